import { quoted } from '../problems.ts';
import type { Quantity } from '../quantities.ts';
import type { Amount, Reading } from '../reading.ts';
import { isText } from './amounts.ts';

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

const TRANSLATES = /\btranslat|übersetz|uebersetz|\btradu[cizt]|\bvertaal|\bvertal/i;

/** "translate 5M words a month": text that goes in, and comes out about as long. */
export const isTranslated = (quantity: Quantity, { facts, quantities }: Reading): boolean =>
  quantity.unit !== 'token' &&
  isText(quantity) &&
  quantity.side === null &&
  facts.says(TRANSLATES) &&
  quantities.every(({ side, second }) => side !== 'output' && second === null);

/** The same amount goes in and comes out, and a note says so. */
export const pushTranslated = (quantity: Quantity, reading: Reading, amount: Amount): void => {
  reading.inputs.push(amount);
  reading.outputs.push(amount);
  reading.notes.push(
    `${quoted(quantity.words)} is counted as what goes in, and a translation as long as that as what comes out.`,
  );
};
