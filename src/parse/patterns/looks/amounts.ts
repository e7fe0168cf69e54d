import { grouped } from '../../../domain/format.ts';
import { inShort } from '../../../domain/round.ts';
import { TOKENS_OF_TEXT } from '../../../domain/units.ts';
import { hasKey } from '../../../keys.ts';
import { textBehind } from '../../beside.ts';
import { LIKELY_SIZE } from '../../likely-amounts.ts';
import type { Quantity } from '../../quantities.ts';
import type { Amount, Reading } from '../../reading.ts';
import { ofEachPerson } from './of-each.ts';
import { hasPer } from './pattern.ts';

/** Quantities as amounts of a month or of one request, in tokens where they are text. */

/** Text in tokens: words, pages and characters. */
const tokensOf = (quantity: Quantity): number =>
  hasKey(TOKENS_OF_TEXT, quantity.unit) ? TOKENS_OF_TEXT[quantity.unit] : 1;

/** "so many times a week", where nothing else says what happens then. */
export const isTimesAPeriod = ({ number, times, unit, perMonth, second, behind }: Quantity): boolean =>
  !number.money &&
  !number.percent &&
  times &&
  unit === null &&
  perMonth !== null &&
  second === null &&
  behind.length === 0;

/** "50M tokens, 3 times a week": how often a month an amount that no request holds comes; undefined where nobody says. */
export const runsOf = (quantity: Quantity, { quantities, fields }: Reading): number | undefined => {
  const grows = fields.get('workload.growthPerMonth')?.words ?? '';
  const isRun =
    quantity.unit === 'token' &&
    quantity.perMonth === null &&
    !quantity.each &&
    quantity.number.value > LIKELY_SIZE;
  const times = isRun
    ? quantities.find((one) => isTimesAPeriod(one) && !grows.includes(one.words))
    : undefined;
  return times && times.number.value * (times.perMonth ?? 1);
};

/** The amount of a quantity of which the words around it may say that it is of one person, or of each request. */
export const amountIn = (said: Quantity, reading: Reading, changes: Partial<Amount> = {}): Amount => {
  const times = runsOf(said, reading);
  const quantity = times === undefined ? said : { ...said, perMonth: times };
  const isTimed = quantity.perMonth !== null;
  const isOfEach = ofEachPerson(quantity, reading);
  return amountOf(quantity, {
    perUser: hasPer(quantity, 'user', 'fte') || (isTimed && isOfEach),
    each: quantity.each || (!isTimed && isOfEach),
    ...changes,
  });
};

/** Text in tokens, other things as they are counted: a month where there is a period. */
export const amountValue = (quantity: Quantity): number =>
  quantity.number.value * (quantity.perMonth ?? 1) * tokensOf(quantity);

/** A quantity of text as tokens: a month where it has a period. */
export const amountOf = (quantity: Quantity, changes: Partial<Amount> = {}): Amount => ({
  value: amountValue(quantity),
  timed: quantity.perMonth !== null,
  each: quantity.each,
  ...(hasPer(quantity, 'request') && { ofRequest: true }),
  perUser: hasPer(quantity, 'user', 'fte'),
  perMonth: quantity.perMonth ?? 1,
  words: quantity.words,
  at: quantity.at,
  ...changes,
});

/** Where amounts of the same things are gathered: requests, tokens, or tokens of the side that was said. */
export const amountsLike = ({ unit, side }: Quantity, reading: Reading): Amount[] => {
  const { volumes, inputs, outputs, requests } = reading;
  if (unit !== 'token' && (unit !== null || side === null)) return requests;
  if (side === null) return volumes;
  return side === 'input' ? inputs : outputs;
};

const BYTES: ReadonlySet<string> = new Set(['megabyte', 'gigabyte', 'terabyte']);

/** Whether it counts tokens, words, pages or other text. */
export const isText = ({ unit }: Quantity): boolean =>
  unit !== null && !BYTES.has(unit) && hasKey(TOKENS_OF_TEXT, unit);

/** "200 GB of text": gigabytes of anything else are no text. */
export const isTextBySize = (quantity: Quantity, reading: Reading): boolean => {
  return (
    quantity.unit !== null &&
    BYTES.has(quantity.unit) &&
    /^ ?(?:of )?(?:\w+ )?(?:texts?|txt|transcripts?|logs?|corpus|documents?|docs|articles?|emails?)\b/i.test(
      textBehind(quantity, reading, 40),
    )
  );
};

/** How text was counted, to be named. */
export const textNote = (quantity: Quantity): string =>
  `A ${quantity.unit} is counted as ${grouped(inShort(tokensOf(quantity)), 3, 0)} tokens of English (OpenAI, 2026-11).`;
