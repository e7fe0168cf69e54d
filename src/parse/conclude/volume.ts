import { roughly, withoutDust } from '../../domain/round.ts';
import { LIKELY_SIZE } from '../likely-amounts.ts';
import { ask, impossible, notUnderstood, quoted, say } from '../problems.ts';
import { type Amount, type Reading, setField } from '../reading.ts';
import { scaledText } from '../text/figures/short-number.ts';
import { asPart, bothVolumes, isSaidTwice, isSize, single } from './amounts.ts';
import { countReplicas } from './at-once.ts';
import { refuseBareCount } from './bare-count.ts';
import { addCached } from './cached.ts';
import { noteDaysOfWork } from './days-of-people.ts';
import { setGrowth } from './growth.ts';
import { countPeople, multiply } from './people.ts';
import { takeFactors } from './people-as-factors.ts';
import { setPeriods } from './periods.ts';
import { setSizes, sizeOf } from './sizes.ts';

/** Which of the amounts that were said is the volume, and which the size of a request. */

/** What the total leaves for the side that was not said. */
const setRest = (reading: Reading, volume: Amount, known: Amount, isInput: boolean): void => {
  const rest = volume.value - known.value;
  if (rest < 0) bothVolumes(reading, volume.words, known.words);
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
    say`${quoted(sides.map(({ words }) => words).join(' '))} adds up to 0 tokens: type a volume such as "500M tokens".`,
    ['500M tokens'],
  );
};

const SCALE = /\d ?([kmb])\b/i;
/** No work that writes at all has less of one side beside the other. */
const LARGEST_RATIO = 1e5;

/** "100 million in, 20 out a day": the scale of the one is that of both, or is it? */
const refuseUnscaled = (one: Amount, other: Amount): void => {
  const [less, more] = one.value < other.value ? [one, other] : [other, one];
  const scale = SCALE.exec(more.words)?.[1];
  if (less.value <= 0 || more.value / less.value < LARGEST_RATIO || scale === undefined) return;
  if (SCALE.test(less.words)) return;
  const gap = scale.length > 2 ? ' ' : '';
  throw notUnderstood(
    ask`${quoted(less.words)} beside ${quoted(more.words)}: of so many tokens? Type it with its scale.`,
    [less.words.replace(/\d[\d.,]*/, (figure) => `${figure}${gap}${scale}`)],
  );
};

/** The totals of a month by side; false where neither side was said. */
const setTotals = (reading: Reading, volume: Amount | null): boolean => {
  const input = single(
    reading,
    reading.inputs.filter((amount) => !amount.each),
  );
  const output = single(
    reading,
    reading.outputs.filter((amount) => !amount.each),
  );
  const sides = [input, output].filter((side) => side !== null);
  const [known] = sides;
  if (known === undefined) return false;
  if (input && output && volume && !isSaidTwice({ ...input, value: input.value + output.value }, volume))
    bothVolumes(reading, volume.words, `${input.words} ${output.words}`);
  if (!volume) refuseNothing(sides);
  if (input && output) refuseUnscaled(input, output);
  if (input) setField(reading, 'workload.inputTokensPerMonth', input.value, input.words);
  if (output) setField(reading, 'workload.outputTokensPerMonth', output.value, output.words);
  if (volume && sides.length === 1) setRest(reading, volume, known, known === input);
  return true;
};

/** Whether one person may need it in its time: "10k minutes of calls a day" are of all. */
const isOfOne = ({ value, perMonth, ofRequest }: Amount): boolean =>
  ofRequest !== true && value <= LIKELY_SIZE * perMonth;

const ofEach = (amount: Amount, { each, ofRequest }: Amount): Amount =>
  amount.each || !each || (amount.timed && !(isOfOne(amount) && ofRequest !== true))
    ? amount
    : { ...amount, each, ...(ofRequest && { ofRequest }) };

/** A pair with one period, one "each" or one "per user" for both: "10M in, 2M out per user per day", "each 4k in 1k out a day". */
const sharedPeriod = (said: Amount, other: Amount): Amount => {
  const amount = ofEach(other.perUser ? { ...said, perUser: true } : said, other);
  const isTimed = !said.each || other.each || (said.ofRequest !== true && isOfOne(other));
  return other.timed && !amount.timed && isTimed
    ? { ...amount, value: amount.value * other.perMonth, timed: true, perMonth: other.perMonth }
    : amount;
};

/** "30M tokens a day of which 22M is input": a part of what comes each day. */
const shareOfTotal = (reading: Reading): void => {
  const [total, second] = reading.volumes.filter(({ each }) => !each);
  if (total === undefined || second !== undefined || !total.timed || total.perMonth === 1) return;
  const isPart = (amount: Amount): boolean =>
    !amount.timed &&
    !amount.each &&
    amount.value > LIKELY_SIZE &&
    amount.value * total.perMonth <= total.value;
  for (const side of [reading.inputs, reading.outputs, reading.cached])
    for (const [at, amount] of side.entries()) if (isPart(amount)) side[at] = sharedPeriod(amount, total);
};

const sharePeriod = (reading: Reading): void => {
  const [input, secondInput] = reading.inputs;
  const [output, secondOutput] = reading.outputs;
  if (!input || !output || secondInput || secondOutput) return;
  reading.inputs[0] = sharedPeriod(input, output);
  reading.outputs[0] = sharedPeriod(output, input);
};

/** Of the parts with a period the nearest one behind, else the nearest in front. */
const nearestTimed = (parts: readonly Amount[], { at }: Amount): Amount | undefined => {
  const timed = parts.filter((part) => part.timed && !part.each).sort((a, b) => a.at - b.at);
  return timed.find((part) => part.at > at) ?? timed.at(-1);
};

