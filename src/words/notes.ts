import type { Hybrid, Uncertain } from '../domain/assessment.ts';
import { choiceUsd } from '../domain/choice.ts';
import { percent, plural, tokensPerSecond, usd } from '../domain/format.ts';
import { againstOf, apiBillOf, cheaperNoRival, type Subject } from './subject.ts';
import { workNotes } from './work-notes.ts';

/** What the headline leaves out: a cheaper API of another quality, the premium over the leader, doubts, a split. */

/** Less than this is no premium: it rounds to no dollar. */
const LEAST_USD = 0.5;

/** A cheaper API than the choice, of another quality, in a line. */
export const cheaperOther = (subject: Subject): string | undefined => {
  const cheaper = cheaperNoRival(subject);
  return cheaper === undefined
    ? undefined
    : `${subject.names.apiById(cheaper.api)} costs less, ${usd(cheaper.monthlyUsd)}, if it is good enough.`;
};

const uncertainNote = ({ evidence, scenario, names }: Subject, uncertain: Uncertain): string => {
  const { low, high, basis } = evidence.throughput;
  const { side, to, flipsAtTokensPerSecond } = uncertain;
  const likely = tokensPerSecond(scenario.selfHosted.tokensPerSecondPerReplica);
  const then = to.choice === 'self-host' ? 'hosting wins' : `${names.apiById(to.api)} wins`;
  return `Measure first: ${side === 'below' ? 'under' : 'over'} ${tokensPerSecond(flipsAtTokensPerSecond)} a replica ${then}. A replica's throughput is ${basis} at ${likely}, between ${tokensPerSecond(low)} and ${tokensPerSecond(high)}.`;
};

/** A split between own replicas and an API that is cheaper than either. */
const hybridNote = ({ names }: Subject, hybrid: Hybrid): string =>
  `A split costs less: ${usd(hybrid.monthlyUsd)} a month with ${plural(hybrid.replicas.active, 'replica')} for ${percent(hybrid.ownShare)} of the tokens and ${names.apiById(hybrid.api)} for the peaks.`;

/** A split between own replicas and an API, in a line of a card: the row above the choice in its table. */
export const splitLine = ({ assessment, names }: Subject): string | undefined => {
  const { hybrid } = assessment;
  return hybrid === undefined
    ? undefined
    : `A split costs less, ${usd(hybrid.monthlyUsd)}: ${plural(hybrid.gpus, 'GPU')} for ${percent(hybrid.ownShare)} of the tokens, ${names.short(hybrid.api)} for the peaks.`;
};

const leaderNote = (subject: Subject): string | undefined => {
  const { verdict } = subject.assessment;
  const leader = apiBillOf(subject, verdict.leader);
  if (verdict.because !== 'data-residency' || verdict.premiumUsd < LEAST_USD || leader === undefined)
    return undefined;
  const difference = choiceUsd(subject.assessment, verdict.choice, verdict.api) - leader.monthlyUsd;
  const name = subject.names.apiById(leader.api);
  return difference >= 0
    ? `That is ${usd(difference)} a month more than ${name}.`
    : `That is ${usd(-difference)} a month less than ${name}.`;
};

/** Sentences below the verdict: what is uncertain, what else would be cheaper, what the kind of work means for it. */
export const notesOf = (subject: Subject): string[] => {
  const { verdict, hybrid } = subject.assessment;
  const isClose = againstOf(subject)?.closeCall === true && verdict.regime !== 'infeasible';
  return [
    verdict.uncertain === undefined ? undefined : uncertainNote(subject, verdict.uncertain),
    hybrid === undefined ? undefined : hybridNote(subject, hybrid),
    cheaperOther(subject),
    leaderNote(subject),
    isClose ? 'A close call: the two bills are within a tenth of each other.' : undefined,
    ...workNotes(subject),
  ].filter((note) => note !== undefined);
};
