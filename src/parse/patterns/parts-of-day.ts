import { DAYS_PER_MONTH, HOURS_PER_MONTH, OFFICE_HOURS_PER_MONTH } from '../../domain/units.ts';
import type { Atom } from '../atoms.ts';
import { notUnderstood, quoted } from '../problems.ts';
import type { Quantity } from '../quantities.ts';
import { type Reading, setField } from '../reading.ts';
import { hasPer, isBare, isPlain } from './pattern.ts';
import { useSpan } from './sentences.ts';
import { windowAt } from './windows.ts';

/** Rates that hold in parts of the day: "40 rps for 4 hours a day, otherwise 2 rps", "15 rps by day, 3 at night". */

/** Hours a month of a part; the rest is what the others leave, and those of a peak must be asked. */
type Hours = number | 'rest' | 'peak';

interface Part {
  readonly hours: Hours;
  readonly start: number;
  readonly end: number;
}

/** Rates of one thing: a bare number is of the thing that stands beside it. */
interface Timed {
  readonly rate: Quantity;
  readonly part: Part;
}

const HALF_DAY = HOURS_PER_MONTH / 2;

const ROWS: readonly (readonly [words: RegExp, hours: (match: RegExpExecArray) => Hours])[] = [
  [
    /\b(?:(?:for|during|over|in) )?(\d+(?:\.\d+)?) ?(?:h|hrs?|hours?)(?: ?(?:\/|a |per |each |every ) ?day| ?\/ ?d\b| daily)/i,
    ([, hours]) => Math.min(Number(hours), 24) * DAYS_PER_MONTH,
  ],
  [
    /\b(?:otherwise|(?:(?:for|during|in) )?(?:the )?(?:rest|remainder)(?: of (?:the )?(?:time|day|hours))?|(?:at |in |during )?off[- ]?peak(?: hours| times?)?|outside(?: (?:of )?(?:that|those|it|them|(?:these |those |office |business |working )?hours))?|(?:at |in |during )?(?:all |the )?other (?:times|hours)|(?:in )?the remaining (?:time|hours))\b/i,
    () => 'rest',
  ],
  [/\b(?:by|at|over|during|in the|each)? ?(?:the )?(?:over)?nights?(?:time)?\b/i, () => HALF_DAY],
  [
    /\b(?:by day|(?:during|in|over) the day|(?:at |in |during )?(?:the )?day ?time|days?(?=\W*$|,))\b/i,
    () => HALF_DAY,
  ],
  [/\b(?:(?:at|on|in|during) )?(?:the )?peak(?: hours| times?)?\b/i, () => 'peak'],
];

const isOfficeHours = ({ fields }: Extract<Atom, { kind: 'phrase' }>): boolean =>
  fields['workload.trafficShape'] === 'office-hours';

/** All parts that a piece of the line names, in their order; of those that overlap, the first row's. */
const partsIn = ({ text, atoms }: Reading, from: number, to: number): readonly Part[] => {
  const piece = text.slice(from, to);
  const found: Part[] = [];
  const add = (hours: Hours, start: number, end: number): void => {
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ hours, start, end });
  };
  const window = windowAt(piece);
  if (window !== null) add(window.hoursPerMonth, from + window.start, from + window.end);
  for (const [words, hours] of ROWS) {
    const match = words.exec(piece);
    if (match !== null) add(hours(match), from + match.index, from + match.index + match[0].length);
  }
  for (const atom of atoms)
    if (atom.kind === 'phrase' && atom.start >= from && atom.end <= to && isOfficeHours(atom))
      add(OFFICE_HOURS_PER_MONTH, atom.start, atom.end);
  return found.toSorted((a, b) => a.start - b.start);
};

/** How far a part may stand before the first rate, or behind the last. */
const REACH = 40;

const isRate = (quantity: Quantity): boolean =>
  isPlain(quantity) &&
  quantity.second === null &&
  !quantity.each &&
  (quantity.unit === 'request' || quantity.unit === 'token') &&
  hasPer(quantity, 'second', 'minute', 'hour') &&
  !hasPer(quantity, 'user', 'fte');

/** Of its number: what stands behind it may already be read as its period. */
const startOf = (quantity: Quantity): number => quantity.number.start;
const endOf = (quantity: Quantity): number => quantity.number.end;

