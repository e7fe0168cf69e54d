import * as z from 'zod';
import { type Finding, SameModel, ThroughputBasis, Warning } from './evidence.ts';
import { ApiRole } from './scenario.ts';

/** What we found. Money in USD a month unless a name says otherwise; numbers are never rounded here. */

/** Why self-hosting is never the cheaper one, with the figures that show it. */
export const NeverBecause = z.discriminatedUnion('code', [
  /**
   * The model does not fit these GPUs, a replica serves nothing, the API has no price a token, an hour of GPUs costs
   * more than the API asks for what they serve in it, or the API costs less and the same at any volume.
   */
  z.object({
    code: z.enum([
      'does-not-fit',
      'serves-nothing',
      'no-price-per-token',
      'each-hour-dearer',
      'flat-api-cheaper',
    ]),
  }),
  /** It would take more tokens a month than the fleet can serve. */
  z.object({
    code: z.literal('beyond-capacity'),
    tokensPerMonth: z.number(),
    capacityTokensPerMonth: z.number(),
  }),
  /** Each further replica, loaded as planned, costs more a token than the API. */
  z.object({
    code: z.literal('each-replica-dearer'),
    replicaUsdPerMillionTokens: z.number(),
    apiUsdPerMillionTokens: z.number(),
  }),
]);
export type NeverBecause = z.infer<typeof NeverBecause>;

export const BreakEven = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('at'),
    /** The smallest volume at which self-hosting is not dearer. */
    tokensPerMonth: z.number(),
    /** From here self-hosting is not dearer at any larger volume; null where there is no such volume. */
    staysFromTokensPerMonth: z.number().nullable(),
    /** From here the fleet bought for V still wins at V/2; null where there is no such volume. */
    robustFromTokensPerMonth: z.number().nullable(),
    /** The break-even divided by the capacity of the fleet at it. */
    load: z.number(),
  }),
  z.object({
    kind: z.literal('never'),
    because: NeverBecause.exactOptional(),
    /** `because` in words, put in by `words/`. */
    reason: z.string().exactOptional(),
  }),
  z.object({ kind: z.literal('always') }),
]);
export type BreakEven = z.infer<typeof BreakEven>;

export const Regime = z.enum(['infeasible', 'api', 'fragile', 'robust']);
export type Regime = z.infer<typeof Regime>;

export const Breakdown = z.object({
  computeUsd: z.number(),
  powerUsd: z.number(),
  redundancyUsd: z.number(),
  opsUsd: z.number(),
  otherUsd: z.number(),
});
export type Breakdown = z.infer<typeof Breakdown>;

/** What people feel at one load. */
export const ServiceAt = z.object({
  /** Requests at once on one replica. */
  requestsAtOnce: z.number(),
  /** While an answer streams; null where an answer has too few tokens for a speed. */
  tokensPerSecondPerUser: z.number().nullable(),
  secondsToFirstToken: z.number(),
  secondsToAnswer: z.number(),
});
export type ServiceAt = z.infer<typeof ServiceAt>;

export const Service = z.object({ atExpected: ServiceAt, atCapacity: ServiceAt });
export type Service = z.infer<typeof Service>;

export const SelfHostedResult = z.object({
  monthlyUsd: z.number(),
  usdPerMillionTokens: z.number(),
  /** What is paid for hardware that serves nothing. */
  idleUsd: z.number(),
  breakdown: Breakdown,
  replicas: z.object({ active: z.number(), spare: z.number() }),
  /** All GPUs that are paid for: active, spare and idle. */
  gpus: z.number(),
  idleGpus: z.number(),
  /** Tokens a month that the active replicas could serve if busy every billed second. */
  capacityTokensPerMonth: z.number(),
  /** Volume divided by capacity; null where the capacity is 0. */
  load: z.number().nullable(),
  throughput: z.object({
    tokensPerSecondPerReplica: z.number(),
    low: z.number(),
    high: z.number(),
    basis: ThroughputBasis,
    source: z.string(),
  }),
  /** null where the throughput is the user's own. */
  service: Service.nullable().exactOptional(),
  atHalf: z.object({
    /** The bill of this fleet at half the volume: the same, unless GPUs are rented for the hours that the work needs. */
    monthlyUsd: z.number().exactOptional(),
    usdPerMillionTokens: z.number(),
    /** The fleet for half the volume, where it can be handed back; null where it cannot. */
    resized: z
      .object({ monthlyUsd: z.number(), gpus: z.number(), wins: z.boolean() })
      .nullable()
      .exactOptional(),
  }),
  /** Of a job done once: its bill. */
  totalUsd: z.number().exactOptional(),
  /** Of hardware already paid: the full bill, beside what can still be avoided. */
  fullMonthlyUsd: z.number().exactOptional(),
  /** For owned hardware: what is paid on day one. */
  upfrontUsd: z.number().exactOptional(),
});
export type SelfHostedResult = z.infer<typeof SelfHostedResult>;

