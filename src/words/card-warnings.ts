import type { Finding } from '../domain/evidence.ts';
import { SHOWN_CHARS } from './parts.ts';
import type { Subject } from './subject.ts';
import { oneLine } from './text.ts';
import { placeOfWarning, type WarningPlace } from './warning-places.ts';
import { warningInWords } from './warnings.ts';

/** Which warnings a card says, and which wait behind its menu. */

/** A card has room for one. */
const SHOWN_WARNINGS = 1;
const WARNING_CHARS = 240;

/** A warning by its code, its place and its sentence, and what of it a card has room for. */
interface WordedWarning extends WarningPlace {
  readonly code: string;
  readonly message: string;
  readonly brief: string;
}

/** `first` stands above all else, `shown` in a few words on the card, `all` in whole sentences behind its menu. */
export interface CardWarnings {
  readonly first: string | null;
  readonly shown: readonly string[];
  /** Whether the first of those shown may overturn the verdict. */
  readonly isWeighty: boolean;
  readonly all: readonly string[];
}

/** Warnings in one sentence each, without repetitions, most important first. */
export const cardWarnings = (subject: Subject): CardWarnings => {
  const { assessment, names } = subject;
  const worded = assessment.warnings
    .map((finding: Finding): WordedWarning => {
      const { code, message, brief = message } = warningInWords(finding, names);
      const shown = (words: string): string => names.inSentence(words, WARNING_CHARS);
      return { code, ...placeOfWarning(code), message: shown(message), brief: shown(brief) };
    })
    .filter(({ message }) => message !== '')
    .toSorted((a, b) => b.weight - a.weight);
  const served = worded.filter(
    ({ isOfOurService }) => isOfOurService !== true || assessment.verdict.choice === 'self-host',
  );
  const [first] = served
    .filter((one) => one.first !== undefined)
    .toSorted((a, b) => (a.first ?? 0) - (b.first ?? 0));
  const isAnnounced = subject.evidence.announced !== undefined;
  const shown = served.filter(
    ({ code, placed }) =>
      code !== first?.code && (placed === 'card' || (placed === 'announced' && !isAnnounced)),
  );
  const inShort = ({ brief }: WordedWarning): string => oneLine(brief, SHOWN_CHARS);
  return {
    first: first === undefined ? null : inShort(first),
    shown: [...new Set(shown.map(inShort))].slice(0, SHOWN_WARNINGS),
    isWeighty: (shown[0]?.weight ?? 0) > 0,
    all: [...new Set(worded.map(({ message }) => message))],
  };
};
