import { byNoun, type DraftField, FIELDS, nounsOf } from '../../../domain/fields/index.ts';
import { grouped } from '../../../domain/format.ts';
import { toType } from '../../../domain/round.ts';
import type { Noun } from '../../atoms.ts';
import { textBefore } from '../../beside.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { markAt, type Quantity } from '../../quantities.ts';
import { type Reading, setField } from '../../reading.ts';
import { anyTest, isApi, isGpu, isMark, isNoun, isPerson, isSeller, type Test } from './atom-kinds.ts';
import { leftOf, near, rightOf } from './clause.ts';
import { hasNoun, hasPer } from './pattern.ts';

/** Which running cost a sum a month is of: a field that has a noun of its own, else "other". */

/** Nouns of running costs that a sum a month may be of. */
const RUNNING: readonly Noun[] = [...nounsOf(({ belongs }) => belongs === 'other')];
const isRunning = isNoun(...RUNNING);

/** USD: nobody pays less a month for anything that runs beside GPUs. */
const LEAST_SUM = 1;

/** Whether the noun at a number is of a running cost: "storage 500 a month". */
export const isOfRunning = ({ front, behind }: Quantity): boolean =>
  [front, ...behind].some((noun) => noun !== null && RUNNING.includes(noun));

const FEE =
  /\b(?:colo(?:cation|cating)?|rack(?: space)?|hosting fees?|network|switches|cabling|cooling|uplink|internet|remote hands|smart hands|licen[cs]es?|insurance|opex|running costs?|subscriptions?|support(?= costs?| fees?| contracts?)|support contracts?|maintenance contracts?|datacent(?:er|re)s?)(?: (?:fees?|costs?|is|at|of|for|about|around))*:? ?$/i;

/** "support contract $8k a year": right behind words of what is paid for. */
export const isFee = ({ at }: Quantity, { atoms, text }: Reading): boolean =>
  FEE.test(textBefore(text, atoms[at]?.start ?? 0, 40));

const HAVING =
  /\b(?:bought|purchased|leas(?:ed|ing)|rent(?:ed|ing))(?: (?:them|it|these|those))? (?:for|at) $/i;

/** "leased for $9k a month", "bought at $28k": the verb says that it is of hardware, whatever else stands beside it. */
export const isPaidToHave = ({ number }: Quantity, { text }: Reading): boolean =>
  HAVING.test(textBefore(text, number.start, 30));

/** A sum a month whose noun has no field of its own: "storage $90 a month", "egress $200/mo". */
export const OTHER = 'selfHosted.otherUsdPerMonth';
const FIELD_OF: ReadonlyMap<string, DraftField> = new Map(
  [...byNoun('usd')].filter(
    ([, field]) => FIELDS[field].belongs === 'other' && FIELDS[field].per === 'month',
  ),
);

const nounAt = (reading: Reading, at: number): string => {
  const atom = reading.atoms[at];
  return atom?.kind === 'noun' ? atom.noun : '';
};

/** "colo with 4 B200 48k usd each": a sum without a period is of the cards that stand before it. */
const isOfGpus = (quantity: Quantity, reading: Reading, reach: number): boolean => {
  const gpu = leftOf(reading, quantity.first, isGpu);
  return quantity.perMonth === null && gpu !== null && gpu < reach;
};

/** "$400 a month for storage and $9k": the noun at a place is of another sum, unless a comma ends that. */
const isOfAnotherSum = (quantity: Quantity, { quantities, atoms }: Reading, at: number): boolean =>
  quantities.some(
    (other) =>
      other !== quantity &&
      other.number.money &&
      other.first <= at &&
      at <= (markAt(atoms, other.end, 'comma', 'stop') ? other.end : other.end + 1),
  );

/**
 * How far to the left the piece lies that says what a sum is paid for; null where none does. A bill is of what stands
 * before it, "storage bill", and not of what an "and" joins to it: "0.5 FTE and api spend of $12k".
 */
export const paidForLeft = (quantity: Quantity, reading: Reading, test: Test): number | null => {
  const reach = leftOf(
    reading,
    quantity.first,
    (atom, at) => test(atom, at) && !isOfAnotherSum(quantity, reading, at),
  );
  if (reach === null || !hasNoun(quantity, 'bill')) return reach;
  const joined = leftOf(reading, quantity.first, isMark('and', 'plus'));
  return joined === null || reach < joined ? reach : null;
};

