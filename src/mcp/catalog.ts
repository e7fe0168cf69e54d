import * as z from 'zod';
import { rowsListed } from '../answer/catalog-list/rows.ts';
import { LISTS, type ListKind } from '../domain/catalog-lists.ts';

/** What the catalog knows, found by words of a name: the same rows as in the terminal. */

/** The lists that agents may ask for. */
export const CatalogList = z.enum(LISTS);

/** What an agent gets of a list; `found` may be more than the rows. */
export const CatalogShown = {
  found: z.number().describe('How many there are in all'),
  rows: z.array(
    z.object({
      id: z.string(),
      text: z.string().describe('Name, size or prices in USD, source and the day on which it was read'),
    }),
  ),
};

const MOST_ROWS = 25;

/** Rows whose name has every word, what was named outright first, then the newest. */
export const catalogRows = (kind: ListKind, words: string, asOf: Date) => {
  const rows = rowsListed(kind, words, asOf);
  return { found: rows.length, rows: rows.slice(0, MOST_ROWS) };
};
