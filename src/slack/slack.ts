import type { WebClient, WebClientOptions } from '@slack/web-api';
import { setNewest } from '../bounded.ts';
import { defined } from '../defined.ts';
import { createSlackClient } from './client.ts';
import { createDownload, type Download } from './download.ts';
import { createPace, type PostingPace } from './pace.ts';
import { PATIENCE, type Patience } from './patience.ts';
import { type Fetch, type Post, postBy } from './post.ts';
import { createResponder, type Respond } from './respond.ts';

/** One workspace, as the bot is installed in it. */
interface Workspace {
  /** The Web API with the workspace's token. */
  readonly client: WebClient;
  /** Milliseconds for which the next message of a channel is held back, as far as is known; 0 where it is not. */
  readonly heldMs: (channel: string) => number;
  /** A file that somebody shared. Throws FileRefused. */
  readonly download: Download;
  /** Whether the bot may read files here, as far as Slack has said: without `files:read` no form may ask for one. */
  readonly mayReadFiles: () => boolean;
}

/** Everything that we say goes out here. */
export interface Slack {
  /** The way into a workspace: one client for each, with a pace and a patience of its own. */
  readonly of: (team: string) => Workspace;
  /** A response_url, which needs no token. */
  readonly respondTo: (url: string) => Respond;
  /** How long people wait for a message that Slack holds back until they are told, in milliseconds. */
  readonly silentMs: number;
}

/** The token of each workspace: one for all, or whatever its installation holds at the moment. */
type Tokens =
  | { readonly kind: 'one'; readonly token: string }
  | { readonly kind: 'each'; readonly tokenOf: (team: string) => Promise<string> };

/** How Slack is reached, for all workspaces alike. */
export interface SlackOptions {
  readonly tokens: Tokens;
  /** Base of the Web API; undefined for Slack's own. */
  readonly slackApiUrl?: string;
  readonly logger: NonNullable<WebClientOptions['logger']>;
  readonly patience?: Partial<Patience>;
  /** How files go and come; the platform's own where it is absent. */
  readonly fetch?: Fetch;
  /** How all else leaves this machine; by `fetch` where it is absent. */
  readonly post?: Post;
  /** Told of each call of the Web API that is made again. */
  readonly retried?: (method: string) => void;
}

/** As many workspaces are kept ready; one that is left out is only made again. */
const READY = 500;

/** One client a workspace, made when it is first needed and remembered. */
export const createSlack = ({
  patience,
  tokens,
  fetch = globalThis.fetch,
  post = postBy(fetch),
  ...options
}: SlackOptions): Slack => {
  const times = { ...PATIENCE, ...patience };
  const workspace = (token: string | (() => Promise<string>)): Workspace => {
    const pace: PostingPace = createPace();
    // The first call, at the start, tells one token's scopes; what is installed by a click does not ask for this one.
    let mayRead = tokens.kind === 'one';
    const scopes = (held: readonly string[]): void => {
      mayRead = held.includes('files:read');
    };
    return {
      client: createSlackClient({ ...options, post, fetch, token, times, pace, scopes }),
      mayReadFiles: () => mayRead,
      heldMs: pace.heldMs,
      download: createDownload({ token, fetch, ...defined({ slackApiUrl: options.slackApiUrl }) }),
    };
  };
  const respondTo = createResponder({ ...times, post });
  const { silentMs } = times;
  if (tokens.kind === 'one') {
    const only = workspace(tokens.token);
    return { of: () => only, respondTo, silentMs };
  }
  const ready = new Map<string, Workspace>();
  const of = (team: string): Workspace => {
    const known = ready.get(team) ?? workspace(() => tokens.tokenOf(team));
    setNewest(ready, team, known, READY);
    return known;
  };
  return { of, respondTo, silentMs };
};
