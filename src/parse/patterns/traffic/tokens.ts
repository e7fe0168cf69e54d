import { textBefore } from '../../beside.ts';
import { refuseVolumePer } from '../../leftovers/other-units.ts';
import { LIKELY_VOLUME } from '../../likely-amounts.ts';
import { ask, impossible, notUnderstood, quoted, say } from '../../problems.ts';
import { markAt, type Quantity, unitAt } from '../../quantities.ts';
import { type Amount, type Reading, use } from '../../reading.ts';
import { readModelSize } from '../hardware/model-sizes.ts';
import { amountIn, amountOf, isText, isTextBySize, textNote } from '../looks/amounts.ts';
import { claim, hasMarkBefore, hasNoun, hasPer, isBare, isPlain, type Pattern } from '../looks/pattern.ts';
import { readContextWindow } from './context-window.ts';
import { isThings } from './counted-things.ts';
import { pairOf } from './pairs.ts';
import { isPartOfShared } from './parts-of-shared.ts';
import { isTranslated, isWritten, pushTranslated } from './written-text.ts';

/** Volumes and sizes of requests: a number, and what it counts. */

/** No model takes a longer prompt: a larger number before "context" is a volume. */
const LONGEST_CONTEXT = 2e6;

/** "per request 2k tokens", "each request: 2k tokens": said in front. */
const saidPerRequest = (quantity: Quantity, reading: Reading): boolean => {
  const { atoms } = reading;
  const from = markAt(atoms, quantity.first - 1, 'colon', 'of', 'at', 'equals')
    ? quantity.first - 2
    : quantity.first - 1;
  return unitAt(atoms, from, 'request') && markAt(atoms, from - 1, 'per', 'each', 'a');
};

/** "10k tokens per GPU": a total was needed. */
const refusePer = (quantity: Quantity): void => {
  if (!hasPer(quantity, 'gpu', 'replica', 'server', 'model')) return;
  throw notUnderstood(
    say`I need the total instead of ${quoted(quantity.words)}: type it, such as "500M tokens a month".`,
    ['500M tokens a month', '40k requests/day'],
  );
};

const refuseNone = (quantity: Quantity): void => {
  if (quantity.number.value === 0 && !quantity.each && quantity.side === null && quantity.second === null)
    throw impossible(
      say`${quoted(quantity.words)} is not a volume: type how many tokens a month, such as "500M tokens".`,
      ['500M tokens'],
    );
};

const isPerSecond = (quantity: Quantity): boolean => hasPer(quantity, 'second');

const counts = (quantity: Quantity): boolean =>
  (quantity.unit === null && hasNoun(quantity, 'cached', 'cache-write')) ||
  quantity.unit === 'token' ||
  isText(quantity) ||
  (quantity.unit === null && (quantity.side !== null || (quantity.bothSides && quantity.second === null)));

/** "output will be 5x": so many times as much as before, which nobody said here, and no five tokens. */
const isFactorOfSide = ({ times, unit, side, number }: Quantity): boolean =>
  times && unit === null && side !== null && !number.scaled && number.value < 100;

const push = (quantity: Quantity, reading: Reading, amount: Amount): void => {
  if (hasNoun(quantity, 'cache-write')) reading.written.push(amount);
  else if (hasNoun(quantity, 'cached')) reading.cached.push(amount);
  else if (quantity.side === 'input' || hasNoun(quantity, 'context')) reading.inputs.push(amount);
  else if (quantity.side === 'output') reading.outputs.push(amount);
  else reading.volumes.push(amount);
};

const joined = (quantity: Quantity, reading: Reading): boolean =>
  hasMarkBefore(quantity, reading, 'times', 'at', 'of', 'on', 'each');

const isRequests = (quantity: Quantity | undefined, reading: Reading): boolean =>
  quantity !== undefined && (quantity.unit === 'request' || isThings(quantity, reading));

