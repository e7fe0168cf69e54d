import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Playground } from '../../src/playground/index.ts';
import { quickPlayground } from '../helpers/slack-world.ts';

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let slack: Playground;
let server: Server;
let heard: Heard[];
/** What the app answers, turn by turn, or that it never does; then 200. */
let answers: ({ status: number; headers?: Record<string, string>; body?: string } | 'never')[];

beforeEach(async () => {
  heard = [];
  answers = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    heard.push({ headers: request.headers, body });
    const answer = answers.shift() ?? { status: 200 };
    if (answer !== 'never') response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  slack = await quickPlayground({
    requestUrl: `http://127.0.0.1:${port}/slack/events`,
    signingSecret: 'shh',
    timings: { ackMs: 1_000 },
  });
});
afterEach(async () => {
  await slack.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('signed HTTP, seen from the app', () => {
  it('a command is a signed form', async () => {
    expect((await slack.runCommand({ user: 'ada', channel: 'board', text: '/go now' })).ok).toBe(true);
    const [request] = heard;
    const seconds = request?.headers['x-slack-request-timestamp'];
    const expected = createHmac('sha256', 'shh').update(`v0:${seconds}:${request?.body}`).digest('hex');
    expect(request?.headers['x-slack-signature']).toBe(`v0=${expected}`);
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toMatchObject({
      command: '/go',
      text: 'now',
      user_id: 'U0ADA00001',
      channel_name: 'privategroup',
      is_enterprise_install: 'false',
    });
  });

  it('an event that fails comes again, with its number and reason', async () => {
    answers = [{ status: 500 }, 'never'];
    await slack.postMessage({ user: 'ada', channel: 'general', text: '@bot hi' });
    await slack.waitFor(() => heard.length === 3);
    expect(
      heard.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]),
    ).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_timeout'],
    ]);
    const ids = heard.map(({ body }) => JSON.parse(body).event_id);
    expect(new Set(ids).size).toBe(1);
  });

  it('an event does not come again when the app says so', async () => {
    answers = [{ status: 500, headers: { 'x-slack-no-retry': '1' } }];
    await slack.postMessage({ user: 'ada', channel: 'general', text: '@bot hi' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard).toHaveLength(1);
  });

  it.each([
    ['silent', 'never', 'operation_timeout'],
    ['broken', { status: 500 }, 'http_error'],
    [
      'saying what Slack would refuse',
      {
        status: 200,
        body: '{"blocks":[{"type":"poster"}]}',
        headers: { 'content-type': 'application/json' },
      },
      'invalid_response',
    ],
  ] as const)('an app that is %s fails visibly', async (_name, answer, error) => {
    answers = [answer];
    await slack.runCommand({ user: 'ada', channel: 'general', text: '/go' });
    const [notice] = slack.messages('general', { user: 'ada' });
    expect(notice).toMatchObject({
      text: `/go failed with the error "${error}"`,
      isNotice: true,
      isEphemeral: true,
    });
    expect(heard).toHaveLength(1);
  });

  it('no app at all fails visibly', async () => {
    slack.setRequestUrl('http://127.0.0.1:1/nowhere');
    expect(await slack.runCommand({ user: 'ada', channel: 'general', text: '/go' })).toEqual({
      ok: false,
      error: 'dispatch_failed',
    });
  });
});
