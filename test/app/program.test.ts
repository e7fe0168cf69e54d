import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Playground } from '../../src/playground/index.ts';
import { freePort } from '../helpers/free-port.ts';
import { botPlayground } from '../helpers/slack-world.ts';

/** The built program of production against a Slack that is not its own playground. */

const MAIN = join(import.meta.dirname, '../../dist/main.js');

describe('the program with Slack tokens', () => {
  let slack: Playground;
  let child: ChildProcess | undefined;
  let log = '';

  beforeEach(async () => {
    slack = await botPlayground();
    log = '';
  });
  afterEach(async () => {
    child?.kill('SIGKILL');
    await slack.stop();
  });

  const start = (env: Record<string, string>): Promise<number | null> => {
    const started = spawn(process.execPath, [MAIN], {
      cwd: import.meta.dirname,
      env: {
        PATH: process.env.PATH,
        SLACK_BOT_TOKEN: slack.botToken,
        SLACK_API_URL: slack.apiUrl,
        LLMCOST_CHARTS: 'native',
        DATABASE_URL: 'file::memory:',
        ...env,
      },
    });
    child = started;
    started.stderr?.on('data', (chunk) => {
      log += chunk;
    });
    return new Promise((resolve) => started.on('exit', resolve));
  };

  const cards = () => slack.messages('general', { user: 'jonas' }).filter(({ byApp }) => byApp);

  it('over signed HTTP: healthy, answers a signed command, finishes what it acked before it stops', async () => {
    const port = await freePort();
    const ended = start({ SLACK_SIGNING_SECRET: slack.signingSecret, PORT: String(port) });
    const healthy = () =>
      fetch(`http://127.0.0.1:${port}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
    await expect.poll(healthy).toBe(true);
    slack.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);

    const asked = { user: 'jonas', channel: 'general' };
    // The first answer loads the program, which on a busy machine takes longer than a stop may.
    expect((await slack.runCommand({ ...asked, text: '/llmcost 1B tokens H100' })).ok, log).toBe(true);
    await slack.waitFor(() => cards().length === 1, { what: 'the first card' });

    // A slow Slack: the card is still on its way when the signal comes.
    slack.faults.latencyMs = 300;
    const { ok } = await slack.runCommand({ ...asked, text: '/llmcost 2B tokens H100' });
    expect(ok, log).toBe(true);
    child?.kill('SIGTERM');
    await slack.waitFor(() => cards().length === 2, { what: 'the card of an acked command' });
    expect(await ended, log).toBe(0);
  });

  it('over Socket Mode: connects, answers, comes back after a disconnect, stops', async () => {
    const ended = start({ SLACK_APP_TOKEN: slack.appToken, PORT: String(await freePort()) });
    await slack.waitFor(() => slack.connections() > 0, { what: 'a connection' });
    await slack.runCommand({ user: 'jonas', channel: 'general', text: '/llmcost 2B tokens H100' });
    await slack.waitFor(() => cards().length === 1, { what: 'a card' });
    slack.faults.disconnect('refresh_requested');
    await slack.waitFor(() => slack.connections() === 0, { what: 'the end of the connection' });
    // The client library waits about five seconds before it reconnects.
    await slack.waitFor(() => slack.connections() > 0, { what: 'a new connection' });
    await slack.runCommand({ user: 'jonas', channel: 'general', text: '/llmcost 3B tokens H100' });
    await slack.waitFor(() => cards().length === 2, { what: 'a card after the reconnect' });
    child?.kill('SIGTERM');
    expect(await ended, log).toBe(0);
  });
});
