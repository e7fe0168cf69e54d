import type { Answer } from '../domain/answer.ts';
import { percent, tokenVolume, usd } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/scenario.ts';
import { codePoints, MESSAGE, USER_ID } from '../wire/limits.ts';
import { breakEvenWords } from '../words/break-even.ts';
import { type Audience, type Names, namesFor } from '../words/names.ts';
import { newDefaults } from '../words/new-defaults.ts';
import { clip, oneLine, sentence } from '../words/text.ts';
import { context, headline, lineMrkdwn, type Message, section, table } from './blocks.ts';
import { type CardButton, cardButtons } from './card-buttons.ts';
import { halfLoadLine } from './half-load.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';
import { fleetWords, verdictWords } from './verdict.ts';
import { warningSentences } from './warnings.ts';

/** What a change in a thread did: what was changed by whom, and verdict, bills and break-even before and after. */

export interface ChangeView {
  /** Id of the estimate that holds `after`. */
  readonly id: string;
  readonly audience: Audience;
  /** Slack user id. */
  readonly by: string;
  readonly before: Answer;
  readonly after: Answer;
  /** What is said now, and what it replaced, in people's words. */
  readonly now: readonly string[];
  readonly instead: readonly string[];
  readonly buttons: readonly CardButton[];
}

const HEADLINE_CHARS = 500;
const WORDS_CHARS = 60;
const SHOWN_WORDS = 8;
const SHOWN_APIS = 8;

type Row = readonly [string, string, string];
interface Side {
  readonly answer: Answer;
  readonly names: Names;
}

const NONE = '–';

const billOf = ({ answer }: Side, api: string): string => {
  const found = answer.assessment.comparisons.find((comparison) => comparison.api === api);
  return found === undefined ? NONE : usd(found.monthlyUsd);
};

/** APIs of both sides, those of the new one first. */
const billRows = (before: Side, after: Side): Row[] => {
  const ids = [...after.answer.scenario.apis, ...before.answer.scenario.apis].map(({ id }) => id);
  return [...new Set(ids)].slice(0, SHOWN_APIS).map((api): Row => {
    const known = after.answer.scenario.apis.some(({ id }) => id === api) ? after : before;
    return [known.names.apiById(api), billOf(before, api), billOf(after, api)];
  });
};

const breakEvenOf = ({ answer }: Side, api: string): string => {
  const found = answer.assessment.comparisons.find((comparison) => comparison.api === api);
  return found === undefined ? NONE : breakEvenWords(found.breakEven);
};

/** Against the API that each side is held against; two rows where those are two. */
const breakEvenRows = (before: Side, after: Side): Row[] => {
  const against = [after.answer.assessment.verdict.against, before.answer.assessment.verdict.against];
  return [...new Set(against)].map((api): Row => {
    const name = (api === against[0] ? after : before).names.apiById(api);
    return [`Break-even with ${name}`, breakEvenOf(before, api), breakEvenOf(after, api)];
  });
};

const loadOf = ({ answer }: Side): string => {
  const { load } = answer.assessment.selfHosted;
  return load === null ? NONE : percent(load);
};

const modelOf = ({ answer, names }: Side): string =>
  `${names.model} at ${answer.scenario.selfHosted.precision.toUpperCase()}`;

const volumeOf = ({ answer }: Side): string => tokenVolume(tokensPerMonth(answer.scenario.workload));

/** Rows that say what changed stand only where it did. */
const rowsOf = (before: Side, after: Side): Row[] => {
  const both = (label: string, words: (side: Side) => string): Row => [label, words(before), words(after)];
  const changed = [
    both('Volume a month', volumeOf),
    both('Model', modelOf),
    both('Fleet', ({ answer, names }) => fleetWords(answer, names)),
    both('Load', loadOf),
  ].filter(([, was, is]) => was !== is);
  return [
    both('Verdict', ({ answer, names }) => verdictWords(answer, names)),
    ...changed,
    both('Self-hosting, USD a month', ({ answer }) => usd(answer.assessment.selfHosted.monthlyUsd)),
    ...billRows(before, after).map(([name, was, is]): Row => [`${name}, USD a month`, was, is]),
    ...breakEvenRows(before, after),
  ];
};

const listedWords = (words: readonly string[], mark: (text: string) => string): string =>
  words
    .map((text) => oneLine(text, WORDS_CHARS))
    .filter((text) => text !== '')
    .slice(0, SHOWN_WORDS)
    .map(mark)
    .join(' · ');

const changeLine = ({ by, now, instead }: ChangeView): string => {
  const who = USER_ID.test(by) ? `<@${by}>` : 'Somebody';
  const was = instead.length === 0 ? '' : `, instead of ${listedWords(instead, code)}`;
  return now.length === 0
    ? `${who} took away ${listedWords(instead, code)}`
    : `${who} changed: ${listedWords(now, code)}${was}`;
};

const verdictLine = (before: Side, after: Side): string => {
  const [was, is] = [before, after].map(({ answer, names }) => verdictWords(answer, names));
  return was === is ? 'The verdict stays' : `The verdict changes. It was: ${was}`;
};

const fallback = (change: string, [verdict, ...rows]: readonly Row[], head: string): string => {
  const text = [
    sentence(change),
    sentence(escapeMrkdwn(head)),
    ...[verdict, ...rows].flatMap((row) =>
      row === undefined ? [] : [escapeMrkdwn(`${row[0]}: ${row[1]} before, ${row[2]} now.`)],
    ),
  ].join(' ');
  return codePoints(text) <= MESSAGE.textChars ? text : sentence(escapeMrkdwn(clip(head, HEADLINE_CHARS)));
};

/** The reply to a change. Valid under Slack's limits whatever was typed. */
export const renderChange = (view: ChangeView): Message => {
  const { id, audience, buttons } = view;
  const before = { answer: view.before, names: namesFor(view.before, audience) };
  const after = { answer: view.after, names: namesFor(view.after, audience) };
  const head = after.names.inSentence(view.after.assessment.verdict.headline, HEADLINE_CHARS) || 'No verdict';
  const rows = rowsOf(before, after);
  const half = halfLoadLine(view.after, after.names);
  const change = changeLine(view);
  const defaults = newDefaults(view.before, view.after);
  const warnings = warningSentences(view.after, after.names).shown.map((text) =>
    lineMrkdwn({ label: 'Warning', text }),
  );
  return {
    blocks: [
      context(change),
      headline(head),
      context(escapeMrkdwn(verdictLine(before, after))),
      ...(defaults === null ? [] : [context(escapeMrkdwn(defaults))]),
      table([['', 'Before', 'Now'], ...rows].map((row) => row.map((cell) => cell || NONE))),
      ...(half === null ? [] : [section(lineMrkdwn(half))]),
      ...(warnings.length === 0 ? [] : [section(warnings.join('\n'))]),
      ...cardButtons(view.after, id, buttons),
    ],
    text: fallback(change, rows, head),
  };
};
