import { describe, expect, it } from 'vitest';
import { messageProblems, viewProblems } from '../../src/playground/validate/index.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const times = <T>(count: number, item: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => item(i));
const button = (more: object = {}) => ({ type: 'button', action_id: 'go', text: plain('Go'), ...more });
const option = (value: string) => ({ text: plain(value), value });
const chart = (more: object = {}) => ({
  type: 'data_visualization',
  title: 'Bills',
  chart: {
    type: 'line',
    series: [{ name: 'API', data: ['a', 'b'].map((label) => ({ label, value: 1 })) }],
    axis_config: { categories: ['a', 'b'], x_label: 'x', y_label: 'y' },
    ...more,
  },
});
const raw = (text: string) => ({ type: 'raw_text', text });

describe('blocks that Slack takes', () => {
  it.each<[string, object]>([
    ['a header', { type: 'header', text: plain('x'.repeat(150)) }],
    ['a section at its limit', section('x'.repeat(3000))],
    ['emoji counted as one character each', { type: 'header', text: plain('😀'.repeat(150)) }],
    ['ten fields', { type: 'section', fields: times(10, () => mrkdwn('x'.repeat(2000))) }],
    ['a section with a menu', { ...section('x'), accessory: { type: 'overflow', options: [option('a')] } }],
    [
      'a public picture',
      { type: 'image', image_url: 'https://quickchart.io/chart?c=1', alt_text: 'a chart' },
    ],
    ['an uploaded picture', { type: 'image', slack_file: { id: 'F0123456789' }, alt_text: 'a chart' }],
    ['a chart', chart()],
    ['a pie', { ...chart(), chart: { type: 'pie', segments: [{ label: 'a', value: 1 }] } }],
    [
      'a table',
      {
        type: 'table',
        rows: [[raw('a'), { type: 'raw_number', value: 1, text: '1' }]],
        column_settings: [null],
      },
    ],
    ['a data table', { type: 'data_table', caption: 'c', rows: [[raw('h')], [raw('a')]], page_size: 5 }],
    ['markdown', { type: 'markdown', text: 'x'.repeat(12_000) }],
    [
      'an option value of 150',
      {
        type: 'actions',
        elements: [{ type: 'static_select', options: [{ text: plain('a'), value: 'x'.repeat(150) }] }],
      },
    ],
    [
      'rich text',
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: 'x', style: { bold: true } }] },
        ],
      },
    ],
  ])('%s', (_name, block) => {
    expect(messageProblems([block])).toEqual([]);
  });
});

