import {
  type Draft,
  type DraftApi,
  type DraftField,
  type DraftFields,
  type DraftValue,
  FIELD_SCHEMAS,
  fieldsIn,
} from '../domain/draft.ts';
import { FIELDS, VOLUMES } from '../domain/fields/index.ts';
import { LlmcostError } from '../errors.ts';
import { isSameJson } from '../json.ts';
import { keysOf } from '../keys.ts';
import type { Atom } from './atoms.ts';
import { type Facts, factsOf } from './facts.ts';
import type {
  Amount,
  CostOfEach,
  FixedPrice,
  FoundValue,
  HardwarePrice,
  How,
  MonthlyMoney,
  PastTime,
  Peak,
  PriceOfOne,
  PricePart,
  TokenRate,
  Trace,
  TrafficHours,
  Watts,
} from './found.ts';
import { contradiction, impossible, offered, quoted, say } from './problems.ts';
import type { Quantity } from './quantities.ts';

/** What has been understood of a line so far: patterns write here, in the order of `patterns/index.ts`, then `conclude/`. */

export * from './found.ts';

/** All that was found in a line so far. Rows add to it; conclusions, which come after all rows, use it up. */
export interface Reading {
  readonly text: string;
  /** What was said before, where the words go on from it in a thread. */
  readonly before: Draft;
  readonly atoms: readonly Atom[];
  readonly quantities: readonly Quantity[];
  readonly fields: Map<DraftField, FoundValue>;
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
  /** "30% active": of the people who were counted. */
  readonly activeShares: { readonly share: number; readonly words: string }[];
  readonly rates: TokenRate[];
  readonly monthly: MonthlyMoney[];
  readonly pricesOfOne: PriceOfOne[];
  readonly prices: HardwarePrice[];
  /** What is around the GPUs, to buy. */
  readonly hosts: HardwarePrice[];
  readonly costsOfEach: CostOfEach[];
  readonly priceParts: PricePart[];
  /** "70% gpt-4o-mini". */
  readonly shares: {
    readonly at: number;
    readonly id: string;
    readonly share: number;
    /** What it is a share of; tokens where nobody said. */
    readonly of?: 'spend';
    readonly words: string;
  }[];
  readonly facts: Facts;
  /** "3 nodes of 8x H100": GPUs of each; null where nothing says. */
  gpusOfNode: number | null;
  /** Hours a month in which traffic comes, where a window was said. */
  trafficHours: TrafficHours | null;
  /** Words that say that GPUs are off outside the hours of traffic. */
  offOutside: string | null;
  /** "last week": how often a month has that time, and where the words stand. */
  span: PastTime | null;
  /** "80% on weekdays": where the days of a share stand, which say nothing of the rest of the line. */
  readonly partsOfWeek: { readonly start: number; readonly end: number }[];
  /** "3 shifts a day": how many a month has, and whether they were said of a day. */
  shifts: { readonly perMonth: number; readonly daily: boolean } | null;
  /** "only 20 days a month": how many a month has, and the words. */
  daysSaid: { readonly perMonth: number; readonly words: string } | null;
  readonly watts: Watts[];
  /** "40 rps at peak". */
  readonly peaks: Peak[];
  fixed: FixedPrice | null;
  /** "or pay as you go": the words that ask for the list price beside capacity that is bought. */
  listPrice: string | null;
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
  /** "gpt-4o in azure uk south": where an API runs, by its jurisdiction, and the place of its atom. */
  readonly apiPlaces: { readonly at: number; readonly place: string; readonly words: string }[];
  /** What could not be read: the first is said, the rest of the line is understood all the same. */
  readonly problems: LlmcostError[];
  preview: boolean;
  help: boolean;
}

/** A reading in which nothing was found yet. */
export const newReading = (
  text: string,
  atoms: readonly Atom[],
  quantities: readonly Quantity[],
  before: Draft,
): Reading => ({
  text,
  before,
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
  activeShares: [],
  rates: [],
  monthly: [],
  pricesOfOne: [],
  prices: [],
  hosts: [],
  costsOfEach: [],
  priceParts: [],
  shares: [],
  facts: factsOf(text, atoms, quantities),
  gpusOfNode: null,
  trafficHours: null,
  partsOfWeek: [],
  offOutside: null,
  span: null,
  shifts: null,
  daysSaid: null,
  watts: [],
  peaks: [],
  fixed: null,
  listPrice: null,
  compared: [],
  used: new Set(),
  trace: [],
  notes: [],
  named: new Map(),
  apiWords: [],
  apiPlaces: [],
  problems: [],
  preview: false,
  help: false,
});

/** Marks pieces as read, so that they are not named back as left out. */
export const use = (reading: Reading, from: number, to = from + 1): void => {
  for (let at = from; at < to; at += 1) reading.used.add(at);
};

const same = (a: unknown, b: unknown): boolean =>
  a === b ||
  (typeof a === 'number' &&
    typeof b === 'number' &&
    Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))) ||
  (typeof a === 'object' && isSameJson(a, b));

/** The value as the field takes it, or an `impossible-value` error that says what to type. */
export const checked = <F extends DraftField>(field: F, value: unknown, words: string): DraftValue<F> => {
  const result = FIELD_SCHEMAS[field].safeParse(value);
  if (!result.success)
    throw impossible(
      say`${quoted(words)} is not possible. ${FIELDS[field].range}: type, for example, ${offered(FIELDS[field].example)}.`,
      [FIELDS[field].example],
    );
  return result.data as DraftValue<F>;
};

/** What was understood of a field so far, as `setField` checked it by the field's own schema; undefined for nothing. */
export const understood = <F extends DraftField>({ fields }: Reading, field: F): DraftValue<F> | undefined =>
  fields.get(field)?.value as DraftValue<F> | undefined;

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
      say`${quoted(known.words)} and ${quoted(words)} contradict each other: type only one of them.`,
      [known.words, words],
    );
  }
};

/**
 * Sets several fields that the same words say. Throws `contradiction` where one has another value already.
 */
export const setFields = (reading: Reading, fields: DraftFields, words: string, how: How = 'said'): void => {
  for (const field of fieldsIn(fields)) setField(reading, field, fields[field], words, how);
};

/** A comparator; one that is named twice is kept once, with the prices of both. */
export const addApi = (reading: Reading, api: DraftApi, words: string, place: number): void => {
  const at = reading.apis.findIndex((known) => known.id === api.id);
  const known = reading.apis[at];
  if (!known) reading.apis.push(api);
  else {
    for (const key of keysOf(api)) {
      if (known[key] !== undefined && known[key] !== api[key])
        throw contradiction(say`${quoted(words)} gives ${api.id} a second price: type only one.`);
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

const TOKENS_A_SECOND = /\bt(?:ok(?:en)?s?)? ?(?:\/|per|a) ?s/i;

/** Whether a volume was said before, but for one in tokens a second, which another such takes the place of. */
export const volumeSaidBefore = ({ before: { fields, said } }: Reading): boolean =>
  VOLUMES.some((field) => fields[field] !== undefined && !TOKENS_A_SECOND.test(said[field]?.words ?? ''));