/** Why an API cannot be chosen, with what shows it. */
export const RuledOutBecause = z.discriminatedUnion('code', [
  z.object({
    code: z.enum([
      'not-listed',
      'excluded',
      'own-infrastructure',
      'no-regional-endpoint',
      'not-frontier',
      'capacity-too-small',
    ]),
  }),
  /** It promises other jurisdictions than the one that was asked for; the EU as a whole may be among them. */
  z.object({ code: z.literal('outside-region'), region: z.string(), servesEu: z.boolean() }),
  /** Known beforehand, as evidence words it: "closed on 23 Oct 2026". */
  z.object({ code: z.literal('unavailable'), why: z.string() }),
]);
export type RuledOutBecause = z.infer<typeof RuledOutBecause>;

export const Comparison = z.object({
  api: z.string(),
  role: ApiRole,
  /** Why this API cannot be chosen; absent where it can. */
  ruledOutBecause: RuledOutBecause.exactOptional(),
  /** `ruledOutBecause` in words, put in by `words/`. */
  ruledOut: z.string().exactOptional(),
  monthlyUsd: z.number(),
  usdPerMillionTokens: z.number(),
  atHalfUsd: z.number(),
  /** Of a job done once: its bill. */
  totalUsd: z.number().exactOptional(),
  /** Self-hosting's bill at V divided by this API's; under `atHalfShare` it survives half the traffic. */
  selfHostedShare: z.number().exactOptional(),
  /** This API's bill at V/2 divided by its bill at V: 0.5 where it has no fixed part. */
  atHalfShare: z.number().exactOptional(),
  breakEven: BreakEven,
  regime: Regime,
  closeCall: z.boolean(),
});
export type Comparison = z.infer<typeof Comparison>;

/** The part of a verdict that can flip. */
export const Outcome = z.object({
  choice: z.enum(['self-host', 'api']),
  /** The API where the choice is one; empty otherwise. */
  api: z.string(),
  regime: Regime,
});
export type Outcome = z.infer<typeof Outcome>;

/** The choice is another inside the range of the throughput. */
export const Uncertain = z.object({
  /** Tokens a second of one replica at which it flips. */
  flipsAtTokensPerSecond: z.number(),
  side: z.enum(['below', 'above']),
  to: Outcome,
});
export type Uncertain = z.infer<typeof Uncertain>;

export const Verdict = z.object({
  choice: z.enum(['self-host', 'api']),
  /** The API to use when the choice is an API; empty otherwise. */
  api: z.string(),
  leader: z.string(),
  /** The cheapest rival, against which `regime` is said. */
  against: z.string(),
  regime: Regime,
  because: z.enum(['cost', 'data-residency', 'frontier-reasoning']),
  /** USD a month that a constraint costs over the cheapest alternative; 0 when the choice is by cost. */
  premiumUsd: z.number(),
  /** The bill of the next best over that of the choice. */
  ratio: z.number().exactOptional(),
  /** The choice is another model than the leader. */
  otherModel: z.boolean().exactOptional(),
  headline: z.string(),
  /** For owned hardware: months until what was paid on day one is back, against the cheapest rival; null for never. */
  paybackMonths: z.number().nullable().exactOptional(),
  /** The same where API prices fall by the scenario's `apiPriceFallPerYear`. */
  paybackMonthsAtFallingPrices: z.number().nullable().exactOptional(),
  /** Further sentences: a cheaper comparator that is no rival, the premium over the leader. */
  notes: z.array(z.string()).exactOptional(),
  /** Absent where the choice is the same over the whole range of the throughput. */
  uncertain: Uncertain.exactOptional(),
});
export type Verdict = z.infer<typeof Verdict>;

