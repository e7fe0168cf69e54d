import { tokens, usd } from '../domain/format.ts';
import type { Subject } from './subject.ts';
import { shorten } from './text.ts';

/**
 * Names at the right ends of the lines, on a second axis of evenly spaced slots: an axis needs no plug-in, and finds
 * its own width. A piece of each line stands beside its name.
 */
const SLOTS = 21;
/** Slots that a name takes with its bill below it, and alone. */
const TWO_ROWS = 3;
const ONE_ROW = 2;
/** Chart.js gives an axis a quarter of the picture's width at most. */
const ROW_CHARS = 22;

export interface EndLabels {
  /** What the axis shows in each slot, from the top: rows of words, or nothing. */
  readonly slots: (string | string[])[];
  /** Where each line's name stands, self-hosting first, as a share of the plot's height from the bottom. */
  readonly heights: readonly number[];
}

interface Ending {
  readonly index: number;
  readonly name: string;
  /** A bill at the expected volume, or why there is none to count on. */
  readonly bill: string;
  readonly remark: string;
  readonly usd: number;
}

const REMARKS = { 'does-not-fit': 'does not fit', 'too-small': 'fleet too small' } as const;

const endingsOf = (subject: Subject): readonly Ending[] => {
  const { apis, selfHosted, selfHostedUsd, right, volume, infeasible } = subject;
  const at = (monthlyUsd: number): string => `${usd(monthlyUsd)} at ${tokens(volume)}`;
  return [
    {
      index: 0,
      name: 'Self-hosting',
      bill: at(selfHostedUsd),
      remark: infeasible === null ? '' : REMARKS[infeasible],
      usd: selfHosted.at(-1)?.usd ?? 0,
    },
    ...apis.map((line, index) => ({
      index: index + 1,
      name: line.name,
      bill: at(line.monthlyUsd),
      remark: line.ruledOut ? 'ruled out' : '',
      usd: line.usdAt(right),
    })),
  ];
};

/** Slots as near as possible to the wished ones, `apart` from each other, inside the axis; wishes in order. */
const spread = (wishes: readonly number[], apart: number): number[] => {
  const placed: number[] = [];
  for (const wish of wishes) placed.push(Math.max(wish, (placed.at(-1) ?? -apart) + apart));
  let ceiling = SLOTS - 1;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    placed[index] = Math.min(placed[index] ?? ceiling, ceiling);
    ceiling = (placed[index] ?? ceiling) - apart;
  }
  return placed;
};

/** An arrow says that the line left through the top. */
const rowsOf = ({ name, bill, remark, usd: endUsd }: Ending, top: number, rows: 1 | 2): string | string[] => {
  if (rows === 2) return [name, `${endUsd > top ? '↑ ' : ''}${remark || bill}`];
  return shorten(remark ? `${name}, ${remark}` : name, ROW_CHARS);
};

/** Names for the right edge; with few lines each says its bill at the expected volume too. */
export const endLabelsOf = (subject: Subject): EndLabels => {
  const { top } = subject;
  const endings = endingsOf(subject).toSorted((a, b) => b.usd - a.usd);
  const rows = endings.length * TWO_ROWS <= SLOTS ? 2 : 1;
  const wishes = endings.map((ending) => Math.round((1 - Math.min(1, ending.usd / top)) * (SLOTS - 1)));
  const placed = spread(wishes, rows === 2 ? TWO_ROWS : ONE_ROW);
  const slots: (string | string[])[] = Array.from({ length: SLOTS }, () => '');
  const heights = endings.map(() => 0);
  endings.forEach((ending, order) => {
    const slot = placed[order] ?? 0;
    slots[slot] = rowsOf(ending, top, rows);
    heights[ending.index] = 1 - slot / (SLOTS - 1);
  });
  return { slots, heights };
};
