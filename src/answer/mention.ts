import { defined } from '../defined.ts';
import type { Answer } from '../domain/answer.ts';
import type { Draft } from '../domain/draft.ts';
import { ESTIMATE } from '../domain/intent.ts';
import type { Scenario } from '../domain/scenario.ts';
import { LlmcostError, orWhyRefused } from '../errors.ts';
import {
  changeDraft,
  hintChoices,
  parseThreadWords,
  type ThreadChange,
  type ThreadWords,
  withoutUnread,
  withTokenShares,
} from '../parse/index.ts';
import { changesNothing } from '../words/notices/threads.ts';
import { whyRuledOut } from '../words/ruled-out.ts';
import { type AskOptions, answerDraft } from './draft.ts';
import { toWhoTyped } from './failure.ts';
import { addIfNewTo, firstHints, isSample } from './hints.ts';
import { leavesBill, movesFleet, movesTraffic } from './unspoken.ts';

/** A change of a draft, however it was asked for. */
export interface Edit {
  /** The next draft; `scenario` is what `draft` resolves to. */
  readonly next: (draft: Draft, scenario: Scenario) => Draft;
  /** How the words were read where they could be read otherwise. */
  readonly readAs?: string[];
}

/** How a mention is read and costed in its thread. */
export interface MentionReading {
  /** What the mention goes on from. */
  readonly from: Draft;
  readonly read: (mention: string) => Promise<ThreadWords>;
  readonly answer: (draft: Draft) => Promise<Answer>;
  /** Slack id of who said it. */
  readonly by: string | undefined;
}

/** The changes that some mentions are read as, one by one; undefined where one of them is refused, or is none. */
export const changesSaid = async (
  mentions: readonly string[],
  read: MentionReading['read'],
): Promise<readonly ThreadChange[] | undefined> => {
  const changes: ThreadChange[] = [];
  for (const mention of mentions) {
    const said = await orWhyRefused(read(mention));
    if (said instanceof LlmcostError || said.kind !== 'change') return undefined;
    changes.push(said);
  }
  return changes;
};

/**
 * What each API of a card costs there, USD a month: of one that its seller has closed, what is compared in its place, and
 * nothing of one that a rule leaves out.
 */
export const apiBillsOf = ({ assessment, evidence: { ruledOut = [] } }: Answer) => {
  const bills = assessment.comparisons
    .filter((one) => whyRuledOut(one) === '')
    .map(({ api, monthlyUsd }) => ({ id: api, monthlyUsd }));
  const standIns = ruledOut.flatMap(({ api, instead }) =>
    bills.filter(({ id }) => id === instead).map((bill) => ({ ...bill, id: api })),
  );
  return [...bills, ...standIns];
};

/** A change that words say; `by`: the Slack id of who said them. */
export const editOf = (change: ThreadChange, by: string | undefined): Edit => ({
  next: (draft, scenario) => changeDraft(draft, change, scenario, by),
  ...defined({ readAs: change.readAs }),
});

/**
 * What an edit makes of an answer, which rests on the same measured traffic. The warnings tell how its words were read,
 * where there was another way.
 */
export const edited = (
  { draft, scenario, evidence: { measured } }: Answer,
  { next, readAs }: Edit,
  options: AskOptions,
): Answer =>
  answerDraft(
    next(draft, scenario),
    { ...ESTIMATE, ...defined({ readAs }) },
    { ...defined({ measured }), ...options },
  );

/**
 * The same question with what somebody wants to be different, in the words of a thread: "what if 2B tokens?". Throws
 * LlmcostError where the words change nothing.
 */
export const changedAnswer = async (before: Answer, words: string, options: AskOptions): Promise<Answer> => {
  const said = await parseThreadWords(words, {
    ...defined({ by: options.by }),
    model: before.scenario.selfHosted.model,
    before: withTokenShares(before.draft, before.scenario),
    card: async () => before.scenario,
    hostingUsd: async () => before.assessment.selfHosted.monthlyUsd,
    bills: async () => apiBillsOf(before),
  });
  if (said.kind !== 'change')
    throw new LlmcostError('not-understood', changesNothing(words), ['what if 2B tokens?']);
  return edited(before, editOf(said, options.by), options);
};

const MOST_MENTIONS = 3;

/** What any number without a scale may count, whatever the card counts. */
const BARE_COUNT = /^\d[\d.,]* requests\/day$/i;

/** Mentions that leave out what was refused. A click must not say another thing than the person did. */
const lessSaid = (
  mention: string,
  { about }: LlmcostError,
  { dropping, dropsMeaning }: ReturnType<typeof hintChoices>,
): readonly string[] => {
  if (dropsMeaning || about?.kind === 'which-name') return [];
  if (about?.kind !== 'unread' && about?.kind !== 'question') return dropping;
  const less = withoutUnread(mention, about.words);
  return less === undefined ? [] : [less];
};

/**
 * A refusal of words in a thread with whole mentions to say instead, each of which changes `before` as it stands, or goes
 * back to how the thread was where `goesBack` says so. Those that keep all that was said come first.
 */
export const withMentions = async (
  mention: string,
  refusal: LlmcostError,
  before: Answer,
  options: AskOptions,
  goesBack: (words: string) => Promise<boolean> = async () => false,
): Promise<LlmcostError> => {
  const choices = hintChoices(mention, refusal);
  const { keeping, isQuestion } = choices;
  const dropping = lessSaid(mention, refusal, choices);
  const addIfNew = addIfNewTo(before);
  const ifChanging = async (words: string): Promise<string[]> => {
    if (refusal.hints.includes(words) && (await goesBack(words))) return [words];
    const after = await orWhyRefused(changedAnswer(before, words, options));
    if (after instanceof LlmcostError || !addIfNew(after)) return [];
    // What a refusal offers was weighed where it is thrown, but for words that nobody could read.
    const isWeighed =
      refusal.about?.kind !== 'unread' && refusal.hints.includes(words) && !BARE_COUNT.test(words);
    const isFar =
      movesFleet(mention, before, after) ||
      leavesBill(before, after) ||
      (!isWeighed && movesTraffic(mention, before, after));
    return isFar ? [] : [words];
  };
  // What was said and its answer behind it says both; a volume that nobody said would be a change of its own.
  const saysElse = (words: string): boolean =>
    words.startsWith(`${mention},`) || (isSample(words) && !refusal.hints.includes(words));
  const thatChange = (mentions: readonly string[]): Promise<string[]> =>
    firstHints([...new Set(mentions.filter((words) => !saysElse(words)))], MOST_MENTIONS, ifChanging);
  const first = isQuestion ? [...refusal.hints, ...keeping] : [...keeping, ...refusal.hints, ...dropping];
  const found = await thatChange(first);
  // Where nothing that keeps all of it runs, what is left without the unknown word is better than no way on.
  const hints = found.length === 0 && isQuestion ? await thatChange(dropping) : found;
  return toWhoTyped(refusal.with({ hints }));
};
