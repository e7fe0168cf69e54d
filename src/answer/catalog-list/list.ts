import { LlmcostError } from '../../errors.ts';
import { LISTS, type ListKind, rowsListed } from './rows.ts';

/** Lines such as `models qwen3`, `gpus 4090`, `instances p5` or `apis kimi`, and what they list. */

const LIST = new RegExp(`^\\s*(${LISTS.join('|')})(?:\\s+(.{1,80}))?\\s*$`, 'i');

/** A row as a line: its id, two spaces, and what is known. */
const linesOf = (kind: ListKind, words: string, asOf: Date): readonly string[] =>
  rowsListed(kind, words, asOf).map(({ id, text }) => `${id}  ${text}`);

/** What is sold per token only is no open model; whoever asks for models of that name sees what is sold. */
const listedOrSold = (kind: ListKind, words: string, asOf: Date): readonly string[] => {
  const lines = linesOf(kind, words, asOf);
  if (kind !== 'models' || lines.length > 0) return lines;
  const sold = linesOf('apis', words, asOf);
  return sold.length === 0 ? [] : [`No open model is called "${words}"; these are sold per token:`, ...sold];
};

const CALLED: Readonly<Record<ListKind, string>> = {
  models: 'models',
  gpus: 'GPUs',
  instances: 'instances',
  apis: 'APIs',
};

const SHOWN_CHARS = 60;

/** What is said where a list holds nothing of a name. */
export const nothingCalled = (kind: ListKind, words: string): string => {
  const shown = words.length > SHOWN_CHARS ? `${words.slice(0, SHOWN_CHARS)}…` : words;
  return `None of the ${CALLED[kind]} that we know is called "${shown}".`;
};

/** Words that can only be a name: at most three, of which the first is no figure and none says of what one is. */
const NAME = /^(?!\d)(?:(?!(?:tokens?|requests?|users?)\b)\S+(?: |$)){1,3}$/i;

/**
 * What a line such as "models qwen3" lists, at most `most` lines; undefined for a line that asks for something else.
 * Throws LlmcostError `unknown-name` where nothing of the catalog has the name.
 */
export const catalogList = (line: string, asOf: Date, most: number): readonly string[] | undefined => {
  const match = LIST.exec(line);
  const kind = LISTS.find((name) => name === match?.[1]?.toLowerCase());
  if (kind === undefined) return undefined;
  const words = match?.[2]?.trim() ?? '';
  const lines = listedOrSold(kind, words, asOf);
  if (lines.length === 0 && NAME.test(words))
    throw new LlmcostError('unknown-name', nothingCalled(kind, words), [kind]);
  if (lines.length === 0) return undefined;
  const left = lines.length - most;
  return left <= 0 ? lines : [...lines.slice(0, most), `and ${left} more: add a word to narrow the list`];
};
