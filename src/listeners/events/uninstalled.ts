import * as z from 'zod';
import type { Deps } from '../../flows/deps.ts';
import { forgetRemoved } from '../../flows/removed.ts';

/** Slack's word that a workspace, or an organisation, has removed the bot. */
const Body = z.looseObject({
  team_id: z.string().nullish(),
  enterprise_id: z.string().nullish(),
  is_enterprise_install: z.boolean().nullish(),
  /** Seconds. */
  event_time: z.number().nullish(),
  authorizations: z.array(z.looseObject({ is_enterprise_install: z.boolean().nullish() })).nullish(),
  event: z.looseObject({
    type: z.string(),
    tokens: z.looseObject({ bot: z.array(z.string()).nullish() }).nullish(),
  }),
});

/** Tokens of people are not kept, so only those of the bot matter. */
const isGone = ({ event }: z.infer<typeof Body>): boolean =>
  event.type === 'app_uninstalled' || (event.tokens?.bot ?? []).length > 0;

/** `app_uninstalled` and `tokens_revoked`, in whichever order and however often they come. */
export const uninstalled =
  (deps: Pick<Deps, 'installed' | 'store' | 'slack' | 'logger'>) =>
  async ({ body }: { readonly body: unknown }): Promise<void> => {
    const parsed = Body.safeParse(body);
    if (!parsed.success || !isGone(parsed.data)) return;
    const { team_id: team, enterprise_id: enterprise, is_enterprise_install, authorizations } = parsed.data;
    const at = parsed.data.event_time ? parsed.data.event_time * 1000 : undefined;
    const isOrganisation = is_enterprise_install ?? authorizations?.[0]?.is_enterprise_install ?? false;
    const id = isOrganisation || !team ? enterprise : team;
    if (id) await forgetRemoved(deps, id, { team: team || undefined, at });
  };
