import { renderRecheck } from '../render/index.ts';
import { contentOf } from '../reply/content.ts';
import { hasLostAccess, UnsureWhetherPosted } from '../slack/errors.ts';
import type { Decision } from '../store/store.ts';
import type { Deps } from './deps.ts';

/** Asks the owner in the thread; where that is gone, directly. */
const askOwner = async ({ logger, slack }: Deps, decision: Decision): Promise<void> => {
  const { team, channel, threadTs, owner } = decision;
  const { client } = slack.of(team);
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
export const askDueRechecks = async (deps: Deps): Promise<void> => {
  const now = deps.now().toISOString();
  const due = await deps.store.decisions.claimDue({ now });
  for (const decision of due) {
    try {
      await askOwner(deps, decision).catch((error: unknown) => {
        // Asked once too few is put right by the date on the record; asked twice is noise.
        if (!(error instanceof UnsureWhetherPosted)) throw error;
        deps.logger.warn({ err: error, decision: decision.id }, 'perhaps asked how a decision went');
      });
      await deps.store.decisions.asked(decision.team, decision.id, { by: decision.owner, at: now });
    } catch (error) {
      deps.logger.error({ err: error, decision: decision.id }, 'could not ask how a decision went');
    }
  }
};
