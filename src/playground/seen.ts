import type { Json } from './json.ts';
import type { PostedMessage } from './model.ts';
import { messageJson } from './slack-json.ts';
import type { World } from './world.ts';

/** What a message says, and who says it where, as it stands at the moment. */
export type SaidMessage = Readonly<
  Pick<PostedMessage, 'ts' | 'channel' | 'user' | 'byApp' | 'text' | 'blocks' | 'isNotice'>
>;

/** A copy, which an edit of the message leaves as it is. */
export const saidIn = ({ ts, channel, user, byApp, text, blocks, isNotice }: PostedMessage): SaidMessage => ({
  ts,
  channel,
  user,
  byApp,
  text,
  blocks,
  isNotice,
});

/** A message as one person sees it; `isNotice`: the stand-in's own words, e.g. that the app did not answer. */
export interface SeenMessage extends SaidMessage {
  readonly files: readonly string[];
  readonly metadata: Json | undefined;
  readonly threadTs: string | undefined;
  readonly replyCount: number;
  readonly edited: boolean;
  /** "Only visible to you." */
  readonly isEphemeral: boolean;
  /** As `chat.postMessage` and `conversations.history` write it. */
  readonly json: Json;
}

const seen = (world: World, message: PostedMessage): SeenMessage => {
  const json = messageJson(world, message);
  return {
    ...saidIn(message),
    files: message.files,
    metadata: message.metadata,
    threadTs: message.threadTs,
    replyCount: Number(json.reply_count ?? 0),
    edited: message.editedTs !== undefined,
    isEphemeral: message.onlyFor !== undefined,
    json,
  };
};

/** The channel's own stream, or with `threadTs` that thread with its parent first. */
export const seenMessages = (
  world: World,
  channel: string,
  options: { user?: string; threadTs?: string } = {},
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
