import { defined } from '../../defined.ts';
import type { Ack } from '../deliver/ack.ts';
import type { Json } from '../json.ts';
import type { Channel, PostedMessage } from '../model.ts';
import { messageJson } from '../slack-json.ts';
import { encodeTyped } from '../typed-text.ts';
import { type Desk, type Done, doneOf } from './context.ts';

/** A message as it is typed. */
export interface PostInput {
  readonly user: string;
  readonly channel: string;
  readonly text: string;
  readonly threadTs?: string;
  /** Ids of files that were uploaded before. */
  readonly files?: readonly string[];
}

/** A person writes a message; the app hears of it where Slack would tell it. */
export const postMessage = async (desk: Desk, input: PostInput): Promise<Done & { ts: string }> => {
  const { world } = desk;
  const person = world.person(input.user);
  const channel = world.channel(input.channel, person.id);
  if (channel.isArchived) {
    world.notice(person.id, channel.id, 'This channel is archived: nobody can write here.');
    return { ok: false, error: 'is_archived', ts: '' };
  }
  const { bot } = world.workspace;
  const message = world.messages.add({
    channel: channel.id,
    user: person.id,
    text: encodeTyped(world, input.text, { withNames: false, links: true, names: true }),
    ...defined({ threadTs: input.threadTs, files: input.files }),
  });
  const mentioned = message.text.includes(`<@${bot.id}>`);
  if (mentioned && !world.hasBot(channel)) {
    const words = `You mentioned @${bot.handle}, but they’re not in this channel. Type \`/invite @${bot.handle}\` to add them.`;
    world.notice(person.id, channel.id, words, input.threadTs);
  }
  const acks = await announce(desk, channel, message, mentioned);
  const failed = acks.find((ack) => !ack.acked) ?? acks[0];
  return { ...(failed === undefined ? { ok: true } : doneOf(failed)), ts: message.ts };
};

/** Tells the app of a message, by the events it has subscribed to. */
export const announce = (
  desk: Desk,
  channel: Channel,
  message: PostedMessage,
  mentioned: boolean,
): Promise<Ack[]> => {
  const { world } = desk;
  if (!world.hasBot(channel)) return Promise.resolve([]);
  const event: Json = {
    ...messageJson(world, message),
    ...(message.files.length > 0 && { subtype: 'file_share' }),
    channel: channel.id,
    event_ts: message.ts,
  };
  const kind = { im: 'message.im', public: 'message.channels', private: 'message.groups' }[channel.kind];
  const channelType = { im: 'im', public: 'channel', private: 'group' }[channel.kind];
  const sent: Promise<Ack>[] = [];
  if (world.events.includes(kind)) sent.push(desk.delivery.event({ ...event, channel_type: channelType }));
  if (mentioned && channel.kind !== 'im' && world.events.includes('app_mention'))
    sent.push(desk.delivery.event({ ...event, type: 'app_mention' }));
  return Promise.all(sent);
};

/** The person opens the app's own page. */
export const openAppPage = async (
  desk: Desk,
  input: { user: string; tab?: 'home' | 'messages' },
): Promise<Done> => {
  const { world } = desk;
  const person = world.person(input.user);
  if (!world.events.includes('app_home_opened')) return { ok: true };
  const ack = await desk.delivery.event({
    type: 'app_home_opened',
    user: person.id,
    channel: world.channel('@bot', person.id).id,
    tab: input.tab ?? 'home',
    event_ts: String(world.now() / 1000),
  });
  return doneOf(ack);
};
