import * as z from 'zod';

/** 5% of the cases lie below `low`, 5% above `high`; `likely` is the scenario's own. null: no such value. */
const Interval = z.object({
  low: z.number().nullable(),
  likely: z.number().nullable(),
  high: z.number().nullable(),
});
/**
 * The middle 90% of the cases. null: a figure that those cases do not have, such as a break-even that is never
 * reached.
 */
export type Interval = z.infer<typeof Interval>;

/** Many cases drawn from the stated ranges and the range of the throughput. */
export const Cases = z.object({
  drawn: z.number().int(),
  /** Share of the cases in which self-hosting is the cheaper one, at the full traffic and at half of it. */
  selfHostingWins: z.object({ full: z.number(), half: z.number() }),
  tokensPerMonth: Interval,
  selfHosted: z.object({
    monthlyUsd: Interval,
    usdPerMillionTokens: Interval,
    capacityTokensPerMonth: Interval,
    load: Interval,
  }),
  apis: z.array(
    z.object({
      api: z.string(),
      monthlyUsd: Interval,
      atHalfUsd: Interval,
      /** Tokens a month; 0 where self-hosting always wins, null where it never does. */
      breakEvenTokensPerMonth: Interval,
    }),
  ),
});
export type Cases = z.infer<typeof Cases>;
