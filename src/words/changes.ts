import type { Comparison, Flip } from '../domain/assessment.ts';
import { percent, plain, plural, tokensPerSecond, tokenVolume, usd, usdApart } from '../domain/format.ts';
import { PRECISIONS } from '../domain/scenario.ts';
import { TOKENS_PER_MILLION } from '../domain/units.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import type { Line } from './line.ts';
import type { Names } from './names.ts';
import { shortGpu } from './options.ts';
import { againstOf, isNoApiLeft, type Subject } from './subject.ts';
import { listed, sentence } from './text.ts';

/** What would change the verdict: at most two conditions, in units that people can move. */

const MOST_CONDITIONS = 2;
/** Nobody moves an amount further. */
const MOST_TIMES = 10;
const WITHIN_REACH = Math.log(MOST_TIMES);
const AMOUNTS: ReadonlySet<Flip['input']> = new Set(['volume', 'throughput', 'gpu-price', 'api-price']);
/** Counts that may begin at none, with what they are at least counted from: 160 hours are a full-time engineer. */
const COUNTS: ReadonlyMap<Flip['input'], number> = new Map([
  ['ops-hours', 16],
  ['spares', 1],
]);

const BASIS = { yours: 'yours', measured: 'measured', estimated: 'estimated' } as const;

const sellers = ({ sellers: found }: Flip): string =>
  found === undefined || found.beyond === 0 ? '' : ` (${found.beyond} of ${found.of} sellers)`;

