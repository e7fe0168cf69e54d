import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isRecord } from '../../src/json.ts';
import { BOARD_ACTION_IDS } from '../../src/wire/thread-ids.ts';
import {
  type Body,
  HTTP,
  overHttp,
  overSocket,
  PAYLOADS,
  payload,
  replayed,
  SOCKET,
  start,
  type World,
} from '../helpers/replaying.ts';

/** Payloads as Slack sends them, whole, through both doors: what its person then sees. */

const NOTHING: readonly string[] = [];
const FORM = ['views.open'];
const ROWS: readonly (readonly [name: string, places: readonly string[], words: RegExp])[] = [
  ['command', ['chat.postMessage C0COSTS001'], /Pay per token.*500M tokens/],
  ['command-in-direct-message', ['chat.postMessage D0MIRA0001'], /500M tokens A100 rental/],
  ['command-without-words', FORM, /Host it or pay per token/],
  ['click-on-card', FORM, /Host it or pay per token/],
  ['click-in-thread', FORM, /What if…/],
  ['click-on-ephemeral-card', FORM, /Host it or pay per token/],
  ['click-in-menu', ['views.open', 'views.update'], /The working/],
  ['command-form', FORM, /500M/],
  ['form-changed', ['views.update'], /700M tokens/],
  ['form-sent', ['chat.postMessage C0COSTS001'], /600M tokens/],
  ['form-sent-with-nothing-in-it', NOTHING, /form:workload.tokensPerMonth":"How many tokens a month/],
  ['form-sent-in-organisation', ['chat.postMessage C0UPCOST03'], /600M tokens/],
  ['form-sent-from-another-workspace', ['chat.postMessage C0SHARED02'], /600M tokens/],
  ['form-closed', NOTHING, /^$/],
  ['menu-typed-into', NOTHING, /"value":"h100-sxm"/],
  ['shortcut', FORM, /Host it or pay per token/],
  ['shortcut-on-message', FORM, /2B tokens.*H100/],
  ['shortcut-on-message-of-bot', FORM, /3B tokens/],
  ['command-of-organisation', ['chat.postMessage C0UPCOST03'], /500M tokens/],
  ['click-in-organisation', FORM, /Host it or pay per token/],
  ['mention-in-organisation', ['chat.postMessage C0UPCOST03 in a thread'], /2B tokens/],
  ['mention-by-stranger-in-shared-channel', ['chat.postMessage C0SHARED02 in a thread'], /2B tokens/],
  ['click-by-stranger-in-shared-channel', FORM, /Host it or pay per token/],
  ['mention', ['chat.postMessage C0COSTS001 in a thread'], /2B tokens/],
  ['mention-in-thread', ['chat.postMessage C0COSTS001 in a thread'], /2B → 4B tokens/],
  ['mention-edited', ['chat.update C0COSTS001'], /2B → 6B tokens/],
  ['mention-by-workflow', NOTHING, /^$/],
  ['direct-message', ['chat.postMessage D0MIRA0001'], /1B tokens/],
  ['direct-message-edited', ['chat.update D0MIRA0001'], /3B tokens/],
  ['direct-message-with-link', ['chat.postMessage D0MIRA0001'], /2B tokens/],
  ['direct-message-whose-link-is-unfurled', NOTHING, /^$/],
  ['direct-message-deleted', NOTHING, /^$/],
  ['direct-message-of-ours', NOTHING, /^$/],
  ['direct-message-thread-named', NOTHING, /^$/],
  ['direct-message-broadcast', ['chat.postMessage D0MIRA0001 in a thread'], /5B tokens/],
  ['direct-message-broadcast-told-again', NOTHING, /^$/],
  [
    'direct-message-with-picture',
    ['chat.postMessage D0MIRA0001', 'chat.postMessage D0MIRA0001'],
    /did not read/,
  ],
  ['direct-message-with-picture-told-again', NOTHING, /^$/],
  [
    'direct-message-with-export',
    ['chat.postMessage D0MIRA0001', 'chat.postMessage D0MIRA0001 in a thread'],
    /730M tokens.*H100/,
  ],
  ['direct-message-with-export-edited', ['chat.update D0MIRA0001'], /730M tokens.*A100/],
  [
    'direct-message-with-pasted-export',
    ['chat.postMessage D0MIRA0001', 'chat.postMessage D0MIRA0001 in a thread'],
    /730M tokens.*H100/,
  ],
  ['direct-message-with-pasted-export-edited', ['chat.update D0MIRA0001'], /1.46B tokens.*H100/],
  ['home-opened', ['views.publish U0MIRA0001'], /500M tokens A100 rental/],
  ['home-opened-in-organisation', ['views.publish W0NURIA003'], /500M tokens A100 rental/],
  ['home-opened-at-messages', NOTHING, /^$/],
  ['step', ['functions.completeSuccess'], /Pay per token/],
];

/** What ends an installation, and what only one of the doors knows. */
const APART = [
  ...['tokens-revoked', 'app-uninstalled', 'app-uninstalled-from-organisation'],
  ...['url-verification', 'rate-limited', 'ssl-check', 'manifest.schema'],
  ...['socket-hello', 'socket-envelope', 'socket-disconnect'],
];

