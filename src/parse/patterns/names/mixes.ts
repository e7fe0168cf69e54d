import { endOf, textBehind, wordsOf } from '../../beside.ts';
import { re } from '../../expression.ts';
import { quoted } from '../../problems.ts';
import { isBareShare, markAt, nounAt, type Quantity, skipMarks } from '../../quantities.ts';
import { type Reading, setField, use } from '../../reading.ts';
import { rightOf } from '../looks/clause.ts';
import { claim, hasMarkBefore, type Pattern, wordsTo } from '../looks/pattern.ts';
import { takerBefore } from '../looks/taker.ts';
import { SPENDING } from '../money/share-of-money.ts';
import { apiOfShare } from '../traffic/moves.ts';

/** "70% gpt-4o-mini", "50/50 haiku and sonnet": APIs that share the work. */

const isApiAt = ({ atoms, named }: Reading, at: number): boolean =>
  atoms[at]?.kind === 'api' || named.has(at);

/** "sonnet $3/$15 70%", "sonnet at $3/$15 cached $0.3 70%": where what stands between the name and its share begins. */
const beforePrice = (first: number, { atoms, facts }: Pick<Reading, 'atoms' | 'facts'>): number => {
  const price = facts.byEnd.get(first);
  if (price?.number.money !== true) return first;
  let from = price.first;
  while (markAt(atoms, from - 1, 'at', 'slash') || nounAt(atoms, from - 1, 'cached')) from -= 1;
  return beforePrice(from, { atoms, facts });
};

/** "anthropic (80% sonnet 20% haiku)": a bracket that names more tells what the name in front of it is made of. */
const tellsOf = (quantity: Quantity, place: number, { atoms, text }: Reading): boolean => {
  if (!text.slice(atoms[place]?.end, atoms[quantity.first]?.start).includes('(')) return false;
  const closes = text.indexOf(')', atoms[quantity.end - 1]?.end);
  const next = atoms[skipMarks(atoms, quantity.end, ['on', 'to', 'of', 'comma', 'slash'])];
  return next?.kind === 'api' && (closes < 0 || next.start < closes);
};

const WORDS_BETWEEN = 3;

/** What stands in front of a name, past what joins it and the words for its work: "80% simple haiku". */
const beforeWords = (place: number, { atoms }: Reading): number => {
  let before = place - 1;
  while (
    markAt(atoms, before, 'comma', 'and', 'slash', 'plus', 'dash', 'to', 'on', 'of') ||
    (atoms[before]?.kind === 'unknown' && before >= place - WORDS_BETWEEN)
  )
    before -= 1;
  return before;
};

/**
 * "gpt-4o 60%, gpt-4o-mini 40%": each share stands behind its name, from the first name of the list on; in "80% to
 * haiku 20% to opus" the name in front has its own.
 */
const apiInFront = (quantity: Quantity, reading: Reading): number | null => {
  const taker = takerBefore(quantity, reading);
  const place = taker?.kind === 'api' ? taker.at : beforePrice(quantity.first, reading) - 1;
  // "our OpenAI bill (70% gpt-4.1, …)": whose bill it is, and no part of it.
  if (!isApiAt(reading, place) || quantity.front === 'bill' || tellsOf(quantity, place, reading)) return null;
  const before = beforeWords(place, reading);
  const last = reading.facts.byEnd.get(before + 1);
  if (last === undefined || !isBareShare(last)) return place;
  return apiInFront(last, reading) === null ? null : place;
};

/** "60% of our $10k a month bill is on opus": of the money, and not of the tokens. */
const OF_SPEND = re`^ of (?:(?:the|our|my|that|this|total|monthly|annual) )*(?:[$€£] ?\d[\d.,]*[km]?(?:(?: an?| per| ?\/) ?(?:month|mo|year|yr|quarter|week|day))? )?${SPENDING}\b`;