/** "storage $900 a month and one engineer at $180k": whoever stands nearer than the cost earns what has no period. */
const isEarned = (quantity: Quantity, reading: Reading, cost: number | null): boolean => {
  const person = leftOf(reading, quantity.first, isPerson);
  return quantity.perMonth === null && person !== null && person <= 2 && (cost === null || person < cost);
};

/** The running cost that a sum a month is of, by the noun beside it; undefined where there is none. */
export const runningCostOf = (quantity: Quantity, reading: Reading): DraftField | undefined => {
  if (isPaidToHave(quantity, reading)) return undefined;
  const own = [quantity.front, ...quantity.behind].find((noun) => noun !== null && RUNNING.includes(noun));
  if (own) return FIELD_OF.get(own) ?? OTHER;
  const left = paidForLeft(quantity, reading, isRunning);
  if (isEarned(quantity, reading, left)) return undefined;
  if (left !== null && !near(quantity, reading, isApi) && !isOfGpus(quantity, reading, left))
    return FIELD_OF.get(nounAt(reading, quantity.first - left)) ?? OTHER;
  // "$48k total + colo $600/mo": behind a sign the noun is of the next sum.
  if (rightOf(reading, quantity.end, isRunning) === 2 && !markAt(reading.atoms, quantity.end, 'plus', 'and'))
    return FIELD_OF.get(nounAt(reading, quantity.end + 1)) ?? OTHER;
  return isFee(quantity, reading) && !near(quantity, reading, anyTest(isApi, isSeller)) ? OTHER : undefined;
};

/** Whether a sum is of a running cost, beside which people are counted too: "other $9k a month and 0.5 FTE". */
export const isBesidePeople = (quantity: Quantity, reading: Reading): boolean => {
  if (runningCostOf(quantity, reading) === undefined) return false;
  const person = leftOf(reading, quantity.first, isPerson);
  if (person === null || isOfRunning(quantity) || isFee(quantity, reading)) return true;
  // "0.5 FTE at $9k a month", "rack and 0.5 FTE $9k a month": who stands nearer is paid.
  const cost = leftOf(reading, quantity.first, isRunning);
  return cost !== null && cost < person;
};

/** Whether a sum is paid for every GPU, machine, replica or person. */
export const isOfThings = (quantity: Quantity): boolean =>
  hasPer(quantity, 'gpu', 'server', 'replica', 'user', 'fte') ||
  quantity.per.some(({ what }) => what === 'gpu-named');

/** Words for what a sum is paid for: without figures, signs and the period. */
const thing = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .replace(/\b(?:a|per|each|every|k|usd|dollars?|mo|months?|monthly|yr|years?|yearly|annually)\b/g, '')
    .replace(/ +/g, ' ')
    .trim();

/** "egress $0.08", "storage $0.02": cents are of a gigabyte, or of what else is sold by the piece. Throws the question. */
const refuseCents = (quantity: Quantity, reading: Reading): void => {
  const { number, perMonth, words } = quantity;
  if (perMonth !== null || number.value <= 0 || number.value >= LEAST_SUM) return;
  const isEgress = hasNoun(quantity, 'egress') || near(quantity, reading, isNoun('egress'));
  throw notUnderstood(
    ask`${quoted(words)}: what costs that? Egress is typed by the gigabyte, and other costs by the month, all together.`,
    isEgress ? [`egress $${number.value}/GB`] : [`${words} a month`],
  );
};

/**
 * A running cost, paid `times`; without that, one for each of something waits until it is known how many there are. Two
 * of different things, "storage $90 and licences $200 a month", are added, aloud.
 */
export const addRunningCost = (
  reading: Reading,
  field: DraftField,
  quantity: Quantity,
  times?: number,
): void => {
  if (times === undefined && (quantity.each || isOfThings(quantity))) {
    reading.costsOfEach.push({ field, quantity });
    return;
  }
  refuseCents(quantity, reading);
  const { words } = quantity;
  const usdPerMonth = quantity.number.value * (quantity.perMonth ?? 1) * (times ?? 1);
  const known = reading.fields.get(field);
  const isAnother = field === OTHER && known?.how === 'said' && thing(known.words) !== thing(words);
  if (known === undefined || !isAnother) {
    setField(reading, field, usdPerMonth, words);
    return;
  }
  const value = Number(known.value) + usdPerMonth;
  reading.fields.set(field, { ...known, value, words: `${known.words}, ${words}` });
  reading.notes.push(
    `${quoted(known.words)} and ${quoted(words)} are added: $${grouped(toType(value), 3, 0)} a month.`,
  );
};
