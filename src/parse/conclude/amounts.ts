import { LIKELY_SIZE } from '../likely-amounts.ts';
import { contradiction, notUnderstood, quoted, say } from '../problems.ts';
import type { Amount, Reading } from '../reading.ts';
import { isOneByDays, saidAgain } from '../said-again.ts';

/** Amounts of one line beside one another: which agree, and which are of one request. */

/** Puts others in the place of those that are meant, and says whether there were any. */
export const changeEach = <T>(all: T[], isMeant: (one: T) => boolean, change: (one: T) => T): boolean => {
  const isChanged = all.some(isMeant);
  for (const [at, one] of all.entries()) if (isMeant(one)) all[at] = change(one);
  return isChanged;
};

/** The share by which two amounts may differ that say the same, rounded by people. */
const AGREE = 0.01;

/** Whether two amounts are the same but for rounding. */
export const agree = (a: number, b: number): boolean => Math.abs(a - b) <= AGREE * Math.max(a, b);

/** "70b", "each month 70b": the size of a model stands there as well as a volume. */
const MODEL_SIZE =
  /^(?:(?:each|every|per|a) (?:month|day|week|year) |(?:daily|weekly|monthly) )?((?:\d+x)?\d+(?:\.\d+)? ?b)$/i;

/** Refuses a second volume, or asks whether it is the size of a model where none is named. Always throws. */
export const bothVolumes = ({ fields }: Reading, a: string, b: string): never => {
  const isNamed = fields.has('selfHosted.model');
  const place = isNamed ? -1 : [a, b].findIndex((words) => MODEL_SIZE.test(words));
  const size = MODEL_SIZE.exec([a, b][place] ?? '')?.[1];
  if (size !== undefined)
    throw notUnderstood(
      say`${quoted(size)} reads as a volume beside ${quoted(place === 0 ? b : a)}: if it is a model, type its whole name, such as "llama 70b", or ${quoted(`a ${size} model`)}.`,
      [`a ${size} model`, 'llama 70b', 'qwen3 32b'],
    );

  throw contradiction(
    say`${quoted(a)} and ${quoted(b)} are two volumes: type only one of them, or say "per request" after a size.`,
    [a, b],
  );
};

/** "0.5B/mo in year 1, 2B/mo in year 2, 5B/mo in year 3": each in a line of its own. Always throws. */
const threeVolumes = ([a = '', b = '', c = '']: readonly string[]): never => {
  throw contradiction(
    say`${quoted(a)}, ${quoted(b)} and ${quoted(c)} are three volumes: type only one of them.`,
    [a, b, c],
  );
};

/** The same of two that nobody would tell apart by so little. */
const NEAR = 0.025;

const hasPeriod = ({ timed, isOfAnyPeriod }: Amount): boolean => timed && isOfAnyPeriod !== true;

/** Whether two amounts are one that was said twice; what has no period may be of that of the other. */
export const isSaidTwice = (one: Amount, other: Amount): boolean => {
  if (Math.abs(one.value - other.value) <= NEAR * Math.max(one.value, other.value)) return true;
  const [shorter, longer] = one.perMonth > other.perMonth ? [one, other] : [other, one];
  if (shorter.perMonth === longer.perMonth) return false;
  const values = hasPeriod(longer) ? [longer.value] : [longer.value, longer.value * shorter.perMonth];
  return values.some((value) => isOneByDays(value, shorter.value, AGREE));
};

const monthsApart = ({ perMonth }: Amount): number => Math.abs(Math.log(perMonth));

/** What has a period comes first, then the one nearer to a month, then the larger. */
const byWeight = (one: Amount, other: Amount): number =>
  Number(hasPeriod(other)) - Number(hasPeriod(one)) ||
  monthsApart(one) - monthsApart(other) ||
  other.value - one.value;

/** One amount of several that must agree. */
export const single = (reading: Reading, amounts: readonly Amount[]): Amount | null => {
  const [first, ...others] = amounts;
  if (!first) return null;
  let kept = first;
  for (const [at, other] of others.entries()) {
    if (agree(kept.value, other.value)) continue;
    if (isSaidTwice(kept, other)) {
      const [stays = kept, again = other] = [kept, other].toSorted(byWeight);
      reading.notes.push(saidAgain(again.words, stays.words));
      kept = stays;
      continue;
    }
    const third = others
      .slice(at + 1)
      .find(({ value }) => [kept, other].every((one) => !agree(value, one.value)));
    if (third !== undefined) threeVolumes([kept.words, other.words, third.words]);
    bothVolumes(reading, kept.words, other.words);
  }
  return kept;
};

/** Tokens: no model takes a longer request. */
const MOST_OF_REQUEST = 2e6;

/** Without a period, tokens are of each request where they are few and requests were said. */
export const isSize = (amount: Amount, requestsSaid: boolean): boolean =>
  amount.each || (!amount.timed && amount.value <= LIKELY_SIZE && requestsSaid);

/** Without a period, a pair counts the tokens of one request where it is small or requests were said. */
export const asPart = (reading: Reading, amount: Amount): Amount => {
  if (amount.each || amount.timed) return amount;
  const largest = (amounts: readonly Amount[]): number =>
    Math.max(0, ...amounts.map(({ value, timed, each }) => (timed || each ? 0 : value)));
  // A pair is of one kind: both of a request, or both of a month.
  const larger = Math.max(largest([...reading.inputs, ...reading.outputs]), amount.value);
  // An amount above what one request can hold or write is the total of all requests.
  const size =
    larger <= LIKELY_SIZE ||
    (reading.requests.length > 0 && larger <= MOST_OF_REQUEST && largest(reading.outputs) <= LIKELY_SIZE);
  return size ? { ...amount, each: true } : amount;
};
