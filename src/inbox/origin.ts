import { defined } from '../defined.ts';
import type { Body, Payload } from './payload.ts';

/** Where a payload comes from, as far as it says. Of ours and Slack's: nothing in it is what a person typed. */
export interface Origin {
  /** The event, the command, or our id of what was pressed, picked or sent. */
  readonly what?: string;
  readonly channel?: string;
  /** Who did it; undefined where nobody in particular did. */
  readonly user?: string;
  /** The workspace of whoever did it, where Slack names one: in a shared channel not always the bot's. */
  readonly userTeam?: string;
  /** The same for what was pressed, picked or sent: all of an organisation's names no other workspace. */
  readonly pressedIn?: string;
  /** The workspace that an event is delivered to. */
  readonly deliveredTo?: string;
}

const delivered = ({
  authorizations,
}: Pick<Body<'mention'>, 'authorizations'>): Pick<Origin, 'deliveredTo'> =>
  defined({ deliveredTo: authorizations?.[0]?.team_id });

const doneBy = ({ id, team_id }: Body<'click'>['user']): Origin => ({
  user: id,
  ...defined({ userTeam: team_id, pressedIn: team_id }),
});

/** The one place that knows where each kind of payload names its place and its person. */
export const cameFrom = (payload: Payload): Origin => {
  switch (payload.kind) {
    case 'mention':
    case 'message': {
      const { type, channel, user, user_team, source_team, team } = payload.body.event;
      const userTeam = user_team ?? source_team ?? team;
      return { what: type, channel, ...defined({ user, userTeam }), ...delivered(payload.body) };
    }
    case 'home': {
      const { type, user } = payload.body.event;
      return { what: type, user, ...delivered(payload.body) };
    }
    case 'uninstalled':
    case 'step':
      return { what: payload.body.event.type, ...delivered(payload.body) };
    case 'command': {
      const { command, channel_id, user_id } = payload.body;
      return { what: command, channel: channel_id, user: user_id };
    }
    case 'click': {
      const { actions, channel, container, user } = payload.body;
      const place = defined({ channel: channel?.id ?? container?.channel_id });
      return { what: actions[0].action_id, ...place, ...doneBy(user) };
    }
    case 'submission':
    case 'closed':
      return { what: payload.body.view.callback_id, ...doneBy(payload.body.user) };
    case 'menu':
      return { what: payload.body.action_id, ...doneBy(payload.body.user) };
    case 'shortcut':
      return { what: payload.body.callback_id, ...doneBy(payload.body.user) };
    case 'message-shortcut': {
      const { callback_id, channel, user } = payload.body;
      return { what: callback_id, channel: channel.id, ...doneBy(user) };
    }
    case 'unsupported':
      return {};
    default:
      return payload satisfies never;
  }
};
