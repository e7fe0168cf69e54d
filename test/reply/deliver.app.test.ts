import { WebAPIPlatformError } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Chart } from '../../src/charts/index.ts';
import { unremembered } from '../../src/inbox/request.ts';
import type { Message } from '../../src/render/index.ts';
import { POSTED_BUTTONS, renderNotice } from '../../src/render/index.ts';
import { type CardDelivery, chartAgain, deliverCard } from '../../src/reply/deliver.ts';
import { linkTo } from '../../src/reply/links.ts';
import type { Outbound } from '../../src/reply/outbound.ts';
import { UnsureWhetherPosted } from '../../src/slack/errors.ts';
import { answer } from '../fixtures/answers/build.ts';
import { keptLog } from '../helpers/kept-log.ts';

/** A card and its chart, way by way, where charts fail and Slack refuses some of them. */

const ANSWER = answer();
type Linking = Parameters<typeof linkTo>[0];
const NONE: Chart = { kind: 'none' };
const URL_CHART: Chart = { kind: 'image-url', url: 'https://charts.example/a.png', alt: 'cost' };
const PNG: Chart = { kind: 'png', bytes: new Uint8Array([1]), alt: 'cost', key: 'k' };
const NATIVE = {
  kind: 'native',
  alt: 'cost',
  block: { type: 'data_visualization', title: 'Cost' },
} as unknown as Chart;

/** What a message shows beside its words, the picture and the first button first. */
const shownOf = ({ blocks }: Message): string => {
  if (blocks.length === 0) return 'words alone';
  const image = blocks.find(({ type }) => type === 'image');
  if (image !== undefined && 'slack_file' in image) return 'file';
  if (image !== undefined) return 'url';
  return blocks.some(({ type }) => String(type) === 'data_visualization') ? 'native' : 'no chart';
};

const refusal = (error: string): Error =>
  new WebAPIPlatformError({ ok: false, error, response_metadata: {} });

const ignore = (): void => undefined;

interface Case {
  readonly plan: readonly (Chart | 'throws')[];
  /** What Slack answers to each message in turn: it takes it where there is none. */
  readonly answers?: readonly (Error | undefined)[];
  readonly fileId?: string | null;
  readonly more?: Partial<CardDelivery>;
  readonly hasGuestWay?: boolean;
  /** Slack's own chart. */
  readonly native?: Chart;
}

/** What was said on the way, with how long after the start, ms. */
const delivering = async ({
  plan,
  answers = [],
  fileId = 'F0123ABCD',
  more = {},
  hasGuestWay = true,
  native = NATIVE,
}: Case) => {
  const told: string[] = [];
  const began = Date.now();
  const tell = (way: string, message: Message): void => {
    const after = Date.now() - began;
    told.push(`${way}${shownOf(message)}${after === 0 ? '' : ` after ${after}`}`);
  };
  const messages: Message[] = [];
  const request = unremembered(new Date('2026-11-26'));
  const deps = {
    logger: { debug: ignore, warn: ignore, error: ignore },
    slack: {
      of: () => ({
        client: {
          filesUploadV2: async () => ({ files: fileId === null ? [] : [{ files: [{ id: fileId }] }] }),
        },
      }),
    },
    charts: {
      plan: () =>
        plan.map((chart) => async () => {
          if (chart === 'throws') throw new Error('no fonts');
          return chart;
        }),
      native: () => native,
    },
  } as unknown as Outbound;
  const conversation = {
    team: 'T1',
    channel: 'C1',
    user: 'U1',
    request,
    say: async (message: Message, how: { insteadOf?: string } = {}) => {
      messages.push(message);
      tell(how.insteadOf === undefined ? '' : `for ${how.insteadOf}: `, message);
      const error = answers[messages.length - 1];
      if (error !== undefined) throw error;
      return '2.000';
    },
    ...(hasGuestWay
      ? {
          sayAsGuest: async (message: Message) => {
            messages.push(message);
            tell('guest: ', message);
          },
        }
      : {}),
    whisper: async (message: Message) => void told.push(`to the asker: ${message.text.slice(0, 20)}`),
  } as unknown as CardDelivery['conversation'];
  const delivery: CardDelivery = {
    conversation,
    answer: ANSWER,
    id: 'e1',
    line: '500M tokens A100 rental',
    buttons: POSTED_BUTTONS,
    ...more,
  };
  const done = deliverCard(deps, delivery).catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return { told, request, messages, done: await done };
};

const UNFIT = refusal('invalid_blocks');
const IMAGE_URL = { kind: 'image-url', url: 'https://charts.example/a.png', alt: 'cost' };
const FILE = { kind: 'slack-file', fileId: 'F0123ABCD', alt: 'cost' };

