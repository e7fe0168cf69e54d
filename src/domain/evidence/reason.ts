import type { Market } from '../scenario.ts';

/** How far the figures of a kind of work can be trusted. */
type BasisOfWork = 'measured' | 'published' | 'reported' | 'target';

/** Figures that are those of the work: of its shape, or of a text that is embedded. */
export type WorkReason =
  | { readonly code: 'embedded-text' }
  | { readonly code: 'typical-of-work'; readonly shape: string; readonly basis: BasisOfWork };

/** Defaults of ours that rest on no figure of the question: their reasons never change. */
export type PlainDefault =
  | 'annualCostOfCapital'
  | 'annualMaintenanceShare'
  | 'hostShareOfGpuPrice'
  | 'hostWattsPerGpu'
  | 'lifeMonths'
  | 'opsHoursPerMonth'
  | 'opsUsdPerHour'
  | 'pue'
  | 'residualShare'
  | 'setupHours'
  | 'setupMonths'
  | 'usdPerKwh';

/** Reasons that have nothing to count or to name. */
type PlainCode =
  | 'all-may-wait'
  | 'apis-may-get-cheaper'
  | 'around-the-clock'
  | 'batch-fills-its-hours'
  | 'batch-needs-no-spare'
  | 'billed-as-batch'
  | 'cached-in-what-is-paid'
  | 'dense'
  | 'embedding-apis'
  | 'job-done-once-waits'
  | 'list-price'
  | 'makes-vectors'
  | 'model-of-apis'
  | 'no-batch-discount-given'
  | 'no-batch-said'
  | 'no-building'
  | 'no-cached-price'
  | 'no-caching-said'
  | 'no-capital-risk'
  | 'no-commitment'
  | 'no-operating'
  | 'no-other-costs-said'
  | 'no-precision-said'
  | 'of-its-parts'
  | 'people-wait'
  | 'power-in-rent'
  | 'price-of-whole-machine'
  | 'reading-speed'
  | 'replicas-for-volume'
  | 'set-up-paid-at-once'
  | 'spare-for-a-failure'
  | 'spare-if-asked-for'
  | 'steady-traffic'
  | 'stated-gpus-work-together'
  | 'usual-engine'
  | 'usual-gpu'
  | 'usual-model'
  | 'usual-weights'
  | 'vector-of-usual-size'
  | 'watts-of-whole-machine';

/**
 * Why a default was used, with the figures of its words in `words/reasons.ts`: money in USD, shares and loads of 1,
 * names as people read them, days as ISO days. `fullLoad` is the load of a fleet in its busiest hour.
 */
export type Reason =
  | { readonly code: PlainCode }
  | WorkReason
  | { readonly code: 'plain-default'; readonly of: PlainDefault }
  /** Of the workspace: the day on which it was set. */
  | { readonly code: 'workspace-default'; readonly setOn: string }
  | { readonly code: 'batch-discount'; readonly off: number }
  | { readonly code: 'bill-at-blended-price'; readonly usdPerMonth: number; readonly api: string }
  | { readonly code: 'board-power'; readonly gpu: string }
  | { readonly code: 'bursty-traffic'; readonly peak: number; readonly fullLoad: number }
  | { readonly code: 'busiest-of-hours'; readonly hours: number; readonly fullLoad: number }
  /** `sizes`: GPUs of a replica that were tried. */
  | { readonly code: 'cheapest-fleet'; readonly sizes: readonly number[] }
  /** USD per million tokens from and to; no `isConfirmed`: nobody has confirmed the price within so many days. */
  | {
      readonly code: 'cheapest-seller';
      readonly sellers: number;
      readonly isConfirmed: boolean;
      readonly withinDays: number;
      readonly lowUsd: number;
      readonly highUsd: number;
    }
  | { readonly code: 'computes-in-fp8'; readonly gpu: string }
  /** The family of the frontier model, and the makers of the small ones. */
  | { readonly code: 'default-apis'; readonly frontier: string; readonly makersOfFast: readonly string[] }
  | { readonly code: 'desk-power'; readonly gpu: string; readonly boardWatts: number }
  | { readonly code: 'half-of-alone'; readonly usualTokensPerSecond: number }
  | { readonly code: 'host-once'; readonly watts: number }
  | {
      readonly code: 'less-discount';
      readonly instance: string;
      readonly off: number;
      readonly market: Market;
    }
  | { readonly code: 'load-of-fleet'; readonly load: number }
  | {
      readonly code: 'machine-price';
      readonly instance: string;
      readonly cloud: string;
      readonly region: string;
      readonly gpus: number;
    }
  /** `seller`: its price alone; `range`: USD an hour over several. */
  | {
      readonly code: 'market-price';
      readonly market: Market;
      readonly seller: string | undefined;
      readonly region: string | undefined;
      readonly termMonths: number | undefined;
      readonly range: { readonly low: number; readonly high: number; readonly sellers: number } | undefined;
    }
  | { readonly code: 'middle-of-prices'; readonly lowUsd: number; readonly highUsd: number }
  | { readonly code: 'nearest-gpu'; readonly like: string }
  | { readonly code: 'nearest-shape'; readonly like: string }
  | { readonly code: 'no-fp8-units'; readonly gpu: string }
  | { readonly code: 'no-rental-price'; readonly gpu: string }
  | { readonly code: 'nothing-wider-fits'; readonly requestsAtOnce: number }
  | {
      readonly code: 'office-hours';
      readonly fullLoad: number;
      readonly hours: number;
      readonly ofHours: number;
    }
  | { readonly code: 'own-precision'; readonly model: string }
  | { readonly code: 'people-at-once'; readonly fullLoad: number }
  | { readonly code: 'plain-text-answer'; readonly bytesPerToken: number }
  /** `networkUsd`: 0 where the network is paid. */
  | {
      readonly code: 'rack-and-network';
      readonly rackUsd: number;
      readonly usdPerKilowatt: number;
      readonly networkUsd: number;
    }
  /** `uplift`: a factor on the price; undefined where nobody has read it. */
  | {
      readonly code: 'regional-price';
      readonly endpoint: string;
      readonly uplift: number | undefined;
      readonly note: string | undefined;
    }
  | { readonly code: 'request-of-bill'; readonly usdPerMonth: number; readonly requests: number }
  | { readonly code: 'request-of-work'; readonly of: WorkReason }
  | { readonly code: 'room-for-busiest-hour'; readonly fullLoad: number; readonly of: WorkReason }
  | { readonly code: 'short-answer'; readonly seconds: number; readonly tokens: number }
  /** `divides`: the GPUs that were stated, where such replicas use all of them. */
  | {
      readonly code: 'smallest-that-fits';
      readonly sizes: readonly number[];
      readonly divides: number | undefined;
    }
  | { readonly code: 'share-of-spend'; readonly share: number }
  | {
      readonly code: 'stated-peak';
      readonly peak: number;
      readonly fullLoad: number;
      readonly inOfficeHours: boolean;
    }
  /** `meanShare`: an average hour ÷ the busiest. */
  | {
      readonly code: 'users-at-once';
      readonly users: number;
      readonly tokensPerSecond: number;
      readonly meanShare: number;
    };

/** Which reason a default has. */
export type ReasonCode = Reason['code'];

/** A default that was used, before its reason is put into words. */
export interface Assumed {
  /** Path of the scenario field, or of the draft's. */
  readonly field: string;
  readonly value: unknown;
  readonly reason: Reason;
}
