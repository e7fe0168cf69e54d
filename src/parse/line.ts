import { once } from '../bounded.ts';
import { perEdition } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import {
  ALL_FIELDS,
  type Draft,
  type DraftFields,
  EMPTY_DRAFT,
  type SaidBy,
  setIn,
} from '../domain/draft.ts';
import type { Intent } from '../domain/intent.ts';
import { LlmcostError, orWhyRefused, unlessRefused } from '../errors.ts';
import { frozen } from '../frozen.ts';
import { foldArithmetic } from './atoms/arithmetic.ts';
import { withoutTokensBought } from './atoms/bought-tokens.ts';
import { withCountedNouns } from './atoms/counted-nouns.ts';
import { withHostVerb } from './atoms/host-verb.ts';
import { withMemory } from './atoms/memory.ts';
import type { Atom } from './atoms.ts';
import { mayHoldBenchmark, readBenchmark } from './benchmark/benchmark.ts';
import { besideBlock } from './benchmark/block-lines.ts';
import { benchmarkFields, quotedBenchmark } from './benchmark/load-test.ts';
import { listCommandOf } from './command-words.ts';
import { conclude } from './conclude/conclude.ts';
import { parseScalar } from './field/scalar.ts';
import { ignoredWords, leftIn } from './leftovers/leftovers.ts';
import { withConfigRead } from './model-config/pasted.ts';
import { markNegotiated, withoutTerms } from './negotiated.ts';
import { notOursIn } from './patterns/beyond/not-ours.ts';
import { refuseUnknownSellers } from './patterns/hardware/sold-there.ts';
import { readPatterns } from './patterns/index.ts';
import { windowAt } from './patterns/traffic/windows.ts';
import { notUnderstood, say } from './problems.ts';
import { quantitiesOf } from './quantities.ts';
import { readRanges } from './ranges.ts';
import { attempt, newReading, type Reading, setField, setFields, understood } from './reading.ts';
import { withoutCourtesies } from './text/courtesies.ts';
import { withPartsAddedUp } from './text/figures/added-up.ts';
import { withSigns } from './text/figures/signs.ts';
import { withUnitPrices } from './text/figures/unit-prices.ts';
import { withoutGrammarSlips } from './text/lexing/grammar-slips.ts';
import { withSizedNames } from './text/lexing/joined-names.ts';
import { lex } from './text/lexing/lex.ts';
import { withOneSpace } from './text/list-marks.ts';
import { withoutMachineParts } from './text/machines/machine-parts.ts';
import { plainly } from './text/plainly.ts';

/** A line of words into what was asked and what was said. */

/** Longer lines are refused: no question needs them, and an answer must come at once. */
export const LONGEST_LINE = 10_000;

const isNumber = (atom: Atom | undefined): boolean => atom?.kind === 'number';

/** Fillers and brackets go; a dash stays only where it could make a range. */
const meaningful = (atoms: readonly Atom[]): Atom[] =>
  atoms.filter((atom, at) => {
    if (atom.kind === 'filler') return false;
    if (atom.kind !== 'mark') return true;
    if (atom.mark === 'open' || atom.mark === 'close') return false;
    return atom.mark !== 'dash' || (isNumber(atoms[at - 1]) && isNumber(atoms[at + 1]));
  });

/** "9-17 weekdays": hours of a clock are no range, and count nothing. */
const withoutClock = (text: string, atoms: readonly Atom[]): readonly Atom[] => {
  const { start: from, end: to } = windowAt(text) ?? { start: 0, end: 0 };
  return atoms.map((atom) =>
    (atom.kind === 'number' || atom.kind === 'period') && atom.start >= from && atom.end <= to
      ? { kind: 'unknown', start: atom.start, end: atom.end, text: text.slice(atom.start, atom.end) }
      : atom,
  );
};

const readOnce = async (text: string, atoms: readonly Atom[], before: Draft): Promise<Reading> => {
  const reading = newReading(text, atoms, quantitiesOf(text, atoms), before);
  for (const atom of reading.atoms) {
    if (atom.kind !== 'assign') continue;
    const words = reading.text.slice(atom.start, atom.end);
    setField(reading, atom.field, await parseScalar(atom.field, atom.text), words, 'assigned');
  }
  readPatterns(reading);
  conclude(reading);
  return reading;
};

