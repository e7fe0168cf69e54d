import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { renderHome } from '../../render/index.ts';
import { teamOf } from '../conversation.ts';
import type { Deps } from '../deps.ts';
import { linkTo, withLinks } from '../links.ts';

const SHOWN = 8;

type Args = SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs;

const publish = async (deps: Deps, client: Args['client'], team: string, user: string): Promise<void> => {
  const { estimates, decisions, defaults } = deps.store;
  const [asked, owned, settings] = await Promise.all([
    estimates.askedBy(team, user, { limit: SHOWN }),
    decisions.ownedBy(team, user, { limit: SHOWN }),
    defaults.all(team),
  ]);
  const view = renderHome({
    estimates: await withLinks(client, asked.items),
    decisions: await Promise.all(
      owned.items.map(async (decision) => ({
        ...decision,
        link: await linkTo(client, decision.channel, decision.postedTs),
      })),
    ),
    defaults: settings,
    isAdmin: deps.admins.includes(user),
  });
  await client.views.publish({ user_id: user, view });
};

/** The Home tab, drawn anew each time that somebody opens it. */
export const appHomeOpened =
  (deps: Deps) =>
  async ({ event, client, context }: Args): Promise<void> => {
    if (event.tab !== 'home') return;
    const drawing = publish(deps, client, teamOf(context), event.user);
    await deps.work.track(
      drawing.catch((error: unknown) => deps.logger.error({ err: error }, 'the Home tab could not be drawn')),
    );
  };
