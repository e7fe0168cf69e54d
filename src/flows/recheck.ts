import { renderRecheck } from '../render/index.ts';
import { sayUnasked } from '../reply/say.ts';
import { hasLostAccess } from '../slack/errors.ts';
import type { Decision } from '../store/store.ts';
import type { Deps } from './deps.ts';
import { sayOnceUnasked } from './unasked.ts';

/** Asks the owner in the thread; where that is gone, directly. */
const askOwner = async (deps: Deps, decision: Decision): Promise<void> => {
  const { team, owner } = decision;
  const message = renderRecheck(decision);
  try {
    await sayUnasked(deps, decision, message);
  } catch (error) {
    if (!hasLostAccess(error)) throw error;
    deps.logger.warn(
      { err: error, decision: decision.id },
      'the thread of a decision is gone; its owner is asked directly',
    );
    await sayUnasked(deps, { team, channel: owner }, message);
  }
};

/**
 * Asks about every decision whose day has come, each once, whichever instance is quicker. What could not be asked is
 * claimed again later.
 */
export const askDueRechecks = async (deps: Deps): Promise<void> => {
  const now = deps.now().toISOString();
  const due = await deps.store.decisions.claimDue({ now });
  for (const decision of due) {
    try {
      const { team, id, recheckOn } = decision;
      // A question that is lost is put right by the date on the record; one that is asked twice is noise.
      await sayOnceUnasked(deps, { team, what: `recheck/${id}/${recheckOn}` }, () =>
        askOwner(deps, decision),
      );
      await deps.store.decisions.asked(team, id, { by: decision.owner, at: now });
    } catch (error) {
      deps.logger.error({ err: error, decision: decision.id }, 'could not ask how a decision went');
    }
  }
};
