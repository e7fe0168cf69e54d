import { existsSync, statSync } from 'node:fs';
import { useRefreshedPrices } from '../catalog/index.ts';
import { isoDay } from '../domain/day.ts';
import { LlmcostError } from '../errors.ts';
import { readTextFile, whyUnread } from '../text-file.ts';
import type { Checked } from './check.ts';
import type { BadPriceFile } from './price-file.ts';
import { checkedPrices } from './refresh.ts';
import { priceFileWords } from './words.ts';

/** Price files in a terminal. */

/** The text of a file and the day of its last change, no later than now; or why it cannot be read. */
const readFile = (
  file: string,
  now: Date,
): { readonly text: string; readonly day: string } | BadPriceFile => {
  try {
    const changed = Math.min(statSync(file).mtimeMs, now.getTime());
    return { text: readTextFile(file), day: isoDay(new Date(changed)) };
  } catch (cause) {
    return { problem: whyUnread(cause) };
  }
};

const checkedFile = (file: string, now: Date): Checked | BadPriceFile => {
  const read = readFile(file, now);
  return 'problem' in read ? read : checkedPrices(read.text, file, read.day, now);
};

/**
 * What the price file that these words name would change, in words and as a document. Throws LlmcostError
 * `wrong-use` for a flag or where there are no words, `invalid-prices` where the file does not pass the check.
 */
export const comparePriceFile = (
  typed: readonly string[],
  now: Date,
): { readonly words: string; readonly document: unknown } => {
  const flag = typed.find((word) => word.startsWith('--'));
  if (flag !== undefined)
    throw new LlmcostError('wrong-use', `"llmcost prices" has no ${flag}: it takes a file, and --json.`, [
      'llmcost prices new-prices.json --json',
    ]);
  const file = typed.join(' ');
  if (file === '')
    throw new LlmcostError(
      'wrong-use',
      'After "prices" comes a file of newer prices: it is checked, and what it would change is printed.',
      ['llmcost prices new-prices.json', 'llmcost apis claude sonnet'],
    );
  const checked = checkedFile(file, now);
  const words = priceFileWords(file, checked);
  if ('problem' in checked)
    throw new LlmcostError(
      'invalid-prices',
      words,
      existsSync(file) || !/^[\w ]+$/.test(file) ? [] : [`llmcost apis ${file}`],
    );
  const { moves, rows, unknownSellers } = checked;
  return { words, document: { file, rows: rows.length, unknownSellers, moves } };
};

/** Loads a price file for this process. A file that does not pass changes nothing; gives the sentence that says so. */
export const loadPriceFile = (file: string | undefined, now: Date): string | undefined => {
  if (file === undefined || file === '') return undefined;
  const checked = checkedFile(file, now);
  if ('problem' in checked) return priceFileWords(file, checked);
  useRefreshedPrices(checked.rows);
  return undefined;
};
