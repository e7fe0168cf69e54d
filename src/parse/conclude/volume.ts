import { contradiction, impossible, notUnderstood, quoted } from '../problems.ts';
import { type Amount, type Reading, setField } from '../reading.ts';
import { scaledText } from '../text/short-number.ts';
import { LIKELY_SIZE, refuseBareCount } from './bare-count.ts';
import { setGrowth } from './growth.ts';
import { setPeriods } from './hours.ts';
import { countPeople, countReplicas, multiply } from './people.ts';

/** Which of the amounts that were said is the volume, and which the size of a request. */

const AGREE = 0.01;

const agree = (a: number, b: number): boolean => Math.abs(a - b) <= AGREE * Math.max(a, b);

const MODEL_SIZE = /^(?:\d+x)?\d+(?:\.\d+)? ?b$/i;

/** Refuses a second volume, or asks whether it is the size of a model. Always throws. */
export const bothVolumes = (a: string, b: string): never => {
  const size = [a, b].find((words) => MODEL_SIZE.test(words));
  if (size !== undefined)
    throw notUnderstood(
      `${quoted(size)} reads as a volume beside ${quoted(size === a ? b : a)}: if it is a model, type its whole name, such as "llama 70b".`,
      ['llama 70b', 'qwen3 32b'],
    );

  throw contradiction(
    `${quoted(a)} and ${quoted(b)} are two volumes: type only one of them, or say "per request" behind a size.`,
    [a, b],
  );
};

/** One amount of several that must agree. */
const single = (amounts: readonly Amount[]): Amount | null => {
  const [first, ...others] = amounts;
  if (!first) return null;
  for (const other of others) if (!agree(first.value, other.value)) bothVolumes(first.words, other.words);
  return first;
};

const isSize = (amount: Amount, requestsSaid: boolean): boolean =>
  amount.each || (!amount.timed && amount.value <= LIKELY_SIZE && requestsSaid);

/** What the total leaves for the side that was not said. */
const setRest = (reading: Reading, volume: Amount, known: Amount, isInput: boolean): void => {
  const rest = volume.value - known.value;
  if (rest < 0) bothVolumes(volume.words, known.words);
  setField(
    reading,
    isInput ? 'workload.outputTokensPerMonth' : 'workload.inputTokensPerMonth',
    rest,
    volume.words,
  );
};

const refuseNothing = (sides: readonly Amount[]): void => {
  if (sides.some(({ value }) => value > 0)) return;
  throw impossible(
    `${quoted(sides.map(({ words }) => words).join(' '))} adds up to 0 tokens: type a volume such as "500M tokens".`,
    ['500M tokens'],
  );
};

/** The totals of a month by side; false where neither side was said. */
const setTotals = (reading: Reading, volume: Amount | null): boolean => {
  const input = single(reading.inputs.filter((amount) => !amount.each));
  const output = single(reading.outputs.filter((amount) => !amount.each));
  const sides = [input, output].filter((side) => side !== null);
  const [known] = sides;
  if (known === undefined) return false;
  if (input && output && volume && !agree(input.value + output.value, volume.value))
    bothVolumes(volume.words, `${input.words} ${output.words}`);
  if (!volume) refuseNothing(sides);
  if (input) setField(reading, 'workload.inputTokensPerMonth', input.value, input.words);
  if (output) setField(reading, 'workload.outputTokensPerMonth', output.value, output.words);
  if (volume && sides.length === 1) setRest(reading, volume, known, known === input);
  return true;
};

/** A pair with one period or one "each" behind it: "10M in, 2M out per day". */
const sharedPeriod = (amount: Amount, other: Amount): Amount => {
  if (amount.timed || amount.each) return amount;
  if (other.each) return { ...amount, each: true };
  return other.timed ? { ...amount, value: amount.value * other.perMonth, timed: true } : amount;
};

const sharePeriod = (reading: Reading): void => {
  const [input, secondInput] = reading.inputs;
  const [output, secondOutput] = reading.outputs;
  if (!input || !output || secondInput || secondOutput) return;
  reading.inputs[0] = sharedPeriod(input, output);
  reading.outputs[0] = sharedPeriod(output, input);
};

const sumOf = (amounts: readonly Amount[], each: boolean): number =>
  amounts.reduce((sum, amount) => sum + (amount.each === each ? amount.value : 0), 0);

/**
 * Tokens read from a cache as a share of the input. Where they are more than the input, or joined to it by a plus, they
 * come on top of it, as some sellers count them; else they are a part of it.
 */
