import { impossible, notUnderstood, quoted } from '../problems.ts';
import { type Reading, setField, type TokenRate, wordsOf } from '../reading.ts';
import {
  atomAt,
  eachRequestAt,
  inMeansInput,
  isMark,
  isNoun,
  isUnit,
  numberHere,
  type Period,
  periodAt,
  type Reader,
  skipMarks,
} from './look.ts';

/** Volumes, sizes of requests and tokens a second: every number that counts tokens. */

type Side = 'input' | 'output' | null;

const sideHere = (reading: Reading, at: number): Side => {
  if (isNoun(reading, at, 'input') || isMark(reading, at, 'in')) return 'input';
  return isNoun(reading, at, 'output') || isMark(reading, at, 'out') ? 'output' : null;
};

/** "input + output", "in and out": both sides at once are no side. */
const bothSidesAt = (reading: Reading, at: number): number | null => {
  const first = sideHere(reading, at);
  const next = skipMarks(reading, at + 1, ['plus', 'and', 'slash', 'comma'], 1);
  const second = sideHere(reading, next);
  const bare = numberHere(reading, next + 1) === null;
  return first !== null && second !== null && first !== second && bare ? next + 1 : null;
};

const sideAt = (reading: Reading, at: number): { side: Side; end: number } => {
  const both = bothSidesAt(reading, at);
  if (both !== null) return { side: null, end: both };
  if (isMark(reading, at, 'of') && isNoun(reading, at + 1, 'input', 'output')) return sideAt(reading, at + 1);
  if (isMark(reading, at, 'in') && !inMeansInput(reading, at)) return { side: null, end: at };
  const side = sideHere(reading, at);
  return { side, end: side === null ? at : at + 1 };
};

/** No model takes a longer prompt: a larger number before "context" is a volume. */
const LONGEST_CONTEXT = 2e6;

interface Counted {
  readonly side: Side;
  readonly tokens: boolean;
  readonly context: boolean;
  readonly period: Period | null;
  readonly each: boolean;
  readonly end: number;
}

/** What follows the number: "input tokens a day", "tokens out per request", "tok/s". */
const countedAt = (reading: Reading, at: number): Counted => {
  let end = at;
  let { side, end: behindSide } = sideAt(reading, end);
  end = behindSide;
  const rate = atomAt(reading, end);
  if (rate?.kind === 'rate' && rate.unit === 'token') {
    const perMonth = { second: 730 * 3600, minute: 730 * 60, day: 365 / 12 }[
      rate.period as 'second' | 'minute' | 'day'
    ];
    return {
      side,
      tokens: true,
      context: false,
      period: { unit: rate.period, perMonth, end: end + 1 },
      each: false,
      end: end + 1,
    };
  }
  const tokens = isUnit(reading, end, 'token');
  if (tokens) end += 1;
  // "$6k of Claude tokens", "500M Claude tokens": a name between number and unit stays a name.
  if (side === null && tokens) {
    const behind = sideAt(reading, end);
    side = behind.side;
    end = behind.end;
    if (behind.side !== null && isUnit(reading, end, 'token')) end += 1;
  }
  const number = numberHere(reading, at - 1);
  const context =
    (number?.value ?? 0) <= LONGEST_CONTEXT &&
    isNoun(reading, isMark(reading, end, 'of') ? end + 1 : end, 'context');
  if (context) end += isMark(reading, end, 'of') ? 2 : 1;
  let each = false;
  let period: Period | null = null;
  for (let turn = 0; turn < 2; turn += 1) {
    const behindEach = each ? null : eachRequestAt(reading, end);
    if (behindEach !== null) {
      each = true;
      end = behindEach;
    }
    const found: Period | null = period === null ? periodAt(reading, end) : null;
    if (found) {
      period = found;
      end = found.end;
    }
  }
  if (isMark(reading, end, 'out') && side === null && period !== null) {
    side = 'output';
    end += 1;
  }
  return { side, tokens, context, period, each, end };
};

