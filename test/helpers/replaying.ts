import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createApp } from '../../src/app.ts';
import type { Config } from '../../src/config/config.ts';
import { defined } from '../../src/defined.ts';
import { createWork } from '../../src/inbox/work.ts';
import { isRecord, jsonOf } from '../../src/json.ts';
import { createLogger } from '../../src/logger.ts';
import { installedIn } from '../../src/slack/installed/index.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import { csv } from '../usage/files.ts';
import { appParts } from './app-parts.ts';
import { PATIENT_MS } from './patience.ts';
import { type Asked, type RecordingSlack, startRecordingSlack } from './recording-slack.ts';

/** Payloads as Slack sends them, whole, through both doors of the app; and what is then seen. */

export type Body = Record<string, unknown>;

export const PAYLOADS = join(import.meta.dirname, '../fixtures/slack');
/** One of the payloads, with what only a running app knows as a name in braces. */
export const payload = (name: string): Body =>
  JSON.parse(readFileSync(join(PAYLOADS, `${name}.json`), 'utf8'));

/** With what is known now in place of its name in braces. */
const dressed = (value: unknown, live: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') return live.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => dressed(each, live));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, dressed(each, live)]));
};

/** Two hours of 800k + 200k tokens each: 730M a month. */
const EXPORT = csv(
  ['start_time', 'end_time', 'model', 'input_tokens', 'output_tokens', 'num_model_requests'],
  [0, 3600].map((at) => [1_772_409_600 + at, 1_772_413_200 + at, 'gpt-5-mini', 800_000, 200_000, 500]),
);

const SIGNING = 'signing-secret';
const KEY = { id: 'a', bytes: new Uint8Array(32).fill(1) };
const INSTALL = { clientId: '1.2', clientSecret: 'secret', stateSecret: 'state', keys: [KEY] };

/** Many workspaces, each with its own token. */
export const HTTP = {
  kind: 'http',
  botToken: undefined,
  signingSecret: SIGNING,
  install: INSTALL,
} as const;
/** One workspace, whose token the environment has. */
export const SOCKET = { kind: 'socket', botToken: 'xoxb-harbour', appToken: 'xapp-1' } as const;

const NOW = () => new Date('2026-11-27T12:00:00Z');

/** An app that workspaces have installed, and its Slack. */
export interface World {
  readonly slack: RecordingSlack;
  /** Where the app listens, in HTTP mode. */
  readonly url: string;
  readonly drained: () => Promise<void>;
  /** Which workspaces and organisations have the bot. */
  readonly installed: () => Promise<string[]>;
  /** What whoever watches the log is alarmed by. */
  readonly alarms: string[];
  readonly live: Map<string, string>;
  readonly stop: () => Promise<void>;
}

/** `pongMs`: how long the app waits before it opens a new socket. */
export const start = async (transport: Config['transport'], pongMs?: number): Promise<World> => {
  const slack = await startRecordingSlack(payload('socket-hello'), EXPORT);
  const { apiUrl: slackApiUrl, responseUrl, fileUrl } = slack;
  const store = await openStore(IN_MEMORY);
  const installed = installedIn(INSTALL, { store, now: NOW, slackApiUrl, fetch });
  const bot = { botId: 'B0LLMCOST1', botUserId: 'U0LLMCOST1' };
  await installed.save({ id: 'T0HARBOUR1', isOrganisation: false, botToken: 'xoxb-harbour', ...bot });
  await installed.save({ id: 'E0UPLANDS1', isOrganisation: true, botToken: 'xoxb-uplands', ...bot });
  const alarms: string[] = [];
  const work = createWork();
  const isHttp = transport.kind === 'http';
  const app = createApp(
    appParts({
      config: {
        transport,
        slackApiUrl,
        port: isHttp ? 0 : undefined,
      },
      store,
      logger: createLogger('error', { destination: { write: (line: string) => void alarms.push(line) } }),
      work,
      now: NOW,
      // A busy machine must not be told apart from a Slack that holds messages back.
      patience: { silentMs: 60_000, ...defined({ pongMs }) },
    }),
  );
  const server = (await app.start()) as Server;
  return {
    slack,
    url: isHttp ? `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events` : '',
    drained: () => work.drained(PATIENT_MS),
    installed: async () => {
      const found = ['T0HARBOUR1', 'E0UPLANDS1'].map(
        async (id) => (await store.installations.find(id)) && id,
      );
      return (await Promise.all(found)).filter((id) => id !== undefined);
    },
    alarms,
    live: new Map([
      ['{response_url}', responseUrl],
      ['{export_url}', fileUrl],
    ]),
    stop: async () => {
      if (isHttp) server.closeAllConnections();
      await app.stop();
      await store.close();
      await slack.stop();
    },
  };
};

/** How an app takes a payload: the status of its acknowledgement, and what that says. */
export type Send = (world: World, body: Body, retried?: boolean) => Promise<{ status: number; ack: unknown }>;

