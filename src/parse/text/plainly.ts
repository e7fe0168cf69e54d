import { type Written, withEnglishNumbers } from './european.ts';
import { normalise } from './normalise.ts';
import { partsInWords } from './parts.ts';
import { pastedInWords } from './pasted-names.ts';
import { inWordsOfLines } from './rewordings.ts';
import { tablesInWords } from './tables.ts';
import { usageInWords } from './usage-figures.ts';

/** A text in the words and numbers of a line: what is read, and what a refusal quotes of it. */
export const plainly = (text: string): Written => {
  const written = withEnglishNumbers(
    normalise(usageInWords(tablesInWords(pastedInWords(partsInWords(text))))),
  );
  return { text: inWordsOfLines(written.text), notes: written.notes };
};
