import { deflateSync } from 'node:zlib';
import type { InputBlock, KnownBlock, ModalView, View } from '@slack/types';

// What the weather bot shows: every block and element that the page draws.

const plain = (text: string) => ({ type: 'plain_text' as const, text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
export const option = (value: string) => ({ text: plain(value), value });
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

export const PNG = map();

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

export const form = (title: string): ModalView => ({
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

const input = (id: string, label: string, element: InputBlock['element']): InputBlock => ({
  type: 'input',
  block_id: id,
  optional: true,
  label: plain(label),
  element,
});

/** The inputs that the form itself does without. */
export const settings = (): ModalView => ({
  type: 'modal',
  callback_id: 'settings',
  title: plain('More'),
  submit: plain('Keep'),
  blocks: [
    { type: 'section', text: mrkdwn('Nothing *more* here.') },
    input('when', 'From', { type: 'datetimepicker', action_id: 'v' }),
    input('words', 'In your words', { type: 'rich_text_input', action_id: 'v' }),
    input('who', 'For whom', { type: 'users_select', action_id: 'v' }),
    input('where', 'Where to', { type: 'multi_channels_select', action_id: 'v' }),
    input('file', 'A file', { type: 'file_input', action_id: 'v' }),
    input('long', 'Notes', { type: 'plain_text_input', action_id: 'v', multiline: true }),
  ],
});

export const home = (user: string): View => ({
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

/** Would set `window.hacked` if anything in it ran. */
export const XSS =
  '<https://x.org|<img src=x onerror="window.hacked=1">> <javascript:window.hacked=1|press> [press](javascript:window.hacked=1) <script>window.hacked=1</script>';
