import type { Answer } from '../domain/answer.ts';
import type { Draft, DraftField } from '../domain/draft.ts';
import { count, plural, times, tokensPerSecond, tokenVolume, usd } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { isSameJson } from '../json.ts';
import { growthLine, otherMoneyLine } from './beside.ts';
import { cheaperBy } from './compared.ts';
import { hostingWins } from './half-check.ts';
import { whyHostingIsLeft, whyRuledOut } from './ruled-out.ts';
import { againstOf, billOf, isNoApiLeft, type Subject, selfAtHalfUsd } from './subject.ts';

/** What a what-if does to the verdict, in sentences: before → after. */

/** What to do, in the fewest words. */
export const choiceOf = (subject: Subject): string => {
  const { verdict, comparisons } = subject.assessment;
  if (verdict.choice === 'api') return 'pay per token';
  if (verdict.because === 'data-residency' || isNoApiLeft(subject))
    return `host it: ${whyHostingIsLeft(subject.scenario.constraints, comparisons)}`;
  return verdict.regime === 'fragile' ? 'host it, but fragile' : 'host it';
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
  return self < rivalUsd ? cheaperBy(self, rivalUsd) : `${times(self / rivalUsd)} as much`;
};

/** The verdict, first and alone: "Still pay per token.", "Verdict flips: host it, but fragile." */
export const verdictOf = (before: Subject, after: Subject): string => {
  if (flips(before, after)) return `Verdict flips: ${choiceOf(after)}.`;
  const [from, to] = [choiceOf(before), choiceOf(after)];
  return from === to ? `Still ${to}.` : `Now ${to}, not ${from}.`;
};

/** "Hosting $6,636 → $4,452, Bedrock $1,080 → $1,440: hosting is 3.1× as much (was 6.1×)." */
export const billsMoved = (before: Subject, after: Subject): string => {
  const hosting = `Hosting ${was(usd(before.assessment.selfHosted.monthlyUsd), usd(after.assessment.selfHosted.monthlyUsd))}`;
  const against = againstOf(after);
  if (against === undefined) return `${hosting}.`;
  const earlier = billOf(before, against.api);
  const bill = usd(against.monthlyUsd);
  const rival = `${after.names.short(against.api)} ${earlier === undefined ? bill : was(usd(earlier.monthlyUsd), bill)}`;
  const [then, now] = [ratioOf(before), ratioOf(after)];
  if (now === undefined) return `${hosting}, ${rival}.`;
  const change = then === undefined || then === now ? '' : ` (was ${then.replace(' as much', '')})`;
  return `${hosting}, ${rival}: hosting is ${now}${change}.`;
};

