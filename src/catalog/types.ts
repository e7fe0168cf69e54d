import type { PublishedRun } from '../domain/measurement.ts';
import type { Market } from '../domain/scenario.ts';
import type { TokenPrices } from '../domain/token-prices.ts';

/** Rows of the catalog. Every figure carries where it was read and when. */

/** Whatever stands in the catalog says where it was read, and when. */
export interface Sourced {
  readonly source: string;
  /** ISO date on which the figure was read or published, or "undated". */
  readonly date: string;
}

/** What one seller asks for one GPU in one market, USD an hour on the day of its source. */
export interface RentalOffer extends Sourced {
  readonly gpu: string;
  readonly seller: string;
  readonly market: Market;
  readonly usdPerGpuHour: number;
}

/** A price of the rental market on a day: the median over sellers, one newest offer each. */
export interface RentalPrice extends Sourced {
  readonly usdPerGpuHour: number;
  readonly lowUsdPerGpuHour: number;
  readonly highUsdPerGpuHour: number;
  readonly sellers: number;
  /** What the price is the median of, cheapest first. */
  readonly offers: readonly { readonly seller: string; readonly usdPerGpuHour: number }[];
  readonly stale: boolean;
}

/** What one GPU costs to buy: the middle of the range that sellers ask. */
export interface PurchasePrice extends Sourced {
  readonly usdPerGpu: number;
  readonly lowUsdPerGpu: number;
  readonly highUsdPerGpu: number;
  readonly stale: boolean;
}

/** What a seller asks for one model, flat at one request size. USD per million tokens. */
export interface ApiPrice extends Sourced, TokenPrices {
  readonly id: string;
  readonly name: string;
  readonly seller: string;
  readonly batchDiscount: number;
  /** Not confirmed for over `STALE_AFTER_DAYS`, or never. */
  readonly stale: boolean;
  readonly published: string;
  readonly confirmed?: string;
  readonly confirmedBy?: string;
  /** It turns text into vectors: its output costs nothing and is no text. */
  readonly embeds?: true;
  /** The figures are a mean over the hours of a day. */
  readonly byTheHour?: true;
  /** The next price that is already announced, such as the one after an introductory price. */
  readonly next?: TokenPrices & { readonly from: string };
  /** What the list asked before a refresh, where that is another price. */
  readonly before?: {
    readonly usdPerMillionInput: number;
    readonly usdPerMillionOutput: number;
    readonly from: string;
  };
  /** Why the figure should be doubted, where something is known against it. */
  readonly doubtful?: string;
}

/** A model as the price package lists it for one seller. */
export interface ListedModel {
  /** `seller/model`, spelled as in the package. */
  readonly id: string;
  readonly seller: string;
  readonly model: string;
  readonly name: string | undefined;
  readonly deprecated: boolean;
  readonly comments: string;
  readonly hasPrices: boolean;
  /** Whether it sells text for text by the token. */
  readonly sellsText: boolean;
  /** Whether it turns text into vectors, by the token of input alone. */
  readonly embeds: boolean;
  /** Whether the price depends on the hour of the day. */
  readonly byTheHour: boolean;
  readonly dates: PriceDates;
}

/** When a price was published, and when it was last seen to hold. ISO dates. */
export interface PriceDates {
  readonly published: string;
  /** The package, page or file that it came with. */
  readonly from: string;
  /** The newest of: a look at the seller's page, a checked package's release, another dated catalogue, a person. */
  readonly confirmed?: string;
  readonly confirmedBy?: string;
}

/** A price that the package lacks: USD per million tokens, and the rates of requests above a size where they differ. */
export type CarriedPrice = readonly [
  id: string,
  name: string,
  input: number,
  output: number,
  cached: number | null,
  cacheWrite: number | null,
  tier?: readonly [aboveInputTokens: number, input: number, output: number, cached: number | null],
];

/** The reason why there is no price, in words for people. */
export interface NoPrice {
  readonly noPrice: string;
}

/** A published run of a model by an id of ours; a model of the same shape goes under it. */
export interface MeasuredThroughput extends PublishedRun {
  readonly model: string;
}
