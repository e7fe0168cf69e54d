import type { Answer } from '../domain/answer.ts';
import { times, usd } from '../domain/format.ts';
import { isSameJson } from '../json.ts';
import { growthLine, otherMoneyLine } from './beside.ts';
import { cardWarnings } from './card-warnings.ts';
import { cheaperBy, isAboutTheSame } from './compared.ts';
import { hostingWins } from './half-check.ts';
import { misfit } from './headline.ts';
import type { Line } from './line.ts';
import { whyHostingIsLeft, whyRuledOut } from './ruled-out.ts';
import { againstOf, apiBillOf, isNoApiLeft, type Subject, selfAtHalfUsd } from './subject.ts';
import { opening } from './text.ts';
import { type SaidSubject, triedOf } from './tried.ts';

/** What a what-if does to the verdict, in sentences: before → after. */

const HOST_IT = 'host it';

/** What to do, in the fewest words. */
export const choiceOf = (subject: Subject): string => {
  const { verdict, comparisons } = subject.assessment;
  if (verdict.choice === 'api') return 'pay per token';
  if (verdict.because === 'data-residency' || isNoApiLeft(subject))
    return `${HOST_IT}: ${whyHostingIsLeft(subject.scenario.constraints, comparisons)}`;
  return verdict.regime === 'fragile' ? `${HOST_IT}, but fragile` : HOST_IT;
};

/** Another side wins now: the team must hear of it. */
export const flips = (before: Subject, after: Subject): boolean =>
  before.assessment.verdict.choice !== after.assessment.verdict.choice;

const was = (before: string, after: string): string => (before === after ? after : `${before} → ${after}`);

/** "3.1× as much", "57% cheaper": hosting beside its nearest rival. */
const ratioOf = (subject: Subject): string | undefined => {
  const rivalUsd = againstOf(subject)?.monthlyUsd ?? 0;
  const self = subject.assessment.selfHosted.monthlyUsd;
  if (rivalUsd <= 0 || self <= 0) return undefined;
  if (isAboutTheSame(Math.min(self, rivalUsd), Math.max(self, rivalUsd))) return 'about as much';
  return self < rivalUsd ? cheaperBy(self, rivalUsd) : `${times(self / rivalUsd)} as much`;
};

/** Why this fleet cannot do it, whatever the bills; undefined where it can. */
const shortOf = (subject: Subject): string | undefined =>
  subject.assessment.verdict.regime === 'infeasible' ? misfit(subject, subject.names.model) : undefined;

/** How the same choice is another than before: " now", ", and no longer fragile"; empty where it is not. */
const sinceThen = (before: Subject, after: Subject): string => {
  const [from, to] = [choiceOf(before), choiceOf(after)];
  // A rule that decides now is named by the choice itself.
  if (from === to || to.startsWith(`${HOST_IT}:`)) return '';
  if (from.startsWith(`${HOST_IT}:`)) return ', by cost alone';
  return to === HOST_IT ? ', and no longer fragile' : ' now';
};

/** The verdict, first and alone: "Still pay per token.", "Verdict flips: host it, but fragile." */
export const verdictOf = (before: Subject, after: Subject): string => {
  const why = shortOf(after);
  const because = why === undefined ? '' : `: ${why}`;
  if (flips(before, after)) return `Verdict flips: ${choiceOf(after)}${because}.`;
  return `Still ${choiceOf(after)}${sinceThen(before, after)}${because}.`;
};

/** " (was 6.1×)": the ratio before, with the rival that it was against where that is another one now. */
const wasRatio = (before: Subject, after: Subject, now: string): string => {
  const then = shortOf(before) === undefined ? ratioOf(before) : undefined;
  if (then === undefined) return '';
  const [earlier, later] = [before.assessment.verdict.against, after.assessment.verdict.against];
  if (earlier !== later)
    return ` (was ${then} as ${before.names.short(earlier)})`.replace(' cheaper as ', ' cheaper than ');
  return then === now ? '' : ` (was ${then.replace(/(?<!about) as much/, '')})`;
};

