import type { Request } from '../inbox/request.ts';
import { type Message, renderNotice } from '../render/index.ts';
import { refusesBlocks, UnsureWhetherPosted } from '../slack/errors.ts';
import type { Respond } from '../slack/respond.ts';
import type { Slack } from '../slack/slack.ts';

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
  /** What is being answered. */
  readonly request: Request;
  /** Posts for everyone. Throws where Slack refuses, and UnsureWhetherPosted where it does not say. */
  readonly say: (message: Message) => Promise<PostedTs>;
  /** For where the bot may not post: for everyone through a response_url, or else to the asker directly. */
  readonly sayAsGuest?: (message: Message) => Promise<void>;
  /** Tells the asker alone, in the first way that works. Throws where none does. */
  readonly whisper: (message: Message) => Promise<void>;
  /** Writes to the asker directly, for where the conversation is gone. */
  readonly direct: (message: Message) => Promise<void>;
}

/** Never a mention or an unfurled link from what people typed. */
const PLAIN = { parse: 'none', link_names: false, unfurl_links: false, unfurl_media: false } as const;

const INVITE = renderNotice(
  'I am not a member of this channel: type "/invite @llmcost" to have charts, and answers in threads.',
);

const SHUT_OUT = renderNotice(
  'I may not post where you asked: I am not a member there, or it is archived. The answer is above; type "/invite @llmcost" there and ask again.',
);

/** What fits every limit of a message's text. */
const TEXT_CHARS = 3_900;

export const contentOf = ({ text, blocks }: Message) => ({ text, blocks: [...blocks], ...PLAIN });

/** The words of a message without what Slack refused of it. */
export const wordsOf = ({ text }: Message): Message => ({
  text: [...text].slice(0, TEXT_CHARS).join(''),
  blocks: [],
});

/** What Bolt knows of the workspace of a payload. */
export const teamOf = ({
  teamId,
  enterpriseId,
}: {
  readonly teamId?: string | undefined;
  readonly enterpriseId?: string | undefined;
}): string => teamId ?? enterpriseId ?? 'unknown';

type Way = (message: Message) => Promise<unknown>;

/** Sends a message; its words alone where Slack refuses its blocks. */
const orWords =
  (way: Way): Way =>
  async (message) => {
    try {
      await way(message);
    } catch (error) {
      if (!refusesBlocks(error)) throw error;
      await way(wordsOf(message));
    }
  };

/** The first way that works. Throws what the first failed with where none does. */
const firstOf =
  (...ways: readonly Way[]) =>
  async (message: Message): Promise<void> => {
    const failures: unknown[] = [];
    for (const way of ways) {
      try {
        await orWords(way)(message);
        return;
      } catch (error) {
        failures.push(error);
      }
    }
    throw failures[0];
  };

export interface Place {
  readonly slack: Slack;
  readonly request: Request;
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  /** The thread to answer in; undefined answers in the conversation itself. */
  readonly threadTs?: string | undefined;
}

/** What every conversation can do: post and whisper where somebody is, and write to them directly. */
const placed = ({ slack, request, team, channel, user, threadTs }: Place) => {
  const { client } = slack.of(team);
  const where = threadTs === undefined ? { channel } : { channel, thread_ts: threadTs };
  const say: Conversation['say'] = async (message) => {
    if (request.mayHaveSpoken) throw new UnsureWhetherPosted('a crash came while this was posted');
    await request.beforeSaying();
    try {
      return (await client.chat.postMessage({ ...where, ...contentOf(message) })).ts;
    } catch (error) {
      if (!(error instanceof UnsureWhetherPosted)) await request.whenRefused();
      throw error;
    }
  };
  return {
    who: { team, channel, user, threadTs, request },
    say,
    here: (message: Message) => client.chat.postEphemeral({ ...where, user, ...contentOf(message) }),
    direct: orWords((message) => client.chat.postMessage({ channel: user, ...contentOf(message) })),
  };
};

/** For a mention or a direct message: the answer goes where the question stands. */
export const messageConversation = (place: Place): Conversation => {
  const { who, say, here, direct } = placed(place);
  return {
    ...who,
    say,
    whisper: firstOf(here),
    direct: firstOf(direct),
  };
};

export interface Respondable extends Place {
  readonly responseUrl: string | undefined;
}

const tell = (respond: Respond, { threadTs }: Place, response_type: 'in_channel' | 'ephemeral'): Way => {
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  return (message) => respond({ response_type, replace_original: false, ...thread, ...contentOf(message) });
};

/** For a slash command or a click: the response_url works in any channel, member or not, for half an hour. */
export const commandConversation = (place: Respondable): Conversation => {
  const { request, responseUrl, slack } = place;
  const { who, say, here, direct } = placed(place);
  const respond = responseUrl === undefined ? undefined : slack.respondTo(responseUrl);
  const aside = respond === undefined ? [] : [tell(respond, place, 'ephemeral')];
  return {
    ...who,
    say,
    sayAsGuest: async (message) => {
      try {
        if (respond === undefined) throw new TypeError('there is no response_url');
        await request.beforeSaying();
        await orWords(tell(respond, place, 'in_channel'))(message);
      } catch (error) {
        if (error instanceof UnsureWhetherPosted) throw error;
        // Its half hour is over, or it was used up.
        await direct(message);
        await direct(SHUT_OUT);
        return;
      }
      // The answer stands; the hint is a courtesy.
      await firstOf(...aside)(INVITE).catch(() => undefined);
    },
    whisper: firstOf(...aside, here, direct),
    direct: firstOf(direct),
  };
};
