import type { Playground } from '../../src/playground/index.ts';

/** A moment at which the process ends, while a command is being answered. */
export interface Step {
  readonly moment: string;
  /** What the person sees when it was killed and started again, in words. */
  readonly killed: string;
  /** What they see when it was stopped cleanly; – where that is no other step than those below. */
  readonly stopped: string;
  readonly charts: 'upload' | 'native';
  /** Holds the process at that moment. */
  readonly hold: (slack: Playground) => void;
  /** The call by which it is known to be there. */
  readonly method: string;
  readonly afterKill: Seen;
  /** Absent where a stop waits for the same as the step before. */
  readonly afterStop?: Seen;
  /** Starts that are killed again at once, before the one that may live. */
  readonly killsMore?: number;
}

export interface Seen {
  readonly everyone: 0 | 1;
  readonly asker: 0 | 1;
  readonly holds: RegExp;
}

const POST = 'chat.postMessage';
const CARD: Seen = { everyone: 1, asker: 0, holds: /Sources and assumptions/ };
const SENTENCE: Seen = { everyone: 0, asker: 1, holds: /Share in channel/ };
const BOTH: Seen = { everyone: 1, asker: 1, holds: /Slack did not confirm/ };

export const STEPS: readonly Step[] = [
  {
    charts: 'upload',
    moment: 'its chart is being uploaded',
    killed: 'the card',
    stopped: '–',
    hold: (slack) => slack.faults.hangNext(1, { method: 'files.getUploadURLExternal' }),
    method: 'files.getUploadURLExternal',
    afterKill: CARD,
  },
  {
    charts: 'native',
    moment: 'the card is on its way, and Slack does not get it',
    killed: 'one sentence with a button that posts the card',
    stopped: 'one sentence with a button that posts the card',
    hold: (slack) => slack.faults.hangNext(1, { method: POST }),
    method: POST,
    afterKill: SENTENCE,
    afterStop: SENTENCE,
  },
  {
    charts: 'native',
    moment: 'the card is posted, and Slack’s answer has not come',
    killed: 'the card; the asker reads that Slack did not confirm it',
    stopped: 'the card; the asker reads that Slack did not confirm it',
    hold: (slack) => slack.faults.hangNext(1, { method: POST, after: 'done' }),
    method: POST,
    afterKill: BOTH,
    afterStop: BOTH,
  },
  {
    charts: 'native',
    moment: 'Slack has told it to wait with the card',
    killed: 'one sentence with a button that posts the card',
    stopped: 'the card',
    hold: (slack) => slack.faults.rateLimitNext(1, { method: POST, retryAfterSeconds: 2 }),
    method: POST,
    afterKill: SENTENCE,
    afterStop: CARD,
  },
  {
    charts: 'upload',
    moment: 'its chart is being uploaded, and again when it has started',
    killed: 'the card',
    stopped: '–',
    hold: (slack) => slack.faults.hangNext(2, { method: 'files.getUploadURLExternal' }),
    method: 'files.getUploadURLExternal',
    afterKill: CARD,
    killsMore: 1,
  },
];
