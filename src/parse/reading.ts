import {
  DRAFT_FIELDS,
  type DraftApi,
  type DraftField,
  type DraftFields,
  type DraftValue,
} from '../domain/draft.ts';
import { FIELDS } from '../domain/fields/index.ts';
import { LlmcostError } from '../errors.ts';
import type { Atom } from './atoms.ts';
import { type Facts, factsOf } from './facts.ts';
import { contradiction, impossible, quoted } from './problems.ts';
import type { Quantity } from './quantities.ts';

/** What has been understood of a line so far. Patterns write here, in any order; `conclude/` draws the conclusions. */

/** An amount of tokens or requests a month, with how it was said. */
export interface Amount {
  readonly value: number;
  /** A period was named, so it cannot be the size of one request. */
  readonly timed: boolean;
  /** "each", "per request": it is the size of one request. */
  readonly each: boolean;
  /** "per user": of one person. */
  readonly perUser: boolean;
  /** How many of the named periods a month has; 1 where none was named. */
  readonly perMonth: number;
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
export interface Span {
  readonly perMonth: number;
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Traffic of the busiest time, as much as it would be in a month. */
export interface Peak {
  readonly counts: 'token' | 'request';
  readonly perMonth: number;
  readonly words: string;
  /** What to type instead, where nobody said an average. */
  readonly half: string;
}

export interface TokenRate {
  readonly tokensPerSecond: number;
  readonly counts: 'total' | 'output';
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
  readonly api?: string | undefined;
  readonly seller?: string | undefined;
  readonly words: string;
}

/** Capacity bought by the month: what of it was said. */
export interface FixedPrice {
  readonly words: string;
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
  /** Of whole machines to buy: what is around the GPUs is paid for. */
  readonly withHost: boolean;
  /** A person's hour could cost that much too, and nothing in its clause says which is meant. */
  readonly loose: boolean;
  readonly words: string;
}

/** One price per million tokens, of one side or of both. */
export interface PricePart {
  readonly usdPerMillion: number;
  readonly side: 'input' | 'output' | 'cached' | null;
  readonly tokens: number;
  readonly sure: boolean;
  readonly first: number;
  readonly end: number;
  readonly words: string;
}

/** "assigned" was written as `field=value`, "soft" gives way to anything else. */
export type How = 'said' | 'assigned' | 'soft';

export interface Entry {
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
  /** Rules that would have read it too. */
  readonly lost: readonly string[];
}

export interface Reading {
  readonly text: string;
  readonly atoms: readonly Atom[];
  readonly quantities: readonly Quantity[];
  readonly fields: Map<DraftField, Entry>;
  readonly apis: DraftApi[];
  readonly volumes: Amount[];
  readonly inputs: Amount[];
  readonly outputs: Amount[];
  readonly cached: Amount[];
  /** Written to a cache. */
  readonly written: Amount[];
  readonly requests: Amount[];
  /** "4 calls each", "5 turns": what every request or person multiplies with. */
  readonly multipliers: Amount[];
  readonly users: Amount[];
  readonly rates: TokenRate[];
  readonly monthly: MonthlyMoney[];
  readonly prices: HardwarePrice[];
  readonly priceParts: PricePart[];
  /** "70% gpt-4o-mini". */
  readonly shares: {
    readonly at: number;
    readonly id: string;
    readonly share: number;
    readonly words: string;
  }[];
  readonly facts: Facts;
  /** "3 nodes of 8x H100": GPUs of each; null where nothing says. */
  gpusOfNode: number | null;
  /** Hours a month in which traffic comes, where a window was said. */
  trafficHours: TrafficHours | null;
  /** "last week": how often a month has that time, and where the words stand. */
  span: Span | null;
  shiftsPerMonth: number | null;
  /** "40 rps at peak". */
  readonly peaks: Peak[];
  fixed: FixedPrice | null;
  /** GPUs to try the same on. */
  readonly compared: string[];
  /** Atoms that were used. */
  readonly used: Set<number>;
  readonly trace: Trace[];
  /** How something was read that could be read otherwise: named on the answer. */
  readonly notes: string[];
  /** Which API the atom at a place was read as: a price beside it is that API's. */
  readonly named: Map<number, string>;
  /** Where each API was named first, and the words. */
  apiWords: { readonly at: number; readonly id: string; readonly words: string }[];
  /** What could not be read: the first is said, the rest of the line is understood all the same. */
  readonly problems: LlmcostError[];
  preview: boolean;
  help: boolean;
}

export const newReading = (
  text: string,
  atoms: readonly Atom[],
  quantities: readonly Quantity[] = [],
): Reading => ({
  text,
  atoms,
  quantities,
  fields: new Map(),
  apis: [],
  volumes: [],
  inputs: [],
  outputs: [],
  cached: [],
  written: [],
  requests: [],
  multipliers: [],
  users: [],
  rates: [],
  monthly: [],
  prices: [],
  priceParts: [],
  shares: [],
  facts: factsOf(text, atoms, quantities),
  gpusOfNode: null,
  trafficHours: null,
  span: null,
  shiftsPerMonth: null,
  peaks: [],
  fixed: null,
  compared: [],
  used: new Set(),
  trace: [],
  notes: [],
  named: new Map(),
  apiWords: [],
  problems: [],
  preview: false,
  help: false,
});

/** The words of the atoms from `from` up to but not including `to`. */
export const wordsOf = (reading: Pick<Reading, 'text' | 'atoms'>, from: number, to: number): string => {
  const first = reading.atoms[from];
  const last = reading.atoms[to - 1];
  return first && last ? reading.text.slice(first.start, last.end) : '';
};

export const use = (reading: Reading, from: number, to = from + 1): void => {
  for (let at = from; at < to; at += 1) reading.used.add(at);
};

const same = (a: unknown, b: unknown): boolean =>
  a === b ||
  (typeof a === 'number' &&
    typeof b === 'number' &&
    Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))) ||
  (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** The value as the field takes it, or an `impossible-value` error that says what to type. */
export const checked = <F extends DraftField>(field: F, value: unknown, words: string): DraftValue<F> => {
  const result = DRAFT_FIELDS[field].safeParse(value);
  if (!result.success)
    throw impossible(
      `${quoted(words)} is not possible. ${FIELDS[field].range}: type, for example, ${quoted(FIELDS[field].example)}.`,
      [FIELDS[field].example],
    );
  return result.data as DraftValue<F>;
};

/** Writes a field. What is said twice with two values is a contradiction; a soft value gives way. */
export const setField = (
  reading: Reading,
  field: DraftField,
  value: unknown,
  words: string,
  how: How = 'said',
): void => {
  const known = reading.fields.get(field);
  const fresh = { value: checked(field, value, words), words, how };
  if (!known || (known.how === 'soft' && how !== 'soft')) reading.fields.set(field, fresh);
  else if (how !== 'soft' && !same(known.value, fresh.value)) {
    throw contradiction(
      `${quoted(known.words)} and ${quoted(words)} contradict each other: type only one of them.`,
      [known.words, words],
    );
  }
};

export const setFields = (reading: Reading, fields: DraftFields, words: string, how: How = 'said'): void => {
  for (const [field, value] of Object.entries(fields) as [DraftField, unknown][])
    setField(reading, field, value, words, how);
};

/** A comparator; one that is named twice is kept once, with the prices of both. */
export const addApi = (reading: Reading, api: DraftApi, words: string, place: number): void => {
  const at = reading.apis.findIndex((known) => known.id === api.id);
  const known = reading.apis[at];
  if (!known) reading.apis.push(api);
  else {
    for (const key of Object.keys(api) as (keyof DraftApi)[]) {
      if (known[key] !== undefined && known[key] !== api[key])
        throw contradiction(`${quoted(words)} gives ${api.id} a second price: type only one.`);
    }
    reading.apis[at] = { ...known, ...api };
  }
  reading.apiWords.push({ at: place, id: api.id, words });
};

/** Runs a step; what it refuses is noted, and the next step goes on. */
export const attempt = (reading: Reading, step: () => void): void => {
  try {
    step();
  } catch (error) {
    if (!(error instanceof LlmcostError)) throw error;
    reading.problems.push(error);
  }
};
