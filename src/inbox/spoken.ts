import type { Words } from './fields.ts';
import type { Payload } from './payload.ts';
import { withoutEntities } from './words.ts';

/** What a person wrote to the bot: a mention in a channel, or a direct message. */
export interface Spoken {
  readonly channel: string;
  readonly user: string;
  /** The time stamp of the message itself: an edit has the same. */
  readonly ts: string;
  readonly threadTs: string | undefined;
  /** As it was typed; people and links in it are still Slack's. */
  readonly text: string;
  /** When it was written or last edited. */
  readonly writtenTs: string;
  readonly files: NonNullable<Words['files']>;
}

/** Slack's own account, which reminds people of what they asked it to. */
const SLACKBOT = 'USLACKBOT';

/** A bot's words are never obeyed: two that answer each other would not stop. */
const isBot = ({ user, bot_id, bot_profile }: Author): boolean =>
  bot_id !== undefined || bot_profile !== undefined || user === undefined || user === SLACKBOT;

/** Joins and deletions carry other subtypes; a reply that is also sent to the channel counts. */
const SPOKEN: readonly (string | undefined)[] = [undefined, 'thread_broadcast', 'file_share', 'me_message'];

type Mentioned = Extract<Payload, { readonly kind: 'mention' }>['body']['event'];
type Written = Extract<Payload, { readonly kind: 'message' }>['body']['event'];
type Author = Pick<Mentioned, 'user' | 'bot_id' | 'bot_profile'>;

/**
 * Takes out our own mention, anywhere and however often; other people's stay. While our id is unknown the
 * first is ours.
 */
const withoutUs = (text: string, us: string | undefined): string =>
  us === undefined
    ? text.replace(/^\s*<@[^>]+>\s*/, '')
    : text
        .replace(/[ \t]*<@([^>|]+)(?:\|[^>]*)?>[ \t]*/g, (all, id: string) => (id === us ? ' ' : all))
        .trim();

const mentioned = (event: Mentioned, us: string | undefined): Spoken | undefined =>
  isBot(event) || !SPOKEN.includes(event.subtype)
    ? undefined
    : {
        channel: event.channel,
        user: event.user ?? '',
        ts: event.ts,
        writtenTs: event.edited?.ts ?? event.ts,
        threadTs: event.thread_ts,
        text: withoutEntities(withoutUs(event.text ?? '', us)),
        files: event.files ?? [],
      };

const written = (event: Written): Spoken | undefined => {
  if (event.channel_type !== 'im') return undefined;
  const isEdit = event.subtype === 'message_changed';
  const message = isEdit ? event.message : event;
  if (message === undefined || isBot(message) || !SPOKEN.includes(message.subtype)) return undefined;
  if (message.ts === undefined) return undefined;
  return {
    channel: event.channel,
    user: message.user ?? '',
    ts: message.ts,
    writtenTs: (isEdit ? (event.message?.edited?.ts ?? event.ts) : undefined) ?? message.ts,
    threadTs: message.thread_ts,
    text: withoutEntities(message.text ?? ''),
    files: message.files ?? [],
  };
};

/** What was said, by a person and to us, whose Slack id is `us`; undefined for all else. */
export const spokenIn = (payload: Payload, us?: string): Spoken | undefined => {
  if (payload.kind === 'mention') return mentioned(payload.body.event, us);
  return payload.kind === 'message' ? written(payload.body.event) : undefined;
};
