import { isRecord } from '../json.ts';

/** The words of blocks, in the order in which they are read. */

/** Parts of a block that hold words or other parts. */
const PARTS = [
  'text',
  'title',
  'fields',
  'elements',
  'rows',
  'header',
  'body',
  'subtitle',
  'blocks',
] as const;
/** Deeper than any block of Slack's. */
const DEEPEST = 12;

const joined = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part.trim() !== '').join(between);

const wordsIn = (value: unknown, depth: number): string => {
  if (typeof value === 'string') return value;
  if (depth > DEEPEST) return '';
  if (Array.isArray(value))
    return joined(
      value.map((item) => wordsIn(item, depth + 1)),
      '\n',
    );
  if (!isRecord(value)) return '';
  const type = typeof value.type === 'string' ? value.type : '';
  if (type === 'button' || type === 'actions') return '';
  return joined(
    PARTS.map((part) => {
      const inner = value[part];
      if (Array.isArray(inner) && type.startsWith('rich_text_section'))
        return inner.map((item) => wordsIn(item, depth + 1)).join('');
      return wordsIn(inner, depth + 1);
    }),
    ' ',
  );
};

/** What blocks say, without the words of buttons; empty for what is no list of blocks. */
export const wordsOfBlocks = (blocks: unknown): string => (Array.isArray(blocks) ? wordsIn(blocks, 0) : '');