/** Every step but the limit on length, which is what makes a test of linear time possible. */
export const readingOf = async (text: string, before: Draft = EMPTY_DRAFT): Promise<Reading> => {
  const { text: typed, notes: readings } = plainly(text);
  const whole = lex(typed);
  const parted = withoutMachineParts(typed, whole);
  const pieces = parted === typed ? whole : lex(parted);
  const { text: mended, notes } = withoutGrammarSlips(parted, pieces);
  const added = withPartsAddedUp(mended, () => (mended === parted ? pieces : lex(mended)));
  const plain = added.text;
  const priced = withUnitPrices(plain, plain === parted ? pieces : lex(plain));
  const atoms = await foldArithmetic(plain, priced);
  const named = withSizedNames(plain, withMemory(plain, withoutClock(plain, meaningful(atoms))));
  const counted = withoutTokensBought(plain, withCountedNouns(plain, withHostVerb(plain, named)));
  const readAs = (one: readonly Atom[]): Promise<Reading> => readOnce(plain, one, before);
  const read = (await readRanges(plain, counted, readAs)) ?? (await readAs(counted));
  read.notes.push(...readings, ...notes, ...added.notes);
  return read;
};

/** The draft of what was understood. */
const draftOf = (reading: Reading, by?: string): Draft => {
  const fields: DraftFields = {};
  const saidBy: SaidBy = {};
  for (const field of ALL_FIELDS) {
    const entry = reading.fields.get(field);
    if (!entry) continue;
    setIn(fields, field, understood(reading, field));
    saidBy[field] = {
      words: entry.words,
      ...defined({ by, range: entry.range }),
    };
  }
  return { version: 1, fields, said: saidBy };
};

/** Throws the first thing that could not be read, with all that could. */
const refuseProblems = (reading: Reading): void => {
  const [problem] = reading.problems;
  if (problem === undefined) return;
  throw problem.with({ understood: draftOf(reading) });
};

/** The reading of a line. Throws the first thing that could not be read, with the draft of all that could. */
export const readLine = async (text: string): Promise<Reading> => {
  const reading = await readingOf(text);
  refuseProblems(reading);
  return reading;
};

/** "form 500M tokens", or nothing at all. */
const FORM = /^\s*(?:form\b[\s:,]*|$)/i;

/** "at what volume do 4 H100s beat flash?" */
const BREAK_EVEN =
  /\bbreak[- ]?evens?\b|\b(?:at|from|beyond|above) (?:what|which) (?:volume|point|traffic|scale|load|usage|size)\b|\bhow (?:many|much) (?:tokens|requests|traffic|volume)\b.{0,160}\b(?:before|until|till|beats?|cheaper|worth|pays?)\b|\bwhen (?:does|do|is|are|would|will)\b.{0,160}\b(?:beats?|cheaper|wins?|pays? off|worth)\b/i;

const intentOf = (reading: Reading, ignored: string[], asksForForm: boolean): Intent => {
  if (asksForForm) return { kind: 'form', ignoredWords: ignored };
  const nothingSaid = reading.fields.size === 0 && !reading.preview;
  if (nothingSaid && (reading.help || (ignored.length === 0 && leftIn(reading).every(isPunctuation))))
    return { kind: 'help' };
  const asksBreakEven = BREAK_EVEN.test(reading.text) ? ({ asksBreakEven: true } as const) : {};
  const gpus = reading.compared.length === 0 ? {} : { compareGpus: [...new Set(reading.compared)] };
  const readAs = reading.notes.length === 0 ? {} : { readAs: [...new Set(reading.notes)] };
  return {
    kind: 'estimate',
    preview: reading.preview,
    ignoredWords: ignored,
    ...readAs,
    ...asksBreakEven,
    ...gpus,
  };
};

const isPunctuation = (atom: Atom): boolean => atom.kind === 'mark';

/**
 * A pasted benchmark is a throughput, and none of its numbers is traffic; the rest of the text is a line. Throws
 * LlmcostError for a benchmark that can be read in two ways.
 */
