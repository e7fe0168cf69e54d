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
/** These hold several lines; parts of others stand in one. */
const LINES = new Set(['rich_text', 'rich_text_list', 'rich_text_preformatted', 'table', 'fields']);
/** Deeper than any block of Slack's. */
const DEEPEST = 12;

const joined = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part.trim() !== '').join(between);

const wordsOf = (value: unknown, depth: number): string => {
  if (typeof value === 'string') return value;
  if (depth > DEEPEST) return '';
  if (Array.isArray(value))
    return joined(
      value.map((item) => wordsOf(item, depth + 1)),
      '\n',
    );
  if (!isRecord(value)) return '';
  const type = typeof value.type === 'string' ? value.type : '';
  if (type === 'button' || type === 'actions') return '';
  const between = LINES.has(type) ? '\n' : ' ';
  return joined(
    PARTS.map((part) => {
      const inner = value[part];
      if (Array.isArray(inner) && type.startsWith('rich_text_section'))
        return inner.map((item) => wordsOf(item, depth + 1)).join('');
      return wordsOf(inner, depth + 1);
    }),
    between,
  );
};

/** What blocks say, without the words of buttons; empty for what is no list of blocks. */
export const plainWords = (blocks: unknown): string => (Array.isArray(blocks) ? wordsOf(blocks, 0) : '');
