import type { SocketModeClient } from '@slack/socket-mode';
import type { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Playground } from '../../src/playground/index.ts';
import { quickPlayground, socketClient, webClient } from '../helpers/slack-world.ts';

const CHANNEL = 'C0GENERAL1';

let slack: Playground;
let client: WebClient;
let clock = 0;

beforeAll(async () => {
  slack = await quickPlayground({ now: () => Date.now() + clock });
  client = webClient(slack);
});
afterAll(() => slack.stop());
beforeEach(() => {
  slack.faults.clear();
});

/** What the app's client makes of it: `ok`, Slack's error code with its complaints, or an error's own words. */
const outcome = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    (error: { data?: { error?: string; response_metadata?: { messages?: string[] } }; message: string }) =>
      [error.data?.error ?? error.message, ...(error.data?.response_metadata?.messages ?? [])].join(' '),
  );

const post = (words: string, channel = CHANNEL) => outcome(client.chat.postMessage({ channel, text: words }));
const posted = () => slack.messages('general').map((message) => message.text);
const lastCall = () => {
  const { method, args, status, carriedOut } = slack.calls.at(-1) ?? {};
  return { method, text: args?.text, status, carriedOut };
};

describe('Web API calls', () => {
  it.each([
    'not_in_channel',
    'channel_not_found',
    'is_archived',
    'msg_too_long',
    'restricted_action',
    'internal_error',
    'fatal_error',
    'ratelimited',
  ])('are refused with %s, as often as asked for', async (error) => {
    slack.faults.refuseNext(2, { method: 'chat.postMessage', error });
    expect([await post(error), await post(error)]).toEqual([error, error]);
    expect(lastCall()).toEqual({ method: 'chat.postMessage', text: error, status: 200, carriedOut: false });
    expect(posted()).not.toContain(error);
    expect(await post(error)).toBe('ok');
    expect(lastCall()).toEqual({ method: 'chat.postMessage', text: error, status: 200, carriedOut: true });
  });

  it('are refused with complaints, in turn, by method', async () => {
    const complaint = '[ERROR] too wide [json-pointer:/blocks/0]';
    slack.faults.refuseNext(1, { error: 'invalid_blocks', messages: [complaint] });
    slack.faults.refuseNext(1, { error: 'hash_conflict', method: 'views.update' });
    slack.faults.refuseNext(1, { error: 'fatal_error' });
    expect(await outcome(client.auth.test())).toBe(`invalid_blocks ${complaint}`);
    expect(await outcome(client.auth.test())).toBe('fatal_error');
    expect(await outcome(client.auth.test())).toBe('ok');
    const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'x' }, blocks: [] };
    expect(await outcome(client.views.update({ view_id: 'V0', view }))).toBe('hash_conflict');
  });

  it('take a fault for methods that exist, for a number of times', () => {
    expect(() => slack.faults.hangNext(1, { method: 'chat.postMesage' })).toThrow(
      'there is no method chat.postMesage here',
    );
    expect(() => slack.faults.dropNext(Number.NaN)).toThrow('not NaN');
  });

  it.each([
    ['nothing', false],
    ['done', true],
  ] as const)('are dropped after %s', async (after, carriedOut) => {
    const words = `dropped after ${after}`;
    slack.faults.dropNext(1, { method: 'chat.postMessage', after });
    expect(await post(words)).toContain('A request error occurred');
    expect(posted().includes(words)).toBe(carriedOut);
    expect(lastCall()).toEqual({ method: 'chat.postMessage', text: words, status: 0, carriedOut });
  });

  it.each([
    ['nothing', false],
    ['done', true],
  ] as const)('hang after %s', async (after, carriedOut) => {
    const words = `hung after ${after}`;
    slack.faults.hangNext(1, { method: 'chat.postMessage', after });
    const url = `${slack.apiUrl}chat.postMessage`;
    const body = new URLSearchParams({ token: slack.botToken, channel: CHANNEL, text: words });
    const hung = fetch(url, { method: 'POST', body, signal: AbortSignal.timeout(500) });
    await expect(hung).rejects.toThrow('timeout');
    expect(posted().includes(words)).toBe(carriedOut);
    expect(lastCall()).toEqual({ method: 'chat.postMessage', text: words, status: 0, carriedOut });
  });

  it.each(['html', 'text', 'empty', 'half'] as const)('answer 200 with no JSON: %s', async (as) => {
    slack.faults.garbleNext(1, { as, after: 'done' });
    const response = await fetch(`${slack.apiUrl}api.test`, { method: 'POST' });
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow('JSON');
    expect(lastCall()).toMatchObject({ method: 'api.test', status: 200, carriedOut: true });
    slack.faults.garbleNext(1, { as });
    expect(await post(`garbled: ${as}`)).not.toBe('ok');
    expect(lastCall()).toMatchObject({ carriedOut: false });
  });

  it('answer with half of what they promise', async () => {
    slack.faults.garbleNext(1, { as: 'cut' });
    const response = await fetch(`${slack.apiUrl}api.test`, { method: 'POST' });
    await expect(response.text()).rejects.toThrow('terminated');
  });

  it('post once a second and channel, after a burst', async () => {
    slack.faults.limitPosts = true;
    const before = slack.counts.postsLimited;
    const send = async (channel: string) => {
      const body = new URLSearchParams({ token: slack.botToken, channel, text: 'one of many' });
      const response = await fetch(`${slack.apiUrl}chat.postMessage`, { method: 'POST', body });
      return [response.status, response.headers.get('retry-after')];
    };
    clock += 60_000;
    for (let turn = 0; turn < 3; turn += 1) expect(await send(CHANNEL)).toEqual([200, null]);
    expect(await send('general')).toEqual([429, '1']);
    expect(await send('C0INFRA002')).toEqual([200, null]);
    clock += 1000;
    expect(await send(CHANNEL)).toEqual([200, null]);
    expect(slack.counts.postsLimited - before).toBe(1);
    slack.faults.clear();
    for (let turn = 0; turn < 4; turn += 1) expect(await send(CHANNEL)).toEqual([200, null]);
  });
});