const COMMAND_LIKE = ['command', 'ssl_check'];
const JSON_LIKE = ['event', 'challenge', 'minute_rate_limited'];
const has = (body: Body, keys: readonly string[]): boolean => keys.some((key) => key in body);

/** A request as Slack writes it: events as JSON, all else as a form, interactions as JSON in a form. */
const written = (body: Body): { text: string; type: string } => {
  if (has(body, JSON_LIKE)) return { text: JSON.stringify(body), type: 'application/json' };
  const fields = has(body, COMMAND_LIKE)
    ? (body as Record<string, string>)
    : { payload: JSON.stringify(body) };
  return { text: new URLSearchParams(fields).toString(), type: 'application/x-www-form-urlencoded' };
};

export const overHttp: Send = async ({ url }, body, retried = false) => {
  const { text, type } = written(body);
  const at = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SIGNING).update(`v0:${at}:${text}`).digest('hex');
  const response = await fetch(url, {
    method: 'POST',
    body: text,
    headers: {
      'content-type': type,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'x-slack-request-timestamp': at,
      'x-slack-signature': `v0=${signature}`,
      ...(retried && { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' }),
    },
  });
  const ack = await response.text();
  return { status: response.status, ack: jsonOf(ack) ?? ack };
};

let envelopes = 0;
export const overSocket: Send = async ({ slack }, body, retried = false) => {
  envelopes += 1;
  const id = `6f1c2b7e-0000-4000-8000-${String(envelopes).padStart(12, '0')}`;
  const kinds = { event: 'events_api', command: 'slash_commands' };
  const type = Object.entries(kinds).find(([key]) => key in body)?.[1] ?? 'interactive';
  const envelope = dressed(
    payload('socket-envelope'),
    new Map([
      ['{envelope_id}', id],
      ['{envelope_type}', type],
    ]),
  );
  const again = retried ? { retry_attempt: 1, retry_reason: 'timeout' } : {};
  slack.push({ ...(envelope as Body), ...again, payload: body });
  const acked = () => slack.frames.find(({ envelope_id }) => envelope_id === id);
  await expect.poll(acked, { interval: 2 }).toBeDefined();
  return { status: 200, ack: acked()?.payload };
};

/** What nobody sees. */
const UNSEEN = /^(auth\.test|chat\.getPermalink|usage\.csv)$/;

/** Where somebody sees it. */
const placeOf = ({ method, args }: Asked): string =>
  [method, args.channel ?? args.user_id ?? '', args.thread_ts === undefined ? '' : 'in a thread']
    .filter((word) => word !== '')
    .join(' ');

/** What stands in the buttons of a card. */
const IN_CARD: Record<string, string> = { '{card_value}': 'card.adjust', '{menu_value}': 'card.menu' };

interface Element {
  readonly action_id?: string;
  readonly value?: string;
  readonly options?: readonly { readonly value: string }[];
}

/** The buttons of a card, and where it stands: the next click is on it. */
const noteCard = ({ slack, live }: World): void => {
  const { asked } = slack;
  const at = asked.findLastIndex(({ method, args }) => method === 'chat.postMessage' && 'blocks' in args);
  const { blocks = [] } = (asked[at]?.args ?? {}) as { blocks?: { elements?: Element[] }[] };
  const elements = blocks.flatMap((block) => block.elements ?? []);
  for (const [name, id] of Object.entries(IN_CARD)) {
    const found = elements.find(({ action_id }) => action_id === id);
    const value = found?.value ?? found?.options?.[0]?.value;
    if (value !== undefined) live.set(name, value);
  }
  if (elements.some(({ action_id }) => action_id === 'card.adjust'))
    live.set('{card_ts}', asked[at]?.ts ?? '');
};

/** What a form carries: it comes back with it. */
const noteForm = ({ slack, live }: World): void => {
  const view = slack.asked.map(({ args }) => args.view).find(isRecord);
  if (view?.callback_id === 'form') live.set('{form_metadata}', String(view.private_metadata));
};

/** A courtesy that only a busy machine is slow enough for. */
const WHILE_IT_READS = /I am reading your export/;

interface Seen {
  readonly places: readonly string[];
  readonly words: string;
  readonly tokens: readonly string[];
  readonly ack: unknown;
}

/** Sends it, waits until it is answered, and gives what came of that. Nothing may be wrong. */
export const replayed = async (world: World, send: Send, body: Body, retried = false): Promise<Seen> => {
  world.slack.asked.length = 0;
  const { status, ack } = await send(world, dressed(body, world.live) as Body, retried);
  await world.drained();
  expect(status).toBe(200);
  expect(world.alarms.splice(0)).toEqual([]);
  noteCard(world);
  noteForm(world);
  const seen = world.slack.asked.filter(
    ({ method, args }) => !UNSEEN.test(method) && !WHILE_IT_READS.test(JSON.stringify(args)),
  );
  return {
    ack,
    places: seen.map(placeOf),
    words: JSON.stringify(seen.map(({ args }) => args)),
    tokens: [...new Set(seen.map(({ token }) => token))],
  };
};
