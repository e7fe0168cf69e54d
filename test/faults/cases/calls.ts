import { type FaultCase, SOON_GIVEN_UP } from '../case.ts';

const POST = { method: 'chat.postMessage' } as const;
const FOR_GOOD = Number.POSITIVE_INFINITY;
const CARD = /Sources and assumptions/;
const SLACK_TROUBLE = /Slack did not take my answer/;
const UNSURE = /Slack did not confirm my answer/;
const SHARE = /Share in channel/;

const PUBLIC = { everyone: 1, asker: 0 } as const;
const PRIVATE = { everyone: 0, asker: 1 } as const;

/** Slack's Web API fails while a card is posted. */
export const CALLS: readonly FaultCase[] = [
  {
    fault: 'Slack answers 429 with Retry-After, twice',
    asked: 'a command',
    sees: 'the card, as soon as Slack takes it',
    ...PUBLIC,
    holds: CARD,
    strike: ({ slack }) => slack.faults.rateLimitNext(2, POST),
  },
  {
    fault: 'Slack answers 429 with Retry-After',
    asked: 'a mention in a thread',
    sees: 'the change, as soon as Slack takes it',
    ...PUBLIC,
    holds: /tried/,
    strike: ({ slack }) => slack.faults.rateLimitNext(1, POST),
  },
  {
    fault: 'Slack answers `ratelimited` with status 200',
    asked: 'a command',
    sees: 'the card, a second later',
    ...PUBLIC,
    holds: CARD,
    strike: ({ slack }) => slack.faults.refuseNext(1, { ...POST, error: 'ratelimited' }),
  },
  {
    fault: 'Slack answers 500, twice',
    asked: 'a command',
    sees: 'the card, after further tries',
    ...PUBLIC,
    holds: CARD,
    strike: ({ slack }) => slack.faults.serverErrorNext(2, POST),
  },
  {
    fault: 'Slack answers 500 to every message',
    asked: 'a command',
    sees: 'one sentence: Slack did not take the answer',
    ...PRIVATE,
    holds: SLACK_TROUBLE,
    strike: ({ slack }) => slack.faults.serverErrorNext(FOR_GOOD, POST),
  },
  {
    fault: 'Slack answers 500 to every message',
    asked: 'a mention in a thread',
    sees: 'one sentence: Slack did not take the answer',
    ...PRIVATE,
    holds: SLACK_TROUBLE,
    strike: ({ slack }) => slack.faults.serverErrorNext(FOR_GOOD, POST),
  },
  {
    fault: 'Slack answers `internal_error`, once',
    asked: 'a button of a card',
    sees: 'the change, after another try',
    ...PUBLIC,
    holds: /tried/,
    strike: ({ slack }) => slack.faults.refuseNext(1, { ...POST, error: 'internal_error' }),
  },
  {
    fault: 'Slack does not answer, and did not post the card',
    asked: 'a command',
    sees: 'one sentence with a button that posts the card',
    ...PRIVATE,
    holds: SHARE,
    world: SOON_GIVEN_UP,
    strike: ({ slack }) => slack.faults.hangNext(1, POST),
  },
  {
    fault: 'Slack does not answer, and did post the card',
    asked: 'a command',
    sees: 'the card; the asker reads that Slack did not confirm it',
    everyone: 1,
    asker: 1,
    holds: UNSURE,
    world: SOON_GIVEN_UP,
    strike: ({ slack }) => slack.faults.hangNext(1, { ...POST, after: 'done' }),
  },
  {
    fault: 'the connection breaks, and the card is not posted',
    asked: 'a command',
    sees: 'one sentence with a button that posts the card',
    ...PRIVATE,
    holds: SHARE,
    strike: ({ slack }) => slack.faults.dropNext(1, POST),
  },
  {
    fault: 'the connection breaks, and the card is posted',
    asked: 'a command',
    sees: 'the card; the asker reads that Slack did not confirm it',
    everyone: 1,
    asker: 1,
    holds: UNSURE,
    strike: ({ slack }) => slack.faults.dropNext(1, { ...POST, after: 'done' }),
  },
  {
    fault: 'the connection breaks while a change is posted',
    asked: 'a mention in a thread',
    sees: 'the change, for the asker alone, with a sentence why',
    ...PRIVATE,
    holds: /In case it is missing[\s\S]*tried/,
    strike: ({ slack }) => slack.faults.dropNext(1, POST),
  },
  {
    fault: 'a proxy answers with a page in HTML',
    asked: 'a command',
    sees: 'one sentence with a button that posts the card',
    ...PRIVATE,
    holds: SHARE,
    strike: ({ slack }) => slack.faults.garbleNext(1, POST),
  },
  {
    fault: 'Slack answers with nothing, or half of its JSON',
    asked: 'a command',
    sees: 'one sentence with a button that posts the card',
    ...PRIVATE,
    holds: SHARE,
    strike: ({ slack }) => slack.faults.garbleNext(1, { ...POST, as: 'half' }),
  },
  {
    fault: '`msg_too_long`',
    asked: 'a command',
    sees: 'the card without its chart',
    ...PUBLIC,
    holds: CARD,
    world: { charts: 'native' },
    lacks: /data_visualization/,
    strike: ({ slack }) => slack.faults.refuseNext(1, { ...POST, error: 'msg_too_long' }),
  },
  {
    fault: '`msg_too_long` and `invalid_blocks`, whatever the blocks',
    asked: 'a command',
    sees: 'the words of the card',
    ...PUBLIC,
    holds: /Pay per token|Host it/,
    lacks: CARD,
    strike: ({ slack }) => slack.faults.refuseNext(1, { ...POST, error: 'msg_too_long' }),
  },
  {
    fault: '`invalid_blocks`',
    asked: 'a mention in a thread',
    sees: 'the words of the change',
    ...PUBLIC,
    holds: /INT4/,
    strike: ({ slack }) => slack.faults.refuseNext(1, { ...POST, error: 'invalid_blocks' }),
  },
  {
    fault: 'the token is revoked',
    asked: 'a command',
    sees: 'one sentence through the response_url',
    ...PRIVATE,
    holds: SLACK_TROUBLE,
    strike: ({ slack }) => slack.faults.refuseNext(FOR_GOOD, { error: 'token_revoked' }),
  },
];
