import type { Authorize } from '@slack/bolt';
import type { Installed } from './installations.ts';

/** For Bolt, which asks before each request: the token of the workspace that it comes from. Throws NotInstalled. */
export const authorizingEach =
  (installed: Installed): Authorize<boolean> =>
  async ({ teamId, enterpriseId }) => {
    const { botToken, botId, botUserId } = await installed.of(teamId ?? enterpriseId ?? '', enterpriseId);
    return {
      botToken,
      ...(botId === undefined ? {} : { botId }),
      ...(botUserId === undefined ? {} : { botUserId }),
      ...(teamId === undefined ? {} : { teamId }),
      ...(enterpriseId === undefined ? {} : { enterpriseId }),
    };
  };
