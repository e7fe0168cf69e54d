import type { Json } from '../json.ts';

/** How a payload fared: acknowledged, with what the app said, or not, with what a person reads about it. */
export type Ack =
  | { readonly acked: true; readonly payload: unknown }
  | {
      readonly acked: false;
      readonly error: 'dispatch_failed' | 'operation_timeout' | 'http_error';
      /** The app has said `x-slack-no-retry: 1`. */
      readonly noRetry?: boolean;
    };

type EnvelopeType = 'slash_commands' | 'interactive' | 'events_api';

/** What is sent to the app, over HTTP or a socket; a retry says which it is, and why. */
export interface SentPayload {
  readonly type: EnvelopeType;
  readonly payload: Json;
  readonly retryAttempt?: number;
  readonly retryReason?: string;
}

/** One way to the app. */
export interface AppLink {
  deliver(envelope: SentPayload): Promise<Ack>;
}
