import { createHash } from 'node:crypto';
import { DAY_MS, MINUTE_MS } from '../domain/day.ts';
import { digest } from '../inbox/digest.ts';
import { hasKey } from '../keys.ts';
import { opensWindow } from '../render/index.ts';
import type { Conversation } from '../reply/conversation.ts';
import { until } from '../waiting.ts';
import { OPEN_FORM_ACTION_ID } from '../wire/form.ts';
import {
  CARD_ACTION_IDS,
  CARD_KINDS,
  type CardActionKind,
  decodeCardAction,
  FORGET_ACTION_ID,
} from '../wire/ids.ts';
import { PRICE_IDS } from '../wire/price-ids.ts';
import { BOARD_ACTION_IDS, DECISION_ACTION_IDS, stanceOf } from '../wire/thread-ids.ts';
import { claimOf, lasting, orOurs, release, take, whileHeld } from './claims.ts';
import type { Deps } from './deps.ts';

/** What is done once, whichever instance hears of it, however often somebody presses. */

type Who = Pick<Conversation, 'team' | 'request'>;

/** For so long the same thing told again is known, in milliseconds. */
export const KNOWN_MS = 2 * DAY_MS;
/** A second press within this is the same press. */
const DOUBLE_MS = 1_000;

const named = (...parts: readonly string[]): string => digest(JSON.stringify(parts));

/** A click on a button, by what makes a second one the same. */
export interface Press {
  readonly messageTs: string | undefined;
  readonly actionId: string;
  readonly value: string;
}

type IdsIn<T extends Readonly<Record<string, string>>> = T[keyof T];

type OtherId =
  | IdsIn<typeof BOARD_ACTION_IDS>
  | IdsIn<typeof DECISION_ACTION_IDS>
  | IdsIn<Pick<typeof PRICE_IDS, 'set' | 'row' | 'takeBack'>>
  | typeof OPEN_FORM_ACTION_ID
  | typeof FORGET_ACTION_ID;

/** Whether a button that belongs to no card opens a window. */
const OTHERS: Readonly<Record<OtherId, boolean>> = {
  [BOARD_ACTION_IDS.reason]: true,
  [BOARD_ACTION_IDS.decide]: true,
  [DECISION_ACTION_IDS.outcome]: true,
  [DECISION_ACTION_IDS.reopen]: false,
  [DECISION_ACTION_IDS.export]: false,
  [PRICE_IDS.set]: true,
  [PRICE_IDS.row]: true,
  [PRICE_IDS.takeBack]: false,
  [OPEN_FORM_ACTION_ID]: true,
  [FORGET_ACTION_ID]: false,
};

/** What a card's button does, wherever it stands: by its id in a row, by what it carries in a menu or a list. */
const cardButtonOf = ({ actionId, value }: Press): CardActionKind | undefined =>
  CARD_KINDS.find((kind) => CARD_ACTION_IDS[kind] === actionId) ?? decodeCardAction(value)?.do;

/**
 * A window is there once, and again as soon as it is closed. A stance is taken as often as somebody changes their mind:
 * the last click counts.
 */
const isTakenAgain = (press: Press): boolean => {
  const { actionId } = press;
  const onCard = cardButtonOf(press);
  if (onCard !== undefined) return opensWindow(onCard);
  return stanceOf(actionId) !== null || (hasKey(OTHERS, actionId) && OTHERS[actionId]);
};

/** Answers a press; another of the same button by the same person does nothing new until it is answered. */
export const oncePressed = async (
  deps: Deps,
  who: Who & { readonly user: string },
  press: Press,
  answer: () => Promise<void>,
): Promise<void> => {
  if (isTakenAgain(press)) return answer();
  const { messageTs = '', actionId, value } = press;
  const claim = claimOf(deps, who, `press/${named(who.user, messageTs, actionId, value)}`);
  if (!(await take(deps, claim, MINUTE_MS))) {
    who.request.ending = 'again';
    return;
  }
  const began = deps.now().getTime();
  try {
    await answer();
  } finally {
    const left = DOUBLE_MS - (deps.now().getTime() - began);
    if (left <= 0) await release(deps, claim);
    else setTimeout(() => void release(deps, claim), left).unref();
  }
};

/** Answers under a name that nobody has answered; what a crash left unanswered is answered all the same. */
const onceNamed = async (deps: Deps, who: Who, name: string, answer: () => Promise<void>): Promise<void> => {
  if (who.request.isTakenUp || (await take(deps, claimOf(deps, who, name), KNOWN_MS))) return answer();
  who.request.ending = 'again';
};

/** Answers a form; the same form sent twice is one answer. */
export const onceSent = (deps: Deps, who: Who, viewId: string, answer: () => Promise<void>): Promise<void> =>
  onceNamed(deps, who, `form/${named(viewId)}`, answer);

/** Claims the first card of a workspace: true once. Where the store does not say, it was not the first. */
export const claimFirstCard = async (deps: Deps, who: Who): Promise<boolean> => {
  if (deps.welcomed.has(who.team)) return false;
  try {
    const claim = claimOf(deps, who, 'first-card');
    const isFirst = await deps.store.claims.take({ ...claim, now: deps.now().toISOString() });
    // Every card would wait for the store otherwise, to hear the same for ever.
    deps.welcomed.add(who.team);
    return isFirst;
  } catch (error) {
    deps.logger.warn({ err: error }, 'whether this is the first card of a workspace is not known');
    return false;
  }
};

const TURN = { everyMs: 150, mostMs: 20_000 };

/**
 * One after another, in any instance: an edit is answered when what it edits has been, or takes longer than anybody
 * waits.
 */
const inTurn = async (deps: Deps, who: Who, what: string, task: () => Promise<void>): Promise<void> => {
  const claim = claimOf(deps, who, `turn/${named(what)}`);
  const inItsTurn = async () => {
    await task();
    return { isDone: true };
  };
  const done = await until(() => whileHeld(deps, claim, MINUTE_MS, inItsTurn), TURN);
  if (done === undefined) await task();
};

/** A message and its words at one time. */
export interface Version {
  readonly ts: string;
  readonly text: string;
  /** When it was written or edited, as Slack counts: the newest holds, in whichever order they come. */
  readonly writtenTs: string;
}

/**
 * Answers these words of this message; told again, they are not obeyed again, nor once it says something else. An edit
 * waits until what it edits has been answered.
 */
export const onceHeard = async (
  deps: Deps,
  who: Who & { readonly channel: string },
  { ts, text, writtenTs: order }: Version,
  answer: () => Promise<void>,
): Promise<void> => {
  const { team, request } = who;
  const name = `heard/${named(who.channel, ts)}`;
  // `follow` compares these as text: letters and digits alone.
  const what = createHash('sha256').update(text).digest('hex').slice(0, 32);
  const claim = { team, name, order, what, ...lasting(deps, KNOWN_MS) };
  const isNew = await orOurs(deps, deps.store.claims.follow(claim));
  const isStillSo = () => take(deps, { team, name, holder: `${order}/${what}` }, KNOWN_MS);
  if (isNew || request.isTakenUp)
    await inTurn(deps, who, `message/${who.channel}/${ts}`, async () => {
      if (await isStillSo()) await answer();
      else request.ending = 'again';
    });
  else request.ending = 'again';
};
