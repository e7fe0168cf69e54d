import type { Answer } from '../domain/answer.ts';
import type { Warning } from '../domain/evidence.ts';
import type { Names } from './names.ts';

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

const sentencesOf = (warnings: readonly Warning[], names: Names): string[] => [
  ...new Set(
    [...warnings]
      .sort((a, b) => rank(a.code) - rank(b.code))
      .map(({ message }) => names.inSentence(message, WARNING_CHARS))
      .filter((message) => message !== ''),
  ),
];

/** Every warning in one sentence, without repetitions, most important first. */
export const allWarnings = ({ assessment }: Answer, names: Names): string[] =>
  sentencesOf(assessment.warnings, names);

/** Those that a card shows. */
export const shownWarnings = ({ assessment }: Answer, names: Names): string[] =>
  sentencesOf(
    assessment.warnings.filter(({ code }) => code !== SAID_BY_SOURCES),
    names,
  ).slice(0, SHOWN_WARNINGS);
