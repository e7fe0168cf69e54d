import type { DraftField } from '../domain/draft.ts';
import type { Quantity } from './quantities.ts';

/** What patterns find in a line, before the whole of it decides what it is for. */

/** An amount of tokens or requests a month, with how it was said. */
export interface Amount {
  readonly value: number;
  /** A period was named, so it cannot be the size of one request. */
  readonly timed: boolean;
  /** "each", "per request": it is the size of one request. */
  readonly each: boolean;
  /** "per request", "8k context": of one request by its own words, and of no person. */
  readonly ofRequest?: true;
  /** "per user": of one person. */
  readonly perUser: boolean;
  /** How many of the named periods a month has; 1 where none was named. */
  readonly perMonth: number;
  /** Taken for a month's, as what so many people do, though nobody named a period. */
  readonly isOfAnyPeriod?: true;
  readonly words: string;
  /** Index of its number. */
  readonly at: number;
}

/** Hours a month; `daily` ones are of working days where the line says so. */
export interface TrafficHours {
  readonly perMonth: number;
  readonly words: string;
  readonly daily: boolean;
}

/** A time that has passed, of which an amount was said. */
export interface PastTime {
  readonly perMonth: number;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** It holds all over the line, and not in its clause alone. */
  readonly whole: boolean;
}

/** Traffic of the busiest time, as much as it would be in a month. */
export interface Peak {
  readonly counts: 'token' | 'input' | 'output' | 'request';
  readonly perMonth: number;
  readonly words: string;
  /** What to type instead, where nobody said an average. */
  readonly half: string;
}

/** What hardware draws: of each GPU, of all of them, or of either. */
export interface Watts {
  readonly watts: number;
  readonly each: boolean;
  /** Said of a GPU outright, and not of whatever stands beside it. */
  readonly perGpu: boolean;
  readonly ofAll: boolean;
  /** Alone in its clause, behind a rig or a machine: where it is shared, what is around the cards is in it. */
  readonly behindMachine: boolean;
  readonly words: string;
}

/** Tokens a second, before it is known whether they are a throughput or traffic. */
export interface TokenRate {
  readonly tokensPerSecond: number;
  /** Input is counted where it is traffic alone: reading a prompt is no speed of ours. */
  readonly counts: 'total' | 'output' | 'input';
  /** `total`: "4000 tok/s total" is of the fleet where one was said. */
  readonly per: 'replica' | 'gpu' | 'fleet' | null;
  /** Said to be a throughput, or to be traffic; undefined where nothing says which. */
  readonly meant: 'throughput' | 'volume' | undefined;
  readonly words: string;
}

/** Money a month whose purpose the rest of the line decides. */
export interface MonthlyMoney {
  readonly usdPerMonth: number;
  readonly calledBill: boolean;
  readonly perUser: boolean;
  /** The API in its own clause, and the words of a seller there. */
  readonly api?: string;
  readonly seller?: string;
  /** It has the period of another bill of the line, and is a part of that ("12k of that on opus") or may be ("8k on haiku"). */
  readonly part?: 'said' | 'maybe';
  /** Indices of its first atom, and of the first atom behind it. */
  readonly first: number;
  readonly end: number;
  readonly words: string;
}

/** "$0.12 per query", "3 cents a page": what one costs, of which the line says elsewhere how many there are. */
export interface PriceOfOne extends Omit<MonthlyMoney, 'usdPerMonth' | 'calledBill' | 'perUser'> {
  readonly usd: number;
  readonly of: 'request' | 'page';
}

/** Capacity bought by the month: what of it was said. */
export interface FixedPrice {
  readonly words: string;
  /** Indices of the first atom of its words, and of its sum. */
  readonly at: number;
  readonly moneyAt: number | null;
  readonly moneyWords: string;
  readonly usdPerMonth: number | undefined;
  readonly capacityTokensPerMonth: number | undefined;
}

/** A price of hardware: of one GPU, of all, or of either. */
export interface HardwarePrice {
  readonly usd: number;
  readonly per: 'hour' | 'month' | 'once';
  /** `each`: of one GPU, or of one node where nodes were counted. */
  readonly of: 'one' | 'each' | 'node' | 'all' | 'unsaid';
  /** A price of whole machines to buy: what is around the GPUs is paid for. */
  readonly withHost: boolean;
  /** A person's hour could cost that much too, and nothing in its clause says which is meant. */
  readonly loose: boolean;
  readonly words: string;
}

/** A running cost that is paid for each of something. */
export interface CostOfEach {
  readonly field: DraftField;
  readonly quantity: Quantity;
}

/** One price per million tokens, of one side or of both. */
export interface PricePart {
  readonly usdPerMillion: number;
  readonly side: 'input' | 'output' | 'cached' | null;
  readonly tokens: number;
  readonly sure: boolean;
  /** It is what was paid for so many tokens. */
  readonly paid?: boolean;
  /** How often a month it is paid; null for a price. */
  readonly perMonth: number | null;
  readonly first: number;
  readonly end: number;
  readonly words: string;
}

/** "assigned" was written as `field=value`, "soft" gives way to anything else. */
export type How = 'said' | 'assigned' | 'soft';

/** The value of a field, with the words that gave it. */
export interface FoundValue {
  readonly value: unknown;
  readonly words: string;
  readonly how: How;
  /** Both ends, where a range was said: the value is its middle. */
  readonly range?: { readonly low: number; readonly high: number };
}

/** What became of a piece of the line, for people: `--explain`. */
export interface Trace {
  readonly words: string;
  readonly rule: string;
  /** Rules that would have read it too: looked for where somebody asks. */
  readonly lost?: () => readonly string[];
}
