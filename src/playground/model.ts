import type { Json } from './json.ts';

/** A person of the workspace, or the bot. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** How the person is mentioned: `ada`. */
  readonly handle: string;
  readonly title: string;
  readonly isBot: boolean;
}

/** A channel or a direct message, and who is in it. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly topic: string;
  readonly kind: 'public' | 'private' | 'im';
  readonly isArchived: boolean;
  readonly members: Set<string>;
}

/** A message as it stands now; edits change it in place. */
export interface PostedMessage {
  readonly ts: string;
  readonly channel: string;
  /** Who wrote it: a person or the bot user. */
  readonly user: string;
  readonly byApp: boolean;
  text: string;
  blocks: readonly Json[];
  attachments: readonly Json[];
  metadata: Json | undefined;
  files: readonly string[];
  readonly threadTs: string | undefined;
  readonly broadcast: boolean;
  editedTs: string | undefined;
  /** Set when only this person sees it. */
  readonly onlyFor: string | undefined;
  /** The stand-in's own words to one person, e.g. that the app did not answer. */
  readonly isNotice: boolean;
  /** What the app called its post; Slack takes it and does nothing with it. */
  readonly clientMsgId: string | undefined;
  /** Values of inputs inside the message, per person, as `state.values` has them. */
  readonly state: Map<string, Record<string, Record<string, Json>>>;
}

/** A step of a workflow that was handed to the app. */
export type StepRun = { readonly by: string } & (
  | { readonly state: 'running' }
  | { readonly state: 'completed'; readonly outputs: Json }
  | { readonly state: 'failed'; readonly error: string }
);

/** A file that was uploaded, `length` in bytes. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly altText: string;
  title: string;
  /** The person who uploaded it; undefined for the app. */
  by: string | undefined;
  bytes: Buffer | undefined;
  mimetype: string;
  /** Milliseconds since 1970 from which blocks may use it; `undefined` until the upload is completed. */
  readyAt: number | undefined;
}

/** A window that is open, or a Home tab. `hash` is another after each update. */
export interface View {
  readonly id: string;
  readonly user: string;
  readonly type: 'modal' | 'home';
  /** What the app gave, with every block and element named. */
  body: Json;
  hash: string;
  readonly rootId: string;
  readonly previousId: string | undefined;
  values: Record<string, Record<string, Json>>;
  /** Where the person was when the first view opened. */
  readonly channel: string | undefined;
  /** Complaints under inputs, by block id. */
  errors: Readonly<Record<string, string>>;
}
