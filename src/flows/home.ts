import { defined } from '../defined.ts';
import { describeError } from '../errors.ts';
import type { Request } from '../inbox/request.ts';
import { renderHome, renderHomeTrouble } from '../render/index.ts';
import { linkTo, withLinks } from '../reply/links.ts';
import { isSlackTrouble } from '../slack/errors.ts';
import { shownDefaults } from './defaults.ts';
import type { Deps } from './deps.ts';
import { adminsOf, mayMoveAll } from './may.ts';

const SHOWN = 8;

/** Draws somebody's Home tab as it is now. */
export const publishHome = async (deps: Deps, team: string, user: string): Promise<void> => {
  const { store, logger } = deps;
  const { client } = deps.slack.of(team);
  const { estimates, decisions } = store;
  const [asked, owned, settings, admins] = await Promise.all([
    estimates.askedBy(team, user, { limit: SHOWN }),
    decisions.ownedBy(team, user, { limit: SHOWN }),
    shownDefaults(deps, team),
    adminsOf(deps, team),
  ]);
  const isAdmin = admins.includes(user);
  const view = renderHome({
    estimates: await withLinks({ client, logger }, asked.items),
    decisions: await Promise.all(
      owned.items.map(async (decision) => ({
        ...decision,
        ...defined({ link: await linkTo({ client, logger }, decision.channel, decision.postedTs) }),
      })),
    ),
    defaults: settings,
    isAdmin,
    admins,
    asOf: deps.now(),
    ...defined({
      newerPrices: deps.newerPrices && {
        mayTakeBack: isAdmin && mayMoveAll(deps),
        ...defined({ problem: deps.newerPrices.problem(), counts: deps.newerPrices.counts() }),
      },
    }),
  });
  await client.views.publish({ user_id: user, view });
};

/** Says in the tab why it is empty. */
const publishTrouble = async (deps: Deps, team: string, user: string, error: unknown): Promise<void> => {
  const view = renderHomeTrouble(describeError(error).message);
  await deps.slack.of(team).client.views.publish({ user_id: user, view });
};

/** Draws somebody's Home tab for whoever opened it; where that fails, the tab says why. Never rejects. */
export const openHome = async (deps: Deps, request: Request, team: string, user: string): Promise<void> => {
  const failed = (message: string) => (error: unknown) => {
    request.ending = isSlackTrouble(error) ? 'slack-refused' : describeError(error).code;
    deps.logger.error({ err: error, request: request.id }, message);
    return error;
  };
  const error = await publishHome(deps, team, user).catch(failed('the Home tab could not be drawn'));
  if (error !== undefined && !isSlackTrouble(error))
    await publishTrouble(deps, team, user, error).catch(failed('the Home tab stays empty'));
};
