import type { AllMiddlewareArgs } from '@slack/bolt';
import type { Deps } from '../../flows/deps.ts';
import { forgetRemoved } from '../../flows/removed.ts';
import type { Body } from '../../inbox/payload.ts';
import { bodyOf, requestOf } from '../../inbox/request.ts';

/** Tokens of people are not kept, so only those of the bot matter. */
const isGone = ({ event }: Body<'uninstalled'>): boolean =>
  event.type === 'app_uninstalled' || (event.tokens?.bot ?? []).length > 0;

/** `app_uninstalled` and `tokens_revoked`, in whichever order and however often they come. */
export const uninstalled =
  (deps: Pick<Deps, 'installed' | 'store' | 'slack' | 'logger'>) =>
  async ({ context }: Pick<AllMiddlewareArgs, 'context'>): Promise<void> => {
    const body = bodyOf(requestOf(context), 'uninstalled');
    if (!isGone(body)) return;
    const { team_id: team, enterprise_id: enterprise, is_enterprise_install, authorizations } = body;
    const at = body.event_time ? body.event_time * 1000 : undefined;
    const isOrganisation = is_enterprise_install ?? authorizations?.[0]?.is_enterprise_install ?? false;
    const id = isOrganisation ? enterprise : (team ?? enterprise);
    if (id !== undefined) await forgetRemoved(deps, id, { team, at });
  };