/** "3M input, 200k output and 12M cache reads a day": the period of the list is that of all its parts. */
const sharePeriodOfList = (reading: Reading): void => {
  const { inputs, outputs, cached, written, requests } = reading;
  const parts = [inputs, outputs, cached, written].flat();
  if (cached.length + written.length === 0) return;
  const isOpen = (part: Amount): boolean => !part.timed && !isSize(part, requests.length > 0);
  for (const side of [inputs, outputs, cached, written])
    for (const [at, part] of side.entries()) {
      const timed = isOpen(part) ? nearestTimed(parts, part) : undefined;
      if (timed !== undefined) side[at] = sharedPeriod(part, timed);
    }
};

/** Tokens. Hardly a model reads so much at once: what has more is made of many requests. */
const MOST_READ = 2e6;

/** "300 requests a day, 400k tokens of code, 3k out": all of it leaves to each less than is written of one. */
const leavesTooLittle = (reading: Reading, { value, timed }: Amount): boolean => {
  const [requests] = reading.requests;
  const written = reading.outputs.find(({ each }) => each);
  if (requests === undefined || written === undefined || timed || value > MOST_READ) return false;
  return value / requests.value < written.value;
};

/** Volumes, requests, sizes and people become tokens a month. */
export const setVolume = (reading: Reading): void => {
  refuseBareCount(reading);
  setGrowth(reading);
  setPeriods(reading);
  sharePeriod(reading);
  sharePeriodOfList(reading);
  shareOfTotal(reading);
  countReplicas(reading);
  if (!takeFactors(reading)) countPeople(reading);
  noteDaysOfWork(reading);
  multiply(reading);
  const requestsSaid = reading.requests.length > 0;
  const asSize = (amount: Amount): Amount =>
    isSize(amount, requestsSaid) || leavesTooLittle(reading, amount) ? { ...amount, each: true } : amount;
  for (const side of [reading.inputs, reading.outputs])
    for (const [at, amount] of side.entries()) side[at] = asPart(reading, amount);
  addCached(reading);
  const volumes = reading.volumes.map(asSize);
  const volume = single(
    reading,
    volumes.filter((amount) => !amount.each),
  );
  setSizes(
    reading,
    volumes.filter((amount) => amount.each),
  );
  const totals = setTotals(reading, volume);
  if (volume && !totals) setField(reading, 'workload.tokensPerMonth', volume.value, volume.words);
  setRequests(reading, volume);
  countTooLong(reading);
};

/** Tokens. A question of three words with its answer has more: below that the tokens are hardly those of the requests. */
const SHORTEST_REQUEST = 8;
/** Tokens. Hardly a prompt is longer, and few models would read it: who means one says its size. */
const LONGEST_REQUEST = 1e6;

const OF_REQUEST = [
  ['workload.requestTokens', 'workload.tokensPerMonth'],
  ['workload.requestInputTokens', 'workload.inputTokensPerMonth'],
  ['workload.requestOutputTokens', 'workload.outputTokensPerMonth'],
] as const;

/** "10M tokens per experiment, 40 experiments a month": so long is no request, and all of them are the volume. */
const countTooLong = ({ fields, notes }: Reading): void => {
  const many = fields.get('workload.requestsPerMonth');
  const sizes = OF_REQUEST.map(([size, volume]) => ({ size, volume, entry: fields.get(size) }));
  const isLong = sizes.some(({ entry }) => Number(entry?.value) > MOST_READ && entry?.how === 'said');
  const isTaken = OF_REQUEST.some(([, volume]) => fields.has(volume));
  if (many?.how !== 'said' || !isLong || isTaken) return;
  fields.delete('workload.requestsPerMonth');
  for (const { size, volume, entry } of sizes) {
    if (entry === undefined) continue;
    fields.delete(size);
    const value = withoutDust(Number(entry.value) * Number(many.value));
    fields.set(volume, { ...entry, value });
    notes.push(
      `${quoted(entry.words)} is more than one request holds: all of ${quoted(many.words)} are counted as ${scaledText(value)} tokens a month, in requests of the usual size.`,
    );
  }
};

/** Throws where a total of tokens leaves to each request fewer than any has, or more. */
const refuseUnlikelySize = (each: number, tokens: Amount, requests: Amount): void => {
  if (each < SHORTEST_REQUEST)
    throw impossible(
      say`${quoted(tokens.words)} and ${quoted(requests.words)} leave fewer than ${SHORTEST_REQUEST} tokens for a request, and hardly any is that short: type the size of one, such as "2k tokens per request", or leave out what is counted twice.`,
      ['2k tokens per request'],
    );
  if (each > LONGEST_REQUEST)
    throw notUnderstood(
      say`${quoted(requests.words)} would be ${scaledText(roughly(each))} tokens each, and hardly any request is that long: leave them out if the tokens are those of all, or type how many requests there are.`,
      [],
    );
};

/** Requests with their size: as it was said, else what a total of tokens leaves to each. */
const setRequests = (reading: Reading, volume: Amount | null): void => {
  const requests = single(reading, reading.requests);
  if (!requests) return;
  const sides = [...reading.inputs, ...reading.outputs].filter((amount) => !amount.each);
  const known = volume ?? sides[0];
  if (known === undefined) {
    setField(reading, 'workload.requestsPerMonth', requests.value, requests.words);
    return;
  }
  const total = volume?.value ?? sides.reduce((sum, { value }) => sum + value, 0);
  const size = sizeOf(reading);
  if (size !== null) {
    if (!isSaidTwice({ ...requests, value: size * requests.value }, { ...known, value: total }))
      bothVolumes(reading, known.words, requests.words);
    return;
  }
  const each = withoutDust(total / requests.value);
  refuseUnlikelySize(each, known, requests);
  setField(reading, 'workload.requestTokens', each, requests.words);
};