const Corner = z.object({ tokensPerMonth: z.number(), usd: z.number() });

/** Monthly cost over volume, to draw: the self-hosting staircase and a straight line for each API. */
export const Curve = z.object({
  maxTokensPerMonth: z.number(),
  /** Corners of the staircase in order; two points at one volume make a riser. */
  selfHosted: z.array(Corner),
  apis: z.array(
    z.object({
      api: z.string(),
      atZeroUsd: z.number(),
      atMaxUsd: z.number(),
      /** Where capacity is bought by the month: its bill is flat up to here, and straight beyond. */
      flatUpToTokens: z.number().exactOptional(),
    }),
  ),
  /** The staircase at the low and at the high end of the throughput's range, where it differs. */
  band: z.object({ low: z.array(Corner), high: z.array(Corner) }).exactOptional(),
});
export type Curve = z.infer<typeof Curve>;

/** What a picture on log–log axes draws: hosting and its nearest rival, each as corners in order of volume. */
export const Plot = z.object({
  /** The rival. */
  api: z.string(),
  fromTokensPerMonth: z.number(),
  toTokensPerMonth: z.number(),
  /** The last volume at which the two cross; null where they never do. */
  lastCrossing: z.number().nullable(),
  /** Two corners at one volume make a riser; empty where the fleet can serve nothing. */
  selfHosted: z.array(Corner),
  rival: z.array(Corner),
});
export type Plot = z.infer<typeof Plot>;

export const FLIP_INPUTS = [
  'volume',
  'throughput',
  'speed-floor',
  'gpu-price',
  'api-price',
  'input-share',
  'cached-share',
  'ops-hours',
  'spares',
] as const;
export const FlipInput = z.enum(FLIP_INPUTS);
export type FlipInput = z.infer<typeof FlipInput>;

/** The value of one input, all others held, beyond which the verdict is another: the nearest on its side. */
export const Flip = z.object({
  input: FlipInput,
  /** Path of the scenario field. */
  field: z.string(),
  /** Whose price it is. */
  api: z.string().exactOptional(),
  /** `choice`: hosting or another API. `regime`: only whether it survives half the traffic, or fits. */
  changes: z.enum(['choice', 'regime']),
  side: z.enum(['below', 'above']),
  /**
   * Tokens a month; tokens a second of one replica; output tokens a second of a user; USD per GPU-hour, or per owned GPU; USD per million tokens as
   * billed; shares of 1; hours a month; replicas (then the first number that flips).
   */
  value: z.number(),
  now: z.number(),
  /** How far it is: |ln(value / now)| of amounts, the difference of shares, the relative difference of counts. */
  distance: z.number(),
  to: Outcome,
  /** For a rental price: how many of the listed sellers are beyond it. */
  sellers: z.object({ beyond: z.number().int(), of: z.number().int() }).exactOptional(),
});
export type Flip = z.infer<typeof Flip>;

/** What is found at one end of the throughput's range. */
const RangeEnd = z.object({
  tokensPerSecondPerReplica: z.number(),
  ...Outcome.shape,
  /** Self-hosting's bill. */
  monthlyUsd: z.number(),
  /** Against each API, in the order in which they were given. */
  breakEvens: z.array(z.object({ api: z.string(), breakEven: BreakEven })),
});

export const ThroughputRange = z.object({ low: RangeEnd, high: RangeEnd });
export type ThroughputRange = z.infer<typeof ThroughputRange>;

/** Of a figure: 5 % of the cases lie below `low`, 5 % above `high`; `likely` is the scenario's own. null: no such value. */
const Interval = z.object({
  low: z.number().nullable(),
  likely: z.number().nullable(),
  high: z.number().nullable(),
});
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
  /** The fleet of the scenario, one for the p99 hour, and the cheapest with spill to the API; 0 replicas: the API alone. */
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

