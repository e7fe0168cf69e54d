import type { App } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Playground } from '../../src/playground/index.ts';
import { HASTY, httpApp, quickPlayground, type Running, socketApp } from '../helpers/slack-world.ts';

const heard: { event: string; retry: number | undefined; text: string }[] = [];

const modal = (title: string) => ({
  type: 'modal' as const,
  callback_id: 'order',
  title: { type: 'plain_text' as const, text: title },
  submit: { type: 'plain_text' as const, text: 'Order' },
  private_metadata: 'kept',
  blocks: [
    {
      type: 'input' as const,
      block_id: 'count',
      label: { type: 'plain_text' as const, text: 'How many' },
      element: { type: 'number_input' as const, action_id: 'n', is_decimal_allowed: false, min_value: '1' },
    },
  ],
});

function register(app: App): void {
  app.command('/order', async ({ command, ack, client, respond }) => {
    if (command.text === 'silent') return;
    if (command.text === 'reply') return ack({ text: 'said with the ack', response_type: 'ephemeral' });
    await ack();
    if (command.text === 'form') {
      await client.views.open({ trigger_id: command.trigger_id, view: modal('Order') });
      return;
    }
    if (command.text === 'outside') {
      await client.chat
        .postMessage({ channel: command.channel_id, text: 'x' })
        .catch(async (error: Error) => {
          await respond({ text: `by response_url: ${error.message}`, response_type: 'in_channel' });
        });
      return;
    }
    await client.chat.postMessage({
      channel: command.channel_id,
      text: `ordered ${command.text}`,
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: command.text || 'nothing' } },
        {
          type: 'actions',
          elements: [
            { type: 'button', action_id: 'more', value: '7', text: { type: 'plain_text', text: 'More' } },
            {
              type: 'static_select',
              action_id: 'size',
              options: ['small', 'large'].map((value) => ({
                text: { type: 'plain_text', text: value },
                value,
              })),
            },
          ],
        },
      ],
      metadata: { event_type: 'order', event_payload: { id: 'o-1' } },
    });
  });
  app.action('more', async ({ ack, body, action, client, respond }) => {
    await ack();
    if (body.type !== 'block_actions' || action.type !== 'button' || !body.message) return;
    await client.chat.postMessage({
      channel: body.channel?.id ?? '',
      thread_ts: body.message.ts,
      text: `more ${action.value} for ${body.user.id}`,
    });
    await respond({ text: 'only you', response_type: 'ephemeral', replace_original: false });
  });
  app.action('size', async ({ ack, action, respond }) => {
    await ack();
    if (action.type === 'static_select')
      await respond({ text: `now ${action.selected_option?.value}`, replace_original: true });
  });
  app.view('order', async ({ ack, view }) => {
    const count = Number(view.state.values.count?.n?.value);
    if (count > 9) return ack({ response_action: 'errors', errors: { count: 'At most nine.' } });
    if (count === 5) return ack({ response_action: 'push', view: modal('And again') });
    if (count === 6) return ack({ response_action: 'errors', errors: { nowhere: 'No such input.' } });
    return ack();
  });
  app.shortcut('from_message', async ({ ack, shortcut, client }) => {
    await ack();
    if (shortcut.type === 'message_action')
      await client.views.open({
        trigger_id: shortcut.trigger_id,
        view: modal(String(shortcut.message.text).slice(0, 24)),
      });
  });
  app.options('where', async ({ ack, payload }) => {
    await ack({ options: [{ text: { type: 'plain_text', text: `near ${payload.value}` }, value: 'near' }] });
  });
  app.action('where', async ({ ack, action, client, body }) => {
    await ack();
    if (action.type === 'external_select')
      await client.chat.postMessage({ channel: body.user.id, text: `to ${action.selected_option?.value}` });
  });
  app.event('app_mention', async ({ event, say, context }) => {
    heard.push({ event: 'app_mention', retry: context.retryNum, text: event.text });
    await say({ text: `you said ${event.text}`, thread_ts: event.thread_ts ?? event.ts });
  });
  app.message(async ({ message, say }) => {
    if (message.subtype === undefined) await say(`dm: ${message.text}`);
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: {
        type: 'home',
        blocks: [
          {
            type: 'actions',
            elements: [{ type: 'external_select', action_id: 'where', min_query_length: 0 }],
          },
        ],
      },
    });
  });
}

