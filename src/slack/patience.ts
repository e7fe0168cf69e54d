/** How long Slack is waited for, in milliseconds. */
export interface Patience {
  /** Time for the answer of a Web API call: one that hangs must not hang an answer. */
  readonly callMs: number;
  /** Time for the answer of a response_url. */
  readonly responseUrlMs: number;
  /** Waits before each further try, after a failure that is certain to have done nothing. */
  readonly triesMs: readonly number[];
  /** For the sign of life that is asked of the socket; one that gives none is opened anew, after as long again. */
  readonly pongMs: number;
  /** Until whoever waits for a message that Slack holds back is told so. */
  readonly silentMs: number;
}

/** What holds unless other times are passed. */
export const PATIENCE: Patience = {
  callMs: 10_000,
  responseUrlMs: 5_000,
  triesMs: [300, 900, 2700],
  pongMs: 5_000,
  silentMs: 3_000,
};