const addCached = (reading: Reading): void => {
  const parts = [reading.cached[0], reading.written[0]].map(
    (amount) => amount && asPart(reading, sharedWith(reading, amount)),
  );
  const [cached, written] = parts;
  const one = cached ?? written;
  if (one === undefined) return;
  const at = reading.inputs.findIndex(({ each }) => each === one.each);
  const input = reading.inputs[at];
  if (input === undefined)
    throw notUnderstood(
      `${quoted(one.words)} of how many input tokens? Type both, such as "300M input, 180M cached".`,
      [inputWith(reading, one)],
    );
  const fresh = sumOf(reading.inputs, one.each);
  const extra = (cached?.value ?? 0) + (written?.value ?? 0);
  const onTop = written !== undefined || extra > fresh || joinedByPlus(reading, one);
  const total = onTop ? fresh + extra : fresh;
  if (onTop && !joinedByPlus(reading, one))
    reading.notes.push(
      `What is read from a cache or written to one comes on top of ${quoted(input.words)}: ${Number(total.toPrecision(12)).toLocaleString('en-US')} input tokens in all.`,
    );
  if (onTop)
    reading.inputs[at] = { ...input, value: input.value + extra, words: `${input.words} ${one.words}` };
  const share = (amount: Amount): number => Number((amount.value / total).toPrecision(12));
  if (cached !== undefined) setField(reading, 'workload.cachedInputShare', share(cached), cached.words);
  if (written !== undefined) setField(reading, 'workload.cacheWriteShare', share(written), written.words);
};

/** An input that could hold what is cached: of a total that was said the usual share of a chat, else somewhat more. */
const inputWith = (reading: Reading, cached: Amount): string => {
  const total = reading.volumes.find(({ each }) => each === cached.each)?.value;
  const input = Math.max((total ?? 0) * CHAT_INPUT, cached.value * (total === undefined ? MORE : 1));
  const output = total === undefined || total <= input ? '' : `, ${scaledText(total - input)} output`;
  return `${scaledText(input)} input${output}, ${cached.words}`;
};
const CHAT_INPUT = 0.8;
const MORE = 1.5;

const sharedWith = (reading: Reading, amount: Amount): Amount => {
  const [input] = reading.inputs;
  if (input === undefined || amount.timed || amount.each) return amount;
  if (input.each) return { ...amount, each: true };
  return input.timed
    ? { ...amount, value: amount.value * input.perMonth, timed: true, perMonth: input.perMonth }
    : amount;
};

const joinedByPlus = (reading: Reading, { at }: Amount): boolean => {
  const quantity = reading.facts.byNumber.get(at);
  const mark = reading.atoms[(quantity?.first ?? 0) - 1];
  return mark?.kind === 'mark' && mark.mark === 'plus';
};

const TEXT = /\b(?:pages?|words?|characters?|chars?|minutes?)\b/i;

/** "12 pages each, extract ~300 tokens": what is read is counted as text, and what is written in tokens. */
const readAndWritten = (reading: Reading, sizes: readonly Amount[]): Amount | null => {
  const [one, other] = [
    sizes.filter(({ words }) => TEXT.test(words)),
    sizes.filter(({ words }) => !TEXT.test(words)),
  ];
  const [read, written] = [one[0], other[0]];
  const isSided = [...reading.inputs, ...reading.outputs].some(({ each }) => each);
  if (isSided || sizes.length !== 2 || read === undefined || written === undefined) return single(sizes);
  setField(reading, 'workload.requestInputTokens', read.value, read.words);
  setField(reading, 'workload.requestOutputTokens', written.value, written.words);
  reading.notes.push(
    `${quoted(read.words)} is read as what goes in, ${quoted(written.words)} as what comes out.`,
  );
  return null;
};

/** What the size of a request leaves for the side that nobody said. */
const setOtherSide = (reading: Reading, size: Amount, input: Amount | null, output: Amount | null): void => {
  const known = input ?? output;
  if (known === null) {
    setField(reading, 'workload.requestTokens', size.value, size.words);
    return;
  }
  const rest = output !== null && isRead(reading, size) ? size.value : size.value - known.value;
  if (rest <= 0 && output === null && isRead(reading, known)) {
    // "2k tokens per page, extract to JSON 200 tok": less than what is read is what is written.
    setField(reading, 'workload.requestOutputTokens', size.value, size.words);
    return;
  }
  if (rest <= 0) bothVolumes(size.words, known.words);
  const side = input === null ? 'workload.requestInputTokens' : 'workload.requestOutputTokens';
  setField(reading, side, rest, size.words);
};