/** The rate that has a unit, and the one beside it, which may have none. */
const pairIn = (reading: Reading): readonly [Quantity, Quantity] | undefined => {
  const rates = reading.quantities.filter(isRate);
  const [one, other] = rates;
  if (one === undefined || rates.length > 2) return undefined;
  if (other !== undefined) return one.unit === other.unit ? [one, other] : undefined;
  const at = reading.quantities.indexOf(one);
  const beside = [reading.quantities[at + 1], reading.quantities[at + 2]].find(
    (quantity) =>
      quantity !== undefined &&
      isBare(quantity) &&
      (quantity.perMonth === null || /night/i.test(quantity.words)) &&
      partsIn(reading, endOf(one), startOf(quantity) + REACH).some(
        ({ hours }) => typeof hours !== 'number' || hours === HALF_DAY,
      ),
  );
  return beside === undefined ? undefined : [one, beside];
};

/** Which part each rate has: the one behind it, the one before it, or both between the two. */
const timedIn = (reading: Reading, [one, other]: readonly [Quantity, Quantity]): readonly Timed[] => {
  const { text } = reading;
  const before = partsIn(reading, Math.max(0, startOf(one) - REACH), startOf(one));
  const between = partsIn(reading, endOf(one), startOf(other));
  const end = endOf(other);
  const clause = /^[^.;]{0,40}/.exec(text.slice(end))?.[0].length ?? 0;
  const behind = partsIn(reading, end, end + clause);
  const styles: readonly (readonly [Part | undefined, Part | undefined])[] = [
    [between[0], between[1]],
    [between[0], behind[0]],
    [before.at(-1), between.at(-1)],
    [before.at(-1), behind[0]],
  ];
  const style = styles.find(([first, second]) => first !== undefined && second !== undefined);
  const [first, second] = style ?? [];
  return first === undefined || second === undefined
    ? []
    : [
        { rate: one, part: first },
        { rate: other, part: second },
      ];
};

const hoursOf = (part: Part, others: readonly Timed[]): number =>
  typeof part.hours === 'number'
    ? part.hours
    : others.reduce(
        (rest, { part: other }) => (other === part ? rest : rest - Number(other.hours)),
        HOURS_PER_MONTH,
      );

const rounded = (value: number, digits: number): number => Number(value.toPrecision(digits));

/**
 * Reads two rates that hold in different parts of the day as what they come to a month, and the higher as the peak.
 * Throws `not-understood` where the hours of the peak were not said.
 */
export const readPartsOfDay = (reading: Reading): void => {
  const pair = pairIn(reading);
  const timed = pair === undefined ? [] : timedIn(reading, pair);
  const [one, other] = timed;
  if (one === undefined || other === undefined) return;
  const hours = timed.map(({ part }) => part.hours);
  // A peak without hours leaves open how long the rest is, and two rests leave all of it.
  if (hours.every((part) => part === 'rest') || (hours.includes('peak') && !hours.includes('rest'))) return;
  const start = Math.min(one.part.start, startOf(one.rate));
  const end = Math.max(other.part.end, reading.atoms[other.rate.end - 1]?.end ?? 0);
  const words = reading.text.slice(start, end).trim();
  useSpan(reading, start, end, true);
  reading.trace.push({ words, rule: 'rates in parts of the day' });
  if (hours.includes('peak'))
    throw notUnderstood(`How many hours a day has the peak of ${quoted(words)}?`, [
      ...[3, 8].map((many) =>
        words.replace(
          /(?:(?:at|on|in|during) )?(?:the )?peak(?: hours| times?)?/i,
          `for ${many} hours a day`,
        ),
      ),
    ]);
  const perMonth = one.rate.perMonth ?? other.rate.perMonth ?? 1;
  const total = timed.reduce(
    (sum, { rate, part }) => sum + (rate.number.value * perMonth * hoursOf(part, timed)) / HOURS_PER_MONTH,
    0,
  );
  const { unit, side } = one.rate.unit === null ? other.rate : one.rate;
  const amount = {
    value: total,
    timed: true,
    each: false,
    perUser: false,
    perMonth: 1,
    words,
    at: one.rate.at,
  };
  const sides = { input: reading.inputs, output: reading.outputs };
  (unit === 'request' ? reading.requests : side === null ? reading.volumes : sides[side]).push(amount);
  const highest = Math.max(one.rate.number.value, other.rate.number.value) * perMonth;
  if (total > 0) setField(reading, 'workload.peakToAverage', rounded(highest / total, 6), words, 'soft');
  const day = hours.includes(HALF_DAY) ? ', day and night being 12 hours each' : '';
  reading.notes.push(
    `${quoted(words)} is ${rounded(total / perMonth, 3).toLocaleString('en-US')} on average${day}, with a peak of ${rounded(highest / total, 2)} times that.`,
  );
};
