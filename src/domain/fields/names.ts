import { ALL_FIELDS, FIELDS, type FieldSpec } from './index.ts';

/** What people call fields, as parts of expressions that take upper case for lower case. */

/**
 * Any word of the nouns that name some fields, one or several, the longest first: `(?:rack[ -]?spaces?|racks?)`.
 */
export const namesOf = (is: (row: FieldSpec) => boolean): string => {
  const words = new Set(
    ALL_FIELDS.flatMap((name) => (is(FIELDS[name]) ? (FIELDS[name].noun?.[1].split('|') ?? []) : [])),
  );
  const longest = [...words].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  return `(?:${longest.map((word) => `${word.replaceAll(' ', '[ -]?')}${word.endsWith('s') ? '' : 's?'}`).join('|')})`;
};

/** What is paid for beside machines, power and people: "storage", "insurance", "egress". */
export const OTHER_COSTS = namesOf(({ belongs }) => belongs === 'other');

/** Names of other costs without what says nothing alone: "extra 400" may be of anything, "extra costs of 400" may not. */
export const OTHER_COSTS_ALONE = String.raw`(?!(?:others?|extra)\b(?! costs?\b))${OTHER_COSTS}`;
