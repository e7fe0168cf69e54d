import * as z from 'zod';
import { optional } from '../optional.ts';
import { Market } from './choices.ts';
import { amount, finite, hoursOfMonth, positive, shareBelowOne } from './numbers.ts';

/** What hosting is paid for: GPUs, power, people, what leaves over the network. */

/** GPUs by the hour. */
export const Rent = z.strictObject({
  kind: z.literal('rent'),
  usdPerGpuHour: positive,
  /** Hours a month for which a GPU is paid; 730 unless it is switched off. */
  billedHoursPerMonth: hoursOfMonth,
  /**
   * Present where GPUs are rented for the hours that the work needs, at most this many a month: then
   * `billedHoursPerMonth` follows from the volume.
   */
  upToHoursPerMonth: optional(hoursOfMonth),
  market: Market,
});
export type Rent = z.infer<typeof Rent>;

/** GPUs that are bought. They are written off over `lifeMonths` down to `residualShare` of their price. */
export const Own = z.strictObject({
  kind: z.literal('own'),
  usdPerGpu: positive,
  /** The share of chassis, CPU and network that one GPU carries, USD. */
  hostUsdPerGpu: amount,
  lifeMonths: positive,
  residualShare: shareBelowOne,
  annualCostOfCapital: amount,
  annualMaintenanceShare: amount,
});
export type Own = z.infer<typeof Own>;

/** Rent or own as somebody says it: what is left out has its default. */
export const SaidTerms = z.discriminatedUnion('kind', [
  Rent.partial().required({ kind: true }),
  Own.partial().required({ kind: true }),
]);

/** Hardware that is already there: only what can still be avoided counts. */
export const Paid = z.strictObject({
  kind: z.literal('paid'),
  /** "2027-03": the month until which it is paid. */
  until: optional(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2027-03')),
  // biome-ignore lint/suspicious/noThenProperty: the name that the documents give it
  then: optional(z.discriminatedUnion('kind', [Rent, Own])),
});
export type Paid = z.infer<typeof Paid>;

/** How the GPUs come. */
export const Procurement = z.discriminatedUnion('kind', [Rent, Own, Paid]);
export type Procurement = z.infer<typeof Procurement>;

/** Electricity. `pue` is what the building draws for each watt of the machines. */
export const Power = z.strictObject({
  wattsPerGpu: amount,
  hostWattsPerGpu: amount,
  pue: finite.min(1, 'must be 1 or more'),
  usdPerKwh: amount,
  /** Hours a month in which hardware of one's own is on; absent: all 730. */
  hoursPerMonth: optional(hoursOfMonth),
});
export type Power = z.infer<typeof Power>;

/** People who keep it running. */
export const Ops = z.strictObject({
  hoursPerMonth: amount,
  usdPerHour: amount,
  setupHours: amount,
  /** Months over which the set-up is spread. */
  setupMonths: positive,
});
export type Ops = z.infer<typeof Ops>;

/** What leaves over the network and is paid for by the gigabyte: a bill that grows with the volume. */
export const Egress = z.strictObject({
  usdPerGb: amount,
  /** GB of 1e9 bytes sent for each million tokens of input and output. */
  gbPerMillionTokens: amount,
});
export type Egress = z.infer<typeof Egress>;
