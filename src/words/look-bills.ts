import { times, usd } from '../domain/format.ts';
import { cheaperBy, cheaperThan, isAboutTheSame } from './compared.ts';
import { misfit } from './headline.ts';
import { whyRuledOut } from './ruled-out.ts';
import { againstOf, apiBillOf, type Subject } from './subject.ts';

/** The bills of a what-if: before → after. */

/** A stretch of a sentence, or a bill as it is now where it was another. */
export type LookPiece = string | { readonly now: string };

/** The sentence as it is read where no part of it is told from the others. */
export const inOnePiece = (pieces: readonly LookPiece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.now)).join('');

/** "$6,636 → $4,452", or the one that is the same on either side. */
const moved = (before: string | undefined, after: string): readonly LookPiece[] =>
  before === undefined || before === after ? [after] : [`${before} → `, { now: after }];

/** Hosting beside its nearest rival. */
interface Ratio {
  /** "3.1× as much", "57% cheaper", "about as much" */
  readonly words: string;
  /** The same beside another of its kind: "3.1×". */
  readonly brief: string;
  /** The same with the name of that rival: "3.1× as much as Bedrock". */
  readonly beside: (name: string) => string;
}

const asMuch = (howMuch: string, brief: string): Ratio => ({
  words: `${howMuch} as much`,
  brief,
  beside: (name) => `${howMuch} as much as ${name}`,
});

/** Beyond it the two bills beside each other say more. */
const MOST_TIMES = 1000;

const ratioOf = (subject: Subject): Ratio | undefined => {
  const rivalUsd = againstOf(subject)?.monthlyUsd ?? 0;
  const self = subject.assessment.selfHosted.monthlyUsd;
  if (rivalUsd <= 0 || self <= 0) return undefined;
  if (isAboutTheSame(Math.min(self, rivalUsd), Math.max(self, rivalUsd)))
    return asMuch('about', 'about as much');
  if (self >= MOST_TIMES * rivalUsd) return undefined;
  if (self >= rivalUsd) return asMuch(times(self / rivalUsd), times(self / rivalUsd));
  const cheaper = cheaperBy(self, rivalUsd);
  return { words: cheaper, brief: cheaper, beside: (name) => cheaperThan(self, rivalUsd, name) };
};

/** Why this fleet cannot do it, whatever the bills; undefined where it can. */
export const shortOf = (subject: Subject): string | undefined =>
  subject.assessment.verdict.regime === 'infeasible' ? misfit(subject, subject.names.model) : undefined;

/** A fleet that cannot do the work is no cheaper way to do it. */
const ratioWhereServed = (subject: Subject): Ratio | undefined =>
  shortOf(subject) === undefined ? ratioOf(subject) : undefined;

/** " (was 6.1×)": the ratio before, with the rival that it was against where that is another one now. */
const wasRatio = (before: Subject, after: Subject, now: Ratio): string => {
  const then = ratioWhereServed(before);
  if (then === undefined) return '';
  const [earlier, later] = [before.assessment.verdict.against, after.assessment.verdict.against];
  if (earlier !== later) return ` (was ${then.beside(before.names.short(earlier))})`;
  return then.words === now.words ? '' : ` (was ${then.brief})`;
};

/** "Hosting $6,636 → $4,452, Bedrock $1,080 → $1,440: hosting is 3.1× as much (was 6.1×)." */
export const billsMoved = (before: Subject, after: Subject): readonly LookPiece[] => {
  const [then, today] = [before, after].map(({ assessment }) => usd(assessment.selfHosted.monthlyUsd));
  const hosting = ['Hosting ', ...moved(then, today ?? '')];
  const against = againstOf(after);
  if (against === undefined) return [...hosting, '.'];
  const earlier = apiBillOf(before, against.api);
  const rival = [
    `, ${after.names.short(against.api)} `,
    ...moved(earlier && usd(earlier.monthlyUsd), usd(against.monthlyUsd)),
  ];
  const ratio = ratioWhereServed(after);
  return [
    ...hosting,
    ...rival,
    ratio === undefined ? '.' : `: hosting is ${ratio.words}${wasRatio(before, after, ratio)}.`,
  ];
};

interface OtherBill {
  readonly api: string;
  /** Undefined where the API was not compared with before. */
  readonly earlier: string | undefined;
  readonly now: string;
  readonly isOut: boolean;
}

/** The other APIs that are compared with: what each costs, and cost before. */
const othersOf = (before: Subject, after: Subject): readonly OtherBill[] => {
  const against = againstOf(after);
  return after.assessment.comparisons
    .filter(({ api }) => api !== against?.api)
    .map((one) => {
      const earlier = apiBillOf(before, one.api);
      return {
        api: one.api,
        earlier: earlier && usd(earlier.monthlyUsd),
        now: usd(one.monthlyUsd),
        isOut: whyRuledOut(one) !== '',
      };
    });
};

const inSentence = (bills: readonly OtherBill[], { names }: Subject): readonly LookPiece[] =>
  bills.length === 0
    ? []
    : [
        ...bills.flatMap(({ api, earlier, now, isOut }, at) => [
          at === 0 ? `${names.opening(api)} ` : `, ${names.short(api)} `,
          ...moved(earlier, now),
          isOut ? ' (ruled out)' : '',
        ]),
        '.',
      ];

/** "Sonnet 5.5 $1,618 → $16,176": the other APIs that are compared with. */
export const otherBillsOf = (before: Subject, after: Subject): readonly LookPiece[] =>
  inSentence(othersOf(before, after), after);

const MOST_NEWS = 2;

/** What the bills do not show of hosting and its nearest rival: an API that comes, or that alone costs otherwise. */
export const newsOf = (before: Subject, after: Subject): readonly LookPiece[] => {
  const changed = othersOf(before, after).filter(({ earlier, now }) => earlier !== now);
  const isAlone = billsMoved(before, after).every((piece) => typeof piece === 'string');
  return inSentence(
    changed.filter(({ earlier }) => isAlone || earlier === undefined).slice(0, MOST_NEWS),
    after,
  );
};
