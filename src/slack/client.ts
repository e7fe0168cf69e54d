import { type FetchFunction, type WebAPICallResult, WebClient, type WebClientOptions } from '@slack/web-api';
import { defined } from '../defined.ts';
import { isRecord, jsonOf } from '../json.ts';
import { wait } from '../waiting.ts';
import type { PostingPace } from './pace.ts';
import type { Patience } from './patience.ts';
import { patiently } from './patiently.ts';
import { type Fetch, type Post, withText } from './post.ts';

type Sending = Pick<ClientOptions, 'post' | 'fetch'> & Pick<Patience, 'callMs'>;

/** A call goes as text; a file goes by `fetch`, which knows how to write one. */
const sendBy =
  ({ post, fetch, callMs: timeoutMs }: Sending): FetchFunction =>
  (url, { headers = {}, body = '', ...options } = {}) =>
    typeof body === 'string'
      ? post(String(url), { headers, body, timeoutMs })
      : fetch(url, { ...options, headers, body, signal: AbortSignal.timeout(timeoutMs) });

/** A refusal for the rate that does not say for how many seconds means one; the client would give up on it. */
const withRetryAfter =
  (send: FetchFunction): FetchFunction =>
  async (...request) => {
    const response = await send(...request);
    if (response.status !== 429 || /^\s*\d/.test(response.headers.get('retry-after') ?? '')) return response;
    return new Response(null, { status: 429, headers: { 'retry-after': '1' } });
  };

const TAKES_A_MESSAGE = /\/chat\.(?:postMessage|update)$/;

/** Without the message, which Slack repeats: the client would go through all of it twice for a line of its log. */
const withoutEcho =
  (send: FetchFunction): FetchFunction =>
  async (url, options) => {
    const response = await send(url, options);
    if (!TAKES_A_MESSAGE.test(String(url)) || response.status !== 200) return response;
    const text = await response.text();
    const said = jsonOf(text);
    return withText(response, isRecord(said) ? JSON.stringify({ ...said, message: undefined }) : text);
  };

/**
 * Half a character in a text, which the client would fail to write, is replaced. Blocks are written as they are sent:
 * the client would go through each of them for a line of its log.
 */
const asSent = (options: Record<string, unknown>): Record<string, unknown> => {
  const { text, blocks } = options;
  return {
    ...options,
    ...(typeof text === 'string' && { text: text.toWellFormed() }),
    ...(typeof blocks === 'object' && { blocks: JSON.stringify(blocks) }),
  };
};

interface ClientOptions {
  /** The token itself, or what gives it for each call: one that is renewed is never stale here. */
  readonly token: string | (() => Promise<string>);
  readonly slackApiUrl?: string;
  readonly logger: NonNullable<WebClientOptions['logger']>;
  readonly times: Patience;
  readonly pace: PostingPace;
  readonly post: Post;
  /** For files. */
  readonly fetch: Fetch;
  readonly retried?: (method: string) => void;
  /** Told with each answer which scopes the token has. */
  readonly scopes?: (scopes: readonly string[]) => void;
}

/**
 * Slack's Web API, patiently: what certainly was not done is tried again, what perhaps was is not, and a channel that
 * may not be posted to faster holds up no other.
 */
class PatientClient extends WebClient {
  readonly #pace: PostingPace;
  readonly #triesMs: Patience['triesMs'];
  readonly #tokenOf: (() => Promise<string>) | undefined;
  readonly #retried: ClientOptions['retried'];
  readonly #scopes: ClientOptions['scopes'];

  constructor({ token, slackApiUrl, logger, times, pace, post, fetch, retried, scopes }: ClientOptions) {
    super(typeof token === 'string' ? token : undefined, {
      logger,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      fetch: withoutEcho(withRetryAfter(sendBy({ post, fetch, callMs: times.callMs }))),
      ...defined({ slackApiUrl }),
    });
    this.#pace = pace;
    this.#retried = retried;
    this.#scopes = scopes;
    this.#triesMs = times.triesMs;
    this.#tokenOf = typeof token === 'string' ? undefined : token;
  }

  override async apiCall(method: string, options: Record<string, unknown> = {}): Promise<WebAPICallResult> {
    const channel =
      method === 'chat.postMessage' && typeof options.channel === 'string' ? options.channel : undefined;
    const retried = this.#retried;
    const waiting = { pace: this.#pace, wait, triesMs: this.#triesMs, ...defined({ retried }) };
    const call = asSent(options);
    if (this.#tokenOf !== undefined) call.token = await this.#tokenOf();
    const result = await patiently({ method, channel }, () => super.apiCall(method, call), waiting);
    const scopes = result.response_metadata?.scopes;
    if (scopes !== undefined) this.#scopes?.(scopes);
    return result;
  }
}

/** A client through which everything reaches one workspace. */
export const createSlackClient = (options: ClientOptions): WebClient => new PatientClient(options);
