import type { Answer } from '../domain/answer.ts';
import { plural, usd } from '../domain/format.ts';
import { type Audience, namesFor } from './names.ts';
import { listed, nameWords } from './text.ts';
import { fleetWords, type VerdictTold, verdictTold, verdictWords } from './verdict.ts';

/** The same draft over every GPU or model that fits, a line each. */

/** The same question over every GPU or model, for a reader. */
export interface Alternatives {
  readonly kind: 'gpus' | 'models';
  readonly audience: Audience;
  readonly current: Answer;
  /** Cheapest first, the current one among them. */
  readonly fitting: readonly Answer[];
  readonly tooSmall: readonly string[];
  readonly unpriced: readonly string[];
}

/** One of them: its name, and what stands beside that. */
interface AlternativeLine {
  readonly name: string;
  readonly beside: readonly string[];
}

/** What is said of them, part by part. */
export interface AlternativesWords {
  readonly title: string;
  /** How the title goes on. */
  readonly under: string;
  /** What all lines share, or most; empty where no two agree. */
  readonly shared: string;
  readonly lines: readonly AlternativeLine[];
  /** Instead of lines, where there are none. */
  readonly none: string;
  /** Those that have no line, a sentence a kind. */
  readonly others: readonly string[];
  /** How to take one, around what is typed. */
  readonly take: { readonly before: string; readonly typed: string; readonly behind: string };
}

const WORDS = {
  gpus: { one: 'GPU', title: 'Other GPUs', typed: '@llmcost H200' },
  models: { one: 'open model', title: 'Other models', typed: '@llmcost qwen3 32b' },
};

const SHOWN = 20;
const NAMED = 8;

const someOf = (names: readonly string[]): string =>
  listed([
    ...names.slice(0, NAMED).map((name) => nameWords(name)),
    ...(names.length > NAMED ? [`${names.length - NAMED} more`] : []),
  ]);

const named = (names: readonly string[], why: string): readonly string[] =>
  names.length === 0 ? [] : [`${someOf(names)} ${why}.`];

/** What is said once, above the lines. */
interface Common {
  /** What most lines choose; undefined where each line is alone with its own. */
  readonly verdict: VerdictTold | undefined;
  readonly isOfAll: boolean;
  /** The fleet and its bill, where a fleet of stated size holds every model. */
  readonly fleet: string | undefined;
}

const monthly = ({ assessment }: Answer): string => `${usd(assessment.selfHosted.monthlyUsd)} a month`;

/** Whether the same GPUs serve for the same bill, as it is shown. */
const isSameFleet = (one: Answer, other: Answer): boolean => {
  const [a, b] = [one, other].map(({ scenario: { selfHosted }, assessment }) => [
    selfHosted.gpu,
    assessment.selfHosted.gpus,
    assessment.selfHosted.replicas.spare * selfHosted.gpusPerReplica,
    usd(assessment.selfHosted.monthlyUsd),
  ]);
  return a?.every((part, at) => part === b?.[at]) === true;
};

const sameFleet = (answers: readonly Answer[], audience: Audience): string | undefined => {
  const [first, ...others] = answers;
  return first !== undefined && others.length > 0 && others.every((other) => isSameFleet(first, other))
    ? `${fleetWords(first, namesFor(first, audience))}, ${monthly(first)}`
    : undefined;
};

const isSameTold = (one: VerdictTold | undefined, other: VerdictTold): boolean =>
  one?.code === other.code && one.api === other.api;

const commonOf = (
  answers: readonly Answer[],
  { kind, audience }: Pick<Alternatives, 'kind' | 'audience'>,
): Common => {
  const told = answers.map((answer) => verdictTold(answer, namesFor(answer, audience)));
  const sharing = (one: VerdictTold): number => told.filter((other) => isSameTold(one, other)).length;
  const [most] = told.toSorted((one, other) => sharing(other) - sharing(one));
  const many = most === undefined ? 0 : sharing(most);
  return {
    verdict: many > 1 ? most : undefined,
    isOfAll: many === told.length,
    fleet: kind === 'models' ? sameFleet(answers, audience) : undefined,
  };
};

const lineOf = (
  answer: Answer,
  { kind, current, audience }: Alternatives,
  common: Common,
): AlternativeLine => {
  const names = namesFor(answer, audience);
  const fleet = fleetWords(answer, names);
  const ofModel = common.fleet === undefined ? `${names.model}, ${fleet}` : names.model;
  const isCommon = isSameTold(common.verdict, verdictTold(answer, names));
  return {
    name: kind === 'gpus' ? fleet : ofModel,
    beside: [
      `${answer === current ? '(now) ' : ''}${answer.scenario.selfHosted.precision.toUpperCase()}`,
      ...(common.fleet === undefined ? [monthly(answer)] : []),
      ...(isCommon ? [] : [verdictWords(answer, names)]),
    ],
  };
};

/** The cheapest, and the current one wherever it stands: the others are held against it. */
const shownOf = ({ fitting, current }: Alternatives): readonly Answer[] => {
  const cheapest = fitting.slice(0, SHOWN);
  return cheapest.includes(current) || !fitting.includes(current)
    ? cheapest
    : [...cheapest.slice(0, SHOWN - 1), current];
};

/** Those for which there is no line, each with its bill: what is not listed is at least named. */
const unlisted = ({ kind, fitting, audience }: Alternatives, shown: readonly Answer[]): readonly string[] => {
  const left = fitting.filter((answer) => !shown.includes(answer));
  const names = left.map((answer) => {
    const { gpu, model } = namesFor(answer, audience);
    return `${kind === 'gpus' ? gpu : model} ${usd(answer.assessment.selfHosted.monthlyUsd)}`;
  });
  return names.length === 0 ? [] : [`Not listed: ${someOf(names)}.`];
};

/** What a card's draft comes to on each. */
export const alternativesInWords = (of: Alternatives): AlternativesWords => {
  const { kind, audience, tooSmall, unpriced } = of;
  const { one, title, typed } = WORDS[kind];
  const shown = shownOf(of);
  const common = commonOf(shown, of);
  const sharing = shown.find((answer) =>
    isSameTold(common.verdict, verdictTold(answer, namesFor(answer, audience))),
  );
  return {
    title,
    under: common.fleet === undefined ? ', cheapest to host first' : ` on ${common.fleet} each`,
    shared:
      sharing === undefined
        ? ''
        : `${common.isOfAll ? 'With each of them' : 'Unless a line says otherwise'}: ${verdictWords(sharing, namesFor(sharing, audience))}.`,
    lines: shown.map((answer) => lineOf(answer, of, common)),
    none: `No ${one} fits.`,
    others: [
      ...unlisted(of, shown),
      ...named(tooSmall, 'would not fit or not carry the volume'),
      ...named(unpriced, 'have no price that we know'),
    ],
    take: { before: 'Type', typed, behind: 'in the thread to take one.' },
  };
};

/** How many there are, in a sentence. */
export const alternativesCounted = ({ kind, fitting }: Pick<Alternatives, 'kind' | 'fitting'>): string =>
  `${WORDS[kind].title}: ${plural(fitting.length, WORDS[kind].one)}, cheapest first.`;
