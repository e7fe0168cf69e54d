import { renderHome } from '../render/index.ts';
import { linkTo, withLinks } from '../reply/links.ts';
import type { Deps } from './deps.ts';
import { defaultsOf, isAdmin } from './may.ts';

const SHOWN = 8;

/** Draws somebody's Home tab as it is now. */
export const publishHome = async (deps: Deps, team: string, user: string): Promise<void> => {
  const { store } = deps;
  const { client } = deps.slack.of(team);
  const { estimates, decisions } = store;
  const [asked, owned, settings] = await Promise.all([
    estimates.askedBy(team, user, { limit: SHOWN }),
    decisions.ownedBy(team, user, { limit: SHOWN }),
    defaultsOf(deps, team),
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
    isAdmin: await isAdmin(deps, { team, user }),
    asOf: deps.now(),
    pricesProblem: deps.pricesProblem?.(),
  });
  await client.views.publish({ user_id: user, view });
};
