import type { App } from '@slack/bolt';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { isRecord, jsonOf } from '../../src/json.ts';
import type { Playground } from '../../src/playground/index.ts';
import {
  HASTY,
  httpApp,
  quickPlayground,
  type Running,
  socketApp,
  socketClient,
  webClient,
} from '../helpers/slack-world.ts';

interface Heard {
  readonly what: string;
  readonly id: string;
  readonly retry: number;
}

const heard: Heard[] = [];
let together: (() => void) | undefined;
/** Lets an order be acknowledged that was held back until Slack had given it up. */
let late: (() => void) | undefined;

function hear(what: string, id: string, retry: number | undefined): void {
  heard.push({ what, id, retry: retry ?? 0 });
  if (heard.length === 2) together?.();
}

const button = { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } } as const;

function register(app: App): void {
  app.command('/order', async ({ command, ack, client, body, context }) => {
    if (command.text === 'never') return;
    if (command.text === 'late')
      await new Promise<void>((resolve) => {
        late = resolve;
      });
    if (command.text === 'wrong') return ack({ blocks: [{ type: 'poster' }] } as never);
    if (command.text === 'together') {
      hear('command', body.trigger_id, context.retryNum);
      // Only deliveries at the same time get past here.
      if (heard.length < 2)
        await new Promise<void>((resolve) => {
          together = resolve;
        });
      return ack();
    }
    await ack();
    if (command.text === 'card')
      await client.chat.postMessage({
        channel: command.channel_id,
        text: 'card',
        blocks: [{ type: 'actions', elements: [button] }],
      });
    else hear('command', body.trigger_id, context.retryNum);
  });
  app.event('app_mention', async ({ body, context }) => hear('event', body.event_id, context.retryNum));
}

for (const [name, start] of [
  ['Socket Mode', socketApp],
  ['signed HTTP', httpApp],
] as const)
  describe(`deliveries over ${name}`, () => {
    let slack: Playground;
    let hasty: Playground;
    let running: Running[];

    beforeAll(async () => {
      slack = await quickPlayground();
      hasty = await quickPlayground({ timings: HASTY });
      running = [await start(slack, register), await start(hasty, register)];
    });
    afterAll(async () => {
      for (const each of running) await each.stop();
      await Promise.all([slack.stop(), hasty.stop()]);
    });
    beforeEach(() => {
      slack.faults.clear();
      heard.length = 0;
    });
    const order = (text: string, at = slack) =>
      at.runCommand({ user: 'ada', channel: 'general', text: `/order ${text}` });

    it('bring an event again and again, although it was acknowledged', async () => {
      slack.faults.redeliver(2);
      const mention = await slack.postMessage({ user: 'ada', channel: 'general', text: '@bot hi' });
      expect(mention.ok).toBe(true);
      await slack.waitFor(() => heard.length === 3);
      expect(heard.map((each) => each.retry).sort()).toEqual([0, 1, 2]);
      expect(new Set(heard.map((each) => each.id)).size).toBe(1);
      expect(await order('')).toEqual({ ok: true });
      expect(heard.filter(({ what }) => what === 'command')).toHaveLength(1);
      expect(slack.counts.redelivered).toBe(2);
    });

    it('bring commands again too when told so, at once', async () => {
      slack.faults.redeliver(1, { interactions: true });
      expect(await order('together')).toEqual({ ok: true });
      expect(heard.map((each) => each.retry).sort()).toEqual([0, 1]);
      expect(new Set(heard.map((each) => each.id)).size).toBe(1);
      expect(() => slack.faults.redeliver(0.5)).toThrow('0.5 is no number of deliveries');
    });

    it('put down what people saw fail', async () => {
      const card = { channel: 'C0GENERAL1', text: 'card', blocks: [{ type: 'actions', elements: [button] }] };
      const { ts } = await webClient(hasty).chat.postMessage(card);
      const before = hasty.failuresShown.length;
      const press = { user: 'jonas', channel: 'general', messageTs: ts ?? '', actionId: 'go' };
      expect(await hasty.click(press)).toMatchObject({ ok: false });
      await order('never', hasty);
      expect(hasty.failuresShown.slice(before).map(({ user, what, error }) => [user, what, error])).toEqual([
        ['U0JONAS002', 'block_actions', 'operation_timeout'],
        ['U0ADA00001', '/order', 'operation_timeout'],
      ]);
    });

    it('put down an answer that Slack would not show, and nothing when all went well', async () => {
      const before = slack.failuresShown.length;
      await order('card');
      await slack.waitFor(() => slack.messages('general').find(({ text }) => text === 'card'));
      expect(slack.failuresShown).toHaveLength(before);
      await order('wrong');
      expect(slack.failuresShown.slice(before)).toMatchObject([
        { what: '/order', error: 'invalid_response' },
      ]);
    });

    it('count acknowledgements that come late, and those that are lost', async () => {
      const before = { ...hasty.counts };
      expect((await order('late', hasty)).error).toBe('operation_timeout');
      late?.();
      await hasty.waitFor(() => heard.length === 1);
      hasty.faults.loseAcks = 1;
      expect((await order('', hasty)).error).toBe('operation_timeout');
      const { acksLost, acksLate, unacknowledged } = hasty.counts;
      expect([
        unacknowledged - before.unacknowledged,
        acksLost - before.acksLost,
        acksLate - before.acksLate,
      ]).toEqual([2, 1, name === 'signed HTTP' ? 0 : 1]);
    });
  });

