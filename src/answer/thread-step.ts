import type { Draft } from '../domain/draft.ts';
import { LlmcostError, orWhyRefused, unlessRefused } from '../errors.ts';
import { isSameJson } from '../json.ts';
import {
  chosenOf,
  mayChoose,
  offersAsked,
  putBack,
  type TakenToBeSo,
  type ThreadWords,
} from '../parse/index.ts';
import { lastDifference, ofState, sinceStart } from '../words/look.ts';
import { withNames } from '../words/names.ts';
import { NOT_YOUR_TRY, orAnother } from '../words/notices/threads.ts';
import { toldBelow } from './asked-of.ts';
import { checkedWords } from './checked.ts';
import { eachAsked, refuseBoth } from './either.ts';
import { type Hearing, type ReadOrRefused, readingBehind, type Standing } from './hearing.ts';
import { askedInUnit } from './in-unit.ts';
import { type Edit, editOf } from './mention.ts';
import { cheapestOffered } from './offered-mention.ts';
import { answerQuestion } from './question.ts';
import { type Stood, standsOn, tryInView } from './stands-on.ts';
import { isWorthTyping } from './wished.ts';

/**
 * What becomes of a thread with what is said in it. Slack, which keeps threads in its store, and a terminal, which has
 * one in memory, read and decide alike by this; each carries out the step in its own way.
 */

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

/** Whether what somebody takes to be so is what the card has. */
const checkedIn = async (standing: Standing, text: string, check: TakenToBeSo): Promise<string> => {
  const { draft, answer, by } = standing;
  const card = await answer(draft);
  const so = await orWhyRefused(answer(editOf(check.change, by).next(draft, card.scenario)));
  const isOffered = await isWorthTyping(check.wish, card, readingBehind(standing, text));
  return checkedWords(check, card, so, isOffered);
};

/** What the last try changes, or what it does to one figure; where there is none, what the card says. */
const differenceOf = async (
  { tried, answer, both, draft }: Standing,
  question: Extract<ThreadWords, { readonly kind: 'difference' }>,
): Promise<string> => {
  if (tried === undefined) return answerQuestion({ text: question.text }, await answer(draft));
  const { before, after } = await both(tried.before, tried.after);
  if (question.of !== undefined) {
    const [then, now] = [before, after].map((side) => answerQuestion({ text: question.of ?? '' }, side));
    if (then !== now) return `Before: ${then} Now: ${now}`;
  }
  return lastDifference(withNames(before, 'asker'), withNames(after, 'asker'));
};

/** What became of the thread since it began, and what was tried last that nobody kept. */
const sinceItBegan = async (standing: Standing): Promise<string> => {
  const { first, both, draft } = standing;
  const { before, after } = await both(await first(), draft);
  const view = tryInView(standing);
  const tried = view && (await both(view.before, view.after));
  return sinceStart(
    withNames(before, 'asker'),
    withNames(after, 'asker'),
    tried && { before: withNames(tried.before, 'asker'), after: withNames(tried.after, 'asker') },
  );
};

/** What tries the cheapest of several offers that a mention sets beside each other; undefined for other words. */
const offeredIn = async (hearing: Hearing, heard: ReadOrRefused): Promise<ThreadStep | undefined> => {
  const { words, from, read } = hearing;
  const mayAsk = heard instanceof LlmcostError || heard.kind === 'question';
  const offers = mayAsk ? offersAsked(words) : undefined;
  if (offers === undefined) return undefined;
  const refusal = offers === words ? heard : await orWhyRefused(read(offers));
  if (!(refusal instanceof LlmcostError) || refusal.code !== 'contradiction') return undefined;
  const edit = await cheapestOffered(offers, refusal, hearing);
  return edit && { kind: 'try', words, from, edit, isPreview: false };
};

const SETS_BESIDE = /\S or \S/i;
const MAY_BE_EITHER: ReadonlySet<ThreadWords['kind']> = new Set(['change', 'question']);

/** Whether a refusal offers the parts of a mention already: "drop sonnet or gpt-5" is asked which. */
const asksWhich = (refusal: LlmcostError, text: string): boolean => {
  if (refusal.hints.length < 2) return false;
  const wordsIn = (words: string): readonly string[] => words.toLowerCase().match(/[^\s,?]+/g) ?? [];
  const typed = new Set(wordsIn(text));
  return refusal.hints.every((hint) => wordsIn(hint).every((word) => typed.has(word)));
};

