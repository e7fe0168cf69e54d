import type { Answer } from '../domain/answer.ts';
import { capitalised } from '../domain/text.ts';
import { codePoints, MESSAGE_LIMITS } from '../wire/limits.ts';
import { besideOf, choiceOf, flips, halfLine, readAsOf, verdictOf } from '../words/look.ts';
import { billsMoved, inOnePiece, type LookPiece, newsOf } from '../words/look-bills.ts';
import { decidedBelow, LOOK_OPENINGS, takenBackBy, threadNow, triedWords } from '../words/look-opening.ts';
import { withNames } from '../words/names.ts';
import { newDefaults } from '../words/new-defaults.ts';
import type { Subject } from '../words/subject.ts';
import { clip } from '../words/text.ts';
import { context, type Message, section } from './blocks.ts';
import { lookButtons } from './look-buttons.ts';
import { dayOf, momentOf } from './moments.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { personFirst, personWords } from './people.ts';

/** A what-if in a thread: four blocks, no table, and a button that keeps it. */

/** A what-if beside what it started from. */
export interface LookView {
  /** Id of the estimate that holds `after`. */
  readonly id: string;
  /** Slack id of whoever tried it. */
  readonly by: string;
  readonly before: Answer;
  readonly after: Answer;
  /** `kept` and `undone` by `settledBy`; `unkept`: there is no database, so no button works. */
  readonly state: 'open' | 'kept' | 'undone' | 'unkept';
  readonly settledBy?: string;
}

const FALLBACK_CHARS = 900;

const inChannel = (answer: Answer): Subject & Answer => withNames(answer, 'channel');

/** What differs between two answers, as it is shown. */
const tried = (before: Answer, after: Answer): string =>
  `*${escapeMrkdwn(triedWords(inChannel(before), inChannel(after)))}*`;

const firstLine = ({ state, by, settledBy, before, after }: LookView): string =>
  state === 'kept' || state === 'undone'
    ? LOOK_OPENINGS[state](personFirst(settledBy), tried(before, after))
    : LOOK_OPENINGS.tried(personFirst(by), tried(before, after));

/** Whether the team must read of it in the channel, too. */
export const isFlip = ({ before, after }: Pick<LookView, 'before' | 'after'>): boolean =>
  flips(inChannel(before), inChannel(after));

/** A bill that was another is bold. */
const withBoldBills = (bills: readonly LookPiece[]): string =>
  bills
    .map((piece) => (typeof piece === 'string' ? escapeMrkdwn(piece) : `*${escapeMrkdwn(piece.now)}*`))
    .join('');

/**
 * What was tried, what it makes of the verdict and the bills, the half check, and buttons to keep it or not.
 */
export const renderLook = (view: LookView): Message => {
  const [before, after] = [inChannel(view.before), inChannel(view.after)];
  const first = firstLine(view);
  const verdict = verdictOf(before, after);
  const news = newsOf(before, after);
  const bills = [...news, ...(news.length === 0 ? [] : [' ']), ...billsMoved(before, after)];
  const half = halfLine(after);
  const text = `${first}. ${escapeMrkdwn(`${verdict} ${inOnePiece(bills)} ${half}`)}`;
  return {
    blocks: [
      context(first),
      section(`*${escapeMrkdwn(verdict)}* ${withBoldBills(bills)}`),
      context(
        [half, besideOf(before, after), newDefaults(view.before, view.after) ?? '', ...readAsOf(view.after)]
          .filter((text) => text !== '')
          .map(escapeMrkdwn)
          .join(' · '),
      ),
      ...lookButtons(view),
    ],
    text: codePoints(text) <= MESSAGE_LIMITS.textChars ? text : clip(text, FALLBACK_CHARS),
  };
};

/** What stands on the root card of a thread: what the thread keeps, and what was decided. */
export interface LivingView {
  readonly kept?: {
    readonly answer: Answer;
    readonly by: string;
    /** ISO 8601. */
    readonly at: string;
    /** What the card itself shows. */
    readonly root: Answer;
  };
  readonly decided?: {
    /** "pay per token, GPT-5 from OpenAI" */
    readonly what: string;
    readonly by: string;
    readonly at: string;
    readonly isReopened: boolean;
  };
}

const keptBelow = ({ root, answer, by, at }: NonNullable<LivingView['kept']>) =>
  threadNow({
    tried: escapeMrkdwn(triedWords(inChannel(root), inChannel(answer))),
    choice: escapeMrkdwn(capitalised(choiceOf(inChannel(answer)))),
    by: personFirst(by),
    at: momentOf(at, '{date_short_pretty} {time}'),
  });

/** Lines below the root card on what the thread has come to: what is kept, and what was decided. */
export const renderLiving = ({ kept, decided }: LivingView): readonly string[] =>
  [
    ...(kept === undefined ? [] : [keptBelow(kept)]),
    ...(decided === undefined
      ? []
      : [
          decidedBelow(decided.isReopened, {
            what: escapeMrkdwn(decided.what),
            by: personWords(decided.by),
            on: dayOf(decided.at),
          }),
        ]),
  ].map(({ bold, rest }) => `*${bold}*${rest}`);

/** A card with what became of its thread, right below its first line. */
export const withLiving = ({ blocks, text }: Message, living: readonly string[]): Message =>
  living.length === 0
    ? { blocks, text }
    : { blocks: [...blocks.slice(0, 1), section(living.join('\n')), ...blocks.slice(1)], text };

/** What the thread reads when the last change was taken back. */
export const renderTakenBack = (
  by: string,
  { before, after }: { readonly before: Answer; readonly after: Answer },
): Message => {
  // What is taken back is the change as it was made: from what holds again to what held.
  const text = takenBackBy(personFirst(by), tried(after, before));
  return { blocks: [context(text)], text };
};
