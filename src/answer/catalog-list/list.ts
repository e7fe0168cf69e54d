import type { ListKind } from '../../domain/catalog-lists.ts';
import { LlmcostError } from '../../errors.ts';
import { readCatalogLine } from '../../parse/index.ts';
import { moreListed, nothingCalled, soldInstead } from '../../words/catalog-list.ts';
import { rowsListed } from './rows.ts';

/** What the catalog has for a line that asks for a list of it. */

/** A row as a line: its id, two spaces, and what is known. */
const linesOf = (kind: ListKind, words: string, asOf: Date): readonly string[] =>
  rowsListed(kind, words, asOf).map(({ id, text }) => `${id}  ${text}`);

/** What is sold per token only is no open model; whoever asks for models of that name sees what is sold. */
const listedOrSold = (kind: ListKind, words: string, asOf: Date): readonly string[] => {
  const lines = linesOf(kind, words, asOf);
  if (kind !== 'models' || lines.length > 0) return lines;
  const sold = linesOf('apis', words, asOf);
  return sold.length === 0 ? [] : [soldInstead(words), ...sold];
};

/**
 * What a line such as "models qwen3" lists, at most `most` lines; undefined for a line that asks for something else.
 * Throws LlmcostError `unknown-name` where nothing of the catalog has the name.
 */
export const catalogList = (line: string, asOf: Date, most: number): readonly string[] | undefined => {
  const asked = readCatalogLine(line);
  if (asked === undefined) return undefined;
  const { kind, words, isName } = asked;
  const lines = listedOrSold(kind, words, asOf);
  if (lines.length === 0 && isName)
    throw new LlmcostError('unknown-name', nothingCalled(kind, words), [kind]);
  if (lines.length === 0) return undefined;
  const left = lines.length - most;
  return left <= 0 ? lines : [...lines.slice(0, most), moreListed(left)];
};
