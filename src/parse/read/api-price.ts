import type { DraftApi } from '../../domain/draft.ts';
import { impossible, notUnderstood, quoted } from '../problems.ts';
import { addApi, type Reading, wordsOf } from '../reading.ts';
import { atomAt, inMeansInput, isMark, isNoun, isUnit, numberHere, skipMarks } from './look.ts';

/** Prices of an API per million tokens: "$3/$15", "$0.60/M", "$3 in $15 out", "$0.30 cached". */

type Side = 'input' | 'output' | 'cached' | null;

interface Part {
  readonly usdPerMillion: number;
  /** How many tokens the amount was said to be for; a million where nothing was said. */
  readonly tokens: number;
  readonly side: Side;
  /** "per million" or a side was said, so it is a price per token. */
  readonly sure: boolean;
  readonly end: number;
}

const sideHere = (reading: Reading, at: number): { side: Side; end: number } => {
  const from = isMark(reading, at, 'of', 'on') ? at + 1 : at;
  if (isNoun(reading, from, 'cached'))
    return { side: 'cached', end: isNoun(reading, from + 1, 'input') ? from + 2 : from + 1 };
  if (isNoun(reading, from, 'input'))
    return {
      side: isNoun(reading, from + 1, 'cached') ? 'cached' : 'input',
      end: isNoun(reading, from + 1, 'cached') ? from + 2 : from + 1,
    };
  if (isNoun(reading, from, 'output')) return { side: 'output', end: from + 1 };
  if (isMark(reading, at, 'in') && inMeansInput(reading, at)) return { side: 'input', end: at + 1 };
  if (isMark(reading, at, 'out')) return { side: 'output', end: at + 1 };
  return { side: null, end: at };
};

/** "per million tokens", "/M", "per 1M", "per 1k tokens": how many tokens, and the index behind. */
const perTokensAt = (reading: Reading, at: number): { tokens: number; end: number } | null => {
  if (!isMark(reading, at, 'per', 'a', 'slash')) return null;
  const number = numberHere(reading, at + 1);
  const many = number && !number.money && !number.percent ? number.value : null;
  let end = many === null ? at + 1 : at + 2;
  let tokens = many;
  if (isUnit(reading, end, 'million')) tokens = (many ?? 1) * 1e6;
  else if (isUnit(reading, end, 'thousand')) tokens = (many ?? 1) * 1e3;
  if (isUnit(reading, end, 'million', 'thousand')) end += 1;
  const side = sideHere(reading, end);
  const hasToken =
    isUnit(reading, end, 'token') || (side.side !== null && isUnit(reading, side.end, 'token'));
  if (isUnit(reading, end, 'token')) end += 1;
  if (tokens === null) return hasToken && end > at + 1 ? { tokens: 1, end } : null;
  if (many !== null && many < 1000 && tokens === many && !hasToken) return null;
  return tokens > 0 ? { tokens, end } : null;
};

const perMillion = (usd: number, tokens: number): number => Number(((usd * 1e6) / tokens).toPrecision(15));

const partAt = (reading: Reading, at: number): Part | null => {
  const number = numberHere(reading, at);
  if (!number?.money) return null;
  const before = sideHere(reading, at + 1);
  const per = perTokensAt(reading, before.end);
  const after = per && before.side === null ? sideHere(reading, per.end) : before;
  let end = per ? Math.max(per.end, after.end) : before.end;
  if (after.side !== null && isUnit(reading, end, 'token')) end += 1;
  const late = per === null && after.side !== null ? perTokensAt(reading, end) : null;
  const divisor = (per ?? late)?.tokens ?? 1e6;
  return {
    usdPerMillion: perMillion(number.value, divisor),
    tokens: divisor,
    side: after.side,
    sure: per !== null || late !== null,
    end: late?.end ?? end,
  };
};

/** The second of a pair: "$15" or a bare "15" behind a slash. */
const secondAt = (reading: Reading, at: number): Part | null => {
  const number = numberHere(reading, at);
  if (!number || number.percent || number.wordy) return null;
  if (number.money) return partAt(reading, at);
  const per = perTokensAt(reading, at + 1);
  const next = atomAt(reading, at + 1);
  if (!per && (number.scaled || next?.kind === 'unit' || next?.kind === 'gpu' || next?.kind === 'rate'))
    return null;
  const tokens = per?.tokens ?? 1e6;
  return {
    usdPerMillion: perMillion(number.value, tokens),
    tokens,
    side: null,
    sure: per !== null,
    end: per?.end ?? at + 1,
  };
};

const plain = (value: number): string => String(value);

const customId = (input: number, output: number): string =>
  input === output ? `custom/${plain(input)}` : `custom/${plain(input)}-${plain(output)}`;

