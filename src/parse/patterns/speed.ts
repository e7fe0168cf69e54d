import { notUnderstood, quoted } from '../problems.ts';
import type { Quantity } from '../quantities.ts';
import { type Reading, setField, type TokenRate } from '../reading.ts';
import {
  claim,
  clauseOf,
  hasNoun,
  hasPer,
  isNoun,
  isPlain,
  leftOf,
  type Pattern,
  rightOf,
} from './pattern.ts';

/** Tokens a second: what is counted, and of how many GPUs. */

const SERVES =
  /\b(?:serv(?:e|es|ing)|runs?|running|gets?|getting|does|doing|achiev(?:e|es|ing)|delivers?|delivering|push(?:es|ing)?|hits?|yields?|sustains?|generat(?:e|es|ing)|produc(?:e|es|ing)|gives?|reach(?:es|ing)?)\b/i;
/** "we get", "I measured": a speed that somebody saw. */
const SAW =
  /\b(?:we|i|it|they)(?:'re|'m| are| am)? (?:get|gets|getting|see|saw|seeing|measured?|hit|achieved?|have measured)\b|\bmeasured\b|\bbench(?:mark(?:ed|s)?)?\b|\baggregated?\b/i;
const NEEDED = /\b(?:need(?:ed|s)?|required?|sustained traffic|demand|must serve|have to serve)\b/i;

/** "A100 serving Llama 70B at 2,500 tokens/s": what hardware or a model does is a throughput. */
const saidOfHardware = (quantity: Quantity, reading: Reading): boolean =>
  leftOf(reading, quantity.first, ({ kind }) => kind === 'gpu' || kind === 'model') !== null &&
  SERVES.test(clauseOf(quantity, reading));

const perOf = (quantity: Quantity): TokenRate['per'] => {
  if (hasPer(quantity, 'server'))
    throw notUnderstood(
      `I need tokens a second of a replica, a GPU or the whole fleet: type "per GPU" or "per replica" instead of ${quoted(quantity.words)}.`,
      ['2500 tok/s per GPU', '2500 tok/s per replica'],
    );
  if (hasPer(quantity, 'gpu') || quantity.per.some(({ what }) => what === 'gpu-named')) return 'gpu';
  if (hasPer(quantity, 'replica')) return 'replica';
  return quantity.total ? 'fleet' : null;
};

const meantAs = (quantity: Quantity, reading: Reading): TokenRate['meant'] => {
  const clause = clauseOf(quantity, reading);
  if (NEEDED.test(clause)) return 'volume';
  const stated =
    perOf(quantity) !== null ||
    hasNoun(quantity, 'throughput', 'fleet') ||
    leftOf(reading, quantity.first, isNoun('throughput')) !== null ||
    rightOf(reading, quantity.end, isNoun('throughput')) !== null ||
    saidOfHardware(quantity, reading) ||
    SAW.test(clause);
  if (stated) return 'throughput';
  return hasNoun(quantity, 'volume') || leftOf(reading, quantity.first, isNoun('volume')) !== null
    ? 'volume'
    : undefined;
};

const secondly = ({ number, per }: Quantity): number =>
  number.value / (per.find(({ what }) => what === 'second')?.many ?? 1);

/** "900 output tok/s", "output token throughput 6582 tok/s". */
const ofOutput = (quantity: Quantity, { atoms, used }: Reading): boolean => {
  const before = atoms[quantity.first - 1];
  const named = before?.kind === 'noun' && before.noun === 'output';
  if (named) used.add(quantity.first - 1);
  return named || quantity.side === 'output' || hasNoun(quantity, 'output');
};

const isSpeed = (quantity: Quantity): boolean =>
  isPlain(quantity) &&
  quantity.second === null &&
  hasPer(quantity, 'second') &&
  (quantity.unit === 'token' || (quantity.unit === null && quantity.side !== null));

export const SPEED: readonly Pattern[] = [
  {
    name: 'speed for each user',
    fits: (quantity, reading) =>
      isSpeed(quantity) &&
      (hasPer(quantity, 'user', 'request') || quantity.each) &&
      !SAW.test(clauseOf(quantity, reading)),
    says: (quantity, reading) => {
      claim(quantity, reading);
      setField(reading, 'selfHosted.minTokensPerSecondPerUser', secondly(quantity), quantity.words);
    },
  },
  {
    name: 'speed of one stream',
    fits: (quantity) => isSpeed(quantity) && hasPer(quantity, 'user', 'request'),
    says: (quantity, reading) => {
      claim(quantity, reading);
      throw notUnderstood(
        `${quoted(quantity.words)} is the speed of one stream, which says nothing of what the fleet serves: type what all streams together reach, or the least that each user must get.`,
        ['25 tok/s per user'],
      );
    },
  },
  {
    name: 'tokens a second',
    fits: isSpeed,
    says: (quantity, reading) => {
      claim(quantity, reading);
      if (quantity.side === 'input')
        throw notUnderstood(
          'Tokens a second of the input alone are not enough: type the total or the output, such as "2500 tok/s" or "900 output tok/s".',
          ['2500 tok/s', '900 output tok/s'],
        );
      reading.rates.push({
        tokensPerSecond: secondly(quantity),
        counts: ofOutput(quantity, reading) ? 'output' : 'total',
        per: perOf(quantity),
        meant: meantAs(quantity, reading),
        words: quantity.words,
      });
    },
  },
];
