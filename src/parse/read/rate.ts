import { notUnderstood, quoted } from '../problems.ts';
import { type Reading, setField, type TokenRate, wordsOf } from '../reading.ts';
import type { Counted } from './counted.ts';
import { atomAt, isMark, isNoun, isUnit, skipMarks } from './look.ts';

/** Tokens a second: what is counted, and of how many GPUs. */

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
    } else if (isMark(reading, end, 'per', 'a', 'slash') && isUnit(reading, end + 1, 'server')) {
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

/** "25 tok/s per user": what every user gets at least. */
const userSpeedEnd = (reading: Reading, at: number): number | null => {
  const side = isNoun(reading, at, 'output') || isMark(reading, at, 'out') ? at + 1 : at;
  const from = isMark(reading, side, 'on') ? side + 1 : side;
  const to = skipMarks(reading, from, ['per', 'a', 'slash', 'each'], 2);
  return isUnit(reading, to, 'user', 'request') && isMark(reading, to - 1, 'per', 'a', 'slash', 'each')
    ? to + 1
    : null;
};

const SERVES =
  /\b(?:serv(?:e|es|ing)|runs?|running|gets?|getting|does|doing|achiev(?:e|es|ing)|delivers?|delivering|push(?:es|ing)?|hits?|yields?|sustains?|generat(?:e|es|ing)|produc(?:e|es|ing)|gives?|reach(?:es|ing)?)\b/i;
const CLAUSE_REACH = 8;

/** "A100 serving Llama 70B at 2,500 tokens/s": what hardware or a model does is a throughput. */
const saidOfHardware = (reading: Reading, at: number): boolean => {
  let from = at - 1;
  let named = false;
  while (from >= 0 && from > at - CLAUSE_REACH && !isMark(reading, from, 'comma', 'stop', 'versus')) {
    const kind = atomAt(reading, from)?.kind;
    named ||= kind === 'gpu' || kind === 'model';
    from -= 1;
  }
  const start = reading.atoms[from]?.end ?? 0;
  return named && SERVES.test(reading.text.slice(start, reading.atoms[at]?.start));
};

export const readRate = (reading: Reading, at: number, value: number, counted: Counted): number => {
  if (counted.side === 'input')
    throw notUnderstood(
      'Tokens a second of the input alone are not enough: type the total or the output, such as "2500 tok/s" or "900 output tok/s".',
      ['2500 tok/s', '900 output tok/s'],
    );
  const secondly = value * ((counted.period?.perMonth ?? 1) / (730 * 3600));
  const forUser = counted.each ? counted.end : userSpeedEnd(reading, counted.end);
  if (forUser !== null) {
    setField(reading, 'selfHosted.minTokensPerSecondPerUser', secondly, wordsOf(reading, at, forUser));
    return forUser;
  }
  const scope = rateScope(reading, counted.end);
  const saidThroughput = isNoun(reading, at - 1, 'throughput') || isNoun(reading, at - 2, 'throughput');
  reading.rates.push({
    tokensPerSecond: secondly,
    counts: counted.side === 'output' || scope.counts === 'output' ? 'output' : 'total',
    per: scope.per,
    meant:
      scope.stated || saidThroughput || saidOfHardware(reading, at)
        ? 'throughput'
        : reading.noun === 'volume'
          ? 'volume'
          : undefined,
    words: wordsOf(reading, at, scope.end),
  });
  return scope.end;
};
