import * as z from 'zod';
import { optional } from '../optional.ts';
import { Market, type Procurement } from '../scenario.ts';

/** Where prices were read, and what else is known of those who ask them. */

/** Where one figure was read, and on which day it was seen to hold. */
export const Source = z.object({
  /** Path of the scenario field, such as `selfHosted.procurement.usdPerGpuHour` or `apis[0].usdPerMillionInput`. */
  field: z.string(),
  value: z.union([z.number(), z.string(), z.null()]),
  source: z.string(),
  /** The source in a few words; absent where the catalog cites, which begins with a name. */
  brief: optional(z.string()),
  /** Whoever asked or the workspace gave it, or its text names the sellers of which it is the median; absent for any other. */
  kind: optional(z.enum(['yours', 'workspace', 'median'])),
  /** ISO date of the figure, or "undated". */
  date: z.string(),
  /** More than `STALE_AFTER_DAYS` old on the day of asking, or undated, or known to be doubtful. */
  stale: z.boolean(),
  /** ISO date of the release or page that it came with. */
  published: optional(z.string()),
  /** ISO date on which it was last seen to hold, and by what; `date` is the later of the two. */
  confirmed: optional(z.string()),
  confirmedBy: optional(z.string()),
  /** Low and high of the market, and how many sellers, where the figure is a market median. */
  range: optional(z.object({ low: z.number(), high: z.number(), sellers: z.number().int() })),
  note: optional(z.string()),
});
export type Source = z.infer<typeof Source>;

/**
 * Whether a figure is part of a bill that is compared. That of a GPU which is paid for good is not: its price stands
 * beside the bills, and decides nothing.
 */
export const isCounted = ({ field }: Pick<Source, 'field'>, procurement: Procurement): boolean =>
  procurement.kind !== 'paid' ||
  procurement.until !== undefined ||
  !field.startsWith('selfHosted.procurement.');

/** What an API is called and what is known against its price, for people. */
export const ApiEvidence = z.object({
  api: z.string(),
  name: z.string(),
  seller: z.string(),
  /** What the parts of a mix are called, in their order. */
  parts: optional(z.array(z.string())),
  /** It serves the very model that would be hosted: the same weights at no narrower precision. */
  sellsHosted: optional(z.boolean()),
  /** The id of the API whose model it is, where a rule about regions leaves that out. */
  insteadOf: optional(z.string()),
  /** How many sellers offer the same model per token, and the blended USD per million from and to. */
  sameModelSellers: optional(z.object({ count: z.number().int(), lowUsd: z.number(), highUsd: z.number() })),
});
export type ApiEvidence = z.infer<typeof ApiEvidence>;

/** USD per million tokens at this mix, over the current direct sellers of the hosted model. */
export const SameModel = z.object({
  sellers: z.number().int(),
  lowUsdPerMillionTokens: z.number(),
  medianUsdPerMillionTokens: z.number(),
  highUsdPerMillionTokens: z.number(),
});
export type SameModel = z.infer<typeof SameModel>;

/** Why an API cannot be chosen, whatever the constraints: it is closed, not on the list, or not in that region. */
export const RuledOut = z.object({
  api: z.string(),
  why: z.string(),
  /** The API that stands in for it, which nobody named. */
  instead: optional(z.string()),
});
export type RuledOut = z.infer<typeof RuledOut>;

/** Which rental prices gave the rent that nobody stated: another day's market is asked for the same. */
export const RentalBasis = z.object({
  market: Market,
  /** Of this seller alone. */
  seller: optional(z.string()),
  /** Names of the only sellers that counted, and of those that did not. */
  only: optional(z.array(z.string())),
  excluded: optional(z.array(z.string())),
  /** Jurisdiction of the machines; absent also where it had none and the world's price was taken. */
  region: optional(z.string()),
  termMonths: optional(z.number()),
  /** A machine by its name: its price over its GPUs. */
  instance: optional(z.string()),
});
export type RentalBasis = z.infer<typeof RentalBasis>;

/** What a seller announced for a day: other prices in USD per million tokens, or without them the model's end. */
export const Announced = z.object({
  api: z.string(),
  /** ISO day. */
  on: z.string(),
  /** A model that closes within a few weeks of the answer: nobody stays with it. */
  closesSoon: optional(z.literal(true)),
  /** What follows a model that closes, where its seller names one that has a price: those prices are its. */
  successor: optional(z.object({ name: z.string(), monthlyUsd: z.number() })),
  prices: optional(
    z.object({
      usdPerMillionInput: z.number().min(0),
      usdPerMillionOutput: z.number().min(0),
      usdPerMillionCachedInput: z.number().min(0),
      usdPerMillionCacheWrite: optional(z.number().min(0)),
    }),
  ),
});
export type Announced = z.infer<typeof Announced>;

/** The money in which somebody typed an amount: the bills are said in it too. The sums are in USD. */
export const OtherMoney = z.object({
  /** ISO 4217. */
  code: z.string(),
  /** Units of it for one USD. */
  perUsd: z.number().positive(),
  source: z.string(),
  date: z.string(),
});
export type OtherMoney = z.infer<typeof OtherMoney>;
