import { type Draft, type DraftField, type DraftFields, fieldsIn } from '../domain/draft.ts';
import { FIELDS } from '../domain/fields/index.ts';
import type { ReadPart } from '../domain/how-read.ts';
import { unlessRefused } from '../errors.ts';
import { ignoredWords, leftIn } from './leftovers/leftovers.ts';
import { readingOf, readingWithBlock } from './line.ts';
import { fieldWords, printDraft } from './print/print.ts';
import { attempt, type Reading } from './reading.ts';

/** How a line was read, for people: each piece, the rule that read it, those that lost, and the field it gave. */

const MOST_LOST = 3;
const MOST_UNUSED = 20;
const MOST_NUMBERS = 8;

const fieldLine = (what: string, words: string, soft: boolean): string =>
  `${what}${soft ? ', unless something else is said' : ''}  ← "${words}"`;

/** A field by its name and its value as it is kept: what a row of ours gave. */
const asKept = (field: DraftField, value: unknown): string =>
  `${FIELDS[field].label} (${field}) = ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;

/** What no words say: numbers as they are, and a figure of many parts by its label alone. */
const unworded = (value: unknown): string =>
  Array.isArray(value) && value.every((one) => typeof one === 'number')
    ? `: ${value.slice(0, MOST_NUMBERS).join(', ')}${value.length > MOST_NUMBERS ? ', …' : ''}`
    : typeof value === 'object'
      ? ''
      : `: ${String(value)}`;

/** The same in words that can be typed back, beside the other fields of its draft. */
const asTypedIn =
  (fields: DraftFields): typeof asKept =>
  (field, value) => {
    const words = fieldWords(fields, field);
    return `${FIELDS[field].label}${words === null ? unworded(value) : `: ${words}`}`;
  };

/** Never throws for words: what could not be read is among them. */
const partsOf = (reading: Reading, shown: typeof asKept, title: string): readonly ReadPart[] => {
  attempt(reading, () => void ignoredWords(reading));
  const pieces = reading.trace.map(({ words, rule, lost }) => {
    const names = lost?.() ?? [];
    const others = names.length === 0 ? '' : ` (would also be: ${names.slice(0, MOST_LOST).join('; ')})`;
    return `"${words}" → ${rule}${others}`;
  });
  const fields = [...reading.fields].map(([field, { value, words, how }]) =>
    fieldLine(shown(field, value), words, how === 'soft'),
  );
  const unused = leftIn(reading)
    .map((atom) => reading.text.slice(atom.start, atom.end))
    .filter((words) => /[\p{L}\p{N}$%]/u.test(words))
    .map((words) => `"${words}"`);
  return [
    { title, lines: pieces },
    { title: 'Said', lines: fields },
    { title: 'Read so, and could be read otherwise', lines: [...new Set(reading.notes)] },
    { title: 'Not used', lines: unused.length === 0 ? [] : [unused.slice(0, MOST_UNUSED).join(', ')] },
    { title: 'Not understood', lines: reading.problems.map(({ message }) => message) },
  ].filter(({ lines }) => lines.length > 0);
};

/** A benchmark that cannot be read is a problem among others, and its words those of a line. */
const anyReading = async (text: string): Promise<Reading> => {
  try {
    return await readingWithBlock(text);
  } catch (error) {
    const reading = await readingOf(text);
    attempt(reading, () => {
      throw error;
    });
    return reading;
  }
};

/** Lines of text, for a terminal. */
export const explainLine = async (text: string): Promise<readonly string[]> =>
  partsOf(await anyReading(text), asKept, 'Read').flatMap(({ title, lines }) => [
    `${title}:`,
    ...lines.map((line) => `  ${line}`),
  ]);

const saysAllOf = (reading: Reading, { fields }: Draft): boolean => {
  const said = fieldsIn(fields);
  return said.length === reading.fields.size && said.every((field) => reading.fields.has(field));
};

/**
 * How a draft was read. `typed` are the words that it came from; where they do not say all of it, as after a change or
 * from the form, it is explained by the line that says the same.
 */
export const explainDraft = async (draft: Draft, typed: string | undefined): Promise<readonly ReadPart[]> => {
  const reading = typed === undefined ? undefined : await unlessRefused(anyReading(typed));
  return partsOf(
    reading !== undefined && saysAllOf(reading, draft) ? reading : await readingOf(printDraft(draft)),
    asTypedIn(draft.fields),
    'How I read it',
  );
};
