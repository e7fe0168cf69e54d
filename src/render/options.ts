import type { Answer } from '../domain/answer.ts';
import type { Comparison } from '../domain/assessment.ts';
import { percent, plural, usd, usdPerMillion } from '../domain/format.ts';
import { breakEvenWords } from '../words/break-even.ts';
import type { Names } from '../words/names.ts';
import { YOUR_PRICE } from '../words/names.ts';
import { oneLine } from '../words/text.ts';

/** The table: a row for each option, the ones that decide first. */

const OPTIONS_HEADER = ['Option', 'USD a month', 'USD per 1M tokens', 'At half the volume', 'Break-even'];

/** Options that a card shows; the others are behind its button. */
const SHOWN_OPTIONS = 12;
const REASON_CHARS = 60;

export interface Options {
  readonly rows: string[][];
  /** All rows, where some are not on the card. */
  readonly allRows: string[][];
}

const CHOICE = ' ← choice';

const selfHostedRow = ({ assessment, evidence }: Answer, names: Names): string[] => {
  const { selfHosted, verdict } = assessment;
  const cannot = !evidence.fit.fits
    ? ' (does not fit)'
    : (selfHosted.load ?? 0) > 1
      ? ' (over its capacity)'
      : '';
  return [
    `Host ${names.model}${cannot}${verdict.choice === 'self-host' ? CHOICE : ''}`,
    usd(selfHosted.monthlyUsd),
    usd(selfHosted.usdPerMillionTokens),
    `${usd(selfHosted.monthlyUsd)} (${usdPerMillion(selfHosted.atHalf.usdPerMillionTokens)})`,
    '– (itself)',
  ];
};

const hybridRow = ({ assessment }: Answer, names: Names): string[][] => {
  const { hybrid } = assessment;
  if (hybrid === undefined) return [];
  return [
    [
      `Host the base (${plural(hybrid.gpus, 'GPU')}, ${percent(hybrid.ownShare)}), peaks to ${names.apiById(hybrid.api)}`,
      usd(hybrid.monthlyUsd),
      usd(hybrid.usdPerMillionTokens),
      usd(hybrid.atHalfUsd),
      '– (a split)',
    ],
  ];
};

const apiRow = (answer: Answer, names: Names, comparison: Comparison, index: number): string[] => {
  const { verdict } = answer.assessment;
  const chosen = verdict.choice === 'api' && verdict.api === comparison.api ? CHOICE : '';
  const ruledOut =
    comparison.ruledOut === undefined ? '' : ` (ruled out: ${oneLine(comparison.ruledOut, REASON_CHARS)})`;
  return [
    `${names.api(index)}${ruledOut}${chosen}`,
    usd(comparison.monthlyUsd),
    names.hidesApi(index) ? YOUR_PRICE : usd(comparison.usdPerMillionTokens),
    usd(comparison.atHalfUsd),
    breakEvenWords(comparison.breakEven),
  ];
};

/** Self-hosting, the leader, the same open model per token, the others in the order in which they were given. */
export const optionsOf = (answer: Answer, names: Names): Options => {
  const { comparisons, verdict } = answer.assessment;
  const rank = ({ api, role }: Comparison): number =>
    api === verdict.leader
      ? 0
      : api === verdict.api || api === verdict.against
        ? 1
        : role === 'same-model'
          ? 2
          : 3;
  const ranked = comparisons
    .map((comparison, index) => ({ comparison, index }))
    .sort((a, b) => rank(a.comparison) - rank(b.comparison) || a.index - b.index);
  const allRows = [
    OPTIONS_HEADER,
    selfHostedRow(answer, names),
    ...hybridRow(answer, names),
    ...ranked.map(({ comparison, index }) => apiRow(answer, names, comparison, index)),
  ];
  return { rows: allRows.slice(0, SHOWN_OPTIONS + 1), allRows };
};
