import type { WebClient } from '@slack/web-api';
import { renderRecheck } from '../render/index.ts';
import type { Decision } from '../store/store.ts';
import { contentOf } from './conversation.ts';
import type { Deps } from './deps.ts';
import { hasLostAccess } from './slack-errors.ts';

/** Asks the owner in the thread; where that is gone, directly. */
const askOwner = async ({ logger }: Deps, client: WebClient, decision: Decision): Promise<void> => {
  const { channel, threadTs, owner } = decision;
  const message = contentOf(renderRecheck(decision));
  try {
    await client.chat.postMessage({ channel, thread_ts: threadTs, ...message });
  } catch (error) {
    if (!hasLostAccess(error)) throw error;
    logger.warn(
      { err: error, decision: decision.id },
      'the thread of a decision is gone; its owner is asked directly',
    );
    await client.chat.postMessage({ channel: owner, ...message });
  }
};

/**
 * Asks about every decision whose day has come, each once, whichever instance is quicker. What could not be asked is
 * claimed again later.
 */
export const askDueRechecks = async (deps: Deps, client: WebClient): Promise<void> => {
  const now = deps.now().toISOString();
  const due = await deps.store.decisions.claimDue({ today: now.slice(0, 10), now });
  for (const decision of due) {
    try {
      await askOwner(deps, client, decision);
      await deps.store.decisions.asked(decision.team, decision.id, { by: decision.owner, at: now });
    } catch (error) {
      deps.logger.error({ err: error, decision: decision.id }, 'could not ask how a decision went');
    }
  }
};
