import type { Answer } from '../domain/answer.ts';

/** An answer that was shown, with who asked and where it was posted. */
export interface Estimate {
  readonly id: string;
  readonly answer: Answer;
  /** Slack id of who asked. */
  readonly askedBy: string;
  readonly channel: string;
  /** Where the card stands; absent while it is a preview or went through a response_url. */
  readonly postedTs?: string;
  readonly askedAt: string;
}

/** What the listeners keep between a card and a click on it. */
export interface Store {
  readonly save: (estimate: Estimate) => Promise<void>;
  readonly find: (id: string) => Promise<Estimate | undefined>;
  readonly remove: (id: string) => Promise<void>;
}
