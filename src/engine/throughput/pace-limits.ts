import { type PacePoint, requestsAtOnce, secondsToAnswer, speedOf } from './pace.ts';

/** What users are owed, and whether they get it. */

/** What caps the batch; whatever is left out does not. */
export interface PaceLimits {
  /** Output tokens a second that every user gets at least. */
  readonly minTokensPerSecondPerUser?: number;
  readonly maxSecondsToFirstToken?: number;
  readonly maxSecondsToAnswer?: number;
  /** Requests at once, those that are being read among them. */
  readonly requestsAtOnce?: number;
}

/**
 * An answer shorter than this has no speed people see: its seconds count, those of so many tokens at the
 * wanted speed.
 */
export const SHORT_ANSWER_TOKENS = 40;

/** The highest speed, in output tokens a second, that users can be promised here. */
export const keptSpeed = (point: PacePoint, outputTokens: number): number =>
  Math.max(speedOf(point), SHORT_ANSWER_TOKENS / secondsToAnswer(point, outputTokens));

/** Whether users get at this point what the limits ask for. */
export const keeps = (point: PacePoint, outputTokens: number, limits: PaceLimits): boolean => {
  const { minTokensPerSecondPerUser, maxSecondsToFirstToken, maxSecondsToAnswer } = limits;
  return (
    (minTokensPerSecondPerUser === undefined ||
      keptSpeed(point, outputTokens) >= minTokensPerSecondPerUser) &&
    (maxSecondsToFirstToken === undefined || point.secondsToFirstToken <= maxSecondsToFirstToken) &&
    (maxSecondsToAnswer === undefined || secondsToAnswer(point, outputTokens) <= maxSecondsToAnswer) &&
    (limits.requestsAtOnce === undefined || requestsAtOnce(point, outputTokens) <= limits.requestsAtOnce)
  );
};
