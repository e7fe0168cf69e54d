import type { Answer } from '../domain/answer.ts';
import { usd } from '../domain/format.ts';
import { hasNegotiated } from '../domain/negotiated.ts';
import { namesFor } from '../words/names.ts';
import { context, type Message, section } from './blocks.ts';
import { dayOf } from './moments.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { personFirst } from './people.ts';

/** Prices have moved, and with them the verdict of a decision that stands: said once, with before and after. */
export interface MovedView {
  readonly decision: {
    readonly owner: string;
    readonly recordedAt: string;
    readonly answer: Answer;
  };
  readonly move: {
    readonly choice: 'self-host' | 'api';
    readonly api: string;
    /** USD a month, at today's prices and at those of the record. */
    readonly usd: number;
    readonly recordedUsd: number;
  };
  /** Prices of the workspace's own are in today's sums: a channel sees no amount of them. */
  readonly ownPrices?: boolean;
}

/**
 * Tells the owner of a decision what today's prices make of it; without figures where prices are the team's
 * own.
 */
export const renderMovedPrices = ({ decision, move, ownPrices }: MovedView): Message => {
  const { answer, owner, recordedAt } = decision;
  const names = namesFor(answer, 'channel');
  const chosen = ({ choice, api }: { readonly choice: string; readonly api: string }): string =>
    choice === 'self-host' ? `host ${names.model}` : `pay ${names.apiById(api)}`;
  const before = chosen(answer.assessment.verdict);
  const isHidden = ownPrices === true || hasNegotiated(answer);
  const at = (amount: number): string => (isHidden ? '' : ` at ${usd(amount)} a month`);
  const text = `${personFirst(owner)}, prices have moved since ${dayOf(recordedAt)}, and with them the answer: it was ${escapeMrkdwn(before)}${at(move.recordedUsd)}, today it is ${escapeMrkdwn(chosen(move))}${at(move.usd)}.`;
  return {
    blocks: [
      section(text),
      context(
        'The decision stands as it was recorded. Reopen it, or ask again in this thread, to see the sums.',
      ),
    ],
    text,
  };
};
