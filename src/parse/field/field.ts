import type { DraftField, DraftValue } from '../../domain/draft.ts';
import { FIELDS } from '../../domain/fields/index.ts';
import { LlmcostError } from '../../errors.ts';
import { ignoredWords, leftIn } from '../leftovers/leftovers.ts';
import { LONGEST_LINE, readLine } from '../line.ts';
import { notUnderstood, quoted, range } from '../problems.ts';
import { checked, type Reading } from '../reading.ts';
import { parseScalar } from './scalar.ts';

const WORDS_OF_A_LINE: ReadonlySet<DraftField> = new Set(['workload.bill', 'selfHosted.throughput', 'apis']);

/** "80/20", "over 3 years": what is no bare value may still be a line that says this field and no other. */
const scalarOrLine = async <F extends DraftField>(field: F, text: string): Promise<DraftValue<F>> => {
  try {
    return await parseScalar(field, text);
  } catch (refusal) {
    if (!(refusal instanceof LlmcostError) || refusal.code !== 'not-understood') throw refusal;
    const reading = await readLine(text).catch(() => null);
    const entry =
      reading !== null && leftIn(reading).length === 0 && reading.fields.size === 1
        ? reading.fields.get(field)
        : undefined;
    if (entry === undefined) throw refusal;
    return checked(field, entry.value, text);
  }
};

/** A line of which every word is known; a refusal that offers words of other fields offers this one's too. */
const understood = async (field: DraftField, line: string): Promise<Reading> => {
  try {
    const reading = await readLine(line);
    ignoredWords(reading);
    return reading;
  } catch (refusal) {
    if (!(refusal instanceof LlmcostError) || /\btype\b/i.test(refusal.message)) throw refusal;
    const { example } = FIELDS[field];
    throw new LlmcostError(refusal.code, `${refusal.message} Type, for example, ${quoted(example)}.`, [
      ...refusal.hints,
      example,
    ]);
  }
};

/**
 * The text of one field of the form, in the words of a line: "1.2B", "20k * 1.5k", "$1.79", "40%",
 * "sonnet and haiku". Throws `LlmcostError` whose sentence fits beside that field.
 */
export const parseField = async <F extends DraftField>(field: F, text: string): Promise<DraftValue<F>> => {
  if (text.length > LONGEST_LINE)
    throw notUnderstood(`That is too long: type, for example, ${quoted(FIELDS[field].example)}.`, [
      FIELDS[field].example,
    ]);
  if (!WORDS_OF_A_LINE.has(field) || /^\s*[{[]/.test(text)) return scalarOrLine(field, text);
  const reading = await understood(
    field,
    field === 'selfHosted.throughput' ? `throughput ${text} throughput` : text,
  );
  const entry = reading.fields.get(field);
  if (!entry)
    throw notUnderstood(
      `I cannot read ${quoted(text)} here: type, for example, ${quoted(FIELDS[field].example)}.`,
      [FIELDS[field].example],
    );
  // A field of the form holds one value.
  if (entry.range !== undefined) throw range(text, `${entry.range.low}`, `${entry.range.high}`);
  return checked(field, entry.value, text);
};
