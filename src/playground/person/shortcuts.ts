import { channelJsonShort, messageJson } from '../slack-json.ts';
import { type Desk, type Done, doneOf, interaction } from './context.ts';

/** A shortcut, of a message or global. */
export interface ShortcutInput {
  readonly user: string;
  readonly callbackId: string;
  /** A message shortcut names its message; a global one does not. */
  readonly channel?: string;
  readonly messageTs?: string;
}

/** The person picks a shortcut, from a message's menu or beside the message box. */
export const openShortcut = async (desk: Desk, input: ShortcutInput): Promise<Done> => {
  const { world } = desk;
  const user = world.person(input.user).id;
  const common = { callback_id: input.callbackId, action_ts: String(world.now() / 1000) };
  if (input.messageTs === undefined) {
    const ack = await desk.delivery.interactive({
      ...interaction(desk, 'shortcut', user),
      ...common,
      trigger_id: world.triggers.issue({ user, channel: undefined, viewId: undefined }),
    });
    return doneOf(ack);
  }
  const channel = world.channel(input.channel ?? '', user);
  const message = world.messages.find(channel.id, input.messageTs);
  if (message === undefined) throw new Error(`there is no message ${input.messageTs} in ${channel.name}`);
  const ack = await desk.delivery.interactive({
    ...interaction(desk, 'message_action', user),
    ...common,
    trigger_id: world.triggers.issue({ user, channel: channel.id, viewId: undefined }),
    response_url: desk.responseUrls.issue({ user, channel: channel.id, message }, 'actions'),
    message_ts: message.ts,
    channel: channelJsonShort(channel),
    message: messageJson(world, message),
  });
  if (!ack.acked)
    world.notice(user, channel.id, `The shortcut did not work: ${ack.error}.`, message.threadTs);
  return doneOf(ack);
};
