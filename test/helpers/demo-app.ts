import type { App, BlockAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { PlaygroundOptions } from '../../src/playground/index.ts';
import { card, form, home, mrkdwn, option, PNG, settings, XSS } from './demo-blocks.ts';

async function post(client: WebClient, channel: string, place: string): Promise<void> {
  const { files } = await client.filesUploadV2({
    file: PNG,
    filename: 'map.png',
    alt_text: 'A map, red in the west',
  });
  const fileId = (files as { files?: { id?: string }[] }[])[0]?.files?.[0]?.id;
  const message = { channel, text: `Rain in ${place} on Thursday`, blocks: card(place, fileId) };
  const isPosted = () =>
    client.chat.postMessage(message).then(
      () => true,
      () => false,
    );
  // Slack refuses a file that it has not looked at yet; a busy machine takes its time even for that.
  for (const until = Date.now() + 30_000; Date.now() < until && !(await isPosted()); )
    await new Promise((resolve) => setTimeout(resolve, 60));
}

export const demoOptions: PlaygroundOptions = {
  workspace: { name: 'Harbour Town', botName: 'weather' },
  commands: [
    { name: '/weather', usageHint: '[place] | form | help', description: 'What the weather will be' },
  ],
  shortcuts: [
    { callbackId: 'from_message', name: 'Forecast for this', type: 'message', description: 'In this thread' },
    { callbackId: 'new_forecast', name: 'New forecast', type: 'global', description: 'Open the form' },
  ],
  welcome: {
    title: 'Ask for the weather',
    text: 'Type a line below, or click one of these. Everything here stays on this machine.',
    examples: ['/weather Harbour', '/weather form', 'hello @weather, and tomorrow?'],
  },
};

/** `state.values` of every settings form that was sent. */
export const submitted: unknown[] = [];

export function demoApp(app: App): void {
  app.command('/weather', async ({ command, ack, client, respond }) => {
    await ack();
    if (command.text === 'form')
      await client.views.open({ trigger_id: command.trigger_id, view: form('Forecast') });
    else if (command.text === 'help') await respond({ text: 'Type `/weather Harbour`.' });
    else if (command.text === 'xss')
      await client.chat.postMessage({
        channel: command.channel_id,
        text: XSS,
        blocks: [
          { type: 'section', text: mrkdwn(XSS) },
          { type: 'markdown', text: XSS },
        ],
      });
    else await post(client, command.channel_id, command.text || 'Harbour');
  });
  app.action('adjust', async ({ ack, body, client }) => {
    await ack();
    await client.views.open({ trigger_id: (body as BlockAction).trigger_id, view: form('Forecast') });
  });
  app.action('deeper', async ({ ack, body, client }) => {
    await ack();
    await client.views.push({
      trigger_id: (body as BlockAction).trigger_id,
      view: settings(),
    });
  });
  app.action('kind', async ({ ack, body, client, action }) => {
    await ack();
    const view = (body as BlockAction).view;
    const kind = action.type === 'static_select' ? action.selected_option?.value : '';
    if (view)
      await client.views.update({ view_id: view.id, hash: view.hash, view: form(`Forecast: ${kind}`) });
  });
  app.action(/unit|town|more/, async ({ ack, body, client, action }) => {
    await ack();
    const { channel, message } = body as BlockAction;
    if (!channel || !message || !('selected_option' in action)) return;
    const thread_ts = String(message.thread_ts ?? message.ts);
    await client.chat.postMessage({
      channel: channel.id,
      thread_ts,
      text: `<@${body.user.id}> chose *${action.selected_option?.value}*`,
    });
  });
  app.action('forget', async ({ ack, respond }) => {
    await ack();
    await respond({ delete_original: true });
  });
  app.options('town', async ({ ack, payload }) => {
    const towns = ['Northport', 'Southport', 'Weston'];
    await ack({
      options: towns.filter((town) => town.toLowerCase().includes(payload.value.toLowerCase())).map(option),
    });
  });
  app.view('form', async ({ ack, view, client, body }) => {
    const days = Number(view.state.values.days?.v?.value);
    if (days > 7) return ack({ response_action: 'errors', errors: { days: 'At most seven days.' } });
    await ack();
    await post(client, 'C0GENERAL1', String(view.state.values.place?.v?.value ?? body.user.id));
  });
  app.view('settings', async ({ ack, view }) => {
    submitted.push(view.state.values);
    await ack({ response_action: 'clear' });
  });
  app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack }) => ack());
  app.shortcut(/from_message|new_forecast/, async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form('Forecast') });
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ thread_ts: event.thread_ts ?? event.ts, text: 'Sun tomorrow, *rain* on Thursday.' });
  });
  app.message(async ({ message, say }) => {
    if (message.subtype === undefined) await say('I only know the weather.');
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({ user_id: event.user, view: home(event.user) });
  });
}
