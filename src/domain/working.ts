import type { Flip } from './assessment.ts';

/** The sums of an answer, laid open: what a reader needs to do them again on paper. */

export interface WorkingLine {
  /** What is computed: "GPUs". */
  readonly what: string;
  /** In words: "GPUs × USD per GPU-hour × hours billed". */
  readonly formula: string;
  /** The same with this scenario's numbers: "4 × $1.79 × 730". */
  readonly numbers: string;
  /** The result for people, and as it is. */
  readonly result: string;
  readonly value: number;
}

export interface WorkingStep {
  readonly title: string;
  readonly lines: readonly WorkingLine[];
}

export interface Working {
  /** Volume, API bills, self-hosted bill, price of a token, the same at half the traffic; measured traffic by the hour. */
  readonly steps: readonly WorkingStep[];
  /** Everything that would flip the verdict, nearest first. */
  readonly flips: readonly Flip[];
}
