import type { DraftField, DraftFields } from '../domain/draft.ts';
import type { FieldNoun } from '../domain/fields/index.ts';
import type { ModelSpecInput } from '../domain/scenario.ts';

/** What a line is made of once its words and numbers are known: the alphabet that the readers work on. */

/** What a number counts, or is counted by. */
export type Unit =
  | 'token'
  | 'request'
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'workday'
  | 'weekend-day'
  | 'week'
  | 'month'
  | 'year'
  | 'quarter'
  | 'fortnight'
  | 'shift'
  | 'gpu'
  | 'replica'
  | 'server'
  | 'kwh'
  | 'watt'
  | 'kilowatt'
  | 'kilobyte'
  | 'megabyte'
  | 'gigabyte'
  | 'terabyte'
  | 'fte'
  | 'million'
  | 'thousand'
  | 'user'
  | 'model'
  | 'word'
  | 'page'
  | 'paragraph'
  | 'sentence'
  | 'character';

/** Words that give a number its meaning: those of the fields, and those of the grammar. */
export type Noun = FieldNoun | GrammarNoun;
/** Nouns that name no field, and say what a number beside them is of. */
export type GrammarNoun = 'input' | 'output' | 'fleet' | 'api' | 'context' | 'uplift' | 'half';

/** Small words and signs that join the others. */
export type Mark =
  | 'per'
  | 'a'
  | 'each'
  | 'at'
  | 'in'
  | 'out'
  | 'off'
  | 'on'
  | 'over'
  | 'of'
  | 'to'
  | 'and'
  | 'no'
  | 'denied'
  | 'between'
  | 'from'
  | 'versus'
  | 'own'
  | 'rent'
  | 'billed'
  | 'switched-off'
  | 'night'
  | 'weekend'
  | 'only'
  | 'hosting'
  | 'workdays'
  | 'preview'
  | 'help'
  | 'comma'
  | 'stop'
  | 'colon'
  | 'equals'
  | 'slash'
  | 'times'
  | 'plus'
  | 'minus'
  | 'dash'
  | 'power-of'
  | 'open'
  | 'close';

interface Span {
  /** Offsets in the normalised text. */
  readonly start: number;
  readonly end: number;
}

/** A number with its sign of money or percent, its scale worked in: "2.5k" is 2500. */
export interface NumberAtom extends Span {
  readonly kind: 'number';
  readonly value: number;
  readonly money: boolean;
  /** The value is a share: 40 % is 0.4. */
  readonly percent: boolean;
  /** ISO code of the currency that was written, where it was not dollars; the value is in USD all the same. */
  readonly currency?: string;
  /** A scale was written: 500M, 2 billion. */
  readonly scaled: boolean;
  /** Written in letters ("two", "a pair"): such a number may be plain English. */
  readonly wordy: boolean;
}

/** A field of a draft named outright: `selfHosted.plannedLoad=0.4`. */
interface AssignAtom extends Span {
  readonly kind: 'assign';
  readonly field: DraftField;
  /** The value as it was typed. */
  readonly text: string;
}

/** The smallest piece of a line that means something. */
export type Atom =
  | NumberAtom
  | AssignAtom
  | (Span & { readonly kind: 'unit'; readonly unit: Unit })
  | (Span & { readonly kind: 'noun'; readonly noun: Noun })
  | (Span & { readonly kind: 'mark'; readonly mark: Mark })
  /** A time said in one word: "daily". */
  | (Span & { readonly kind: 'period'; readonly unit: Unit })
  /** A rate said in one word: "rps", "tpm". */
  | (Span & { readonly kind: 'rate'; readonly unit: 'token' | 'request' | 'user'; readonly period: Unit })
  /** A phrase that sets fields by itself: "int4", "n+1". */
  | (Span & { readonly kind: 'phrase'; readonly fields: DraftFields; readonly soft: boolean })
  | (Span & { readonly kind: 'gpu'; readonly id: string })
  /**
   * A machine by its name. `gpu`: it is no seller's, so its GPUs are all that it says. `board`: people count it by
   * them.
   */
  | (Span & {
      readonly kind: 'instance';
      readonly name: string;
      readonly gpus: number;
      readonly gpu?: string;
      readonly board?: true;
    })
  /** `api`: the same words name what somebody sells per token. `spec`: what a name that nobody knows says itself. */
  | (Span & {
      readonly kind: 'model';
      readonly id: string;
      readonly api?: string;
      readonly spec?: ModelSpecInput;
    })
  | (Span & { readonly kind: 'api'; readonly id: string })
  | (Span & { readonly kind: 'seller'; readonly name: string; readonly needsPreposition: boolean })
  | (Span & { readonly kind: 'filler' })
  | (Span & { readonly kind: 'unknown'; readonly text: string });

/** What a phrase of the vocabulary stands for, before it has a place in a text. */
export type Meaning = Atom extends infer A ? (A extends Span ? Omit<A, 'start' | 'end'> : never) : never;
