import { isGuestIn } from '../inbox/people.ts';
import type { Request } from '../inbox/request.ts';
import type { Message } from '../render/index.ts';
import { refusesUs, UnsureWhetherPosted } from '../slack/errors.ts';
import { contentOf, firstThatWorks, orPlainer, type Way } from './content.ts';
import { guestWay, responder } from './guest.ts';
import { tellingDelays } from './late.ts';
import type { Outbound } from './outbound.ts';

/** Where a posted message stands; undefined where Slack does not say (through a response_url). */
export type PostedTs = string | undefined;

/** How a message for everyone is posted. */
export interface Saying {
  /** A reply in a thread is shown in the channel, too. */
  readonly alsoInChannel?: boolean;
  /** Takes the place of a message of ours that stands there. */
  readonly insteadOf?: string;
}

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
  /** The person is of another workspace, which a shared channel connects to this one. */
  readonly isGuest: boolean;
  /** Posts for everyone. Throws where Slack refuses, and UnsureWhetherPosted where it does not say. */
  readonly say: (message: Message, how?: Saying) => Promise<PostedTs>;
  /**
   * For where the bot may not post, for the reason given: for everyone through a response_url, or else to the asker
   * directly. The asker reads why.
   */
  readonly sayAsGuest?: (message: Message, why: unknown) => Promise<void>;
  /** Tells the asker alone, in the first way that works. Throws where none does. */
  readonly whisper: (message: Message) => Promise<void>;
  /** Writes to the asker directly, for where the conversation is gone. */
  readonly direct: (message: Message) => Promise<void>;
}

/** What Bolt knows of the workspace of a payload. */
export const teamOf = ({
  teamId,
  enterpriseId,
}: {
  readonly teamId?: string;
  readonly enterpriseId?: string;
}): string => teamId ?? enterpriseId ?? 'unknown';

/** Where an answer goes and whose question it is. */
export interface Destination extends Pick<Outbound, 'slack' | 'logger'> {
  readonly request: Request;
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  /** The thread to answer in; undefined answers in the conversation itself. */
  readonly threadTs?: string;
}

/** A conversation of two: what is said in it is for the other alone, and stays there. */
const isDirect = (channel: string): boolean => channel.startsWith('D');

/**
 * Does `post`, after which everyone may read something, with a note before it: taken up after a crash it is not done
 * again. Throws what `post` does, and UnsureWhetherPosted where nobody knows whether it was done.
 */
export const saidOnce = async <T>(request: Request, post: () => Promise<T>): Promise<T> => {
  if (request.mayHaveSpoken) throw new UnsureWhetherPosted('a crash came while this was posted');
  await request.beforeSaying();
  try {
    return await post();
  } catch (error) {
    if (!(error instanceof UnsureWhetherPosted)) await request.whenRefused();
    throw error;
  }
};

/** What every conversation can do: post and whisper where somebody is, and write to them directly. */
const placed = ({ slack, request, team, channel, user, threadTs }: Destination) => {
  const { client } = slack.of(team);
  const where = threadTs === undefined ? { channel } : { channel, thread_ts: threadTs };
  const send = async (message: Message, { alsoInChannel, insteadOf }: Saying): Promise<PostedTs> => {
    const content = contentOf(message);
    if (insteadOf !== undefined) return (await client.chat.update({ channel, ts: insteadOf, ...content })).ts;
    const posted =
      alsoInChannel === true && threadTs !== undefined
        ? await client.chat.postMessage({ channel, thread_ts: threadTs, reply_broadcast: true, ...content })
        : await client.chat.postMessage({ ...where, ...content });
    return posted.ts;
  };
  const say: Conversation['say'] = (message, how = {}) => saidOnce(request, () => send(message, how));
  const aside: Way = (message) =>
    isDirect(channel)
      ? client.chat.postMessage({ ...where, ...contentOf(message) })
      : client.chat.postEphemeral({ ...where, user, ...contentOf(message) });
  return {
    who: { team, channel, user, threadTs, request, isGuest: isGuestIn(request.payload) },
    say,
    aside,
    direct: orPlainer<unknown>((message) =>
      client.chat.postMessage({ channel: user, ...contentOf(message) }),
    ),
  };
};

/** The answer to a mention or a direct message goes where the question stands. */
export const messageConversation = (place: Destination): Conversation => {
  const { who, say, aside, direct } = placed(place);
  const sayAsGuest = guestWay(place, undefined, direct);
  return tellingDelays(place, {
    ...who,
    say,
    sayAsGuest,
    whisper: (message) =>
      firstThatWorks(aside)(message).catch((why: unknown) => {
        if (!refusesUs(why)) throw why;
        return sayAsGuest(message, why);
      }),
    direct: firstThatWorks(direct),
  });
};

/** Where nobody asked, such as a step of a workflow: what would be for an asker alone is for nobody. */
export const unaskedConversation = (place: Destination): Conversation => {
  const { who, say } = placed(place);
  const toNobody = async (): Promise<void> => undefined;
  return { ...who, say, whisper: toNobody, direct: toNobody };
};

/** A place that Slack gave an address of, for half an hour. */
export interface Respondable extends Destination {
  readonly responseUrl: string | undefined;
}

/** For a slash command or a click: the response_url works in any channel, member or not, for half an hour. */
export const commandConversation = (place: Respondable): Conversation => {
  const { who, say, aside, direct } = placed(place);
  const respond = responder(place);
  const privately = respond === undefined ? [] : [respond('ephemeral')];
  const ways = isDirect(place.channel) ? [aside, ...privately] : [...privately, aside];
  return tellingDelays(place, {
    ...who,
    say,
    sayAsGuest: guestWay(place, respond, direct),
    whisper: firstThatWorks(...ways, direct),
    direct: firstThatWorks(direct),
  });
};
