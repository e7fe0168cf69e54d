import { deflateSync } from 'node:zlib';
import type { App, BlockAction } from '@slack/bolt';
import type { KnownBlock, ModalView, View } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { PlaygroundOptions } from '../../src/playground/index.ts';

// A small weather bot that uses every block, element and view that the page draws.

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
const option = (value: string) => ({ text: plain(value), value });
const raw = (text: string) => ({ type: 'raw_text' as const, text });
const count = (value: number) => ({ type: 'raw_number' as const, value, text: String(value) });

/** A picture of 320 × 160 pixels, red in the west and blue in the east. */
function map(): Buffer {
  const [width, height] = [320, 160];
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const row = Buffer.from([
    0,
    ...Array.from({ length: width }, (_, x) => [200 - x / 2, 90, 60 + x / 2]).flat(),
  ]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The checksum of PNG chunks; node's own came with version 22. */
function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

const PNG = map();

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Not yet in the types of @slack/types. */
const chart = {
  type: 'data_visualization',
  title: 'Degrees this week',
  chart: {
    type: 'line',
    series: [
      { name: 'Harbour', data: DAYS.map((label, i) => ({ label, value: 14 + i * 1.5 })) },
      { name: 'Hills', data: DAYS.map((label, i) => ({ label, value: 11 + ((i * 5) % 9) })) },
    ],
    axis_config: { categories: DAYS, x_label: 'Day', y_label: '°C' },
  },
} as unknown as KnownBlock;

export const card = (place: string, fileId?: string): KnownBlock[] => [
  { type: 'header', text: plain(`Rain in ${place} on Thursday`) },
  {
    type: 'section',
    text: mrkdwn(
      `*Take an umbrella.* It rains _four times out of five_ at \`14:00\`, see <https://example.org|the source>.`,
    ),
    accessory: { type: 'overflow', action_id: 'more', options: ['Copy', 'Explain'].map(option) },
  },
  {
    type: 'section',
    fields: [mrkdwn('*Warmest*\nHarbour, 23 °C'), mrkdwn('*Wettest*\nHills, 12 mm')],
  },
  {
    type: 'table',
    column_settings: [{ is_wrapped: true }, { align: 'right' }, { align: 'right' }],
    rows: [
      [raw('Place'), raw('Degrees'), raw('Rain, mm')],
      [raw('Harbour'), count(23), count(4)],
      [raw('Hills'), count(17), count(12)],
    ],
  },
  chart,
  ...(fileId === undefined
    ? []
    : [
        {
          type: 'image' as const,
          slack_file: { id: fileId },
          alt_text: 'A map, red in the west',
          title: plain('Map'),
        },
      ]),
  { type: 'divider' },
  {
    type: 'context',
    elements: [
      mrkdwn('Measured on 20 November by 12 stations · <!date^1763632800^{date_short}|20 November>'),
    ],
  },
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'adjust', style: 'primary', text: plain('Change the question') },
      {
        type: 'static_select',
        action_id: 'unit',
        placeholder: plain('Unit'),
        options: ['Celsius', 'Kelvin'].map(option),
      },
      { type: 'external_select', action_id: 'town', placeholder: plain('Another town'), min_query_length: 0 },
      {
        type: 'button',
        action_id: 'forget',
        style: 'danger',
        text: plain('Forget it'),
        confirm: {
          title: plain('Forget this forecast?'),
          text: plain('It cannot be brought back.'),
          confirm: plain('Forget'),
          deny: plain('Keep'),
        },
      },
    ],
  },
];

const form = (title: string): ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: plain(title),
  submit: plain('Ask'),
  close: plain('Cancel'),
  notify_on_close: true,
  blocks: [
    { type: 'section', text: mrkdwn('What would you like to know?') },
    {
      type: 'input',
      block_id: 'place',
      label: plain('Place'),
      element: { type: 'plain_text_input', action_id: 'v', placeholder: plain('Harbour') },
    },
    {
      type: 'input',
      block_id: 'days',
      label: plain('Days ahead'),
      hint: plain('One to seven.'),
      element: { type: 'number_input', action_id: 'v', is_decimal_allowed: false },
    },
    {
      type: 'input',
      block_id: 'kind',
      label: plain('Kind'),
      dispatch_action: true,
      element: {
        type: 'static_select',
        action_id: 'kind',
        options: ['Rain', 'Wind'].map(option),
        initial_option: option('Rain'),
      },
    },
    {
      type: 'input',
      block_id: 'towns',
      optional: true,
      label: plain('Towns'),
      element: {
        type: 'multi_static_select',
        action_id: 'v',
        options: ['North', 'South', 'West'].map(option),
      },
    },
    {
      type: 'input',
      block_id: 'pace',
      optional: true,
      label: plain('How often'),
      element: { type: 'radio_buttons', action_id: 'v', options: ['Hourly', 'Daily'].map(option) },
    },
    {
      type: 'input',
      block_id: 'also',
      optional: true,
      label: plain('Also tell'),
      element: { type: 'checkboxes', action_id: 'v', options: ['Tides', 'Pollen'].map(option) },
    },
    {
      type: 'input',
      block_id: 'on',
      optional: true,
      label: plain('From'),
      element: { type: 'datepicker', action_id: 'v' },
    },
    {
      type: 'input',
      block_id: 'at',
      optional: true,
      label: plain('At'),
      element: { type: 'timepicker', action_id: 'v' },
    },
    {
      type: 'input',
      block_id: 'mail',
      optional: true,
      label: plain('Send to'),
      element: { type: 'email_text_input', action_id: 'v' },
    },
    {
      type: 'input',
      block_id: 'link',
      optional: true,
      label: plain('Station'),
      element: { type: 'url_text_input', action_id: 'v' },
    },
    {
      type: 'actions',
      block_id: 'extra',
      elements: [{ type: 'button', action_id: 'deeper', text: plain('More settings') }],
    },
  ],
});

const note = (title: string, words: string): ModalView => ({
  type: 'modal',
  title: plain(title),
  close: plain('Back'),
  blocks: [{ type: 'section', text: mrkdwn(words) }],
});

const home = (user: string): View => ({
  type: 'home',
  blocks: [
    { type: 'header', text: plain('Your forecasts') },
    { type: 'section', text: mrkdwn(`Hello <@${user}>, nothing yet.`) },
    {
      type: 'actions',
      elements: [{ type: 'button', action_id: 'adjust', style: 'primary', text: plain('New forecast') }],
    },
  ],
});

async function post(client: WebClient, channel: string, place: string): Promise<void> {
  const { files } = await client.filesUploadV2({
    file: PNG,
    filename: 'map.png',
    alt_text: 'A map, red in the west',
  });
  const fileId = (files as { files?: { id?: string }[] }[])[0]?.files?.[0]?.id;
  const text = `Rain in ${place} on Thursday`;
  for (let turn = 0; turn < 10; turn += 1) {
    const done = await client.chat
      .postMessage({ channel, text, blocks: card(place, fileId) })
      .catch(() => undefined);
    if (done !== undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
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
      view: note('More', 'Nothing *more* here.'),
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

/** Would set `window.hacked` if anything in it ran. */
export const XSS =
  '<https://x.org|<img src=x onerror="window.hacked=1">> <javascript:window.hacked=1|press> [press](javascript:window.hacked=1) <script>window.hacked=1</script>';
