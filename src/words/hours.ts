import type { FleetInHours, HourByHour } from '../domain/assessment.ts';
import type { MeasuredTraffic, Noticed } from '../domain/evidence.ts';
import { count, dayInWords, percent, plain, plural, tokens, usd } from '../domain/format.ts';
import { HOURS_PER_MONTH } from '../domain/units.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { inParts } from './parts.ts';
import type { Subject } from './subject.ts';
import { plainName, windowWords } from './usage.ts';

/** What measured traffic says hour by hour, in words. */

/** A bill that is further from ours than this is said before anything is built on it. */
const APART = 0.1;

const nearly = (share: number): string => (share > 0 && share < 0.01 ? 'under 1%' : percent(share));

const fleetOf = ({ replicas }: FleetInHours): string => plural(replicas, 'replica');

const restNote = ({ model, share }: MeasuredTraffic): string[] =>
  share < 0.995
    ? [
        `This is for ${plainName(model)}, ${percent(share)} of your tokens; the other models stay where they are.`,
      ]
    : [];

const p99Note = ({ asPlanned, atP99 }: HourByHour): string =>
  atP99.replicas === asPlanned.replicas
    ? `The fleet for the p99 hour (${tokens(atP99.p99Tokens)} tokens) is the planned one: ${fleetOf(atP99)}, ${usd(atP99.monthlyUsd)} a month with what is above it at the API.`
    : `A fleet for the p99 hour (${tokens(atP99.p99Tokens)} tokens) takes ${fleetOf(atP99)}, ${usd(atP99.monthlyUsd)} a month with what is above it at the API; the planned one has ${fleetOf(asPlanned)}.`;

const spillNote = ({ withSpill }: HourByHour, api: string): string =>
  withSpill.replicas === 0
    ? `Hour by hour no fleet beside ${api} pays: all of it there costs ${usd(withSpill.monthlyUsd)} a month.`
    : `Cheapest split by the hour: ${fleetOf(withSpill)}, and ${percent(withSpill.hoursOver)} of the hours spill to ${api}: ${usd(withSpill.selfHostedUsd)} + ${usd(withSpill.apiUsd)} = ${usd(withSpill.monthlyUsd)} a month.`;

/** "In every hour", "In no hour", "In 62% of the hours"; none and every are so without exception. */
const hoursWords = (share: number): string => {
  if (share <= 0) return 'In no hour';
  if (share >= 1) return 'In every hour';
  return share > 0.995 ? 'In nearly every hour' : `In ${nearly(share)} of the hours`;
};

const halfNote = ({ replicas, hoursHalfWouldDo }: FleetInHours): string =>
  replicas < 2 ? '' : ` ${hoursWords(hoursHalfWouldDo)} half of it would do.`;

/** How often measured traffic is above the planned fleet, and what becomes of it then. */
export const overNote = ({ asPlanned }: HourByHour): string =>
  asPlanned.hoursOver === 0
    ? `In no hour was traffic above the planned fleet.${halfNote(asPlanned)}`
    : `In ${nearly(asPlanned.hoursOver)} of the hours traffic was above the planned fleet: it would wait up to ${plain(asPlanned.longestWaitHours)} hours, or spill ${tokens(asPlanned.spillTokens)} tokens a month.${halfNote(asPlanned)}`;

/** Sizes of the fleet in a week that are listed one by one. */
const MOST_SIZES = 6;

const scheduleNote = ({ schedule }: HourByHour): string[] => {
  if (schedule === null) return [];
  const [only, ...others] = schedule.hoursOfWeek;
  if (only !== undefined && others.length === 0)
    return [
      `Renting by the hour saves nothing: every hour of the week takes ${plural(only.replicas, 'replica')}, ${usd(schedule.monthlyUsd)} a month.`,
    ];
  const last = others.at(-1) ?? only;
  const hours =
    others.length < MOST_SIZES
      ? `hours of the week × replicas: ${schedule.hoursOfWeek.map(({ replicas, hours: count }) => `${count} h × ${replicas}`).join(', ')}`
      : `${only?.replicas} to ${last?.replicas} replicas`;
  return [`Rented only in the hours that need it (${hours}): ${usd(schedule.monthlyUsd)} a month.`];
};

