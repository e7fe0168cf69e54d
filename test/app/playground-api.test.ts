import type { SocketModeClient } from '@slack/socket-mode';
import type { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Playground } from '../../src/playground/index.ts';
import { quickPlayground, socketClient, webClient } from '../helpers/slack-world.ts';

// A 1 × 1 pixel PNG.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let slack: Playground;
let client: WebClient;
let clock = 0;

/** What the call was refused with. */
const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    (error: { data?: { error?: string; response_metadata?: { messages?: string[] } }; message: string }) =>
      [error.data?.error ?? error.message, ...(error.data?.response_metadata?.messages ?? [])].join(' '),
  );

const raw = async (method: string, body: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
  return (await response.json()) as { ok: boolean; error?: string; [key: string]: unknown };
};

beforeAll(async () => {
  slack = await quickPlayground({ now: () => Date.now() + clock });
  client = webClient(slack);
});
afterAll(() => slack.stop());
beforeEach(() => {
  clock = 0;
  slack.faults.clear();
});

describe('tokens and methods', () => {
  it('takes the token in the header or the body, as form or JSON', async () => {
    const words = `channel=C0GENERAL1&text=form&token=${slack.botToken}`;
    expect((await raw('chat.postMessage', words)).ok).toBe(true);
    const json = JSON.stringify({ channel: 'C0GENERAL1', text: 'json' });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${slack.botToken}` };
    expect((await raw('chat.postMessage', json, headers)).ok).toBe(true);
  });

  it('refuses wrong, missing and unfitting tokens, and methods that do not exist', async () => {
    expect((await raw('auth.test', '')).error).toBe('not_authed');
    expect((await raw('auth.test', 'token=xoxb-other')).error).toBe('invalid_auth');
    expect((await raw('auth.test', `token=${slack.appToken}`)).error).toBe('not_allowed_token_type');
    expect((await raw('apps.connections.open', `token=${slack.botToken}`)).error).toBe(
      'not_allowed_token_type',
    );
    expect(await refusal(client.apiCall('chat.sing'))).toBe('unknown_method');
  });

  it('answers only to this machine', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      request(slack.url, { headers: { host: 'evil.example' } }, (response) =>
        resolve(response.statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });
});

describe('messages', () => {
  it.each([
    ['finance', 'not_in_channel'],
    ['board', 'channel_not_found'],
    ['old-projects', 'is_archived'],
    ['nowhere', 'channel_not_found'],
  ])('#%s: %s', async (channel, error) => {
    expect(await refusal(client.chat.postMessage({ channel, text: 'x' }))).toBe(error);
  });

  it('refuses bad blocks with their pointers, and blocks that are no JSON', async () => {
    const blocks = [{ type: 'header', text: { type: 'plain_text' as const, text: 'x'.repeat(151) } }];
    expect(await refusal(client.chat.postMessage({ channel: 'C0GENERAL1', text: 'x', blocks }))).toBe(
      'invalid_blocks [ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    );
    const words = `channel=C0GENERAL1&blocks=[{&token=${slack.botToken}`;
    expect((await raw('chat.postMessage', words)).error).toBe('invalid_blocks_format');
    const long = Array.from({ length: 5 }, () => ({
      type: 'section',
      text: { type: 'mrkdwn' as const, text: 'x'.repeat(2700) },
    }));
    expect(await refusal(client.chat.postMessage({ channel: 'C0GENERAL1', text: 'x', blocks: long }))).toBe(
      'msg_blocks_too_long',
    );
    expect(await refusal(client.chat.postMessage({ channel: 'C0GENERAL1', text: '' }))).toBe('no_text');
  });

  it('cuts a long post and refuses a long update', async () => {
    const posted = await client.chat.postMessage({ channel: 'C0GENERAL1', text: 'x'.repeat(40_001) });
    expect(posted.message?.text).toHaveLength(40_000);
    expect(posted.response_metadata?.warnings).toEqual(['message_truncated']);
    const ts = String(posted.ts);
    expect(await refusal(client.chat.update({ channel: 'C0GENERAL1', ts, text: 'x'.repeat(4001) }))).toBe(
      'msg_too_long',
    );
    await client.chat.update({ channel: 'C0GENERAL1', ts, text: 'x'.repeat(4000) });
    await client.chat.delete({ channel: 'C0GENERAL1', ts });
    expect(await refusal(client.chat.update({ channel: 'C0GENERAL1', ts, text: 'x' }))).toBe(
      'message_not_found',
    );
  });

  it('updates its own messages only, and no ephemeral ones', async () => {
    const { ts } = await slack.postMessage({ user: 'ada', channel: 'general', text: 'mine' });
    expect(await refusal(client.chat.update({ channel: 'C0GENERAL1', ts, text: 'x' }))).toBe(
      'cant_update_message',
    );
    const only = await client.chat.postEphemeral({ channel: 'C0GENERAL1', user: 'U0ADA00001', text: 'psst' });
    const update = client.chat.update({ channel: 'C0GENERAL1', ts: String(only.message_ts), text: 'x' });
    expect(await refusal(update)).toBe('message_not_found');
    expect(slack.messages('general', { user: 'ada' }).at(-1)).toMatchObject({
      text: 'psst',
      isEphemeral: true,
    });
    expect(slack.messages('general', { user: 'jonas' }).at(-1)?.text).not.toBe('psst');
    expect(
      await refusal(client.chat.postEphemeral({ channel: 'C0GENERAL1', user: 'U0NOBODY', text: 'x' })),
    ).toBe('user_not_in_channel');
  });

  it('keeps threads to their parents, and metadata for those who ask', async () => {
    const metadata = { event_type: 'estimate', event_payload: { id: '7' } };
    const parent = await client.chat.postMessage({ channel: 'C0INFRA002', text: 'parent', metadata });
    const thread_ts = String(parent.ts);
    const reply = await client.chat.postMessage({ channel: 'C0INFRA002', text: 'reply', thread_ts });
    const deeper = client.chat.postMessage({ channel: 'C0INFRA002', text: 'x', thread_ts: String(reply.ts) });
    expect(await refusal(deeper)).toBe('cannot_reply_to_message');
    const replies = await client.conversations.replies({
      channel: 'C0INFRA002',
      ts: thread_ts,
      include_all_metadata: true,
    });
    expect(replies.messages?.map((message) => message.text)).toEqual(['parent', 'reply']);
    expect(replies.messages?.[0]).toMatchObject({ metadata, reply_count: 1 });
    const link = await client.chat.getPermalink({ channel: 'C0INFRA002', message_ts: thread_ts });
    expect(link.permalink).toBe(`${slack.url}archives/C0INFRA002/p${thread_ts.replace('.', '')}`);
  });
});

describe('uploads', () => {
  const block = (id: string) => [{ type: 'image', slack_file: { id }, alt_text: 'a chart' }];

  it('filesUploadV2 shares the file in the thread; a block may use it a moment later', async () => {
    const parent = await client.chat.postMessage({ channel: 'C0INFRA002', text: 'parent' });
    const thread_ts = String(parent.ts);
    const uploaded = await client.filesUploadV2({
      channel_id: 'C0INFRA002',
      thread_ts,
      file: PNG,
      filename: 'chart.png',
      alt_text: 'a chart',
    });
    const id = String((uploaded.files as { files: { id: string }[] }[])[0]?.files[0]?.id);
    const post = () => client.chat.postMessage({ channel: 'C0INFRA002', text: 'x', blocks: block(id) });
    // A busy machine comes here when the file is long ready: the clock of the workspace goes back before that.
    clock = -60_000;
    expect(await refusal(post())).toBe(
      'invalid_blocks [ERROR] invalid slack file [json-pointer:/blocks/0/slack_file]',
    );
    clock = 0;
    await slack.waitFor(() =>
      slack.messages('infrastructure', { threadTs: thread_ts }).some((each) => each.files.includes(id)),
    );
    expect((await post()).ok).toBe(true);
    const file = await client.files.info({ file: id });
    expect(file.file).toMatchObject({ mimetype: 'image/png', alt_txt: 'a chart' });
  });

  it('a response address takes no file that is not ready either', async () => {
    const { upload_url, file_id } = await client.files.getUploadURLExternal({
      filename: 'a.png',
      length: PNG.length,
    });
    await fetch(String(upload_url), { method: 'POST', body: PNG });
    const early = client.chat.postEphemeral({
      channel: 'C0INFRA002',
      user: 'U0ADA00001',
      text: 'x',
      blocks: block(String(file_id)),
    });
    expect(await refusal(early)).toContain('invalid slack file');
  });

  it('fails when told to', async () => {
    slack.faults.failUploads = 1;
    expect(await refusal(client.filesUploadV2({ file: PNG, filename: 'chart.png' }))).toContain('500');
    expect(await refusal(client.files.completeUploadExternal({ files: [{ id: 'F0000000000' }] }))).toBe(
      'file_not_found',
    );
  });
});

describe('faults', () => {
  it('answers 429 with Retry-After, 500, late, or never', async () => {
    slack.faults.rateLimitNext(1, { method: 'chat.postMessage', retryAfterSeconds: 7 });
    const limited = await fetch(`${slack.apiUrl}chat.postMessage`, { method: 'POST', body: '' });
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    slack.faults.serverErrorNext(1);
    expect((await fetch(`${slack.apiUrl}auth.test`, { method: 'POST', body: '' })).status).toBe(500);
    slack.faults.hangNext(1);
    const hung = fetch(`${slack.apiUrl}auth.test`, {
      method: 'POST',
      body: '',
      signal: AbortSignal.timeout(500),
    });
    await expect(hung).rejects.toThrow('timeout');
    slack.faults.latencyMs = 60;
    const start = Date.now();
    await client.auth.test();
    expect(Date.now() - start).toBeGreaterThanOrEqual(55);
  });

  it('refuses a picture as when Slack cannot fetch it', async () => {
    slack.faults.refuseImages = 1;
    const blocks = [{ type: 'image', image_url: 'https://quickchart.io/chart?c=1', alt_text: 'a chart' }];
    const post = () => client.chat.postMessage({ channel: 'C0GENERAL1', text: 'x', blocks });
    expect(await refusal(post())).toBe(
      'invalid_blocks [ERROR] downloading image failed [json-pointer:/blocks/0/image_url]',
    );
    expect(await refusal(post())).toBe('ok');
  });
});

describe('Socket Mode', () => {
  it('gives each payload to one connection, and reconnects after a disconnect frame', async () => {
    let heard = 0;
    const sockets = [await socketClient(slack), await socketClient(slack)];
    for (const socket of sockets)
      socket.on('slash_commands', async ({ ack }) => {
        heard += 1;
        await ack();
      });
    for (let i = 0; i < 4; i += 1)
      expect((await slack.runCommand({ user: 'ada', channel: 'general', text: '/go' })).ok).toBe(true);
    expect(heard).toBe(4);
    slack.faults.disconnect();
    await slack.waitFor(() => slack.connections() === 0);
    await slack.waitFor(() => slack.connections() === 2);
    // Both have heard their hello once each has answered a command.
    for (let i = 0; i < 2; i += 1) await slack.runCommand({ user: 'ada', channel: 'general', text: '/go' });
    await Promise.all(sockets.map((socket) => socket.disconnect()));
    await slack.waitFor(() => slack.connections() === 0);
    expect((await slack.runCommand({ user: 'ada', channel: 'general', text: '/go' })).error).toBe(
      'dispatch_failed',
    );
  });

  it('opens each address once, and no more than ten at a time', async () => {
    const open = async () =>
      String((await raw('apps.connections.open', '', { authorization: `Bearer ${slack.appToken}` })).url);
    const { WebSocket } = await import('ws');
    const first = (url: string) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(url);
        socket.on('message', (data) => resolve(JSON.parse(String(data)).type));
        socket.on('error', (error) => resolve(error.message));
      });
    const url = await open();
    expect(await first(url)).toBe('hello');
    expect(await first(url)).toContain('404');
    for (let i = 1; i < 10; i += 1) expect(await first(await open())).toBe('hello');
    expect(await first(await open())).toBe('disconnect');
    slack.faults.disconnect();
    await slack.waitFor(() => slack.connections() === 0);
  });
});

describe('triggers and response addresses', () => {
  const view = {
    type: 'modal' as const,
    title: { type: 'plain_text' as const, text: 'x' },
    blocks: [{ type: 'divider' }],
  };
  let payload: { trigger_id: string; response_url: string };
  let pressed: string | undefined;
  let socket: SocketModeClient;

  beforeAll(async () => {
    socket = await socketClient(slack);
    socket.on('slash_commands', async ({ ack, body }) => {
      payload = body;
      await ack();
    });
    socket.on('interactive', async ({ ack, body }) => {
      pressed = body.trigger_id;
      await ack();
    });
  });
  afterAll(() => socket.disconnect());
  beforeEach(async () => {
    await slack.runCommand({ user: 'ada', channel: 'finance', text: '/go' });
  });

  it('a trigger opens one view, in time', async () => {
    const open = () => client.views.open({ trigger_id: payload.trigger_id, view });
    clock = 60_001;
    expect(await refusal(open())).toBe('expired_trigger_id');
    clock = 0;
    const opened = await open();
    expect(await refusal(open())).toBe('exchanged_trigger_id');
    expect(await refusal(client.views.open({ trigger_id: 'made.up', view }))).toBe('invalid_trigger_id');
    const view_id = String(opened.view?.id);
    const hash = String(opened.view?.hash);
    expect(await refusal(client.views.update({ view_id, hash, view }))).toBe('ok');
    expect(await refusal(client.views.update({ view_id, hash, view }))).toBe('hash_conflict');
    expect(
      await refusal(
        client.views.update({
          view_id,
          view: { ...view, title: { type: 'plain_text', text: 'x'.repeat(25) } },
        }),
      ),
    ).toBe('invalid_arguments [ERROR] must be less than 25 characters [json-pointer:/view/title/text]');
    await slack.closeView({ user: 'ada' });
    expect(await refusal(client.views.update({ view_id, view }))).toBe('not_found');
  });

  it('a stack of views ends at three, and only a press inside it pushes', async () => {
    const { trigger_id } = payload;
    const pressable = {
      ...view,
      blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'go', text: view.title }] }],
    };
    expect(await refusal(client.views.push({ trigger_id, view: pressable }))).toBe('invalid_trigger_id');
    await slack.runCommand({ user: 'ada', channel: 'finance', text: '/go' });
    await client.views.open({ trigger_id: payload.trigger_id, view: pressable });
    for (const depth of [2, 3, 4]) {
      pressed = undefined;
      await slack.click({ user: 'ada', actionId: 'go' });
      const outcome = await refusal(client.views.push({ trigger_id: String(pressed), view: pressable }));
      expect([depth, outcome]).toEqual([depth, depth < 4 ? 'ok' : 'push_limit_reached']);
    }
    expect(slack.viewOf('ada')?.depth).toBe(3);
    await slack.closeView({ user: 'ada', all: true });
  });

  it('a response address takes five answers within half an hour, member or not', async () => {
    const answer = async (text: string) =>
      (await fetch(payload.response_url, { method: 'POST', body: JSON.stringify({ text }) })).status;
    expect(await answer('')).toBe(400);
    for (const text of ['1', '2', '3', '4', '5']) expect(await answer(text)).toBe(200);
    expect(await answer('6')).toBe(404);
    expect(
      slack
        .messages('finance', { user: 'ada' })
        .slice(-5)
        .map((each) => each.text),
    ).toEqual(['1', '2', '3', '4', '5']);
    await slack.runCommand({ user: 'ada', channel: 'finance', text: '/go' });
    clock = 30 * 60_000 + 1;
    expect(await answer('late')).toBe(404);
  });
});
