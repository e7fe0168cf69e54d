import type { Scenario } from './scenario.ts';

/** Paths of what a scenario holds, as sources, assumptions and flips name it: `selfHosted.power.pue`, `apis[0].mix[1].share`. */

/** Names below each other, as far as a list: what stands in one has a place. */
type NamesIn<T> = T extends readonly unknown[]
  ? never
  : T extends object
    ? { [K in keyof T & string]-?: K | `${K}.${NamesIn<NonNullable<T[K]>>}` }[keyof T & string]
    : never;

/** A path that leads through no list. */
export type ScenarioPath = NamesIn<Scenario>;

/** A name, or a place in a list from 0. */
type Step = string | number;

const isPlace = (step: string): boolean => /^\d+$/.test(step);

/** The names and places of a path, from the outside in. */
export const stepsOf = (path: string): readonly Step[] =>
  path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (isPlace(step) ? Number(step) : step));

/** The path of these steps, of which the first may be a path itself: `apis[0]`, "mix" and 1 are `apis[0].mix[1]`. */
export const pathOf = (first: string, ...steps: readonly Step[]): string =>
  steps.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : `${path}.${step}`),
    first,
  );

/** The last name of a path: "share" of `apis[0].mix[1].share`. */
export const lastNameOf = (path: string): string =>
  stepsOf(path).findLast((step) => typeof step === 'string') ?? '';

/** Whether a field is what stands at a path, or a part of that. */
export const isWithin = (field: string, path: string): boolean =>
  field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`);

/** Where `apis[0].mix[1].share` stands. */
export interface ApiField {
  /** Index in `scenario.apis`. */
  readonly api: number;
  /** Index in the mix of that API; null where it is of no part of one. */
  readonly part: number | null;
  /** What it is of the API or of the part; empty where it is the whole of it. */
  readonly name: string;
}

/** Null where the field is none of an API. */
export const apiFieldAt = (field: string): ApiField | null => {
  // Most fields are of none, and are asked about many times a card.
  if (!isWithin(field, 'apis')) return null;
  const [, api, ...rest] = stepsOf(field);
  if (typeof api !== 'number') return null;
  const [mix, at, ...inPart] = rest;
  const isPart = mix === 'mix' && typeof at === 'number';
  const [name = '', ...deeper] = isPart ? inPart : rest;
  return typeof name === 'number' || deeper.length > 0 ? null : { api, part: isPart ? at : null, name };
};
