import type { Flip } from '../domain/assessment.ts';
import { percent, plain, tokensPerSecond, tokenVolume, usdApart } from '../domain/format.ts';
import type { Subject } from './subject.ts';
import { sentence } from './text.ts';
import { winsWords } from './winner.ts';

/** One input that would change the choice: how it is said, and which of those found a reader is told. */

/** Nobody moves an amount further. */
const MOST_TIMES = 10;
const WITHIN_REACH = Math.log(MOST_TIMES);
const AMOUNTS: ReadonlySet<Flip['input']> = new Set(['volume', 'throughput', 'gpu-price', 'api-price']);
/** Counts that may begin at none, with what they are at least counted from: 160 hours are a full-time engineer. */
const COUNTS: ReadonlyMap<Flip['input'], number> = new Map([
  ['ops-hours', 16],
  ['spares', 1],
]);

const sellers = ({ sellers: found }: Flip): string =>
  found === undefined || found.beyond === 0 ? '' : ` (${found.beyond} of ${found.of} sellers)`;

/** What a condition is worded by. */
type Told = Pick<Subject, 'names' | 'scenario'>;

/** The condition alone: "under 910 tok/s a replica". */
export const flipCondition = (flip: Flip, { names, scenario }: Told): string => {
  const { input, side, value, now } = flip;
  // A price that is nearly reached has the digits that tell it from the one of today.
  const [price] = usdApart(value, now);
  const underOrOver = side === 'below' ? 'under' : 'over';
  switch (input) {
    case 'volume':
      return `${underOrOver} ${tokenVolume(value)}${scenario.workload.oneTime === true ? '' : ' a month'}`;
    case 'throughput':
      return `${underOrOver} ${tokensPerSecond(value)} a replica`;
    case 'speed-floor':
      return `a floor ${underOrOver} ${tokensPerSecond(value)} for each user`;
    case 'gpu-price':
      return flip.field.endsWith('usdPerGpuHour')
        ? `GPUs ${underOrOver} ${price} an hour${sellers(flip)}`
        : `GPUs ${underOrOver} ${price} each`;
    case 'api-price':
      return `${names.short(flip.api ?? '')} ${underOrOver} ${price} a million tokens`;
    case 'input-share':
      return `${underOrOver} ${percent(value)} input tokens`;
    case 'cached-share':
      return `${underOrOver} ${percent(value)} of the input cached`;
    case 'ops-hours':
      return `${underOrOver} ${plain(value)} hours of operations a month`;
    case 'spares':
      return value === 0 ? 'no spare' : `${plain(value)} spares`;
    default:
      return input satisfies never;
  }
};

/** Tokens. Sellers cache no prompt that is shorter: docs of Anthropic and of OpenAI on prompt caching. */
const SHORTEST_CACHED = 1024;

/** Of the requests as they come: people learn the mix and the speed that is read, and seldom move them. */
const SELDOM_MOVED: ReadonlySet<Flip['input']> = new Set(['input-share', 'speed-floor']);

/** Where one seller's price meets another's, it spells that of both. */
const spellsHidden = (
  { input, api, to, field }: Flip,
  { scenario, names, assessment: { verdict } }: Subject,
): boolean => {
  const isHidden = (id: string): boolean =>
    names.hidesApi(scenario.apis.findIndex((entry) => entry.id === id));
  return (
    names.hides(field) ||
    (api !== undefined && isHidden(api)) ||
    (input === 'api-price' && [verdict, to].some((one) => one.choice === 'api' && isHidden(one.api)))
  );
};

/** Input tokens to one of output, at a share of input. */
const inToOut = (share: number): number => share / (1 - share);

/**
 * Whether people can move an input so far: amounts and the mix by ten times, and a speed that we estimated no higher
 * than the hardware may turn out to give.
 */
const isWithinReach = ({ input, side, value, now, distance }: Flip, subject: Subject): boolean => {
  const { evidence, scenario } = subject;
  const { workload } = scenario;
  const { basis, high } = evidence.throughput;
  if (input === 'throughput' && side === 'above' && basis !== 'yours' && value > high) return false;
  const least = COUNTS.get(input);
  if (least !== undefined) return value <= MOST_TIMES * Math.max(least, now);
  if (input === 'cached-share' && side === 'above' && workload.requestInputTokens < SHORTEST_CACHED)
    return false;
  if (input === 'input-share') return Math.abs(Math.log(inToOut(value) / inToOut(now))) <= WITHIN_REACH;
  return !AMOUNTS.has(input) || distance <= WITHIN_REACH;
};

/**
 * The nearest change of the choice for each input, as far as people can move it, and what they seldom move behind what
 * they do; those that spell a price which this
 * reader may not see are left out.
 */
export const choiceFlips = (subject: Subject): readonly Flip[] =>
  (subject.assessment.flips ?? [])
    .filter((flip) => flip.changes === 'choice' && !spellsHidden(flip, subject))
    .filter(({ input }, at, all) => all.findIndex((flip) => flip.input === input) === at)
    .filter((flip) => isWithinReach(flip, subject))
    .toSorted((a, b) => Number(SELDOM_MOVED.has(a.input)) - Number(SELDOM_MOVED.has(b.input)));

/** A condition as a sentence of its own, for the record of a decision. */
export const flipSentence = (flip: Flip, subject: Told): string =>
  sentence(`${flipCondition(flip, subject)}, then ${winsWords(flip.to, subject.names)}`);
