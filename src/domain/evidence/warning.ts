import * as z from 'zod';
import { optional } from '../optional.ts';
import type { DoubtCode } from './doubt.ts';

/** What a reader must know before trusting the sums: a code, the figures of its sentence, and the sentence. */
export const Warning = z.object({
  code: z.string(),
  figures: optional(z.record(z.string(), z.union([z.number(), z.string(), z.null(), z.array(z.string())]))),
  /** Put in by `words/`, unless whoever noticed it had words of their own. */
  message: z.string(),
  /** What is so, without what it means: a card has no room for both. Absent where the message is one sentence. */
  brief: optional(z.string()),
});
export type Warning = z.infer<typeof Warning>;
/**
 * What the engine warns of, with the figures of its sentence in `words/warnings.ts`: money in USD a month, memory in GB,
 * loads as shares of 1; undefined where it has none.
 */
export type EngineFigures = {
  'does-not-fit': {
    precision: string;
    gpusPerReplica: number;
    neededGb: number | null;
    availableGb: number | null;
    wouldFit: string[];
  };
  /** The last three: the fleet that would carry it with the planned room, as below. */
  'over-capacity': {
    tokensPerMonth: number;
    capacityTokensPerMonth: number;
    gpus: number;
    usd?: number;
    upfrontUsd?: number;
  };
  'above-planned-load': { api: string; load: number; plannedLoad: number };
  /**
   * `usd`: absent where what is paid already says nothing of the price of more. `upfrontUsd`: what all of its GPUs cost
   * to buy, where they are bought.
   */
  'load-above-plan': {
    load: number;
    plannedLoad: number;
    gpus: number;
    usd?: number;
    upfrontUsd?: number;
  };
  /** `monthlyUsd`: hosting's bill with so many hours of one full-time engineer instead. */
  'ops-thin': { hoursPerMonth: number; gpus: number; engineerHours: number; monthlyUsd: number };
  'constraints-contradict': undefined;
  'same-model-undercuts': { monthlyUsd: number; selfHostedUsd: number };
  'rented-infrastructure': undefined;
};
export type EngineWarning = keyof EngineFigures;
/** What is doubted on the way to a scenario, and what is noticed beside it and comes with a sentence of its own. */
type NoticedWarning =
  | DoubtCode
  | 'bill-differs'
  | 'compared'
  | 'model-without-price'
  | 'read-as'
  | 'word-ignored';
/** Every code that a new warning may have; what is kept may have one of an older version. */
export type WarningCode = EngineWarning | NoticedWarning;
/** A warning that comes with its sentence. */
export type Noticed = { readonly code: NoticedWarning; readonly message: string; readonly brief?: string };
/** A warning before it is put into words. */
export type Finding = Omit<Warning, 'message'> & Partial<Pick<Warning, 'message'>>;
