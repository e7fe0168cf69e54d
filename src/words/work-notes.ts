import type { Growth, Outcome } from '../domain/assessment.ts';
import { MONTHS } from '../domain/day.ts';
import { count, percent, plural, tokenVolume, usd } from '../domain/format.ts';
import { stillCount } from './beside.ts';
import { againstOf, type Subject } from './subject.ts';

/** What the work, the hardware and the people add to a verdict, a sentence each; undefined where there is nothing. */

type Note = (subject: Subject) => string | undefined;

/** "2027-03" as "March 2027". */
const monthName = (month: string): string => {
  const [year = '', number = ''] = month.split('-');
  return `${MONTHS[Number(number) - 1] ?? number} ${year}`;
};

/** Hardware that is paid: what still counts, and the whole beside it. */
const paidNote: Note = ({ scenario, assessment }) => {
  const { procurement } = scenario.selfHosted;
  if (procurement.kind !== 'paid') return undefined;
  const { monthlyUsd, fullMonthlyUsd, breakdown } = assessment.selfHosted;
  const until = procurement.until === undefined ? '' : ` until ${monthName(procurement.until)}`;
  const full = fullMonthlyUsd === undefined ? '' : ` In full it is ${usd(fullMonthlyUsd)}.`;
  return `GPUs already paid${until}: ${stillCount(breakdown)}, ${usd(monthlyUsd)}.${full}`;
};

/** "unless you hand back 4 of 8 GPUs: then $4,410 against $5,400": what half the traffic leaves of a rented fleet. */
const handBackNote: Note = (subject) => {
  const { selfHosted, verdict } = subject.assessment;
  const { resized } = selfHosted.atHalf;
  const against = againstOf(subject);
  if (verdict.regime !== 'fragile' || resized === undefined || resized === null || against === undefined)
    return undefined;
  const back = selfHosted.gpus - resized.gpus;
  if (back <= 0) return undefined;
  const then = `${usd(resized.monthlyUsd)} against ${usd(against.atHalfUsd)}`;
  return resized.wins
    ? `At half the traffic hosting still wins if you hand back ${count(back)} of ${plural(selfHosted.gpus, 'GPU')}: ${then}.`
    : `At half the traffic it loses even if you hand back ${count(back)} of ${plural(selfHosted.gpus, 'GPU')}: ${then}.`;
};

/** A single replica and its twin, where hosting wins without the twin alone. */
const twinNote: Note = ({ assessment, scenario }) => {
  const { withoutTwin, verdict } = assessment;
  const isOutbid = verdict.choice === 'api' && verdict.because === 'cost';
  if (withoutTwin === undefined || withoutTwin === null || !withoutTwin.wins || !isOutbid) return undefined;
  const sold = scenario.apis.some(({ role }) => role === 'same-model');
  const wayOut = sold ? ' When the one fails, the same model per token is the way out.' : '';
  return `Without the spare it is ${usd(withoutTwin.monthlyUsd)} and hosting wins.${wayOut}`;
};

const outcomeWords = ({ names }: Subject, to: Outcome): string => {
  if (to.choice === 'api') return `${names.short(to.api)} wins`;
  return to.regime === 'robust' ? 'hosting wins, also at half the traffic' : 'hosting wins';
};

const change = (subject: Subject, { months, tokensPerMonth, to }: Growth['changes'][number]): string =>
  `${outcomeWords(subject, to)} in ${plural(months, 'month')}, at ${tokenVolume(tokensPerMonth)} a month`;

/** The month in which growth changes the verdict. */
const growthNote: Note = (subject) => {
  const { growth } = subject.assessment;
  if (growth === undefined) return undefined;
  const pace = `${growth.perMonth > 0 ? 'Growing' : 'Shrinking'} ${percent(Math.abs(growth.perMonth))} a month`;
  const [first] = growth.changes.filter(({ changes }) => changes === 'choice');
  const next = first ?? growth.changes[0];
  return next === undefined
    ? `${pace}, the verdict stays for ten years.`
    : `${pace}, ${change(subject, next)}.`;
};

/** One full-time engineer, where that changes the verdict. */
const engineerNote: Note = (subject) => {
  const { fullTimeEngineer: engineer } = subject.assessment;
  if (engineer === undefined || engineer.changes === 'nothing') return undefined;
  return `With one full-time engineer hosting costs ${usd(engineer.monthlyUsd)}, and ${outcomeWords(subject, engineer.to)}.`;
};

/** The part that does not move. */
const restNote: Note = ({ assessment, names }) => {
  const { rest } = assessment;
  return rest === undefined
    ? undefined
    : `The ${percent(rest.share)} that stays with ${names.short(rest.api)} costs ${usd(rest.monthlyUsd)} a month whatever you choose.`;
};

/** A job that is done once has totals. */
const onceNote: Note = ({ assessment }) =>
  assessment.oneTime === true
    ? 'A job done once: each bill is its total, with a month of people.'
    : undefined;

/** Who came near where we chose the GPU. */
const otherGpusNote: Note = ({ evidence }) => {
  const [first, second] = evidence.otherGpus ?? [];
  if (first === undefined) return undefined;
  const named = [first, ...(second === undefined ? [] : [second])].map(
    ({ gpus, name, monthlyUsd }) => `${count(gpus)}× ${name} ${usd(monthlyUsd)}`,
  );
  return `Next cheapest to host on: ${named.join(', ')} a month.`;
};

const NOTES: readonly Note[] = [
  paidNote,
  handBackNote,
  growthNote,
  restNote,
  onceNote,
  twinNote,
  engineerNote,
  otherGpusNote,
];

/** What the kind of work, the way of paying or the time of people means for the verdict. */
export const workNotes = (subject: Subject): string[] =>
  NOTES.map((note) => note(subject)).filter((note) => note !== undefined);
