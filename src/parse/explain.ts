import type { DraftField } from '../domain/draft.ts';
import { FIELDS } from '../domain/fields/index.ts';
import { ignoredWords, leftIn } from './leftovers.ts';
import { readingOf } from './line.ts';
import { attempt } from './reading.ts';

/** How a line was read, for people: each piece, the rule that read it, those that lost, and the field it gave. */

const fieldLine = (field: DraftField, value: unknown, words: string, soft: boolean): string => {
  const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return `  ${FIELDS[field].label} (${field}) = ${shown}${soft ? ', unless something else is said' : ''}  ← "${words}"`;
};

/** Lines of text. Never throws for words: what could not be read is among them. */
export const explainLine = async (text: string): Promise<readonly string[]> => {
  const reading = await readingOf(text);
  const ignored: string[] = [];
  attempt(reading, () => {
    ignored.push(...ignoredWords(reading));
  });
  const pieces = reading.trace.map(({ words, rule, lost }) => {
    const others = lost.length === 0 ? '' : ` (would also be: ${lost.slice(0, 3).join('; ')})`;
    return `  "${words}" → ${rule}${others}`;
  });
  const fields = [...reading.fields].map(([field, { value, words, how }]) =>
    fieldLine(field, value, words, how === 'soft'),
  );
  const unused = leftIn(reading).map((atom) => `"${reading.text.slice(atom.start, atom.end)}"`);
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [title, ...lines];
  return [
    ...part('Read:', pieces),
    ...part('Said:', fields),
    ...part(
      'Read so, and could be read otherwise:',
      [...new Set(reading.notes)].map((note) => `  ${note}`),
    ),
    ...part('Not used:', unused.length === 0 ? [] : [`  ${unused.slice(0, 20).join(', ')}`]),
    ...part(
      'Not understood:',
      reading.problems.map(({ message }) => `  ${message}`),
    ),
  ];
};
