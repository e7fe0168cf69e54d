import { re } from '../../expression.ts';
import { namesHardware } from '../../facts.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import { type Reading, setField, type TokenRate, volumeSaidBefore } from '../../reading.ts';
import { isNoun } from '../looks/atom-kinds.ts';
import { clauseOf, leftOf, rightOf } from '../looks/clause.ts';
import { hasNoun, hasPer, isPlain, type Pattern } from '../looks/pattern.ts';
import { SAYS_TRAFFIC } from './counted-things.ts';

/** Tokens a second: what is counted, and of how many GPUs. */

const SERVES =
  /\b(?:serv(?:e|es|ing)|runs?|running|gets?|getting|does|doing|achiev(?:e|es|ing)|delivers?|delivering|push(?:es|ing)?|hits?|yields?|sustains?|generat(?:e|es|ing)|produc(?:e|es|ing)|gives?|reach(?:es|ing)?)\b/i;
/** "we get", "I measured": a speed that somebody saw. */
const SAW =
  /\b(?:we|i|it|they)(?:'re|'m| are| am)? (?:get|gets|getting|see|saw|seeing|measured?|hit|achieved?|have measured)\b|\bmeasured\b|\bbench(?:mark(?:ed|s)?)?\b|\baggregated?\b/i;
const NEEDED =
  /\b(?:need(?:ed|s)?|required?|(?:sustained|our|the|total|average|mean) (?:traffic|load|usage)|demand|must serve|have to serve|(?:across|over|from|by) (?:all )?(?:(?:our|the) )?(?:users|customers|teams|clients|people))\b/i;

/** "A100 serving Llama 70B at 2,500 tokens/s": what hardware or a model does is a throughput. */
const saidOfHardware = (quantity: Quantity, reading: Reading): boolean =>
  leftOf(reading, quantity.first, ({ kind }) => kind === 'gpu' || kind === 'model') !== null &&
  SERVES.test(clauseOf(quantity, reading));