/** A day for which sellers have announced something, and the verdict from then on, all else held. */
export const AnnouncedOutcome = z.object({
  /** ISO day. */
  on: z.string(),
  /** Ids of the APIs that change on it. */
  apis: z.array(z.string()),
  changes: z.enum(['nothing', 'regime', 'choice']),
  to: Outcome,
});
export type AnnouncedOutcome = z.infer<typeof AnnouncedOutcome>;

/** Where traffic grows or shrinks: when the verdict becomes another, all else held. */
export const Growth = z.object({
  perMonth: z.number(),
  /** The first change of any kind and, where that is only of regime, the first of the choice; empty for never. */
  changes: z.array(
    z.object({
      /** Whole months from now. */
      months: z.number().int(),
      tokensPerMonth: z.number(),
      changes: z.enum(['choice', 'regime']),
      to: Outcome,
    }),
  ),
});
export type Growth = z.infer<typeof Growth>;

/** The same with one full-time engineer on it. */
export const FullTimeEngineer = z.object({
  hoursPerMonth: z.number(),
  /** Self-hosting's bill then. */
  monthlyUsd: z.number(),
  changes: z.enum(['choice', 'regime', 'nothing']),
  to: Outcome,
});
export type FullTimeEngineer = z.infer<typeof FullTimeEngineer>;

/** Of traffic that moves only in part: the rest, which stays with an API whatever is chosen. */
export const Rest = z.object({
  share: z.number(),
  api: z.string(),
  tokensPerMonth: z.number(),
  monthlyUsd: z.number(),
});
export type Rest = z.infer<typeof Rest>;

/** A run that would settle it: requests of this size, so many at once, on one replica. */
export const Measure = z.object({
  requestInputTokens: z.number(),
  requestOutputTokens: z.number(),
  requestsAtOnce: z.number(),
  gpus: z.number(),
  /** What to look for, and what to run; put in by `words/`. */
  sentence: z.string().exactOptional(),
  commands: z.array(z.string()).exactOptional(),
});
export type Measure = z.infer<typeof Measure>;

export const Assessment = z.object({
  selfHosted: SelfHostedResult,
  comparisons: z.array(Comparison),
  verdict: Verdict,
  warnings: z.array(Warning),
  /** `measure-first`: the choice is another one inside the range of the throughput or of a price. */
  confidence: z.enum(['firm', 'measure-first']).exactOptional(),
  /** Only where the throughput decides, and nobody measured it. */
  measure: Measure.exactOptional(),
  /** Beside a fleet of one replica and its spare: the bill without the spare, and whether it wins then. */
  withoutTwin: z.object({ monthlyUsd: z.number(), wins: z.boolean() }).nullable().exactOptional(),
  /** Current direct sellers of the hosted model, blended at this mix; null where nobody sells it. */
  sameModel: SameModel.nullable().exactOptional(),
  oneTime: z.boolean().exactOptional(),
  /** Only where something was announced; in the order of the days. */
  announced: z.array(AnnouncedOutcome).exactOptional(),
  growth: Growth.exactOptional(),
  fullTimeEngineer: FullTimeEngineer.exactOptional(),
  rest: Rest.exactOptional(),
  curve: Curve,
  plot: Plot.exactOptional(),
  /** Whether the choice stays when one of our own assumptions changes. */
  stability: z.array(z.object({ change: z.string(), holds: z.boolean() })),
  /** What would change the verdict, nearest first. */
  flips: z.array(Flip).exactOptional(),
  /** Absent where the throughput is a point. */
  throughputRange: ThroughputRange.exactOptional(),
  /** Only where the peak is known and the split is more than 5 % cheaper than self-hosting and than an API alone. */
  hybrid: Hybrid.exactOptional(),
  /** Only where traffic was measured by the hour. */
  hourByHour: HourByHour.exactOptional(),
  /** Only where an export states a bill: the catalog's for the same window beside it, hours or none. */
  calibration: Calibration.exactOptional(),
  /** Only where something was said as a range. */
  cases: Cases.exactOptional(),
});
export type Assessment = z.infer<typeof Assessment>;

/** What the engine finds, before `words/` puts it into sentences. */
export type Findings = Omit<Assessment, 'verdict' | 'warnings'> & {
  readonly verdict: Omit<Verdict, 'headline' | 'notes'>;
  readonly warnings: readonly Finding[];
};
