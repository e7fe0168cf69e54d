import {
  DRAFT_FIELDS,
  type Draft,
  type DraftField,
  type DraftFields,
  EMPTY_DRAFT,
  type Said,
} from '../domain/draft.ts';
import type { Intent } from '../domain/intent.ts';
import { foldArithmetic } from './arithmetic.ts';
import type { Atom } from './atoms.ts';
import { listCommandOf } from './command-words.ts';
import { finish } from './finish.ts';
import { ignoredWords } from './leftovers.ts';
import { lex } from './lex.ts';
import { normalise } from './normalise.ts';
import { notUnderstood } from './problems.ts';
import { readRanges } from './ranges.ts';
import { readCountedNoun } from './read/counted-noun.ts';
import { readGpu, readGpuCount } from './read/hardware.ts';
import { readFte, readHours, readOpsNoun, readSwitchedOff } from './read/hours.ts';
import { readLatePeriod } from './read/late-period.ts';
import { readLife } from './read/life.ts';
import type { Reader } from './read/look.ts';
import { readMoney } from './read/money.ts';
import { readBareRate } from './read/money-hour.ts';
import { readContext, readName, readPhrase, readProcurement, readTail } from './read/names.ts';
import { readFraction, readPercent, readShareNoun } from './read/percent.ts';
import { readRateNoun } from './read/rate-noun.ts';
import { readRatio } from './read/ratio.ts';
import { readRequests } from './read/requests.ts';
import { readPower, readScalar, readScalarNoun, readUplift } from './read/scalars.ts';
import { readTokens } from './read/tokens.ts';
import { newReading, type Reading, setField } from './reading.ts';
import { parseScalar } from './scalar.ts';
import { speedsOfTimes } from './time-per-token.ts';

/** A line of words into what was asked and what was said. */

/** Longer lines are refused: no question needs them, and an answer must come at once. */
export const LONGEST_LINE = 10_000;

/** "$1.79 per A100 hour" names the GPU too, "10M claude tokens" an API. */
const naming =
  (reader: Reader): Reader =>
  (reading, at) => {
    const end = reader(reading, at);
    for (let inside = at + 1; end !== null && inside < end; inside += 1) {
      const atom = reading.atoms[inside];
      if (atom?.kind === 'gpu')
        setField(reading, 'selfHosted.gpu', atom.id, reading.text.slice(atom.start, atom.end));
      if (atom?.kind === 'api' || atom?.kind === 'model') readName(reading, inside);
      if (atom?.kind === 'unknown' || atom?.kind === 'seller') reading.left.push(atom);
    }
    return end;
  };

const NUMBER_READERS: readonly Reader[] = [
  naming(readMoney),
  readFraction,
  readRatio,
  readPercent,
  readScalar,
  readUplift,
  readFte,
  readHours,
  readLife,
  naming(readPower),
  readGpuCount,
  naming(readRequests),
  naming(readBareRate),
  naming(readTokens),
];

const WORD_READERS: readonly Reader[] = [
  readPhrase,
  readName,
  readGpu,
  readSwitchedOff,
  readProcurement,
  readLife,
  readShareNoun,
  readOpsNoun,
  readScalarNoun,
  readUplift,
  readCountedNoun,
  readRateNoun,
  readContext,
  readLatePeriod,
  readTail,
];

const isNumber = (atom: Atom | undefined): boolean => atom?.kind === 'number';

/** Fillers and brackets go; a dash stays only where it could make a range. */
const meaningful = (atoms: readonly Atom[]): Atom[] =>
  atoms.filter((atom, at) => {
    if (atom.kind === 'filler') return false;
    if (atom.kind !== 'mark') return true;
    if (atom.mark === 'open' || atom.mark === 'close') return false;
    return atom.mark !== 'dash' || (isNumber(atoms[at - 1]) && isNumber(atoms[at + 1]));
  });

const readAll = (reading: Reading): void => {
  let at = 0;
  while (at < reading.atoms.length) {
    const atom = reading.atoms[at];
    if (atom === undefined) break;
    const readers = atom.kind === 'number' ? NUMBER_READERS : WORD_READERS;
    let end: number | null = null;
    for (const reader of readers) {
      end = reader(reading, at);
      if (end !== null) break;
    }
    if (end === null && atom.kind !== 'assign') reading.left.push(atom);
    at = Math.max(at + 1, end ?? 0);
  }
};

const readOnce = async (reading: Reading): Promise<Reading> => {
  for (const atom of reading.atoms) {
    if (atom.kind !== 'assign') continue;
    const words = reading.text.slice(atom.start, atom.end);
    setField(reading, atom.field, await parseScalar(atom.field, atom.text), words, 'assigned');
  }
  readAll(reading);
  finish(reading);
  return reading;
};

/** Every step but the limit on length, which is what makes a test of linear time possible. */
export const readLine = async (text: string): Promise<Reading> => {
  const plain = speedsOfTimes(normalise(text));
  const atoms = await foldArithmetic(plain, lex(plain));
  const reading = newReading(plain, meaningful(atoms));
  return (await readRanges(reading, readOnce)) ?? readOnce(reading);
};

const ALL_FIELDS = Object.keys(DRAFT_FIELDS) as readonly DraftField[];

/** "form 500M tokens", or nothing at all. */
const FORM = /^\s*(?:form\b[\s:,]*|$)/i;

const intentOf = (reading: Reading, ignored: string[], asksForForm: boolean): Intent => {
  if (asksForForm) return { kind: 'form', ignoredWords: ignored };
  const nothingSaid = reading.fields.size === 0 && !reading.preview;
  if (nothingSaid && (reading.help || (ignored.length === 0 && reading.left.every(isPunctuation))))
    return { kind: 'help' };
  return { kind: 'estimate', preview: reading.preview, ignoredWords: ignored };
};

const isPunctuation = (atom: Atom): boolean => atom.kind === 'mark';

/** Before anything of it is read. */
export const refuseLong = (text: string): void => {
  if (text.length > LONGEST_LINE)
    throw notUnderstood(
      `That is ${text.length} characters; a question has at most ${LONGEST_LINE}. Type what matters, such as "500M tokens A100 rental".`,
      ['500M tokens A100 rental'],
    );
};

/**
 * What a person asked, from their words. `by` is written beside every field as the one who said it.
 * Throws `LlmcostError` (not-understood, contradiction, impossible-value, range-not-supported, unknown-field)
 * with a sentence that says what to type. A line without a volume is no error here.
 */
export const parseLine = async (
  text: string,
  options: { readonly by?: string } = {},
): Promise<{ intent: Intent; draft: Draft }> => {
  refuseLong(text);
  const command = listCommandOf(text);
  if (command !== null) return { intent: command, draft: EMPTY_DRAFT };
  const form = FORM.exec(text);
  const reading = await readLine(text.slice(form?.[0].length ?? 0));
  const ignored = ignoredWords(reading);
  const fields: Record<string, unknown> = {};
  const said: Record<string, Said> = {};
  for (const field of ALL_FIELDS) {
    const entry = reading.fields.get(field);
    if (!entry) continue;
    fields[field] = entry.value;
    said[field] = {
      words: entry.words,
      ...(options.by === undefined ? {} : { by: options.by }),
      ...(entry.range === undefined ? {} : { range: entry.range }),
    };
  }
  return {
    intent: intentOf(reading, ignored, form !== null),
    draft: { version: 1, fields: fields as DraftFields, said },
  };
};
