import { byNoun, type DraftField, FIELDS } from '../../../domain/fields/index.ts';
import { toType, withoutDust } from '../../../domain/round.ts';
import { FTE_HOURS_PER_MONTH } from '../../../domain/units.ts';
import type { Noun } from '../../atoms.ts';
import { textBehind } from '../../beside.ts';
import { impossible, quoted, say } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import { addApi, type Reading, setField, use } from '../../reading.ts';
import { isNoun, isPerson } from '../looks/atom-kinds.ts';
import { leftOf, rightOf } from '../looks/clause.ts';
import { claim, hasNoun, type Pattern, wordsTo } from '../looks/pattern.ts';
import { isOfRequests } from '../looks/some-requests.ts';
import { DISCOUNTS_OF_GPUS, discountBehind, isLessThanPrice, isOff } from '../money/discounts.ts';
import { discountedOf } from '../money/whose-discount.ts';
import { MOVES } from './moves.ts';
import { addStaff, isEngineers } from './staff.ts';

/** Shares: "40% util", "cached 60%", "2/3 input", "20% off", "70% gpt-4o-mini". */

/** What a noun is a share of; of an opposite, what the share leaves of the whole. */
const FIELD_OF: ReadonlyMap<Noun, DraftField> = byNoun('share');
const OPPOSITE_OF: ReadonlyMap<string, DraftField> = new Map(
  [...FIELD_OF.values()].flatMap((field) => {
    const { opposite } = FIELDS[field];
    return opposite === undefined ? [] : [[opposite[0], field] as const];
  }),
);
const fieldOf = (noun: Noun): DraftField | undefined => FIELD_OF.get(noun) ?? OPPOSITE_OF.get(noun);
/** Nouns that prose uses without a share of their own. */
const LOOSE: ReadonlySet<Noun> = new Set(['input', 'output', 'batch']);

/** The noun that says what the share is of: "60% of input cached" is of the cache. */
const nounOf = (quantity: Quantity): Noun | null => {
  const behind = quantity.behind.filter((noun) => fieldOf(noun) !== undefined);
  const sided = quantity.side ?? null;
  const nearest = behind.at(-1) ?? sided;
  const front = quantity.front !== null && fieldOf(quantity.front) !== undefined ? quantity.front : null;
  if (front !== null && (nearest === null || !LOOSE.has(front))) return front;
  return nearest ?? front;
};

const shareSaid = ({ number, second }: Quantity): number =>
  second === null ? number.value : withoutDust(number.value / second.value);

const write = (reading: Reading, noun: Noun, share: number, words: string): void => {
  const field = fieldOf(noun);
  if (!field) return;
  if (share > (FIELDS[field].plausible?.[1] ?? 1))
    throw impossible(say`${quoted(words)} is more than 100%: type a share of at most 100%, such as "40%".`, [
      '40%',
    ]);
  const value = OPPOSITE_OF.has(noun) ? withoutDust(1 - share) : share;
  setField(reading, field, value, words);
  if (noun === 'idle')
    reading.notes.push(
      `${quoted(words)} is read as a load of ${toType(100 * value)}% on average; type "billed 10 hours a day" where the GPUs are off meanwhile.`,
    );
};

/** A discount: of one API that is named beside it, or of all. */
const takeOff = (quantity: Quantity, end: number, reading: Reading): void => {
  const words = wordsTo(quantity, reading, end);
  const { value } = quantity.number;
  const apis = value < 1 ? discountedOf(quantity, end, reading) : undefined;
  if (apis === undefined) write(reading, 'discount', value, words);
  else for (const { id, at } of apis) addApi(reading, { id, discount: value }, words, at);
};

const isFraction = ({ number, second, link }: Quantity): boolean =>
  second !== null &&
  link === 'slash' &&
  !number.money &&
  !number.percent &&
  !number.scaled &&
  !second.scaled &&
  !second.money &&
  number.value < second.value &&
  second.value <= 10;

const MAY_WAIT =
  /^(?: of [^,;.%]{0,30}?)? (?:can|could|may|might|is|are|will|would|should) [^,;.%]{0,40}?\b(?:batch(?:ed|es)?|offline|overnight|async\w*|wait)\b/i;

const isShareThatWaits = (quantity: Quantity, reading: Reading): boolean =>
  quantity.number.percent && nounOf(quantity) === 'batch' && !isOff(quantity, reading);

