import type { Market, Precision, ServingEngine } from './scenario.ts';

/**
 * Why a question cannot be answered, with the figures of the sentence in `words/refusals.ts`: names and ids as people read
 * them, money in USD, shares of 1. Lists of what may be typed instead have the best first.
 */
export type Refusal =
  /** A price that comes to nothing is missing or wrong: no API is free. */
  | { readonly code: 'api-free'; readonly api: string }
  | { readonly code: 'api-makes-vectors'; readonly api: string; readonly nearest: readonly string[] }
  /** `why`: as the catalog has it. */
  | {
      readonly code: 'api-unpriced';
      readonly api: string;
      readonly why: string;
      readonly nearest: readonly string[];
    }
  /** `others`: ids that only read. */
  | { readonly code: 'api-writes-text'; readonly api: string; readonly others: readonly string[] }
  | { readonly code: 'bill-beyond-sense'; readonly usdPerMonth: number }
  /** `short`, `long`: tokens of a request, as bought at the price of short requests and of long ones. */
  | {
      readonly code: 'bill-between-tiers';
      readonly short: number;
      readonly long: number;
      readonly requests: number;
    }
  | { readonly code: 'bill-of-other-api'; readonly api: string }
  | { readonly code: 'bill-too-small'; readonly usdPerMonth: number; readonly requests: number }
  | { readonly code: 'cache-beyond-input' }
  /** `sample`: a line that is a first one. */
  | { readonly code: 'change-of-nothing'; readonly sample: string }
  | { readonly code: 'engine-not-on-gpu'; readonly servingEngine: ServingEngine; readonly gpu: string }
  /** `lost`: which figures, as the reader of exports words it. */
  | { readonly code: 'export-not-whole'; readonly lost: string }
  | { readonly code: 'export-without-model' }
  | { readonly code: 'export-without-time' }
  | {
      readonly code: 'fleet-beyond-stated';
      readonly replicas: number;
      readonly gpusPerReplica: number;
      readonly gpus: number;
    }
  | { readonly code: 'gpu-never-sold'; readonly gpu: string }
  /** `seller`: who was named; `sellers`: who has such a price. */
  | {
      readonly code: 'gpu-unpriced';
      readonly market: Market;
      readonly gpu: string;
      readonly seller: string | undefined;
      readonly sellers: readonly string[];
    }
  | { readonly code: 'gpus-beyond-sense'; readonly gpus: number }
  /** `issue`: as the schema words it; undefined where it does not. */
  | { readonly code: 'impossible-scenario'; readonly path: string; readonly issue: string | undefined }
  | {
      readonly code: 'machine-of-other-gpu';
      readonly instance: string;
      readonly gpu: string;
      readonly said: string;
    }
  /** A share of one GPU. */
  | {
      readonly code: 'machine-of-slice';
      readonly instance: string;
      readonly share: number;
      readonly cloud: string;
    }
  /** `is`: what the name is, where it is not a model that we know; the ids may be meant. */
  | {
      readonly code: 'model-ambiguous';
      readonly name: string;
      readonly is: 'family' | 'nothing' | 'served-id';
      readonly ids: readonly string[];
    }
  | { readonly code: 'model-spelled-otherwise'; readonly name: string; readonly id: string }
  | { readonly code: 'names-need-both'; readonly missing: 'gpu' | 'model' }
  | { readonly code: 'names-need-throughput' }
  /** `because`: as whoever reads JSON words it. */
  | { readonly code: 'no-json'; readonly because: string }
  /** `others`: precisions for which there is one. */
  | {
      readonly code: 'no-kernel';
      readonly servingEngine: ServingEngine;
      readonly precision: Precision;
      readonly gpu: string;
      readonly others: readonly Precision[];
    }
  | { readonly code: 'no-output' }
  | { readonly code: 'no-volume' }
  | { readonly code: 'nothing-in-json' }
  | { readonly code: 'numbers-too-large' }
  | { readonly code: 'parts-unpriced'; readonly api: string }
  /** `field`: of the other way of paying. */
  | { readonly code: 'rented-and-owned'; readonly field: string }
  | { readonly code: 'request-too-large' }
  | { readonly code: 'reranker-unpriced'; readonly model: string }
  | { readonly code: 'shares-not-whole'; readonly api: string; readonly total: number }
  | { readonly code: 'thread-not-of-text' }
  | { readonly code: 'thread-of-nothing' }
  | { readonly code: 'too-many-apis'; readonly many: number; readonly most: number }
  | { readonly code: 'under-a-token' }
  /** `meant`: the name of a known one, written with letters for its figures. */
  | { readonly code: 'unknown-gpu'; readonly name: string; readonly meant?: string }
  | { readonly code: 'unknown-machine'; readonly name: string }
  /** `size`: in billions of parameters, where a list has it. */
  | {
      readonly code: 'unknown-model';
      readonly name: string;
      readonly size: { readonly totalParamsB: number; readonly activeParamsB: number } | undefined;
    }
  | { readonly code: 'volume-beyond-sense'; readonly tokensPerMonth: number }
  | { readonly code: 'volume-missing' }
  | { readonly code: 'watts-unknown' };

/** Which refusal it is. */
export type RefusalCode = Refusal['code'];