/** Who serves a rate: "per GPU", "per replica", "total". */
const rateScope = (
  reading: Reading,
  at: number,
): { per: TokenRate['per']; counts: TokenRate['counts'] | null; stated: boolean; end: number } => {
  let end = at;
  let per: TokenRate['per'] = 'replica';
  let counts: TokenRate['counts'] | null = null;
  let stated = false;
  for (let turn = 0; turn < 3; turn += 1) {
    if (
      isMark(reading, end, 'per', 'a', 'slash', 'each', 'on') &&
      (isUnit(reading, end + 1, 'gpu', 'replica') ||
        (atomAt(reading, end + 1)?.kind === 'gpu' && !isMark(reading, end, 'on')))
    ) {
      per = isUnit(reading, end + 1, 'replica') ? 'replica' : 'gpu';
      stated = true;
      end += 2;
    } else if (
      isMark(reading, end, 'per', 'a', 'slash') &&
      isUnit(reading, end + 1, 'server', 'user', 'request')
    ) {
      throw notUnderstood(
        `I need tokens a second of a replica, a GPU or the whole fleet: type "per GPU" or "per replica" instead of ${quoted(wordsOf(reading, end, end + 2))}.`,
        ['2500 tok/s per GPU', '2500 tok/s per replica'],
      );
    } else if (isNoun(reading, end, 'fleet')) {
      per = 'fleet';
      stated = true;
      end += 1;
    } else if (isNoun(reading, end, 'output') || isMark(reading, end, 'out')) {
      counts = 'output';
      end += 1;
    } else if (isNoun(reading, end, 'throughput')) {
      stated = true;
      end += 1;
    } else break;
  }
  return { per, counts, stated, end };
};

const readRate = (reading: Reading, at: number, value: number, counted: Counted): number => {
  if (counted.side === 'input')
    throw notUnderstood(
      'Tokens a second of the input alone are not enough: type the total or the output, such as "2500 tok/s" or "900 output tok/s".',
      ['2500 tok/s', '900 output tok/s'],
    );
  const scope = rateScope(reading, counted.end);
  const saidThroughput = isNoun(reading, at - 1, 'throughput') || isNoun(reading, at - 2, 'throughput');
  reading.rates.push({
    tokensPerSecond: value * ((counted.period?.perMonth ?? 1) / (730 * 3600)),
    counts: counted.side === 'output' || scope.counts === 'output' ? 'output' : 'total',
    per: scope.per,
    meant: scope.stated || saidThroughput ? 'throughput' : reading.noun === 'volume' ? 'volume' : undefined,
    words: wordsOf(reading, at, scope.end),
  });
  return scope.end;
};

const LIKELY_VOLUME = 1e6;
const LIKELY_SIZE = 200_000;

/** "500M tokens", "375M in", "10M/day", "2 billion", "1.2k tokens each", "2500 tok/s". */
export const readTokens: Reader = (reading, at) => {
  const number = numberHere(reading, at);
  if (!number || number.money || number.percent) return null;
  const counted = countedAt(reading, at + 1);
  const words = wordsOf(reading, at, counted.end);
  refuseModelSize(reading, at, words);
  const named = counted.tokens || counted.side !== null || counted.context;
  if (number.wordy && !counted.tokens) return null;
  if (!named && !(counted.each && number.scaled))
    return readBare(reading, at, number.value, number.scaled, counted);
  if (number.value === 0 && !counted.each)
    if (counted.side === null)
      throw impossible(
        `${quoted(words)} is no volume: type how many tokens a month, such as "500M tokens".`,
        ['500M tokens'],
      );
  if (counted.period?.unit === 'second') return readRate(reading, at, number.value, counted);
  if (counted.context) {
    setField(reading, 'workload.requestInputTokens', number.value, words);
    return counted.end;
  }
  const amount = {
    value: number.value * (counted.period?.perMonth ?? 1),
    timed: counted.period !== null,
    each: counted.each || saidPerRequest(reading, at),
    perMonth: counted.period?.perMonth ?? 1,
    words,
  };
  const target =
    counted.side === 'input' ? reading.inputs : counted.side === 'output' ? reading.outputs : reading.volumes;
  target.push(amount);
  return counted.end;
};