describe('response addresses and triggers', () => {
  let app: SocketModeClient;
  let sent: { response_url: string; trigger_id: string };

  beforeAll(async () => {
    app = await socketClient(slack);
    app.on('slash_commands', async ({ ack, body }) => {
      sent = body;
      await ack();
    });
  });
  afterAll(() => app.disconnect());
  beforeEach(async () => {
    await slack.runCommand({ user: 'ada', channel: 'finance', text: '/go' });
  });

  const answer = async (words: string, giveUpMs = 60_000) => {
    const body = JSON.stringify({ text: words });
    const signal = AbortSignal.timeout(giveUpMs);
    const response = await fetch(sent.response_url, { method: 'POST', body, signal });
    return [response.status, response.headers.get('retry-after')];
  };
  const read = () => slack.messages('finance', { user: 'ada' }).map((message) => message.text);

  it.each([
    ['answer 500', undefined, [500, null]],
    ['answer 429 after all', { status: 429, retryAfterSeconds: 3, after: 'done' }, [429, '3']],
  ] as const)('%s', async (words, failure, expected) => {
    slack.faults.failResponseUrls(1, failure);
    expect(await answer(words)).toEqual(expected);
    const carriedOut = failure?.after === 'done';
    expect(read().includes(words)).toBe(carriedOut);
    expect(lastCall()).toEqual({ method: 'response_url', text: words, status: expected[0], carriedOut });
    expect(await answer('well again')).toEqual([200, null]);
    expect(lastCall()).toMatchObject({ status: 200, carriedOut: true });
  });

  it.each([
    ['hang', { hang: true }, 'timeout', false],
    ['hang when done', { hang: true, after: 'done' }, 'timeout', true],
    ['drop', { drop: true }, 'fetch failed', false],
    ['drop when done', { drop: true, after: 'done' }, 'fetch failed', true],
  ] as const)('%s', async (words, failure, error, carriedOut) => {
    slack.faults.failResponseUrls(1, failure);
    // What is done before it hangs is done within this.
    await expect(answer(words, error === 'timeout' ? 500 : undefined)).rejects.toThrow(error);
    expect(read().includes(words)).toBe(carriedOut);
    expect(lastCall()).toEqual({ method: 'response_url', text: words, status: 0, carriedOut });
  });

  it('expire, those issued for good and those to come while told to', async () => {
    slack.faults.expireResponseUrls();
    expect(await answer('too late')).toEqual([404, null]);
    slack.faults.clear();
    expect(await answer('still too late')).toEqual([404, null]);
    slack.faults.expireResponseUrls();
    await slack.runCommand({ user: 'ada', channel: 'finance', text: '/go' });
    slack.faults.expireResponseUrls(false);
    expect(await answer('issued too late')).toEqual([404, null]);
    await slack.runCommand({ user: 'ada', channel: 'finance', text: '/go' });
    expect(await answer('in time')).toEqual([200, null]);
  });

  it('expire triggers that exist', async () => {
    const view = { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] } as const;
    const open = (trigger_id: string) =>
      outcome(client.views.open({ trigger_id, view: { ...view, blocks: [{ type: 'divider' }] } }));
    slack.faults.expireTriggers = true;
    expect(await open(sent.trigger_id)).toBe('expired_trigger_id');
    expect(await open('made.up')).toBe('invalid_trigger_id');
    slack.faults.clear();
    expect(await open(sent.trigger_id)).toBe('ok');
  });
});
