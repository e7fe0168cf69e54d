import type { Answer } from '../domain/answer.ts';
import { usd } from '../domain/format.ts';
import { isSameJson } from '../json.ts';
import { growthLine, otherMoneyLine } from './beside.ts';
import { cardWarnings } from './card-warnings.ts';
import { CHOICES, hostingFor, hostingIn } from './choices.ts';
import { hostingWins } from './half-check.ts';
import { type Line, lineInWords } from './line.ts';
import { billsMoved, inOnePiece, otherBillsOf, shortOf } from './look-bills.ts';
import { whyHostingIsLeft } from './ruled-out.ts';
import { againstOf, isNoApiLeft, type SaidSubject, type Subject, selfAtHalfUsd } from './subject.ts';
import { triedOf } from './tried.ts';

/** What a what-if does to the verdict, in sentences: before → after. */

/** What to do, as a code: where a rule leaves nothing else to do than to host, that rule is named. */
type Choice = 'pay' | 'host' | 'host-fragile' | 'host-by-rule';

const choiceCode = (subject: Subject): Choice => {
  const { verdict } = subject.assessment;
  if (verdict.choice === 'api') return 'pay';
  if (verdict.because === 'data-residency' || isNoApiLeft(subject)) return 'host-by-rule';
  return verdict.regime === 'fragile' ? 'host-fragile' : 'host';
};

const TO_DO: Readonly<Record<Choice, (subject: Subject) => string>> = {
  pay: () => CHOICES.api,
  host: () => CHOICES['self-host'],
  'host-fragile': () => hostingIn('fragile'),
  'host-by-rule': ({ scenario, assessment }) =>
    hostingFor(whyHostingIsLeft(scenario.constraints, assessment.comparisons)),
};

/** What to do, in the fewest words. */
export const choiceOf = (subject: Subject): string => TO_DO[choiceCode(subject)](subject);

/** Another side wins now: the team must hear of it. */
export const flips = (before: Subject, after: Subject): boolean =>
  before.assessment.verdict.choice !== after.assessment.verdict.choice;

/** How the same choice is another than before: " now", ", and no longer fragile"; empty where it is not. */
const sinceThen = (before: Subject, after: Subject): string => {
  const [from, to] = [choiceCode(before), choiceCode(after)];
  // A rule that decides now is named by the choice itself.
  if (from === to || to === 'host-by-rule') return '';
  if (from === 'host-by-rule') return ', by cost alone';
  return to === 'host' ? ', and no longer fragile' : ' now';
};

/** The verdict, first and alone: "Still pay per token.", "Verdict flips: host it, but fragile." */
export const verdictOf = (before: Subject, after: Subject): string => {
  const why = shortOf(after);
  const because = why === undefined ? '' : `: ${why}`;
  if (flips(before, after)) return `Verdict flips: ${choiceOf(after)}${because}.`;
  return `Still ${choiceOf(after)}${sinceThen(before, after)}${because}.`;
};

/** "pay per token. Hosting $6,636, Bedrock $1,080: hosting is 6.1× as much.": where a thread stands. */
const whereItStands = (subject: Subject): string =>
  `${choiceOf(subject)}. ${inOnePiece(billsMoved(subject, subject))}`;

/** The thread as it began and after each change: what was changed, what to do then, and both bills. */
export const sideBySide = (sides: readonly SaidSubject[]): string =>
  sides
    .map((side, at) => {
      const before = sides[at - 1];
      const what = before === undefined ? 'As it began' : triedOf(before, side).join(', ');
      return `${at + 1}. ${what}: ${whereItStands(side)}`;
    })
    .join(' ');

/** The same check at half the traffic, and from where hosting wins. */
export const halfLine = (after: Subject): string => {
  const against = againstOf(after);
  if (against === undefined) return 'No API to compare with.';
  const self = selfAtHalfUsd(after);
  const winner =
    self < against.atHalfUsd
      ? `hosting wins, ${usd(self)} against ${usd(against.atHalfUsd)}`
      : `${after.names.short(against.api)} wins, ${usd(against.atHalfUsd)} against ${usd(self)}`;
  return `Half the traffic: ${winner}. ${hostingWins(after)}`;
};

/** What the card warns of that it did not before, but for how words were read, which `readAsOf` says. */
const newWarning = (before: Subject, after: Subject): Line | null => {
  const known = new Set(['read-as', ...before.assessment.warnings.map(({ code }) => code)]);
  const warnings = after.assessment.warnings.filter(({ code }) => !known.has(code));
  const { first, shown } = cardWarnings({ ...after, assessment: { ...after.assessment, warnings } });
  const text = first ?? shown[0];
  return text === undefined ? null : { label: 'Note:', text };
};