it('every payload is replayed', () => {
  const names = readdirSync(PAYLOADS).flatMap((file) => /^(.*)\.json$/.exec(file)?.[1] ?? []);
  expect([...ROWS.map(([name]) => name), ...APART].toSorted()).toEqual(names.toSorted());
});

/** A button that boards of votes had once, and that still stands in channels: on the thread of the mention. */
const OLD_BOARD = {
  container: null,
  message: { ts: '1795781000.000900', thread_ts: '1795780041.004119' },
  actions: [
    { type: 'button', action_id: BOARD_ACTION_IDS.decide, block_id: 'b', value: 'x', action_ts: '1.1' },
  ],
};

/** What Slack may leave null, or leave out, where it has nothing to say: what is seen all the same. */
const LACKING: readonly (readonly [name: string, lacks: Body, places: readonly string[]])[] = [
  ['click-on-card', { channel: null }, FORM],
  ['click-on-card', { container: null }, FORM],
  ['click-on-card', { container: undefined, message: null, channel: null }, FORM],
  ['click-in-thread', { container: null }, FORM],
  ['click-in-menu', { state: null, enterprise: undefined }, ['views.open', 'views.update']],
  ['click-in-thread', OLD_BOARD, FORM],
  ['form-changed', { view: null }, NOTHING],
  ['form-sent', { response_urls: null }, ['chat.postMessage C0COSTS001']],
  ['mention', { authorizations: [{ enterprise_id: null }] }, ['chat.postMessage C0COSTS001 in a thread']],
  ['mention', { authorizations: null }, ['chat.postMessage C0COSTS001 in a thread']],
  ['mention', { event: { user: null } }, NOTHING],
  [
    'direct-message',
    { event: { blocks: null, team: null, thread_ts: null } },
    ['chat.postMessage D0MIRA0001'],
  ],
  ['home-opened', { event: { channel: null } }, ['views.publish U0MIRA0001']],
];

/** The payload once more, as another of its kind. */
const another = (body: Body, lacks: Body, at: number): Body => {
  const event = isRecord(body.event) && {
    ...body.event,
    ts: `1795781000.0000${at}`,
    ...(lacks.event as Body),
  };
  const view = isRecord(body.view) && { ...body.view, id: `V0ANOTHER${at}` };
  const ids = { trigger_id: `1.2.another${at}`, ...(event && { event_id: `Ev0ANOTHER${at}` }) };
  return { ...body, ...ids, ...(view && { view }), ...lacks, ...(event && { event }) };
};

describe.each([
  ['HTTP, where each workspace installed it', HTTP, overHttp],
  ['a socket of one workspace', SOCKET, overSocket],
])('over %s', (_, transport, send) => {
  let world: World;
  beforeAll(async () => {
    world = await start(transport);
  });
  afterAll(() => world.stop());

  it.each(ROWS)('%s: %j', { retry: 0 }, async (name, places, words) => {
    const seen = await replayed(world, send, payload(name));
    expect(seen.places).toEqual(places);
    const ack = places.length === 0 && isRecord(seen.ack) && Object.keys(seen.ack).length > 0;
    expect(places.length > 0 ? seen.words : ack ? JSON.stringify(seen.ack) : '').toMatch(words);
  });

  it('what is told again is not answered again', async () => {
    for (const name of ['command', 'mention', 'direct-message', 'click-in-menu', 'form-sent'])
      expect((await replayed(world, send, payload(name), true)).places, name).toEqual([]);
  });

  it.each(LACKING.map(([...row], at) => [...row, at] as const))(
    '%s with %j: %j',
    { retry: 0 },
    async (name, lacks, places, at) => {
      expect((await replayed(world, send, another(payload(name), lacks, at + 10))).places).toEqual(places);
    },
  );

  it('is not there any more where it was removed', async () => {
    for (const name of ['tokens-revoked', 'app-uninstalled', 'app-uninstalled-from-organisation'])
      expect((await replayed(world, send, payload(name))).places, name).toEqual([]);
    // Where a token of the environment counts, nobody is asked who has installed it.
    const left = transport.kind === 'http' ? [] : ['T0HARBOUR1', 'E0UPLANDS1'];
    expect(await world.installed()).toEqual(left);
  });
});

describe('what only one door knows', () => {
  it('over HTTP, Slack looks whether somebody is there', async () => {
    const world = await start(HTTP);
    const { challenge } = payload('url-verification');
    expect((await overHttp(world, payload('url-verification'))).ack).toEqual({ challenge });
    expect((await overHttp(world, payload('rate-limited'))).status).toBe(200);
    expect((await overHttp(world, payload('ssl-check'))).status).toBe(200);
    expect(world.alarms).toEqual([]);
    await world.stop();
  });

  it('over a socket, Slack asks for a new one', async () => {
    const world = await start(SOCKET, 200);
    world.slack.push(payload('socket-disconnect'));
    await expect.poll(() => world.slack.sockets(), { interval: 5 }).toBe(2);
    expect((await replayed(world, overSocket, payload('command'))).places).toEqual([
      'chat.postMessage C0COSTS001',
    ]);
    await world.stop();
  });
});
