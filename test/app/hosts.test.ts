import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Playground } from '../../src/playground/index.ts';
import { inputId } from '../../src/wire/form.ts';
import { CARD_ACTION_IDS } from '../../src/wire/ids.ts';
import { startConnectProxy } from '../helpers/connect-proxy.ts';
import { botPlayground } from '../helpers/slack-world.ts';
import { inMenu } from '../helpers/team-world.ts';
import { picturesAt, untilDrawn } from '../helpers/until-drawn.ts';

/**
 * Which hosts the built program contacts, with every connection of each of its threads observed. The stand-in for
 * Slack has one address for all that Slack spreads over several hosts.
 */

const MAIN = join(import.meta.dirname, '../../dist/main.js');
const WATCH = join(import.meta.dirname, '../helpers/watch-connections.cjs');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'llmcost-hosts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Each start writes a file of its own, a second try too. */
let started = 0;

interface Program {
  readonly child: ChildProcess;
  /** `host:port`, `name …` and which threads are watched, each once. */
  readonly seen: () => readonly string[];
}

const start = (name: string, env: Record<string, string>): Program => {
  started += 1;
  const file = join(folder, `${name}-${started}`);
  const child = spawn(process.execPath, ['--require', WATCH, MAIN], {
    cwd: folder,
    env: { PATH: process.env.PATH, DATABASE_URL: 'file::memory:', PORT: '0', CONNECTIONS_FILE: file, ...env },
    stdio: 'ignore',
  });
  return {
    child,
    seen: () =>
      existsSync(file)
        ? [...new Set(readFileSync(file, 'utf8').split('\n'))].filter((line) => line !== '')
        : [],
  };
};

const ended = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });

const USER = 'jonas';

const bySlack = { user: USER, channel: 'general' };

/** A card, with its chart where one is drawn: enough to see by which way the program goes. */
const askOnce = async (slack: Playground): Promise<void> => {
  await slack.runCommand({ ...bySlack, text: '/llmcost 500M tokens A100 rental' });
  await slack.waitFor(() => slack.messages('general', { user: USER }).length > 0, { what: 'a card' });
};

/** All that people do, once: a command, the buttons, a thread, exports, the form, a direct message, the Home tab. */
const useEverything = async (slack: Playground): Promise<void> => {
  const card = () => slack.messages('general', { user: USER }).find(({ byApp }) => byApp);
  const grows = async (
    act: () => Promise<{ ok: boolean; error?: string }>,
    count: () => number,
    what: string,
  ) => {
    const before = count();
    // What a busy machine has not acknowledged, as its connection was lost, is done once more; an event comes again.
    for (let tries = 0; tries < 5 && (await act()).error === 'dispatch_failed'; tries += 1);
    await slack.waitFor(() => count() > before, { what });
  };
  const inChannel = () => slack.messages('general', { user: USER }).length;
  await grows(
    () => slack.runCommand({ ...bySlack, text: '/llmcost 500M tokens A100 rental' }),
    inChannel,
    'a card',
  );
  const root = card()?.ts ?? '';
  const inThread = () => slack.messages('general', { user: USER, threadTs: root }).length;
  for (const kind of ['alternatives', 'working', 'sources'] as const) {
    const message = card();
    if (message === undefined) throw new Error('the card is gone');
    const click = { ...bySlack, messageTs: root, ...inMenu(message, CARD_ACTION_IDS[kind]) };
    await slack.click({ actionId: '', ...click });
    await slack.waitFor(() => slack.viewOf(USER), { what: kind });
    await slack.closeView({ user: USER, all: true });
  }
  for (const words of ['what if 2B tokens and int4?', 'compare', 'export as csv'])
    await grows(
      () => slack.postMessage({ ...bySlack, threadTs: root, text: `@llmcost ${words}` }),
      inThread,
      words,
    );
  await slack.runCommand({ ...bySlack, text: '/llmcost form' });
  await slack.waitFor(() => slack.viewOf(USER), { what: 'the form' });
  const input = inputId('workload.tokensPerMonth');
  await slack.click({ user: USER, actionId: input, value: '700M' });
  await grows(() => slack.submitView({ user: USER }), inChannel, 'the answer to the form');
  await slack.openHome({ user: USER });
  await slack.waitFor(() => slack.homeOf(USER), { what: 'the Home tab' });
};

