import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createLogger } from '../../src/logger.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { appParts } from '../helpers/app-parts.ts';

/** What comes to the address of signed HTTP, well and badly made: an answer, a 400 or a 401, and never the end. */

const SECRET = 'signing-secret';
const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';

let store: Store;
let stop: () => Promise<unknown>;
let url = '';
const log: string[] = [];
const unhandled: unknown[] = [];
const note = (error: unknown): void => void unhandled.push(error);

beforeAll(async () => {
  process.on('unhandledRejection', note);
  store = await openStore(IN_MEMORY);
  const app = createApp(
    appParts({
      config: {
        transport: { kind: 'http', botToken: 'xoxb-1', signingSecret: SECRET },
        // Nothing listens there: whatever is asked of Slack fails at once.
        slackApiUrl: 'http://127.0.0.1:9/api/',
        port: 0,
      },
      store,
      logger: createLogger('warn', { destination: { write: (line) => void log.push(line) } }),
      now: () => new Date(),
      patience: { callMs: 200, responseUrlMs: 200, triesMs: [] },
    }),
  );
  const server = (await app.start()) as import('node:http').Server;
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  stop = () => app.stop();
});
afterAll(async () => {
  await stop();
  await store.close();
  process.off('unhandledRejection', note);
});

const send = async (
  body: string,
  type = JSON_TYPE,
  { signed = true, path = '/slack/events', seconds = 0 } = {},
) => {
  const at = String(Math.floor(Date.now() / 1000) + seconds);
  const hash = createHmac('sha256', signed ? SECRET : 'another')
    .update(`v0:${at}:${body}`)
    .digest('hex');
  const headers = {
    'content-type': type,
    'x-slack-request-timestamp': at,
    'x-slack-signature': `v0=${hash}`,
  };
  const { status } = await fetch(`${url}${path}`, { method: 'POST', headers, body });
  return status;
};
const payload = (json: string) => `payload=${encodeURIComponent(json)}`;

it.each([
  ['null', 'null', JSON_TYPE, 400],
  ['a list', '[]', JSON_TYPE, 400],
  ['a number', '1', JSON_TYPE, 400],
  ['half of JSON', '{"type":', JSON_TYPE, 400],
  ['nothing', '', JSON_TYPE, 400],
  ['a payload that is null', payload('null'), FORM, 400],
  ['a payload that is no JSON', payload('{'), FORM, 400],
  ['a form without a view', payload('{"type":"view_submission","user":{"id":"U1"},"view":null}'), FORM, 200],
  ['an event that is null', '{"type":"event_callback","event":null}', JSON_TYPE, 200],
  ['an event of no kind', '{"type":"event_callback","event":{"type":7}}', JSON_TYPE, 200],
  [
    'an action that is none',
    payload('{"type":"block_actions","user":{"id":"U1"},"actions":[null]}'),
    FORM,
    200,
  ],
  [
    'an event for nobody',
    '{"team_id":"T1","event_id":"Ev1","event":{"type":"app_home_opened","user":"U1"},"authorizations":[null]}',
    JSON_TYPE,
    200,
  ],
  [
    'an event whose outer workspace alone is known',
    '{"team_id":"T1","event_id":"Ev2","event":{"type":"function_executed","function":{"callback_id":"x"}}}',
    JSON_TYPE,
    200,
  ],
  // The receiver answers 404 after three seconds where nobody acknowledges.
  [
    'a shortcut that nobody listens to',
    payload('{"type":"shortcut","callback_id":"x","user":{"id":"U1"},"team":{"id":"T1"}}'),
    FORM,
    200,
  ],
  [
    'a menu that nobody fills',
    payload('{"type":"block_suggestion","action_id":"x","value":"y","user":{"id":"U1"},"team":{"id":"T1"}}'),
    FORM,
    200,
  ],
  ['a command of nobody', 'command=%2Fllmcost&text=x', FORM, 200],
  ['a charset beside the type', 'command=%2Fllmcost&text=x', `${FORM}; charset=utf-8`, 200],
  [
    'a type in capitals',
    'command=%2Fllmcost&text=x',
    'Application/X-WWW-Form-URLEncoded ; charset=UTF-8',
    200,
  ],
])('signed, %s is %s → %i', async (_, body, type, status) => {
  expect(await send(body, type)).toBe(status);
});

it('takes four megabytes, and no more', async () => {
  const limit = 4 * 1024 * 1024;
  const of = (bytes: number): string => `{"type":"${'x'.repeat(bytes - 11)}"}`;
  expect(of(limit)).toHaveLength(limit);
  expect(await send(of(limit))).toBe(200);
  expect(await send(of(limit + 1))).toBe(413);
});

it('unsigned, nothing passes', async () => {
  for (const body of ['null', '{}', '{"type":"event_callback"}'])
    expect(await send(body, JSON_TYPE, { signed: false })).toBe(401);
  const before = log.length;
  expect(await send('{}', JSON_TYPE, { path: '/elsewhere' })).toBe(404);
  const [line = '', ...others] = log.slice(before);
  expect(others).toEqual([]);
  expect(line).toContain('Unhandled HTTP request (POST) made to /elsewhere');
  expect(line).not.toContain('x-slack-signature');
  expect(line.length).toBeLessThan(300);
});

it.each([
  [-400, 401],
  [-100, 200],
  [100, 200],
  [400, 401],
])('signed by a clock that is %i s ahead: %i', async (seconds, status) => {
  expect(await send('{"type":"event_callback"}', JSON_TYPE, { seconds })).toBe(status);
});

it('stays up', async () => {
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(unhandled).toEqual([]);
});
