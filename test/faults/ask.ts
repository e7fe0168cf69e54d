import type { SeenMessage } from '../../src/playground/index.ts';
import { inputId } from '../../src/wire/form.ts';
import { CARD_ACTION_IDS } from '../../src/wire/ids.ts';
import { readable, type Team } from '../helpers/team-world.ts';
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
  'a button of a card': {
    prepare: cardFirst,
    ask: (team, card) =>
      card === undefined ? Promise.resolve() : team.tryOut(USER, card, 'half the traffic'),
  },
  'a button that opens a form': clickOn('adjust'),
  'a form that is sent': {
    prepare: async ({ slack }) => {
      await slack.runCommand({ user: USER, channel: 'general', text: '/llmcost form' });
      await slack.waitFor(() => slack.viewOf(USER), { what: 'the form' });
      slack.fill({ user: USER, values: { [inputId('workload.tokensPerMonth')]: '500M' } });
      return undefined;
    },
    ask: ({ slack }) => slack.submitView({ user: USER }),
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
