import type * as z from 'zod';
import { isRecord } from '../json.ts';
import { valueIn } from '../keys.ts';
import { BODIES } from './bodies.ts';

/**
 * All that Slack sends and that we answer, read once, at the door. Whatever is none of these is `unsupported`: it is
 * acknowledged, and nothing behind the door sees it.
 */

type Bodies = typeof BODIES;
/** What Slack may send; `unsupported` is one of them, so that a surprise is a value. */
export type Kind = keyof Bodies;

/** The body of a payload of one kind, as the schema gives it back. */
export type Body<K extends Kind> = z.infer<Bodies[K]>;

/** A payload that somebody answers. */
export type Supported = { readonly [K in Kind]: { readonly kind: K; readonly body: Body<K> } }[Kind];

/** One payload: its kind, and its body. */
export type Payload = Supported | { readonly kind: 'unsupported'; readonly why: string };

interface Handling {
  /** It is answered once more after a crash; a modal is opened by whoever clicks again. */
  readonly isTakenUp: boolean;
  /** It is acknowledged with an answer: what is wrong in a form, what a menu offers. */
  readonly isAnsweredInAck: boolean;
}
const LATER: Handling = { isTakenUp: true, isAnsweredInAck: false };
const AT_ONCE: Handling = { isTakenUp: false, isAnsweredInAck: false };

/** How each kind is handled at the door. */
export const HANDLING: Readonly<Record<Kind, Handling>> = {
  mention: LATER,
  message: LATER,
  home: LATER,
  uninstalled: LATER,
  step: LATER,
  command: LATER,
  click: LATER,
  submission: { isTakenUp: true, isAnsweredInAck: true },
  closed: AT_ONCE,
  menu: { isTakenUp: false, isAnsweredInAck: true },
  shortcut: AT_ONCE,
  'message-shortcut': AT_ONCE,
};

const EVENTS: Readonly<Record<string, Kind>> = {
  app_mention: 'mention',
  message: 'message',
  app_home_opened: 'home',
  app_uninstalled: 'uninstalled',
  tokens_revoked: 'uninstalled',
  function_executed: 'step',
};
const TYPES: Readonly<Record<string, Kind>> = {
  block_actions: 'click',
  view_submission: 'submission',
  view_closed: 'closed',
  block_suggestion: 'menu',
  shortcut: 'shortcut',
  message_action: 'message-shortcut',
};

/** The kind, decided in the order of the app behind the door: what it would take for an event is one. */
const kindOf = (body: Readonly<Record<string, unknown>>): Kind | undefined => {
  if (body.event !== undefined) return isRecord(body.event) ? valueIn(EVENTS, body.event.type) : undefined;
  if (body.command !== undefined) return 'command';
  return valueIn(TYPES, body.type);
};

const typeOf = (body: Readonly<Record<string, unknown>>): string => {
  const type = isRecord(body.event) ? body.event.type : body.type;
  return typeof type === 'string' ? type.slice(0, 100) : 'nothing that has a name';
};

/** Reads a body. Never throws. */
export const readPayload = (body: unknown): Payload => {
  if (!isRecord(body)) return { kind: 'unsupported', why: 'it is no object' };
  const kind = kindOf(body);
  if (kind === undefined) return { kind: 'unsupported', why: `nobody answers ${typeOf(body)}` };
  const parsed = BODIES[kind].safeParse(body);
  if (parsed.success) return { kind, body: parsed.data } as Payload;
  const [issue] = parsed.error.issues;
  return { kind: 'unsupported', why: `${kind}: ${(issue?.path ?? []).join('.')} is not as it should be` };
};
