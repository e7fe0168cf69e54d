import type { Flip } from './assessment.ts';
import type { SelfHosted } from './scenario.ts';

/** The sums of an answer, laid open: what a reader needs to do them again on paper. */

/** One sum: its name, its formula, the formula with numbers in it, and what comes out. */
export interface WorkingLine {
  /** What is computed: "GPUs". */
  readonly what: string;
  /** The sum in words: "GPUs × USD per GPU-hour × hours billed". */
  readonly formula: string;
  /** The same with this scenario's numbers: "4 × $1.79 × 730". */
  readonly numbers: string;
  /** The result for people, and as it is. */
  readonly result: string;
  readonly value: number;
}

/** Sums under one heading, in the order in which they are done. */
export interface WorkingStep {
  readonly title: string;
  readonly lines: readonly WorkingLine[];
}

/** The whole way from volume to verdict. */
export interface Working {
  /** Volume, API bills, the fleet, self-hosted bill, price of a token, all at half the traffic, measured traffic by the hour. */
  readonly steps: readonly WorkingStep[];
  /** Everything that would flip the verdict, nearest first. */
  readonly flips: readonly Flip[];
}

/** What is paid for beside GPUs, power and people, each by itself, USD a month. */
export interface OtherSums {
  readonly stated: number;
  /** What leaves the network at this volume. */
  readonly egress: number;
}

/** Figures of the hardware between the scenario and its bill. USD a month unless a name says otherwise. */
export interface HostSums {
  /** The hardware as it is billed at this volume: fewer hours where GPUs are rented as needed. */
  readonly billed: SelfHosted;
  readonly billedHours: number;
  /** Paid on day one for one GPU with its share of the host; 0 where none is bought. */
  readonly purchaseUsd: number;
  readonly gpuMonthUsd: number;
  readonly powerMonthUsd: number;
  readonly others: OtherSums;
}

/** Figures between the volume and the number of GPUs. */
export interface FleetSums {
  /** Hours a month in which a replica can serve at most. */
  readonly runningHours: number;
  /** Tokens a month of one replica in those hours, at the planned load. */
  readonly stepTokens: number;
  /** Whole replicas that carry the volume at the planned load, and that are kept at half of it. */
  readonly neededReplicas: number;
  readonly keptAtHalf: number;
  /** GPUs of a fleet that carries the volume at the planned load, with the spares that there are. */
  readonly carryingGpus: number;
  /** Load of a fleet in its busiest hour: a peak that was said is held against it. */
  readonly loadAtPeak: number;
}

/** Figures of an API between its prices and its bill. USD a month unless a name says otherwise. */
export interface ApiSums {
  readonly blendedUsdPerMillion: number;
  readonly fixedUsd: number;
  readonly usdPerToken: number;
  /** Tokens a month that the fixed part pays for. */
  readonly includedTokens: number;
  /** Its bill where hosting breaks even with it; 0 where it does not. */
  readonly atBreakEvenUsd: number;
}

/** What a reader needs beside scenario and findings to follow the sums; `apis` in the order of the scenario's. */
export interface Sums {
  readonly fleet: FleetSums;
  readonly host: HostSums;
  readonly apis: readonly ApiSums[];
}
