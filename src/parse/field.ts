import type { DraftField, DraftValue } from '../domain/draft.ts';
import { EXAMPLES } from './field-words.ts';
import { ignoredWords } from './leftovers.ts';
import { LONGEST_LINE, readLine } from './line.ts';
import { notUnderstood, quoted } from './problems.ts';
import { checked } from './reading.ts';
import { parseScalar } from './scalar.ts';

const WORDS_OF_A_LINE: ReadonlySet<DraftField> = new Set(['workload.bill', 'selfHosted.throughput', 'apis']);

/**
 * The text of one field of the form, in the words of a line: "1.2B", "20k * 1.5k", "$1.79", "40%",
 * "sonnet and haiku". Throws `LlmcostError` whose sentence fits beside that field.
 */
export const parseField = async <F extends DraftField>(field: F, text: string): Promise<DraftValue<F>> => {
  if (text.length > LONGEST_LINE)
    throw notUnderstood(`That is too long: type, for example, ${quoted(EXAMPLES[field])}.`, [
      EXAMPLES[field],
    ]);
  if (!WORDS_OF_A_LINE.has(field) || /^\s*[{[]/.test(text)) return parseScalar(field, text);
  const line = field === 'selfHosted.throughput' ? `throughput ${text} throughput` : text;
  const reading = await readLine(line);
  ignoredWords(reading);
  const entry = reading.fields.get(field);
  if (!entry)
    throw notUnderstood(
      `I cannot read ${quoted(text)} here: type, for example, ${quoted(EXAMPLES[field])}.`,
      [EXAMPLES[field]],
    );
  return checked(field, entry.value, text);
};
