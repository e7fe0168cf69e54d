import type { Answer } from '../../domain/answer.ts';
import type { ThroughputBasis } from '../../domain/evidence.ts';
import {
  count,
  gigabytes,
  percent,
  plain,
  plainTo,
  plural,
  tokens,
  tokensPerSecond,
  usd,
  usdExact,
} from '../../domain/format.ts';
import { inShort } from '../../domain/round.ts';
import type { Detailed } from '../../domain/topics.ts';
import { PER_MONTH, type Period } from '../../domain/units.ts';
import { requestsPerMonth, tokensPerMonth } from '../../domain/volume.ts';
import { withoutStop } from '../sources.ts';
import type { AskedCard } from './card.ts';
import { felt, sizes, volume } from './work.ts';
import { no, type Told, withoutYes, yes } from './yes-or-no.ts';

/** Answers about the fleet: GPUs, spares, people, power, speed, load. */

/** What a question doubts. */
type Doubts = Pick<Detailed<'gpus'>, 'isDoubted'>;

/** Why an assumption is what it is, where a question doubts it; empty where somebody said it. */
const whyOf = ({ assumptions }: Answer, field: string, { isDoubted }: Doubts): string => {
  const why = assumptions.find((one) => one.field === field)?.why;
  return why === undefined || !isDoubted ? '' : ` That is an assumption: ${why}.`;
};

/** "Do we really need a spare?" Of another number than the card's, how to see it. */
export const spare = (
  { assessment, scenario }: Answer,
  { many: asked, isNeeded }: Detailed<'spare'>,
): Told => {
  const { spare: many } = assessment.selfHosted.replicas;
  if (asked !== undefined && asked !== many)
    return `The card does not say that: it counts ${many === 0 ? 'no spare replica' : plural(many, 'spare replica')}. Type "${plural(asked, 'spare')}" to see it with ${asked}.`;
  const { redundancyUsd } = assessment.selfHosted.breakdown;
  if (many === 0) return no('there is no spare replica. Type "add a spare" to see it with one.');
  const told = yes(
    `${plural(many, 'spare replica')} of ${plural(scenario.selfHosted.gpusPerReplica, 'GPU')}, ${usd(redundancyUsd)} a month. Type "without a spare" to see it without.`,
  );
  return isNeeded ? withoutYes(told) : told;
};

/** "Does that count our engineers?" */
export const ops = (answer: Answer, doubts: Doubts): Told => {
  const { scenario, assessment } = answer;
  const { hoursPerMonth, usdPerHour, setupHours, setupMonths } = scenario.selfHosted.ops;
  const { opsUsd } = assessment.selfHosted.breakdown;
  if (opsUsd === 0) return 'No time of people is counted. Type "16h ops at $100/h" to count it.';
  const isOnce = scenario.workload.oneTime === true;
  const over = isOnce ? '' : ` over ${plural(setupMonths, 'month')}`;
  const setup = setupHours === 0 ? '' : `, and ${count(setupHours)} hours of set-up${over}`;
  const [each, total] = isOnce ? ['', 'for the job'] : [' a month', 'a month'];
  return yes(
    `${count(hoursPerMonth)} hours${each} at ${usd(usdPerHour)}${setup}: ${usd(opsUsd)} ${total}.${whyOf(answer, 'selfHosted.ops.hoursPerMonth', doubts)}`,
  );
};

/** How to see a GPU that the card lacks, and who rents it out for the least. */
export const ofOtherGpu = ({ evidence, scenario }: Answer, { name }: Detailed<'other-gpu'>): string =>
  `${name} is not on this card, which is of ${evidence.names?.gpu ?? scenario.selfHosted.gpu}: type "what if ${name}" to see what becomes of it.`;

/** "Is electricity in there?", "and cooling?" */
export const power = (
  { scenario, assessment, sums: { kilowatts = 0 } }: AskedCard,
  { isOfCooling, isOfDraw }: Detailed<'electricity'>,
): Told => {
  const { powerUsd } = assessment.selfHosted.breakdown;
  const said = scenario.selfHosted.power;
  if (said !== null && said !== undefined) {
    const cooling = isOfCooling ? `, with cooling as a PUE of ${said.pue}` : '';
    const draw = kilowatts > 0 && isOfDraw ? `: ${plainTo(2, kilowatts)} kW on average` : '';
    return yes(
      `${usd(powerUsd)} a month of electricity, at ${usdExact(said.usdPerKwh)} a kWh${draw}${cooling}.`,
    );
  }
  return scenario.selfHosted.procurement.kind === 'rent'
    ? 'Rent includes electricity, so none is added.'
    : 'No electricity is counted. Type "$0.12/kWh" to count it.';
};

