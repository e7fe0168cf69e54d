import { z } from 'zod';

/**
 * A field is one row: what it holds, what it belongs to, what people call it. Form, grammar, printer, contradictions,
 * defaults and decisions read the row; nobody keeps a list of fields of their own.
 */

/** How the volume is said. */
export const MEASURES = ['tokens', 'split', 'requests', 'bill'] as const;
export type Measure = (typeof MEASURES)[number];

/** A choice at the top of a group decides which other fields have a meaning. */
export type Mode = Measure | 'rent' | 'own';

export type FormGroup =
  | 'workload'
  | 'model'
  | 'hardware'
  | 'throughput'
  | 'ops'
  | 'redundancy'
  | 'apis'
  | 'constraints';

/** What a value counts, to write a default in people's words. */
export type FieldUnit = 'tokens' | 'share' | 'usd' | 'plain' | 'months' | 'words';

/** What a field says something of: fields of one kind replace each other, or go together. */
export type Belongs =
  | 'volume'
  | 'size'
  | 'mix'
  | 'growth'
  | 'traffic'
  | 'model'
  | 'fleet'
  | 'load'
  | 'paying'
  | 'rent'
  | 'own'
  | 'power'
  | 'people'
  | 'other'
  | 'speed'
  | 'apis'
  | 'constraints'
  | 'money';

/** What kind of quantity a value is. `parts`: an object or a list; `name`: of the catalog, or free. */
export type Dimension =
  | 'tokens'
  | 'requests'
  | 'usd'
  | 'share'
  | 'hours'
  | 'months'
  | 'seconds'
  | 'watts'
  | 'count'
  | 'times'
  | 'tokens-a-second'
  | 'choice'
  | 'name'
  | 'parts';

export interface FieldSpec {
  readonly schema: z.ZodType;
  readonly belongs: Belongs;
  readonly dimension: Dimension;
  readonly group: FormGroup;
  readonly label: string;
  /** What to type, with its unit. */
  readonly hint: string;
  /** What to type in a line: the hint of an error. */
  readonly example: string;
  /** Which values it takes, as a sentence without its full stop. */
  readonly range: string;
  /** `lines`: text of several lines. `check`: a box among others. `none`: said in a line, and asked by no form. */
  readonly input: 'text' | 'lines' | 'choice' | 'search' | 'searches' | 'check' | 'none';
  readonly unit: FieldUnit;
  /** Of a choice: its values with their words. */
  readonly choices?: readonly (readonly [value: string, words: string])[];
  /** The modes in which it means something; absent: in all. */
  readonly means?: readonly Mode[];
  /** `rare`: behind "More". Modes: shown where one of them was chosen, else behind "More". Absent: always shown. */
  readonly usual?: 'rare' | readonly Mode[];
  /** What an empty field means, where it is no figure of the scenario. */
  readonly unsaid?: string;
}

/** Keeps the type of a row's schema, from which the type of its value follows, and what it belongs to. */
export const row = <S extends z.ZodType, B extends Belongs>(
  spec: Omit<FieldSpec, 'schema' | 'belongs'> & { readonly schema: S; readonly belongs: B },
): FieldSpec & { readonly schema: S; readonly belongs: B } => spec;

export const amount = z.number().min(0);
export const positive = z.number().gt(0);
export const share = z.number().min(0).max(1);

export const VOLUME = 'A volume is above 0';
export const AMOUNT = 'An amount is 0 or more';
export const SHARE = 'A share is from 0% to 100%';
export const POSSIBLE = 'That value is not possible there';

export const whole = (what: string, from: 0 | 1): string => `${what} a whole number from ${from}`;
