import { text } from '../json.ts';
import type { Channel, PostedMessage } from '../model.ts';
import { RefusedCall } from '../refusal.ts';
import type { World } from '../world.ts';

/** The conversation that a call names, as far as the app can see it. */
export const visibleChannel = (world: World, wanted: unknown): Channel => {
  const channel = text(wanted) === '' ? undefined : world.findChannel(text(wanted));
  // Slack does not admit that a private channel exists to an app outside it.
  if (channel === undefined || (channel.kind === 'private' && !world.hasBot(channel)))
    throw new RefusedCall('channel_not_found');
  return channel;
};

/** The conversation that a call writes to. */
export const writableChannel = (world: World, wanted: unknown): Channel => {
  const channel = visibleChannel(world, wanted);
  if (channel.isArchived) throw new RefusedCall('is_archived');
  if (!world.hasBot(channel)) throw new RefusedCall('not_in_channel');
  return channel;
};

/** A parent's timestamp; replies have no threads of their own. */
export const threadTs = (world: World, channel: Channel, wanted: unknown): string | undefined => {
  if (wanted === undefined || wanted === null || wanted === '') return undefined;
  const ts = String(wanted);
  if (!/^\d+\.\d{6}$/.test(ts)) throw new RefusedCall('invalid_thread_ts');
  const parent = world.messages.find(channel.id, ts);
  if (parent === undefined || parent.onlyFor !== undefined) throw new RefusedCall('thread_not_found');
  if (parent.threadTs !== undefined) throw new RefusedCall('cannot_reply_to_message');
  return ts;
};

/** A message that everybody sees; ephemeral ones cannot be found again. */
export const sharedMessage = (world: World, channel: Channel, ts: unknown): PostedMessage => {
  const message = world.messages.find(channel.id, text(ts));
  if (message === undefined || message.onlyFor !== undefined) throw new RefusedCall('message_not_found');
  return message;
};
