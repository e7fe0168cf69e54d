import { cameFrom } from './origin.ts';
import type { Payload } from './payload.ts';
import { teamIn } from './workspace.ts';

/** True where somebody of another workspace did it: the two share a channel. Organisations are one house. */
export const isGuestIn = (payload: Payload): boolean => {
  const { userTeam } = cameFrom(payload);
  if (userTeam === undefined || payload.kind === 'unsupported') return false;
  const { enterprise, enterprise_id } = payload.body;
  return userTeam !== teamIn(payload) && userTeam !== enterprise?.id && userTeam !== enterprise_id;
};