/** Where the speed of a replica is from. */
export const SPEED_BASIS: Readonly<Record<ThroughputBasis, string>> = {
  yours: 'your own figure',
  measured: 'measured',
  estimated: 'an estimate',
};

/** "How fast is that?" */
export const speed = ({ assessment, scenario, evidence }: Answer): string => {
  const { tokensPerSecondPerReplica, low, high, basis } = assessment.selfHosted.throughput;
  const range = low === high ? '' : ` (${tokensPerSecond(low)} to ${tokensPerSecond(high)})`;
  const { source, besideBasis } = evidence.throughput;
  const beside = besideBasis ?? withoutStop(source);
  const why = beside === '' ? '' : `${besideBasis === undefined || basis === 'yours' ? ', ' : ' '}${beside}`;
  return `${tokensPerSecond(tokensPerSecondPerReplica)}${range} for a replica of ${plural(scenario.selfHosted.gpusPerReplica, 'GPU')}, input and output together: ${SPEED_BASIS[basis]}${why}.`;
};

/** "How long do users wait?" Where nobody knows the pace, the throughput is the answer. */
export const latency = (answer: Answer): string => felt(answer) ?? speed(answer);

/** "How many GPUs?"; of another GPU than the card's, how to see it. */
export const gpus = (answer: Answer, doubts: Doubts): string => {
  const { assessment, evidence, scenario } = answer;
  const { gpus: many, replicas } = assessment.selfHosted;
  const name = evidence.names?.gpu ?? scenario.selfHosted.gpu;
  const spares = replicas.spare === 0 ? 'no spare' : plural(replicas.spare, 'spare');
  const serve =
    replicas.active === 1 ? '1 replica that serves' : `${count(replicas.active)} replicas that serve`;
  return `${many} × ${name}: ${serve}, ${spares}, ${plural(scenario.selfHosted.gpusPerReplica, 'GPU')} each.${whyOf(answer, 'selfHosted.gpusPerReplica', doubts)}`;
};

/** "Can 5 be split for tensor parallel?" */
export const spread = (answer: Answer, { many }: Detailed<'spread'>): Told => {
  const { gpusPerReplica } = answer.scenario.selfHosted;
  if (many === gpusPerReplica) return yes(`a replica is spread over ${plural(gpusPerReplica, 'GPU')} here.`);
  const see =
    many === undefined ? '' : ` Type "${plural(many, 'GPU')} per replica" to see it over ${count(many)}.`;
  return `A replica is spread over ${plural(gpusPerReplica, 'GPU')} here; where nobody says, over 1, 2, 4 or 8.${see}`;
};

/** "What does one GPU do?": of a fleet that serves with several, each has the same part. */
export const ofEachGpu = (card: AskedCard, asked: Detailed<'each-gpu'>): string => {
  const { scenario, sums, evidence } = card;
  const { gpusPerReplica, gpu } = scenario.selfHosted;
  if (sums.eachGpu === undefined) return load(card, asked);
  const of = gpusPerReplica === 1 ? '' : `, as one of the ${gpusPerReplica} of a replica`;
  return `Full, one ${evidence.names?.gpu ?? gpu} serves ${tokens(sums.eachGpu.tokensPerMonth)} tokens a month${of}: ${tokensPerSecond(sums.eachGpu.tokensPerSecond)}.`;
};

/** "How busy is it?", "what is idle?" */
export const load = (
  answer: Answer,
  asked: Pick<Detailed<'load'>, 'isIdle' | 'isDoubted' | 'wish'>,
): string => {
  const { assessment, scenario } = answer;
  const { selfHosted } = assessment;
  if (selfHosted.load === null) return 'The fleet cannot serve this, so it has no load.';
  const idle = asked.isIdle
    ? ` ${usd(selfHosted.idleUsd)} a month pays for hardware that serves nothing.`
    : '';
  const over = selfHosted.load > 1 ? ' That is more than it can serve: add GPUs.' : '';
  const see = asked.wish === undefined ? '' : ` Type "what if ${asked.wish}" to see it so.`;
  const planned =
    over === '' && idle === ''
      ? ` It is planned for ${percent(scenario.selfHosted.plannedLoad)}.${whyOf(answer, 'selfHosted.plannedLoad', asked)}`
      : '';
  return `The fleet is ${percent(selfHosted.load)} busy: it can serve ${tokens(selfHosted.capacityTokensPerMonth)} tokens a month.${idle}${over}${planned}${see}`;
};