/** "Hosting $6,636 → $4,452, Bedrock $1,080 → $1,440: hosting is 3.1× as much (was 6.1×)." */
export const billsMoved = (before: Subject, after: Subject): string => {
  const hosting = `Hosting ${was(usd(before.assessment.selfHosted.monthlyUsd), usd(after.assessment.selfHosted.monthlyUsd))}`;
  const against = againstOf(after);
  if (against === undefined) return `${hosting}.`;
  const earlier = apiBillOf(before, against.api);
  const bill = usd(against.monthlyUsd);
  const rival = `${after.names.short(against.api)} ${earlier === undefined ? bill : was(usd(earlier.monthlyUsd), bill)}`;
  // A fleet that cannot do the work is no cheaper way to do it.
  const now = shortOf(after) === undefined ? ratioOf(after) : undefined;
  if (now === undefined) return `${hosting}, ${rival}.`;
  return `${hosting}, ${rival}: hosting is ${now}${wasRatio(before, after, now)}.`;
};

/** "pay per token. Hosting $6,636, Bedrock $1,080: hosting is 6.1× as much.": where a thread stands. */
const whereItStands = (subject: Subject): string => `${choiceOf(subject)}. ${billsMoved(subject, subject)}`;

/** The thread as it began and after each change: what was changed, what to do then, and both bills. */
export const sideBySide = (sides: readonly SaidSubject[]): string =>
  sides
    .map((side, at) => {
      const before = sides[at - 1];
      const what = before === undefined ? 'As it began' : triedOf(before, side).join(', ');
      return `${at + 1}. ${what}: ${whereItStands(side)}`;
    })
    .join(' ');

/** The other APIs that are compared with: what each costs, and cost before. */
const othersOf = (before: Subject, after: Subject) => {
  const against = againstOf(after);
  return after.assessment.comparisons
    .filter(({ api }) => api !== against?.api)
    .map((one) => {
      const [earlier, now] = [apiBillOf(before, one.api), usd(one.monthlyUsd)];
      const then = earlier && usd(earlier.monthlyUsd);
      const isOut = whyRuledOut(one) === '' ? '' : ' (ruled out)';
      return {
        then,
        now,
        words: `${after.names.short(one.api)} ${then === undefined ? now : was(then, now)}${isOut}`,
      };
    });
};

const inSentence = (bills: readonly { readonly words: string }[]): string =>
  bills.length === 0 ? '' : `${opening(bills.map(({ words }) => words).join(', '))}.`;

/** "Sonnet 5.5 $1,618 → $16,176": the other APIs that are compared with. */
const otherBillsOf = (before: Subject, after: Subject): string => inSentence(othersOf(before, after));

const MOST_NEWS = 2;

/** What the bills do not show of hosting and its nearest rival: an API that comes, or that alone costs otherwise. */
export const newsOf = (before: Subject, after: Subject): string => {
  const changed = othersOf(before, after).filter(({ then, now }) => then !== now);
  const isAlone = !/→/.test(billsMoved(before, after));
  return inSentence(changed.filter(({ then }) => isAlone || then === undefined).slice(0, MOST_NEWS));
};

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
    .flatMap((line) => (line === null ? [] : `${line.label} ${line.text}`))
    .join(' ');
};

/** Nothing that is shown is different, whatever was said. */
export const isSameToRead = (before: Pick<Answer, 'scenario' | 'evidence'>, after: typeof before): boolean =>
  isSameJson(
    [before.scenario, before.evidence.otherMoney ?? null],
    [after.scenario, after.evidence.otherMoney ?? null],
  );

/** A what-if in one line: what was tried, what to do then, and every bill before and after. */
export const lookLine = (before: SaidSubject, after: SaidSubject): string => {
  const tried = triedOf(before, after).filter((words) => words !== '');
  const first = tried.length === 0 ? '' : `${tried.join(', ')}. `;
  return `${first}${verdictOf(before, after)} ${[billsMoved(before, after), otherBillsOf(before, after), besideOf(before, after)].filter((words) => words !== '').join(' ')}`;
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

/** What became of a thread since it began. */
export const sinceStart = (first: SaidSubject, now: SaidSubject): string =>
  triedOf(first, now).some((words) => words !== '')
    ? `Since the start: ${lookLine(first, now)}`
    : 'Nothing was changed since the start.';

/** How words of a mention were read that could be read otherwise. */
export const readAsOf = ({ intent }: Pick<Answer, 'intent'>): readonly string[] =>
  intent.kind === 'estimate' ? (intent.readAs ?? []) : [];

/** What is said where words change nothing; `thatIsAll` goes on from that. */
export const holdsAlready = (words: string, after: Pick<Answer, 'intent'>, thatIsAll = ''): string =>
  [`That holds already: "${words}" changes nothing${thatIsAll}.`, ...readAsOf(after)].join(' ');
