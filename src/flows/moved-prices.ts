import { atTodaysPrices } from '../answer/index.ts';
import { isSameChoice } from '../domain/choice.ts';
import { MINUTE_MS } from '../domain/day.ts';
import { ownPriceOf } from '../domain/price-book.ts';
import { renderMovedPrices } from '../render/index.ts';
import { sayUnasked } from '../reply/say.ts';
import { hasLostAccess } from '../slack/errors.ts';
import { everyPage } from '../store/every-page.ts';
import type { Decision, DecisionEvent } from '../store/store.ts';
import { lasting } from './claims.ts';
import { defaultsOf } from './defaults.ts';
import type { Deps } from './deps.ts';
import { sayOnceUnasked } from './unasked.ts';

/** A price that moved reaches the decisions that depend on it: each thread is told once, with before and after. */

type Move = NonNullable<DecisionEvent['moved']>;

/** What the thread knows: the newest move that it was told, else the verdict as recorded. */
const lastTold = ({ history, answer }: Decision): Pick<Move, 'choice' | 'api'> =>
  history.findLast(({ moved }) => moved !== undefined)?.moved ?? answer.assessment.verdict;

/** The move that today's prices make of a decision's verdict; undefined where they make none that is news. */
const moveOf = async (deps: Deps, decision: Decision): Promise<Move | undefined> => {
  const options = { asOf: deps.now(), defaults: await defaultsOf(deps, decision.team) };
  const { before, after } = atTodaysPrices(decision.answer, options);
  const now = { choice: after.choice, api: after.api };
  if (isSameChoice(now, lastTold(decision))) return undefined;
  // Newer sums, not newer prices, may judge a record otherwise: that is no news of a price.
  const told = decision.history.some(({ moved }) => moved !== undefined);
  return !told && isSameChoice(now, before) ? undefined : { ...now, usd: after.usd, recordedUsd: before.usd };
};

const tell = async (deps: Deps, decision: Decision, move: Move): Promise<void> => {
  const { team, id, owner } = decision;
  const claim = { team, name: `moved/${id}/${move.choice}/${move.api}`, holder: deps.newId() };
  const claimed = lasting(deps, CLAIM_MS);
  if (!(await deps.store.claims.take({ ...claim, ...claimed }))) return;
  const ownPrices = (await defaultsOf(deps, team)).some(({ field }) => ownPriceOf(field) !== undefined);
  const message = renderMovedPrices({ decision, move, ownPrices });
  const say = () =>
    sayUnasked(deps, decision, message).catch((error: unknown) => {
      if (!hasLostAccess(error)) throw error;
      deps.logger.warn({ err: error, decision: id }, 'not told that a price has moved');
    });
  await sayOnceUnasked(deps, { team, what: `${claim.name}/${decision.history.length}` }, say);
  await deps.store.decisions.note(team, id, {
    kind: 'moved',
    by: owner,
    at: claimed.now,
    moved: move,
  });
};

/** Long enough for one message; the step in the history keeps it from being said again after that. */
const CLAIM_MS = 10 * MINUTE_MS;

/**
 * Looks through every decision that stands, of every workspace or of one, and tells the threads whose verdict has
 * turned.
 */
export const tellMovedDecisions = async (deps: Deps, ofTeam?: string): Promise<void> => {
  for await (const decision of everyPage((page) => deps.store.decisions.decided(ofTeam, page))) {
    try {
      const move = await moveOf(deps, decision);
      if (move !== undefined) await tell(deps, decision, move);
    } catch (error) {
      deps.logger.error({ err: error, decision: decision.id }, 'could not tell that a price has moved');
    }
  }
};
