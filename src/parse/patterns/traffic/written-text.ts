import { re, reAll } from '../../expression.ts';
import { quoted } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import type { Amount, Reading } from '../../reading.ts';
import { isText } from '../looks/amounts.ts';
import { useSpan } from '../looks/sentence.ts';
import { isThings } from './counted-things.ts';

/** Text that is written or translated: on which side of a request its tokens stand. */

const WRITES = /\b(?:generat|writ|draft|produc|compos)(?:e|es|ing|s)?\b|\bblog posts?\b/i;
const READS =
  /\b(?:summar|classif|translat|analy[sz]|extract|review|read|process|moderat|screen|embed|index|rewrit|label|tag)/i;

/** "students write 3k essays, feedback 250 words": the model writes what comes back. */
const ANSWERS_TEXT = /\b(?:feedback|headlines?|corrections?|grades?|grading|marks?|scores?|remarks?)\b/i;

/** "we write 500 posts a day, 1500 words each": text that is written, and none that is read. */
export const isWritten = (quantity: Quantity, { facts }: Reading): boolean =>
  isText(quantity) &&
  quantity.each &&
  quantity.side === null &&
  facts.bySide.input === undefined &&
  facts.says(WRITES) &&
  !facts.says(READS) &&
  !facts.says(ANSWERS_TEXT);

const TRANSLATES = /\btranslat|\blocali[sz]|übersetz|uebersetz|\btradu[cizt]|\bvertaal|\bvertal/i;

/** "translate 5M words a month": text that goes in, and comes out about as long. */
export const isTranslated = (quantity: Quantity, { facts, quantities }: Reading): boolean =>
  quantity.unit !== 'token' &&
  isText(quantity) &&
  quantity.side === null &&
  facts.says(TRANSLATES) &&
  // A speed and a price say no size.
  quantities.every(
    ({ side, second, number, period }) =>
      (side !== 'output' && second === null) || number.money || period === 'second',
  );

const LANGUAGES =
  /\b(?:(?:in)?to|for|x|×) ?(?:about |around |~ ?)?(\d{1,3}) (?:[a-z]+ )?(?:languages|locales)\b/i;

/** Two letters for a language, as pairs of them are written. */
const CODE =
  '(?:ar|bg|cs|cz|da|de|el|en|es|et|fi|fr|ga|he|hi|hr|hu|id|it|ja|jp|ko|lt|lv|ms|nb|nl|no|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|uk|ur|vi|zh)';
const NAME =
  '(?:arabic|bengali|bulgarian|cantonese|chinese|croatian|czech|danish|dutch|english|estonian|finnish|french|german|greek|hebrew|hindi|hungarian|indonesian|italian|japanese|korean|latvian|lithuanian|malay|mandarin|norwegian|polish|portuguese|romanian|russian|serbian|slovak|slovenian|spanish|swedish|thai|turkish|ukrainian|urdu|vietnamese)';
const AND = '(?:, ?(?:and )?| (?:and|plus) | ?[+&\\/] ?)';
const ARROW = '(?:->|=>|[>→])';
/** "EN>DE + EN>FR", "en->de, en->fr". */
const PAIRS = re`(?<![\w])${CODE} ?${ARROW} ?${CODE}(?:${AND}${CODE} ?${ARROW} ?${CODE})+(?![\w])`;
const PAIR = reAll`(${CODE}) ?${ARROW} ?(${CODE})`;
/** "into German, French and Spanish", "from en to de, fr and es". */
const NAMED = re`\b(?:(?:in)?to|${ARROW}) ?(?<named>(?:${NAME}(?:${AND}${NAME})+)|(?<=\b${CODE} (?:to|into) )${CODE}(?:${AND}${CODE})+)\b`;

/** The languages that are named as those into which a text is translated, and their words. */
const targetsIn = (
  text: string,
): { readonly index: number; readonly words: string; readonly many: number } | undefined => {
  const pairs = PAIRS.exec(text);
  if (pairs !== null) {
    const [sides, targets] = [1, 2].map(
      (side) => new Set([...pairs[0].matchAll(PAIR)].map((pair) => pair[side]?.toLowerCase())),
    );
    // Of two directions each takes its own text.
    return sides?.size === 1 ? { index: pairs.index, words: pairs[0], many: targets?.size ?? 1 } : undefined;
  }
  const named = NAMED.exec(text);
  const list = named?.groups?.named?.toLowerCase().split(re`${AND}`) ?? [];
  return named === null ? undefined : { index: named.index, words: named[0], many: new Set(list).size };
};

/** Whether so many languages multiply what is translated: text that is counted in words or pages is that of one. */
export const multipliesText = (reading: Reading): boolean =>
  reading.quantities.some((quantity) => isTranslated(quantity, reading)) ||
  (reading.facts.says(TRANSLATES) &&
    reading.quantities.some((one) => one.unit === 'request' || isThings(one, reading)));

const NO_LANGUAGES = { index: 0, words: '', many: 1 };

/** "into 12 languages": each of them is a request of its own. How much more of a total that is. */
const timesLanguages = (reading: Reading, amount: Amount): number => {
  const counted = LANGUAGES.exec(reading.text);
  const { index, words, many } =
    counted === null
      ? (targetsIn(reading.text) ?? NO_LANGUAGES)
      : { index: counted.index, words: counted[0], many: Number(counted[1]) };
  if (many < 2) return 1;
  useSpan(reading, index, index + words.length);
  reading.notes.push(`${quoted(words)}: each language is a request of its own, with all of the text.`);
  if (!amount.each) return many;
  reading.multipliers.push({ ...amount, value: many, words });
  return 1;
};

/** "translate 10k emails a day into 3 languages": where no text of them is counted, which multiplies by itself. */
export const withLanguages = (reading: Reading, amount: Amount): Amount =>
  reading.facts.says(TRANSLATES) && !reading.quantities.some((one) => isTranslated(one, reading))
    ? { ...amount, value: amount.value * timesLanguages(reading, amount) }
    : amount;

/** The same amount goes in and comes out, in each language, and a note says so. */
export const pushTranslated = (quantity: Quantity, reading: Reading, one: Amount): void => {
  const amount = { ...one, value: one.value * timesLanguages(reading, one) };
  reading.inputs.push(amount);
  reading.outputs.push(amount);
  reading.notes.push(
    `${quoted(quantity.words)} is counted as what goes in, and a translation as long as that as what comes out.`,
  );
};
