import * as z from 'zod';
import { HALF_DAY_MS } from '../domain/day.ts';
import { optional } from '../domain/optional.ts';
import { STANCES, type StanceChoice } from '../domain/stances.ts';
import { decodeCarried } from './carried.ts';

/** Ids of what stands in a thread: stances, decisions, re-checks. */

/** One click takes a stand; the action says which. */
export const STANCE_ACTIONS = /^stance\.take\./;
/** The button of a choice on the board; `STANCE_ACTIONS` has them all. */
export const stanceAction = (choice: StanceChoice): string => `stance.take.${choice}`;
/** null for an action that takes no stand. */
export const stanceOf = (actionId: string): StanceChoice | null =>
  STANCES.find((choice) => stanceAction(choice) === actionId) ?? null;

/** Buttons beside those of the stances: to give a reason, to decide. */
export const BOARD_ACTION_IDS = { reason: 'stance.reason', decide: 'stance.decide' } as const;
/** The block of the board's buttons. */
export const BOARD_BLOCK_ID = 'stance.board';

/** Buttons of the message that records a decision. */
export const DECISION_ACTION_IDS = {
  reopen: 'decision.reopen',
  outcome: 'decision.outcome',
  export: 'decision.export',
} as const;
/** The block of those buttons. */
export const DECISION_BLOCK_ID = 'decision.actions';

/** Modals that are opened in a thread. */
export const MODAL_IDS = {
  stance: 'stance.form',
  decision: 'decision.form',
  outcome: 'outcome.form',
  whatIf: 'what-if.form',
} as const;

/** The one input of the modal that asks what to try. */
export const WHAT_IF_INPUT = 'what-if-words';

/** Inputs of the modals; block and action share one id. */
export const STANCE_INPUTS = { choice: 'stance-choice', reason: 'stance-why' } as const;
/** Inputs of the modal that records a decision. */
export const DECISION_INPUTS = {
  choice: 'decision-choice',
  reason: 'decision-why',
  owner: 'decision-owner',
  recheckOn: 'decision-recheck',
  numbers: 'decision-numbers',
} as const;
/** Inputs of the modal that compares a decision with what came of it. */
export const OUTCOME_INPUTS = {
  usage: 'outcome-usage',
  tokens: 'outcome-tokens',
  usd: 'outcome-usd',
  hours: 'outcome-hours',
  next: 'outcome-next',
} as const;

const ThreadPlace = z.strictObject({
  v: z.literal(1),
  channel: z.string().min(1),
  threadTs: z.string().min(1),
  decision: optional(z.string()),
  /** The card that was shown, and the version of the thread: what is recorded is one of the two. */
  card: optional(z.string()),
  version: optional(z.number()),
});
/** What a modal carries: the thread that it is about. */
export type ThreadPlace = Omit<z.infer<typeof ThreadPlace>, 'v'>;

/** Goes into `private_metadata`, or with a button. */
export const encodePlace = (place: ThreadPlace): string => JSON.stringify({ v: 1, ...place });

/** null for what `encodePlace` did not write. */
export const decodePlace = (metadata: string): ThreadPlace | null => decodeCarried(ThreadPlace, metadata);

/** The end of the year 9999, in seconds since 1970: later days have no ISO 8601 form of four digits. */
const LAST_SECOND = 253_402_300_799;

/**
 * The moment that a picker sends, as ISO 8601: seconds since 1970, or of older forms a day, which is asked about at
 * noon in London. null for neither.
 */
export const momentFrom = (text: string): string | null => {
  if (z.iso.date().safeParse(text).success) return `${text}T12:00:00.000Z`;
  const seconds = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
  return seconds <= LAST_SECOND ? new Date(seconds * 1000).toISOString() : null;
};

/** Whether a moment is still to come: a day counts until it is over in every zone. */
export const isToCome = (text: string, now: Date): boolean => {
  const moment = momentFrom(text);
  if (moment === null) return false;
  const slack = /^\d{4}-/.test(text) ? HALF_DAY_MS : 0;
  return Date.parse(moment) + slack > now.getTime();
};

/** The numbers that a decision may record. */
export const NUMBERS = ['card', 'latest'] as const;
