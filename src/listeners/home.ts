import { renderHome } from '../render/index.ts';
import { linkTo, withLinks } from '../reply/links.ts';
import type { Deps } from './deps.ts';
import { isAdmin, mayMoveAll, shownDefaults } from './may.ts';

const SHOWN = 8;

/** Draws somebody's Home tab as it is now. */
export const publishHome = async (deps: Deps, team: string, user: string): Promise<void> => {
  const { store } = deps;
  const { client } = deps.slack.of(team);
  const { estimates, decisions } = store;
  const [asked, owned, settings, admin] = await Promise.all([
    estimates.askedBy(team, user, { limit: SHOWN }),
    decisions.ownedBy(team, user, { limit: SHOWN }),
    shownDefaults(deps, team),
    isAdmin(deps, { team, user }),
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
    isAdmin: admin,
    asOf: deps.now(),
    newerPrices: deps.newerPrices && {
      problem: deps.newerPrices.problem(),
      counts: deps.newerPrices.counts(),
      mayTakeBack: admin && mayMoveAll(deps),
    },
  });
  await client.views.publish({ user_id: user, view });
};
