import type { Answer } from '../domain/answer.ts';
import type { Warning } from '../domain/evidence.ts';
import type { Names } from '../words/names.ts';

/** Warnings that a card shows; the others are behind its button. */
const SHOWN_WARNINGS = 3;
const WARNING_CHARS = 240;

/** What may overturn the verdict comes first; a code that is not listed keeps its place after these. */
const WEIGHT: readonly string[] = [
  'does-not-fit',
  'over-capacity',
  'constraints-contradict',
  'word-ignored',
  'rented-infrastructure',
  'above-planned-load',
];

const rank = (code: string): number => {
  const at = WEIGHT.indexOf(code);
  return at < 0 ? WEIGHT.length : at;
};

/** A card marks stale sources where it names them; a sentence for each would bury the others. */
const SAID_BY_SOURCES = 'stale-price';

const unique = (warnings: readonly Warning[]): string[] => [
  ...new Set(warnings.map(({ message }) => message)),
];

/**
 * Warnings in one sentence each, without repetitions, most important first: every one, and those that a card shows.
 */
export const warningSentences = (
  { assessment }: Answer,
  names: Names,
): { readonly all: readonly string[]; readonly shown: readonly string[] } => {
  const worded = assessment.warnings
    .toSorted((a, b) => rank(a.code) - rank(b.code))
    .map(({ code, message }) => ({ code, message: names.inSentence(message, WARNING_CHARS) }))
    .filter(({ message }) => message !== '');
  const notOfSources = worded.filter(({ code }) => code !== SAID_BY_SOURCES);
  return { all: unique(worded), shown: unique(notOfSources).slice(0, SHOWN_WARNINGS) };
};
