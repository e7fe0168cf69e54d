import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Deps } from '../../flows/deps.ts';
import { openHome } from '../../flows/home.ts';
import { requestOf } from '../../inbox/request.ts';
import { teamOf } from '../../reply/conversation.ts';

type Args = SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs;

/** The Home tab, drawn anew each time that somebody opens it. */
export const appHomeOpened =
  (deps: Deps) =>
  async ({ event, context }: Args): Promise<void> => {
    if (event.tab !== 'home') return;
    await openHome(deps, requestOf(context, deps.now()), teamOf(context), event.user);
  };
