import { LISTS, type ListKind } from '../domain/catalog-lists.ts';

/** Lines that ask what the catalog knows: "models qwen3", "gpus 4090", "instances p5", "apis kimi". */

const LINE = new RegExp(`^\\s*(${LISTS.join('|')})(?:\\s+(.{1,80}))?\\s*$`, 'i');

/** Words that can only be a name: at most three, of which the first is no figure and none says of what one is. */
const NAME = /^(?!\d)(?:(?!(?:tokens?|requests?|users?)\b)\S+(?: |$)){1,3}$/i;

/** Which list is asked for, and of which name; `isName`: the words can mean nothing else. */
interface CatalogLine {
  readonly kind: ListKind;
  readonly words: string;
  readonly isName: boolean;
}

/** What a line asks of the catalog; undefined for a line that begins with no list. */
export const readCatalogLine = (line: string): CatalogLine | undefined => {
  const match = LINE.exec(line);
  const kind = LISTS.find((name) => name === match?.[1]?.toLowerCase());
  if (kind === undefined) return undefined;
  const words = match?.[2]?.trim() ?? '';
  return { kind, words, isName: NAME.test(words) };
};
