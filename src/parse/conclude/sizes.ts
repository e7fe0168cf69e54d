import { toWhole } from '../../domain/round.ts';
import { reAll } from '../expression.ts';
import { ask, impossible, notUnderstood, quoted, say } from '../problems.ts';
import { type Amount, type Reading, setField } from '../reading.ts';
import { agree, bothVolumes, single } from './amounts.ts';

/** The size of a request: of both sides, of one of them, or of both together. */

const TEXT = /\b(?:pages?|words?|characters?|chars?|minutes?)\b/i;

/** "3 pages each, 1,900 tokens in total": what is so near to what a text has is no answer to it. */
const LEAST_OF_TEXT = 0.5;
const MOST_OF_TEXT = 2;
const isOfAsMuch = (text: Amount, { value }: Amount): boolean => value >= LEAST_OF_TEXT * text.value;

const MAKES =
  /\b(?:in ?to|out|extract|writ|wrote|answer|summar|repl[iy]|respon|generat|produc|return|creat|draft|output|translat|rewrit|give)/i;

/** Whether the tokens of one are those of its text: as many, and made of it by nothing that is said. */
const isSameText = (reading: Reading, text: Amount, tokens: Amount): boolean =>
  isOfAsMuch(text, tokens) &&
  tokens.value <= MOST_OF_TEXT * text.value &&
  !MAKES.test(between(reading, text, tokens));

/** Whether a text stands in front of the tokens that it has. */
const isTextOf = (reading: Reading, text: Amount, tokens: Amount): boolean =>
  text.at < tokens.at &&
  TEXT.test(text.words) &&
  !TEXT.test(tokens.words) &&
  isSameText(reading, text, tokens);

const nameText = ({ notes }: Reading, text: Amount, tokens: Amount): void => {
  notes.push(`${quoted(text.words)} is what ${quoted(tokens.words)} are of, and is not counted beside it.`);
};

/** "12 pages each, extract ~300 tokens": what is read is counted as text, and what is written in tokens. */
const readAndWritten = (reading: Reading, sizes: readonly Amount[]): Amount | null => {
  const [one, other] = [
    sizes.filter(({ words }) => TEXT.test(words)),
    sizes.filter(({ words }) => !TEXT.test(words)),
  ];
  const [read, written] = [one[0], other[0]];
  const isSided = [...reading.inputs, ...reading.outputs].some(({ each }) => each);
  if (isSided || sizes.length !== 2 || read === undefined || written === undefined)
    return single(reading, sizes);
  if (isSameText(reading, read, written)) {
    nameText(reading, read, written);
    return { ...written, words: `${read.words}, ${written.words}` };
  }
  setField(reading, 'workload.requestInputTokens', read.value, read.words);
  setField(reading, 'workload.requestOutputTokens', written.value, written.words);
  reading.notes.push(
    `${quoted(read.words)} is read as what goes in, ${quoted(written.words)} as what comes out.`,
  );
  return null;
};

const SAYS_SIDE = /\b(?:out|output|answers?|repl(?:y|ies)|responses?|completions?|summar\w+)\b/i;

/** What is read for a text that is written, where nobody said it: its size is that of the kind of work. */
const noteInput = ({ notes, inputs, fields }: Reading, { words }: Amount): void => {
  if (inputs.length > 0 || fields.has('workload.inputShare')) return;
  if (!TEXT.test(words) || SAYS_SIDE.test(words)) return;
  notes.push(
    `${quoted(words)} is read as what is written; how much is read for it is assumed from the kind of work: type that too, such as "300 in".`,
  );
};

/** What the size of a request leaves for the side that nobody said. */
const setOtherSide = (reading: Reading, size: Amount, input: Amount | null, output: Amount | null): void => {
  const known = input ?? output;
  if (known === null) {
    if (isOfSummary(reading, size)) {
      setField(reading, 'workload.requestOutputTokens', size.value, size.words);
      noteInput(reading, size);
      return;
    }
    const whole = answersOnTop(reading, size) ? 'workload.requestInputTokens' : 'workload.requestTokens';
    setField(reading, whole, size.value, size.words);
    return;
  }
  const isWhole =
    output !== null &&
    !isPartOf(reading, size, known) &&
    (isRead(reading, size) || isOnTop(reading, size, known));
  const rest = isWhole ? size.value : size.value - known.value;
  if (rest <= 0 && output === null && isRead(reading, known)) {
    // "2k tokens per page, extract to JSON 200 tok": less than what is read is what is written.
    setField(reading, 'workload.requestOutputTokens', size.value, size.words);
    return;
  }
  if (rest <= 0) bothVolumes(reading, size.words, known.words);
  const side = input === null ? 'workload.requestInputTokens' : 'workload.requestOutputTokens';
  setField(reading, side, rest, size.words);
};

/** What stands between a size and the side that is known. */
const between = ({ text, atoms }: Reading, { at, words }: Amount, known: Amount): string => {
  const from = (atoms[at]?.start ?? 0) + words.length;
  return text.slice(from, atoms[known.at]?.start ?? from);
};

/** "60 tokens each + 5 out": what is joined by a plus is no part of it. */
const isOnTop = (reading: Reading, size: Amount, known: Amount): boolean =>
  /\+|\bplus\b/i.test(between(reading, size, known));

/** "3k tokens each, of which 400 out": some of those that were said. */
const isPartOf = (reading: Reading, size: Amount, known: Amount): boolean =>
  /\bof which\b|\bincl(?:uding|\.)?\b/i.test(between(reading, size, known));

