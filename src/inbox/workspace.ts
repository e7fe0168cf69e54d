import { cameFrom } from './origin.ts';
import type { Supported } from './payload.ts';

/** Whose bot a payload is for: in a shared channel it is not always the workspace of whoever did it. */

/** The workspace, looked for in Bolt's order; the organisation's id where Slack gives nothing else. */
export const teamIn = (payload: Supported): string => {
  const { body } = payload;
  // The team beside an event may be that of an author from elsewhere.
  const { deliveredTo, pressedIn } = cameFrom(payload);
  const team = typeof body.team === 'string' ? body.team : body.team?.id;
  return (
    deliveredTo ?? body.team_id ?? team ?? pressedIn ?? body.enterprise?.id ?? body.enterprise_id ?? 'unknown'
  );
};
