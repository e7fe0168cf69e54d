import type { Answer } from '../../domain/answer.ts';
import { count, months, percent, tokens, tokensPerSecond } from '../../domain/format.ts';
import { LONGEST_GROWTH_MONTHS, monthsToReach } from '../../domain/growth.ts';
import type { NamedApis } from '../../domain/question.ts';
import { inShort } from '../../domain/round.ts';
import { capitalised } from '../../domain/text.ts';
import type { Detailed } from '../../domain/topics.ts';
import { DAYS_PER_MONTH, PER_MONTH } from '../../domain/units.ts';
import { requestTokens, tokensPerMonth } from '../../domain/volume.ts';
import { namesFor } from '../names.ts';
import { type ComparedApi, decidingApis, namedOnCard, shortName, strangerWords } from './apis.ts';
import type { AskedCard } from './card.ts';
import { onePeriod, requestsWords } from './fleet.ts';

/** Where hosting costs what an API does: at which volume, in which month, with which speed, and when it is paid back. */

/** ", 45,900 requests a day": of tokens a month, where requests were counted. */
const inRequests = ({ draft, scenario: { workload } }: Answer, tokensAMonth: number): string => {
  if (draft.fields['workload.requestsPerMonth'] === undefined || workload.oneTime === true) return '';
  const requests = tokensAMonth / requestTokens(workload);
  return `, ${count(requests / DAYS_PER_MONTH)} requests a day`;
};

const breakEvenWith = (answer: Answer, one: ComparedApi): string => {
  const { breakEven } = one;
  const name = shortName(answer, one);
  const period = answer.scenario.workload.oneTime === true ? '' : ' a month';
  switch (breakEven.kind) {
    case 'at':
      return `Hosting breaks even with ${name} at ${tokens(breakEven.tokensPerMonth)} tokens${period}${inRequests(answer, breakEven.tokensPerMonth)}.`;
    case 'always':
      return `Hosting is cheaper than ${name} at any volume.`;
    case 'never':
      return `Hosting never breaks even with ${name}: ${breakEven.reason ?? 'it is dearer at every volume'}.`;
    default:
      return breakEven satisfies never;
  }
};

/** In which month traffic that grows so comes to where hosting breaks even; empty where it is past that, or never gets there. */
const reachedIn = (
  { scenario: { workload } }: Answer,
  { breakEven }: ComparedApi,
  perMonth: number,
): string => {
  const now = tokensPerMonth(workload);
  if (breakEven.kind !== 'at' || perMonth <= 0 || now === 0 || workload.oneTime === true) return '';
  const rate = `At ${percent(perMonth)} more a month`;
  if (breakEven.tokensPerMonth <= now) return ' Traffic is past that already.';
  const reached = monthsToReach(perMonth, now, breakEven.tokensPerMonth);
  return reached > LONGEST_GROWTH_MONTHS
    ? ` ${rate} that takes more than ten years.`
    : ` ${rate} that is in ${months(reached)}.`;
};

/** Where hosting breaks even with the APIs that decide, and when traffic that grows so comes there. */
export const breakEvenGrowing = (answer: Answer, perMonth: number): string => {
  const asked = decidingApis(answer);
  return asked.length === 0
    ? 'There is no API to break even with.'
    : asked.map((one) => `${breakEvenWith(answer, one)}${reachedIn(answer, one, perMonth)}`).join(' ');
};

/** "When does hosting pay off?", for the named API or the one that leads. */
export const breakEven = (answer: Answer, named: NamedApis): string => {
  const those = namedOnCard(answer, named);
  const stranger = those.length > 0 ? undefined : strangerWords(named);
  if (stranger !== undefined) return stranger;
  const asked = those.length > 0 ? those : decidingApis(answer);
  return asked.length === 0
    ? 'There is no API to break even with.'
    : asked
        .map(
          (one) =>
            `${breakEvenWith(answer, one)}${reachedIn(answer, one, answer.scenario.workload.growthPerMonth ?? 0)}`,
        )
        .join(' ');
};

/** A volume of a month as so much in another time: "4.28 requests a second". */
const inTime = (
  { scenario: { workload } }: Answer,
  { unit, of }: Pick<Detailed<'break-even-rate'>, 'unit' | 'of'>,
  tokensAMonth: number,
): string => {
  const inIt = tokensAMonth / PER_MONTH[unit];
  const size = requestTokens(workload);
  const many = of === 'requests' && size > 0 ? requestsWords(inShort(inIt / size)) : `${tokens(inIt)} tokens`;
  return `${many} ${onePeriod(unit)}`;
};

/** "In requests per second?", of the volume at which hosting breaks even. */
export const breakEvenRate = (answer: Answer, asked: Detailed<'break-even-rate'>): string =>
  decidingApis(answer)
    .map((one) => {
      const { breakEven: even } = one;
      const name = shortName(answer, one);
      if (even.kind === 'at')
        return `Hosting breaks even with ${name} at ${inTime(answer, asked, even.tokensPerMonth)}: ${tokens(even.tokensPerMonth)} tokens a month.`;
      if (even.kind !== 'never' || even.because?.code !== 'beyond-capacity')
        return breakEvenWith(answer, one);
      const { tokensPerMonth: volume, capacityTokensPerMonth: capacity } = even.because;
      return `Hosting never breaks even with ${name}: it would take ${inTime(answer, asked, volume)}, and this fleet serves ${inTime(answer, asked, capacity)} at most.`;
    })
    .join(' ') || 'There is no API to break even with.';

/** Months until owned hardware is paid back; of rented hardware there is nothing to pay back. */
export const payback = (answer: Answer, named: NamedApis): string => {
  const { paybackMonths } = answer.assessment.verdict;
  const { kind } = answer.scenario.selfHosted.procurement;
  if (kind === 'paid')
    return `The GPUs are already paid, so there is nothing to pay back. ${breakEven(answer, named)}`;
  if (kind !== 'own' || paybackMonths === undefined) return breakEven(answer, named);
  return paybackMonths === null
    ? 'Never at this volume: against the cheapest API hosting saves nothing that would pay it back.'
    : `After ${months(paybackMonths)}, against the cheapest API at this volume.`;
};

/** "What tok/s would we need to break even?" More speed serves more on the same GPUs, and lowers no bill by itself. */
export const winningSpeed = (card: AskedCard): string => {
  const { assessment, sums } = card;
  const { tokensPerSecondPerReplica: now } = assessment.selfHosted.throughput;
  const turn = assessment.flips?.find(({ input, changes }) => input === 'throughput' && changes === 'choice');
  const itDoes = `It does ${tokensPerSecond(now)} now.`;
  if (turn !== undefined)
    return `${capitalised(turn.side === 'below' ? 'under' : 'over')} ${tokensPerSecond(turn.value)} a replica ${turn.to.choice === 'self-host' ? 'hosting wins' : 'an API wins'}. ${itDoes}`;
  const deciding = new Set(decidingApis(card).map(({ api }) => api));
  const faster = sums.evenSpeeds
    .filter(({ api }) => deciding.has(api))
    .map(({ api, tokensPerSecondPerReplica: speed, tokensPerMonth: volume }) => {
      const name = namesFor(card, 'asker').short(api);
      const at = volume === undefined ? 'over' : `at ${tokens(volume)} tokens a month, with`;
      return `Hosting breaks even with ${name} ${at} ${tokensPerSecond(speed)} a replica.`;
    });
  const busy =
    assessment.selfHosted.load === null ? '' : `: the fleet is ${percent(assessment.selfHosted.load)} busy`;
  return [`At this volume no speed decides it${busy}.`, ...faster, itDoes].join(' ');
};