for (const [name, start] of [
  ['Socket Mode', socketApp],
  ['signed HTTP', httpApp],
] as const)
  describe(`Bolt over ${name}`, () => {
    let slack: Playground;
    let running: Running;
    const texts = (channel: string, options?: { user?: string; threadTs?: string }) =>
      slack.messages(channel, options).map((message) => message.text);

    beforeAll(async () => {
      slack = await quickPlayground({ commands: [{ name: '/order' }] });
      running = await start(slack, register);
    });
    afterAll(async () => {
      await running.stop();
      await slack.stop();
    });

    it('runs a command to its posted message, metadata kept', async () => {
      expect(
        await slack.runCommand({ user: 'ada', channel: 'general', text: '/order 2 & 3 for @jonas' }),
      ).toEqual({ ok: true });
      const message = await slack.waitFor(() => slack.messages('general').find((each) => each.byApp));
      expect(message.text).toContain('ordered 2 &amp; 3 for <@U0JONAS002|jonas>');
      expect(message.metadata).toEqual({ event_type: 'order', event_payload: { id: 'o-1' } });
    });

    it('answers a button in its thread, to everybody and to the one who pressed', async () => {
      const { ts } = await slack.waitFor(() => slack.messages('general').find((each) => each.byApp));
      await slack.click({ user: 'jonas', channel: 'general', messageTs: ts, actionId: 'more' });
      await slack.waitFor(() => texts('general', { user: 'jonas' }).includes('only you'));
      expect(texts('general', { threadTs: ts })).toContain('more 7 for U0JONAS002');
      expect(texts('general', { user: 'ada' })).not.toContain('only you');
    });

    it('replaces the message that a menu belongs to', async () => {
      const { ts } = await slack.waitFor(() => slack.messages('general').find((each) => each.byApp));
      await slack.click({
        user: 'ada',
        channel: 'general',
        messageTs: ts,
        actionId: 'size',
        value: 'large',
      });
      const message = await slack.waitFor(() =>
        slack.messages('general').find((each) => each.text === 'now large'),
      );
      expect(message).toMatchObject({ ts, edited: true });
    });

    it('opens a modal, shows its errors, and closes it', async () => {
      await slack.runCommand({ user: 'ada', channel: 'general', text: '/order form' });
      await slack.waitFor(() => slack.viewOf('ada'));
      expect((await slack.submitView({ user: 'ada' })).errors).toEqual({
        count: 'Please complete this required field.',
      });
      expect((await slack.submitView({ user: 'ada', values: { n: '0' } })).errors).toEqual({
        count: 'Enter a number that is at least 1.',
      });
      expect((await slack.submitView({ user: 'ada', values: { n: '10' } })).errors).toEqual({
        count: 'At most nine.',
      });
      expect((await slack.submitView({ user: 'ada', values: { n: '6' } })).error).toBe('invalid_errors');
      await slack.submitView({ user: 'ada', values: { n: '5' } });
      expect(slack.viewOf('ada')?.depth).toBe(2);
      await slack.submitView({ user: 'ada', values: { n: '1' } });
      await slack.closeView({ user: 'ada' });
      expect(slack.viewOf('ada')).toBeUndefined();
    });

    it('opens a modal from a message shortcut', async () => {
      const { ts } = await slack.postMessage({ user: 'jonas', channel: 'general', text: 'how dear is it' });
      await slack.openShortcut({
        user: 'jonas',
        channel: 'general',
        messageTs: ts,
        callbackId: 'from_message',
      });
      const view = await slack.waitFor(() => slack.viewOf('jonas'));
      expect(view.json.title).toMatchObject({ text: 'how dear is it' });
      await slack.closeView({ user: 'jonas' });
    });

    it('hears a mention, in the thread it was made in', async () => {
      const { ts } = await slack.postMessage({ user: 'priya', channel: 'general', text: 'hey @bot' });
      await slack.waitFor(() => texts('general', { threadTs: ts }).length === 2);
      expect(texts('general', { threadTs: ts })[1]).toBe('you said hey <@U0APPBOT00>');
    });

    it('talks in a direct message and does not answer itself', async () => {
      await slack.postMessage({ user: 'priya', channel: '@bot', text: 'hello' });
      await slack.waitFor(() => texts('@bot', { user: 'priya' }).includes('dm: hello'));
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(texts('@bot', { user: 'priya' })).toEqual(['hello', 'dm: hello']);
    });

    it('publishes a home tab whose menu asks the app for options', async () => {
      await slack.openHome({ user: 'priya' });
      await slack.waitFor(() => slack.homeOf('priya'));
      const place = { user: 'priya', view: 'home', actionId: 'where' } as const;
      expect(await slack.suggest({ ...place, value: 'river' })).toEqual([
        { text: { type: 'plain_text', text: 'near river' }, value: 'near' },
      ]);
      await slack.click({ ...place, value: 'near' });
      await slack.waitFor(() => texts('@bot', { user: 'priya' }).includes('to near'));
    });

    it('shows what came with the acknowledgement to the asker only', async () => {
      await slack.runCommand({ user: 'ada', channel: 'infrastructure', text: '/order reply' });
      expect(texts('infrastructure', { user: 'ada' })).toContain('said with the ack');
      expect(texts('infrastructure')).toEqual([]);
    });

    it.each([
      ['finance', 'by response_url: An API error occurred: not_in_channel'],
      ['board', 'by response_url: An API error occurred: channel_not_found'],
    ])('lets the app answer in #%s, where it is no member', async (channel, words) => {
      await slack.runCommand({ user: 'ada', channel, text: '/order outside' });
      await expect.poll(() => texts(channel)).toContain(words);
    });

    it('refuses a command in a thread, and an unknown one', async () => {
      const { ts } = await slack.postMessage({ user: 'ada', channel: 'general', text: 'parent' });
      const inThread = { user: 'ada', channel: 'general', text: '/order 1', threadTs: ts };
      expect((await slack.runCommand(inThread)).error).toBe('not_supported_in_threads');
      expect(texts('general', { user: 'ada', threadTs: ts }).at(-1)).toBe(
        '/order is not supported in threads. Sorry!',
      );
      expect((await slack.runCommand({ user: 'ada', channel: 'general', text: '/nope' })).error).toBe(
        'unknown_command',
      );
    });
  });

