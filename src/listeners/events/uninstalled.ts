import * as z from 'zod';
import type { Deps } from '../../flows/deps.ts';

/** Slack's word that a workspace, or an organisation, has removed the bot. */
const Body = z.looseObject({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().nullish(),
  authorizations: z.array(z.looseObject({ is_enterprise_install: z.boolean().nullish() })).nullish(),
  event: z.looseObject({
    type: z.string(),
    tokens: z.looseObject({ bot: z.array(z.string()).nullish() }).nullish(),
  }),
});

/** Tokens of people are not kept, so only those of the bot matter. */
const isGone = ({ event }: z.infer<typeof Body>): boolean =>
  event.type === 'app_uninstalled' || (event.tokens?.bot ?? []).length > 0;

/**
 * `app_uninstalled` and `tokens_revoked`, in whichever order and however often they come: the tokens go, and with
 * them all that was kept of the workspaces that they served. Only where workspaces install the bot themselves.
 */
export const uninstalled =
  ({ installed, store, logger }: Pick<Deps, 'installed' | 'store' | 'logger'>) =>
  async ({ body }: { readonly body: unknown }): Promise<void> => {
    const parsed = Body.safeParse(body);
    if (installed === undefined || !parsed.success || !isGone(parsed.data)) return;
    const { team_id, enterprise_id, is_enterprise_install, authorizations } = parsed.data;
    const isOrganisation = is_enterprise_install ?? authorizations?.[0]?.is_enterprise_install ?? false;
    const id = isOrganisation || !team_id ? enterprise_id : team_id;
    if (!id) return;
    const teams = await installed.remove(id);
    for (const team of new Set(team_id ? [...teams, team_id] : teams)) await store.forgetWorkspace(team);
    logger.info(
      { team: id, workspaces: teams.length },
      'uninstalled: its tokens and all that was kept are removed',
    );
  };
