import type { Answer } from '../domain/answer.ts';
import type { Names } from './names.ts';
import { oneLine } from './words.ts';

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

/** One sentence each, without repetitions, most important first. */
export const warningsOf = ({ assessment }: Answer, names: Names): string[] => [
  ...new Set(
    [...assessment.warnings]
      .sort((a, b) => rank(a.code) - rank(b.code))
      .map(({ message }) => oneLine(names.inSentence(message), WARNING_CHARS))
      .filter((message) => message !== ''),
  ),
];

export const shownWarnings = (all: readonly string[]): readonly string[] => all.slice(0, SHOWN_WARNINGS);
