import { defined } from '../defined.ts';
import type { Answer } from '../domain/answer.ts';
import type { Draft } from '../domain/draft.ts';
import { LlmcostError, orWhyRefused } from '../errors.ts';
import {
  goingOn,
  needsCosting,
  offersAsked,
  parseThreadWords,
  putBack,
  type Stage,
  type ThreadContext,
  type ThreadWords,
  withTokenShares,
} from '../parse/index.ts';
import { lastDifference, sinceStart } from '../words/look.ts';
import { withNames } from '../words/names.ts';
import type { AskOptions } from './draft.ts';
import { eachAsked, refuseBoth } from './either.ts';
import { type Edit, editOf, withMentions } from './mention.ts';
import { cheapestOffered } from './offered-mention.ts';
import { answerQuestion } from './question.ts';

/**
 * What becomes of a thread with what is said in it. Slack, which keeps threads in its store, and a terminal, which has
 * one in memory, read and decide alike by this; each carries out the step in its own way.
 */

/** What somebody tried last, and whether the thread goes on from it. */
interface Tried {
  readonly before: Draft;
  readonly after: Draft;
  readonly isKept: boolean;
}

/** A thread as it stands for whoever speaks in it. */
export interface Standing
  extends Pick<ThreadContext, 'by' | 'last' | 'lastChange' | 'isLastCounted' | 'isLastRefused'> {
  /** What the thread goes on from. */
  readonly draft: Draft;
  /** Of theirs; undefined where they tried nothing that still stands. */
  readonly tried: Tried | undefined;
  /** What the thread began with. */
  readonly first: () => Promise<Draft>;
  /** How the thread stands and stood, the newest first. */
  readonly stages: () => Promise<readonly Stage[]>;
  /** Words with what is known of the models in them beside the catalog. */
  readonly known: (words: string) => Promise<string>;
  /** A draft as it is answered in this thread today. Throws LlmcostError for one that cannot be costed. */
  readonly answer: (draft: Draft) => Promise<Answer>;
  /** Two of them, costed on the same day. */
  readonly both: (
    before: Draft,
    after: Draft,
  ) => Promise<{ readonly before: Answer; readonly after: Answer }>;
}

/** What is left to do about what was said. */
export type ThreadStep =
  | {
      readonly kind: 'try';
      /** What is tried, without an "and" before it. */
      readonly words: string;
      /** What it is tried on. */
      readonly from: Draft;
      readonly edit: Edit;
      /** It is shown to whoever asked, and nothing is kept of it. */
      readonly isPreview: boolean;
    }
  /** An answer that changes nothing. */
  | { readonly kind: 'tell'; readonly text: string }
  /** Talk that is not for us. */
  | { readonly kind: 'silence' }
  | Extract<ThreadWords, { readonly kind: 'undo' | 'compare' | 'export' | 'help' | 'decision' | 'votes' }>;

/** What the thread hosts, said or by default, and its draft as the card shows it. */
const shownOf = async (
  { answer }: Standing,
  draft: Draft,
): Promise<{ readonly model: string; readonly before: Draft }> => {
  const model = draft.fields['selfHosted.model'];
  if (model !== undefined && !needsCosting(draft)) return { model, before: draft };
  const { scenario } = await answer(draft);
  return { model: scenario.selfHosted.model, before: withTokenShares(draft, scenario) };
};

/** What is meant, and the draft that it is about: what was tried last where the words go on from it. */
const saidWithDraft = async (
  standing: Standing,
  text: string,
): Promise<{ readonly said: ThreadWords; readonly from: Draft }> => {
  const { draft, tried, stages, known, last = [], isLastCounted = false } = standing;
  const { isGoingOn, words } = goingOn(text);
  const goesOn = isGoingOn ? tried : undefined;
  const from = goesOn?.after ?? draft;
  const stagesFrom = async (): Promise<readonly Stage[]> =>
    from === draft ? stages() : [{ draft: from, ...defined({ words: last[0] }) }, ...(await stages())];
  const said = await parseThreadWords(await known(isGoingOn ? `and ${words}` : text), {
    ...defined({ by: standing.by, lastChange: standing.lastChange, isLastRefused: standing.isLastRefused }),
    ...(await shownOf(standing, from)),
    last,
    isLastCounted: isLastCounted || goesOn?.isKept === false,
    stages: stagesFrom,
  });
  return { said, from };
};

/** Back to how the thread began, with what becomes different of it. */
const fromTheStart = async (
  { first, answer, by }: Standing,
  { change }: Extract<ThreadWords, { readonly kind: 'start' }>,
): Promise<Edit> => {
  const start = await first();
  if (change === undefined) return { next: () => start };
  const { scenario } = await answer(start);
  const { next, ...edit } = editOf(change, by);
  return { ...edit, next: () => next(start, scenario) };
};