/** Shares and fractions of something: "80% input", "half cached". */
export const SHARES: readonly Pattern[] = [
  {
    name: 'a fraction of something',
    fits: (quantity) => isFraction(quantity) && nounOf(quantity) !== null && !quantity.bothSides,
    says: (quantity, reading) =>
      write(reading, nounOf(quantity) ?? 'input', shareSaid(quantity), quantity.words),
  },
  {
    name: 'growth a month',
    fits: (quantity, reading) =>
      quantity.number.percent &&
      (hasNoun(quantity, 'growth') ||
        leftOf(reading, quantity.first, isNoun('growth')) !== null ||
        rightOf(reading, quantity.end, isNoun('growth')) !== null) &&
      quantity.perMonth !== null,
    says: (quantity, reading) => {
      const factor = (1 + quantity.number.value) ** (quantity.perMonth ?? 1) - 1;
      setField(reading, 'workload.growthPerMonth', withoutDust(factor), quantity.words);
    },
  },
  {
    name: 'what a batch costs less',
    fits: (quantity, reading) =>
      quantity.number.percent && isOff(quantity, reading) && quantity.front === 'batch',
    says: (quantity, reading) => {
      claim(quantity, reading, quantity.end + 1);
      // Where nobody says how much may wait, who speaks of it pays all of it so.
      if (!reading.quantities.some((other) => other !== quantity && isShareThatWaits(other, reading)))
        setField(reading, 'workload.batchShare', 1, wordsTo(quantity, reading, quantity.end + 1));
      const batchDiscount = quantity.number.value;
      if (reading.apis.length === 0)
        reading.notes.push(
          `${quoted(wordsTo(quantity, reading, quantity.end + 1))} is taken off no API, as none is named: batch counts at list prices.`,
        );
      for (const [at, api] of reading.apis.entries()) reading.apis[at] = { ...api, batchDiscount };
    },
  },
  DISCOUNTS_OF_GPUS,
  {
    name: 'the share that may wait',
    fits: (quantity, reading) => quantity.number.percent && MAY_WAIT.test(textBehind(quantity, reading, 90)),
    says: (quantity, reading) => write(reading, 'batch', quantity.number.value, quantity.words),
  },
  {
    name: 'a share with its noun',
    fits: (quantity, reading) =>
      quantity.number.percent &&
      nounOf(quantity) !== null &&
      !isOfRequests(quantity.words, textBehind(quantity, reading, 90)),
    says: (quantity, reading) =>
      nounOf(quantity) === 'discount'
        ? takeOff(quantity, quantity.end, reading)
        : write(reading, nounOf(quantity) ?? 'input', quantity.number.value, quantity.words),
  },
  {
    name: 'a share of an engineer',
    fits: (quantity, reading) =>
      quantity.number.percent &&
      (quantity.unit === 'fte' || (rightOf(reading, quantity.end, isPerson) ?? 9) <= 3) &&
      quantity.perMonth === null,
    says: (quantity, reading) => {
      const reach = quantity.unit === 'fte' ? 0 : (rightOf(reading, quantity.end, isPerson) ?? 0);
      claim(quantity, reading, quantity.end + reach);
      // "10% each of 3 engineers"
      const many = reading.quantities.find((one) => isEngineers(one) && one.end === quantity.end + reach);
      addStaff(
        reading,
        withoutDust(quantity.number.value * (many?.number.value ?? 1) * FTE_HOURS_PER_MONTH),
        wordsTo(quantity, reading, quantity.end + reach),
      );
    },
  },
  {
    name: 'a discount',
    fits: (quantity, reading) =>
      quantity.number.percent && (isOff(quantity, reading) || isLessThanPrice(quantity, reading)),
    says: (quantity, reading) => {
      const end = isOff(quantity, reading) ? quantity.end + 1 : quantity.end;
      claim(quantity, reading, end);
      if (isLessThanPrice(quantity, reading)) use(reading, quantity.first - 2, quantity.first);
      takeOff(quantity, end, reading);
    },
  },
  {
    name: 'a discount with words between',
    fits: (quantity, reading) => quantity.number.percent && discountBehind(quantity, reading) !== null,
    says: (quantity, reading) => {
      const reach = discountBehind(quantity, reading) ?? 0;
      claim(quantity, reading, quantity.end + reach);
      takeOff(quantity, quantity.end + reach, reading);
    },
  },
  ...MOVES,
  {
    name: 'a side as a part of the whole',
    fits: ({ number, unit, side, second, perMonth, each }) =>
      !number.money &&
      !number.percent &&
      !number.scaled &&
      unit === null &&
      side !== null &&
      second === null &&
      perMonth === null &&
      !each &&
      number.value > 0 &&
      number.value < 1,
    says: (quantity, reading) => {
      const { value } = quantity.number;
      const share = quantity.side === 'input' ? value : withoutDust(1 - value);
      setField(reading, 'workload.inputShare', share, quantity.words);
    },
  },
  {
    name: 'a share written as a number',
    fits: (quantity) => {
      const noun = nounOf(quantity);
      return (
        !quantity.number.money &&
        !quantity.number.percent &&
        !quantity.number.scaled &&
        !quantity.number.wordy &&
        quantity.unit === null &&
        quantity.second === null &&
        noun !== null &&
        !LOOSE.has(noun) &&
        quantity.number.value < 1000 &&
        quantity.perMonth === null &&
        (noun === quantity.front || (noun === 'util' && quantity.number.value <= 1))
      );
    },
    says: (quantity, reading) => {
      const noun = nounOf(quantity) ?? 'util';
      const { value } = quantity.number;
      if (value > 1) {
        const name = quantity.words.replace(/[\s:=]*[\d.,]+.*$/, '');
        throw impossible(
          say`${quoted(quantity.words)} is more than 1: type ${quoted(`${name} ${value}%`)} for percent.`,
          [`${name} ${value}%`],
        );
      }
      write(reading, noun, value, quantity.words);
    },
  },
];
