import type { App } from '@slack/bolt';
import { CARD_ACTION_IDS, COMMAND } from '../wire/ids.ts';
import { otherGpus, otherModels } from './actions/alternatives.ts';
import { onCard } from './actions/card-action.ts';
import { halfTheTraffic } from './actions/half.ts';
import { removeCard } from './actions/remove.ts';
import { sharePreview } from './actions/share.ts';
import { showSources } from './actions/sources.ts';
import { spareOrNot } from './actions/spare.ts';
import { llmcostCommand } from './commands/llmcost.ts';
import type { Deps } from './deps.ts';
import { appMention } from './events/app-mention.ts';
import { directMessage } from './events/direct-message.ts';
import { onThread } from './thread/of-card.ts';

/** The table of contents: what Slack may send, and who answers it. */
export const registerListeners = (app: App, deps: Deps): void => {
  app.command(COMMAND, llmcostCommand(deps));

  app.event('app_mention', appMention(deps));
  app.event('message', directMessage(deps));

  app.action(CARD_ACTION_IDS.half, onCard(deps, onThread(halfTheTraffic)));
  app.action(CARD_ACTION_IDS.spare, onCard(deps, onThread(spareOrNot)));
  app.action(CARD_ACTION_IDS.gpus, onCard(deps, onThread(otherGpus)));
  app.action(CARD_ACTION_IDS.models, onCard(deps, onThread(otherModels)));
  app.action(CARD_ACTION_IDS.sources, onCard(deps, showSources));
  app.action(CARD_ACTION_IDS.share, onCard(deps, sharePreview));
  app.action(CARD_ACTION_IDS.remove, onCard(deps, removeCard));
};
