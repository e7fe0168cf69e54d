import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createCharts } from '../../src/charts/index.ts';
import type { Config } from '../../src/config/config.ts';
import { defined } from '../../src/defined.ts';
import type { NewerPrices } from '../../src/flows/deps.ts';
import { createWork } from '../../src/inbox/work.ts';
import { createLogger } from '../../src/logger.ts';
import type { Playground, PlaygroundOptions, SeenMessage } from '../../src/playground/index.ts';
import type { Patience } from '../../src/slack/patience.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { CARD_ACTION_IDS, CARD_MENU_ID, decodeCardAction } from '../../src/wire/ids.ts';
import { WHAT_IF_INPUT } from '../../src/wire/thread-ids.ts';
import { appParts, NOON } from './app-parts.ts';
import { messageProblems } from './block-limits.ts';
import { PATIENT_MS } from './patience.ts';
import { botPlayground } from './slack-world.ts';

/** A team in a channel with the real app over Socket Mode, and short verbs for what people do. */
export interface Team {
  readonly slack: Playground;
  readonly store: Store;
  /** Types a command line in #general and gives the card that everyone sees. */
  readonly card: (line: string, user?: string) => Promise<SeenMessage>;
  /** Writes in the thread of a message. */
  readonly say: (user: string, text: string, threadTs: string) => Promise<void>;
  readonly press: (user: string, message: SeenMessage, actionId: string) => Promise<void>;
  /** Opens "What if…" on a card and tries these words. */
  readonly tryOut: (user: string, message: SeenMessage, words: string) => Promise<void>;
  /** The next message of the bot in #general that `user` sees and that contains `words`. */
  readonly hears: (user: string, words: string | RegExp) => Promise<SeenMessage>;
  /** What the modal that is open in front of somebody says, once it says `words`. */
  readonly modal: (user: string, words: string) => Promise<string>;
  /** The next message of the bot in a thread that `user` sees and that contains `words`. */
  readonly reply: (threadTs: string, words: string | RegExp, user?: string) => Promise<SeenMessage>;
  readonly inThread: (threadTs: string, user?: string) => SeenMessage[];
  /** Resolves when all that came is answered. */
  readonly drained: () => Promise<void>;
  /** What happens every few seconds, now. */
  readonly minute: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface TeamOptions {
  readonly now?: () => Date;
  readonly store?: Store;
  readonly admins?: readonly string[];
  readonly charts?: Config['charts'];
  /** A QuickChart of one's own. */
  readonly quickchartUrl?: string;
  /** How long each way to draw a chart may take. */
  readonly chartMs?: number;
  readonly patience?: Partial<Patience>;
  readonly timings?: PlaygroundOptions['timings'];
  /** What the bot token may do. */
  readonly scopes?: readonly string[];
  /** `silent` where failures are expected. */
  readonly logLevel?: 'error' | 'silent';
  /** Is given every line of the log, however small. */
  readonly logged?: (line: string) => void;
  /** Apps on the one store; Slack hands each payload to one of them. */
  readonly instances?: number;
  readonly newerPrices?: NewerPrices;
  /** A stand-in for the Hub. */
  readonly hubUrl?: string;
}

/** The playground's own workspace. */
export const TEAM_ID = 'T0PLAYGRND';

const WORKER = pathToFileURL(join(import.meta.dirname, '../../dist/png-worker.js'));

const SILENT = { write: () => undefined };

/** Everything that a person reads of a message. */
export const readable = ({ text, blocks }: Pick<SeenMessage, 'text' | 'blocks'>): string =>
  `${text}\n${JSON.stringify(blocks)}`;

/** What an action of a card is called, by its id. */
const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries(CARD_ACTION_IDS).map(([kind, id]) => [id, kind]),
);

/** Where an action is an option of a card's menu: the menu and the option's value. */
export const inMenu = (
  { blocks }: SeenMessage,
  actionId: string,
): { actionId: string; value: string } | undefined => {
  const kind = KINDS.get(actionId);
  const elements = blocks.flatMap(({ elements: found }) => (Array.isArray(found) ? found : []));
  for (const { action_id, options } of elements as { action_id?: string; options?: { value: string }[] }[]) {
    const option = options?.find(({ value }) => kind !== undefined && decodeCardAction(value)?.do === kind);
    if (action_id === CARD_MENU_ID && option !== undefined)
      return { actionId: CARD_MENU_ID, value: option.value };
  }
  return undefined;
};

const matches = (message: SeenMessage, words: string | RegExp): boolean =>
  typeof words === 'string' ? readable(message).includes(words) : words.test(readable(message));