describe('Socket Mode connections', () => {
  let slack: Playground;
  beforeEach(async () => {
    slack = await quickPlayground();
  });
  afterEach(() => slack.stop());

  /** A connection seen frame by frame; acknowledges what it gets. */
  async function connect() {
    const opened = await fetch(`${slack.apiUrl}apps.connections.open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${slack.appToken}` },
    });
    const { url } = (await opened.json()) as { url: string };
    const frames: Record<string, unknown>[] = [];
    const socket = new WebSocket(url);
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => {
      socket.on('message', (data) => {
        const frame = jsonOf(String(data));
        if (!isRecord(frame)) return;
        frames.push(frame);
        if (frame.envelope_id !== undefined) socket.send(JSON.stringify({ envelope_id: frame.envelope_id }));
        if (frame.type === 'hello') resolve(undefined);
      });
    });
    return { frames, closed };
  }
  const order = () => slack.runCommand({ user: 'ada', channel: 'general', text: '/order' });

  it('break with a payload in hand, whose acknowledgement does not count', async () => {
    const first = await connect();
    slack.faults.cutNext(1);
    expect(await order()).toEqual({ ok: false, error: 'dispatch_failed' });
    // 1006: there was no close frame.
    expect(await first.closed).toBe(1006);
    expect(first.frames.map(({ type }) => type)).toEqual(['hello', 'slash_commands']);
    await connect();
    expect(await order()).toEqual({ ok: true });
  });

  it('break under an event, which comes again on another', async () => {
    const both = [await connect(), await connect()];
    slack.faults.cutNext(1);
    await slack.postMessage({ user: 'ada', channel: 'general', text: '@bot hi' });
    const events = () => both.flatMap(({ frames }) => frames.filter(({ type }) => type === 'events_api'));
    await slack.waitFor(() => events().length === 2);
    expect(
      events()
        .map((each) => each.retry_attempt)
        .sort(),
    ).toEqual([0, 1]);
    expect(slack.connections()).toBe(1);
  });

  it('break once a payload was acknowledged', async () => {
    const { closed } = await connect();
    slack.faults.cutNext(1, { after: 'ack' });
    expect(await order()).toEqual({ ok: true });
    expect(await closed).toBe(1006);
  });

  it.each(['link_disabled', 'too_many_websockets'])('are told to go: %s', async (reason) => {
    const { frames, closed } = await connect();
    slack.faults.disconnect(reason);
    expect(await closed).toBe(1000);
    expect(frames.at(-1)).toMatchObject({ type: 'disconnect', reason });
  });

  it('are refused for a while, and then not', async () => {
    const method = 'apps.connections.open';
    slack.faults.serverErrorNext(1, { method });
    slack.faults.refuseNext(1, { method, error: 'internal_error' });
    const client = await socketClient(slack, 300);
    expect(slack.calls.map((call) => [call.status, call.carriedOut])).toEqual([
      [500, false],
      [200, false],
      [200, true],
    ]);
    await client.disconnect();
  });
});
