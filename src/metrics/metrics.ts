/** What is counted and timed while the program works. No label holds an id of a person, a channel or a workspace. */
export interface Metrics {
  /** A payload of Slack, from the moment it came in until it was answered, in milliseconds. */
  readonly answered: (kind: string, outcome: string, ms: number) => void;
  /** The time from a payload's arrival until its ack. */
  readonly acked: (ms: number) => void;
  /** A call of the Web API or of a response address. */
  readonly called: (method: string, outcome: CallOutcome, ms: number) => void;
  /** A call that is made again. */
  readonly retried: (method: string) => void;
  /** A statement that the database answered or refused. */
  readonly queried: (kind: string, ms: number) => void;
  /** A way to show a chart was tried, and what came of it. */
  readonly charted: (kind: string) => void;
}

/** How a call of Slack's Web API ended, for counting. */
export type CallOutcome = 'ok' | 'refused' | 'rate-limited' | 'server-error' | 'no-answer';

const nothing = (): void => undefined;

/** Where nobody asks for metrics, nothing is counted. */
export const NO_METRICS: Metrics = {
  answered: nothing,
  acked: nothing,
  called: nothing,
  retried: nothing,
  queried: nothing,
  charted: nothing,
};

/** Figures that are asked for when somebody scrapes. */
export interface Gauges {
  /** Work that waits for its turn, and work that is under way. */
  readonly waiting: () => number;
  readonly underWay: () => number;
  /** Each condition of readiness, and whether it holds. */
  readonly conditions: () => Promise<readonly { readonly what: string; readonly holds: boolean }[]>;
  /** Days since the price that was longest not confirmed was last seen to hold. */
  readonly oldestPriceDays: () => Promise<number>;
}
