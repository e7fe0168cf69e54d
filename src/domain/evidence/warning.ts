import * as z from 'zod';
import { optional } from '../optional.ts';

/** What a reader must know before trusting the sums: a code, the figures of its sentence, and the sentence. */
export const Warning = z.object({
  code: z.string(),
  figures: optional(z.record(z.string(), z.union([z.number(), z.string(), z.null(), z.array(z.string())]))),
  /** Put in by `words/`, unless whoever noticed it had words of their own. */
  message: z.string(),
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
  'over-capacity': { tokensPerMonth: number; capacityTokensPerMonth: number };
  'above-planned-load': { api: string; load: number; plannedLoad: number };
  /** `usd`: absent where what is paid already says nothing of the price of more. */
  'load-above-plan': { load: number; plannedLoad: number; gpus: number; usd?: number };
  'ops-thin': { hoursPerMonth: number; gpus: number };
  'constraints-contradict': undefined;
  'same-model-undercuts': { monthlyUsd: number; selfHostedUsd: number };
  'rented-infrastructure': undefined;
};
export type EngineWarning = keyof EngineFigures;
/** What is noticed on the way to a scenario, or beside it, and comes with a sentence of its own. */
export type NoticedWarning =
  | 'api-closed'
  | 'api-closes'
  | 'api-prices-moved'
  | 'below-speed-floor'
  | 'bill-differs'
  | 'cached-price-missing'
  | 'capacity-unknown'
  | 'compared'
  | 'dearer-than-on-demand'
  | 'doubtful-price'
  | 'embedding-output'
  | 'far-price'
  | 'few-at-once'
  | 'few-requests'
  | 'fine-tune-unsold'
  | 'idle-gpus'
  | 'load-differs'
  | 'maker-excluded'
  | 'marketplace'
  | 'model-without-price'
  | 'moved-in-part'
  | 'no-price-in-region'
  | 'no-price-on-list'
  | 'no-spare'
  | 'price-by-the-hour'
  | 'price-changes'
  | 'quality-int4'
  | 'read-as'
  | 'region-unsaid'
  | 'regional-price-unknown'
  | 'same-model-unpriced'
  | 'setup-not-counted'
  | 'spot-interruptible'
  | 'stale-price'
  | 'user-speed-unknown'
  | 'users-too-slow'
  | 'volume-from-bill'
  | 'word-ignored';
/** Every code that a new warning may have; what is kept may have one of an older version. */
export type WarningCode = EngineWarning | NoticedWarning;
/** A warning that comes with its sentence. */
export type Noticed = { readonly code: NoticedWarning; readonly message: string };
/** A warning before it is put into words. */
export type Finding = Omit<Warning, 'message'> & Partial<Pick<Warning, 'message'>>;
