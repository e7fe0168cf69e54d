import type { Answer } from '../domain/answer.ts';
import { plural, usd } from '../domain/format.ts';
import { TEXT } from '../wire/limits.ts';
import { type Audience, namesFor } from '../words/names.ts';
import { listed, nameWords } from '../words/text.ts';
import { fleetWords, verdictWords } from '../words/verdict.ts';
import { context, type Message, type MessageBlock, section } from './blocks.ts';
import { linesWithin } from './lines.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';

/** The same draft over every GPU or model that fits, a line each. */

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

const named = (names: readonly string[], why: string): string =>
  names.length === 0
    ? ''
    : `${listed([...names.slice(0, NAMED).map((name) => nameWords(name)), ...(names.length > NAMED ? [`${names.length - NAMED} more`] : [])])} ${why}.`;

/** The verdict of most lines, which is said once above them. */
interface Common {
  /** Empty where each line is alone with its own. */
  readonly verdict: string;
  readonly isOfAll: boolean;
}

const commonOf = (answers: readonly Answer[], audience: Audience): Common => {
  const counts = new Map<string, number>();
  for (const answer of answers) {
    const words = verdictWords(answer, namesFor(answer, audience));
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const [[verdict, many] = ['', 0]] = [...counts].toSorted(([, a], [, b]) => b - a);
  return { verdict: many > 1 ? verdict : '', isOfAll: counts.size === 1 };
};

const headOf = (title: string, { verdict, isOfAll }: Common): string =>
  `*${title}*, cheapest to host first${verdict === '' ? '' : `. ${isOfAll ? 'With each of them' : 'Unless a line says otherwise'}: ${escapeMrkdwn(verdict)}.`}`;

const lineOf = (answer: Answer, { kind, current, audience }: AlternativesView, common: Common): string => {
  const names = namesFor(answer, audience);
  const { monthlyUsd } = answer.assessment.selfHosted;
  const precision = answer.scenario.selfHosted.precision.toUpperCase();
  const what = kind === 'gpus' ? fleetWords(answer, names) : `${names.model}, ${fleetWords(answer, names)}`;
  const now = answer === current ? ' (now)' : '';
  const verdict = verdictWords(answer, names);
  const own = verdict === common.verdict ? '' : ` · ${escapeMrkdwn(verdict)}`;
  return `*${escapeMrkdwn(what)}*${now} ${precision} · ${usd(monthlyUsd)} a month${own}`;
};

/** The cheapest, and the current one wherever it stands: the others are held against it. */
const shownOf = ({ fitting, current }: AlternativesView): readonly Answer[] => {
  const cheapest = fitting.slice(0, SHOWN);
  return cheapest.includes(current) || !fitting.includes(current)
    ? cheapest
    : [...cheapest.slice(0, SHOWN - 1), current];
};

const partOf = (view: AlternativesView): MessageBlock[] => {
  const { kind, tooSmall, unpriced } = view;
  const { one, title, typed } = WORDS[kind];
  const shown = shownOf(view);
  const common = commonOf(shown, view.audience);
  const lines = linesWithin(
    shown.map((answer) => lineOf(answer, view, common)),
    TEXT.section - 300,
    (left) => `… and ${left} more`,
  );
  const rest = [
    named(tooSmall, 'would not fit or not carry the volume'),
    named(unpriced, 'have no price that we know'),
    `Type ${typed} in the thread to take one.`,
  ].filter((text) => text !== '');
  return [
    section([headOf(title, common), ...(lines.length === 0 ? [`No ${one} fits.`] : lines)].join('\n')),
    context(
      rest
        .map((text) => (text.includes(typed) ? text.replace(typed, code(typed)) : escapeMrkdwn(text)))
        .join(' '),
    ),
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
