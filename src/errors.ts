/** Every failure that a person may see has one of these codes. */
export type ErrorCode =
  | 'not-understood'
  | 'volume-missing'
  | 'contradiction'
  | 'impossible-value'
  | 'range-not-supported'
  | 'unknown-field'
  | 'invalid-scenario'
  | 'unknown-name'
  | 'no-price'
  | 'config'
  | 'store-unavailable'
  | 'internal';

/**
 * The one error base. `message` is a sentence for people that says what to type instead; `hints` are pieces of
 * text that can be typed as they are.
 */
export class LlmcostError extends Error {
  override readonly name = 'LlmcostError';
  readonly code: ErrorCode;
  readonly hints: readonly string[];

  constructor(code: ErrorCode, message: string, hints: readonly string[] = [], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.hints = hints;
  }
}

/** A known error's own words; one fixed sentence for any other, which belongs in the log. */
export const describeError = (
  error: unknown,
): { code: ErrorCode; message: string; hints: readonly string[] } =>
  error instanceof LlmcostError
    ? { code: error.code, message: error.message, hints: error.hints }
    : {
        code: 'internal',
        message: 'Something went wrong on our side; nothing was lost. Please try again.',
        hints: [],
      };
