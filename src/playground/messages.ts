import { BOUNDS } from './bounds.ts';
import type { Json } from './json.ts';
import type { PostedMessage } from './model.ts';

/** A message before it has a timestamp. */
export interface NewMessage {
  readonly channel: string;
  readonly user: string;
  readonly byApp?: boolean;
  readonly text: string;
  readonly blocks?: readonly Json[];
  readonly attachments?: readonly Json[];
  readonly metadata?: Json;
  readonly files?: readonly string[];
  readonly threadTs?: string;
  readonly broadcast?: boolean;
  readonly onlyFor?: string;
  readonly isNotice?: boolean;
  readonly clientMsgId?: string;
}

/** Messages by channel, oldest first, each channel with an end. */
export class Messages {
  readonly #byChannel = new Map<string, PostedMessage[]>();
  readonly #nextTs: () => string;
  readonly #changed: () => void;

  constructor(nextTs: () => string, changed: () => void) {
    this.#nextTs = nextTs;
    this.#changed = changed;
  }

  add(fresh: NewMessage): PostedMessage {
    const message: PostedMessage = {
      ts: this.#nextTs(),
      channel: fresh.channel,
      user: fresh.user,
      byApp: fresh.byApp ?? false,
      text: fresh.text,
      blocks: fresh.blocks ?? [],
      attachments: fresh.attachments ?? [],
      metadata: fresh.metadata,
      files: fresh.files ?? [],
      threadTs: fresh.threadTs,
      broadcast: fresh.broadcast ?? false,
      editedTs: undefined,
      onlyFor: fresh.onlyFor,
      isNotice: fresh.isNotice ?? false,
      clientMsgId: fresh.clientMsgId,
      state: new Map(),
    };
    const all = this.#all(fresh.channel);
    all.push(message);
    this.#bound(all);
    this.#changed();
    return message;
  }

  #bound(all: PostedMessage[]): void {
    const drop = (keep: (message: PostedMessage) => boolean, max: number) => {
      if (all.filter(keep).length > max) all.splice(all.findIndex(keep), 1);
    };
    drop((message) => message.onlyFor === undefined, BOUNDS.messagesPerChannel);
    drop((message) => message.onlyFor !== undefined, BOUNDS.ephemeralsPerChannel);
  }

  #all(channel: string): PostedMessage[] {
    const all = this.#byChannel.get(channel) ?? [];
    this.#byChannel.set(channel, all);
    return all;
  }

  find(channel: string, ts: string): PostedMessage | undefined {
    return this.#byChannel.get(channel)?.find((message) => message.ts === ts);
  }

  /** The app's message that carried this `client_msg_id`. */
  findByClientId(channel: string, clientMsgId: string): PostedMessage | undefined {
    return this.#byChannel.get(channel)?.find((message) => message.clientMsgId === clientMsgId);
  }

  edit(
    message: PostedMessage,
    change: Partial<Pick<PostedMessage, 'text' | 'blocks' | 'attachments' | 'metadata'>>,
  ): void {
    Object.assign(message, change);
    message.editedTs = this.#nextTs();
    this.#changed();
  }

  remove(message: PostedMessage): void {
    const all = this.#all(message.channel);
    const at = all.indexOf(message);
    if (at >= 0) all.splice(at, 1);
    this.#changed();
  }

  /** What everybody sees, and what only `user` sees, oldest first. */
  seenBy(channel: string, user?: string): readonly PostedMessage[] {
    return this.#all(channel).filter((message) => message.onlyFor === undefined || message.onlyFor === user);
  }

  replies(channel: string, threadTs: string, user?: string): readonly PostedMessage[] {
    return this.seenBy(channel, user).filter((message) => message.threadTs === threadTs);
  }
}
