import { type WebAPICallResult, WebClient, type WebClientOptions } from '@slack/web-api';
import { createPace } from './pace.ts';
import { patiently } from './patience.ts';
import { wait } from './wait.ts';

/** A call that hangs must not hang an answer. */
const TIMEOUT_MS = 10_000;

/** A refusal for the rate that does not say for how long means a second; the client would give up on it. */
const withRetryAfter: typeof fetch = async (...request) => {
  const response = await fetch(...request);
  if (response.status !== 429 || response.headers.has('retry-after')) return response;
  return new Response(null, { status: 429, headers: { 'retry-after': '1' } });
};

/**
 * Slack's Web API, patiently: what certainly was not done is tried again, what perhaps was is not, and a channel that
 * may not be posted to faster holds up no other.
 */
class PatientClient extends WebClient {
  readonly #pace = createPace();

  override apiCall(method: string, options: Record<string, unknown> = {}): Promise<WebAPICallResult> {
    const channel =
      method === 'chat.postMessage' && typeof options.channel === 'string' ? options.channel : undefined;
    return patiently({ method, channel }, () => super.apiCall(method, options), { pace: this.#pace, wait });
  }
}

export interface SlackClientOptions {
  /** Base of the Web API; undefined for Slack's own. */
  readonly slackApiUrl?: string | undefined;
  readonly logger: NonNullable<WebClientOptions['logger']>;
}

/** The one client through which everything reaches Slack. */
export const createSlackClient = (token: string, { slackApiUrl, logger }: SlackClientOptions): WebClient =>
  new PatientClient(token, {
    logger,
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: withRetryAfter,
    ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
  });