/** "0.0224 requests" */
export const requestsWords = (many: number): string => {
  const said = plain(many);
  return `${said} ${said === '1' ? 'request' : 'requests'}`;
};

/** How many are served at once, and how many a second, by a full fleet. */
export const atOnce = ({ scenario, sums }: AskedCard): string => {
  const { requestsAtOnce, requestsPerSecond } = sums.fullSpeed;
  const many = requestsAtOnce === undefined ? '' : `${plural(requestsAtOnce, 'request')} at once, `;
  return requestsPerSecond === undefined
    ? 'Nobody said how large a request is, so nobody knows how many it serves.'
    : `Full, the fleet serves ${many}${requestsWords(requestsPerSecond)} a second of ${sizes(scenario.workload)}.`;
};

/** "an hour", "a day" */
export const onePeriod = (unit: Period): string => (unit === 'hour' ? 'an hour' : `a ${unit}`);

/** How much comes a second, an hour or a day on average; how much a fleet could serve is another question. */
export const averageRate = (answer: Answer, { unit }: Detailed<'rate'>): string => {
  const { workload } = answer.scenario;
  const all = tokensPerMonth(workload);
  const asked = requestsPerMonth(workload);
  const many = PER_MONTH[unit];
  if (workload.oneTime === true) return volume(answer);
  const requests = asked > 0 ? `, ${requestsWords(inShort(asked / many))}` : '';
  return `On average ${tokens(all / many)} tokens ${onePeriod(unit)}${requests} of ${sizes(workload)}: ${tokens(all)} tokens a month.`;
};

/** GPUs of which a model is spread evenly. */
const SPREADS = [1, 2, 4, 8, 16];

/** How many GPUs hold what `many` cannot, `factor` times as much; empty where that takes more than two nodes. */
const moreGpus = (factor: number, many: number): string => {
  const enough = SPREADS.find((spread) => spread >= many * factor);
  return enough === undefined ? '' : ` Type "${plural(enough, 'GPU')}" to see it on as many as hold it.`;
};

/** Where memory leaves room for more than this, it is not what limits them. */
const MANY_AT_ONCE = 1e5;

/** "Does it fit?" */
export const memory = (answer: Answer): Told => {
  const {
    evidence: { fit },
    scenario,
  } = answer;
  if (fit.neededGb === null || fit.availableGb === null)
    return 'Nobody knows the memory of this model or GPU here.';
  const room =
    fit.requestsAtOnce === null || fit.requestsAtOnce > MANY_AT_ONCE
      ? ''
      : `, with room for ${plural(Math.floor(fit.requestsAtOnce), 'request')} at once`;
  return fit.fits
    ? yes(`a replica has ${gigabytes(fit.availableGb)} for the model and what is being answered${room}.`)
    : no(
        `a replica needs ${gigabytes(fit.neededGb)} and has ${gigabytes(fit.availableGb)}.${moreGpus(fit.neededGb / fit.availableGb, scenario.selfHosted.gpusPerReplica)}`,
      );
};

/** "Which model is this, and at which precision?" */
export const model = (
  { evidence, scenario }: Answer,
  asked: Pick<Detailed<'model'>, 'precision'> = {},
): string => {
  const { model: id, precision, servingEngine } = scenario.selfHosted;
  const other = asked.precision ?? precision;
  const see = other === precision ? '' : ` Type "what if ${other}" to see it so.`;
  return `${evidence.names?.model ?? id} in ${precision.toUpperCase()}, served with ${servingEngine}.${see}`;
};

/** "What about storage and network?" */
export const other = ({ assessment }: Answer): string => {
  const { otherUsd } = assessment.selfHosted.breakdown;
  return otherUsd === 0
    ? 'Storage, network and egress are not counted. Type "other $300/month" to count them.'
    : `Other costs, such as storage and network, are ${usd(otherUsd)} a month.`;
};
