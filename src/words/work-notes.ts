import { count, percent, plural, usd } from '../domain/format.ts';
import { growthLine, paidLine, twinLine } from './beside.ts';
import { type Line, lineInWords } from './line.ts';
import { againstOf, type Subject } from './subject.ts';
import { turnWords } from './winner.ts';

/** What the work, the hardware and the people add to a verdict, a sentence each; undefined where there is nothing. */

type Note = (subject: Subject) => string | undefined;

/** What a card says in a line of its own. */
const asOnCard =
  (lineOf: (subject: Subject) => Line | null): Note =>
  (subject) => {
    const line = lineOf(subject);
    return line === null ? undefined : lineInWords(line);
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

/** One full-time engineer, where that changes the verdict. */
const engineerNote: Note = ({ assessment, names }) => {
  const { fullTimeEngineer: engineer } = assessment;
  if (engineer === undefined || engineer.changes === 'nothing') return undefined;
  const turn = turnWords({ changes: engineer.changes, to: engineer.to }, names);
  return `With one full-time engineer hosting costs ${usd(engineer.monthlyUsd)}, and ${turn}.`;
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
  asOnCard(paidLine),
  handBackNote,
  asOnCard(growthLine),
  restNote,
  onceNote,
  asOnCard(twinLine),
  engineerNote,
  otherGpusNote,
];

/** What the kind of work, the way of paying or the time of people means for the verdict. */
export const workNotes = (subject: Subject): string[] =>
  NOTES.map((note) => note(subject)).filter((note) => note !== undefined);