const SPOKEN = /\b(?:min(?:ute)?s?|hours?|hrs?)\b/i;

/** "5 min each, 180k tokens per call": what a call holds is known, and is not the transcript with an answer to it. */
const inputsBeside = (reading: Reading, sizes: readonly Amount[]): readonly Amount[] => {
  const inputs = reading.inputs.filter(({ each }) => each);
  const [size] = sizes;
  const [spoken] = inputs.filter(({ words }) => SPOKEN.test(words));
  if (size === undefined || spoken === undefined || !isOfAsMuch(spoken, size)) return inputs;
  if (inputs.length > 1 || reading.outputs.some(({ each }) => each)) return inputs;
  reading.notes.push(
    `${quoted(size.words)} is read as all the tokens of a request; ${quoted(spoken.words)} is not counted beside it.`,
  );
  return [];
};

/** Sets the size of a request. Throws where two sizes contradict each other, or for a size of 0. */
export const setSizes = (reading: Reading, sizes: readonly Amount[]): void => {
  const input = single(reading, inputsBeside(reading, sizes));
  const output = single(
    reading,
    reading.outputs.filter((amount) => amount.each),
  );
  if (input) setField(reading, 'workload.requestInputTokens', input.value, input.words);
  if (output) setField(reading, 'workload.requestOutputTokens', output.value, output.words);
  const size = readAndWritten(reading, sizes);
  if (output && !size) noteInput(reading, output);
  if (!size) return;
  if (size.value === 0)
    throw impossible(
      say`${quoted(size.words)} is not a request: type its size, such as "2k tokens per request".`,
      ['2k tokens per request'],
    );
  // "40-page briefs: 35k input tokens": the pages are those tokens, and no answer.
  if (input && isTextOf(reading, size, input)) {
    nameText(reading, size, input);
    return;
  }
  if (input && output) {
    if (!agree(size.value, input.value + output.value))
      bothVolumes(reading, size.words, `${input.words} ${output.words}`);
    return;
  }
  setOtherSide(reading, size, input, output);
};

const READ =
  /\b(?:words?|pages?|characters?|chars?|docs?|documents?|articles?|e-?mails?|tickets?|reports?|pdfs?|files?|invoices?|contracts?|transcripts?|resumes?|notes?|papers?|reviews?|abstracts?|judge?ments?|rulings?|filings?|statements?|claims?|letters?|comments?|tweets?|listings?|descriptions?|records?|rows?|skus?|logs?|subtitles?|applications?|essays?|variants?|snippets?)\b/i;

/** What goes in, by its name: the answer to it is beside it. */
const ASKED = /\b(?:prompts?|questions?|quer(?:y|ies)|inputs?)\b/i;

/** "12k tokens per doc, 800 out", "prompts of 8k tokens": the size of what is read is the input, and no sum of both. */
const isRead = (reading: Reading, size: Amount): boolean => {
  const shape = reading.fields.get('workload.shapeOfWork')?.value;
  return (
    shape === 'summarise' ||
    shape === 'rag' ||
    [READ, ASKED].some((names) => names.test(size.words)) ||
    reading.requests.some(({ words }) => ASKED.test(words)) ||
    // "250k tickets a year, 1,800 tokens each, 200 out": so long is a ticket.
    reading.requests.some(({ words }) => READ.test(words))
  );
};

/** "8 minutes each": so long somebody spoke, and what that holds is read. */
const SPOKEN_EACH = /\d ?min(?:ute)?s?,? (?:each|apiece|per )/i;

const SUMMARIES = /\bsummar(?:y|ies)\b/i;
/** Tokens of the longest summary that is sure to be one. */
const LONGEST_SUMMARY = 1000;

/**
 * "10k summaries a month, 200 words each": so long is what is written of documents that nobody speaks of. Throws
 * `not-understood` where it may be as long as those.
 */
const isOfSummary = (reading: Reading, { value, words }: Amount): boolean => {
  if (!reading.requests.some((one) => SUMMARIES.test(one.words))) return false;
  const others = reading.text.replace(reAll`\b(?:pages?|words?|characters?|chars?)\b`, '');
  if (!TEXT.test(words) || READ.test(others)) return false;
  if (value <= LONGEST_SUMMARY) return true;
  throw notUnderstood(ask`Is ${quoted(words)} what is read for a summary, or how long it is?`, [
    `${words}, 300 out`,
    `3k in, ${toWhole(value)} out`,
  ]);
};

const ON_TOP: ReadonlySet<unknown> = new Set(['summarise', 'classify']);

/** "summarise 200k documents of 2000 tokens": so long is what is read, and what is made of it comes on top. */
const answersOnTop = (reading: Reading, size: Amount): boolean =>
  ON_TOP.has(reading.fields.get('workload.shapeOfWork')?.value) &&
  ([size, ...reading.requests].some(({ words }) => READ.test(words)) || reading.facts.says(SPOKEN_EACH));

/** Tokens of a request, input + output; null where the line does not say them. */
export const sizeOf = (reading: Reading): number | null => {
  const total = reading.fields.get('workload.requestTokens')?.value;
  if (typeof total === 'number') return total;
  const input = reading.fields.get('workload.requestInputTokens')?.value;
  const output = reading.fields.get('workload.requestOutputTokens')?.value;
  return typeof input === 'number' && typeof output === 'number' ? input + output : null;
};
