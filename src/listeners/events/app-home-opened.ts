import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { describeError } from '../../errors.ts';
import { requestOf } from '../../inbox/request.ts';
import { renderHomeTrouble } from '../../render/index.ts';
import { teamOf } from '../../reply/conversation.ts';
import { isSlackTrouble } from '../../slack/errors.ts';
import type { Deps } from '../deps.ts';
import { publishHome } from '../home.ts';

type Args = SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs;

/** Says in the tab why it is empty. */
const publishTrouble = async (deps: Deps, team: string, user: string, error: unknown): Promise<void> => {
  const view = renderHomeTrouble(describeError(error).message);
  await deps.slack.of(team).client.views.publish({ user_id: user, view });
};

/** The Home tab, drawn anew each time that somebody opens it. */
export const appHomeOpened =
  (deps: Deps) =>
  async ({ event, context }: Args): Promise<void> => {
    if (event.tab !== 'home') return;
    const request = requestOf(context, deps.now());
    const team = teamOf(context);
    const failed = (message: string) => (error: unknown) => {
      request.outcome = isSlackTrouble(error) ? 'slack-refused' : describeError(error).code;
      deps.logger.error({ err: error, request: request.id }, message);
      return error;
    };
    const error = await publishHome(deps, team, event.user).catch(failed('the Home tab could not be drawn'));
    if (error !== undefined && !isSlackTrouble(error))
      await publishTrouble(deps, team, event.user, error).catch(failed('the Home tab stays empty'));
  };
