import * as z from 'zod';
import type { Faults } from '../faults/index.ts';
import { list, records, text } from '../json.ts';
import type { PostedMessage, View } from '../model.ts';
import type { Desk } from '../person/context.ts';
import { saidIn } from '../seen.ts';
import { initialState } from '../state-values.ts';
import type { World } from '../world.ts';
import type { BlockFiles, FileRow, MessageRow, PageState, ViewRow } from './page-state.ts';

/** What somebody has open in the page: a channel and, where not empty, a thread. */
export const Looking = z.object({
  user: z.string().default(''),
  channel: z.string().default(''),
  thread: z.string().default(''),
  /** How many of the channel's newest messages to send. */
  limit: z.coerce.number().int().positive().catch(100),
});
export type Looking = z.infer<typeof Looking>;

/** Everything that the page draws for one person; undefined in a workspace without people. */
export const snapshot = (
  desk: Desk,
  faults: Faults,
  connected: boolean,
  looking: Looking,
): PageState | undefined => {
  const { world } = desk;
  const { workspace, options } = world;
  const me = workspace.people.find((person) => person.id === looking.user) ?? workspace.people[0];
  if (me === undefined) return undefined;
  const mine = [...workspace.channels.values()].filter(
    (each) => each.kind !== 'im' || each.members.has(me.id),
  );
  const channel = mine.find((each) => each.id === looking.channel) ?? mine[0];
  const visible = channel === undefined ? [] : world.messages.seenBy(channel.id, me.id);
  const stream = visible.filter((message) => message.threadTs === undefined || message.broadcast);
  const row = (message: PostedMessage) => messageRow(world, message, me.id);
  const modal = world.views.top(me.id);
  const home = world.views.home(me.id);
  return {
    me: me.id,
    team: workspace.name,
    bot: workspace.bot,
    people: workspace.people,
    commands: options.commands ?? [],
    shortcuts: options.shortcuts ?? [],
    welcome: options.welcome ?? null,
    connected,
    channels: mine.map((each) => ({
      id: each.id,
      name: each.name,
      topic: each.topic,
      kind: each.kind,
      isArchived: each.isArchived,
      hasBot: world.hasBot(each),
      latest: world.messages.seenBy(each.id, me.id).findLast((message) => message.user !== me.id)?.ts ?? '',
    })),
    channel: channel?.id ?? '',
    messages: stream.slice(-looking.limit).map(row),
    earlier: Math.max(0, stream.length - looking.limit),
    thread: looking.thread,
    threadMessages: visible
      .filter((message) => message.ts === looking.thread || message.threadTs === looking.thread)
      .map(row),
    modal: modal === undefined ? null : { ...viewRow(world, modal), depth: world.views.stack(me.id).length },
    home: home === undefined ? null : viewRow(world, home),
    faults: faults.describe(),
    methods: faults.methods,
    counts: { ...world.counts, failuresShown: world.failuresShown.length },
    calls: world.calls.slice(-40).map((call) => ({
      at: call.at,
      method: call.method,
      ok: call.response.ok === true,
      error: text(call.response.error),
      // The app was not told that it is done.
      isAmbiguous: call.carriedOut && call.response.ok !== true,
      detail: list(records([call.response.response_metadata])[0]?.messages).map(text),
    })),
  };
};

const viewRow = (world: World, view: View): ViewRow => ({
  id: view.id,
  hash: view.hash,
  body: view.body,
  values: view.values,
  errors: view.errors,
  files: blockFiles(world, view.body.blocks),
});

const blockFiles = (world: World, blocks: unknown): BlockFiles =>
  Object.fromEntries(slackFiles(blocks).map((id) => [id, fileRow(world, id)]));

const messageRow = (world: World, message: PostedMessage, me: string): MessageRow => {
  const replies =
    message.threadTs === undefined ? world.messages.replies(message.channel, message.ts, me) : [];
  return {
    ...saidIn(message),
    attachments: message.attachments,
    files: message.files.map((id) => fileRow(world, id)),
    blockFiles: blockFiles(world, [...message.blocks, ...message.attachments]),
    threadTs: message.threadTs ?? '',
    replies: replies.length,
    replyUsers: [...new Set(replies.map((reply) => reply.user))],
    latestReply: replies.at(-1)?.ts ?? '',
    edited: message.editedTs !== undefined && message.onlyFor === undefined,
    isEphemeral: message.onlyFor !== undefined,
    isBroadcast: message.broadcast,
    values: initialState(message.blocks, message.state.get(me)),
  };
};

const fileRow = (world: World, id: string): FileRow => {
  const file = world.files.get(id);
  if (file === undefined)
    return { id, name: 'deleted file', title: '', alt: '', size: 0, isImage: false, url: '' };
  return {
    id,
    name: file.name,
    title: file.title,
    alt: file.altText || file.title,
    size: file.length,
    isImage: file.mimetype.startsWith('image/'),
    url: `/files/${id}/${encodeURIComponent(file.name)}`,
  };
};

/** Ids of uploaded pictures anywhere inside these blocks. */
const slackFiles = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(slackFiles);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    name === 'slack_file' && typeof part === 'object' && part !== null && 'id' in part
      ? [String(part.id)]
      : slackFiles(part),
  );
};
