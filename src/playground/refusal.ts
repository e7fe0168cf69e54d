import type { Json } from './json.ts';

/** A Web API call that Slack would answer with `ok: false`. */
export class RefusedCall extends Error {
  override readonly name = 'Refusal';
  readonly body: Json;

  constructor(error: string, messages: readonly string[] = [], more: Json = {}) {
    super(error);
    this.body = refusalBody(error, messages, more);
  }
}

/** The body of a call that is refused: Slack's code, and each complaint with a pointer to its place. */
export const refusalBody = (error: string, messages: readonly string[] = [], more: Json = {}): Json => ({
  ok: false,
  error,
  ...more,
  // Slack lists the complaints twice: bare, and with their pointers.
  ...(messages.length > 0 && { errors: messages.map(bare), response_metadata: { messages } }),
});

const bare = (message: string): string => message.replace(/^\[ERROR\] /, '');
