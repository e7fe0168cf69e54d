import type { Comparison, SelfHostedResult } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import { gigabytes, tokens, tokenVolume, usd } from '../domain/format.ts';
import type { Scenario } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import type { Choice } from './choice.ts';
import type { Names } from './names.ts';

export interface Finding {
  readonly scenario: Scenario;
  readonly evidence: Evidence;
  readonly self: SelfHostedResult;
  readonly comparisons: readonly Comparison[];
  readonly choice: Choice;
  readonly names: Names;
}

const billOf = ({ comparisons }: Finding, api: string): Comparison | undefined =>
  comparisons.find((comparison) => comparison.api === api);

const apiUsd = (finding: Finding, api: string): string => usd(billOf(finding, api)?.monthlyUsd ?? 0);

const volumeOf = ({ scenario }: Finding): string => tokenVolume(tokensPerMonth(scenario.workload));

const gpusVerb = ({ scenario }: Finding): string =>
  scenario.selfHosted.procurement.kind === 'own' ? 'buy' : 'rent';

/** "Llama 3.3 70B at Groq" reads as "Groq serves Llama 3.3 70B" where the seller sells the same open model. */
const serving = (finding: Finding, api: string): string => {
  const { names } = finding;
  return billOf(finding, api)?.role === 'same-model'
    ? `${names.seller(api)} serves ${names.model}`
    : names.api(api);
};

const misfit = (finding: Finding): string => {
  const { scenario, evidence, self, names } = finding;
  const { neededGb, availableGb, fits } = evidence.fit;
  if (fits) {
    return `${tokens(self.capacityTokensPerMonth)} tokens a month are all that this fleet can serve, of ${volumeOf(finding)}`;
  }
  const where = `${names.model} at ${scenario.selfHosted.precision.toUpperCase()} on ${scenario.selfHosted.gpusPerReplica}× ${names.gpu}`;
  return neededGb === null || availableGb === null
    ? `${where} is too large`
    : `${where} needs ${gigabytes(neededGb)} of memory and has ${gigabytes(availableGb)}`;
};

const infeasible = (finding: Finding): string => {
  const { choice, names } = finding;
  const instead =
    choice.choice === 'api'
      ? `${names.api(choice.api)} costs ${apiUsd(finding, choice.api)} a month`
      : 'and no API is allowed';
  return `It does not fit: ${misfit(finding)}; ${instead}`;
};

const hosting = (finding: Finding): string => {
  const { choice, names, self } = finding;
  const bills = `${usd(self.monthlyUsd)} a month for ${names.model} against ${apiUsd(finding, choice.against)} for ${names.api(choice.against)} at ${volumeOf(finding)}`;
  const atHalf = usd(billOf(finding, choice.against)?.atHalfUsd ?? 0);
  switch (choice.regime) {
    case 'robust':
      return `Host it: ${bills}, and it survives half the traffic`;
    case 'fragile':
      return `Fragile: host it only if the traffic stays. ${bills}; at half the traffic the API costs ${atHalf} and wins`;
    default:
      return `Host it: ${bills}`;
  }
};

const residencyHosting = (finding: Finding): string => {
  const { choice, names, self } = finding;
  const cost = `${names.model} costs ${usd(self.monthlyUsd)} a month for ${volumeOf(finding)}`;
  const premium =
    choice.premiumUsd > 0
      ? `${usd(choice.premiumUsd)} more than the cheapest API`
      : `and it is the cheapest as well: ${apiUsd(finding, choice.against)} for ${names.api(choice.against)}`;
  return `Host it, because of where the data must stay: ${cost}, ${premium}`;
};

const buying = (finding: Finding): string => {
  const { choice, names, self } = finding;
  const { api, leader } = choice;
  const price = `${apiUsd(finding, api)} a month for ${volumeOf(finding)}`;
  const hosted = `hosting ${names.model} costs ${usd(self.monthlyUsd)}`;
  const leaderNamed = billOf(finding, leader)?.role === 'named';
  if (choice.because === 'frontier-reasoning') {
    const premium =
      choice.premiumUsd > 0 ? `, ${usd(choice.premiumUsd)} more than hosting ${names.model}` : `; ${hosted}`;
    return `Use ${names.api(api)}: only a frontier model will do. ${price}${premium}`;
  }
  if (api === leader) {
    return `${leaderNamed ? 'Stay with' : 'Buy'} ${names.api(api)}${leaderNamed ? '' : ' per token'}: ${price}; ${hosted}`;
  }
  const served = `${serving(finding, api)} for ${price}`;
  const rest = `${hosted}, ${names.api(leader)} ${apiUsd(finding, leader)}`;
  return leaderNamed
    ? `Leave ${names.api(leader)}, but do not ${gpusVerb(finding)} GPUs: ${served}; ${rest}`
    : `Buy it per token: ${served}; ${rest}`;
};

/** One sentence that holds when somebody screenshots it alone: verdict, deciding numbers, model and volume. */
export const headlineOf = (finding: Finding): string => {
  const { choice } = finding;
  if (choice.regime === 'infeasible' && choice.because !== 'frontier-reasoning') return infeasible(finding);
  if (choice.choice === 'api') return buying(finding);
  return choice.because === 'data-residency' ? residencyHosting(finding) : hosting(finding);
};

/** What the headline leaves out: a cheaper API of another quality, the premium over the leader, a close call. */
export const notesOf = (finding: Finding): string[] => {
  const { choice, comparisons, self, names } = finding;
  const paidUsd =
    choice.choice === 'self-host' ? self.monthlyUsd : (billOf(finding, choice.api)?.monthlyUsd ?? 0);
  const notes: string[] = [];
  const cheaper = comparisons
    .filter(
      ({ api, monthlyUsd, ruledOut }) => ruledOut === undefined && api !== choice.api && monthlyUsd < paidUsd,
    )
    .toSorted((a, b) => a.monthlyUsd - b.monthlyUsd)[0];
  if (cheaper !== undefined) {
    notes.push(
      `${names.api(cheaper.api)} would cost ${usd(cheaper.monthlyUsd)} a month: cheaper, but a model of another quality.`,
    );
  }
  const leader = billOf(finding, choice.leader);
  if (choice.because === 'data-residency' && choice.premiumUsd > 0 && leader !== undefined) {
    const difference = paidUsd - leader.monthlyUsd;
    notes.push(
      difference >= 0
        ? `That is ${usd(difference)} a month more than ${names.api(leader.api)}.`
        : `That is ${usd(-difference)} a month less than ${names.api(leader.api)}.`,
    );
  }
  if (billOf(finding, choice.against)?.closeCall === true && choice.regime !== 'infeasible') {
    notes.push(`A close call: the two bills are within a tenth of each other.`);
  }
  return notes;
};
