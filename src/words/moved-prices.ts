import type { Answer } from '../domain/answer.ts';
import { usd } from '../domain/format.ts';
import { hasNegotiated } from '../domain/negotiated.ts';
import { namesFor } from './names.ts';

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

/** What was chosen and what would be today, each with its bill: without one where prices are the team's own. */
export const movedBetween = ({
  decision: { answer },
  move,
  ownPrices,
}: MovedView): { readonly was: string; readonly is: string } => {
  const names = namesFor(answer, 'channel');
  const isHidden = ownPrices === true || hasNegotiated(answer);
  const chosen = ({ choice, api }: Pick<MovedView['move'], 'choice' | 'api'>, amount: number): string =>
    `${choice === 'self-host' ? `host ${names.model}` : `pay ${names.apiById(api)}`}${isHidden ? '' : ` at ${usd(amount)} a month`}`;
  return {
    was: chosen(answer.assessment.verdict, move.recordedUsd),
    is: chosen(move, move.usd),
  };
};

/** What the owner of a decision is told. Each part is as it is shown: a mention, a day, what was and is chosen. */
export const movedPrices = (shown: {
  readonly owner: string;
  readonly since: string;
  readonly was: string;
  readonly is: string;
}): string =>
  `${shown.owner}, prices have moved since ${shown.since}, and with them the answer: it was ${shown.was}, today it is ${shown.is}.`;

/** What may be done then. */
export const STANDS_AS_RECORDED =
  'The decision stands as it was recorded. Reopen it, or ask again in this thread, to see the sums.';
