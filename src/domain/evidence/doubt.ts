import type { Market, Precision } from '../scenario.ts';
import type { KnownServingEngine } from '../serving-engines.ts';
import type { TokenPrices } from '../token-prices.ts';

type TokenPrice = Pick<TokenPrices, 'usdPerMillionInput' | 'usdPerMillionOutput'>;

/** What a seller offers of the hosted model with weights that are narrower than the hosted ones: no rival. */
export interface NarrowerEdition {
  readonly api: string;
  readonly hosted: Precision;
  /** At the volume of the scenario. */
  readonly monthlyUsd: number;
}

/** When a price was last seen to hold, as ISO days. */
type Age = {
  readonly date: string;
  readonly published?: string;
  readonly confirmed?: string;
};

/** Nothing but the code says what there is to say. */
type Nothing = Readonly<Record<string, never>>;

/**
 * What is doubted on the way to a scenario, with the figures of its sentence in `words/doubts.ts`: names as people read
 * them, ids of APIs with their names, money in USD, shares of 1, days as ISO days.
 */
export type DoubtFigures = {
  'api-closed': {
    readonly api: string;
    readonly on: string;
    /** What is compared with in its place, by its seller's word or by ours. */
    readonly instead: string;
    readonly isOfSeller: boolean;
    /** Who sells the same weights today. */
    readonly still: { readonly seller: string; readonly api: string } | undefined;
  };
  'api-closes': { readonly api: string; readonly on: string; readonly instead: string | undefined };
  /** `kept`: those whose price is their own. */
  'api-prices-moved': { readonly factor: number; readonly kept: readonly string[] };
  /** What a user gets at full load, what we plan for, and what one gets alone: tokens a second, or seconds of an answer. */
  'below-speed-floor': {
    readonly of: 'tokens a second' | 'seconds';
    readonly full: number;
    readonly planned: number;
    readonly alone: number;
  };
  /** Tokens that a model takes at most, those of an average request, and a model that takes them. */
  'beyond-window': {
    readonly model: string;
    readonly window: number;
    readonly tokens: number;
    readonly longer: string | undefined;
  };
  'cached-price-missing': { readonly api: string };
  'capacity-unknown': { readonly api: string };
  'dearer-than-on-demand': {
    readonly seller: string;
    readonly market: Market;
    readonly usdPerHour: number;
    readonly onDemandUsdPerHour: number;
  };
  'doubtful-price': { readonly api: string; readonly why: string };
  'embedding-output': Nothing;
  'far-price': {
    readonly gpu: string;
    readonly low: number;
    readonly high: number;
    readonly per: 'an hour' | 'to buy';
  };
  'few-at-once': {
    readonly engines: readonly KnownServingEngine[];
    readonly gpu: string;
    readonly most: number;
  };
  /** `wanted`: requests at once; absent where it is tight whatever was asked for. */
  'few-requests': { readonly requestsAtOnce: number; readonly wanted: number | undefined };
  'fine-tune-unsold': { readonly model: string };
  'idle-gpus': { readonly idle: number; readonly gpus: number; readonly gpusPerReplica: number };
  /** A later release of the hosted model, which more sell, and for less. */
  'later-release': { readonly api: string; readonly model: string; readonly monthlyUsd: number };
  'load-differs': { readonly real: number; readonly stated: number };
  'maker-excluded': { readonly api: string; readonly maker: string; readonly seller: string };
  marketplace: { readonly seller: string };
  /** `billUsd` a month; `stays`: the API on which the rest stays. */
  'moved-in-part': {
    readonly share: number;
    readonly stays: string | undefined;
    readonly billUsd: number | undefined;
  };
  /** The cheapest edition of a model that somebody sells at the hosted precision too. */
  'narrower-edition': NarrowerEdition;
  'no-price-in-region': { readonly region: string } & (
    | { readonly instance: string; readonly taken: string }
    | { readonly market: Market; readonly gpu: string; readonly seller: string | undefined }
  );
  /** Prices in USD a GPU and hour there and anywhere, with those that count, and those of which no place is known. */
  'price-of-region': {
    readonly region: string;
    readonly gpu: string;
    readonly usdPerGpuHour: number;
    readonly anywhereUsdPerGpuHour: number;
    readonly counted: readonly string[];
    readonly leftOut: readonly string[];
  };
  /** Nothing was said of how it is paid for, and it is counted as bought. */
  'no-rental-price': { readonly gpu: string };
  'no-price-on-list':
    | {
        readonly lack: 'of-market';
        readonly market: Market;
        /** The discount of `takers`, which is taken off the machine's price on demand. */
        readonly off: number;
        readonly takers: string;
        readonly instance: string;
        readonly onDemandUsdPerGpuHour: number;
      }
    | { readonly lack: 'of-name'; readonly market: Market; readonly name: string; readonly gpu: string }
    | { readonly lack: 'of-allowed'; readonly market: Market; readonly gpu: string }
    | { readonly lack: 'of-term'; readonly months: number; readonly takenMonths: number };
  /** `load`: of what is left after one failure; absent where nobody said the traffic. */
  'no-spare': { readonly left: number; readonly replicas: number; readonly load: number | undefined };
  'price-by-the-hour': { readonly api: string; readonly mean: TokenPrice };
  'price-changes': {
    readonly api: string;
    readonly from: string;
    readonly now: TokenPrice;
    readonly next: TokenPrice;
  };
  'quality-int4': { readonly requestsAtOnce: number; readonly model: string };
  'region-unsaid': Nothing;
  'regional-price-unknown': { readonly api: string; readonly endpoint: string };
  'same-model-unpriced': {
    readonly model: string;
    readonly isRuledOut: boolean;
    /** What is sold of it all the same. */
    readonly narrower?: NarrowerEdition;
  };
  'setup-not-counted': Nothing;
  /** `surcharge` over the list price of the API that is left, 0.1 for 10% more; undefined where that is not known. */
  'sold-there': {
    readonly api: string;
    readonly left: string;
    readonly region: string | undefined;
    readonly surcharge: number | undefined;
  };
  'spot-interruptible': Nothing;
  /** `api`: absent for the price of the GPU. */
  'stale-price': {
    readonly gpu: string;
    readonly prices: readonly (Age & { readonly api: string | undefined })[];
  };
  'user-speed-unknown': { readonly tokensPerSecond: number };
  /** What a user gets alone on a replica, and what was asked for. */
  'users-too-slow': {
    readonly tokensPerSecond: Reached | undefined;
    readonly secondsToFirstToken: Reached | undefined;
    readonly secondsToAnswer: Reached | undefined;
  };
  'volume-from-bill': {
    readonly usd: number;
    readonly tokens: number;
    readonly tokensPerRequest: number | undefined;
    readonly shape: string;
    readonly tokensAsAgent: number | undefined;
  };
};

/** What is reached, and what was asked for. */
type Reached = { readonly reached: number; readonly asked: number };

/** What a doubt is about: tests, cards and tables tell one from another by it. */
export type DoubtCode = keyof DoubtFigures;
/** A code with the figures of its sentence. */
export type Doubt = {
  readonly [C in DoubtCode]: { readonly code: C; readonly figures: DoubtFigures[C] };
}[DoubtCode];
