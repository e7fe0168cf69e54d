import { IN_MEMORY } from '../../../src/store/address.ts';
import { openStore } from '../../../src/store/open.ts';
import type { FaultCase } from '../case.ts';

const CARD = /Sources and assumptions/;
const PUBLIC = { everyone: 1, asker: 0 } as const;

const SLOW_MS = 1_300;

/** A store that takes longer to note what came than an acknowledgement may wait. */
const slowStore = async () => {
  const store = await openStore(IN_MEMORY);
  const receive = async (...args: Parameters<typeof store.inbox.receive>): Promise<boolean> => {
    await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    return store.inbox.receive(...args);
  };
  const slow = { ...store, inbox: { ...store.inbox, receive } };
  return { store: slow, instances: 2, end: () => store.close() };
};

/** Slack gives an acknowledgement up, so that the test ends. */
const ACK_LOST = { timings: { ackMs: 4_000 } };

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
    fault: 'the store is slow, and Slack delivers an event three times, to two instances',
    asked: 'a mention in a thread',
    sees: 'one change: the first to be written answers',
    ...PUBLIC,
    holds: /tried/,
    world: slowStore,
    strike: ({ slack }) => slack.faults.redeliver(2),
  },
  {
    fault: 'the store is slow, and Slack delivers a command three times, to two instances',
    asked: 'a command',
    sees: 'one card',
    ...PUBLIC,
    holds: CARD,
    world: slowStore,
    strike: ({ slack }) => slack.faults.redeliver(2, { interactions: true }),
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
    fault: 'a form comes without what stands in it',
    asked: 'a form that is sent',
    sees: 'what is missing, in the form, which stays open',
    everyone: 0,
    asker: 0,
    holds: /How many tokens a month/,
    strike: ({ slack }) => {
      slack.faults.emptyViews = 1;
    },
  },
  {
    fault: 'the acknowledgement of an event is lost, and Slack delivers it again',
    asked: 'a mention in a thread',
    sees: 'one change',
    ...PUBLIC,
    holds: /tried/,
    world: ACK_LOST,
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
    world: ACK_LOST,
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
    world: ACK_LOST,
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
