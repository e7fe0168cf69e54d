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
        [new RegExp(`^(?:add |use |with |plus )?${COUNT} ${MORE} ${NOUNS[target]}$`, 'i'), target, 1],
        [new RegExp(`^(?:another|an extra) ${NOUNS[target]}$`, 'i'), target, 1],
        [new RegExp(`^(?:with |use )?${COUNT} (?:fewer|less) ${NOUNS[target]}$`, 'i'), target, -1],
        [new RegExp(`^(?:add|plus) ${COUNT} ${NOUNS[target]}$`, 'i'), target, 1],
        [new RegExp(`^(?:remove|drop|minus|take away|lose) ${COUNT} ${NOUNS[target]}$`, 'i'), target, -1],
      ] as const,
  ),
  [
    new RegExp(
      `^(?:add|plus|include) ${COUNT} (?:${MORE} |hot )?(?:spares?|standby|backup)(?: replicas?)?$|^with ${COUNT.replace('many', 'extra')} ${MORE} (?:spares?|standby|backup)(?: replicas?)?$`,
      'i',
    ),
    'spares',
    1,
  ],
  [new RegExp(`^${COUNT} ${MORE} spares?(?: replicas?)?$`, 'i'), 'spares', 1],
  [
    new RegExp(`^(?:remove|drop|minus|lose) ${COUNT} (?:spares?|standby|backup)(?: replicas?)?$`, 'i'),
    'spares',
    -1,
  ],
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
