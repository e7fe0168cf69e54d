import type { Answer } from '../domain/answer.ts';
import { count, percent, plural, seconds, tokens, tokensPerSecond, usd } from '../domain/format.ts';
import type { Line } from './line.ts';
import type { Names } from './names.ts';

/** What the fleet is, its load, and what idles. */

/** GPUs by what they do: replicas times the GPUs of one. */
const holding = (answer: Answer, names: Names): string => {
  const { selfHosted } = answer.scenario;
  const { active } = answer.assessment.selfHosted.replicas;
  const gpus = active * selfHosted.gpusPerReplica;
  const model = `${names.model} at ${selfHosted.precision.toUpperCase()}`;
  if (!answer.evidence.fit.fits) return `too small for ${model}`;
  const split =
    active > 1 && selfHosted.gpusPerReplica > 1
      ? ` (${count(active)} replicas of ${count(selfHosted.gpusPerReplica)})`
      : '';
  return `${count(gpus)} ${gpus === 1 ? 'holds' : 'hold'} ${model}${split}`;
};

const isOrAre = (gpus: number): string => `${count(gpus)} ${gpus === 1 ? 'is' : 'are'}`;

const procurement = ({ scenario }: Answer): string => {
  const { procurement: terms } = scenario.selfHosted;
  if (terms.kind === 'own') return 'bought';
  if (terms.kind === 'paid') return 'already paid';
  return terms.market === 'on-demand' ? 'rented' : `rented, ${terms.market}`;
};

const load = ({ assessment }: Answer): string => {
  const { load: share, capacityTokensPerMonth } = assessment.selfHosted;
  if (share === null) return 'It serves nothing.';
  const full = `${tokens(capacityTokensPerMonth)} tokens a month`;
  return share > 1
    ? `Load ${percent(share)}: more than the ${full} that it can serve.`
    : `Load ${percent(share)} of ${full}.`;
};

/** What a user of the full fleet feels. */
const userSpeed = ({ evidence, assessment }: Answer): string => {
  const { outputTokensPerSecondPerUser: speed, requestsAtOnce } = evidence.throughput;
  if (speed === undefined || requestsAtOnce === undefined || assessment.selfHosted.load === null) return '';
  const full = assessment.selfHosted.service?.atCapacity;
  const each =
    full?.tokensPerSecondPerUser === null
      ? `answered in ${seconds(full.secondsToAnswer)}`
      : `at ${tokensPerSecond(speed)}`;
  return ` Full, it serves ${plural(Math.max(1, Math.floor(requestsAtOnce)), 'request')} at once a replica, each ${each}.`;
};

/** What hardware it takes, how busy it is, and what of it is spare or idle. */
export const fleetLine = (answer: Answer, names: Names): Line => {
  const { selfHosted } = answer.assessment;
  const spare = selfHosted.replicas.spare * answer.scenario.selfHosted.gpusPerReplica;
  const parts = [holding(answer, names)];
  if (spare > 0) parts.push(`${isOrAre(spare)} spare`);
  if (selfHosted.idleGpus > 0) parts.push(`${isOrAre(selfHosted.idleGpus)} too few for a replica`);
  const idle =
    selfHosted.idleUsd > 0
      ? ` ${usd(selfHosted.idleUsd)} of ${usd(selfHosted.monthlyUsd)} pays for idle hardware.`
      : '';
  return {
    label: 'Fleet',
    text: `${count(selfHosted.gpus)}× ${names.gpu} (${procurement(answer)}): ${parts.join(', ')}. ${load(answer)}${userSpeed(answer)}${idle}`,
  };
};
