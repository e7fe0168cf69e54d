import type { AllMiddlewareArgs } from '@slack/bolt';
import type { Deps } from '../../flows/deps.ts';
import { openHome } from '../../flows/home.ts';
import { bodyOf, requestOf } from '../../inbox/request.ts';
import { teamOf } from '../../reply/conversation.ts';

/** The Home tab, drawn anew each time that somebody opens it. */
export const appHomeOpened =
  (deps: Deps) =>
  async ({ context }: Pick<AllMiddlewareArgs, 'context'>): Promise<void> => {
    const request = requestOf(context);
    const { event } = bodyOf(request, 'home');
    if (event.tab !== 'home') return;
    await openHome(deps, request, teamOf(context), event.user);
  };