describe('a card', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] }));
  afterEach(() => void vi.useRealTimers());

  it.each<[string, Case, string[], object | undefined]>([
    ['has the first chart', { plan: [URL_CHART, NATIVE] }, ['url'], IMAGE_URL],
    ['has the next where there is none', { plan: [NONE, 'throws', NATIVE] }, ['native'], { kind: 'native' }],
    [
      'has the next where Slack refuses one at once',
      { plan: [URL_CHART, NATIVE], answers: [UNFIT] },
      ['url', 'native'],
      { kind: 'native' },
    ],
    ['has an uploaded picture', { plan: [PNG] }, ['file'], FILE],
    [
      // Slack takes up to 500 + 1000 + 1500 ms to look at it.
      'waits for a picture that Slack has not looked at yet, three times',
      { plan: [PNG, NATIVE], answers: [UNFIT, UNFIT, UNFIT, UNFIT] },
      ['file', 'file after 500', 'file after 1500', 'file after 3000', 'native after 3000'],
      { kind: 'native' },
    ],
    [
      'has the next where an upload has no id',
      { plan: [PNG, NATIVE], fileId: null },
      ['native'],
      { kind: 'native' },
    ],
    ['has no chart where no way works', { plan: [NONE] }, ['no chart'], undefined],
    [
      'is its words alone where Slack refuses its blocks',
      { plan: [], answers: [UNFIT] },
      ['no chart', 'words alone'],
      undefined,
    ],
    [
      'takes the place of another',
      { plan: [NATIVE], more: { insteadOf: '1.5' } },
      ['for 1.5: native'],
      { kind: 'native' },
    ],
  ])('%s', async (_, asked, told, chart) => {
    const found = await delivering(asked);
    expect(found.told).toEqual(told);
    expect(found.done).toEqual({ ts: '2.000', ...(chart === undefined ? {} : { chart }) });
  });

  it.each([
    ['with what a guest may press', {}, '"action_id":"adjust'],
    ['without buttons where it had none', { buttons: 'none' as const }, undefined],
  ])("comes with Slack's own chart where the bot is no member, %s", async (_, more, button) => {
    const refused = [refusal('not_in_channel')];
    const found = await delivering({ plan: [URL_CHART], answers: refused, more });
    expect(found.told).toEqual(['url', 'guest: native']);
    expect(found.done).toEqual({ ts: undefined });
    const [asMember, asGuest] = found.messages.map(({ blocks }) =>
      blocks.filter(({ type }) => type === 'actions'),
    );
    expect(asGuest?.length).toBe(button === undefined ? 0 : 1);
    if (button !== undefined) expect(asGuest).not.toEqual(asMember);
  });

  it('comes without a chart where charts are off and the bot is no member', async () => {
    const found = await delivering({ plan: [], answers: [refusal('not_in_channel')], native: NONE });
    expect(found.told).toEqual(['no chart', 'guest: no chart']);
  });

  it('is not posted at all where there is no other way', async () => {
    const refused = refusal('not_in_channel');
    for (const [plan, told] of [[[NATIVE], 'native'] as const, [[], 'no chart'] as const]) {
      const found = await delivering({ plan, answers: [refused], hasGuestWay: false });
      expect([found.told, found.done]).toEqual([[told], refused]);
    }
  });

  it('is shown to the asker alone where Slack does not say whether it stands', async () => {
    const found = await delivering({ plan: [NATIVE], answers: [new UnsureWhetherPosted('cut')] });
    expect(found.told).toEqual(['native', expect.stringMatching(/^to the asker: /)]);
    expect([found.done, found.request.ending]).toEqual(['unsure', 'unsure']);
  });

  it('has a note above it for all who read it', async () => {
    const note = renderNotice('Prices moved.');
    const { messages } = await delivering({ plan: [NATIVE], more: { note } });
    expect(messages[0]?.blocks[0]).toEqual(note.blocks[0]);
  });
});

it.each([
  ['is drawn anew where it was Slack’s own', { kind: 'native' } as const, NATIVE, NATIVE],
  ['is gone where charts are off now', { kind: 'native' } as const, NONE, undefined],
  [
    'is the picture that was posted',
    { kind: 'slack-file', fileId: 'F0123ABCD', alt: 'a' } as const,
    NONE,
    FILE,
  ],
  ['is none where there was none', undefined, NATIVE, undefined],
])('a chart that is shown again %s', (_, chart, native, shown) => {
  const charts = { native: () => native } as unknown as Outbound['charts'];
  const again = chartAgain({ charts }, { answer: ANSWER, ...(chart === undefined ? {} : { chart }) });
  expect(again).toEqual(shown === FILE ? { ...FILE, alt: 'a' } : shown);
});

it.each([
  ['1.000', 'https://slack.example/1.000'],
  ['gone', undefined],
  ['slow', undefined],
  ['', undefined],
  [undefined, undefined],
])('the link to a message at %s is %s', async (ts, link) => {
  const asked: string[] = [];
  const client = {
    chat: {
      getPermalink: async ({ message_ts: at }: { message_ts: string }) => {
        asked.push(at);
        if (at === 'gone') throw refusal('message_not_found');
        if (at === 'slow') throw refusal('ratelimited');
        return { permalink: `https://slack.example/${at}` };
      },
    },
  } as unknown as Linking['client'];
  const { logged, logger } = keptLog();
  expect(await linkTo({ client, logger } as unknown as Linking, 'C1', ts)).toBe(link);
  expect(logged).toEqual(ts === 'slow' ? [['warn', 'a message has no link']] : []);
  expect(asked).toEqual(ts ? [ts] : []);
});