const setSizes = (reading: Reading, sizes: readonly Amount[]): void => {
  const input = single(reading.inputs.filter((amount) => amount.each));
  const output = single(reading.outputs.filter((amount) => amount.each));
  if (input) setField(reading, 'workload.requestInputTokens', input.value, input.words);
  if (output) setField(reading, 'workload.requestOutputTokens', output.value, output.words);
  const size = readAndWritten(reading, sizes);
  if (!size) return;
  if (size.value === 0)
    throw impossible(`${quoted(size.words)} is no request: type its size, such as "2k tokens per request".`, [
      '2k tokens per request',
    ]);
  if (input && output) {
    if (!agree(size.value, input.value + output.value))
      bothVolumes(size.words, `${input.words} ${output.words}`);
    return;
  }
  setOtherSide(reading, size, input, output);
};

const READ =
  /\b(?:words?|pages?|characters?|chars?|docs?|documents?|articles?|e-?mails?|tickets?|reports?|pdfs?|files?|invoices?|contracts?|transcripts?|resumes?|notes?|papers?|reviews?)\b/i;

/** "12k tokens per doc, 800 out": the size of what is read is the input, and no sum of both. */
const isRead = (reading: Reading, size: Amount): boolean => {
  const shape = reading.fields.get('workload.shapeOfWork')?.value;
  return (
    shape === 'summarise' ||
    shape === 'rag' ||
    READ.test(size.words) ||
    // "250k tickets a year, 1,800 tokens each, 200 out": so long is a ticket.
    reading.requests.some(({ words }) => READ.test(words))
  );
};

const sizeOf = (reading: Reading): number | null => {
  const total = reading.fields.get('workload.requestTokens')?.value;
  if (typeof total === 'number') return total;
  const input = reading.fields.get('workload.requestInputTokens')?.value;
  const output = reading.fields.get('workload.requestOutputTokens')?.value;
  return typeof input === 'number' && typeof output === 'number' ? input + output : null;
};

/** Volumes, requests, sizes and people become tokens a month. */
export const setVolume = (reading: Reading): void => {
  refuseBareCount(reading);
  setGrowth(reading);
  setPeriods(reading);
  countReplicas(reading);
  countPeople(reading);
  multiply(reading);
  const requestsSaid = reading.requests.length > 0;
  const asSize = (amount: Amount): Amount =>
    isSize(amount, requestsSaid) ? { ...amount, each: true } : amount;
  sharePeriod(reading);
  for (const [at, amount] of reading.inputs.entries()) reading.inputs[at] = asPart(reading, amount);
  for (const [at, amount] of reading.outputs.entries()) reading.outputs[at] = asPart(reading, amount);
  addCached(reading);
  const volumes = reading.volumes.map(asSize);
  const volume = single(volumes.filter((amount) => !amount.each));
  setSizes(
    reading,
    volumes.filter((amount) => amount.each),
  );
  const totals = setTotals(reading, volume);
  if (volume && !totals) setField(reading, 'workload.tokensPerMonth', volume.value, volume.words);
  setRequests(reading, volume);
};

const setRequests = (reading: Reading, volume: Amount | null): void => {
  const requests = single(reading.requests);
  if (!requests) return;
  const input = reading.inputs.find((amount) => !amount.each);
  const known = volume ?? input ?? reading.outputs.find((amount) => !amount.each);
  if (!known) {
    setField(reading, 'workload.requestsPerMonth', requests.value, requests.words);
    return;
  }
  const total =
    volume?.value ??
    reading.inputs.concat(reading.outputs).reduce((sum, amount) => sum + (amount.each ? 0 : amount.value), 0);
  if (total < requests.value)
    throw impossible(
      `${quoted(known.words)} and ${quoted(requests.words)} leave less than one token to a request: type the size of one, such as "2k tokens per request".`,
      ['2k tokens per request'],
    );
  const size = sizeOf(reading);
  if (size !== null && !agree(size * requests.value, total)) bothVolumes(known.words, requests.words);
  if (size === null) setField(reading, 'workload.requestTokens', total / requests.value, requests.words);
};

/** Without a period, a pair counts the tokens of one request where it is small or requests were said. */
const asPart = (reading: Reading, amount: Amount): Amount => {
  if (amount.each || amount.timed) return amount;
  // A pair is of one kind: both of a request, or both of a month.
  const larger = Math.max(
    ...[...reading.inputs, ...reading.outputs].map(({ value, timed, each }) => (timed || each ? 0 : value)),
    amount.value,
  );
  const size = reading.requests.length > 0 || larger <= LIKELY_SIZE;
  return size ? { ...amount, each: true } : amount;
};
