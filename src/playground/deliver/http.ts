import { createHmac } from 'node:crypto';
import { jsonOf } from '../../json.ts';
import { valueIn } from '../../keys.ts';
import type { Faults } from '../faults/index.ts';
import type { World } from '../world.ts';
import type { Ack, AppLink, SentPayload } from './ack.ts';

/** Signs a body as Slack does: version 0, HMAC-SHA256 over `v0:seconds:body`. */
const signature = (secret: string, seconds: number, body: string): string => {
  return `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`;
};

const RETRY_REASON: Readonly<Record<string, string>> = {
  timeout: 'http_timeout',
  dispatch_failed: 'connection_failed',
};

const encode = (envelope: SentPayload): { body: string; contentType: string } => {
  if (envelope.type === 'events_api')
    return { body: JSON.stringify(envelope.payload), contentType: 'application/json' };
  const fields =
    envelope.type === 'interactive'
      ? { payload: JSON.stringify(envelope.payload) }
      : Object.fromEntries(Object.entries(envelope.payload).map(([name, value]) => [name, String(value)]));
  return { body: new URLSearchParams(fields).toString(), contentType: 'application/x-www-form-urlencoded' };
};

/** What an answer of the app comes to, read whole. */
const ackOf = (response: Response, words: string): Ack => {
  if (response.status === 200)
    return { acked: true, payload: words === '' ? undefined : (jsonOf(words) ?? words) };
  return { acked: false, error: 'http_error', noRetry: response.headers.get('x-slack-no-retry') === '1' };
};

const timedOut = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';

/** Signed requests to the app's request URL. */
export const httpTransport = (
  world: World,
  faults: Faults,
  requestUrl: () => string | undefined,
): AppLink => {
  return {
    async deliver(envelope): Promise<Ack> {
      const url = requestUrl();
      if (url === undefined) return { acked: false, error: 'dispatch_failed' };
      const { body, contentType } = encode(envelope);
      const seconds = Math.floor(world.now() / 1000);
      try {
        const response = await fetch(url, {
          method: 'POST',
          body,
          signal: AbortSignal.timeout(world.timings.ackMs),
          headers: {
            'content-type': contentType,
            'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
            'x-slack-request-timestamp': String(seconds),
            'x-slack-signature': signature(world.signingSecret, seconds, body),
            ...(envelope.retryAttempt && {
              'x-slack-retry-num': String(envelope.retryAttempt),
              'x-slack-retry-reason': valueIn(RETRY_REASON, envelope.retryReason) ?? 'http_error',
            }),
          },
        });
        const words = await response.text();
        if (faults.spend('loseAcks')) {
          world.counts.acksLost += 1;
          return { acked: false, error: 'operation_timeout' };
        }
        return ackOf(response, words);
      } catch (error) {
        return { acked: false, error: timedOut(error) ? 'operation_timeout' : 'dispatch_failed' };
      }
    },
  };
};
