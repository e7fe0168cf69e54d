import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
