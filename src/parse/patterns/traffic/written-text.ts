import { quoted } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import type { Amount, Reading } from '../../reading.ts';
import { isText } from '../looks/amounts.ts';
import { useSpan } from '../looks/sentence.ts';

/** Text that is written or translated: on which side of a request its tokens stand. */

const WRITES = /\b(?:generat|writ|draft|produc|compos)(?:e|es|ing|s)?\b|\bblog posts?\b/i;
const READS =
  /\b(?:summar|classif|translat|analy[sz]|extract|review|read|process|moderat|screen|embed|index|rewrit|label|tag)/i;

/** "we write 500 posts a day, 1500 words each": text that is written, and none that is read. */
export const isWritten = (quantity: Quantity, { facts }: Reading): boolean =>
  isText(quantity) &&
  quantity.each &&
  quantity.side === null &&
  facts.bySide.input === undefined &&
  facts.says(WRITES) &&
  !facts.says(READS);

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

/** Whether so many languages multiply what is translated: text that is counted in words or pages is that of one. */
export const multipliesText = (reading: Reading): boolean =>
  reading.quantities.some((quantity) => isTranslated(quantity, reading));

/** "into 12 languages": each of them is a request of its own. How much more of a total that is. */
const timesLanguages = (reading: Reading, amount: Amount): number => {
  const match = LANGUAGES.exec(reading.text);
  const many = Number(match?.[1] ?? 1);
  if (match === null || many < 2) return 1;
  const words = match[0];
  useSpan(reading, match.index, match.index + words.length, true);
  reading.notes.push(`${quoted(words)}: each language is a request of its own, with all of the text.`);
  if (!amount.each) return many;
  reading.multipliers.push({ ...amount, value: many, words });
  return 1;
};

/** The same amount goes in and comes out, in each language, and a note says so. */
export const pushTranslated = (quantity: Quantity, reading: Reading, one: Amount): void => {
  const amount = { ...one, value: one.value * timesLanguages(reading, one) };
  reading.inputs.push(amount);
  reading.outputs.push(amount);
  reading.notes.push(
    `${quoted(quantity.words)} is counted as what goes in, and a translation as long as that as what comes out.`,
  );
};
