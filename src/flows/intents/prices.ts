import { renderPriceBook } from '../../render/index.ts';
import type { Conversation } from '../../reply/conversation.ts';
import { shownDefaults } from '../defaults.ts';
import type { Deps } from '../deps.ts';
import { adminsOf, maySet } from '../may.ts';

/** `/llmcost prices`: the workspace's own prices, with who set them and which are old. */
export const showPrices = async (deps: Deps, conversation: Conversation): Promise<void> => {
  const [admins, isAdmin, defaults] = await Promise.all([
    adminsOf(deps, conversation.team),
    maySet(deps, conversation),
    shownDefaults(deps, conversation.team),
  ]);
  await conversation.whisper(renderPriceBook({ defaults, isAdmin, admins, asOf: deps.now() }));
};
