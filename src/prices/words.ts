import { percent, plural, usd } from '../domain/format.ts';
import type { Checked, MovedPrice, ShortRates } from './check.ts';
import type { BadPriceFile } from './price-file.ts';

/** What a price file would change, for whoever looks after the prices. */

const SHOWN = 40;

const RATES = [
  ['in', 'input'],
  ['out', 'output'],
  ['cached', 'cached'],
] as const;

/** "$2.00 in, $10.00 out, $0.20 cached". */
export const ratesInWords = (rates: ShortRates): string =>
  RATES.flatMap(([word, side]) => {
    const rate = rates[side];
    return rate === undefined || (side === 'cached' && rate === rates.input) ? [] : [`${usd(rate)} ${word}`];
  }).join(', ');

const isMoved = (before: ShortRates, after: ShortRates): boolean =>
  RATES.some(([, side]) => before[side] !== after[side]);

/** "+50% in, −20% out". */
const shares = (before: ShortRates, after: ShortRates): string =>
  RATES.flatMap(([word, side]) => {
    const [was, is] = [before[side], after[side]];
    if (was === undefined || is === undefined || was === is || was === 0) return [];
    const share = is / was - 1;
    return [`${share > 0 ? '+' : '−'}${percent(Math.abs(share))} ${word}`];
  }).join(', ');

const moveWords = (before: ShortRates, after: ShortRates): string => {
  const by = shares(before, after);
  const lost = before.cached !== undefined && after.cached === undefined ? ', no cached price any more' : '';
  return `${ratesInWords(before)} → ${ratesInWords(after)}${lost}${by === '' ? '' : `  (${by})`}`;
};

const line = ({ id, before, after, counts, meant }: MovedPrice): string => {
  if (before === undefined)
    return `  ${id}  ${ratesInWords(after)}${meant === undefined ? '' : `  – the catalog has ${meant}: is it that?`}`;
  return `  ${id}  ${moveWords(before, after)}${counts ? '' : `  – the catalog's was confirmed on ${before.confirmed}, this on ${after.confirmed}`}`;
};

const listed = (title: string, moves: readonly MovedPrice[]): string[] =>
  moves.length === 0
    ? []
    : [
        `${title}: ${moves.length}`,
        ...moves.slice(0, SHOWN).map(line),
        ...(moves.length > SHOWN ? [`  … and ${moves.length - SHOWN} more`] : []),
      ];

/** The differences of a checked file, or the sentence that says why it does not count. */
export const priceFileWords = (file: string, checked: Checked | BadPriceFile): string => {
  if ('problem' in checked) return `${file} changes nothing: ${checked.problem}.`;
  const { moves, rows, unknownSellers } = checked;
  const moved = moves.filter(({ before, after }) => before !== undefined && isMoved(before, after));
  const added = moves.filter(({ before }) => before === undefined);
  const same = moves.length - moved.length - added.length;
  const left = unknownSellers > 0 ? ` Left out, as their sellers are unknown: ${unknownSellers}.` : '';
  return [
    `${file} passes the check: ${plural(rows.length, 'price')}, in USD per million tokens.`,
    ...listed(
      'Would change',
      moved.filter(({ counts }) => counts),
    ),
    ...listed(
      'Would stay as they are, as ours are newer',
      moved.filter(({ counts }) => !counts),
    ),
    ...listed('Would be new', added),
    `The same in both: ${same}.${left}`,
    `Nothing has changed yet. To use it, start with LLMCOST_PRICES_FILE=${file}.`,
  ].join('\n');
};