/**
 * What else the card says of what was tried: the month that growth leads to, the bills in another money, and a warning
 * that comes with it.
 */
export const besideOf = (before: Subject, after: Subject): string => {
  const isSameGrowth = isSameJson(before.assessment.growth ?? null, after.assessment.growth ?? null);
  return [isSameGrowth ? null : growthLine(after), otherMoneyLine(after), newWarning(before, after)]
    .flatMap((line) => (line === null ? [] : lineInWords(line)))
    .join(' ');
};

/** What an answer shows. A term of which no price is known is told, though that of another is taken. */
const shownIn = ({ draft, scenario, evidence }: Shown) => [
  scenario,
  evidence.otherMoney ?? null,
  draft.fields['selfHosted.procurement.termMonths'] ?? null,
];
type Shown = Pick<Answer, 'draft' | 'scenario' | 'evidence'>;

/** Nothing that is shown is different, whatever was said. */
export const isSameToRead = (before: Shown, after: Shown): boolean =>
  isSameJson(shownIn(before), shownIn(after));

/** A what-if in one line: what was tried, what to do then, and every bill before and after. */
export const lookLine = (before: SaidSubject, after: SaidSubject): string => {
  const tried = triedOf(before, after).filter((words) => words !== '');
  const first = tried.length === 0 ? '' : `${tried.join(', ')}. `;
  return `${first}${verdictOf(before, after)} ${[inOnePiece(billsMoved(before, after)), inOnePiece(otherBillsOf(before, after)), besideOf(before, after)].filter((words) => words !== '').join(' ')}`;
};

/** "How much does that save?", of what was tried last: what it does to hosting, then all of it. */
export const lastDifference = (before: SaidSubject, after: SaidSubject): string => {
  const more = after.assessment.selfHosted.monthlyUsd - before.assessment.selfHosted.monthlyUsd;
  const [then, now] = [before, after].map((side) => usd(side.assessment.selfHosted.monthlyUsd));
  const hosting =
    then === now
      ? 'Hosting costs the same.'
      : `Hosting costs ${usd(Math.abs(more))} a month ${more < 0 ? 'less' : 'more'}.`;
  return `${hosting} ${lookLine(before, after)}`;
};

/** Two sides of what was tried. */
interface TriedSides {
  readonly before: SaidSubject;
  readonly after: SaidSubject;
}

/** What became of a thread since it began, and what was tried last that nobody kept. */
export const sinceStart = (first: SaidSubject, now: SaidSubject, tried?: TriedSides): string => {
  const kept = triedOf(first, now).some((words) => words !== '')
    ? `Since the start: ${lookLine(first, now)}`
    : tried === undefined
      ? 'Nothing was changed since the start.'
      : 'Nothing is kept since the start.';
  return tried === undefined ? kept : `${kept} The last try: ${lookLine(tried.before, tried.after)}`;
};

/** What is told with what it offers to type as words that go on from a try: alone they would start from the thread. */
const goingOnFrom = (told: string): string => told.replace(/\b([Tt]ype|such as) "(?!and )/g, '$1 "and ');

/** What is told of a thread as it stands or of a try in it, with which of them it is: `kept` and `tried` are the two. */
export const ofState = (told: string, kept: SaidSubject, tried: SaidSubject, isOfTry: boolean): string => {
  const what = triedOf(kept, tried).filter((words) => words !== '');
  const named = what.length === 0 ? 'the last try' : `the last try (${what.join(', ')})`;
  return isOfTry ? `With ${named}: ${goingOnFrom(told)}` : `Without ${named}: ${told}`;
};

/** How words of a mention were read that could be read otherwise. */
export const readAsOf = ({ intent }: Pick<Answer, 'intent'>): readonly string[] =>
  intent.kind === 'estimate' ? (intent.readAs ?? []) : [];

/** What is said where words change nothing; `thatIsAll` goes on from that. */
export const holdsAlready = (words: string, after: Pick<Answer, 'intent'>, thatIsAll = ''): string => {
  const told = readAsOf(after);
  // "runpod or lambda?" is answered by what each comes to, and not by that the card has the cheaper one.
  if (told.length > 0 && /\?\s*$/.test(words)) return told.join(' ');
  return [`That holds already: "${words}" changes nothing${thatIsAll}.`, ...told].join(' ');
};

/** What each of several values comes to: "4 or 8 GPUs?". Nothing is changed by that. */
export const comesToOfEach = (
  before: SaidSubject,
  values: readonly { words: string; after: SaidSubject }[],
): string =>
  [
    ...values.map(({ words, after }) =>
      isSameToRead(before, after)
        ? `"${words}" is how it stands: ${whereItStands(before)}`
        : `"${words}": ${lookLine(before, after)}`,
    ),
    'Nothing was changed: type the one to count with.',
  ].join('\n');