/**
 * What each of several values comes to that a mention asks of or leaves open; undefined for other words. Throws the
 * question where it would do both of two things.
 */
const eitherIn = async (hearing: Hearing, heard: ReadOrRefused): Promise<string | undefined> => {
  const { words, from, answer, by } = hearing;
  if (!SETS_BESIDE.test(words)) return undefined;
  if (heard instanceof LlmcostError ? asksWhich(heard, words) : !MAY_BE_EITHER.has(heard.kind))
    return undefined;
  if (!(heard instanceof LlmcostError) && heard.kind === 'change') {
    const { scenario } = await answer(from);
    await refuseBoth(words, editOf(heard, by).next(from, scenario), hearing);
    return undefined;
  }
  return eachAsked(words, hearing);
};

const tell = (text: string): ThreadStep => ({ kind: 'tell', text });

/** What words are told that ask of a card, or take something of it to be so. */
const toldOf = async (
  said: Extract<ThreadWords, { readonly kind: 'question' | 'check' }>,
  standing: Standing,
  text: string,
): Promise<string> => {
  if (said.kind === 'check') return checkedIn(standing, text, said);
  const { draft } = standing;
  const asked = askedInUnit(said, text, standing, await standing.answer(draft));
  const told = await toldBelow(asked, draft, readingBehind(standing, text));
  return said.instead === undefined ? told : orAnother(told, said.instead);
};

/**
 * What is told, with the state of which it is where the thread and a try in it are told different things; `ofDraft`: what
 * is told of another draft.
 */
const withState = async (
  told: string,
  thread: Standing,
  { standing }: Stood,
  ofDraft: (draft: Draft) => Promise<string | undefined>,
): Promise<string> => {
  const view = tryInView(thread);
  if (view === undefined) return told;
  const isOfTry = !isSameJson(standing.draft.fields, thread.draft.fields);
  const [kept, tried] = [thread.draft, isOfTry ? standing.draft : view.after];
  if ((await unlessRefused(ofDraft(isOfTry ? kept : tried))) === told) return told;
  const { before, after } = await thread.both(kept, tried);
  return ofState(told, withNames(before, 'asker'), withNames(after, 'asker'), isOfTry);
};

/** Words as they were typed, or in their place the line that they choose of those that were offered just before. */
const orChosen = async ({ offered, isLastRefused }: Standing, text: string): Promise<string> =>
  offered !== undefined && mayChoose(text)
    ? (chosenOf(text, await offered(), isLastRefused === true) ?? text)
    : text;

/** Reads what was said. Throws LlmcostError with a question to whoever said it where that is unclear. */
export const stepOf = async (thread: Standing, typed: string): Promise<ThreadStep> => {
  const text = await orChosen(thread, typed);
  const stood = await standsOn(thread, text);
  const { hearing, said, standing } = stood;
  const { words, from, by } = hearing;
  const offered = await offeredIn(hearing, said);
  if (offered !== undefined) return offered;
  const either = await eitherIn(hearing, said);
  if (either !== undefined)
    return tell(
      await withState(either, thread, stood, (draft) => eachAsked(words, { ...hearing, from: draft })),
    );
  if (said instanceof LlmcostError) throw said;
  const trying = { kind: 'try', words, from, isPreview: false } as const;
  switch (said.kind) {
    case 'change':
      return { ...trying, edit: editOf(said, by), isPreview: said.preview };
    case 'start':
      return { ...trying, edit: await fromTheStart(standing, said) };
    case 'back':
      return { ...trying, edit: { next: (now) => putBack(now, said) } };
    case 'question':
    case 'check': {
      const toldOn = (draft: Draft) => toldOf(said, { ...standing, draft }, text);
      return tell(await withState(await toldOn(from), thread, stood, toldOn));
    }
    case 'difference':
      return tell(await differenceOf(standing, said));
    case 'history':
      return tell(await sinceItBegan(thread));
    case 'talk':
      return { kind: 'silence' };
    case 'undo':
      return stood.isOthers ? tell(NOT_YOUR_TRY) : said;
    default:
      return said;
  }
};
