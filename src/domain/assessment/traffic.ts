import * as z from 'zod';

/** What comes of traffic that has peaks: a fleet for its base, and measured hours one by one. */

/** The base load on own replicas, the peak to an API. */
export const Hybrid = z.object({
  /** Where the peak goes. */
  api: z.string(),
  replicas: z.object({ active: z.number(), spare: z.number() }),
  gpus: z.number(),
  /** Share of the month's tokens that the own replicas serve. */
  ownShare: z.number(),
  selfHostedUsd: z.number(),
  apiUsd: z.number(),
  monthlyUsd: z.number(),
  usdPerMillionTokens: z.number(),
  /** At half the traffic, on the same replicas. */
  atHalfUsd: z.number(),
});
export type Hybrid = z.infer<typeof Hybrid>;

/** A fleet of so many active replicas against the traffic as it came, hour by hour. Money and tokens a month. */
export const FleetInHours = z.object({
  replicas: z.number().int(),
  gpus: z.number().int(),
  selfHostedUsd: z.number(),
  /** What is above the fleet in any hour, at the API; 0 where nothing is. */
  apiUsd: z.number(),
  monthlyUsd: z.number(),
  spillTokens: z.number(),
  /** Share of the hours in which traffic is above the fleet. */
  hoursOver: z.number(),
  /** The longest wait, in hours, where what is above the fleet waits instead. */
  longestWaitHours: z.number(),
  /** Share of the hours in which half of the replicas would do. */
  hoursHalfWouldDo: z.number(),
});
export type FleetInHours = z.infer<typeof FleetInHours>;

/** A bill at the catalog's prices beside the one that an export states, USD in its window; `apart` of the stated. */
export const Calibration = z.object({
  api: z.string(),
  catalogUsd: z.number(),
  statedUsd: z.number(),
  apart: z.number(),
});
export type Calibration = z.infer<typeof Calibration>;

/** What measured traffic says hour by hour. */
export const HourByHour = z.object({
  hours: z.number().int(),
  /** What one replica serves in an hour, filled to the share at which a fleet is full. */
  tokensPerReplicaHour: z.number(),
  /** Where the peak of a fleet goes: the cheapest API that may be chosen. */
  api: z.string(),
  /** The scenario's fleet, one for the p99 hour, and the cheapest with spill to the API; 0 replicas: the API alone. */
  asPlanned: FleetInHours,
  atP99: FleetInHours.extend({ p99Tokens: z.number() }),
  withSpill: FleetInHours,
  /** Rented only in the hours that need it; null for hardware that is paid for anyway and windows below a week. */
  schedule: z
    .object({
      /** Hours of the week per number of replicas, fewest first. */
      hoursOfWeek: z.array(z.object({ replicas: z.number().int(), hours: z.number().int() })),
      monthlyUsd: z.number(),
    })
    .nullable(),
  /** Whole weeks of the window, and those in which traffic was below the break-even; null without one. */
  weeks: z.object({ whole: z.number().int(), belowBreakEven: z.number().int() }).nullable(),
  /** The bill that the catalog gives for the window against the one that the export states; null without one. */
  calibration: Calibration.nullable(),
  /** Tokens an hour at 0, 1, 5, 10, 25, 50, 75 and 100% of the hours, busiest first. */
  loadDuration: z.array(z.object({ shareOfHours: z.number(), tokens: z.number() })),
});
export type HourByHour = z.infer<typeof HourByHour>;