describe('blocks that Slack refuses, with the pointer', () => {
  it.each<[string, object, string]>([
    [
      'a long header',
      { type: 'header', text: plain('x'.repeat(151)) },
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a formatted header',
      { type: 'header', text: mrkdwn('x') },
      'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
    ],
    ['an empty text', section(''), 'must be more than 0 characters [json-pointer:/blocks/0/text/text]'],
    [
      'an empty section',
      { type: 'section' },
      'must define either `text` or `fields` [json-pointer:/blocks/0]',
    ],
    [
      'eleven fields',
      { type: 'section', fields: times(11, () => mrkdwn('x')) },
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'a long field',
      { type: 'section', fields: [mrkdwn('x'.repeat(2001))] },
      'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
    ],
    ['an unknown block', { type: 'poster' }, 'unsupported type: poster [json-pointer:/blocks/0/type]'],
    [
      'an unknown field',
      { ...section('x'), colour: 'red' },
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    [
      'a long button',
      { type: 'actions', elements: [button({ text: plain('x'.repeat(76)) })] },
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a long value',
      { type: 'actions', elements: [button({ value: 'x'.repeat(2001) })] },
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'two of an action',
      { type: 'actions', elements: [button(), button()] },
      '`action_id` `go` already exists for block [json-pointer:/blocks/0/elements]',
    ],
    [
      '26 elements',
      { type: 'actions', elements: times(26, (i) => button({ action_id: `a${i}` })) },
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'six overflow options',
      { ...section('x'), accessory: { type: 'overflow', options: times(6, (i) => option(`${i}`)) } },
      'no more than 5 items allowed [json-pointer:/blocks/0/accessory/options]',
    ],
    [
      'http pictures',
      { type: 'image', image_url: 'http://example.org/a.png', alt_text: 'a' },
      'downloading image failed [json-pointer:/blocks/0/image_url]',
    ],
    [
      'pictures on a private network',
      { type: 'image', image_url: 'https://10.0.0.7/a.png', alt_text: 'a' },
      'downloading image failed [json-pointer:/blocks/0/image_url]',
    ],
    [
      'data pictures',
      { type: 'image', image_url: 'data:image/png;base64,AA', alt_text: 'a' },
      'must be a valid URL [json-pointer:/blocks/0/image_url]',
    ],
    [
      'a picture without words',
      { type: 'image', image_url: 'https://example.org/a.png' },
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'a file id that is none',
      { type: 'image', slack_file: { id: 'f1' }, alt_text: 'a' },
      'must be a valid file ID [json-pointer:/blocks/0/slack_file/id]',
    ],
    [
      'uneven rows',
      { type: 'table', rows: [[raw('a')], [raw('a'), raw('b')]] },
      'all rows must have the same number of cells [json-pointer:/blocks/0/rows/1]',
    ],
    [
      'a data table without caption',
      { type: 'data_table', rows: [[raw('h')], [raw('a')]] },
      'missing required field: caption [json-pointer:/blocks/0]',
    ],
    [
      'a chart with a missing point',
      chart({ axis_config: { categories: ['a', 'b', 'c'] } }),
      'data labels must match axis_config categories [json-pointer:/blocks/0/chart/series/0/data]',
    ],
    [
      '21 points',
      chart({ axis_config: { categories: times(21, (i) => `${i}`) } }),
      'no more than 20 items allowed [json-pointer:/blocks/0/chart/axis_config/categories]',
    ],
    [
      'an alert in a message',
      { type: 'alert', text: plain('x') },
      'unsupported type: alert [json-pointer:/blocks/0/type]',
    ],
  ])('%s', (_name, block, complaint) => {
    expect(messageProblems([block])).toContain(`[ERROR] ${complaint}`);
  });

  it('a choice that is not among the options, and two inputs that want the focus', () => {
    const options = ['a', 'b'].map(option);
    const menu = (initial: object) => [
      {
        type: 'actions',
        elements: [{ type: 'static_select', action_id: 'm', options, initial_option: initial }],
      },
    ];
    expect(messageProblems(menu({ value: 'b', text: plain('b') }))).toEqual([]);
    expect(messageProblems(menu({ value: 'b', text: plain('B') }))).toEqual([
      '[ERROR] initial option must exactly match a provided option [json-pointer:/blocks/0/elements/0/initial_option]',
    ]);
    const eager = {
      type: 'input',
      label: plain('x'),
      element: { type: 'plain_text_input', focus_on_load: true },
    };
    expect(messageProblems([eager, eager])).toEqual([
      '[ERROR] only one element may have focus_on_load [json-pointer:/blocks]',
    ]);
  });

  it('more than fifty, the same id twice, two tables, three charts, too much markdown', () => {
    expect(messageProblems(times(51, () => section('x')))).toContain(
      '[ERROR] no more than 50 items allowed [json-pointer:/blocks]',
    );
    const twins = times(2, () => ({ ...section('x'), block_id: 'same' }));
    expect(messageProblems(twins)).toContain(
      '[ERROR] `block_id` must be unique: same [json-pointer:/blocks/1/block_id]',
    );
    const table = { type: 'table', rows: [[raw('a')]] };
    expect(messageProblems([table, table])).toContain(
      '[ERROR] only one table is allowed [json-pointer:/blocks/1]',
    );
    expect(messageProblems(times(2, () => chart()))).toEqual([]);
    expect(messageProblems(times(3, () => chart()))).toHaveLength(1);
    expect(messageProblems(times(2, () => ({ type: 'markdown', text: 'x'.repeat(6001) })))).toHaveLength(1);
  });
});

describe('views', () => {
  const modal = (more: object = {}) => ({
    type: 'modal',
    title: plain('x'.repeat(24)),
    blocks: [section('x')],
    ...more,
  });
  const input = {
    type: 'input',
    label: plain('Name'),
    element: { type: 'plain_text_input', max_length: 3000 },
  };

  it.each<[string, object, string | undefined]>([
    ['a plain modal', modal(), undefined],
    ['a form', modal({ submit: plain('Send'), blocks: [input] }), undefined],
    ['no submit button', modal({ blocks: [input] }), 'missing required field: submit [json-pointer:/view]'],
    [
      'a long title',
      modal({ title: plain('x'.repeat(25)) }),
      'must be less than 25 characters [json-pointer:/view/title/text]',
    ],
    [
      'long private metadata',
      modal({ private_metadata: 'x'.repeat(3001) }),
      'must be less than 3001 characters [json-pointer:/view/private_metadata]',
    ],
    [
      'a table',
      modal({ blocks: [{ type: 'table', rows: [[raw('a')]] }] }),
      'unsupported type: table [json-pointer:/view/blocks/0/type]',
    ],
    [
      '101 blocks',
      modal({ blocks: times(101, () => section('x')) }),
      'no more than 100 items allowed [json-pointer:/view/blocks]',
    ],
    ['no blocks', modal({ blocks: [] }), 'must have at least 1 item [json-pointer:/view/blocks]'],
    [
      'a number input that does not say whether it takes decimals',
      modal({ submit: plain('x'), blocks: [{ ...input, element: { type: 'number_input' } }] }),
      'missing required field: is_decimal_allowed [json-pointer:/view/blocks/0/element]',
    ],
  ])('%s', (_name, view, complaint) => {
    const problems = viewProblems('modal', view);
    if (complaint === undefined) expect(problems).toEqual([]);
    else expect(problems).toContain(`[ERROR] ${complaint}`);
  });
});