interface Used {
  readonly seen: readonly string[];
  /** Pictures that reached Slack. */
  readonly pictures: number;
}

const withSlack = async (
  name: string,
  env: Record<string, string>,
  ...uses: readonly ((slack: Playground) => Promise<void>)[]
): Promise<Used> => {
  const slack = await botPlayground();
  const { child, seen } = start(name, {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    ...env,
  });
  try {
    await slack.waitFor(() => slack.connections() > 0, { what: 'a connection' });
    for (const use of uses) await use(slack);
    await ended(child);
    return {
      seen: seen()
        .map((line) => (line === new URL(slack.url).host ? 'Slack' : line))
        .sort(),
      pictures: picturesAt(slack),
    };
  } finally {
    child.kill('SIGKILL');
    await slack.stop();
  }
};

// Several programs at once, and each waits for its answers. All that people do is done where Slack draws the charts, and
// behind the proxy; the others differ from these in how a card gets its chart.
describe('the hosts that the program contacts', () => {
  it.concurrent.each([
    ['native', useEverything],
    ['quickchart', askOnce],
  ] as const)('with %s charts: Slack’s and no other', async (mode, use) => {
    const used = await withSlack(mode, { LLMCOST_CHARTS: mode }, use);
    expect(used).toEqual({ seen: ['Slack', 'watching the program'], pictures: 0 });
  });

  it.concurrent('with upload charts: Slack’s and no other, from the thread that draws as well', async () => {
    const { seen, pictures } = await withSlack('upload', { LLMCOST_CHARTS: 'upload' }, askOnce, untilDrawn);
    expect(seen).toEqual(['Slack', 'watching a thread', 'watching the program']);
    expect(pictures).toBeGreaterThan(0);
  });

  it.concurrent('with a QuickChart of one’s own: that and Slack’s', async () => {
    const own = createServer((_, response) => response.writeHead(503).end());
    await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(own.address() as AddressInfo).port}`;
    const env = { LLMCOST_CHARTS: 'quickchart', QUICKCHART_URL: `http://${host}` };
    const { seen } = await withSlack('own', env, askOnce);
    own.close();
    expect(seen).toEqual([host, 'Slack', 'watching a thread', 'watching the program']);
  });

  it.concurrent('behind a proxy: that and no other, with the socket, uploads and a QuickChart through it', async () => {
    const proxy = await startConnectProxy(['charts.example']);
    const own = createServer((_, response) => response.writeHead(503).end());
    await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
    const charts = `charts.example:${(own.address() as AddressInfo).port}`;
    const env = {
      http_proxy: `http://robot:a%20pass@${proxy.address}`,
      HTTP_PROXY: 'http://127.0.0.1:9',
      LLMCOST_CHARTS: 'quickchart',
      QUICKCHART_URL: `http://${charts}`,
    };
    const { seen, pictures } = await withSlack('proxy', env, useEverything, untilDrawn);
    own.close();
    await proxy.stop();
    expect(seen).toEqual([proxy.address, 'watching a thread', 'watching the program']);
    expect(pictures).toBeGreaterThan(0);
    expect([...new Set(proxy.tunnels)]).toEqual([expect.stringMatching(/^127\.0\.0\.1:/), charts]);
    expect([...proxy.credentials]).toEqual([`Basic ${Buffer.from('robot:a pass').toString('base64')}`]);
    expect(proxy.plain).toEqual([]);
  });

  it.concurrent('behind a proxy, with Slack as an exception: Slack directly', async () => {
    const { seen } = await withSlack(
      'exception',
      {
        HTTP_PROXY: 'http://127.0.0.1:9',
        NO_PROXY: 'other.example, 127.0.0.1',
        LLMCOST_CHARTS: 'native',
      },
      askOnce,
    );
    expect(seen).toEqual(['Slack', 'watching the program']);
  });

  it.concurrent('where no address is set: slack.com', async () => {
    const { child, seen } = start('slack.com', { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' });
    // Every connection is refused here; it goes on trying.
    await expect.poll(seen).toContain('slack.com:443');
    child.kill('SIGKILL');
    expect(seen().toSorted()).toEqual(['slack.com:443', 'watching the program']);
  });
});
