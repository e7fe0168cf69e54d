import { defined } from '../defined.ts';
import { BOUNDS } from './bounds.ts';
import { Files } from './files.ts';
import { newId, secret, timestamps } from './ids.ts';
import type { Json } from './json.ts';
import { Messages } from './messages.ts';
import type { Channel, Person, PostedMessage, StepRun } from './model.ts';
import {
  DEFAULT_EVENTS,
  DEFAULT_SCOPES,
  type PlaygroundOptions,
  SLACK_TIMINGS,
  type Timings,
} from './options.ts';
import { PostLimit } from './post-limit.ts';
import { Triggers } from './triggers.ts';
import { Views } from './views.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/** One request that the app made. */
export interface ApiCall {
  /** `chat.postMessage`; `response_url` and `upload` for what goes to those addresses. */
  readonly method: string;
  /** As the app gave them, without the token. */
  readonly args: Json;
  readonly response: Json;
  /** The HTTP status that was answered; 0 when there was no answer. */
  readonly status: number;
  /** Whether what was asked is done, whatever the app was told. */
  readonly carriedOut: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** How often something went wrong since the start. */
export interface Counts {
  /** Posts that were too many for their channel. */
  postsLimited: number;
  /** Payloads that were not acknowledged in time, or in no way that counts. */
  unacknowledged: number;
  /** Acknowledgements that a fault has swallowed. */
  acksLost: number;
  /** Acknowledgements that came after the app's time was up; seen in Socket Mode only. */
  acksLate: number;
  /** Payloads delivered once more although nobody had to. */
  redelivered: number;
}

/** What a person was shown because the app has failed. */
export interface FailureShown {
  readonly user: string;
  /** The command with its slash, or the type of the interaction: `block_actions`, `view_submission`. */
  readonly what: string;
  /** `operation_timeout`, `dispatch_failed`, `invalid_response`, … */
  readonly error: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Everything that the stand-in knows; the parts around it only change and show it. */
export class World {
  readonly options: PlaygroundOptions;
  readonly workspace: Workspace;
  readonly timings: Timings;
  readonly now: () => number;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly events: readonly string[];
  readonly scopes: readonly string[];
  readonly messages: Messages;
  readonly files: Files;
  readonly views: Views;
  readonly triggers: Triggers;
  /** Steps of workflows by the id of their execution. */
  readonly steps = new Map<string, StepRun>();
  readonly calls: ApiCall[] = [];
  readonly failuresShown: FailureShown[] = [];
  readonly counts: Counts = { postsLimited: 0, unacknowledged: 0, acksLost: 0, acksLate: 0, redelivered: 0 };
  readonly postLimit: PostLimit;
  /** Set once the server listens: `http://127.0.0.1:4000`. */
  origin = '';
  readonly #watchers = new Set<() => void>();

  constructor(options: PlaygroundOptions) {
    this.options = options;
    this.workspace = createWorkspace(options.workspace);
    this.timings = { ...SLACK_TIMINGS, ...options.timings };
    this.now = options.now ?? Date.now;
    this.botToken = options.botToken ?? `xoxb-playground-${secret(8)}`;
    this.appToken = options.appToken ?? `xapp-1-${this.workspace.appId}-${secret(8)}`;
    this.signingSecret = options.signingSecret ?? secret(16);
    this.events = options.events ?? DEFAULT_EVENTS;
    this.scopes = options.scopes ?? DEFAULT_SCOPES;
    this.postLimit = new PostLimit(this.now);
    const changed = () => this.changed();
    this.messages = new Messages(timestamps(this.now), changed);
    this.files = new Files(this.now, this.timings.fileReadyMs);
    this.views = new Views(this.now, changed);
    this.triggers = new Triggers(this.now, this.timings.triggerMs);
  }

  changed(): void {
    for (const watcher of this.#watchers) watcher();
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  record(call: ApiCall): void {
    this.calls.push(call);
    if (this.calls.length > BOUNDS.calls) this.calls.shift();
    this.changed();
  }

  /** Puts down that a person saw the app fail. */
  failed(user: string, what: string, error: string): void {
    this.failuresShown.push({ user, what, error, at: this.now() });
    if (this.failuresShown.length > BOUNDS.calls) this.failuresShown.shift();
    this.changed();
  }

  log(line: string): void {
    this.options.log?.(line);
  }

  person(idOrName: string): Person {
    const wanted = idOrName.replace(/^@/, '').toLowerCase();
    const found = [...this.workspace.people, this.workspace.bot].find(
      (person) => person.id === idOrName || person.handle === wanted || person.name.toLowerCase() === wanted,
    );
    if (found === undefined) throw new Error(`nobody here is called ${idOrName}`);
    return found;
  }

  /** A channel by its id or name, or `@bot` for this person's conversation with the app. */
  channel(idOrName: string, user?: string): Channel {
    const found = this.findChannel(idOrName, user);
    if (found === undefined) throw new Error(`there is no channel ${idOrName}`);
    return found;
  }

  findChannel(idOrName: string, user?: string): Channel | undefined {
    const { channels, bot } = this.workspace;
    const direct = (id: string) => channels.get(`D${id.slice(1)}`);
    if (user !== undefined && [bot.id, '@bot', `@${bot.handle}`].includes(idOrName)) return direct(user);
    const known = channels.get(idOrName) ?? (idOrName.startsWith('U') ? direct(idOrName) : undefined);
    const name = idOrName.replace(/^#/, '');
    return known ?? [...channels.values()].find((channel) => channel.kind !== 'im' && channel.name === name);
  }

  addChannel(name: string, options: { isPrivate?: boolean; hasBot?: boolean } = {}): Channel {
    const { channels, people, bot } = this.workspace;
    const channel: Channel = {
      id: newId('C'),
      name,
      topic: '',
      kind: options.isPrivate ? 'private' : 'public',
      isArchived: false,
      members: new Set([...people.map((person) => person.id), ...(options.hasBot === false ? [] : [bot.id])]),
    };
    channels.set(channel.id, channel);
    this.changed();
    return channel;
  }

  hasBot(channel: Channel): boolean {
    return channel.members.has(this.workspace.bot.id);
  }

  /** The stand-in's own word to one person. */
  notice(user: string, channel: string, words: string, threadTs?: string): PostedMessage {
    return this.messages.add({
      channel,
      user: 'USLACKBOT',
      text: words,
      onlyFor: user,
      isNotice: true,
      ...defined({ threadTs }),
    });
  }

  permalink(channel: string, ts: string): string {
    return `${this.origin}/archives/${channel}/p${ts.replace('.', '')}`;
  }
}
