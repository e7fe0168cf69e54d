import type * as z from 'zod';
import type { ScenarioPath } from '../paths.ts';
import { capitalised } from '../text.ts';

/**
 * A field is one row: what it holds, what it belongs to, what people call it. Form, grammar, printer, contradictions,
 * defaults and decisions read the row. Whoever treats a few of them in a way of its own names these by their type, so
 * that a name that changes does not compile; what is so of a field for everybody is a column here.
 */

/** How the volume is said; `export`: by a file that shows the usage. */
export const MEASURES = ['tokens', 'split', 'requests', 'bill', 'export'] as const;
/** One way to say the volume; the form shows the fields of the chosen one alone. */
export type Measure = (typeof MEASURES)[number];

/** A choice at the top of a group decides which other fields have a meaning. */
export type Mode = Measure | 'rent' | 'own';

/** The headings of the form, in the order in which they stand. */
export const HEADINGS = [
  'workload',
  'hardware',
  'model',
  'apis',
  'throughput',
  'ops',
  'redundancy',
  'constraints',
] as const;
/** The heading of the form under which a field stands. */
export type FormGroup = (typeof HEADINGS)[number];

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
  | 'kilobytes'
  | 'count'
  | 'times'
  | 'tokens-a-second'
  | 'choice'
  | 'name'
  | 'parts';

/** The row of a field without its value's type, for whoever reads all rows alike. */
export interface FieldSpec {
  readonly schema: z.ZodType;
  readonly belongs: Belongs;
  readonly dimension: Dimension;
  /** What its value is counted for: dollars an hour, tokens a month. */
  readonly per?: Per;
  /** What a count is of; requests at once are as many users. */
  readonly counts?: 'gpu' | 'replica' | 'request';
  readonly group: FormGroup;
  /** Where a scenario has it, if not at the field's own name. */
  readonly scenarioPath?: ScenarioPath;
  /** What it is called within a sentence. */
  readonly name: string;
  /** The same where it stands alone, as over an input. */
  readonly label: string;
  /** What to type, with its unit. */
  readonly hint: string;
  /** What to type in a line: the hint of an error. */
  readonly example: string;
  /** Which values it takes, as a sentence without its full stop. */
  readonly range: string;
  /** `lines`: text of several lines. `check`: a box among others. `none`: said in a line, and asked by no form. */
  readonly input: 'text' | 'lines' | 'choice' | 'search' | 'searches' | 'check' | 'none';
  /** The values of a choice with their words. */
  readonly choices?: readonly (readonly [value: string, words: string])[];
  /** The modes in which it means something; absent: in all. */
  readonly means?: readonly Mode[];
  /** `rare`: behind "More". Modes: shown where one of them was chosen, else behind "More". Absent: always shown. */
  readonly usual?: 'rare' | readonly Mode[];
  /** What an empty field means, where it is no figure of the scenario. */
  readonly unsaid?: string;
  /** Zero, or none, is what it is where nobody says it: "no growth" then changes nothing. */
  readonly isNoneUnsaid?: true;
  /** Its figure in a scenario is worked out from what was said of the volume or the fleet: no default to show. */
  readonly isWorkedOut?: true;
  /** The noun that names it beside a number ("PUE 1.5", "60% cached"), and its words. */
  readonly noun?: NounWords;
  /** The noun of what a share leaves of the whole. */
  readonly opposite?: NounWords;
  /** Words that say a value by themselves; the first of each is how that value is typed back. */
  readonly says?: readonly Saying[];
  /** How its number is typed in a line, `{}` in its place. Absent: by the field's own name. */
  readonly typed?: string;
  /** What a line takes its number for, from and to; beyond it the field's own name is needed. Absent: any. */
  readonly plausible?: readonly [from: number, to: number];
  /** Absent: no workspace sets it. */
  readonly asDefault?: AsDefault;
}

type Per = 'year' | 'month' | 'hour' | 'kwh' | 'gigabyte' | 'request' | 'replica' | 'user';

/** A field that a workspace may set for all its questions. */
interface AsDefault {
  readonly name: string;
  /** What people call it when they take it away, `|` between; by the first, it is named among what a default may be. */
  readonly called: string;
  /** How its value is shown, `{}` in its place. */
  readonly shown: string;
}

/** A noun's name in the grammar and its words, `|` between them; none where another row, or the grammar, has them. */
export type NounWords<N extends string = string> = readonly [noun: N, words: string];

/** `soft` gives way to anything that is said outright; `also` is said of other fields by the same words. */
type Saying<V = unknown> = readonly [
  value: V,
  words: string,
  how?: { readonly soft?: true; readonly also?: Readonly<Record<string, unknown>> },
];

/** What of a row its type keeps: its value's type follows from the schema. */
interface Kept<S extends z.ZodType, B extends Belongs, N extends string> {
  readonly schema: S;
  readonly belongs: B;
  readonly noun?: NounWords<N>;
  readonly opposite?: NounWords<N>;
  readonly says?: readonly Saying<z.infer<S>>[];
}

/** The choices of a field whose values are a closed list: the compiler asks for the words of each. */
export const everyOne = <V extends string>(
  words: Readonly<Record<V, string>>,
): NonNullable<FieldSpec['choices']> => Object.entries<string>(words);

/** A row as it was written, with its label: the compiler checks it, and keeps what its value's type follows from. */
export const row = <S extends z.ZodType, B extends Belongs, N extends string = never>(
  spec: Omit<FieldSpec, 'label' | keyof Kept<S, B, N>> & Kept<S, B, N>,
): FieldSpec & Kept<S, B, N> => ({ ...spec, label: capitalised(spec.name) });

/** Ranges that several fields have, each a sentence without its full stop. */
export const VOLUME_RANGE = 'A volume is above 0';
export const AMOUNT_RANGE = 'An amount is 0 or more';
export const SHARE_RANGE = 'A share is from 0% to 100%';
/** What a choice or a name is refused with: their ranges are too long for a sentence. */
export const POSSIBLE = 'That value is not possible there';

/**
 * The range of a count, said as `what` begins: "A count of GPUs is", 1 → "A count of GPUs is a whole number from 1".
 */
export const whole = (what: string, from: 0 | 1): string => `${what} a whole number from ${from}`;
