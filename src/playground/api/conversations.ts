import { valueIn } from '../../keys.ts';
import type { Json } from '../json.ts';
import type { PostedMessage } from '../model.ts';
import { RefusedCall } from '../refusal.ts';
import { channelJson, messageJson, userJson } from '../slack-json.ts';
import type { World } from '../world.ts';
import type { Method, MethodTable } from './method.ts';
import { sharedMessage, visibleChannel } from './targets.ts';

const info: Method = ({ world }, args) => ({
  channel: channelJson(world, visibleChannel(world, args.channel)),
});

const members: Method = ({ world }, args) => ({
  members: [...visibleChannel(world, args.channel).members],
  response_metadata: { next_cursor: '' },
});

const KINDS: Readonly<Record<string, string>> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'im',
  mpim: '',
};

/** Public channels unless `types` says more; private ones and conversations only where the app is in them. */
const listAll: Method = ({ world }, args) => {
  const types = String(args.types ?? '') || 'public_channel';
  const kinds = types.split(',').map((type) => valueIn(KINDS, type.trim()));
  if (kinds.some((kind) => kind === undefined)) throw new RefusedCall('invalid_types');
  const wanted = [...world.workspace.channels.values()].filter(
    (channel) =>
      kinds.some((kind) => kind === channel.kind) && (channel.kind === 'public' || world.hasBot(channel)),
  );
  const [from, limit] = [startOf(args), Math.min(Number(args.limit ?? 100) || 100, 999)];
  return {
    channels: wanted.slice(from, from + limit).map((channel) => channelJson(world, channel)),
    response_metadata: { next_cursor: cursorAfter(from + limit, wanted.length) },
  };
};

const open: Method = ({ world }, args) => {
  const user = String(args.users ?? '');
  if (!world.workspace.people.some((person) => person.id === user)) throw new RefusedCall('user_not_found');
  return { channel: { id: world.channel('@bot', user).id } };
};

/** Where a page begins; a cursor is a place in the list. */
const startOf = (args: Json): number => {
  const cursor = String(args.cursor ?? '');
  const from =
    cursor === ''
      ? 0
      : Number(
          Buffer.from(cursor, 'base64')
            .toString()
            .replace(/^from:/, ''),
        );
  if (!Number.isInteger(from) || from < 0) throw new RefusedCall('invalid_cursor');
  return from;
};

const cursorAfter = (next: number, all: number): string =>
  next < all ? Buffer.from(`from:${next}`).toString('base64') : '';

const page = (world: World, messages: readonly PostedMessage[], args: Json): Json => {
  const limit = Math.min(Number(args.limit ?? 100) || 100, 999);
  const keepMetadata = [true, 'true', 1, '1'].some((yes) => yes === args.include_all_metadata);
  const from = startOf(args);
  const rows = messages.map((message) => {
    const { metadata, ...row } = messageJson(world, message);
    return keepMetadata && metadata !== undefined ? { ...row, metadata } : row;
  });
  return {
    messages: rows.slice(from, from + limit),
    has_more: rows.length > from + limit,
    response_metadata: { next_cursor: cursorAfter(from + limit, rows.length) },
  };
};

const history: Method = ({ world }, args) => {
  const channel = readable(world, args.channel);
  const roots = world.messages.seenBy(channel).filter((message) => !message.threadTs || message.broadcast);
  return page(world, [...roots].reverse(), args);
};

const replies: Method = ({ world }, args) => {
  const channel = readable(world, args.channel);
  const found = world.messages.find(channel, String(args.ts));
  if (found === undefined) throw new RefusedCall('thread_not_found');
  const parent = found.threadTs ? world.messages.find(channel, found.threadTs) : found;
  const all = parent === undefined ? [] : [parent, ...world.messages.replies(channel, parent.ts)];
  return page(world, all, args);
};

const readable = (world: World, wanted: unknown): string => {
  const channel = visibleChannel(world, wanted);
  if (!world.hasBot(channel)) throw new RefusedCall('not_in_channel');
  return channel.id;
};

const userInfo: Method = ({ world }, args) => {
  const { people, bot } = world.workspace;
  const person = [...people, bot].find((each) => each.id === args.user);
  if (person === undefined) throw new RefusedCall('user_not_found');
  return { user: userJson(world, person) };
};

const userList: Method = ({ world }) => ({
  members: [...world.workspace.people, world.workspace.bot].map((person) => userJson(world, person)),
  response_metadata: { next_cursor: '' },
});

/** Reactions are accepted and not drawn. */
const react: Method = ({ world }, args) => {
  sharedMessage(world, visibleChannel(world, args.channel), args.timestamp);
  return {};
};

/** Channels, and what stands in them. */
export const conversations: MethodTable = {
  'conversations.info': info,
  'conversations.members': members,
  'conversations.list': listAll,
  'conversations.open': open,
  'conversations.history': history,
  'conversations.replies': replies,
  'users.info': userInfo,
  'users.list': userList,
  'reactions.add': react,
};
