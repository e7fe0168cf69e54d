import {
  DRAFT_FIELDS,
  type DraftApi,
  type DraftField,
  type DraftFields,
  type DraftValue,
} from '../domain/draft.ts';
import { FIELDS } from '../domain/fields/index.ts';
import type { Atom } from './atoms.ts';
import { contradiction, impossible, quoted } from './problems.ts';

/** What has been understood of a line so far. The readers write here; `finish.ts` draws the conclusions. */

/** An amount of tokens or requests a month, with how it was said. */
export interface Amount {
  readonly value: number;
  /** A period was named, so it cannot be the size of one request. */
  readonly timed: boolean;
  /** "each", "per request": it is the size of one request. */
  readonly each: boolean;
  /** How many of the named periods a month has; 1 where none was named. */
  readonly perMonth?: number;
  readonly words: string;
}

export interface TokenRate {
  readonly tokensPerSecond: number;
  readonly counts: 'total' | 'output';
  readonly per: 'replica' | 'gpu' | 'fleet';
  /** Said to be a throughput, or to be traffic; undefined where nothing says which. */
  readonly meant: 'throughput' | 'volume' | undefined;
  readonly words: string;
}

/** Money a month whose purpose the rest of the line decides. */
export interface MonthlyMoney {
  readonly usdPerMonth: number;
  readonly calledBill: boolean;
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

export type LastNoun =
  | 'gpu'
  | 'model'
  | 'ops'
  | 'setup'
  | 'api'
  | 'power'
  | 'host'
  | 'other'
  | 'bill'
  | 'volume'
  | 'life'
  | null;

export interface Reading {
  readonly text: string;
  readonly atoms: readonly Atom[];
  readonly fields: Map<DraftField, Entry>;
  readonly apis: DraftApi[];
  readonly volumes: Amount[];
  readonly inputs: Amount[];
  readonly outputs: Amount[];
  readonly requests: Amount[];
  readonly rates: TokenRate[];
  readonly monthly: MonthlyMoney[];
  /** Atoms that no reader used. */
  readonly left: Atom[];
  apiWords: string[];
  /** The nearest noun before, to which a rate belongs. */
  noun: LastNoun;
  /** Renting, billing or switching off was the last thing talked about. */
  hoursOn: 'on' | 'off' | null;
  preview: boolean;
  help: boolean;
}

export const newReading = (text: string, atoms: readonly Atom[]): Reading => ({
  text,
  atoms,
  fields: new Map(),
  apis: [],
  volumes: [],
  inputs: [],
  outputs: [],
  requests: [],
  rates: [],
  monthly: [],
  left: [],
  apiWords: [],
  noun: null,
  hoursOn: null,
  preview: false,
  help: false,
});

/** The words of the atoms from `from` up to but not including `to`. */
export const wordsOf = (reading: Reading, from: number, to: number): string => {
  const first = reading.atoms[from];
  const last = reading.atoms[to - 1];
  return first && last ? reading.text.slice(first.start, last.end) : '';
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
export const addApi = (reading: Reading, api: DraftApi, words: string): void => {
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
  reading.apiWords.push(words);
};
