import type { AddressInfo } from 'node:net';
import { type App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { createApp } from '../../src/app.ts';
import type { Config } from '../../src/config/config.ts';
import { defined } from '../../src/defined.ts';
import type { Playground, PlaygroundOptions, SeenMessage } from '../../src/playground/index.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { type FormValue, type InputName, inputId, MORE } from '../../src/wire/form.ts';
import { appParts } from './app-parts.ts';
import { PATIENT_MS } from './patience.ts';
import { botPlayground } from './slack-world.ts';

/** The real app with somebody who fills in its form, and short verbs for what they do. */
export interface FormWorld {
  readonly slack: Playground;
  readonly store: Store;
  readonly type: (line: string, channel?: string) => Promise<void>;
  /** Waits for the form, or for one that looks like this. */
  readonly form: (looks?: (form: Form) => boolean, what?: string) => Promise<Form>;
  /** Types or chooses one value, as Slack tells the app of it. */
  readonly put: (name: InputName, value: FormValue | null) => Promise<void>;
  readonly more: (shown?: boolean) => Promise<void>;
  readonly submit: () => ReturnType<Playground['submitView']>;
  readonly status: (words: string | RegExp) => Promise<string>;
  /** The next message of the bot that Jonas sees and has not seen. */
  readonly reply: (channel?: string, threadTs?: string) => Promise<SeenMessage>;
  readonly stop: () => Promise<void>;
}

interface Block {
  readonly type: string;
  readonly block_id: string;
  readonly text?: { readonly text: string };
  readonly element?: { readonly placeholder?: { readonly text: string } };
}

/** The open form as a person sees it. */
interface Form {
  readonly json: Record<string, unknown>;
  readonly errors: Readonly<Record<string, string>>;
  readonly inputs: readonly string[];
  readonly text: string;
  readonly valueOf: (name: InputName) => unknown;
  readonly placeholder: (name: InputName) => string | undefined;
  readonly status: string;
  readonly metaChars: number;
}

const USER = 'jonas';

const read = (slack: Playground): Form | undefined => {
  const view = slack.viewOf(USER);
  if (view === undefined) return undefined;
  const blocks = view.json.blocks as Block[];
  const values = (view.json.state as { values: Record<string, Record<string, Record<string, unknown>>> })
    .values;
  const inputs = blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id);
  const find = (name: InputName) => blocks.find(({ block_id }) => block_id === inputId(name));
  const optionValue = (option: unknown): unknown => (option as { value?: unknown } | null)?.value;
  return {
    json: view.json,
    errors: view.errors,
    inputs,
    text: JSON.stringify(blocks),
    valueOf: (name) => {
      const state = values[inputId(name)]?.[inputId(name)];
      if (state === undefined) return undefined;
      if (Array.isArray(state.selected_options)) return state.selected_options.map(optionValue);
      return state.value ?? optionValue(state.selected_option) ?? state.selected_conversation ?? null;
    },
    placeholder: (name) => find(name)?.element?.placeholder?.text,
    status: blocks[0]?.text?.text ?? '',
    metaChars: [...String(view.json.private_metadata)].length,
  };
};

export interface FormWorldOptions {
  /** Apps on one store, over Socket Mode. */
  readonly instances?: number;
  readonly timings?: PlaygroundOptions['timings'];
}

export const startForm = async (
  transport: 'socket' | 'http' = 'socket',
  { instances = 1, timings = {} }: FormWorldOptions = {},
): Promise<FormWorld> => {
  const slack = await botPlayground({
    timings,
  });
  const store = await openStore(IN_MEMORY);
  const { botToken, appToken, signingSecret } = slack;
  const reached: Config['transport'] =
    transport === 'socket'
      ? { kind: 'socket', botToken, appToken }
      : { kind: 'http', botToken, signingSecret };
  const parts = appParts({
    config: { transport: reached, slackApiUrl: slack.apiUrl },
    store,
    patience: { pongMs: 60_000 },
  });
  const apps: App[] = [];
  if (transport === 'http') {
    const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR });
    const app = createApp({ ...parts, receiver });
    const { port } = ((await app.start(0)) as { address: () => AddressInfo }).address();
    slack.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
    apps.push(app);
  } else
    for (let count = 0; count < instances; count += 1) {
      const app = createApp(parts);
      await app.start();
      apps.push(app);
    }
  const seen = new Set<string>();
  const act = async (actionId: string, value?: FormValue | null) => {
    const click = () => slack.click({ user: USER, actionId, ...defined({ value }) });
    let outcome = await click();
    // A busy machine may lose its connection with a click in hand: a person clicks again.
    for (let tries = 0; tries < 5 && outcome.error === 'dispatch_failed'; tries += 1) outcome = await click();
    if (!outcome.ok) throw new Error(`${actionId}: ${outcome.error}`);
  };
  return {
    slack,
    store,
    type: async (line, channel = 'general') => {
      await slack.closeView({ user: USER, all: true });
      await slack.runCommand({ user: USER, channel, text: line });
    },
    form: (looks = () => true, what = 'the form') =>
      slack.waitFor(
        () => {
          const form = read(slack);
          return form !== undefined && looks(form) && form;
        },
        { what },
      ),
    put: (name, value) => act(inputId(name), value),
    more: (shown = true) => act(inputId('more'), shown ? [MORE] : []),
    submit: () => slack.submitView({ user: USER }),
    status: (words) =>
      slack.waitFor(
        () => {
          const status = read(slack)?.status ?? '';
          return (typeof words === 'string' ? status.includes(words) : words.test(status)) && status;
        },
        { what: `"${words}" at the top of the form, where it says "${read(slack)?.status}"` },
      ),
    reply: (channel = 'general', threadTs) =>
      slack.waitFor(
        () => {
          const found = slack
            .messages(channel, { user: USER, ...defined({ threadTs }) })
            .find(({ ts, byApp }) => byApp && ts !== threadTs && !seen.has(ts));
          if (found !== undefined) seen.add(found.ts);
          return found;
        },
        { what: `a message in ${channel}` },
      ),
    stop: async () => {
      for (const app of apps) await app.stop();
      await parts.work.drained(PATIENT_MS);
      await store.close();
      await slack.stop();
    },
  };
};
