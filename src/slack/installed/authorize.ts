import type { Authorize } from '@slack/bolt';
import { defined } from '../../defined.ts';
import type { Installed } from './installations.ts';

/** For Bolt, which asks before each request: the token of the workspace that it comes from. Throws NotInstalled. */
export const authorizingEach =
  (installed: Installed): Authorize<boolean> =>
  async ({ teamId, enterpriseId }) => {
    const { botToken, botId, botUserId } = await installed.of(teamId ?? enterpriseId ?? '', enterpriseId);
    return {
      botToken,
      ...defined({ botId, botUserId, teamId, enterpriseId }),
    };
  };
