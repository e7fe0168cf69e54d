import type { Breakdown } from '../domain/assessment.ts';
import { count, months, monthWords, percent, plain, plural, tokenVolume, usd } from '../domain/format.ts';
import { carryingFleet } from './carrying-fleet.ts';
import type { Line } from './line.ts';
import { YOUR_PRICE } from './names.ts';
import { againstOf, type Subject } from './subject.ts';
import { listed } from './text.ts';
import { turnWords } from './winner.ts';

/** What a monthly bill does not say: cash, hardware already paid, growth, what users feel, hours of engineers. */

/** What bought hardware costs on day one, and when that is back. */
export const cashLine = (subject: Subject): Line | null => {
  const { assessment, scenario, names } = subject;
  const { selfHosted, verdict } = assessment;
  const { procurement } = scenario.selfHosted;
  if (selfHosted.upfrontUsd === undefined || procurement.kind !== 'own') return null;
  const upfront = names.hidesHosting ? `${YOUR_PRICE} up front` : `${usd(selfHosted.upfrontUsd)} up front`;
  // What cannot serve the traffic earns nothing back; the fleet that would is what has to be paid for.
  const larger = carryingFleet(subject);
  if (larger?.upfrontUsd !== undefined && !names.hidesHosting)
    return {
      label: 'Cash:',
      text: `${upfront} for ${plural(selfHosted.gpus, 'GPU')}, ${usd(larger.upfrontUsd)} for ${count(larger.gpus)}.`,
    };
  const { paybackMonths: back, paybackMonthsAtFallingPrices: falling } = verdict;
  if (back === undefined) return { label: 'Cash:', text: `${upfront}.` };
  if (back === null) return { label: 'Cash:', text: `${upfront}, never earned back.` };
  const late =
    back > procurement.lifeMonths ? `, after the ${months(procurement.lifeMonths)} that it lasts` : '';
  const fall = scenario.apiPriceFallPerYear;
  const then =
    falling === undefined || fall === undefined
      ? ''
      : `; ${falling === null ? 'never' : months(falling)} if API prices fall ${percent(fall)} a year`;
  return { label: 'Cash:', text: `${upfront}, back in ${months(back)}${late}${then}.` };
};

/** "power, other costs and people count": the parts of a bill that hardware which is paid still has. */
const stillCount = ({ powerUsd, otherUsd, opsUsd }: Breakdown): string => {
  const parts = [
    ...(powerUsd > 0 ? ['power'] : []),
    ...(otherUsd > 0 ? ['other costs'] : []),
    ...(opsUsd > 0 ? ['people'] : []),
  ];
  if (parts.length === 0) return 'nothing counts';
  return `only ${listed(parts)} ${parts.join() === 'power' ? 'counts' : 'count'}`;
};

/** ": then Novita wins", where hosting is the choice only as long as its hardware is paid. */
const paidFor = (subject: Subject): string => {
  const { verdict, selfHosted } = subject.assessment;
  const rival = againstOf(subject);
  const isWon = verdict.choice === 'self-host' && verdict.because === 'cost' && rival !== undefined;
  return isWon && (selfHosted.fullMonthlyUsd ?? 0) > rival.monthlyUsd
    ? `: then ${subject.names.short(rival.api)} wins`
    : '';
};

/** Hardware that is already there: only what can still be avoided counts. */
export const paidLine = (subject: Subject): Line | null => {
  const { assessment, scenario } = subject;
  if (scenario.selfHosted.procurement.kind !== 'paid') return null;
  const { monthlyUsd, fullMonthlyUsd, breakdown } = assessment.selfHosted;
  const { until } = scenario.selfHosted.procurement;
  const from = until === undefined ? 'In full' : `After ${monthWords(until) ?? until}`;
  const whole = fullMonthlyUsd === undefined ? '' : ` ${from}, ${usd(fullMonthlyUsd)}${paidFor(subject)}.`;
  return { label: 'GPUs already paid:', text: `${stillCount(breakdown)}, ${usd(monthlyUsd)}.${whole}` };
};

