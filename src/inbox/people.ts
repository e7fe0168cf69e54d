import type { Payload } from './payload.ts';
import { teamIn } from './workspace.ts';

/** The workspace of whoever did it, where Slack names one. */
const teamOfPerson = (payload: Payload): string | undefined => {
  switch (payload.kind) {
    case 'mention':
    case 'message': {
      const { user_team, source_team, team } = payload.body.event;
      return user_team ?? source_team ?? team;
    }
    case 'click':
    case 'submission':
    case 'message-shortcut':
      return payload.body.user.team_id;
    default:
      return undefined;
  }
};

/** True where somebody of another workspace did it: the two share a channel. Organisations are one house. */
export const isGuestIn = (payload: Payload): boolean => {
  const team = teamOfPerson(payload);
  if (team === undefined || payload.kind === 'unsupported') return false;
  const { enterprise, enterprise_id } = payload.body;
  return team !== teamIn(payload) && team !== enterprise?.id && team !== enterprise_id;
};