const perOf = (quantity: Quantity): TokenRate['per'] => {
  if (hasPer(quantity, 'server'))
    throw notUnderstood(
      say`I need tokens a second of a replica, a GPU or the whole fleet: type "per GPU" or "per replica" instead of ${quoted(quantity.words)}.`,
      ['2500 tok/s per GPU', '2500 tok/s per replica'],
    );
  if (hasPer(quantity, 'gpu') || quantity.per.some(({ what }) => what === 'gpu-named')) return 'gpu';
  if (hasPer(quantity, 'replica')) return 'replica';
  if (isOfEachGpu(quantity)) return 'gpu';
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

const ONE_OF_THEM = 'user|person|request|stream|dev|developer|session|chat|client|customer|engineer|reader';
/** "each user needs 40 tok/s": said of one person in the words around it. */
const EACH_ONE = re`\b(?:each|every|per|a single|one) (?:single )?(?:${ONE_OF_THEM})s?\b|\b(?:user|reading|streaming) speed\b`;
/** "measured at 1k in 1k out per request": the sizes are of a request, and the speed is not. */
const SIZES = /\b(?:in|out|input|output|tokens?) per request\b/gi;
const ONE_STREAM =
  /\b(?:single|one|1)[- ](?:stream|user|request|session|sequence)\b|\bbatch(?: size)?(?: of)? ?=? ?1\b|\bbs ?=? ?1\b|\bno batching\b/i;

/** "users need 40 tok/s": of people whom nobody counts, what each of them sees. */
const USERS_NEED =
  /(?:^\s*|[^\d\s]\s+)(?:users?|people|readers|customers|they) (?:at|must|needs?|should|wants?|have to|expects?|get|see)\b/i;
/** "no user below 30 tok/s", "never slower than 30 tok/s": what the slowest of them sees, and nothing of all together. */
const FLOOR = re`\b(?:nobody|no ?one|no (?:single )?(?:${ONE_OF_THEM})s?) (?:[a-z']+ ){0,5}(?:below|under|less than|slower than|worse than)\b|\b(?:never|not|n't|nothing|no) (?:[a-z]+ ){0,2}slower than\b|\b(?:under|below|less than|slower than) [~\d][^,;]{0,30} (?:is|are|feels?|would be|gets?) (?:much |way |just )?(?:too slow|unacceptable|unusable|painful)\b|\bor faster\b`;

/** Tokens a second that nobody reads: what all users need together. */
const MOST_READ = 500;

/** "8x B200, 2500 tok/s throughput each": nobody reads so fast. */
const isOfEachGpu = (quantity: Quantity): boolean =>
  quantity.each && (secondly(quantity) > MOST_READ || hasNoun(quantity, 'throughput'));

/** Nobody counts on so little for each of those who are served at once. */
const LEAST_READ = 5;

/** "300 concurrent users at 25 tok/s": so little for all of them is of each. */
const isOfEachAtOnce = (quantity: Quantity, { quantities }: Reading): boolean =>
  !hasPer(quantity, 'gpu', 'replica') &&
  quantities.some(
    (many) =>
      isPlain(many) &&
      /\b(?:concurrent|simultaneous|parallel)\b/i.test(many.words) &&
      secondly(quantity) < LEAST_READ * many.number.value,
  );

/** Beside a wait that is promised, tokens a second of all together are more than this. */
const MOST_PROMISED = 200;
const NEAR_WAIT = 24;

/** "ttft under 500ms, 50 tok/s": what is promised beside the first token is of whoever waits for that. */
const isBesideWait = (quantity: Quantity, { fields, atoms, text }: Reading): boolean => {
  const wait = fields.get('selfHosted.maxSecondsToFirstToken')?.words;
  if (wait === undefined || secondly(quantity) > MOST_PROMISED || quantity.total || quantity.per.length > 1)
    return false;
  const start = text.indexOf(wait);
  const [from, to] = [atoms[quantity.first]?.start ?? 0, atoms[quantity.end - 1]?.end ?? 0];
  return from > start ? from - start - wait.length < NEAR_WAIT : start - to < NEAR_WAIT;
};

/** As fast as one person may need it, and not said of all. */
const isReadByOne = (quantity: Quantity): boolean => secondly(quantity) <= MOST_READ && !quantity.total;

const isOfOne = (quantity: Quantity, reading: Reading): boolean =>
  hasPer(quantity, 'user', 'request') ||
  (quantity.each && !isOfEachGpu(quantity)) ||
  (!hasPer(quantity, 'gpu', 'replica') && EACH_ONE.test(clauseOf(quantity, reading).replace(SIZES, ''))) ||
  (isReadByOne(quantity) && isOfEachAtOnce(quantity, reading)) ||
  isBesideWait(quantity, reading) ||
  (isReadByOne(quantity) && [USERS_NEED, FLOOR].some((said) => said.test(clauseOf(quantity, reading))));

/** Another speed of the line is not of the prompt. */
const hasOtherSpeed = (quantity: Quantity, reading: Reading): boolean =>
  reading.quantities.some(
    (other) => other !== quantity && isSpeed(other) && sideOf(other, reading) !== 'input',
  );

/** "prefill 12k tok/s", "900 output tok/s": the side that stands at the number, or right before it. */
const sideOf = (quantity: Quantity, { atoms }: Reading): Quantity['side'] => {
  const before = atoms[quantity.first - 1];
  const named =
    before?.kind === 'noun' && (before.noun === 'input' || before.noun === 'output') ? before.noun : null;
  return quantity.side ?? named;
};

/** Hardware is named, and nothing says whether a speed is what it does or what is asked of it. */
const isUnclear = (reading: Reading, rate: TokenRate): boolean =>
  rate.meant === undefined &&
  rate.counts === 'total' &&
  namesHardware(reading.facts) &&
  !reading.facts.says(SAYS_TRAFFIC) &&
  !saysVolume(reading) &&
  !volumeSaidBefore(reading);

/** Something else in the line says how much is served. */
const saysVolume = ({ quantities, facts }: Reading): boolean =>
  facts.units.has('request') ||
  quantities.some(
    ({ unit, number, per, period, perMonth }) =>
      (unit === 'token' && period !== 'second') ||
      (unit === null && number.scaled && number.value >= 1e6) ||
      (number.money && perMonth !== null && period !== 'hour' && per.length > 0) ||
      (unit === null && number.percent),
  );

const OF_ONE_AT_A_TIME = /\b(?:ollama|lm ?studio|llama[. ]?cpp|llamafile|koboldcpp|gpt4all|jan\.ai)\b/i;
const OF_ALL =
  /\b(?:total|aggregated?|parallel|concurren\w*|batch\w*|combined|together|slots?|llama-batched-bench)\b/i;
/** Tokens a second. What such tools print of one answer is mostly less. */
const MOST_OF_ONE = 300;

/** "ollama gives me 45 t/s": so fast one answer is written, and several at once are faster together. */
const noteOneStream = (quantity: Quantity, { facts, notes }: Reading, { meant, words }: TokenRate): void => {
  if (meant === 'volume' || secondly(quantity) > MOST_OF_ONE) return;
  if (!facts.says(OF_ONE_AT_A_TIME) || facts.says(OF_ALL)) return;
  notes.push(
    `${quoted(words)} is counted as all that it serves: such tools print the speed of one answer, and several at once reach more.`,
  );
};

/** Tokens a second: of each user, of a replica, of the fleet. */
export const SPEED: readonly Pattern[] = [
  {
    name: 'speed for each user',
    fits: (quantity, reading) =>
      isSpeed(quantity) &&
      isOfOne(quantity, reading) &&
      !ONE_STREAM.test(clauseOf(quantity, reading)) &&
      !SAW.test(clauseOf(quantity, reading)),
    says: (quantity, reading) => {
      setField(reading, 'selfHosted.minTokensPerSecondPerUser', secondly(quantity), quantity.words);
      if (isBesideWait(quantity, reading))
        reading.notes.push(
          `${quoted(quantity.words)} beside the wait for the first token is read as what each user gets.`,
        );
    },
  },
  {
    name: 'speed of one stream',
    fits: (quantity, reading) =>
      isSpeed(quantity) && (isOfOne(quantity, reading) || ONE_STREAM.test(clauseOf(quantity, reading))),
    says: (quantity) => {
      throw notUnderstood(
        say`${quoted(quantity.words)} is the speed of one stream, which says nothing about what the fleet serves: type what all streams together reach, or the least that each user must get.`,
        ['25 tok/s per user'],
      );
    },
  },
  {
    name: 'tokens a second',
    fits: isSpeed,
    says: (quantity, reading) => {
      if (sideOf(quantity, reading) === 'input' && hasOtherSpeed(quantity, reading)) {
        if (meantAs(quantity, reading) === 'volume') {
          const { words } = quantity;
          const input = {
            tokensPerSecond: secondly(quantity),
            counts: 'input',
            per: perOf(quantity),
          } as const;
          reading.rates.push({ ...input, meant: 'volume', words });
          return;
        }
        reading.notes.push(
          `${quoted(quantity.words)} is the speed of reading a prompt, and counts for nothing here.`,
        );
        return;
      }
      if (quantity.side === 'input')
        throw notUnderstood(
          say`Tokens a second of the input alone are not enough: type the total or the output, such as "2500 tok/s" or "900 output tok/s".`,
          ['2500 tok/s', '900 output tok/s'],
        );
      const rate: TokenRate = {
        tokensPerSecond: secondly(quantity),
        counts: ofOutput(quantity, reading) ? 'output' : 'total',
        per: perOf(quantity),
        meant: meantAs(quantity, reading),
        words: quantity.words,
      };
      noteOneStream(quantity, reading, rate);
      if (isUnclear(reading, rate))
        throw notUnderstood(
          ask`Is ${quoted(quantity.words)} what the hardware reaches, or the traffic that it must serve?`,
          [`need ${quantity.words}`, `${quantity.words} measured, 500M tokens a month`],
        );
      reading.rates.push(rate);
    },
  },
];
