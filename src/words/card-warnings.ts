import type { Finding, WarningCode } from '../domain/evidence.ts';
import { SHOWN_CHARS } from './parts.ts';
import type { Subject } from './subject.ts';
import { oneLine } from './text.ts';
import { warningInWords } from './warnings.ts';

/** Which warnings a card says, and which wait behind its menu. */

/** A card has room for one. */
const SHOWN_WARNINGS = 1;
const WARNING_CHARS = 240;

/** What may overturn the verdict comes first; a code that is not listed keeps its place after these. */
const WEIGHT: readonly WarningCode[] = [
  'does-not-fit',
  'over-capacity',
  'constraints-contradict',
  'load-above-plan',
  'far-price',
  'word-ignored',
  'rented-infrastructure',
  'dearer-than-on-demand',
  'price-of-region',
  'few-at-once',
  'below-speed-floor',
  'above-planned-load',
];

/** The headline, the line of what would change it or the line of the prices says these already, in its own words. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set<WarningCode>([
  'does-not-fit',
  'over-capacity',
  'stale-price',
  'volume-from-bill',
]);
/** The grey line says these with their day. */
const ANNOUNCED: ReadonlySet<string> = new Set<WarningCode>(['price-changes', 'api-closes']);
/** These are for whoever looks behind the menu. */
const LESS_URGENT: ReadonlySet<string> = new Set<WarningCode>([
  'above-planned-load',
  'ops-thin',
  'no-spare',
  'few-requests',
  'cached-price-missing',
  'user-speed-unknown',
]);

/** Warnings of the service that an own fleet would give, which nobody gets where an API is chosen. */
const OF_OUR_SERVICE: ReadonlySet<string> = new Set<WarningCode>(['below-speed-floor', 'load-above-plan']);

const RANKS: ReadonlyMap<string, number> = new Map(WEIGHT.map((code, at) => [code, at]));

const rank = (code: string): number => RANKS.get(code) ?? WEIGHT.length;

/**
 * Said before anything else: that only a part of a bill is costed; that a volume said as a bill depends on the kind of
 * work; that the fleet that is to be had carries the mean of its traffic, and not its busiest hour; that a rule leaves
 * out those who rent a GPU out for less.
 */
const SAID_FIRST: readonly WarningCode[] = [
  'moved-in-part',
  'volume-from-bill',
  'load-above-plan',
  'price-of-region',
];

/** A warning by its code and its sentence, and what of it a card has room for. */
interface WordedWarning {
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
    .toSorted((a, b) => rank(a.code) - rank(b.code))
    .map((finding: Finding) => {
      const { code, message, brief = message } = warningInWords(finding, names);
      const shown = (words: string): string => names.inSentence(words, WARNING_CHARS);
      return { code, message: shown(message), brief: shown(brief) };
    })
    .filter(({ message }) => message !== '');
  const served = worded.filter(
    ({ code }) => !(OF_OUR_SERVICE.has(code) && assessment.verdict.choice === 'api'),
  );
  const first = SAID_FIRST.map((code) => served.find((one) => one.code === code)).find(
    (one) => one !== undefined,
  );
  const shown = served
    .filter(({ code }) => !SAID_ELSEWHERE.has(code) && !LESS_URGENT.has(code) && code !== first?.code)
    .filter(({ code }) => !(ANNOUNCED.has(code) && subject.evidence.announced !== undefined));
  const inShort = ({ brief }: WordedWarning): string => oneLine(brief, SHOWN_CHARS);
  return {
    first: first === undefined ? null : inShort(first),
    shown: [...new Set(shown.map(inShort))].slice(0, SHOWN_WARNINGS),
    isWeighty: rank(shown[0]?.code ?? '') < WEIGHT.length,
    all: [...new Set(worded.map(({ message }) => message))],
  };
};
