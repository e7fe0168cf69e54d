import { defined } from '../defined.ts';
import type { Answer } from '../domain/answer.ts';
import type { Draft } from '../domain/draft.ts';
import type { LlmcostError } from '../errors.ts';
import {
  goingOn,
  needsCosting,
  parseThreadWords,
  type Stage,
  type ThreadContext,
  type ThreadWords,
  withTokenShares,
} from '../parse/index.ts';
import { apiBillsOf, type MentionReading } from './mention.ts';

/** A thread as it stands for whoever speaks in it, and how words are heard there. */

/** What somebody tried, and whether the thread goes on from it. */
export interface Tried {
  readonly before: Draft;
  readonly after: Draft;
  readonly isKept: boolean;
  /** Nothing was kept in the thread since. */
  readonly isCurrent?: boolean;
  /** What asked for it, without an "and" before it. */
  readonly words?: string;
}

/** A thread as it stands for whoever speaks in it. */
export interface Standing
  extends Pick<ThreadContext, 'by' | 'last' | 'lastChange' | 'isLastCounted' | 'isLastRefused'> {
  /** What the thread goes on from. */
  readonly draft: Draft;
  /** Of theirs; undefined where they tried nothing that still stands. */
  readonly tried: Tried | undefined;
  /** What a colleague tried, where that is the last thing that the thread shows and nobody kept it. */
  readonly shown?: Tried;
  /** The lines that were offered to this person last, where nothing was changed by what they said: some answer it. */
  readonly offered?: () => Promise<readonly string[]>;
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

/** What a person said last and looks at, where nobody kept it. */
const lookedAt = ({ tried, lastChange, isLastCounted }: Standing): ThreadContext['look'] =>
  tried === undefined || tried.isKept || lastChange === undefined || isLastCounted === true
    ? undefined
    : { before: tried.before, after: tried.after, words: tried.words ?? '' };

/** Words as they are heard in a thread, and how a mention in their place would be. */
export interface Hearing extends MentionReading {
  /** What was said, without an "and" before it. */
  readonly words: string;
}

/** What the words are read as, or why they are not. */
export type ReadOrRefused = ThreadWords | LlmcostError;

/** Words as they are heard where the thread stands for them. */
export const hearingOf = (standing: Standing, text: string): Hearing => {
  const { draft: from, stages, known, answer, by, last = [], isLastCounted = false } = standing;
  const { isGoingOn, words } = goingOn(text);
  const read = async (mention: string): Promise<ThreadWords> =>
    parseThreadWords(await known(isGoingOn ? `and ${mention}` : mention), {
      ...defined({ by, lastChange: standing.lastChange, isLastRefused: standing.isLastRefused }),
      ...defined({ look: lookedAt(standing) }),
      ...(await shownOf(standing, from)),
      last,
      isLastCounted,
      stages,
      card: async () => (await answer(from)).scenario,
      hostingUsd: async () => (await answer(from)).assessment.selfHosted.monthlyUsd,
      bills: async () => apiBillsOf(await answer(from)),
    });
  return { words, from, read, answer, by };
};

/** How a mention would be read that follows one which changes nothing. */
export const readingBehind = (standing: Standing, text: string): MentionReading =>
  hearingOf({ ...standing, last: [text, ...(standing.last ?? [])], isLastCounted: false }, '');
