import type { Answer } from '../../domain/answer.ts';
import {
  count,
  gigabytes,
  grouped,
  months,
  plain,
  plainTo,
  plural,
  seconds,
  tokens,
  tokensPerSecond,
  usd,
  usdExact,
} from '../../domain/format.ts';
import type { Detailed } from '../../domain/topics.ts';
import { DAYS_PER_MONTH, HOURS_PER_MONTH, SECONDS_PER_HOUR } from '../../domain/units.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { regionWords } from '../regions.ts';
import type { AskedCard } from './card.ts';
import { no, type Told, yes } from './yes-or-no.ts';

/** Answers about the hardware that is paid for: rented or bought, for which hours, for how long, and what it gets done. */

/** "Rented or bought?" */
export const paying = (
  { scenario: { selfHosted }, assessment }: Answer,
  { isSpot }: Pick<Detailed<'paying'>, 'isSpot'>,
): string => {
  const { procurement } = selfHosted;
  if (procurement.kind === 'rent')
    return `Rented ${procurement.market}, ${usdExact(procurement.usdPerGpuHour)} a GPU and hour: nothing is paid up front. Type "own" to see the same bought${isSpot && procurement.market !== 'spot' ? ', or "spot" at spot prices' : ''}.`;
  const { upfrontUsd } = assessment.selfHosted;
  const upfront = upfrontUsd === undefined ? '' : `, ${usd(upfrontUsd)} on day one`;
  return procurement.kind === 'own'
    ? `Bought for ${usd(procurement.usdPerGpu)} a GPU${upfront}. Type "rent" to see the same rented.`
    : 'The hardware is already paid, so its price decides nothing.';
};

/** GPUs of the machines that people mean where the card counts none: those of an HGX board. */
const PER_MACHINE = 8;

/** "What does one node cost us?", "how much is that per GPU hour?" */
export const machinesCost = (answer: Answer, asked: Detailed<'machines'>): string => {
  const { gpus, breakdown } = answer.assessment.selfHosted;
  const { procurement, gpu } = answer.scenario.selfHosted;
  const all = `${count(gpus)} × ${answer.evidence.names?.gpu ?? gpu}`;
  if (procurement.kind !== 'rent') return `${all}. ${paying(answer, asked)}`;
  const machine = asked.isOfMachines
    ? ` One of ${PER_MACHINE} GPUs is ${usdExact(procurement.usdPerGpuHour * PER_MACHINE)} an hour.`
    : '';
  return `${usdExact(procurement.usdPerGpuHour)} a GPU and hour, rented ${procurement.market}: ${all} are ${usd(breakdown.computeUsd + breakdown.redundancyUsd)} a month.${machine}`;
};

/** "What happens after June 2027?": hardware that is paid until a month has its whole bill from then on. */
export const afterPaid = (answer: Answer, asked: Detailed<'after-paid'>): string => {
  const { procurement } = answer.scenario.selfHosted;
  const { monthlyUsd, fullMonthlyUsd } = answer.assessment.selfHosted;
  if (procurement.kind !== 'paid' || procurement.until === undefined || fullMonthlyUsd === undefined)
    return paying(answer, asked);
  return `Until ${procurement.until} hosting is ${usd(monthlyUsd)} a month, after it ${usd(fullMonthlyUsd)} in full.`;
};

/** "That assumes 24/7, right?" */
export const hours = ({ scenario: { selfHosted } }: Answer): Told => {
  const { procurement } = selfHosted;
  if (procurement.kind !== 'rent')
    return 'The hardware is there at all hours, whether or not it is used. Type "runs 10h a day" to count less power.';
  const { billedHoursPerMonth } = procurement;
  return billedHoursPerMonth >= HOURS_PER_MONTH
    ? yes(
        `the GPUs are rented all ${count(HOURS_PER_MONTH)} hours of a month. Type "10h a day" to see them rented for fewer.`,
      )
    : no(
        `the GPUs are rented ${grouped(billedHoursPerMonth, 0)} of the ${count(HOURS_PER_MONTH)} hours of a month.`,
      );
};

/** How long owned hardware is kept, and what it is worth then. */
export const life = ({ scenario: { selfHosted } }: Answer): string => {
  const { procurement } = selfHosted;
  if (procurement.kind !== 'own')
    return 'The hardware is not bought here, so nothing is written off. Type "own" to see it bought.';
  const worth =
    procurement.residualShare === 0 ? 'nothing' : `${plain(procurement.residualShare * 100)}% of its price`;
  return `It is written off over ${months(procurement.lifeMonths)} and is then worth ${worth}; the money in it costs ${plain(procurement.annualCostOfCapital * 100)}% a year, maintenance ${plain(procurement.annualMaintenanceShare * 100)}%. Type "over 5 years" to see another life.`;
};

/** How long the fleet works on a job that is done once. */
export const duration = ({ scenario: { workload }, sums: { fullSpeed } }: AskedCard): string => {
  if (fullSpeed.hours === undefined) return 'The fleet cannot serve this, so it would never be done.';
  const all = tokensPerMonth(workload);
  const long =
    fullSpeed.hours < 1
      ? seconds(fullSpeed.hours * SECONDS_PER_HOUR)
      : `${plainTo(3, fullSpeed.hours)} hours`;
  const what = workload.oneTime === true ? `${tokens(all)} tokens` : `The ${tokens(all)} tokens of a month`;
  return `${what} take this fleet about ${long} at full speed, ${tokensPerSecond(fullSpeed.tokensPerSecond)} in all.`;
};

/** "Does it keep up at 6 hours a day?": whether the traffic takes a full fleet no longer; a job has those hours in all. */
export const keepsUp = (card: AskedCard, { hours }: Detailed<'keeps-up'>): Told => {
  const { fullSpeed } = card.sums;
  const isOnce = card.scenario.workload.oneTime === true;
  const there = isOnce ? hours : hours * DAYS_PER_MONTH;
  const inMonth = isOnce ? '' : ` ${plural(hours, 'hour')} a day come to ${plainTo(3, there)}.`;
  const clause = `${duration(card).replace(/^The /, 'the ')}${inMonth}`;
  return fullSpeed.hours !== undefined && fullSpeed.hours <= there ? yes(clause) : no(clause);
};

/** What GPUs cost in a place that is not theirs: how to see it. */
export const elsewhere = ({ draft }: Answer, { place, isInUs }: Detailed<'place-price'>): string => {
  const region = draft.fields['constraints.region'];
  const here =
    region === undefined
      ? 'The card has its GPUs in no place'
      : `The card has its GPUs in ${regionWords(region)}`;
  // Where GPUs stand in the US is read as a rule for data alone.
  const see = isInUs ? 'US only' : `GPUs in ${place}`;
  return `${here}: type "what if ${see}" to see them there.`;
};

/** "What's an L4 anyway?": its memory and speed, and what of it the card has. */
export const gpuFacts = (
  { assessment: { selfHosted }, scenario, evidence }: Answer,
  { name, memoryGb, gbPerSecond, watts, year }: Detailed<'gpu-facts'>,
): string => {
  const ours = evidence.names?.gpu ?? scenario.selfHosted.gpu;
  const here =
    ours === name
      ? `The card has ${count(selfHosted.gpus)} of it.`
      : `The card is of ${ours}: type "what if ${name}" to see it.`;
  return `${name}, of ${year}: ${gigabytes(memoryGb)} of memory at ${count(gbPerSecond)} GB/s, ${count(watts)} W. ${here}`;
};