/** The condition alone: "under 910 tok/s a replica". */
const flipCondition = (flip: Flip, names: Names): string => {
  const { input, side, value, now } = flip;
  // A price that is nearly reached has the digits that tell it from the one of today.
  const [price] = usdApart(value, now);
  const underOrOver = side === 'below' ? 'under' : 'over';
  switch (input) {
    case 'volume':
      return `${underOrOver} ${tokenVolume(value)} a month`;
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

/** Who wins then: "hosting", "Bedrock". */
const flipWinner = ({ to }: Flip, names: Names): string =>
  to.choice === 'self-host' ? 'hosting' : names.short(to.api);

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
const isWithinReach = ({ input, side, value, now, distance }: Flip, { evidence }: Subject): boolean => {
  const { basis, high } = evidence.throughput;
  if (input === 'throughput' && side === 'above' && basis !== 'yours' && value > high) return false;
  const least = COUNTS.get(input);
  if (least !== undefined) return value <= MOST_TIMES * Math.max(least, now);
  if (input === 'input-share') return Math.abs(Math.log(inToOut(value) / inToOut(now))) <= WITHIN_REACH;
  return !AMOUNTS.has(input) || distance <= WITHIN_REACH;
};

/**
 * The nearest change of the choice for each input, as far as people can move it; those that spell a price which this
 * reader may not see are left out.
 */
export const choiceFlips = (subject: Subject): readonly Flip[] =>
  (subject.assessment.flips ?? [])
    .filter((flip) => flip.changes === 'choice' && !spellsHidden(flip, subject))
    .filter(({ input }, at, all) => all.findIndex((flip) => flip.input === input) === at)
    .filter((flip) => isWithinReach(flip, subject));

const withNow = (flip: Flip, { names, evidence, scenario }: Subject): string => {
  const condition = flipCondition(flip, names);
  if (flip.input === 'volume' && scenario.workload.oneTime === true) return condition.replace(' a month', '');
  return flip.input === 'throughput'
    ? `${condition} (${plain(flip.now)} ${BASIS[evidence.throughput.basis]})`
    : condition;
};

/** A vector has no output: its mix is no condition. */
const isMixOfVectors = ({ input }: Flip, { scenario }: Subject): boolean =>
  input === 'input-share' && scenario.workload.outputTokensPerMonth === 0;

/** Where an API is chosen, another API is no answer to the question. */
const isAboutHosting = ({ to }: Flip, { assessment }: Subject): boolean =>
  assessment.verdict.choice === 'self-host' || to.choice === 'self-host';

/** The badge says from which volume hosting wins, or at which speed the choice turns, so it is not said twice. */
const isSaidByBadge = ({ input, to }: Flip, { assessment: { verdict } }: Subject): boolean =>
  input === 'throughput'
    ? verdict.uncertain !== undefined
    : input === 'volume' && to.choice === 'self-host' && verdict.choice === 'api';

const engineerCondition = ({ assessment }: Subject): { when: string; winner: 'api' | 'self-host' } | null => {
  const { fullTimeEngineer } = assessment;
  return fullTimeEngineer?.changes === 'choice'
    ? { when: 'a full-time engineer on it', winner: fullTimeEngineer.to.choice }
    : null;
};

/** Why nothing near would: what more GPUs cost beside the API, loaded as planned. */
const nothingNear = (subject: Subject): string => {
  const against = againstOf(subject);
  const breakEven = against?.breakEven;
  const { names, scenario, assessment } = subject;
  if (assessment.verdict.because !== 'cost' || isNoApiLeft(subject)) return 'only the rule that decided it.';
  const index = scenario.apis.findIndex(({ id }) => id === against?.api);
  if (
    breakEven?.kind === 'never' &&
    breakEven.because?.code === 'each-replica-dearer' &&
    !names.hidesApi(index)
  ) {
    const { replicaUsdPerMillionTokens, apiUsdPerMillionTokens } = breakEven.because;
    const [own, sold] = usdApart(replicaUsdPerMillionTokens, apiUsdPerMillionTokens);
    return `nothing in hosting. GPUs loaded as planned cost ${own} a million tokens, ${names.short(against?.api ?? '')} ${sold}.`;
  }
  return breakEven?.kind === 'at' && assessment.verdict.choice === 'api'
    ? 'only far more traffic.'
    : 'nothing within reach.';
};

/** "4x a100-80gb int4" as typed becomes "4× A100 at INT4"; what is neither a fleet nor a precision is a model. */
const fleetToFit = (typed: string, { scenario, names }: Subject): string => {
  const precision = PRECISIONS.some((one) => one === typed) ? typed.toUpperCase() : undefined;
  const [, many, gpu = '', at] = /^(\d+)x (\S+)(?: (\S+))?$/.exec(typed) ?? [];
  if (many === undefined) return precision ?? `a smaller model such as ${typed}`;
  const name = gpu === scenario.selfHosted.gpu ? shortGpu(names.gpu) : gpu.toUpperCase().replaceAll('-', ' ');
  return `${many}× ${name}${at === undefined ? '' : ` at ${at.toUpperCase()}`}`;
};

/** The smallest fleet that would carry the volume, busy every second, and its bill with today's spares and people. */
const carrying = ({ scenario: { selfHosted }, assessment }: Subject): { gpus: number; usd: number } => {
  const { replicas, load, breakdown, monthlyUsd } = assessment.selfHosted;
  const { gpusPerReplica, idleGpus } = selfHosted;
  const now = replicas.active * gpusPerReplica + idleGpus;
  const gpus = Math.ceil(replicas.active * (load ?? 0)) * gpusPerReplica;
  const more = (breakdown.computeUsd + breakdown.powerUsd) * (gpus / now - 1);
  return { gpus: gpus + replicas.spare * gpusPerReplica, usd: monthlyUsd + more };
};

/** Why no fleet wins that carries the volume. */
const nothingServes = (subject: Subject, api: Comparison): string => {
  const { assessment, scenario, names } = subject;
  const { breakdown, capacityTokensPerMonth, monthlyUsd } = assessment.selfHosted;
  // Two bills of one price tell it.
  if (names.hidesHosting || names.hidesApi(scenario.apis.findIndex(({ id }) => id === api.api)))
    return 'nothing in hosting.';
  const name = names.short(api.api);
  // What more GPUs cost is not known where these are paid: they are dear enough.
  if (scenario.selfHosted.procurement.kind === 'paid')
    return `nothing in hosting. Too small as it is, this fleet costs ${usdApart(monthlyUsd, api.monthlyUsd)[0]}, ${name} ${usd(api.monthlyUsd)}.`;
  const volume = tokensPerMonth(scenario.workload);
  const fullUsd = ((breakdown.computeUsd + breakdown.powerUsd) / capacityTokensPerMonth) * TOKENS_PER_MILLION;
  const apiUsd = (api.monthlyUsd / volume) * TOKENS_PER_MILLION;
  if (fullUsd >= apiUsd) {
    const [own, sold] = usdApart(fullUsd, apiUsd);
    return `nothing in hosting. Even full, these GPUs cost ${own} a million tokens, ${name} ${sold}.`;
  }
  const needed = carrying(subject);
  const [own, sold] = usdApart(needed.usd, api.monthlyUsd);
  return `nothing in hosting. ${plural(needed.gpus, 'GPU')} would carry it, for ${own}; ${name} asks ${sold}.`;
};

/** A fleet that is too small: whether more of it would win, or the same with less to do. */
const toServe = (subject: Subject): string | null => {
  const { assessment, scenario } = subject;
  const { load, monthlyUsd } = assessment.selfHosted;
  const against = againstOf(subject);
  if ((load ?? 0) <= 1) return null;
  if (assessment.verdict.choice === 'self-host' || against === undefined)
    return 'more GPUs, or less traffic.';
  const isPaid = scenario.selfHosted.procurement.kind === 'paid';
  const wins = (isPaid ? monthlyUsd : carrying(subject).usd) < against.monthlyUsd;
  const less = against.breakEven.kind === 'never' ? [] : ['less traffic'];
  const ways = [...(wins ? ['more GPUs'] : []), ...less];
  return ways.length === 0 ? nothingServes(subject, against) : `${ways.join(', or ')}.`;
};

const toFit = (subject: Subject): string | null => {
  const { wouldFit = [], fits } = subject.evidence.fit;
  if (!fits)
    return wouldFit.length === 0
      ? 'a larger fleet.'
      : `${listed(
          wouldFit.slice(0, 2).map((typed) => fleetToFit(typed, subject)),
          'or',
        )}.`;
  return toServe(subject);
};

/** What would change the verdict, nearest first; null where nothing was found or nothing is compared. */
export const changesLine = (subject: Subject): Line | null => {
  const { flips } = subject.assessment;
  if (againstOf(subject) === undefined) return null;
  const label = 'What would change this:';
  const fit = toFit(subject);
  if (fit !== null) return { label, text: fit };
  if (flips === undefined) return null;
  const near = choiceFlips(subject).filter(
    (flip) =>
      isAboutHosting(flip, subject) && !isMixOfVectors(flip, subject) && !isSaidByBadge(flip, subject),
  );
  const engineer = engineerCondition(subject);
  const conditions = [
    ...near.map((flip) => ({ when: withNow(flip, subject), winner: flipWinner(flip, subject.names) })),
    ...(engineer === null
      ? []
      : [{ when: engineer.when, winner: engineer.winner === 'api' ? 'the API' : 'hosting' }]),
  ].slice(0, MOST_CONDITIONS);
  const [first, second] = conditions;
  if (first === undefined) return { label, text: nothingNear(subject) };
  if (second === undefined || second.winner === first.winner)
    return {
      label,
      text: `${listed(
        conditions.map(({ when }) => when),
        'or',
      )} – then ${first.winner} wins.`,
    };
  return {
    label,
    text: `${first.when} – then ${first.winner} wins; ${second.when} – then ${second.winner}.`,
  };
};

/** A condition as a sentence of its own, for the record of a decision. */
export const flipSentence = (flip: Flip, names: Names): string =>
  sentence(`${flipCondition(flip, names)}, then ${flipWinner(flip, names)} wins`);
