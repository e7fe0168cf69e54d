import type { Answer } from '../domain/answer.ts';
import { FIELDS } from '../domain/fields/index.ts';
import { count, percent, plural, seconds, tokens, tokensPerSecond, usd, usdExact } from '../domain/format.ts';
import { MONTHS_PER_YEAR } from '../domain/units.ts';
import { askedApi } from './asked-api.ts';
import { namesFor } from './names.ts';
import { regionWords } from './regions.ts';

/** Questions about a card, answered from what is on it: one or two sentences, and nothing changes. */

interface Topic {
  readonly about: RegExp;
  readonly answer: (answer: Answer, question: string) => string;
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

const model = ({ evidence, scenario }: Answer): string =>
  `${evidence.names?.model ?? scenario.selfHosted.model} in ${scenario.selfHosted.precision.toUpperCase()}, served with ${scenario.selfHosted.servingEngine}.`;

const caching = ({ scenario }: Answer): string =>
  scenario.workload.cachedInputShare === 0
    ? 'No prompt caching is counted. Type "40% cached" to see it with some.'
    : `${percent(scenario.workload.cachedInputShare)} of the input is read from a prompt cache.`;

const MOST_ASSUMED = 3;

const assumed = ({ assumptions }: Answer): string => {
  const named = assumptions.filter(({ field }) => field in FIELDS).slice(0, MOST_ASSUMED);
  const list = named.map(
    ({ field, value }) => `${FIELDS[field as keyof typeof FIELDS].label.toLowerCase()} ${String(value)}`,
  );
  return `${plural(assumptions.length, 'assumption')}, such as ${list.join(', ')}: "Sources and assumptions" on the card lists every one with its reason.`;
};

const yearly = (answer: Answer): string => {
  const found = comparison(answer);
  const versus =
    found === undefined ? '' : `, ${leaderOf(answer)} ${usd(found.monthlyUsd * MONTHS_PER_YEAR)}`;
  return `A year: hosting ${usd(answer.assessment.selfHosted.monthlyUsd * MONTHS_PER_YEAR)}${versus}. The card says dollars a month.`;
};

const other = ({ scenario }: Answer): string =>
  scenario.selfHosted.otherUsdPerMonth === 0
    ? 'Storage, network and egress are not counted. Type "other $300/month" to count them.'
    : `Other costs, such as storage and network, are ${usd(scenario.selfHosted.otherUsdPerMonth)} a month.`;

const places = ({ scenario: { constraints } }: Answer): string => {
  if (constraints.dataResidency === 'own-infrastructure')
    return 'Data stays on your own infrastructure: every API is ruled out.';
  return constraints.dataResidency === 'region'
    ? `Data stays in ${regionWords(constraints.region)}: what does not process there for certain is ruled out.`
    : 'Nothing was said of where data may go. Type "EU only" or "data can\'t leave our network" to count with it.';
};

const paying = ({ scenario: { selfHosted } }: Answer): string => {
  const { procurement } = selfHosted;
  if (procurement.kind === 'rent')
    return `Rented ${procurement.market}, ${usdExact(procurement.usdPerGpuHour)} a GPU and hour. Type "own" to see the same bought.`;
  return procurement.kind === 'own'
    ? `Bought for ${usd(procurement.usdPerGpu)} a GPU. Type "rent" to see the same rented.`
    : 'The hardware is already paid, so its price decides nothing.';
};

const felt = (answer: Answer): string => {
  const now = answer.assessment.selfHosted.service?.atExpected;
  if (now?.secondsToFirstToken == null || now.secondsToAnswer == null || now.tokensPerSecondPerUser == null)
    return speed(answer);
  return `Users read at ${count(now.tokensPerSecondPerUser)} tokens a second at this traffic, ${seconds(now.secondsToFirstToken)} to the first token and ${seconds(now.secondsToAnswer)} to the whole answer.`;
};

const sources = ({ evidence }: Answer): string =>
  `From ${plural(evidence.sources.length, 'dated source')}: the card's sources name each price with its date.`;

/** The more particular first. */
const TOPICS: readonly Topic[] = [
  {
    about:
      /\bbreak[- ]?even\b|\bpay(?:s|ing)? (?:off|itself|back)\b|\bfrom (?:what|which) volume\b|\bwhen (?:does|do|would|will|is) .*\b(?:win|wins|cheaper|worth|make sense|pay)\b|\bcross(?:es|over)?\b/i,
    answer: breakEven,
  },
  {
    about: /\b(?:spares?|redundan\w*|failover|standby|n\+1|dies|die|fails?|crash\w*|outage|goes down)\b/i,
    answer: spare,
  },
  { about: /\b(?:ops|people|engineers?|labou?r|staff|salar\w*|set-?up|maintenance)\b/i, answer: ops },
  { about: /\b(?:electric\w*|power|kwh|energy)\b/i, answer: power },
  {
    about: /\b(?:egress|storage|network|bandwidth|rack|colo\w*|licen[cs]es?|other costs?)\b/i,
    answer: other,
  },
  { about: /\b(?:latency|ttft|first token|wait|slow|responsive|per user)\b/i, answer: felt },
  { about: /\b(?:tok(?:ens)?\/s|tps|throughput|tokens (?:a|per) second|speed|fast)\b/i, answer: speed },
  { about: /\b(?:cach\w+)\b/i, answer: caching },
  { about: /\b(?:assum\w*|defaults?)\b/i, answer: assumed },
  {
    about: /\b(?:gdpr|hipaa|residency|region|privacy|data (?:stay|leave|go)\w*|in the eu)\b/i,
    answer: places,
  },
  { about: /\b(?:per year|a year|yearly|annual\w*)\b/i, answer: yearly },
  { about: /\b(?:per month|monthly|a month|per day|dollars|usd|currency)\b/i, answer: month },
  { about: /\b(?:load|utili[sz]ation|capacity|busy|idle)\b/i, answer: load },
  {
    about: /\b(?:buy|bought|rent|rented|own|owned|spot|reserved|on[- ]demand|hourly|per hour)\b/i,
    answer: paying,
  },
  {
    about:
      /\b(?:fp\d+|int\d|bf16|awq|gptq|quanti[sz]\w*|precision|which model|what model|model is|open model)\b/i,
    answer: model,
  },
  { about: /\b(?:gpus?|cards?|replicas?|fleet|h\d00s?|a100s?)\b/i, answer: gpus },
  {
    about:
      /\b(?:source|prices? (?:from|come)|how old|date|current|up to date|list price|where (?:do|does|did))\b/i,
    answer: sources,
  },
  {
    about:
      /\b(?:api|claude|sonnet|opus|haiku|gpt|gemini|flash|grok|deepseek|mistral|bedrock|azure|per token|per million)\b|\bgpt-|\bo\d\b/i,
    answer: askedApi,
  },
  {
    about: /\b(?:expensive|dear|cost|so much|breakdown|working|made up|calculat\w*|sums?|bill|hosting)\b/i,
    answer: bill,
  },
];

/** What the card says about it. A question that it says nothing of gets the verdict, and what can be asked. */
export const answerTo = (question: string, answer: Answer): string => {
  const topic = TOPICS.find(({ about }) => about.test(question));
  if (topic !== undefined) return topic.answer(answer, question);
  return `${answer.assessment.verdict.headline} Ask for the break-even, the GPUs, the spare, ops, electricity, the speed or the bill; nothing changes by asking.`;
};