export const startTeam = async (options: TeamOptions = {}): Promise<Team> => {
  const slack = await botPlayground({
    ...defined({ timings: options.timings, scopes: options.scopes }),
    shortcuts: [{ callbackId: 'llmcost_from_message', name: 'Estimate LLM cost here', type: 'message' }],
  });
  const store = options.store ?? (await openStore(IN_MEMORY));
  const { botToken, appToken } = slack;
  const mode = options.charts ?? 'off';
  const { quickchartUrl, chartMs } = options;
  const charts = createCharts({
    mode,
    ...defined({ quickchartUrl, timeoutMs: chartMs }),
    png: { worker: WORKER },
  });
  const config = {
    transport: { kind: 'socket', botToken, appToken } as const,
    slackApiUrl: slack.apiUrl,
    charts: mode,
    quickchartUrl,
    admins: (options.admins ?? ['jonas']).map((name) => slack.userId(name)),
    hubUrl: options.hubUrl,
  };
  const work = createWork();
  const minutes: (() => Promise<void>)[] = [];
  const { logged } = options;
  const logger =
    logged === undefined
      ? createLogger('error', options.logLevel === 'silent' ? { destination: SILENT } : {})
      : createLogger('debug', { destination: { write: logged } });
  const regularly = (task: () => Promise<void>) => minutes.push(task);
  const now = options.now ?? NOON;
  const patience = { patience: { pongMs: 60_000, ...options.patience } };
  const apps = Array.from({ length: options.instances ?? 1 }, () =>
    createApp(
      appParts({
        config,
        store,
        charts,
        logger,
        work,
        now,
        regularly,
        ...patience,
        newerPrices: options.newerPrices,
      }),
    ),
  );
  for (const app of apps) await app.start();

  const seen = new Set<string>();
  const fresh = (message: SeenMessage): boolean => {
    if (!message.byApp || seen.has(message.ts)) return false;
    seen.add(message.ts);
    const problems = messageProblems(message);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return true;
  };
  /** What the app says next; that it comes, and from the app, is what a test that waits for it asserts. */
  const next = async (look: () => SeenMessage[], what: string, words: string | RegExp) => {
    const found = await slack.waitFor(
      () => look().find((message) => !seen.has(message.ts) && matches(message, words) && fresh(message)),
      { what },
    );
    expect(found, what).toMatchObject({ byApp: true });
    return found;
  };
  const inThread: Team['inThread'] = (threadTs, user = 'jonas') =>
    slack.messages('general', { user, threadTs }).filter(({ ts }) => ts !== threadTs);

  const tryOut: Team['tryOut'] = async (user, { channel, ts: messageTs }, words) => {
    await slack.click({ user, channel, messageTs, actionId: CARD_ACTION_IDS['what-if'] });
    await slack.waitFor(() => slack.viewOf(user), { what: 'the modal' });
    await slack.submitView({ user, values: { [WHAT_IF_INPUT]: words } });
  };

  return {
    slack,
    store,
    inThread,
    card: async (line, user = 'jonas') => {
      await slack.runCommand({ user, channel: 'general', text: line });
      // A file of an earlier question may be shared in between, or said to be read still; that is no answer.
      const answers = () =>
        slack
          .messages('general', { user })
          .filter(({ files, text }) => files.length === 0 && !text.startsWith('I am reading'));
      return next(answers, `an answer to ${line}`, '');
    },
    say: async (user, text, threadTs) => {
      await slack.postMessage({ user, channel: 'general', text, threadTs });
    },
    press: async (user, message, actionId) => {
      const { channel, ts: messageTs } = message;
      await slack.click({ user, channel, messageTs, ...(inMenu(message, actionId) ?? { actionId }) });
    },
    tryOut,
    hears: (user, words) => next(() => slack.messages('general', { user }), `an answer with ${words}`, words),
    modal: (user, words) =>
      slack.waitFor(
        () => {
          const shown = JSON.stringify(slack.viewOf(user)?.json ?? '');
          return shown.includes(words) && shown;
        },
        { what: `a modal with ${words}` },
      ),
    reply: (threadTs, words, user = 'jonas') =>
      next(() => inThread(threadTs, user), `a reply with ${words}`, words),
    drained: () => work.drained(PATIENT_MS),
    minute: async () => {
      for (const task of minutes) await task();
      await work.drained(PATIENT_MS);
    },
    stop: async () => {
      for (const app of apps) await app.stop();
      await work.drained(PATIENT_MS);
      await charts.stop();
      if (options.store === undefined) await store.close();
      await slack.stop();
    },
  };
};
