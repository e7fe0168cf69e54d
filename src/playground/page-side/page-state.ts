import type { FaultsNow } from '../faults/index.ts';
import type { Json } from '../json.ts';
import type { Channel, Person } from '../model.ts';
import type { PlaygroundOptions } from '../options.ts';
import type { SaidMessage } from '../seen.ts';
import type { StateValues } from '../state-values.ts';
import type { Counts } from '../world.ts';

/** What the page is told, one shape for who sends it and who draws it; blocks are as the app gave them, and valid. */

/** A channel or a direct message in the side bar. */
export interface ChannelRow extends Pick<Channel, 'id' | 'name' | 'topic' | 'kind' | 'isArchived'> {
  readonly hasBot: boolean;
  /** Timestamp of the newest message of another; '' where there is none. */
  readonly latest: string;
}

/** A file that can be downloaded; without an address once it was deleted. */
export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly alt: string;
  /** Bytes. */
  readonly size: number;
  readonly isImage: boolean;
  /** '' for a deleted one. */
  readonly url: string;
}

/** The files that blocks show, by id. */
export type BlockFiles = Readonly<Record<string, FileRow>>;

/** A message as one person sees it. */
export interface MessageRow extends SaidMessage {
  readonly attachments: readonly Json[];
  readonly files: readonly FileRow[];
  readonly blockFiles: BlockFiles;
  /** '' for one that stands in the channel itself. */
  readonly threadTs: string;
  /** How many replies it has, and by whom. */
  readonly replies: number;
  readonly replyUsers: readonly string[];
  /** Timestamp; '' where there is none. */
  readonly latestReply: string;
  readonly edited: boolean;
  readonly isEphemeral: boolean;
  readonly isBroadcast: boolean;
  readonly values: StateValues;
}

/** A window or the Home tab. */
export interface ViewRow {
  readonly id: string;
  readonly hash: string;
  readonly body: Json;
  readonly values: StateValues;
  /** Complaints by block id; '' for one about the whole. */
  readonly errors: Readonly<Record<string, string>>;
  readonly files: BlockFiles;
}

/** A call of the Web API that the app made. */
interface CallRow {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly ok: boolean;
  readonly error: string;
  /** Carried out, and the app was not told so. */
  readonly isAmbiguous: boolean;
  readonly detail: readonly string[];
}

/** Everything that the page draws for one person. */
export interface PageState {
  /** Id of the person. */
  readonly me: string;
  readonly team: string;
  readonly bot: Person;
  readonly people: readonly Person[];
  readonly commands: NonNullable<PlaygroundOptions['commands']>;
  readonly shortcuts: NonNullable<PlaygroundOptions['shortcuts']>;
  readonly welcome: NonNullable<PlaygroundOptions['welcome']> | null;
  readonly connected: boolean;
  readonly channels: readonly ChannelRow[];
  /** Id of the one that is open; its newest messages, and how many came before them. */
  readonly channel: string;
  readonly messages: readonly MessageRow[];
  readonly earlier: number;
  /** Timestamp of the thread that is open; '' for none. */
  readonly thread: string;
  readonly threadMessages: readonly MessageRow[];
  /** The window on top, `depth` of which are open. */
  readonly modal: (ViewRow & { readonly depth: number }) | null;
  readonly home: ViewRow | null;
  readonly faults: FaultsNow;
  readonly methods: readonly string[];
  /** How often what went wrong. */
  readonly counts: Counts & { readonly failuresShown: number };
  readonly calls: readonly CallRow[];
}
