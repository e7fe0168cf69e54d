import { z } from 'zod';

/** Ids of what stands in a thread: stances, decisions, re-checks. */

export const STANCE_CHOICES = ['self-host', 'api', 'not-yet'] as const;
export type StanceChoice = (typeof STANCE_CHOICES)[number];

/** One click takes a stand; the action says which. */
export const STANCE_ACTIONS = /^stance\.take\./;
export const stanceAction = (choice: StanceChoice): string => `stance.take.${choice}`;
/** null for an action that takes no stand. */
export const stanceOf = (actionId: string): StanceChoice | null =>
  STANCE_CHOICES.find((choice) => stanceAction(choice) === actionId) ?? null;

export const BOARD_ACTION_IDS = { reason: 'stance.reason', decide: 'stance.decide' } as const;
export const BOARD_BLOCK_ID = 'stance.board';

export const DECISION_ACTION_IDS = {
  reopen: 'decision.reopen',
  outcome: 'decision.outcome',
  export: 'decision.export',
} as const;
export const DECISION_BLOCK_ID = 'decision.actions';

export const MODAL_IDS = {
  stance: 'stance.form',
  decision: 'decision.form',
  outcome: 'outcome.form',
} as const;

/** Inputs of the modals; block and action share one id. */
export const STANCE_INPUTS = { choice: 'stance-choice', reason: 'stance-why' } as const;
export const DECISION_INPUTS = {
  choice: 'decision-choice',
  reason: 'decision-why',
  owner: 'decision-owner',
  recheckOn: 'decision-recheck',
} as const;
export const OUTCOME_INPUTS = {
  tokens: 'outcome-tokens',
  usd: 'outcome-usd',
  hours: 'outcome-hours',
  next: 'outcome-next',
} as const;

const ThreadPlace = z.strictObject({
  v: z.literal(1),
  channel: z.string().min(1),
  threadTs: z.string().min(1),
  decision: z.string().optional(),
});
/** What a modal carries: the thread that it is about. */
export type ThreadPlace = Omit<z.infer<typeof ThreadPlace>, 'v'>;

export const encodePlace = (place: ThreadPlace): string => JSON.stringify({ v: 1, ...place });

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** null for what `encodePlace` did not write. */
export const decodePlace = (metadata: string): ThreadPlace | null => {
  const place = ThreadPlace.safeParse(json(metadata));
  if (!place.success) return null;
  const { v: _, ...rest } = place.data;
  return rest;
};

/** A day as Slack's date picker sends it: YYYY-MM-DD. */
export const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;

/** What a modal's inputs hold, by block id: Slack nests them by block and action. */
const Value = z.looseObject({
  value: z.string().nullish(),
  selected_option: z.looseObject({ value: z.string() }).nullish(),
  selected_user: z.string().nullish(),
  selected_date: z.string().nullish(),
});
const Values = z.record(z.string(), z.record(z.string(), Value));

/** One text for each input that was filled in. */
export const inputsOf = (values: unknown): Readonly<Record<string, string | undefined>> => {
  const parsed = Values.safeParse(values);
  if (!parsed.success) return {};
  return Object.fromEntries(
    Object.entries(parsed.data).map(([block, actions]) => {
      const [input] = Object.values(actions);
      const text =
        input?.value ?? input?.selected_option?.value ?? input?.selected_user ?? input?.selected_date;
      return [block, text?.trim() === '' ? undefined : (text ?? undefined)];
    }),
  );
};
