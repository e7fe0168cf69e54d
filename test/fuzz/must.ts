import { nativeChart, pictureOf } from '../../src/charts/index.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { describeError, LlmcostError } from '../../src/errors.ts';
import { printDraft } from '../../src/parse/index.ts';
import { viewProblems } from '../../src/playground/validate/index.ts';
import {
  type CardChart,
  type Message,
  POSTED_BUTTONS,
  renderCard,
  renderError,
  renderSources,
  renderText,
} from '../../src/render/index.ts';
import { messageProblems, textsOf, textsThatMayAct } from '../helpers/block-limits.ts';
import { activeMarkup } from '../helpers/ugly.ts';

/** What must hold of whatever is answered to hostile input. Each throws with what is wrong. */

const must = (problems: readonly string[], where: string): void => {
  if (problems.length > 0) throw new Error(`${where}: ${problems.slice(0, 5).join(' | ')}`);
};

/** What no number and no hole of ours may ever spell. */
const SLIPS = ['NaN', 'Infinity', '∞', 'undefined', '[object ', 'null'] as const;

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Of these words those that somebody typed: what is kept shows them again. */
export const slipsTyped = (typed: string): readonly string[] =>
  SLIPS.filter((slip) => folded(typed).includes(folded(slip)));

/** Words that are there and that nobody typed. */
const slipsIn = (text: string, typed: string): string[] =>
  SLIPS.filter((slip) => text.includes(slip) && !folded(typed).includes(folded(slip))).map(
    (slip) => `${slip} in "${text.slice(Math.max(0, text.indexOf(slip) - 40)).slice(0, 100)}"`,
  );

const CODE = /`[^`]*`/g;
/** What we write ourselves: a person by id, a moment, an address that Slack gave us. */
const OURS =
  /<@[UW][A-Z0-9]{2,}>|<!date\^\d{1,12}\^[{}a-z_ ]+\|[\d: -]+UTC>|<https:\/\/[\w.-]+\/archives\/[\w/?=.&-]*\|[^<>|]*>/g;

const markupIn = (text: string): string[] => {
  const others = text.replace(OURS, '');
  return [...(others.match(/<[^>]*>?/g) ?? []), ...activeMarkup(others.replace(CODE, ''))];
};

const textProblems = (shown: unknown, typed: string): string[] => [
  ...textsOf(shown).flatMap((text) => slipsIn(text, typed)),
  ...textsThatMayAct(shown).flatMap(markupIn),
];

/** Of whatever is shown, in a message or a view: nothing in it acts, and no number is a hole. */
export const textsMust = (shown: unknown, typed: string, where: string): void =>
  must(textProblems(shown, typed), where);

export const messageMust = (
  message: Pick<Message, 'blocks' | 'text'>,
  typed: string,
  where: string,
): void => {
  must(messageProblems(message), where);
  must(textProblems([message.blocks, { text: message.text }], typed), where);
};

export const viewMust = (kind: 'modal' | 'home', view: unknown, typed: string, where: string): void => {
  const json: unknown = JSON.parse(JSON.stringify(view));
  must(viewProblems(kind, json), where);
  textsMust(json, typed, where);
};

const hasOnlyFinite = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(hasOnlyFinite);
};

/** A refusal is ours, says something, and makes a message. */
export const refusalMust = (error: unknown, typed: string, where: string): void => {
  if (!(error instanceof LlmcostError) || error.code === 'internal' || error.code === 'config') throw error;
  const described = describeError(error);
  must(/[a-z].*[.!?"]$/su.test(described.message) ? [] : [`no sentence: ${described.message}`], where);
  messageMust(renderError(described), typed, where);
};

/** Slack's own chart stands for all: it is drawn from the same figures, and Slack checks its every number. */
const chartOf = (answer: Answer): { readonly chart?: CardChart } => {
  const picture = pictureOf(answer);
  return picture === null ? {} : { chart: { kind: 'native', block: nativeChart(picture), alt: picture.alt } };
};

/** Control characters that a terminal acts on. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

/** Everything that is drawn from an answer. */
export const answerMust = (answer: Answer, typed: string): void => {
  must(hasOnlyFinite(answer) ? [] : ['a number is not finite'], 'answer');
  must(hasOnlyFinite(chartOf(answer)) ? [] : ['a number is not finite'], 'chart');
  must(slipsIn(JSON.stringify(answer.assessment), `${typed} null`), 'assessment');
  const line = printDraft(answer.draft);
  for (const audience of ['channel', 'asker'] as const) {
    const options = { id: 'a1', audience, by: 'U012AB3CD', buttons: POSTED_BUTTONS };
    messageMust(renderCard(answer, { ...options, ...chartOf(answer) }), typed, `card for ${audience}`);
    messageMust(renderSources(answer, { audience, line }), typed, `sources for ${audience}`);
  }
  const text = renderText(answer);
  must(slipsIn(text, typed), 'terminal');
  must(CONTROLS.test(text) ? ['a control character'] : [], 'terminal');
};
