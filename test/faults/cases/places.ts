import { type FaultCase, SOON_GIVEN_UP } from '../case.ts';

const POST = { method: 'chat.postMessage' } as const;
const FOR_GOOD = Number.POSITIVE_INFINITY;
const CARD = /Sources and assumptions/;
const INVITE = /\/invite @llmcost/;

const refusedWith = (error: string, sees: string, holds: RegExp): FaultCase => ({
  fault: `\`${error}\``,
  asked: 'a command',
  sees: `the card, through the response_url, and ${sees}`,
  everyone: 1,
  asker: 1,
  holds,
  strike: ({ slack }) => slack.faults.refuseNext(1, { ...POST, error }),
});

/** The bot may not post there, or a trigger or response_url has had its time. */
export const PLACES: readonly FaultCase[] = [
  refusedWith('not_in_channel', 'a hint to invite the bot', INVITE),
  refusedWith('channel_not_found', 'a hint to invite the bot', INVITE),
  refusedWith('is_archived', 'that the channel is archived', /is archived/),
  refusedWith('restricted_action', 'that the workspace does not let it post', /settings of this workspace/),
  refusedWith('restricted_action_read_only_channel', 'that only some may post', /Only some people may post/),
  refusedWith('missing_scope', 'that a permission is lacking', /lack a permission/),
  {
    fault: 'the bot is no member, and Slack refuses the blocks at the response_url',
    asked: 'a command where the bot is no member',
    sees: 'the words of the card, there, and a hint to invite the bot',
    everyone: 1,
    asker: 1,
    holds: INVITE,
    strike: ({ slack }) => slack.faults.failResponseUrls(1, { status: 400, error: 'invalid_blocks' }),
  },
  {
    fault: 'the bot is no member, and the response_url has expired',
    asked: 'a command where the bot is no member',
    sees: 'the card as a direct message, and why it is there',
    everyone: 0,
    asker: 2,
    holds: INVITE,
    strike: ({ slack }) => slack.faults.expireResponseUrls(),
  },
  {
    fault: 'the bot is no member, and the response_url answers 500 twice',
    asked: 'a command where the bot is no member',
    sees: 'the card, after further tries, and a hint to invite the bot',
    everyone: 1,
    asker: 1,
    holds: INVITE,
    strike: ({ slack }) => slack.faults.failResponseUrls(2),
  },
  {
    fault: 'the bot is no member, and the response_url answers 429',
    asked: 'a command where the bot is no member',
    sees: 'the card, as soon as Slack takes it, and a hint to invite the bot',
    everyone: 1,
    asker: 1,
    holds: INVITE,
    strike: ({ slack }) => slack.faults.failResponseUrls(1, { status: 429, retryAfterSeconds: 1 }),
  },
  {
    fault: 'the bot is no member, and the response_url never answers',
    asked: 'a command where the bot is no member',
    sees: 'one sentence with a button that posts the card',
    everyone: 0,
    asker: 1,
    holds: /Slack did not confirm my answer/,
    world: SOON_GIVEN_UP,
    strike: ({ slack }) => slack.faults.failResponseUrls(1, { hang: true }),
  },
  {
    fault: '`is_archived`, everywhere in that channel',
    asked: 'a mention in a thread',
    sees: 'the change as a direct message, and why it is there',
    everyone: 0,
    asker: 2,
    holds: /is archived/,
    strike: ({ slack }) => {
      slack.faults.refuseNext(1, { ...POST, error: 'is_archived' });
      slack.faults.refuseNext(FOR_GOOD, { method: 'chat.postEphemeral', error: 'is_archived' });
    },
  },
  {
    fault: '`restricted_action`, of what one person alone sees',
    asked: 'a question in a thread',
    sees: 'the answer as a direct message, and why it is there',
    everyone: 0,
    asker: 2,
    holds: /settings of this workspace/,
    strike: ({ slack }) =>
      slack.faults.refuseNext(FOR_GOOD, { method: 'chat.postEphemeral', error: 'restricted_action' }),
  },
  {
    fault: 'the response_url has expired, and the answer is a sentence for the asker',
    asked: 'a button that opens a form',
    sees: 'one sentence: please try again',
    everyone: 0,
    asker: 1,
    holds: /took too long/,
    strike: ({ slack }) => {
      slack.faults.expireResponseUrls();
      slack.faults.expireTriggers = true;
    },
  },
  {
    fault: 'the trigger has expired',
    asked: 'a button that opens a form',
    sees: 'one sentence: please try again',
    everyone: 0,
    asker: 1,
    holds: /took too long/,
    strike: ({ slack }) => {
      slack.faults.expireTriggers = true;
    },
  },
  {
    fault: 'Slack answers 500 when a form is opened, for good',
    asked: 'a button that opens a form',
    sees: 'one sentence: Slack did not take it',
    everyone: 0,
    asker: 1,
    holds: /Slack did not accept my answer|took too long/,
    strike: ({ slack }) => slack.faults.serverErrorNext(FOR_GOOD, { method: 'views.open' }),
  },
  {
    fault: 'Slack answers 500 when a form is opened, for good',
    asked: 'a shortcut of a message',
    sees: 'one sentence: Slack did not take it',
    everyone: 0,
    asker: 1,
    holds: /Slack did not accept my answer|took too long/,
    strike: ({ slack }) => slack.faults.serverErrorNext(FOR_GOOD, { method: 'views.open' }),
  },
  {
    fault: 'the connection breaks, and the answer is shown to the asker alone',
    asked: 'a question in a thread',
    sees: 'the answer, and that Slack did not confirm it',
    everyone: 0,
    asker: 2,
    holds: /did not confirm my answer/,
    lacks: /so it is missing here/,
    strike: ({ slack }) => slack.faults.dropNext(1, { method: 'chat.postEphemeral', after: 'done' }),
  },
  {
    fault: 'the response_url fails, and Slack refuses messages for the asker alone',
    asked: 'a button that opens a form',
    sees: 'one sentence, as a direct message',
    everyone: 0,
    asker: 1,
    holds: /took too long/,
    strike: ({ slack }) => {
      slack.faults.expireTriggers = true;
      slack.faults.expireResponseUrls();
      slack.faults.refuseNext(FOR_GOOD, { method: 'chat.postEphemeral', error: 'user_not_in_channel' });
    },
  },
  {
    fault: '`not_in_channel`',
    asked: 'a form that is sent',
    sees: 'the card, through a response_url or directly, and why',
    everyone: 1,
    asker: 1,
    holds: INVITE,
    strike: ({ slack }) => slack.faults.refuseNext(1, { ...POST, error: 'not_in_channel' }),
  },
  {
    fault: 'the connection breaks while the card is posted',
    asked: 'a form that is sent',
    sees: 'one sentence with a button that posts the card',
    everyone: 0,
    asker: 1,
    holds: /Share in channel/,
    strike: ({ slack }) => slack.faults.dropNext(1, POST),
  },
  {
    fault: 'Slack answers 500 twice',
    asked: 'a command where the bot is no member',
    sees: 'the card, after further tries, and a hint to invite the bot',
    everyone: 1,
    asker: 1,
    holds: CARD,
    strike: ({ slack }) => slack.faults.serverErrorNext(2, POST),
  },
];
