import { count, plural, tokens, usd } from '../../domain/format.ts';
import type { NamedApis } from '../../domain/question.ts';
import type { Detailed } from '../../domain/topics.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { type ComparedApi, decidingApis, namedOnCard, shortName, strangerWords } from './apis.ts';
import type { AskedCard } from './card.ts';

/** At which volume a bill comes to some sum. */

/** A bill that grows by the token, by what it is now and at half of the traffic; USD a month. */
interface Line {
  readonly fixedUsd: number;
  readonly usdPerToken: number;
}

const lineOf = (now: number, half: number, volume: number): Line => ({
  fixedUsd: 2 * half - now,
  usdPerToken: volume === 0 ? 0 : (2 * (now - half)) / volume,
});

const reached = (name: string, most: number, { fixedUsd, usdPerToken }: Line, volume: number): string => {
  if (usdPerToken <= 0) return `${name} is ${usd(fixedUsd)} a month at any volume that it covers.`;
  const at = (most - fixedUsd) / usdPerToken;
  return at <= 0
    ? `${name} is over ${usd(most)} a month at any volume.`
    : `${name} comes to ${usd(most)} a month at ${tokens(at)} tokens a month (now ${tokens(volume)}).`;
};

/** Of a fleet that we size: so many replicas as the sum pays for, loaded as planned. */
const sizedWithin = (card: AskedCard, most: number): string => {
  const { breakdown, replicas, capacityTokensPerMonth } = card.assessment.selfHosted;
  const { computeUsd, powerUsd, redundancyUsd, opsUsd, otherUsd } = breakdown;
  const each = (computeUsd + powerUsd + redundancyUsd) / (replicas.active + replicas.spare);
  const many = each > 0 ? Math.floor((most - opsUsd - otherUsd) / each) - replicas.spare : 0;
  const volume = (many * capacityTokensPerMonth * card.scenario.selfHosted.plannedLoad) / replicas.active;
  return many < 1 || volume <= 0
    ? `Hosting is over ${usd(most)} a month at any volume: the smallest fleet is ${usd(each * (1 + replicas.spare) + opsUsd + otherUsd)}.`
    : `Hosting stays within ${usd(most)} a month up to ${tokens(volume)} tokens a month, on ${plural(many, 'replica')} (now ${count(replicas.active)}).`;
};

const hostingReached = (card: AskedCard, most: number): string => {
  const { selfHosted } = card.assessment;
  const { workload } = card.scenario;
  const volume = tokensPerMonth(workload);
  if (workload.kind === 'batch') {
    const half = (selfHosted.atHalf.usdPerMillionTokens * volume) / 2e6;
    return reached('Hosting', most, lineOf(selfHosted.monthlyUsd, half, volume), volume);
  }
  return card.scenario.selfHosted.replicas === 'auto'
    ? sizedWithin(card, most)
    : `Hosting is ${usd(selfHosted.monthlyUsd)} a month at any volume up to the ${tokens(selfHosted.capacityTokensPerMonth)} tokens a month that this fleet can serve.`;
};

const apiReached = (card: AskedCard, one: ComparedApi, most: number): string => {
  const volume = tokensPerMonth(card.scenario.workload);
  return reached(shortName(card, one), most, lineOf(one.monthlyUsd, one.atHalfUsd, volume), volume);
};

/** "At what volume does Sonnet hit 10k?": of the side that is named, else of the APIs that decide. */
export const billReached = (
  card: AskedCard,
  { usd: most, isOfHosting }: Detailed<'bill-reached'>,
  named: NamedApis,
): string => {
  const those = namedOnCard(card, named);
  const stranger = those.length > 0 || isOfHosting ? undefined : strangerWords(named);
  if (stranger !== undefined) return stranger;
  const apis = those.length > 0 || isOfHosting ? those : decidingApis(card);
  const told = apis.map((one) => apiReached(card, one, most));
  return [...(isOfHosting ? [hostingReached(card, most)] : []), ...told].join(' ');
};