/** The first atom behind a share, and behind the spending that it is of. */
const endOfShare = (quantity: Quantity, reading: Reading): number => {
  const spending = OF_SPEND.exec(textBehind(quantity, reading, SPEND_REACH))?.[0].length ?? 0;
  const from = endOf(quantity, reading) + spending;
  const behind = reading.atoms.findIndex(({ start }, at) => at >= quantity.end && start >= from);
  return spending === 0 || behind < 0 ? quantity.end : behind;
};
const SPEND_REACH = 60;

const apiBehind = (quantity: Quantity, reading: Reading): number | null => {
  const front = apiInFront(quantity, reading);
  if (front !== null) return front;
  const goesTo = apiOfShare(quantity, reading);
  if (goesTo !== null) return goesTo;
  const end = endOfShare(quantity, reading);
  const reach = rightOf(reading, end, ({ kind }) => kind === 'api');
  const number = rightOf(reading, end, ({ kind }) => kind === 'number');
  return reach !== null && reach <= 3 && (number === null || number > reach) ? end + reach - 1 : null;
};

/** "50/50", "70:30", "3:1", "3 to 1": shares of a whole. */
const isSplit = ({ number, second, link, unit, side, bothSides }: Quantity): boolean =>
  second !== null &&
  !number.money &&
  !number.scaled &&
  unit === null &&
  side === null &&
  !bothSides &&
  number.value > 0 &&
  second.value > 0 &&
  (link !== 'slash' || number.value + second.value === 100 || number.value + second.value === 10);

/** "haiku and sonnet 70/30": the two APIs right before a whole, where the line names no other. */
const splitBefore = (
  { first, number, second: other }: Quantity,
  { atoms, named }: Reading,
): readonly number[] | undefined => {
  if (number.value + (other?.value ?? 0) !== 100 || new Set(named.values()).size !== 2) return undefined;
  const second = first - 1;
  const front = markAt(atoms, second - 1, 'and', 'slash', 'comma') ? second - 2 : second - 1;
  return atoms[front]?.kind === 'api' && atoms[second]?.kind === 'api' ? [front, second] : undefined;
};

/** "split 50/50 haiku and sonnet": the two APIs right behind. */
const splitBehind = ({ end }: Quantity, { atoms }: Reading): readonly number[] | undefined => {
  const first = markAt(atoms, end, 'between', 'on', 'of') ? end + 1 : end;
  const second = markAt(atoms, first + 1, 'and', 'slash', 'to') ? first + 2 : first + 1;
  return atoms[first]?.kind === 'api' && atoms[second]?.kind === 'api' ? [first, second] : undefined;
};

/** "50/50 between gpt-5 mini and llama 70b on H100": the part of the open model, which is hosted; null for two APIs. */
const hostedPart = ({ end, number, second }: Quantity, { atoms, named }: Reading): number | null => {
  const first = markAt(atoms, end, 'between', 'on', 'of') ? end + 1 : end;
  const behind = skipMarks(atoms, first + 1, ['hosting', 'own', 'and', 'slash', 'to']);
  const kinds = [first, behind].map((at) => (named.has(at) ? 'api' : atoms[at]?.kind));
  const total = number.value + (second?.value ?? 0);
  if (kinds[0] === 'model' && kinds[1] === 'api') return number.value / total;
  return kinds[0] === 'api' && kinds[1] === 'model' ? (second?.value ?? 0) / total : null;
};

const REST = /\b(?:the )?(?:rest|remainder|remaining)\b|\beverything else\b/i;

/** Whether a share stands beside the open model that is hosted: "70% llama 70b on H100", "sonnet 30%, llama 70b 70%". */
const isOfHosted = (quantity: Quantity, reading: Reading): boolean => {
  const { first, end } = quantity;
  const { atoms, named, fields } = reading;
  const isModel = (at: number): boolean => atoms[at]?.kind === 'model' && !named.has(at);
  const behind = skipMarks(atoms, end, ['on', 'to', 'of', 'own', 'hosting', 'a'], 3);
  // "llama 70b on 4xH100 70%"
  let front = first - 1;
  while (
    front > first - 6 &&
    (atoms[front]?.kind === 'gpu' || atoms[front]?.kind === 'number' || markAt(atoms, front, 'on', 'times'))
  )
    front -= 1;
  // "sonnet 30% llama 70b 70%": whose name stands in front of each has it.
  const isBehind = isModel(behind) && apiInFront(quantity, reading) === null;
  return fields.has('selfHosted.model') && (isBehind || isModel(front));
};

