/**
 * How a replica answers, from a single request to as many as it holds: one curve. Everything that caps the batch
 * (a speed for every user, seconds to the first token, requests at once) is a point on it.
 */

/** How a replica answers at one batch. */
export interface PacePoint {
  /** Requests that write a token in every step. */
  readonly batch: number;
  /** Seconds of one output token while an answer streams. */
  readonly secondsPerToken: number;
  /** Seconds from asking to the first token: waiting for a step, and reading the prompt beside the others. */
  readonly secondsToFirstToken: number;
}

/** At least one point; `batch` grows from 1. Between two points everything is a power of the batch. */
export type Pace = readonly [PacePoint, ...PacePoint[]];

/** Seconds of a whole answer of `outputTokens`. */
export const secondsToAnswer = (point: PacePoint, outputTokens: number): number =>
  point.secondsToFirstToken + Math.max(0, outputTokens - 1) * point.secondsPerToken;

/** Requests that leave in a second at this batch: each stays for its output tokens, of which it has at least one. */
export const requestsPerSecond = (point: PacePoint, outputTokens: number): number =>
  point.batch / (Math.max(1, outputTokens) * point.secondsPerToken);

/** Little's law: requests that come in a second, times the seconds that each stays. */
export const requestsAtOnce = (point: PacePoint, outputTokens: number): number =>
  requestsPerSecond(point, outputTokens) * secondsToAnswer(point, outputTokens);

/** Output tokens a second that one user gets while an answer streams. */
export const speedOf = (point: PacePoint): number => 1 / point.secondsPerToken;