/** "a 70B model", "a 70B on 2x H100": the size of a model, not a volume. */
const refuseModelSize = (reading: Reading, at: number, words: string): void => {
  const number = numberHere(reading, at);
  if (!number || !/^\d+(?:\.\d+)? ?b$/i.test(words) || number.value > 2e12) return;
  const behind = reading.text.slice(number.end, number.end + 14);
  const called = /^[ -]?(?:dense|moe|model|param|class|llm|instruct|open)/i.test(behind);
  const article = isMark(reading, at - 1, 'a');
  if (!called && !article) return;
  const hints = MODEL_HINTS.find(([most]) => number.value <= most)?.[1] ?? ['deepseek v3'];
  throw notUnderstood(
    `Which model is ${quoted(words)}? Type its name, such as ${hints.map(quoted).join(' or ')}.`,
    hints,
  );
};

const MODEL_HINTS: readonly (readonly [number, readonly string[]])[] = [
  [10e9, ['llama 8b', 'qwen3 8b']],
  [25e9, ['gpt-oss 20b', 'qwen3 14b']],
  [50e9, ['qwen3 32b', 'gemma 3 27b']],
  [100e9, ['llama 70b']],
  [200e9, ['gpt-oss 120b']],
  [500e9, ['llama 3.1 405b', 'qwen3 235b a22b']],
];

/** "per request 2k tokens", "each 1.2k tokens": said in front. */
const saidPerRequest = (reading: Reading, at: number): boolean => {
  const from = isMark(reading, at - 1, 'colon', 'of', 'at', 'equals') ? at - 2 : at - 1;
  if (isUnit(reading, from, 'request') && isMark(reading, from - 1, 'per', 'each', 'a')) return true;
  return isMark(reading, from, 'each') && from === at - 1 && reading.requests.length > 0;
};

/** A number without a unit is tokens where it is large enough to be nothing else. */
const readBare = (
  reading: Reading,
  at: number,
  value: number,
  scaled: boolean,
  counted: Counted,
): number | null => {
  const next = atomAt(reading, counted.end);
  if (
    counted.end === at + 1 &&
    (next?.kind === 'unit' || next?.kind === 'rate') &&
    !isUnit(reading, counted.end, 'million', 'thousand')
  )
    return null;
  const joined = at - 1 - (skipBack(reading, at) ? 0 : 1);
  const sizesRequest =
    reading.requests.length > 0 && joined === at - 1 && value <= LIKELY_SIZE && counted.period === null;
  if (sizesRequest) {
    reading.volumes.push({ value, timed: false, each: true, words: wordsOf(reading, at, counted.end) });
    return counted.end;
  }
  const large =
    value >= LIKELY_VOLUME ||
    (counted.period !== null && scaled) ||
    (reading.noun === 'volume' && value >= 1000);
  if (!large || counted.period?.unit === 'second') return null;
  reading.volumes.push({
    value: value * (counted.period?.perMonth ?? 1),
    timed: counted.period !== null,
    each: counted.each,
    words: wordsOf(reading, at, counted.end),
  });
  return counted.end;
};

/** Whether "x", "@", "at" or "of" stands before. */
const skipBack = (reading: Reading, at: number): boolean =>
  isMark(reading, at - 1, 'times', 'at', 'of', 'on', 'each');

