import { defined } from '../../defined.ts';
import { lengthOf, list, text } from '../json.ts';
import { RefusedCall } from '../refusal.ts';
import { messageJson } from '../slack-json.ts';
import { readBlocks, readContent, readMetadata } from './content.ts';
import type { Method, MethodTable } from './method.ts';
import { sharedMessage, threadTs, visibleChannel, writableChannel } from './targets.ts';

const MAX_POSTED = 40_000;
const MAX_UPDATED = 4000;

const isTrue = (value: unknown): boolean =>
  value === true || value === 'true' || value === '1' || value === 1;

const postMessage: Method = ({ world, faults, announce }, args) => {
  const channel = writableChannel(world, args.channel);
  const content = readContent(world, faults, args);
  const clientMsgId = text(args.client_msg_id) || undefined;
  const twin =
    clientMsgId !== undefined && faults.dedupeClientIds
      ? world.messages.findByClientId(channel.id, clientMsgId)
      : undefined;
  if (twin !== undefined) return { channel: channel.id, ts: twin.ts, message: messageJson(world, twin) };
  const tooLong = lengthOf(content.text) > MAX_POSTED;
  const message = world.messages.add({
    ...content,
    text: tooLong ? [...content.text].slice(0, MAX_POSTED).join('') : content.text,
    channel: channel.id,
    user: world.workspace.bot.id,
    byApp: true,
    broadcast: isTrue(args.reply_broadcast),
    ...defined({
      metadata: readMetadata(args.metadata),
      threadTs: threadTs(world, channel, args.thread_ts),
      clientMsgId,
    }),
  });
  announce(channel, message);
  return {
    channel: channel.id,
    ts: message.ts,
    message: messageJson(world, message),
    ...(tooLong && { response_metadata: { warnings: ['message_truncated'] } }),
  };
};

const update: Method = ({ world, faults }, args) => {
  const channel = writableChannel(world, args.channel);
  const message = sharedMessage(world, channel, args.ts);
  if (!message.byApp) throw new RefusedCall('cant_update_message');
  if (lengthOf(text(args.text)) > MAX_UPDATED) throw new RefusedCall('msg_too_long');
  if (text(args.text) === '' && !Array.isArray(args.blocks) && !Array.isArray(args.attachments))
    throw new RefusedCall('no_text');
  // What an update does not mention stays as it was; an empty list takes it away.
  world.messages.edit(message, {
    ...(args.text !== undefined && { text: text(args.text) }),
    ...(args.blocks !== undefined && { blocks: readBlocks(world, faults, args.blocks) }),
    ...(Array.isArray(args.attachments) && { attachments: list(args.attachments).filter(isObject) }),
    ...(args.metadata !== undefined && { metadata: readMetadata(args.metadata) }),
  });
  return { channel: channel.id, ts: message.ts, text: message.text, message: messageJson(world, message) };
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const postEphemeral: Method = ({ world, faults }, args) => {
  const channel = writableChannel(world, args.channel);
  const user = text(args.user);
  if (!channel.members.has(user)) throw new RefusedCall('user_not_in_channel');
  const message = world.messages.add({
    ...readContent(world, faults, args),
    channel: channel.id,
    user: world.workspace.bot.id,
    byApp: true,
    ...defined({ threadTs: threadTs(world, channel, args.thread_ts) }),
    onlyFor: user,
  });
  return { message_ts: message.ts };
};

const remove: Method = ({ world }, args) => {
  const channel = writableChannel(world, args.channel);
  const message = sharedMessage(world, channel, args.ts);
  if (!message.byApp) throw new RefusedCall('cant_delete_message');
  world.messages.remove(message);
  return { channel: channel.id, ts: message.ts };
};

const getPermalink: Method = ({ world }, args) => {
  const channel = visibleChannel(world, args.channel);
  const message = sharedMessage(world, channel, args.message_ts);
  return { channel: channel.id, permalink: world.permalink(channel.id, message.ts) };
};

/** Messages. Each throws Refusal with the code that Slack gives. */
export const chat: MethodTable = {
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.postEphemeral': postEphemeral,
  'chat.delete': remove,
  'chat.getPermalink': getPermalink,
};