for (const [name, start] of [
  ['Socket Mode', socketApp],
  ['signed HTTP', httpApp],
] as const)
  describe(`what no acknowledgement comes for over ${name}`, () => {
    let slack: Playground;
    let running: Running;

    beforeAll(async () => {
      slack = await quickPlayground({ commands: [{ name: '/order' }], timings: HASTY });
      running = await start(slack, register);
    });
    afterAll(async () => {
      await running.stop();
      await slack.stop();
    });

    it('is said to whoever typed the command', async () => {
      const { ok, error } = await slack.runCommand({
        user: 'ada',
        channel: 'infrastructure',
        text: '/order silent',
      });
      expect([ok, error]).toEqual([false, 'operation_timeout']);
      const seen = (user: string) => slack.messages('infrastructure', { user }).map(({ text }) => text);
      expect(seen('ada')).toEqual(['/order failed with the error "operation_timeout"']);
      expect(seen('jonas')).toEqual([]);
    });

    it('is sent again where it was an event', async () => {
      heard.length = 0;
      slack.faults.loseAcks = 1;
      await slack.postMessage({ user: 'ada', channel: 'infrastructure', text: '@bot once' });
      await slack.waitFor(() => heard.length >= 2);
      expect(heard.slice(0, 2).map((each) => each.retry)).toEqual([
        name === 'signed HTTP' ? undefined : 0,
        1,
      ]);
    });
  });