export const readingWithBlock = async (text: string, before: Draft = EMPTY_DRAFT): Promise<Reading> => {
  const block = mayHoldBenchmark(text) ? readBenchmark(text) : null;
  const reading = await readingOf(block === null ? text : besideBlock(withoutCourtesies(text)), before);
  if (block === null) return reading;
  const typed = reading.fields.get('selfHosted.gpuCount')?.value;
  const gpus = typeof typed === 'number' ? typed : before.fields['selfHosted.gpuCount'];
  const measured = benchmarkFields(block, gpus);
  attempt(reading, () => setFields(reading, measured, quotedBenchmark(block), 'soft'));
  if (typed === undefined && measured['selfHosted.throughput']?.per === 'fleet')
    reading.notes.push(
      `That is read as the speed of all ${gpus} GPUs: where it ran on fewer, say so, as in "900 output tok/s per replica".`,
    );
  reading.notes.push(...(block.doubts ?? []));
  return reading;
};

/** Slack's bold, italics and code around the whole of a line, and quotes. */
const unwrapped = (text: string): string =>
  text.replace(/^\s*(?:([*_`~]{1,3})([^*_`~]+)\1|["“„«]([^"“”„«»]+)["”“»])\s*$/, '$2$3');

/** Before anything of it is read. */
export const refuseLong = (text: string): void => {
  if (text.length > LONGEST_LINE)
    throw notUnderstood(
      say`That is ${text.length} characters; a question has at most ${LONGEST_LINE}. Type what matters, such as "500M tokens A100 rental".`,
      ['500M tokens A100 rental'],
    );
};

interface ParseOptions {
  readonly by?: string;
  /** The words are part of more, or stand beside what says how much: no question in them is all that is asked. */
  readonly isPart?: true;
  readonly before?: Draft;
}

interface Parsed {
  readonly intent: Intent;
  readonly draft: Draft;
}

const readAnew = async (pasted: string, options: ParseOptions): Promise<Parsed> => {
  const text = withConfigRead(pasted);
  refuseLong(text);
  const words = unwrapped(withSigns(withOneSpace(text)));
  const plain = withoutTerms(words);
  if (plain.places.length === 0) return parsed(words, options);
  // "negotiated" without a price beside it is left out like any other word, and named.
  const { intent, draft } = await parsed(plain.text, options);
  const marked = markNegotiated(draft, plain);
  return marked === undefined ? parsed(words, options) : { intent, draft: marked };
};

const MOST_READ = 256;

/** Names of APIs are those of one edition of the prices. */
const readLately = perEdition(() => once<Promise<Parsed | LlmcostError>>(MOST_READ));

/**
 * What a person asked, from their words: a mention is tried in several ways, most of which read the same of it, so that
 * what was read lately is not read again. `by` is written beside every field as the one who said it; `before` is what
 * the words go on from in a thread. Throws `LlmcostError` (not-understood, contradiction, impossible-value,
 * range-not-supported, unknown-field) with a sentence that says what to type. A line without a volume is no error
 * here.
 */
export const parseLine = async (pasted: string, options: ParseOptions = {}): Promise<Parsed> => {
  const { by, isPart, before } = options;
  const read = await readLately()(JSON.stringify([pasted, by, isPart, before]), () =>
    orWhyRefused(readAnew(pasted, options).then(frozen)),
  );
  if (read instanceof LlmcostError) throw read;
  return read;
};

/** What a line asks, as `parseLine` reads it; undefined where the line is refused. */
export const tryLine = (pasted: string, options: ParseOptions = {}): Promise<Parsed | undefined> =>
  unlessRefused(parseLine(pasted, options));

const parsed = async (words: string, options: ParseOptions): Promise<Parsed> => {
  const command = listCommandOf(words);
  if (command !== null) return { intent: command, draft: EMPTY_DRAFT };
  const form = FORM.exec(words);
  const reading = await readingWithBlock(words.slice(form?.[0].length ?? 0), options.before ?? EMPTY_DRAFT);
  const ignored: string[] = [];
  refuseUnknownSellers(reading);
  attempt(reading, () => ignored.push(...ignoredWords(reading)));
  const other = options.isPart ? undefined : notOursIn(reading, ignored);
  if (other !== undefined) reading.problems.unshift(other);
  refuseProblems(reading);
  return {
    intent: intentOf(reading, ignored, form !== null),
    draft: draftOf(reading, options.by),
  };
};
