import type { App } from '@slack/bolt';
import { CARD_ACTION_IDS, COMMAND } from '../wire/ids.ts';
import { onCard } from './actions/card-action.ts';
import { removeCard } from './actions/remove.ts';
import { sharePreview } from './actions/share.ts';
import { showSources } from './actions/sources.ts';
import { llmcostCommand } from './commands/llmcost.ts';
import type { Deps } from './deps.ts';
import { appMention } from './events/app-mention.ts';
import { directMessage } from './events/direct-message.ts';

/** The table of contents: what Slack may send, and who answers it. */
export const registerListeners = (app: App, deps: Deps): void => {
  app.command(COMMAND, llmcostCommand(deps));

  app.event('app_mention', appMention(deps));
  app.event('message', directMessage(deps));

  app.action(CARD_ACTION_IDS.sources, onCard(deps, showSources));
  app.action(CARD_ACTION_IDS.share, onCard(deps, sharePreview));
  app.action(CARD_ACTION_IDS.remove, onCard(deps, removeCard));
};
