import type { Json } from './json.ts';
import type { PostedMessage } from './model.ts';
import { messageJson } from './slack-json.ts';
import type { World } from './world.ts';

/** A message as one person sees it. */
export interface SeenMessage {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly byApp: boolean;
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly files: readonly string[];
  readonly metadata: Json | undefined;
  readonly threadTs: string | undefined;
  readonly replyCount: number;
  readonly edited: boolean;
  /** "Only visible to you." */
  readonly isEphemeral: boolean;
  /** The stand-in's own words, e.g. that the app did not answer. */
  readonly isNotice: boolean;
  /** As `chat.postMessage` and `conversations.history` write it. */
  readonly json: Json;
}

const seen = (world: World, message: PostedMessage): SeenMessage => {
  const json = messageJson(world, message);
  return {
    ts: message.ts,
    channel: message.channel,
    user: message.user,
    byApp: message.byApp,
    text: message.text,
    blocks: message.blocks,
    files: message.files,
    metadata: message.metadata,
    threadTs: message.threadTs,
    replyCount: Number(json.reply_count ?? 0),
    edited: message.editedTs !== undefined,
    isEphemeral: message.onlyFor !== undefined,
    isNotice: message.isNotice,
    json,
  };
};

/** The channel's own stream, or with `threadTs` that thread with its parent first. */
export const seenMessages = (
  world: World,
  channel: string,
  options: { user?: string | undefined; threadTs?: string | undefined } = {},
): SeenMessage[] => {
  const user = options.user === undefined ? undefined : world.person(options.user).id;
  const id = world.channel(channel, user).id;
  const { threadTs } = options;
  return world.messages
    .seenBy(id, user)
    .filter((message) =>
      threadTs === undefined
        ? message.threadTs === undefined || message.broadcast
        : message.ts === threadTs || message.threadTs === threadTs,
    )
    .map((message) => seen(world, message));
};
