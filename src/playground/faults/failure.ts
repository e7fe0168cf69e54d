import type { HttpAnswer, Silence } from '../http-answer.ts';

/** Whether what was asked is carried out before it fails: the app cannot tell. */
export type After = 'nothing' | 'done';

/** How a request that is no Web API call goes wrong. */
export interface FaultyAnswer {
  /** Default 500. */
  readonly status?: number;
  /** Slack's code; that of the status unless said. */
  readonly error?: string;
  /** No answer, and the connection stays. */
  readonly hang?: boolean;
  /** No answer, and the connection is closed. */
  readonly drop?: boolean;
  /** Default `nothing`. */
  readonly after?: After;
  /** Sent as `Retry-After`. */
  readonly retryAfterSeconds?: number;
}

/** What the app gets instead of an answer: a status with a body, 500 unless said, or nothing at all. */
export const answerOf = (failure: FaultyAnswer): HttpAnswer | Silence => {
  if (failure.hang) return 'hang';
  if (failure.drop) return 'drop';
  const status = failure.status ?? 500;
  return {
    status,
    body: { ok: false, error: failure.error ?? (status === 429 ? 'ratelimited' : 'internal_error') },
    ...(failure.retryAfterSeconds !== undefined && {
      headers: { 'retry-after': String(failure.retryAfterSeconds) },
    }),
  };
};

/** A failure as a person reads it: "dropped after it was carried out". */
export const failureWords = (failure: FaultyAnswer): string => {
  const how = failure.hang
    ? 'never answered'
    : failure.drop
      ? 'dropped'
      : `answered ${failure.status ?? 500}`;
  return failure.after === 'done' ? `${how} after it was carried out` : how;
};