/** The other APIs that are compared with: what each costs, and cost before. */
const othersOf = (before: Subject, after: Subject) => {
  const against = againstOf(after);
  return after.assessment.comparisons
    .filter(({ api }) => api !== against?.api)
    .map((one) => {
      const [earlier, now] = [billOf(before, one.api), usd(one.monthlyUsd)];
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
  bills.length === 0 ? '' : `${bills.map(({ words }) => words).join(', ')}.`;

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
export const halfOf = (after: Subject): string => {
  const against = againstOf(after);
  if (against === undefined) return 'No API to compare with.';
  const self = selfAtHalfUsd(after);
  const winner =
    self < against.atHalfUsd
      ? `hosting wins, ${usd(self)} against ${usd(against.atHalfUsd)}`
      : `${after.names.short(against.api)} wins, ${usd(against.atHalfUsd)} against ${usd(self)}`;
  return `Half the traffic: ${winner}. ${hostingWins(after)}`;
};

type Side = Subject & { readonly draft: Draft };

const spares = (many: number): string => (many === 0 ? 'no spare' : plural(many, 'spare'));

/** What people say most, by what it comes to: "1.5B → 2B tokens", "FP8 → INT4", whichever words said it. */
const FIGURES: readonly {
  readonly fields: (field: string) => boolean;
  /** Whether it may change by what is said of something else. */
  readonly follows?: (side: Side) => boolean;
  readonly words: (side: Side) => string;
}[] = [
  {
    fields: (field) => /^workload\.(?:tokens|inputTokens|outputTokens|requests|bill)/.test(field),
    // The same bill buys more where more is cached or batched.
    follows: ({ draft }) => draft.fields['workload.bill'] !== undefined,
    words: ({ scenario }) => tokenVolume(tokensPerMonth(scenario.workload)),
  },
  {
    fields: (field) => field === 'selfHosted.precision',
    words: ({ scenario }) => scenario.selfHosted.precision.toUpperCase(),
  },
  { fields: (field) => field === 'selfHosted.gpu', words: ({ names }) => names.gpu },
  { fields: (field) => field === 'selfHosted.model', words: ({ names }) => names.model },
  {
    fields: (field) => field === 'selfHosted.spareReplicas',
    words: ({ scenario }) => spares(scenario.selfHosted.spareReplicas),
  },
  {
    fields: (field) => field === 'selfHosted.tokensPerSecondPerReplica',
    words: ({ scenario }) => tokensPerSecond(scenario.selfHosted.tokensPerSecondPerReplica),
  },
  {
    fields: (field) => field === 'selfHosted.ops.hoursPerMonth',
    words: ({ scenario }) => `${count(scenario.selfHosted.ops.hoursPerMonth)}h ops`,
  },
  {
    fields: (field) => field === 'selfHosted.otherUsdPerMonth',
    words: ({ scenario }) => `other costs ${usd(scenario.selfHosted.otherUsdPerMonth)}`,
  },
];

const changedFields = (before: Draft, after: Draft): DraftField[] =>
  ([...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])] as DraftField[]).filter(
    (field) => JSON.stringify(before.fields[field]) !== JSON.stringify(after.fields[field]),
  );

const idsOf = ({ draft }: Side): readonly string[] => (draft.fields.apis ?? []).map(({ id }) => id);

const sortedApis = ({ draft }: Side) =>
  (draft.fields.apis ?? []).toSorted((one, other) => one.id.localeCompare(other.id));

/** Which APIs came and went; undefined where they are the same ones on other terms. */
const apisTried = (before: Side, after: Side): readonly string[] | undefined => {
  // An API whose bill was said stays, whether or not it is named beside that.
  const isThere = (id: string): boolean => after.scenario.apis.some((api) => api.id === id);
  const gone = idsOf(before).filter((id) => !idsOf(after).includes(id) && !isThere(id));
  // What is left of the card when others go did not come.
  const isOld = (id: string): boolean => gone.length > 0 && before.scenario.apis.some((api) => api.id === id);
  const came = idsOf(after).filter((id) => !idsOf(before).includes(id) && !isOld(id));
  if (came.length + gone.length === 0)
    return JSON.stringify(sortedApis(before)) === JSON.stringify(sortedApis(after)) ? [] : undefined;
  return [
    ...came.map((id) => `vs ${after.names.short(id)}`),
    ...gone.map((id) => `without ${before.names.short(id)}`),
  ];
};

/** What was said, with names of APIs in the place of ids, and "a third" as 33.3%. */
const inNames = (said: string, { draft, names }: Side): string =>
  (draft.fields.apis ?? [])
    .reduce((words, { id }) => words.replaceAll(id, names.short(id)), said)
    .replace(/\d+\.\d{3,}(?= ?%)/g, (share) => String(Number(Number(share).toFixed(1))));

/** What was tried, a piece each, newest figures last. Words that people typed stand where no figure says it shorter. */
export const triedOf = (before: Side, after: Side): readonly string[] => {
  const fields = changedFields(before.draft, after.draft);
  const figures = FIGURES.filter(
    (figure) => fields.some(figure.fields) || figure.follows?.(after) === true,
  ).flatMap(({ words }) => {
    const [from, to] = [words(before), words(after)];
    return from === to ? [] : [`${from} → ${to}`];
  });
  const others = fields
    .filter((field) => !FIGURES.some((figure) => figure.fields(field)))
    .flatMap((field) => {
      const apis = field === 'apis' ? apisTried(before, after) : undefined;
      if (apis !== undefined) return apis;
      const said = after.draft.said[field]?.words;
      if (said !== undefined) return [inNames(said, after)];
      const gone = before.draft.said[field]?.words;
      return gone === undefined || field in after.draft.fields ? [] : [`without ${gone}`];
    });
  return [...new Set([...figures, ...others])];
};

/** What else the card says of what was tried: the month that growth leads to, and the bills in another money. */
export const besideOf = (before: Subject, after: Subject): string => {
  const isSameGrowth = isSameJson(before.assessment.growth ?? null, after.assessment.growth ?? null);
  return [isSameGrowth ? null : growthLine(after), otherMoneyLine(after)]
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
export const lookLine = (before: Side, after: Side): string => {
  const tried = triedOf(before, after).filter((words) => words !== '');
  const first = tried.length === 0 ? '' : `${tried.join(', ')}. `;
  return `${first}${verdictOf(before, after)} ${[billsMoved(before, after), otherBillsOf(before, after), besideOf(before, after)].filter((words) => words !== '').join(' ')}`;
};

/** "How much does that save?", of what was tried last: what it does to hosting, then all of it. */
export const lastDifference = (before: Side, after: Side): string => {
  const more = after.assessment.selfHosted.monthlyUsd - before.assessment.selfHosted.monthlyUsd;
  const [then, now] = [before, after].map((side) => usd(side.assessment.selfHosted.monthlyUsd));
  const hosting =
    then === now
      ? 'Hosting costs the same.'
      : `Hosting costs ${usd(Math.abs(more))} a month ${more < 0 ? 'less' : 'more'}.`;
  return `${hosting} ${lookLine(before, after)}`;
};

/** What became of a thread since it began. */
export const sinceStart = (first: Side, now: Side): string =>
  triedOf(first, now).some((words) => words !== '')
    ? `Since the start: ${lookLine(first, now)}`
    : 'Nothing was changed since the start.';

/** How words of a mention were read that could be read otherwise. */
export const readAsOf = ({ intent }: Pick<Answer, 'intent'>): readonly string[] =>
  intent.kind === 'estimate' ? (intent.readAs ?? []) : [];
