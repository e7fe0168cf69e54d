import { withCommasLeftOut } from './commas-left-out.ts';
import { withoutCourtesies } from './courtesies.ts';
import { type Written, withEnglishNumbers } from './figures/european.ts';
import { partsInWords } from './figures/parts.ts';
import { withSigns } from './figures/signs.ts';
import { withCommas, withOneSpace, withoutBullets } from './list-marks.ts';
import { atNetPrices } from './money/net-prices.ts';
import { withCardSpellings } from './names/card-spellings.ts';
import { withMakersApi } from './names/makers-api.ts';
import { pastedInWords } from './names/pasted-names.ts';
import { withSharesInPercent } from './names/shares-of-names.ts';
import { withWholeNames } from './names/whole-names.ts';
import { normalise, withoutReferences } from './normalise.ts';
import { inWordsOfLines } from './rewordings.ts';
import { withStatementsApart } from './statements-apart.ts';
import { tablesInWords } from './tables.ts';
import { usageInWords, withColons } from './traffic/usage-figures.ts';

/** Statements apart, and parts of a whole as a line says them: before anything else is read of a mention. */
export const asSaid = (text: string): string =>
  partsInWords(withSharesInPercent(withStatementsApart(withWholeNames(withCardSpellings(withSigns(text))))));

/** What was pasted of machines and settings in the words of a line, where its lines stand as they were. */
export const asPasted = (text: string): string => pastedInWords(withColons(withOneSpace(text)));

/** One mark between statements, once tables and reports have been read by theirs. */
const asOneLine = (text: string): string => {
  const said = withoutCourtesies(withoutBullets(withOneSpace(text)));
  return withCommas(withoutReferences(usageInWords(tablesInWords(pastedInWords(said)))));
};

/** A text in the words and numbers of a line: what is read, and what a refusal quotes of it. */
export const plainly = (text: string): Written => {
  const written = withEnglishNumbers(normalise(asSaid(asOneLine(text))));
  const net = atNetPrices(withCommasLeftOut(written.text));
  return { text: inWordsOfLines(withMakersApi(net.text)), notes: [...written.notes, ...net.notes] };
};