/** "1M requests of 700 tokens a day": a size, and the period is that of the requests. */
const sizeOfRequests = (quantity: Quantity, reading: Reading): boolean => {
  const requests = reading.facts.byEnd.get(quantity.first - 1);
  return (
    quantity.side === null &&
    quantity.perMonth !== null &&
    joined(quantity, reading) &&
    requests?.perMonth === null &&
    isRequests(requests, reading)
  );
};

/** "5 docs per user a day x 3k users x 4 pages": text without a period that multiplies is that of each. */
const isTextOfEach = (quantity: Quantity, reading: Reading): boolean =>
  isText(quantity) &&
  quantity.unit !== 'token' &&
  quantity.perMonth === null &&
  hasMarkBefore(quantity, reading, 'times') &&
  (reading.facts.units.get('request') ?? 0) > 0;

const UNITS_OF_PRICES: ReadonlySet<number> = new Set([1, 1e3, 1e6, 1e9]);

const COST_OF = /\b(?:what|how much) (?:do(?:es)?|would|will|is|are) (?:the )?(?:cost of )?$/i;

/** "what does it cost per 1M tokens", "what does 1M tokens cost": what a price is for, and no volume. */
const isUnitOfPrice: Pattern['fits'] = (quantity, reading) =>
  isPlain(quantity) &&
  quantity.unit === 'token' &&
  quantity.second === null &&
  quantity.per.length === 0 &&
  UNITS_OF_PRICES.has(quantity.number.value) &&
  (markAt(reading.atoms, quantity.first - 1, 'per', 'slash') ||
    // "what would 1B tokens cost": nobody prices the billion.
    (quantity.number.value < 1e9 && COST_OF.test(textBefore(reading.text, quantity.number.start, 30))));

/** "18:00": a time of day that nothing else read, and no mix. */
const isClock = ({ link, second }: Quantity, { text }: Reading): boolean =>
  link === 'colon' && second !== null && /^0\d$/.test(text.slice(second.start, second.end));

/** What somebody has, and not what comes. */
const STOCK = /\b(?:have|has|got|archives?|corpus|backlog|library|stock|in total)\b/i;

/** "we have 40 GB of documents": read once, or again and again? Throws the question, where nothing says when. */
const refuseStock = (quantity: Quantity, { fields, facts }: Reading): void => {
  const saysWhen = quantity.perMonth !== null || fields.get('workload.oneTime') !== undefined;
  if (saysWhen || !facts.says(STOCK) || facts.says(/\b(?:once|one[- ](?:time|off)|monthly|daily|weekly)\b/i))
    return;
  throw notUnderstood(ask`Is ${quoted(quantity.words)} read once, or every month?`, [
    `${quantity.words} once`,
    `${quantity.words} a month`,
  ]);
};

