import type { ServerResponse } from 'node:http';

/** What a person may start from: a few people, a few channels, one app. */
export interface WorkspaceOptions {
  readonly name?: string;
  /** The app's bot user, as people mention it. */
  readonly botName?: string;
  readonly botTitle?: string;
  readonly people?: readonly { readonly id?: string; readonly name: string; readonly title?: string }[];
  readonly channels?: readonly {
    readonly id?: string;
    readonly name: string;
    readonly topic?: string;
    readonly isPrivate?: boolean;
    readonly isArchived?: boolean;
    /** Whether the bot is a member from the start (default true). */
    readonly hasBot?: boolean;
  }[];
}

interface CommandOptions {
  /** The command with its slash: `/weather`. */
  readonly name: string;
  readonly usageHint?: string;
  readonly description?: string;
  /** Whether `@person` and `#channel` arrive as `<@U…|name>` and `<#C…|name>` (default true). */
  readonly shouldEscape?: boolean;
}

interface ShortcutOptions {
  readonly callbackId: string;
  readonly name: string;
  /** `message`: in a message's menu; `global`: beside the message box. */
  readonly type: 'message' | 'global';
  readonly description?: string;
}

/** Milliseconds, as Slack has them by default; tests shorten them. */
export interface Timings {
  /** How long an app has to acknowledge. */
  readonly ackMs: number;
  /** How long a payload waits for a Socket Mode connection where there is none. */
  readonly socketMs: number;
  /** How long a trigger id lives. */
  readonly triggerMs: number;
  readonly responseUrlMs: number;
  /** How long a completed upload takes to become a file that can be used. */
  readonly fileReadyMs: number;
  /** When an unacknowledged event is sent again. */
  readonly retryMs: readonly number[];
  /** Between two pings on a Socket Mode connection. */
  readonly pingMs: number;
}

/** How long Slack waits and keeps things, in milliseconds (docs.slack.dev: interactivity, Events API). */
export const SLACK_TIMINGS: Timings = {
  ackMs: 3000,
  socketMs: 0,
  triggerMs: 3000,
  responseUrlMs: 30 * 60_000,
  fileReadyMs: 1200,
  retryMs: [200, 60_000, 300_000],
  pingMs: 10_000,
};

interface Welcome {
  readonly title: string;
  readonly text: string;
  /** Lines that can be clicked: slash commands or messages. */
  readonly examples: readonly string[];
}

/** How the stand-in is started. What is left out is as in a new workspace. */
export interface PlaygroundOptions {
  /** 0 (default) takes a free port. */
  readonly port?: number;
  /** Default 127.0.0.1: nobody else on the network can reach it. */
  readonly host?: string;
  /** Where to send signed HTTP requests; without it, payloads go over Socket Mode. */
  readonly requestUrl?: string;
  readonly signingSecret?: string;
  readonly botToken?: string;
  readonly appToken?: string;
  readonly workspace?: WorkspaceOptions;
  readonly welcome?: Welcome;
  readonly commands?: readonly CommandOptions[];
  readonly shortcuts?: readonly ShortcutOptions[];
  /** Event types the app subscribes to. */
  readonly events?: readonly string[];
  /** What the bot token may do, as the answers to its calls tell it. */
  readonly scopes?: readonly string[];
  /** Folder of the page; found by itself beside this module or in `playground/page`. */
  readonly pageDir?: string;
  /** Answers what is asked of the app itself, such as a probe, by its path; false where it is not for the app. */
  readonly alsoServes?: (path: string, response: ServerResponse) => boolean;
  readonly log?: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly timings?: Partial<Timings>;
}

/**
 * What the bot may do unless `scopes` says otherwise; a method that needs more is refused with `missing_scope`.
 */
export const DEFAULT_SCOPES: readonly string[] = [
  'app_mentions:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'im:history',
];

/** What the app is told of unless `events` says otherwise. */
export const DEFAULT_EVENTS: readonly string[] = ['app_mention', 'message.im', 'app_home_opened'];
