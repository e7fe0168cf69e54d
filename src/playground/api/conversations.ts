import type { Json } from '../json.ts';
import type { Message } from '../model.ts';
import { channelJson, messageJson, userJson } from '../slack-json.ts';
import type { World } from '../world.ts';
import type { Method, MethodTable } from './method.ts';
import { Refusal } from './refusal.ts';
import { sharedMessage, visibleChannel } from './targets.ts';

const info: Method = ({ world }, args) => ({
  channel: channelJson(world, visibleChannel(world, args.channel)),
});

const members: Method = ({ world }, args) => ({
  members: [...visibleChannel(world, args.channel).members],
  response_metadata: { next_cursor: '' },
});

const listAll: Method = ({ world }) => ({
  channels: [...world.workspace.channels.values()]
    .filter((channel) => channel.kind === 'public' || (channel.kind === 'private' && world.hasBot(channel)))
    .map((channel) => channelJson(world, channel)),
  response_metadata: { next_cursor: '' },
});

const open: Method = ({ world }, args) => {
  const user = String(args.users ?? '');
  if (!world.workspace.people.some((person) => person.id === user)) throw new Refusal('user_not_found');
  return { channel: { id: world.channel('@bot', user).id } };
};

function page(world: World, messages: readonly Message[], args: Json): Json {
  const limit = Math.min(Number(args.limit ?? 100) || 100, 999);
  const keepMetadata = args.include_all_metadata === true || args.include_all_metadata === 'true';
  const rows = messages.map((message) => {
    const { metadata, ...row } = messageJson(world, message);
    return keepMetadata && metadata !== undefined ? { ...row, metadata } : row;
  });
  return { messages: rows.slice(0, limit), has_more: rows.length > limit };
}

const history: Method = ({ world }, args) => {
  const channel = readable(world, args.channel);
  const roots = world.messages.seenBy(channel).filter((message) => !message.threadTs || message.broadcast);
  return page(world, [...roots].reverse(), args);
};

const replies: Method = ({ world }, args) => {
  const channel = readable(world, args.channel);
  const found = world.messages.find(channel, String(args.ts));
  if (found === undefined) throw new Refusal('thread_not_found');
  const parent = found.threadTs ? world.messages.find(channel, found.threadTs) : found;
  const all = parent === undefined ? [] : [parent, ...world.messages.replies(channel, parent.ts)];
  return page(world, all, args);
};

function readable(world: World, wanted: unknown): string {
  const channel = visibleChannel(world, wanted);
  if (!world.hasBot(channel)) throw new Refusal('not_in_channel');
  return channel.id;
}

const userInfo: Method = ({ world }, args) => {
  const { people, bot } = world.workspace;
  const person = [...people, bot].find((each) => each.id === args.user);
  if (person === undefined) throw new Refusal('user_not_found');
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
