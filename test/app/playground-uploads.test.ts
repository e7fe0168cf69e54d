import type { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Playground } from '../../src/playground/index.ts';
import { PNG } from '../helpers/demo-blocks.ts';
import { quickPlayground, webClient } from '../helpers/slack-world.ts';

let slack: Playground;
let client: WebClient;

beforeAll(async () => {
  slack = await quickPlayground();
  client = webClient(slack);
});
afterAll(() => slack.stop());
beforeEach(() => {
  slack.faults.clear();
});

const outcome = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    (error: { data?: { error?: string }; message: string }) => error.data?.error ?? error.message,
  );
const announce = async () => {
  const { upload_url, file_id } = await client.files.getUploadURLExternal({
    filename: 'chart.png',
    length: PNG.length,
  });
  return { url: String(upload_url), id: String(file_id) };
};
const complete = (id: string) => outcome(client.files.completeUploadExternal({ files: [{ id }] }));
const picture = (id: string) => ({
  channel: 'C0GENERAL1',
  text: 'with a picture',
  blocks: [{ type: 'image', slack_file: { id }, alt_text: 'a chart' }],
});

describe('uploads', () => {
  it.each(['files.getUploadURLExternal', 'files.completeUploadExternal'])(
    'are refused by %s',
    async (method) => {
      slack.faults.refuseNext(1, { method, error: 'restricted_action' });
      const upload = () => outcome(client.filesUploadV2({ file: PNG, filename: 'chart.png' }));
      expect([await upload(), await upload()]).toEqual(['restricted_action', 'ok']);
    },
  );

  it.each([
    ['500', {}, 500],
    ['503 when done', { status: 503, after: 'done' }, 503],
    ['a hang', { hang: true }, 'timeout'],
    ['a hang when done', { hang: true, after: 'done' }, 'timeout'],
    ['a drop', { drop: true }, 'fetch failed'],
    ['a drop when done', { drop: true, after: 'done' }, 'fetch failed'],
  ] as const)('of bytes meet %s', async (_name, failure, seen) => {
    const { url, id } = await announce();
    slack.faults.failUploadBytes(1, failure);
    const upload = fetch(url, {
      method: 'POST',
      body: new Uint8Array(PNG),
      signal: AbortSignal.timeout(seen === 'timeout' ? 500 : 60_000),
    }).then((response) => response.status);
    if (typeof seen === 'number') expect(await upload).toBe(seen);
    else await expect(upload).rejects.toThrow(seen);
    const carriedOut = 'after' in failure;
    expect(slack.calls.at(-1)).toMatchObject({
      method: 'upload',
      args: { file: id },
      status: typeof seen === 'number' ? seen : 0,
      carriedOut,
    });
    expect(await complete(id)).toBe(carriedOut ? 'ok' : 'file_not_found');
  });

  it('are never ready when told so, and shared even so', async () => {
    slack.faults.filesNeverReady = true;
    const uploaded = await client.filesUploadV2({
      channel_id: 'C0GENERAL1',
      file: PNG,
      filename: 'chart.png',
    });
    const id = String((uploaded.files as { files: { id: string }[] }[])[0]?.files[0]?.id);
    await slack.waitFor(() => slack.messages('general').some((each) => each.files.includes(id)));
    expect(await outcome(client.chat.postMessage(picture(id)))).toBe('invalid_blocks');
    expect((await client.files.info({ file: id })).file?.mimetype).toBe('');
    slack.faults.clear();
    expect(await outcome(client.chat.postMessage(picture(id)))).toBe('invalid_blocks');
  });
});

describe('client_msg_id', () => {
  const send = async (clientMsgId: string, channel = 'C0GENERAL1') => {
    const args = { channel, text: clientMsgId, client_msg_id: clientMsgId };
    return (await client.chat.postMessage(args)).ts;
  };
  const count = (words: string) => slack.messages('general').filter(({ text }) => text === words).length;

  it('means nothing, as in Slack', async () => {
    expect(await send('ignored')).not.toBe(await send('ignored'));
    expect(count('ignored')).toBe(2);
  });

  it('names a message once and channel, when told so', async () => {
    slack.faults.dedupeClientIds = true;
    const first = await send('once');
    expect(await send('once')).toBe(first);
    expect(await send('twice')).not.toBe(first);
    expect(await send('once', 'C0INFRA002')).not.toBe(first);
    expect(count('once')).toBe(1);
  });

  it('finds the message whose answer never came', async () => {
    slack.faults.dedupeClientIds = true;
    slack.faults.dropNext(1, { method: 'chat.postMessage', after: 'done' });
    await expect(send('lost')).rejects.toThrow('request error');
    const [message] = slack.messages('general').filter(({ text }) => text === 'lost');
    expect(await send('lost')).toBe(message?.ts);
    expect(count('lost')).toBe(1);
  });
});
