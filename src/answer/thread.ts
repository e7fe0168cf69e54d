import * as z from 'zod';
import { defined } from '../defined.ts';
import type { Answer } from '../domain/answer.ts';
import { type Draft, differenceFrom } from '../domain/draft.ts';
import { LlmcostError } from '../errors.ts';
import { isRecord } from '../json.ts';
import { doubtsFigure, withoutOurName } from '../parse/index.ts';
import { holdsAlready, isSameToRead, lookLine, readAsOf, sideBySide } from '../words/look.ts';
import { withNames } from '../words/names.ts';
import { NOTHING_TO_TAKE_BACK } from '../words/notices/threads.ts';
import { ONLY_IN_SLACK } from '../words/outside-slack.ts';
import type { AskOptions } from './draft.ts';
import { refusalAsError } from './failure.ts';
import type { Standing } from './hearing.ts';
import { answerLine } from './line.ts';
import { edited } from './mention.ts';
import { stepOf, type ThreadStep } from './thread-step.ts';
import { offeredIn, refusalIn } from './ways-on.ts';

/** A line and the mentions below it, as in a thread of Slack: each goes on from what the one before left. */

type Trying = Extract<ThreadStep, { readonly kind: 'try' }>;

interface Reply {
  readonly kind: 'change' | 'answer' | 'silence' | 'question';
  readonly text: string;
  /** Lines to say instead, where the reply is a question. */
  readonly hints?: readonly string[];
}

/** The thread as it stands after some mentions, and what was said to the last of them. */
export type Talked = Answer & { readonly reply: Reply };

/** A thread as it stands: what the next mention goes on from. */
export interface Turn {
  readonly answer: Answer;
  readonly reply: Reply;
  /** What "undo" goes back to. */
  readonly before: readonly Answer[];
  /** The mentions that made each of those another, in the same order. */
  readonly changes: readonly string[];
  /** What was wanted or asked last, the newest first. */
  readonly last: readonly string[];
  /** How the newest of those was met; of talk nothing is kept. */
  readonly lastReply?: Reply['kind'];
  /** The lines that were offered to it. */
  readonly lastOffered?: readonly string[];
  /** What it made different, where it changed the answer. */
  readonly lastChange?: Draft;
}

/** What a what-if comes to, and how its words were read where that could be otherwise. */
const shown = (before: Answer, after: Answer): string =>
  [lookLine(withNames(before, 'asker'), withNames(after, 'asker')), ...readAsOf(after)].join(' ');

/** What was tried, which counts as kept here, unless it was only to be shown. */
const afterTry = (turn: Turn, next: Answer, { words, isPreview }: Trying): Turn => {
  const { answer, before, changes } = turn;
  if (isSameToRead(answer, next))
    return { ...turn, reply: { kind: 'answer', text: holdsAlready(words, next) } };
  const text = shown(answer, next);
  if (isPreview) return { ...turn, reply: { kind: 'answer', text } };
  return {
    ...turn,
    answer: next,
    before: [...before, answer],
    changes: [...changes, words],
    reply: { kind: 'change', text },
  };
};

const undone = (turn: Turn): Turn => {
  const last = turn.before.at(-1);
  return last === undefined
    ? { ...turn, reply: { kind: 'answer', text: NOTHING_TO_TAKE_BACK } }
    : {
        ...turn,
        answer: last,
        before: turn.before.slice(0, -1),
        changes: turn.changes.slice(0, -1),
        reply: { kind: 'change', text: shown(turn.answer, last) },
      };
};

/** What was answered already in this thread is not costed again. */
const answersIn = ({ answer, before }: Turn, options: AskOptions) => ({
  of: (draft: Draft): Answer =>
    [answer, ...before].find((one) => one.draft === draft) ?? edited(answer, { next: () => draft }, options),
  after: ({ edit }: Trying): Answer => {
    const next = edit.next(answer.draft, answer.scenario);
    return (
      before.find(({ draft }) => draft === next) ?? edited(answer, { ...edit, next: () => next }, options)
    );
  },
});

