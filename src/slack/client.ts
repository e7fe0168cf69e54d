import { type WebAPICallResult, WebClient } from '@slack/web-api';
import { createPace } from './pace.ts';
import { patiently } from './patience.ts';
import type { SlackOptions } from './slack.ts';
import type { Patience } from './times.ts';
import { wait } from './wait.ts';

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
  readonly #triesMs: Patience['triesMs'];

  constructor({ token, slackApiUrl, logger, times }: ClientOptions) {
    super(token, {
      logger,
      timeout: times.callMs,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      fetch: withRetryAfter,
      ...(slackApiUrl === undefined ? {} : { slackApiUrl }),
    });
    this.#triesMs = times.triesMs;
  }

  override apiCall(method: string, options: Record<string, unknown> = {}): Promise<WebAPICallResult> {
    const channel =
      method === 'chat.postMessage' && typeof options.channel === 'string' ? options.channel : undefined;
    const waiting = { pace: this.#pace, wait, triesMs: this.#triesMs };
    return patiently({ method, channel }, () => super.apiCall(method, options), waiting);
  }
}

type ClientOptions = Omit<SlackOptions, 'patience'> & { readonly times: Patience };

/** The one client through which everything reaches Slack. */
export const createSlackClient = (options: ClientOptions): WebClient => new PatientClient(options);
