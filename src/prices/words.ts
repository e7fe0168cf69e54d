import { usd } from '../domain/format.ts';
import type { Checked, PriceMove } from './check.ts';
import type { Refused } from './price-file.ts';

/** What a price file would change, for the terminal. */

const SHOWN = 40;

const pair = ({ input, output }: { readonly input: number; readonly output: number }): string =>
  `${usd(input)} in, ${usd(output)} out`;

const isMoved = ({ before, after }: PriceMove): boolean =>
  before !== undefined && (before.input !== after.input || before.output !== after.output);

const line = ({ id, before, after, counts, confirmed }: PriceMove): string => {
  const change = before === undefined ? `new: ${pair(after)}` : `${pair(before)} → ${pair(after)}`;
  return `  ${id}  ${change}${counts ? '' : `  (stays: ours was confirmed after ${confirmed})`}`;
};

const listed = (title: string, moves: readonly PriceMove[]): string[] =>
  moves.length === 0
    ? []
    : [
        `${title}: ${moves.length}`,
        ...moves.slice(0, SHOWN).map(line),
        ...(moves.length > SHOWN ? [`  … and ${moves.length - SHOWN} more`] : []),
      ];

/** The differences of a checked file, or the sentence that says why it does not count. */
export const priceFileWords = (file: string, checked: Checked | Refused): string => {
  if ('problem' in checked) return `${file} changes nothing: ${checked.problem}.`;
  const { moves, rows, unknownSellers } = checked;
  const moved = moves.filter(isMoved);
  const added = moves.filter(({ before }) => before === undefined);
  const same = moves.length - moved.length - added.length;
  return [
    `${file} passes the check: ${rows.length} rows. USD per million tokens of a short request.`,
    ...listed('Moved', moved),
    ...listed('New', added),
    `Unchanged: ${same}${unknownSellers > 0 ? `. Left out, of sellers that we do not know: ${unknownSellers}` : ''}.`,
    'Load it with LLMCOST_PRICES_FILE.',
  ].join('\n');
};