/** The thread as it stands: whoever speaks here is alone in it. */
const standingOf = (turn: Turn, options: AskOptions): Standing => {
  const { answer, before, changes, last, lastReply, lastOffered = [], lastChange } = turn;
  const { of } = answersIn(turn, options);
  const earlier = before.at(-1)?.draft;
  return {
    ...defined({ by: options.by, lastChange }),
    draft: answer.draft,
    tried: earlier && { before: earlier, after: answer.draft, isKept: true },
    last,
    isLastCounted: lastReply === 'change',
    isLastRefused: lastReply === 'question',
    offered: async () => lastOffered,
    first: async () => (before[0] ?? answer).draft,
    stages: async () =>
      [...before, answer]
        .map(({ draft }, at) => ({ draft, ...defined({ words: changes[at - 1] }) }))
        .reverse(),
    known: async (words) => words,
    answer: async (draft) => of(draft),
    both: async (then, now) => ({ before: of(then), after: of(now) }),
  };
};

const carriedOut = (turn: Turn, step: ThreadStep, options: AskOptions): Turn => {
  switch (step.kind) {
    case 'try':
      return afterTry(turn, answersIn(turn, options).after(step), step);
    case 'undo':
      return undone(turn);
    case 'tell':
      return { ...turn, reply: { kind: 'answer', text: step.text } };
    case 'compare':
      return {
        ...turn,
        reply: {
          kind: 'answer',
          text: sideBySide([...turn.before, turn.answer].map((one) => withNames(one, 'asker'))),
        },
      };
    case 'silence':
      return { ...turn, reply: { kind: 'silence', text: '' } };
    default:
      return { ...turn, reply: { kind: 'answer', text: ONLY_IN_SLACK[step.kind] } };
  }
};

const afterMention = async (turn: Turn, mention: string, options: AskOptions): Promise<Turn> => {
  const standing = standingOf(turn, options);
  try {
    return carriedOut(turn, await stepOf(standing, mention), options);
  } catch (error) {
    if (!(error instanceof LlmcostError)) throw error;
    const { message, hints } = await refusalIn(standing, mention, error, options);
    return { ...turn, reply: { kind: 'question', text: message, hints } };
  }
};

/** A thread with nothing but its line. Throws LlmcostError where the line itself is not answered. */
export const threadOfLine = async (line: string, options: AskOptions): Promise<Turn> => {
  const asked = await answerLine(line, options);
  if (asked.kind !== 'answer') throw refusalAsError({ code: 'thread-of-nothing' });
  return {
    answer: asked.answer,
    before: [],
    changes: [],
    last: [],
    reply: { kind: 'change', text: '' },
  };
};

/** The thread with what the mention after which it stands so was, and did. */
const remembering = (mention: string, { answer, last }: Turn, { lastChange: _, ...next }: Turn): Turn => ({
  ...next,
  last: [mention, ...last],
  lastReply: next.reply.kind,
  lastOffered: next.reply.hints ?? (next.reply.kind === 'answer' ? offeredIn(next.reply.text) : []),
  ...(next.reply.kind === 'change' && { lastChange: differenceFrom(answer.draft, next.answer.draft) }),
});

/** What becomes of a thread with each mention in turn. */
export const talkOn = async (
  begun: Turn,
  mentions: readonly string[],
  options: AskOptions,
): Promise<readonly Talked[]> => {
  let turn = begun;
  const talked: Talked[] = [];
  for (const typed of mentions) {
    const mention = withoutOurName(typed);
    const next = await afterMention(turn, mention, options);
    const isGoneBy = next.reply.kind === 'silence' && !doubtsFigure(mention);
    turn = isGoneBy ? next : remembering(mention, turn, next);
    talked.push({ ...turn.answer, reply: turn.reply });
  }
  return talked;
};

/** Answers the line, then each mention in turn. Throws LlmcostError where the line itself is not answered. */
export const converse = async (
  line: string,
  mentions: readonly string[],
  options: AskOptions,
): Promise<readonly Talked[]> => talkOn(await threadOfLine(line, options), mentions, options);

const Thread = z.object({ line: z.string(), thread: z.array(z.string()).default([]) });

/**
 * `{ "line": …, "thread": [ … ] }`: a line and the mentions below it; undefined for any other JSON. Throws LlmcostError
 * `invalid-scenario` where something of it is no text.
 */
export const threadIn = (json: unknown): z.infer<typeof Thread> | undefined => {
  if (!isRecord(json) || json.line === undefined) return undefined;
  const read = Thread.safeParse(json);
  if (!read.success) throw refusalAsError({ code: 'thread-not-of-text' });
  return read.data;
};
