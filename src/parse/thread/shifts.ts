import { re } from '../expression.ts';
import { COUNT_WORD, countIn } from '../text/number-words.ts';
import { TAKE_AWAY } from './verbs.ts';

/** GPUs, replicas and spares, more or fewer of them. */

/** So many more of something, or fewer. */
export interface Shift {
  readonly target: 'gpus' | 'spares' | 'replicas';
  readonly by: number;
  readonly words: string;
}

const ONE: ReadonlySet<string> = new Set(['a', 'an', 'another', 'the']);
const COUNT = String.raw`(?<many>\d{1,4}|an?|another|${COUNT_WORD}|the)`;
const GPUS = String.raw`(?:gpus?|cards?|(?!\d+(?:\.\d+)?[kmbt]\b)[a-z]{0,3}\d{1,4}[a-z]{0,3}s?|accelerators?)`;

const countOf = (words = 'one'): number => (ONE.has(words.toLowerCase()) ? 1 : countIn(words));

const MORE = '(?:more|extra|additional|further)';
type Row = readonly [pattern: RegExp, target: Shift['target'], sign: 1 | -1];

const rowsOf = (target: Shift['target'], noun: string, add = 'add|plus'): readonly Row[] => [
  [re`^(?:(?:${add}|use|with) )?${COUNT} ${MORE} ${noun}$`, target, 1],
  [re`^(?:another|an extra) ${noun}$`, target, 1],
  [re`^(?:${add}) ${COUNT} ${noun}$`, target, 1],
  [re`^(?:with |use )?${COUNT} (?:fewer|less) ${noun}$`, target, -1],
  [re`^(?:${TAKE_AWAY}|minus|take away) ${COUNT} ${noun}$`, target, -1],
];

/** "two more H100s", "add 4 gpus", "one less gpu", "one more replica", "remove the spare". */
const SHIFTS: readonly Row[] = [
  ...rowsOf('gpus', GPUS),
  ...rowsOf('replicas', '(?:replicas?|instances?)'),
  ...rowsOf('spares', '(?:hot )?(?:spares?|standby|backup)(?: replicas?)?', 'add|plus|include'),
];

/** A count that grows or shrinks: "one more GPU"; undefined for other words. */
export const shiftOf = (segment: string): Shift | undefined => {
  for (const [pattern, target, sign] of SHIFTS) {
    const match = pattern.exec(segment);
    if (match !== null) return { target, by: sign * countOf(match.groups?.many), words: segment };
  }
  return undefined;
};
