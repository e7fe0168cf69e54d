import type { SeenMessage } from '../../src/playground/index.ts';
import { inputId } from '../../src/wire/form.ts';
import { CARD_ACTION_IDS } from '../../src/wire/ids.ts';
import { readable, type Team } from '../helpers/team-world.ts';
import { csv } from '../usage/files.ts';
import type { Asked } from './case.ts';

/** The ways in which Jonas asks, and all that he sees of the bot afterwards. */

const LINE = '/llmcost 500M tokens A100 rental';
const USER = 'jonas';

interface Way {
  /** What is there before anything breaks. */
  readonly prepare?: (team: Team) => Promise<SeenMessage | undefined>;
  readonly ask: (team: Team, card: SeenMessage | undefined) => Promise<unknown>;
}

const cardFirst = (team: Team): Promise<SeenMessage> => team.card(LINE);

/** A day of usage, 1M tokens an hour. */
const EXPORT = csv(
  ['start_time', 'end_time', 'model', 'input_tokens', 'output_tokens', 'num_model_requests'],
  Array.from({ length: 24 }, (_, hour) => {
    const from = 1_772_409_600 + hour * 3600;
    return [from, from + 3600, 'gpt-5-mini', 800_000, 200_000, 500];
  }),
);

const uploaded = (slack: Team['slack']): string =>
  slack.upload({ user: USER, name: 'usage.csv', bytes: Buffer.from(EXPORT) });

const clickOn = (action: keyof typeof CARD_ACTION_IDS): Way => ({
  prepare: cardFirst,
  ask: (team, card) =>
    card === undefined ? Promise.resolve() : team.press(USER, card, CARD_ACTION_IDS[action]),
});

export const WAYS: Record<Asked, Way> = {
  'a command': {
    ask: ({ slack }) => slack.runCommand({ user: USER, channel: 'general', text: LINE }),
  },
  'a command where the bot is no member': {
    ask: ({ slack }) => slack.runCommand({ user: USER, channel: 'finance', text: LINE }),
  },
  'a mention in a thread': {
    prepare: cardFirst,
    ask: (team, card) => team.say(USER, '@llmcost int4', card?.ts ?? ''),
  },
  'a question in a thread': {
    prepare: cardFirst,
    ask: (team, card) => team.say(USER, '@llmcost is ops included?', card?.ts ?? ''),
  },
  'a button of a card': {
    prepare: cardFirst,
    ask: (team, card) =>
      card === undefined ? Promise.resolve() : team.tryOut(USER, card, 'half the traffic'),
  },
  '"Keep this" on a change': {
    prepare: async (team) => {
      const card = await cardFirst(team);
      await team.say(USER, '@llmcost int4', card.ts);
      await team.reply(card.ts, 'tried');
      return card;
    },
    ask: async (team, card) => {
      const look = team.inThread(card?.ts ?? '', USER).find((message) => /tried/.test(readable(message)));
      if (look !== undefined) await team.press(USER, look, CARD_ACTION_IDS.keep);
    },
  },
  'a button that opens a form': clickOn('adjust'),
  'a shortcut of a message': {
    prepare: async ({ slack }) => {
      const { ts } = await slack.postMessage({
        user: USER,
        channel: 'general',
        text: '500M tokens on A100s',
      });
      return slack.messages('general', { user: USER }).find((message) => message.ts === ts);
    },
    ask: ({ slack }, message) =>
      slack.openShortcut({
        user: USER,
        callbackId: 'llmcost_from_message',
        channel: 'general',
        messageTs: message?.ts ?? '',
      }),
  },
  'a form that is sent': {
    prepare: async ({ slack }) => {
      await slack.runCommand({ user: USER, channel: 'general', text: '/llmcost form' });
      await slack.waitFor(() => slack.viewOf(USER), { what: 'the form' });
      slack.fill({ user: USER, values: { [inputId('workload.tokensPerMonth')]: '500M' } });
      return undefined;
    },
    ask: ({ slack }) => slack.submitView({ user: USER }),
  },
  'a form that is sent with an export': {
    prepare: async ({ slack }) => {
      await slack.runCommand({ user: USER, channel: 'general', text: '/llmcost form llama 70b on h100' });
      await slack.waitFor(() => slack.viewOf(USER), { what: 'the form' });
      await slack.click({ user: USER, actionId: inputId('measure'), value: 'export' });
      const asksForFiles = () => JSON.stringify(slack.viewOf(USER)?.json ?? '').includes('file_input');
      await slack.waitFor(() => asksForFiles() || undefined, { what: 'the input for files' });
      return undefined;
    },
    ask: ({ slack }) => slack.submitView({ user: USER, values: { [inputId('usage')]: [uploaded(slack)] } }),
  },
  'a mention with an export': {
    prepare: cardFirst,
    ask: ({ slack }, card) =>
      slack.postMessage({
        user: USER,
        channel: 'general',
        text: '@llmcost our usage',
        ...(card === undefined ? {} : { threadTs: card.ts }),
        files: [uploaded(slack)],
      }),
  },
  'the Home tab': {
    ask: ({ slack }) => slack.openHome({ user: USER }),
  },
};

/** Everything in which the bot could have answered. */
export const allMessages = ({ slack }: Team, card: SeenMessage | undefined): SeenMessage[] => [
  ...slack.messages('general', { user: USER }),
  ...slack.messages('finance', { user: USER }),
  ...slack.messages('@llmcost', { user: USER }),
  ...(card === undefined ? [] : slack.messages('general', { user: USER, threadTs: card.ts })),
];

/** What Jonas reads in messages, in the form that is open, and in the Home tab. */
export const allWords = ({ slack }: Team, messages: readonly SeenMessage[]): string => {
  const views = [slack.viewOf(USER), slack.homeOf(USER)];
  const shown = views.map((view) =>
    view === undefined ? '' : JSON.stringify([view.errors, view.type === 'home' ? view.json : '']),
  );
  return [...messages.map(readable), ...shown].join('\n');
};