/** As many as a card lists. */
const MOST_BILLS = 4;

/** Where traffic grows: the month in which the verdict changes. */
export const growthLine = ({ assessment, names }: Subject): Line | null => {
  const { growth } = assessment;
  if (growth === undefined) return null;
  const rate = `${percent(Math.abs(growth.perMonth))} ${growth.perMonth < 0 ? 'less' : 'more'} a month`;
  const change = growth.changes.find(({ changes }) => changes === 'choice') ?? growth.changes[0];
  if (change === undefined)
    return { label: 'Growth:', text: `with ${rate} the verdict stays for ten years.` };
  return {
    label: 'Growth:',
    text: `with ${rate} ${turnWords(change, names)} in ${months(change.months)}, at ${tokenVolume(change.tokensPerMonth)}.`,
  };
};

/** Bills in the money in which somebody typed an amount: "EUR: hosting 9,295 a month, Novita 172." */
export const otherMoneyLine = ({ assessment, evidence, names }: Subject): Line | null => {
  const { otherMoney } = evidence;
  if (otherMoney === undefined) return null;
  const { code, perUsd } = otherMoney;
  const amount = (usd: number): string => count(usd * perUsd);
  const bills = assessment.comparisons
    .slice(0, MOST_BILLS)
    .map(({ api, monthlyUsd }) => `${names.short(api)} ${amount(monthlyUsd)}`);
  const hosting = `hosting ${amount(assessment.selfHosted.monthlyUsd)}`;
  const per = assessment.oneTime === true ? '' : ' a month';
  return { label: `In ${code}:`, text: `${[hosting, ...bills].join(', ')}${per}.` };
};

/** What users of the own fleet feel, where we host and somebody waits. */
export const serviceLine = ({ assessment, scenario }: Subject): Line | null => {
  const { service } = assessment.selfHosted;
  const kind = scenario.workload.kind ?? 'interactive';
  if (service === undefined || service === null || kind !== 'interactive') return null;
  if (assessment.verdict.choice !== 'self-host') return null;
  const { atExpected: now, atCapacity: full } = service;
  if (now.tokensPerSecondPerUser === null || full.tokensPerSecondPerUser === null)
    return {
      label: '',
      text: `Answers take ${plain(now.secondsToAnswer)} s at your traffic, ${plain(full.secondsToAnswer)} when full.`,
    };
  return {
    label: '',
    text: `Users read at ${plain(now.tokensPerSecondPerUser)} tok/s at your traffic, ${plain(full.tokensPerSecondPerUser)} when full.`,
  };
};

/** The bill without the spare, where a fleet of one replica and its spare is outbid by an API for the spare alone. */
export const twinLine = ({ assessment, names }: Subject): Line | null => {
  const { withoutTwin, verdict } = assessment;
  // Where a rule decides, a lower bill wins nothing.
  const isOutbid = verdict.choice === 'api' && verdict.because === 'cost';
  if (withoutTwin === undefined || withoutTwin === null || !withoutTwin.wins || !isOutbid) return null;
  return {
    label: 'Without the spare:',
    text: `${usd(withoutTwin.monthlyUsd)}, and hosting wins; ${names.short(verdict.against)} would be the way out when it fails.`,
  };
};

/** The engineer hours that an API saves. */
export const engineerLine = (subject: Subject): Line | null => {
  const { verdict } = subject.assessment;
  const { selfHosted, workload } = subject.scenario;
  const { hoursPerMonth } = selfHosted.ops;
  const own = subject.scenario.apis.find(({ id }) => id === verdict.api)?.opsHoursPerMonth ?? 0;
  const saved = hoursPerMonth - own;
  if (verdict.choice !== 'api' || saved <= 0 || againstOf(subject) === undefined) return null;
  const often = workload.oneTime === true ? '' : ' a month';
  return { label: '', text: `The API saves ${plain(saved)} engineering hours${often}.` };
};