/** "tokens per day: 10M", "monthly tokens 500M", "requests per day: 40k", "in: 375M", "input 375M". */
export const readCountedNoun: Reader = (reading, at) => {
  let from = at;
  const before = atomAt(reading, from)?.kind === 'period' ? periodAt(reading, from) : null;
  if (before) from = before.end;
  const atom = atomAt(reading, from);
  const isTokens = isUnit(reading, from, 'token') || isNoun(reading, from, 'volume');
  const isRequests = isUnit(reading, from, 'request');
  const sideMark = isMark(reading, from, 'in', 'out') && isMark(reading, from + 1, 'colon', 'equals');
  const side = isNoun(reading, from, 'input', 'output', 'context') || sideMark;
  if (!atom || (!isTokens && !isRequests && !side)) return null;
  let end = from + 1;
  if (isTokens && isUnit(reading, end, 'token')) end += 1;
  const each = eachRequestAt(reading, end);
  if (each !== null && !isRequests) end = each;
  const period = before ?? periodAt(reading, end);
  if (period && !before) end = period.end;
  const afterConnectors = skipMarks(reading, end, ['colon', 'equals', 'of', 'at', 'to']);
  const number = numberHere(reading, afterConnectors);
  if (!number || number.money || number.percent || number.wordy) return null;
  if (isMark(reading, afterConnectors + 1, 'slash', 'colon') && numberHere(reading, afterConnectors + 2))
    return null;
  const explicit = period !== null || each !== null || afterConnectors > end || side;
  if (!explicit) return null;
  const next = atomAt(reading, afterConnectors + 1);
  const ownUnit =
    next?.kind === 'rate' ||
    (next?.kind === 'unit' && next.unit !== 'token') ||
    periodAt(reading, afterConnectors + 1) !== null;
  if (ownUnit) return null;
  const ahead = sideAt(reading, afterConnectors + 1);
  const nextNumber = numberHere(
    reading,
    skipMarks(reading, ahead.end, ['colon', 'equals', 'of', 'at', 'to']),
  );
  if (side && ahead.side !== null && nextNumber === null) return null;
  if (
    !period &&
    each === null &&
    !side &&
    isRequests === false &&
    next !== undefined &&
    sideAt(reading, afterConnectors + 1).side !== null
  )
    return null;
  const last = isUnit(reading, afterConnectors + 1, 'token') ? afterConnectors + 2 : afterConnectors + 1;
  const behindEach = eachRequestAt(reading, last);
  const finish = behindEach ?? last;
  const amount = {
    value: number.value * (period?.perMonth ?? 1),
    timed: period !== null,
    each: each !== null || behindEach !== null,
    words: wordsOf(reading, at, finish),
  };
  if (isRequests) reading.requests.push({ ...amount, timed: true });
  else if (isNoun(reading, from, 'context')) reading.inputs.push({ ...amount, each: true });
  else if (isNoun(reading, from, 'input') || isMark(reading, from, 'in')) reading.inputs.push(amount);
  else if (isNoun(reading, from, 'output') || isMark(reading, from, 'out')) reading.outputs.push(amount);
  else reading.volumes.push(amount);
  return finish;
};

/** "40k requests/day", "10 rps", "2M chats a month". */
export const readRequests: Reader = (reading, at) => {
  const number = numberHere(reading, at);
  if (!number || number.money || number.percent) return null;
  const rate = atomAt(reading, at + 1);
  if (rate?.kind === 'rate' && rate.unit === 'request') {
    const perMonth = { second: 730 * 3600, minute: 730 * 60, hour: 730, day: 365 / 12 }[
      rate.period as 'second' | 'minute' | 'hour' | 'day'
    ];
    reading.requests.push({
      value: number.value * perMonth,
      timed: true,
      each: false,
      words: wordsOf(reading, at, at + 2),
    });
    return at + 2;
  }
  if (!isUnit(reading, at + 1, 'request')) return null;
  if (isNoun(reading, at + 2, 'concurrency')) return null;
  const period = periodAt(reading, at + 2);
  const end = period?.end ?? at + 2;
  if (number.wordy && !period) return null;
  if (number.value === 0)
    throw impossible(
      `${quoted(wordsOf(reading, at, end))} is no traffic: type how many requests, such as "40k requests/day".`,
      ['40k requests/day'],
    );
  reading.requests.push({
    value: number.value * (period?.perMonth ?? 1),
    timed: true,
    each: false,
    words: wordsOf(reading, at, end),
  });
  return end;
};