/** What the last try changes; where there is none, what the card says. */
const differenceOf = async (
  { tried, answer, both, draft }: Standing,
  question: Parameters<typeof answerQuestion>[0],
): Promise<string> => {
  if (tried === undefined) return answerQuestion(question, await answer(draft));
  const { before, after } = await both(tried.before, tried.after);
  return lastDifference(withNames(before, 'asker'), withNames(after, 'asker'));
};

const sinceItBegan = async ({ first, both, draft }: Standing): Promise<string> => {
  const { before, after } = await both(await first(), draft);
  return sinceStart(withNames(before, 'asker'), withNames(after, 'asker'));
};

type Said = Awaited<ReturnType<typeof saidWithDraft>>;

/** What tries the cheapest of several offers that a mention sets beside each other; undefined for other words. */
const offeredIn = async (
  standing: Standing,
  text: string,
  said: Said | LlmcostError,
): Promise<ThreadStep | undefined> => {
  const isQuestion = !(said instanceof LlmcostError) && said.said.kind === 'question';
  const words = isQuestion || said instanceof LlmcostError ? offersAsked(text) : undefined;
  if (words === undefined) return undefined;
  const { isGoingOn, words: plain } = goingOn(text);
  const read = (mention: string) => saidWithDraft(standing, isGoingOn ? `and ${mention}` : mention);
  const refusal = words === text ? said : await orWhyRefused(read(words));
  if (!(refusal instanceof LlmcostError) || refusal.code !== 'contradiction') return undefined;
  const from = (isGoingOn ? standing.tried?.after : undefined) ?? standing.draft;
  const edit = await cheapestOffered(words, refusal, {
    from,
    read: async (mention) => (await read(mention)).said,
    answer: standing.answer,
    by: standing.by,
  });
  return edit && { kind: 'try', words: plain, from, edit, isPreview: false };
};

const SETS_BESIDE = /\S or \S/i;

/** Whether a refusal offers the parts of a mention already: "drop sonnet or gpt-5" is asked which. */
const asksWhich = (said: Said | LlmcostError, text: string): boolean => {
  if (!(said instanceof LlmcostError) || said.hints.length < 2) return false;
  const wordsIn = (words: string): readonly string[] => words.toLowerCase().match(/[^\s,?]+/g) ?? [];
  const typed = new Set(wordsIn(text));
  return said.hints.every((hint) => wordsIn(hint).every((word) => typed.has(word)));
};

/**
 * What each of several values comes to that a mention asks of or leaves open; undefined for other words. Throws the
 * question where it would do both of two things.
 */
const eitherIn = async (
  standing: Standing,
  text: string,
  said: Said | LlmcostError,
): Promise<ThreadStep | undefined> => {
  if (!SETS_BESIDE.test(text)) return undefined;
  const { isGoingOn, words } = goingOn(text);
  const from = (isGoingOn ? standing.tried?.after : undefined) ?? standing.draft;
  const reading = {
    from,
    read: async (mention: string) =>
      (await saidWithDraft(standing, isGoingOn ? `and ${mention}` : mention)).said,
    answer: standing.answer,
    by: standing.by,
  };
  const meant = said instanceof LlmcostError ? undefined : said.said;
  if (meant?.kind === 'change') {
    const { scenario } = await standing.answer(from);
    await refuseBoth(words, editOf(meant, standing.by).next(from, scenario), reading);
    return undefined;
  }
  const isOpen = meant === undefined ? !asksWhich(said, words) : meant.kind === 'question';
  const told = isOpen ? await eachAsked(words, reading) : undefined;
  return told === undefined ? undefined : { kind: 'tell', text: told };
};

/** Reads what was said. Throws LlmcostError with a question to whoever said it where that is unclear. */
export const stepOf = async (standing: Standing, text: string): Promise<ThreadStep> => {
  const { draft, by, answer } = standing;
  const read = await orWhyRefused(saidWithDraft(standing, text));
  const offered = await offeredIn(standing, text, read);
  if (offered !== undefined) return offered;
  const either = await eitherIn(standing, text, read);
  if (either !== undefined) return either;
  if (read instanceof LlmcostError) throw read;
  const { said, from } = read;
  const trying = { kind: 'try', words: goingOn(text).words, from: draft, isPreview: false } as const;
  switch (said.kind) {
    case 'change':
      return { ...trying, from, edit: editOf(said, by), isPreview: said.preview };
    case 'start':
      return { ...trying, edit: await fromTheStart(standing, said) };
    case 'back':
      return { ...trying, edit: { next: (now) => putBack(now, said) } };
    case 'question':
      return { kind: 'tell', text: answerQuestion(said, await answer(draft)) };
    case 'difference':
      return { kind: 'tell', text: await differenceOf(standing, said) };
    case 'history':
      return { kind: 'tell', text: await sinceItBegan(standing) };
    case 'talk':
      return { kind: 'silence' };
    default:
      return said;
  }
};

/** A refusal of what was said, with whole mentions to say instead. */
export const refusalIn = async (
  { draft, answer }: Standing,
  text: string,
  refusal: LlmcostError,
  options: AskOptions,
): Promise<LlmcostError> => withMentions(goingOn(text).words, refusal, await answer(draft), options);