/** The API named just before, to which a price belongs: "sonnet at $3/$15". */
const apiBefore = (reading: Reading, at: number): string | null => {
  let from = at - 1;
  while (from > at - 4 && isMark(reading, from, 'at', 'colon', 'equals', 'open', 'dash', 'on')) from -= 1;
  const atom = atomAt(reading, from);
  return atom?.kind === 'api' ? atom.id : null;
};

const record = (reading: Reading, at: number, end: number, prices: Omit<DraftApi, 'id'>): number => {
  const words = wordsOf(reading, at, end);
  while ((reading.left.at(-1)?.start ?? -1) >= (reading.atoms[at]?.start ?? 0)) reading.left.pop();
  const input = prices.usdPerMillionInput;
  const output = prices.usdPerMillionOutput;
  if ((input ?? 0) + (output ?? 0) === 0 && prices.usdPerMillionCachedInput === undefined)
    throw impossible(
      `${quoted(words)} is no price: type what the API asks per million tokens, such as "vs $3/$15".`,
      ['vs $3/$15'],
    );
  const named = apiBefore(reading, at);
  const last = reading.apis.at(-1);
  const cachedOnly = input === undefined && output === undefined;
  if (named === null && cachedOnly) {
    if (!last)
      throw notUnderstood(
        `Whose cached price is ${quoted(words)}? Name the API first, such as "vs $3/$15 $0.30 cached".`,
        ['vs $3/$15 $0.30 cached'],
      );
    addApi(reading, { id: last.id, ...prices }, words);
    return end;
  }
  addApi(reading, { id: named ?? customId(input ?? 0, output ?? 0), ...prices }, words);
  reading.noun = 'api';
  return end;
};

/** A side in front of its price: "input $3", "output tokens: $15"; the index of the side and behind it. */
const sideInFront = (reading: Reading, at: number): { side: Side; start: number } => {
  let from = at - 1;
  while (
    from > at - 4 &&
    (isMark(reading, from, 'at', 'colon', 'equals', 'of', 'on') || isUnit(reading, from, 'token'))
  )
    from -= 1;
  const atom = atomAt(reading, from);
  const unused = atom !== undefined && reading.left.slice(-4).includes(atom);
  const { side } = sideHere(reading, from);
  return unused && side !== null && atom.kind === 'noun' ? { side, start: from } : { side: null, start: at };
};

/** The second price of a pair, with a side in front of it or none. */
const nextPart = (reading: Reading, at: number): Part | null => {
  const front = isNoun(reading, at, 'input', 'output') ? sideHere(reading, at) : { side: null, end: at };
  const price =
    front.side === null
      ? at
      : skipMarks(reading, isUnit(reading, front.end, 'token') ? front.end + 1 : front.end, [
          'colon',
          'equals',
          'at',
        ]);
  const part = secondAt(reading, price);
  if (!part || (front.side !== null && !numberHere(reading, price)?.money)) return null;
  return { ...part, side: part.side ?? front.side };
};

const PAIR_LINKS = ['slash', 'and', 'plus', 'comma', 'dash'] as const;

/** The price of an API at `at`, alone or as a pair; null where the money is for something else. */
export const readApiPrice = (reading: Reading, at: number): number | null => {
  const plainPart = partAt(reading, at);
  if (!plainPart) return null;
  const front = plainPart.side === null ? sideInFront(reading, at) : { side: null, start: at };
  const first = { ...plainPart, side: plainPart.side ?? front.side };
  if (first.side === 'cached')
    return record(reading, front.start, first.end, { usdPerMillionCachedInput: first.usdPerMillion });
  const link = skipMarks(reading, first.end, PAIR_LINKS, 2);
  const slashed = link === first.end + 1 && isMark(reading, first.end, 'slash');
  const second = nextPart(reading, link);
  const paired =
    second !== null &&
    ((slashed && (numberHere(reading, link)?.money || first.side !== null || !first.sure)) ||
      (first.side !== null && second.side !== null && first.side !== second.side));
  if (second && paired && second.side !== 'cached') {
    const swapped = first.side === 'output';
    // "$0.003/$0.015 per 1k tokens": what follows the pair is for both.
    const one = first.sure ? first.usdPerMillion : perMillion(first.usdPerMillion, second.tokens);
    const other =
      second.sure || !first.sure ? second.usdPerMillion : perMillion(second.usdPerMillion, first.tokens);
    const prices = {
      usdPerMillionInput: swapped ? other : one,
      usdPerMillionOutput: swapped ? one : other,
    };
    return record(reading, front.start, second.end, prices);
  }
  if (!first.sure && first.side === null) return null;
  if (first.side !== null)
    throw notUnderstood(
      `${quoted(wordsOf(reading, at, first.end))} is one half of a price: type both, such as "$3/$15" for input and output.`,
      ['vs $3/$15'],
    );
  return record(reading, at, first.end, {
    usdPerMillionInput: first.usdPerMillion,
    usdPerMillionOutput: first.usdPerMillion,
  });
};
