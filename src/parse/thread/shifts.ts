import { re } from '../expression.ts';
import { COUNT_WORD, countIn } from '../text/number-words.ts';

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
const NOUNS = { gpus: GPUS, replicas: '(?:replicas?|instances?)' } as const;

/** "two more H100s", "add 4 gpus", "one less gpu", "one more replica", "remove the spare". */
const SHIFTS: readonly (readonly [pattern: RegExp, target: Shift['target'], sign: 1 | -1])[] = [
  ...(['gpus', 'replicas'] as const).flatMap(
    (target) =>
      [
        [re`^(?:add |use |with |plus )?${COUNT} ${MORE} ${NOUNS[target]}$`, target, 1],
        [re`^(?:another|an extra) ${NOUNS[target]}$`, target, 1],
        [re`^(?:with |use )?${COUNT} (?:fewer|less) ${NOUNS[target]}$`, target, -1],
        [re`^(?:add|plus) ${COUNT} ${NOUNS[target]}$`, target, 1],
        [re`^(?:remove|drop|minus|take away|lose) ${COUNT} ${NOUNS[target]}$`, target, -1],
      ] as const,
  ),
  [
    re`^(?:add|plus|include) ${COUNT} (?:${MORE} |hot )?(?:spares?|standby|backup)(?: replicas?)?$|^with ${COUNT.replace('many', 'extra')} ${MORE} (?:spares?|standby|backup)(?: replicas?)?$`,
    'spares',
    1,
  ],
  [re`^${COUNT} ${MORE} spares?(?: replicas?)?$`, 'spares', 1],
  [re`^(?:remove|drop|minus|lose) ${COUNT} (?:spares?|standby|backup)(?: replicas?)?$`, 'spares', -1],
];

/** A count that grows or shrinks: "one more GPU"; undefined for other words. */
export const shiftOf = (segment: string): Shift | undefined => {
  for (const [pattern, target, sign] of SHIFTS) {
    const match = pattern.exec(segment);
    if (match !== null)
      return { target, by: sign * countOf(match.groups?.many ?? match.groups?.extra), words: segment };
  }
  return undefined;
};
