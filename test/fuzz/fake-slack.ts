import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** As much of Slack as answers every call with "ok" and remembers what it was told. */
export interface FakeSlack {
  readonly url: string;
  /** Methods of the Web API, or `respond`, with their bodies; emptied by whoever reads them. */
  readonly told: { readonly method: string; readonly body: Readonly<Record<string, unknown>> }[];
  readonly stop: () => Promise<void>;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** JSON, or a form whose nested values are JSON. */
const bodyOf = (text: string): Record<string, unknown> => {
  const json = parsed(text);
  if (typeof json === 'object' && json !== null) return json as Record<string, unknown>;
  const nested = new Set(['blocks', 'view', 'files']);
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([name, value]) => [name, nested.has(name) ? parsed(value) : value]),
  );
};

const ANSWER = {
  ok: true,
  ts: '1700000000.000200',
  channel: 'C012AB3CD',
  user_id: 'U0BOT0000',
  bot_id: 'B0BOT0000',
  team_id: 'T1',
  permalink: 'https://team.slack.com/archives/C012AB3CD/p1700000000000200',
  view: { id: 'V1', hash: '2.b' },
  file_id: 'F012AB3CD',
  files: [],
};

export const startFakeSlack = async (): Promise<FakeSlack> => {
  const told: FakeSlack['told'] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const method = (request.url ?? '').split('/').at(-1)?.split('?')[0] ?? '';
    told.push({ method, body: bodyOf(Buffer.concat(chunks).toString()) });
    const { port } = server.address() as AddressInfo;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ...ANSWER, upload_url: `http://127.0.0.1:${port}/upload` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    told,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
