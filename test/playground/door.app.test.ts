import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/index.ts';

let slack: Playground;
beforeAll(async () => {
  slack = await startPlayground({ port: 0 });
});
afterAll(() => slack.stop());

const raw = (head: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(slack.url).port), '127.0.0.1', () =>
      socket.write(`${head}\r\n\r\n`),
    );
    let answer = '';
    socket.on('data', (data) => {
      answer += String(data);
      socket.end();
    });
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
    socket.on('error', reject);
  });
const upgrade = (path: string, ...headers: string[]): string =>
  [`GET ${path} HTTP/1.1`, ...headers, 'Connection: Upgrade', 'Upgrade: websocket'].join('\r\n');

it.each([
  ['an address that is none', upgrade('//[', 'Host: localhost'), '400'],
  ['another host', upgrade('/link/', 'Host: evil.example'), '403'],
  ['a page', upgrade('/link/', 'Host: localhost', 'Origin: http://evil.example'), '400'],
  ['no ticket', upgrade('/link/', 'Host: localhost'), '404'],
  ['a request for an address that is none', 'GET //[ HTTP/1.1\r\nHost: localhost', '400'],
])('turns %s away, and stays up', async (_, head, status) => {
  expect(await raw(head)).toContain(status);
  expect((await fetch(slack.url)).status).toBe(200);
});

it('takes no upload and no answer from a page elsewhere', async () => {
  const headers = { origin: 'http://evil.example' };
  for (const path of ['upload/F1', 'commands/x'])
    expect((await fetch(`${slack.url}${path}`, { method: 'POST', headers, body: '{}' })).status).toBe(403);
});

it('keeps what the page uploads, and hands it out as a download that runs nothing', async () => {
  const upload = (type: string) =>
    fetch(`${slack.url}page/upload?user=@bot&name=usage.csv`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: 'date,tokens',
    });
  expect((await upload('text/csv')).status).toBe(413);
  const { id } = (await (await upload('application/octet-stream')).json()) as { id: string };
  const found = await fetch(`${slack.url}files/${id}`);
  expect([found.headers.get('content-disposition'), await found.text()]).toEqual([
    'attachment',
    'date,tokens',
  ]);
  expect((await fetch(`${slack.url}files/F0NONE`)).status).toBe(404);
});

describe('what the page asks for', () => {
  const ask = async (body: string, headers = { 'content-type': 'application/json' }) => {
    const answer = await fetch(`${slack.url}page/do`, { method: 'POST', headers, body });
    return { status: answer.status, said: (await answer.json()) as Record<string, unknown> };
  };
  const asked = (act: object) => ask(JSON.stringify(act));

  it('is done as the person does it', async () => {
    const user = slack.userId('ada');
    const channel = slack.channelId('general');
    await asked({ do: 'send', user, channel, text: 'hello from the page' });
    expect(slack.messages('general').at(-1)).toMatchObject({ user, text: 'hello from the page' });
    expect(await asked({ do: 'fault', name: 'loseAcks', amount: 2.4 })).toMatchObject({ status: 200 });
    expect(slack.faults.loseAcks).toBe(2);
    await asked({ do: 'fault', name: 'clear', amount: 0 });
    expect(slack.faults.loseAcks).toBe(0);
  });

  it.each([
    ['no JSON', '{', 'expected object'],
    ['a list', '[]', 'expected object'],
    ['an act that there is not', '{"do":"fly"}', 'at do'],
    ['a press without its control', '{"do":"click","user":"U1"}', 'at actionId'],
    ['a fault that counts in words', '{"do":"fault","name":"loseAcks","amount":"two"}', 'at amount'],
  ])('is refused with what is wrong: %s', async (_, body, why) => {
    const { status, said } = await ask(body);
    expect(status).toBe(400);
    expect(said).toEqual({ ok: false, error: expect.stringContaining(why) });
  });

  it('is said where it cannot be done', async () => {
    const { status, said } = await asked({ do: 'fault', name: 'fire', amount: 1 });
    expect([status, said]).toEqual([200, { ok: false, error: 'there is no fault fire' }]);
  });

  it('is nothing from a page elsewhere', async () => {
    expect((await ask('{}', { 'content-type': 'text/plain' })).status).toBe(403);
  });
});
