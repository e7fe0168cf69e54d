import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { type Message, renderNotice } from '../render/index.ts';

/** Where a posted message stands; undefined where Slack does not say (through a response_url). */
export type PostedTs = string | undefined;

/** How to answer somebody: where everyone reads it, or to them alone. */
export interface Conversation {
  /** The workspace, or the enterprise where Slack names no workspace. */
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  /** The thread that is answered in; undefined in the conversation itself. */
  readonly threadTs: string | undefined;
  /** When what is answered was received, where it is taken up after a crash: part of it may have been done. */
  readonly takenUpSince?: string | undefined;
  /** Posts for everyone. Throws where Slack refuses. */
  readonly say: (message: Message) => Promise<PostedTs>;
  /** Posts for everyone where the bot is not a member, with a hint to invite it; absent where there is no such way. */
  readonly sayAsGuest?: (message: Message) => Promise<void>;
  /** Tells the asker alone. */
  readonly whisper: (message: Message) => Promise<void>;
  /** Writes to the asker directly, for where the conversation is gone. */
  readonly direct: (message: Message) => Promise<void>;
}

/** Never a mention or an unfurled link from what people typed. */
const PLAIN = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false } as const;

const INVITE = renderNotice(
  'I am not a member of this channel: type "/invite @llmcost" to have charts, and answers in threads.',
);

export const contentOf = ({ text, blocks }: Message) => ({ text, blocks: [...blocks], ...PLAIN });

/** What Bolt knows of the workspace of a payload. */
export const teamOf = ({
  teamId,
  enterpriseId,
}: {
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
}): string => teamId ?? enterpriseId ?? 'unknown';

const directly =
  (client: WebClient, user: string): Conversation['direct'] =>
  async (message) => {
    await client.chat.postMessage({ channel: user, ...contentOf(message) });
  };

/** What the inbox knows of a payload that is taken up after a crash. */
export const takenUp = (
  context: Readonly<Record<string, unknown>>,
): { readonly takenUpSince?: string | undefined } =>
  context.isTakenUp === true && typeof context.receivedAt === 'string'
    ? { takenUpSince: context.receivedAt }
    : {};

export interface Respondable {
  readonly client: WebClient;
  readonly respond: RespondFn;
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  /** For a click in a thread. */
  readonly threadTs?: string | undefined;
  readonly takenUpSince?: string | undefined;
}

/** For a slash command or a click: the response_url works in any channel, member or not. */
export const commandConversation = (where: Respondable): Conversation => {
  const { client, respond, team, channel, user, threadTs, takenUpSince } = where;
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const tell = (message: Message, response_type: 'in_channel' | 'ephemeral') =>
    respond({ response_type, replace_original: false, ...thread, ...contentOf(message) });
  return {
    team,
    channel,
    user,
    threadTs,
    takenUpSince,
    say: async (message) => (await client.chat.postMessage({ channel, ...thread, ...contentOf(message) })).ts,
    sayAsGuest: async (message) => {
      await tell(message, 'in_channel');
      await tell(INVITE, 'ephemeral');
    },
    whisper: async (message) => {
      await tell(message, 'ephemeral');
    },
    direct: directly(client, user),
  };
};

export interface Mentioned {
  readonly client: WebClient;
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  /** The thread to answer in; undefined answers in the conversation itself. */
  readonly threadTs: string | undefined;
  readonly takenUpSince?: string | undefined;
}

/** For a mention or a direct message: the answer goes where the question stands. */
export const messageConversation = (mentioned: Mentioned): Conversation => {
  const { client, team, channel, user, threadTs, takenUpSince } = mentioned;
  const where = threadTs === undefined ? { channel } : { channel, thread_ts: threadTs };
  return {
    team,
    channel,
    user,
    threadTs,
    takenUpSince,
    say: async (message) => (await client.chat.postMessage({ ...where, ...contentOf(message) })).ts,
    whisper: async (message) => {
      await client.chat.postEphemeral({ ...where, user, ...contentOf(message) });
    },
    direct: directly(client, user),
  };
};
