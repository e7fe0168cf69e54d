import type { Answer } from '../domain/answer.ts';
import { plural, usd } from '../domain/format.ts';
import { type Audience, namesFor } from '../words/names.ts';
import { listed, nameWords } from '../words/text.ts';
import { fleetWords, verdictWords } from '../words/verdict.ts';
import { context, type Message, type MessageBlock, section } from './blocks.ts';
import { INTRODUCED_LIST_CHARS, linesWithin } from './lines.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';

/** The same draft over every GPU or model that fits, a line each. */

/** The same question over every GPU or model, for a reader. */
export interface AlternativesView {
  readonly kind: 'gpus' | 'models';
  readonly audience: Audience;
  readonly current: Answer;
  /** Cheapest first, the current one among them. */
  readonly fitting: readonly Answer[];
  readonly tooSmall: readonly string[];
  readonly unpriced: readonly string[];
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

const named = (names: readonly string[], why: string): string =>
  names.length === 0 ? '' : `${someOf(names)} ${why}.`;

/** What is said once, above the lines. */
interface Common {
  /** The verdict of most lines; empty where each line is alone with its own. */
  readonly verdict: string;
  readonly isOfAll: boolean;
  /** The fleet and its bill, where a fleet of stated size holds every model. */
  readonly fleet: string;
}

const monthly = ({ assessment }: Answer): string => `${usd(assessment.selfHosted.monthlyUsd)} a month`;

const sameFleet = (answers: readonly Answer[], audience: Audience): string => {
  const fleets = new Set(
    answers.map((answer) => `${fleetWords(answer, namesFor(answer, audience))}, ${monthly(answer)}`),
  );
  const [fleet = ''] = fleets;
  return answers.length > 1 && fleets.size === 1 ? fleet : '';
};

const commonOf = (
  answers: readonly Answer[],
  { kind, audience }: Pick<AlternativesView, 'kind' | 'audience'>,
): Common => {
  const counts = new Map<string, number>();
  for (const answer of answers) {
    const words = verdictWords(answer, namesFor(answer, audience));
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const [[verdict, many] = ['', 0]] = [...counts].toSorted(([, a], [, b]) => b - a);
  return {
    verdict: many > 1 ? verdict : '',
    isOfAll: counts.size === 1,
    fleet: kind === 'models' ? sameFleet(answers, audience) : '',
  };
};

const headOf = (title: string, { verdict, isOfAll, fleet }: Common): string =>
  [
    `*${title}*${fleet === '' ? ', cheapest to host first' : ` on ${escapeMrkdwn(fleet)} each`}`,
    ...(verdict === ''
      ? []
      : [`${isOfAll ? 'With each of them' : 'Unless a line says otherwise'}: ${escapeMrkdwn(verdict)}.`]),
  ].join('. ');

const lineOf = (answer: Answer, { kind, current, audience }: AlternativesView, common: Common): string => {
  const names = namesFor(answer, audience);
  const precision = answer.scenario.selfHosted.precision.toUpperCase();
  const fleet = fleetWords(answer, names);
  const what = kind === 'gpus' ? fleet : common.fleet === '' ? `${names.model}, ${fleet}` : names.model;
  const verdict = verdictWords(answer, names);
  return [
    `*${escapeMrkdwn(what)}*${answer === current ? ' (now)' : ''} ${precision}`,
    ...(common.fleet === '' ? [monthly(answer)] : []),
    ...(verdict === common.verdict ? [] : [escapeMrkdwn(verdict)]),
  ].join(' · ');
};

/** The cheapest, and the current one wherever it stands: the others are held against it. */
const shownOf = ({ fitting, current }: AlternativesView): readonly Answer[] => {
  const cheapest = fitting.slice(0, SHOWN);
  return cheapest.includes(current) || !fitting.includes(current)
    ? cheapest
    : [...cheapest.slice(0, SHOWN - 1), current];
};

/** Those for which there is no line, each with its bill: what is not listed is at least named. */
const unlisted = ({ kind, fitting, audience }: AlternativesView, shown: readonly Answer[]): string => {
  const left = fitting.filter((answer) => !shown.includes(answer));
  const names = left.map((answer) => {
    const { gpu, model } = namesFor(answer, audience);
    return `${kind === 'gpus' ? gpu : model} ${usd(answer.assessment.selfHosted.monthlyUsd)}`;
  });
  return names.length === 0 ? '' : `Not listed: ${someOf(names)}.`;
};

const partOf = (view: AlternativesView): MessageBlock[] => {
  const { kind, tooSmall, unpriced } = view;
  const { one, title, typed } = WORDS[kind];
  const shown = shownOf(view);
  const common = commonOf(shown, view);
  const lines = linesWithin(
    shown.map((answer) => lineOf(answer, view, common)),
    INTRODUCED_LIST_CHARS,
  );
  const rest = [
    unlisted(view, shown),
    named(tooSmall, 'would not fit or not carry the volume'),
    named(unpriced, 'have no price that we know'),
  ].filter((text) => text !== '');
  return [
    section([headOf(title, common), ...(lines.length === 0 ? [`No ${one} fits.`] : lines)].join('\n')),
    context([...rest.map(escapeMrkdwn), `Type ${code(typed)} in the thread to take one.`].join(' ')),
  ];
};

/** For a modal, or where none can be opened for a message. */
export const renderAlternatives = (views: readonly AlternativesView[]): Message => ({
  blocks: views.flatMap(partOf),
  text: views
    .map(
      ({ kind, fitting }) =>
        `${WORDS[kind].title}: ${plural(fitting.length, WORDS[kind].one)}, cheapest first.`,
    )
    .join(' '),
});
