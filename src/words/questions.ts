import type { Answer } from '../domain/answer.ts';
import { count, percent, plural, tokens, tokensPerSecond, usd } from '../domain/format.ts';
import { namesFor } from './names.ts';

/** Questions about a card, answered from what is on it: one or two sentences, and nothing changes. */

interface Topic {
  readonly about: RegExp;
  readonly answer: (answer: Answer) => string;
}

const leaderOf = ({ assessment, evidence, scenario }: Answer): string =>
  namesFor({ scenario, evidence }, 'asker').short(assessment.verdict.leader);

const comparison = ({ assessment }: Answer) =>
  assessment.comparisons.find(({ api }) => api === assessment.verdict.leader);

const breakEven = (answer: Answer): string => {
  const found = comparison(answer)?.breakEven;
  const leader = leaderOf(answer);
  switch (found?.kind) {
    case 'at':
      return `Hosting breaks even with ${leader} at ${tokens(found.tokensPerMonth)} tokens a month.`;
    case 'always':
      return `Hosting is cheaper than ${leader} at any volume.`;
    case 'never':
      return `Hosting never breaks even with ${leader}: ${found.reason ?? 'it is dearer at every volume'}.`;
    default:
      return 'There is no API to break even with.';
  }
};

const spare = ({ assessment, scenario }: Answer): string => {
  const { spare: many } = assessment.selfHosted.replicas;
  const { redundancyUsd } = assessment.selfHosted.breakdown;
  return many === 0
    ? 'No: there is no spare replica. Type "add a spare" to see it with one.'
    : `Yes: ${plural(many, 'spare replica')} of ${plural(scenario.selfHosted.gpusPerReplica, 'GPU')}, ${usd(redundancyUsd)} a month. Type "without a spare" to see it without.`;
};

const ops = ({ scenario, assessment }: Answer): string => {
  const { hoursPerMonth, usdPerHour, setupHours, setupMonths } = scenario.selfHosted.ops;
  const { opsUsd } = assessment.selfHosted.breakdown;
  if (opsUsd === 0) return 'No time of people is counted. Type "16h ops at $100/h" to count it.';
  const setup =
    setupHours === 0 ? '' : `, and ${count(setupHours)} hours of set-up over ${count(setupMonths)} months`;
  return `Yes: ${count(hoursPerMonth)} hours a month at ${usd(usdPerHour)}${setup}: ${usd(opsUsd)} a month.`;
};

const power = ({ scenario, assessment }: Answer): string => {
  const { powerUsd } = assessment.selfHosted.breakdown;
  if (scenario.selfHosted.power !== null && scenario.selfHosted.power !== undefined)
    return `Yes: ${usd(powerUsd)} a month of electricity, at $${scenario.selfHosted.power.usdPerKwh} a kWh.`;
  return scenario.selfHosted.procurement.kind === 'rent'
    ? 'Rent includes electricity, so none is added.'
    : 'No electricity is counted. Type "$0.12/kWh" to count it.';
};

const speed = ({ assessment, scenario }: Answer): string => {
  const { tokensPerSecondPerReplica, low, high, basis, source } = assessment.selfHosted.throughput;
  const range = low === high ? '' : ` (${tokensPerSecond(low)} to ${tokensPerSecond(high)})`;
  const from = { yours: 'your own figure', measured: 'measured', estimated: 'an estimate' }[basis];
  return `${tokensPerSecond(tokensPerSecondPerReplica)}${range} for a replica of ${plural(scenario.selfHosted.gpusPerReplica, 'GPU')}, input and output together: ${from}${source === '' ? '' : `, ${source}`}.`;
};

const gpus = ({ assessment, evidence, scenario }: Answer): string => {
  const { gpus: many, replicas } = assessment.selfHosted;
  const name = evidence.names?.gpu ?? scenario.selfHosted.gpu;
  const spares = replicas.spare === 0 ? 'no spare' : plural(replicas.spare, 'spare');
  return `${many} × ${name}: ${plural(replicas.active, 'replica')} that serve, ${spares}, ${plural(scenario.selfHosted.gpusPerReplica, 'GPU')} each.`;
};

const bill = (answer: Answer): string => {
  const { breakdown, monthlyUsd } = answer.assessment.selfHosted;
  const parts = [
    ['the GPUs', breakdown.computeUsd],
    ['spares', breakdown.redundancyUsd],
    ['electricity', breakdown.powerUsd],
    ['people', breakdown.opsUsd],
    ['other costs', breakdown.otherUsd],
  ] as const;
  const named = parts.filter(([, amount]) => amount > 0).sort((a, b) => b[1] - a[1]);
  return `Hosting is ${usd(monthlyUsd)} a month: ${named.map(([what, amount]) => `${what} ${usd(amount)}`).join(', ')}.`;
};

const load = ({ assessment }: Answer): string =>
  assessment.selfHosted.load === null
    ? 'The fleet cannot serve this, so it has no load.'
    : `${percent(assessment.selfHosted.load)} of ${tokens(assessment.selfHosted.capacityTokensPerMonth)} tokens a month.`;

const month = ({ scenario }: Answer): string =>
  scenario.workload.oneTime === true
    ? 'No: this job is done once, and these are its totals.'
    : 'Yes: everything is US dollars a month, of 730 hours.';

const api = (answer: Answer): string => {
  const found = comparison(answer);
  return found === undefined
    ? 'No API is compared with.'
    : `${leaderOf(answer)} is ${usd(found.monthlyUsd)} a month at this volume.`;
};

const sources = ({ evidence }: Answer): string =>
  `From ${plural(evidence.sources.length, 'dated source')}: the card's sources name each price with its date.`;

/** The more particular first. */
const TOPICS: readonly Topic[] = [
  { about: /\bbreak[- ]?even\b|\bpay(?:s|ing)? off\b|\bfrom (?:what|which) volume\b/i, answer: breakEven },
  { about: /\b(?:spare|redundan\w*|failover|standby|n\+1)\b/i, answer: spare },
  { about: /\b(?:ops|people|engineers?|labou?r|staff|salar\w*|set-?up|maintenance)\b/i, answer: ops },
  { about: /\b(?:electric\w*|power|kwh|energy)\b/i, answer: power },
  { about: /\b(?:tok(?:ens)?\/s|tps|throughput|tokens (?:a|per) second|speed|fast)\b/i, answer: speed },
  { about: /\b(?:load|utili[sz]ation|capacity|busy|idle)\b/i, answer: load },
  { about: /\b(?:gpus?|cards?|replicas?|fleet|h\d00s?|a100s?)\b/i, answer: gpus },
  { about: /\b(?:month\w*|per year|yearly|annual\w*|per day|dollars|usd|currency)\b/i, answer: month },
  { about: /\b(?:source|prices? from|how old|date|list price|where (?:do|does|did))\b/i, answer: sources },
  { about: /\b(?:api|claude|sonnet|opus|haiku|gpt|gemini|per token)\b/i, answer: api },
  {
    about: /\b(?:expensive|dear|cost|so much|breakdown|working|made up|calculat\w*|sums?|bill|hosting)\b/i,
    answer: bill,
  },
];

/** What the card says about it. A question that it says nothing of gets the verdict, and what can be asked. */
export const answerTo = (question: string, answer: Answer): string => {
  const topic = TOPICS.find(({ about }) => about.test(question));
  if (topic !== undefined) return topic.answer(answer);
  return `${answer.assessment.verdict.headline} Ask for the break-even, the GPUs, the spare, ops, electricity, the speed or the bill; nothing changes by asking.`;
};