const weeksNote = ({ weeks }: HourByHour): string[] => {
  if (weeks === null) return [];
  const { whole, belowBreakEven: below } = weeks;
  if (whole === 1) return [`In your last week traffic was ${below === 1 ? 'below' : 'above'} break-even.`];
  const which = below === 0 ? 'In none' : below === whole ? 'In each' : `In ${below}`;
  return [`${which} of your last ${whole} weeks traffic was below break-even.`];
};

/** Our prices beside the bill that the export states, for the same usage; empty where it states none. */
export const calibrationNote = ({ assessment: { calibration }, evidence }: Subject): string[] =>
  calibration === undefined
    ? []
    : [
        `Our prices give ${usd(calibration.catalogUsd)} for this usage, your export says ${usd(calibration.statedUsd)}${rateWords(evidence.measured)} (${percent(calibration.apart)} apart).`,
      ];

const rateWords = (measured: MeasuredTraffic | undefined): string => {
  if (measured?.statedIn === undefined) return '';
  const { currency, amount, perUsd, date } = measured.statedIn;
  return `, ${count(amount)} ${currency} at ${plain(perUsd)} a dollar on ${dayInWords(date)}`;
};

const SHORT_DAYS = 60;

const growthNote = ({ growth, days }: MeasuredTraffic): string[] => {
  if (growth === undefined) return [];
  const short = days < SHORT_DAYS ? ' So short a window says little about a year.' : '';
  return [`Traffic of the last week was ${plain(growth)}× that of the first.${short}`];
};

const saidWins = ({ evidence, scenario }: Subject): string[] => {
  const series = evidence.measured?.tokensPerHour;
  if (series === undefined || series.length === 0) return [];
  const measured = (series.reduce((sum, hour) => sum + hour, 0) / series.length) * HOURS_PER_MONTH;
  const used = tokensPerMonth(scenario.workload);
  return Math.abs(used - measured) <= 0.01 * measured
    ? []
    : [`Your ${tokens(used)} tokens a month count, not the ${tokens(measured)} that were measured.`];
};

const unpricedWarning = ({ evidence: { measured } }: Subject): Noticed[] =>
  measured?.unpriced === true
    ? [
        {
          code: 'model-without-price',
          ...inParts([
            `We have no price for "${plainName(measured.model)}", which your export shows in use:`,
            'what you pay today is not among the APIs here.',
            'Say its price ("vs $2/$10").',
          ]),
        },
      ]
    : [];

/** What the hours of an export say beyond its window; none for an answer that rests on no export. */
export const measuredNotes = (subject: Subject): string[] => {
  const { measured } = subject.evidence;
  if (measured === undefined) return [];
  const found = subject.assessment.hourByHour;
  const first = [
    ...saidWins(subject),
    ...restNote(measured),
    ...unpricedWarning(subject).map(({ message }) => message),
  ];
  if (found === undefined) return [...first, ...calibrationNote(subject), ...growthNote(measured)];
  return [
    ...first,
    overNote(found),
    p99Note(found),
    spillNote(found, subject.names.apiById(found.api)),
    ...scheduleNote(found),
    ...weeksNote(found),
    ...calibrationNote(subject),
    ...growthNote(measured),
  ];
};

/** What the hours of an export say, with its window, as a document has them. */
export const hoursNotes = (subject: Subject): string[] => {
  const { measured } = subject.evidence;
  return measured === undefined
    ? []
    : [`Measured ${windowWords(measured) || 'from your usage'}.`, ...measuredNotes(subject)];
};

/** Where our prices and the bill are far apart: likely reasons. A model in use whose price we do not know. */
export const measuredWarnings = (subject: Subject): Noticed[] => {
  const { calibration } = subject.assessment;
  const unpriced = unpricedWarning(subject);
  if (calibration === undefined || calibration.apart <= APART) return unpriced;
  const { catalogUsd, statedUsd, apart, api } = calibration;
  return [
    {
      code: 'bill-differs',
      ...inParts([
        `Our prices give ${usd(catalogUsd)} for this usage at ${subject.names.apiById(api)}, your bill says ${usd(statedUsd)}:`,
        `${percent(apart)} apart.`,
        'Likely a discount, batch prices, cache writes or another release of the model;',
        'say the price you pay ("at $2/$10").',
      ]),
    },
  ];
};