/** The share of what is bought, where both are the whole; undefined where the rest is not told in a figure. */
const boughtBeside = (quantity: Quantity, { quantities }: Reading): Quantity | undefined =>
  quantities.find(
    (other) => isBareShare(other) && Math.abs(other.number.value + quantity.number.value - 1) < 0.005,
  );

/** "70% gpt-4.1, 30% gpt-4.1-mini by spend" */
const BY_SPEND = /\bby (?:spend(?:ing)?|costs?|money|dollars?|(?:the )?bill)\b/i;

const isOfSpend = (quantity: Quantity, reading: Reading): boolean =>
  reading.facts.says(BY_SPEND) || OF_SPEND.test(textBehind(quantity, reading, SPEND_REACH));

/** Shares of traffic: "70% haiku, 30% sonnet". */
export const MIXES: readonly Pattern[] = [
  {
    name: 'a split between an API and what is hosted',
    fits: (quantity, reading) => isSplit(quantity) && hostedPart(quantity, reading) !== null,
    says: (quantity, reading) =>
      setField(reading, 'workload.movedShare', hostedPart(quantity, reading), quantity.words),
  },
  {
    name: 'the part that is hosted, beside what is bought',
    fits: (quantity, reading) =>
      isBareShare(quantity) &&
      reading.named.size === 1 &&
      isOfHosted(quantity, reading) &&
      !hasMarkBefore(quantity, reading, 'no') &&
      (boughtBeside(quantity, reading) !== undefined || REST.test(reading.text)),
    says: (quantity, reading) => {
      const bought = boughtBeside(quantity, reading);
      if (bought !== undefined) claim(bought, reading);
      setField(reading, 'workload.movedShare', quantity.number.value, quantity.words);
    },
  },
  {
    name: 'a mix of two models',
    fits: (quantity, reading) =>
      isSplit(quantity) && (splitBehind(quantity, reading) ?? splitBefore(quantity, reading)) !== undefined,
    says: (quantity, reading) => {
      const behind = splitBehind(quantity, reading);
      const pair = behind ?? splitBefore(quantity, reading) ?? [];
      claim(quantity, reading);
      if (behind === undefined)
        reading.notes.push(
          `${quoted(quantity.words)} is read as what goes to each of the two; type "${quantity.number.value}% input" where it is of the tokens.`,
        );
      const total = quantity.number.value + (quantity.second?.value ?? 0);
      for (const [index, at] of pair.entries()) {
        const atom = reading.atoms[at];
        const part = index === 0 ? quantity.number.value : (quantity.second?.value ?? 0);
        if (atom?.kind === 'api')
          reading.shares.push({ at, id: atom.id, share: part / total, words: quantity.words });
      }
    },
  },
  {
    name: 'a part of a mix of models',
    fits: (quantity, reading) =>
      quantity.number.percent &&
      apiBehind(quantity, reading) !== null &&
      !hasMarkBefore(quantity, reading, 'no'),
    says: (quantity, reading) => {
      // "100% gpt-4.1" is no mix.
      if (quantity.number.value === 1) return;
      const at = apiBehind(quantity, reading) ?? quantity.end;
      const atom = reading.atoms[at];
      claim(quantity, reading);
      // "70% of requests go to haiku", "opus for the hardest 5%"
      if (takerBefore(quantity, reading)?.isBare === true) use(reading, at, quantity.first);
      else if (at === apiOfShare(quantity, reading)) use(reading, quantity.end, at);
      if (atom?.kind === 'api')
        reading.shares.push({
          at,
          id: atom.id,
          share: quantity.number.value,
          ...(isOfSpend(quantity, reading) && { of: 'spend' }),
          words:
            at < quantity.first ? wordsOf(reading, at, quantity.end) : wordsTo(quantity, reading, at + 1),
        });
    },
  },
];
