import type { FaultCase } from '../case.ts';

const CARD = /Sources and assumptions/;
const PUBLIC = { everyone: 1, asker: 0 } as const;

/** What Slack sends comes again, or its acknowledgement is lost. */
export const DELIVERY: readonly FaultCase[] = [
  {
    fault: 'Slack delivers a command three times at once',
    asked: 'a command',
    sees: 'one card',
    ...PUBLIC,
    holds: CARD,
    strike: ({ slack }) => slack.faults.redeliver(2, { interactions: true }),
  },
  {
    fault: 'Slack delivers an event three times at once',
    asked: 'a mention in a thread',
    sees: 'one change',
    ...PUBLIC,
    holds: /tried/,
    strike: ({ slack }) => slack.faults.redeliver(2),
  },
  {
    fault: 'Slack delivers an event three times, to two instances on one store',
    asked: 'a mention in a thread',
    sees: 'one change',
    ...PUBLIC,
    holds: /tried/,
    world: { instances: 2 },
    strike: ({ slack }) => slack.faults.redeliver(2),
  },
  {
    fault: 'Slack delivers a click three times',
    asked: 'a button of a card',
    sees: 'one change',
    ...PUBLIC,
    holds: /tried/,
    strike: ({ slack }) => slack.faults.redeliver(2, { interactions: true }),
  },
  {
    fault: 'Slack delivers a sent form three times',
    asked: 'a form that is sent',
    sees: 'one card',
    ...PUBLIC,
    holds: CARD,
    strike: ({ slack }) => slack.faults.redeliver(2, { interactions: true }),
  },
  {
    fault: 'the acknowledgement of an event is lost, and Slack delivers it again',
    asked: 'a mention in a thread',
    sees: 'one change',
    ...PUBLIC,
    holds: /tried/,
    strike: ({ slack }) => {
      slack.faults.loseAcks = 1;
    },
  },
  {
    fault: 'the acknowledgement of a command is lost',
    asked: 'a command',
    sees: 'the card, beside Slack’s own sentence that the app did not respond',
    ...PUBLIC,
    holds: CARD,
    slackComplains: true,
    strike: ({ slack }) => {
      slack.faults.loseAcks = 1;
    },
  },
  {
    fault: 'the Socket Mode connection breaks before the acknowledgement',
    asked: 'a command',
    sees: 'the card, beside Slack’s own sentence that the app did not respond',
    ...PUBLIC,
    holds: CARD,
    slackComplains: true,
    strike: ({ slack }) => slack.faults.cutNext(1),
  },
  {
    fault: 'the Socket Mode connection breaks after the acknowledgement',
    asked: 'a command',
    sees: 'the card',
    ...PUBLIC,
    holds: CARD,
    strike: ({ slack }) => slack.faults.cutNext(1, { after: 'ack' }),
  },
  {
    fault: 'Slack does not say who the bot is',
    asked: 'a command',
    sees: 'the card',
    ...PUBLIC,
    holds: CARD,
    strike: ({ slack }) => slack.faults.serverErrorNext(Number.POSITIVE_INFINITY, { method: 'auth.test' }),
  },
];
