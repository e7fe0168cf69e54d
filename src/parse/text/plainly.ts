import { type Written, withEnglishNumbers } from './european.ts';
import { withMakersApi } from './makers-api.ts';
import { atNetPrices } from './net-prices.ts';
import { normalise } from './normalise.ts';
import { partsInWords } from './parts.ts';
import { pastedInWords } from './pasted-names.ts';
import { inWordsOfLines } from './rewordings.ts';
import { withSharesInPercent } from './shares-of-names.ts';
import { withStatementsApart } from './statements-apart.ts';
import { tablesInWords } from './tables.ts';
import { usageInWords } from './usage-figures.ts';

/** What was pasted, statements and parts of a whole, as a line says them: before anything else is read, in a thread too. */
export const asSaid = (text: string): string =>
  partsInWords(withSharesInPercent(withStatementsApart(pastedInWords(text))));

/** A text in the words and numbers of a line: what is read, and what a refusal quotes of it. */
export const plainly = (text: string): Written => {
  const written = withEnglishNumbers(normalise(usageInWords(tablesInWords(asSaid(text)))));
  const net = atNetPrices(written.text);
  return { text: inWordsOfLines(withMakersApi(net.text)), notes: [...written.notes, ...net.notes] };
};
