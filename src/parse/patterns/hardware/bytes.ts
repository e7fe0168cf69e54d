import { fieldPer } from '../../../domain/fields/index.ts';
import { inShort, withoutDust } from '../../../domain/round.ts';
import { KILOBYTES_OF } from '../../../domain/units.ts';
import { hasKey } from '../../../keys.ts';
import { textBefore, textBehind } from '../../beside.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { nounAt, type Quantity, skipMarks, unitAt } from '../../quantities.ts';
import { type Reading, setField } from '../../reading.ts';
import { isTextBySize } from '../looks/amounts.ts';
import { isNoun, isUnit } from '../looks/atom-kinds.ts';
import { leftOf } from '../looks/clause.ts';
import { claim, hasNoun, hasPer, isPlain, type Pattern, wordsTo } from '../looks/pattern.ts';
import { addRunningCost, OTHER } from '../looks/running-costs.ts';
import { areSent, bytesPriced } from '../money/money.ts';

/** "2 KB an answer", "answers of 2 KB": what one request sends over the network. */

const kilobytes = ({ unit, number }: Quantity): number | undefined =>
  hasKey(KILOBYTES_OF, unit) ? number.value * KILOBYTES_OF[unit] : undefined;

const isBytes = (quantity: Quantity): boolean =>
  isPlain(quantity) && quantity.second === null && kilobytes(quantity) !== undefined;

/** "per answer", "an answer", "/response" behind a quantity: where it ends. */
const answerEnd = ({ end }: Quantity, { atoms }: Reading): number => {
  const from = skipMarks(atoms, end, ['per', 'a', 'slash', 'each', 'of'], 2);
  // "2.5 MB pdfs" are what comes in.
  return nounAt(atoms, from, 'output') || (from > end && unitAt(atoms, from, 'request')) ? from + 1 : end;
};

const NEAR = 4;

const ofAnswer = (quantity: Quantity, reading: Reading): boolean => {
  if (quantity.each || hasPer(quantity, 'request') || quantity.side === 'output') return true;
  if (answerEnd(quantity, reading) > quantity.end) return true;
  const left = leftOf(
    reading,
    quantity.first,
    (atom, at) => isNoun('output')(atom, at) || isUnit('request')(atom, at),
  );
  return hasNoun(quantity, 'output') || (left !== null && left <= NEAR);
};

/** "egress 5TB a month at $0.09/GB": what is counted costs so much a month, whatever the volume. */
const addTraffic = (reading: Reading, sent: Quantity, price: Quantity): void => {
  const scale = (sent.unit === 'terabyte' ? 1000 : 1) / (hasPer(price, 'terabyte') ? 1000 : 1);
  const value = withoutDust(price.number.value * sent.number.value * scale);
  if (sent.perMonth === null)
    reading.notes.push(
      `${quoted(sent.words)} of egress is read as that of a month; type "2 KB per answer" where it grows with the volume.`,
    );
  claim(price, reading);
  reading.fields.delete('selfHosted.egress.usdPerGb');
  const number = { ...price.number, value };
  addRunningCost(reading, OTHER, { ...sent, number, words: `${sent.words} ${price.words}` }, 1);
};

const SENT = /^ (?:of )?(?:egress|outbound|traffic out|data out|out(?:going)?)\b/i;

/** Throws `not-understood` with what so much comes to a month at the prices that clouds ask. */
const askForPrice = (quantity: Quantity, reading: Reading): never => {
  const words = quantity.words + (SENT.exec(textBehind(quantity, reading, 20))?.[0] ?? '');
  const scale = quantity.unit === 'terabyte' ? 1000 : 1;
  const gigabytes = quantity.number.value * scale * (quantity.perMonth ?? 1);
  throw notUnderstood(
    ask`What does a gigabyte of ${quoted(words)} cost? Clouds mostly charge $0.05 to $0.12: type what it comes to a month.`,
    [0.05, 0.09].map((usd) => `egress $${inShort(gigabytes * usd)} a month`),
  );
};

const KEPT = /\b(?:storage|disks?|ssd|nvme|backups?|s3)\b/i;

const isKept = (quantity: Quantity, reading: Reading): boolean =>
  KEPT.test(textBefore(reading.text, quantity.number.start, 24)) ||
  /^ (?:of )?(?:storage|disks?|ssd|nvme)\b/i.test(textBehind(quantity, reading, 20));

/** What an answer sends over the network, and what all of them do: "2 KB an answer". */
export const BYTES: readonly Pattern[] = [
  {
    name: 'what an answer sends',
    fits: (quantity, reading) => isBytes(quantity) && ofAnswer(quantity, reading),
    says: (quantity, reading) => {
      const end = answerEnd(quantity, reading);
      claim(quantity, reading, end);
      const field = fieldPer('kilobytes', 'request');
      if (field) setField(reading, field, kilobytes(quantity), wordsTo(quantity, reading, end));
    },
  },
  {
    name: 'what a file weighs',
    fits: (quantity, reading) => isBytes(quantity) && unitAt(reading.atoms, quantity.end, 'request'),
    says: (quantity) => {
      throw notUnderstood(
        say`${quoted(quantity.words)}: the size of a file says little about the text in it. Leave it out, and type its pages, words or tokens.`,
        [],
      );
    },
  },
  {
    name: 'bytes of something',
    fits: (quantity, reading) => isBytes(quantity) && !isTextBySize(quantity, reading),
    says: (quantity) => {
      throw notUnderstood(
        ask`What sends ${quoted(quantity.words)}? Type it of an answer, as "2 KB per answer".`,
        [`${quantity.words} per answer`],
      );
    },
  },
  {
    name: 'what the network sends in all',
    fits: areSent,
    says: (quantity, reading) => {
      const price = reading.quantities.find(bytesPriced);
      if (price !== undefined) return addTraffic(reading, quantity, price);
      if (quantity.perMonth !== null) return askForPrice(quantity, reading);
      throw notUnderstood(
        say`${quoted(quantity.words)} grows with the volume: type the price of a gigabyte and the size of an answer, such as "egress $0.08/GB, 2 KB per answer", or what it costs a month, such as "egress $90 a month".`,
        ['egress $0.08/GB, 2 KB per answer', 'egress $90 a month'],
      );
    },
  },
  {
    name: 'bytes that are kept, or of nobody knows what',
    fits: (quantity, reading) =>
      isPlain(quantity) &&
      (quantity.unit === 'gigabyte' || quantity.unit === 'terabyte') &&
      !isTextBySize(quantity, reading) &&
      !reading.quantities.some(bytesPriced) &&
      (quantity.perMonth !== null || isKept(quantity, reading)),
    says: (quantity) => {
      const gigabytes = quantity.number.value * (quantity.unit === 'terabyte' ? 1000 : 1);
      throw notUnderstood(
        ask`What does a gigabyte of ${quoted(quantity.words)} cost? What is kept or sent is counted as money: type what it comes to a month.`,
        [`storage $${inShort(gigabytes * 0.02)} a month`, `egress $${inShort(gigabytes * 0.09)} a month`],
      );
    },
  },
];
