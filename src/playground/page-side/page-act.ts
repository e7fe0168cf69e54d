import * as z from 'zod';
import { GARBLED } from '../faults/calls.ts';

/** What the page asks for, read once where it arrives. */

/** What stands in an input; null where nothing does. */
const Input = z.union([z.string(), z.number(), z.array(z.string()).readonly(), z.null()]);

/** What has been typed into the form so far comes with every press inside it. */
const Inputs = z.record(z.string(), Input);

const user = z.string();
const channel = z.string();
const ts = z.string().min(1);

/** A control in a message, in the open modal or on the Home tab. */
const control = {
  user,
  channel: channel.exactOptional(),
  messageTs: ts.exactOptional(),
  view: z.enum(['modal', 'home']).exactOptional(),
  blockId: z.string().exactOptional(),
  actionId: z.string(),
  value: Input.default(null),
  values: Inputs.exactOptional(),
};

/** How often a fault strikes at most. */
const MOST_FAULTS = 10_000;

const Fault = z.object({
  do: z.literal('fault'),
  name: z.string(),
  /** How often; of a switch 1 for on. What is no number is null in JSON. */
  amount: z
    .number()
    .nullable()
    .transform((amount) => Math.max(0, Math.min(MOST_FAULTS, Math.round(amount ?? 0)))),
  /** The method that it strikes; '' for every one. */
  method: z.string().default(''),
  /** The way in which a request fails that is no call of the Web API. */
  how: z.string().default(''),
  as: z.enum(GARBLED).default('html').catch('html'),
  error: z.string().default(''),
  after: z.enum(['nothing', 'done']).default('nothing'),
  reason: z.string().default(''),
});
/** A fault that a person sets on the page. */
export type FaultAct = z.infer<typeof Fault>;

/** One thing that a person does on the page. */
export const PageAct = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('send'),
    user,
    channel,
    text: z.string(),
    threadTs: ts.exactOptional(),
    /** Ids of what was uploaded before. */
    files: z.array(z.string()).default([]),
  }),
  z.object({ do: z.literal('click'), ...control }),
  z.object({ do: z.literal('suggest'), ...control }),
  z.object({ do: z.literal('submit'), user, values: Inputs.default({}) }),
  z.object({ do: z.literal('close'), user, all: z.boolean().default(false) }),
  z.object({
    do: z.literal('shortcut'),
    user,
    callbackId: z.string(),
    channel: channel.exactOptional(),
    messageTs: ts.exactOptional(),
  }),
  z.object({ do: z.literal('home'), user, tab: z.enum(['home', 'messages']) }),
  z.object({ do: z.literal('dismiss'), user, channel, messageTs: ts }),
  Fault,
]);
export type PageAct = z.infer<typeof PageAct>;
/** One thing that a person does, as the page sends it: what has a default may be left out. */
export type SentAct = z.input<typeof PageAct>;