/** In the order in which they are tried. */
export const TOKENS: readonly Pattern[] = [
  {
    name: 'a time of day that nothing else read',
    fits: isClock,
    says: ({ words }) => {
      throw notUnderstood(
        say`${quoted(words)} is a time of day, and I cannot tell what it is for: type one window of hours, such as "mon-fri 9-17".`,
        ['mon-fri 9-17'],
      );
    },
  },
  {
    name: 'a mix or a pair of input and output',
    fits: (quantity, reading) =>
      quantity.second !== null &&
      !quantity.number.money &&
      !quantity.second.money &&
      (quantity.unit === null || quantity.unit === 'token') &&
      !(quantity.link === 'colon' && (quantity.number.scaled || quantity.number.value > 100)) &&
      !isPartOfShared(quantity, reading),
    says: (quantity, reading) => pairOf(quantity, reading),
  },
  {
    name: 'length of a context',
    fits: (quantity) =>
      isPlain(quantity) &&
      quantity.second === null &&
      hasNoun(quantity, 'context') &&
      quantity.number.value <= LONGEST_CONTEXT &&
      (quantity.unit === null || quantity.unit === 'token') &&
      !isPerSecond(quantity),
    says: (quantity, reading) => {
      if (readContextWindow(reading, quantity)) return;
      reading.inputs.push(amountOf(quantity, { each: true, ofRequest: true, timed: false }));
    },
  },
  {
    name: 'gigabytes of text',
    fits: (quantity, reading) => isPlain(quantity) && isTextBySize(quantity, reading),
    says: (quantity, reading) => {
      const counted = reading.quantities.some(
        (one) => one.unit === 'token' && !one.each && one.number.value >= LIKELY_VOLUME,
      );
      // "500GB of logs, 120B tokens": the same text, counted in what counts.
      reading.notes.push(
        counted ? `${quoted(quantity.words)} is what the tokens are of.` : textNote(quantity),
      );
      if (!counted) refuseStock(quantity, reading);
      if (!counted) reading.volumes.push(amountOf(quantity));
    },
  },
  {
    name: 'the unit of a price',
    fits: isUnitOfPrice,
    says: (quantity, reading) => {
      if (markAt(reading.atoms, quantity.first - 1, 'per', 'slash')) use(reading, quantity.first - 1);
      claim(quantity, reading);
    },
  },
  {
    name: 'tokens',
    fits: (quantity) =>
      isPlain(quantity) &&
      quantity.second === null &&
      counts(quantity) &&
      !isPerSecond(quantity) &&
      !isFactorOfSide(quantity) &&
      !(quantity.number.wordy && quantity.unit !== 'token'),
    says: (quantity, reading) => {
      if (readModelSize(reading, quantity)) return;
      refuseNone(quantity);
      refusePer(quantity);
      refuseVolumePer(quantity);
      if (isText(quantity)) reading.notes.push(textNote(quantity));
      const isSize = sizeOfRequests(quantity, reading);
      if (isSize) reading.multipliers.push(amountOf(quantity, { value: quantity.perMonth ?? 1, words: '' }));
      const isOfRequest = saidPerRequest(quantity, reading);
      const each = isSize || quantity.each || isOfRequest || isTextOfEach(quantity, reading);
      const amount = amountIn(isSize ? { ...quantity, perMonth: null } : quantity, reading, {
        each,
        ...(isOfRequest && { ofRequest: true }),
      });
      if (isTranslated(quantity, reading)) {
        pushTranslated(quantity, reading, amount);
        return;
      }
      const sided = isWritten(quantity, reading) ? { ...quantity, side: 'output' as const } : quantity;
      push(sided, reading, amount);
    },
  },
  {
    name: 'a size behind requests',
    fits: (quantity, reading) =>
      isBare(quantity) &&
      !quantity.number.wordy &&
      quantity.behind.length === 0 &&
      quantity.front === null &&
      quantity.perMonth === null &&
      !quantity.times &&
      quantity.number.value <= 200_000 &&
      joined(quantity, reading) &&
      [0, 1, 2].some((back) => isRequests(reading.facts.byEnd.get(quantity.first - back), reading)),
    says: (quantity, reading) => reading.volumes.push(amountOf(quantity, { each: true })),
  },
  {
    name: 'a large number',
    fits: (quantity, reading) => {
      const { number } = quantity;
      if (!isBare(quantity) || number.wordy || isPerSecond(quantity) || quantity.times) return false;
      if (quantity.behind.length > 0 && !hasNoun(quantity, 'volume', 'fleet')) return false;
      const large =
        number.value >= LIKELY_VOLUME ||
        (quantity.perMonth !== null && number.scaled) ||
        (hasNoun(quantity, 'volume') && number.value >= 1000);
      return (
        large &&
        // "vs mistral api 600M/month": the word is of the seller in front of it.
        (quantity.front === null || hasNoun(quantity, 'volume', 'api')) &&
        !hasMarkBefore(quantity, reading, 'no')
      );
    },
    says: (quantity, reading) => {
      if (readModelSize(reading, quantity)) return;
      refuseVolumePer(quantity);
      reading.volumes.push(amountOf(quantity));
    },
  },
  {
    name: 'a size of each',
    fits: (quantity, reading) =>
      isBare(quantity) &&
      quantity.each &&
      quantity.number.scaled &&
      (reading.facts.units.has('request') || reading.facts.units.has('user')),
    says: (quantity, reading) => reading.volumes.push(amountOf(quantity)),
  },
];
