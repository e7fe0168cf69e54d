import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Playground } from '../../src/playground/index.ts';
import { freePort } from '../helpers/free-port.ts';
import { botPlayground } from '../helpers/slack-world.ts';

/** What probes of the built program are told, and what stands between it and Slack in companies. */

const MAIN = join(import.meta.dirname, '../../dist/main.js');
const TLS = join(import.meta.dirname, '../fixtures/tls');

let slack: Playground;
const children: ChildProcess[] = [];
beforeAll(async () => {
  slack = await botPlayground();
});
// At once: a program that runs on loads what answers, and nobody asks it.
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => slack.stop());

interface Program {
  readonly child: ChildProcess;
  readonly probe: (path: string) => Promise<{ status: number; text: string }>;
  readonly log: () => string;
}

const start = async (env: Record<string, string>): Promise<Program> => {
  const port = await freePort();
  const child = spawn(process.execPath, [MAIN], {
    cwd: import.meta.dirname,
    env: {
      PATH: process.env.PATH,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_API_URL: slack.apiUrl,
      PORT: String(port),
      LLMCOST_CHARTS: 'native',
      DATABASE_URL: 'file::memory:',
      ...env,
    },
  });
  children.push(child);
  let log = '';
  child.stderr?.on('data', (chunk) => {
    log += chunk;
  });
  return {
    child,
    log: () => log,
    probe: async (path) => {
      try {
        const response = await fetch(`http://127.0.0.1:${port}${path}`);
        return { status: response.status, text: await response.text() };
      } catch {
        return { status: 0, text: '' };
      }
    },
  };
};

const READY = { status: 200, text: 'ready' };

describe('/readyz', () => {
  it('over Socket Mode: not before the socket is open, and no more once a stop begins', async () => {
    const { child, probe } = await start({ SLACK_APP_TOKEN: slack.appToken });
    await expect.poll(() => probe('/readyz')).toEqual(READY);
    child.kill('SIGTERM');
    await expect.poll(() => probe('/readyz')).toEqual({ status: 503, text: 'process: it is stopping' });
    expect(await probe('/healthz')).toEqual({ status: 200, text: 'ok' });
  });

  it('over Socket Mode where Slack lets nobody in: says that the socket is being opened', async () => {
    const deaf = createServer(() => undefined);
    await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve));
    const { probe } = await start({
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: `http://127.0.0.1:${(deaf.address() as AddressInfo).port}/api/`,
    });
    await expect
      .poll(() => probe('/readyz'))
      .toEqual({ status: 503, text: 'the socket to Slack: it is being opened' });
    deaf.close();
  });

  it('over HTTP: as soon as it listens', async () => {
    const { probe } = await start({ SLACK_SIGNING_SECRET: slack.signingSecret });
    await expect.poll(() => probe('/readyz')).toEqual(READY);
  });

  it('with no tokens: beside the page', async () => {
    const { probe } = await start({ SLACK_BOT_TOKEN: '', SLACK_API_URL: '' });
    await expect.poll(() => probe('/readyz')).toEqual(READY);
    expect(await probe('/healthz')).toEqual({ status: 200, text: 'ok' });
    expect((await probe('/')).text).toContain('<!doctype html>');
    expect((await probe('/elsewhere')).status).toBe(404);
  });
});

describe('an authority of a company’s own', () => {
  /** Slack behind a certificate that only the authority of the fixtures vouches for. */
  const behindTls = async (): Promise<{ url: string; stop: () => void }> => {
    const upstream = new URL(slack.apiUrl);
    const server = createHttps({
      key: readFileSync(join(TLS, 'localhost.key')),
      cert: readFileSync(join(TLS, 'localhost.pem')),
    });
    server.on('secureConnection', (socket) => {
      server.removeAllListeners('request');
      const plain = connect(Number(upstream.port), upstream.hostname);
      socket.pipe(plain).pipe(socket);
      socket.on('error', () => plain.destroy());
      plain.on('error', () => socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const { port } = server.address() as AddressInfo;
    return { url: `https://localhost:${port}/api/`, stop: () => void server.close() };
  };

  it('is trusted where NODE_EXTRA_CA_CERTS names it', async () => {
    const tls = await behindTls();
    const { probe } = await start({
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: tls.url,
      NODE_EXTRA_CA_CERTS: join(TLS, 'authority.pem'),
    });
    await expect.poll(() => probe('/readyz')).toEqual(READY);
    tls.stop();
  });

  it('is named in the log where it is not known', async () => {
    const tls = await behindTls();
    const { log } = await start({ SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: tls.url });
    await expect.poll(log).toMatch(/NODE_EXTRA_CA_CERTS/);
    tls.stop();
  });
});
