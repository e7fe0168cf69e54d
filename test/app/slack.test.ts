import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HTTPReceiver, LogLevel } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { type Charts, createCharts } from '../../src/charts/index.ts';
import type { Config } from '../../src/config/config.ts';
import type { Intent } from '../../src/domain/intent.ts';
import { createWork, type WorkAfterAck } from '../../src/inbox/work.ts';
import type { Playground, SeenMessage } from '../../src/playground/index.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import { CARD_ACTION_IDS } from '../../src/wire/ids.ts';
import { appParts } from '../helpers/app-parts.ts';
import { botPlayground } from '../helpers/slack-world.ts';
import { inMenu } from '../helpers/team-world.ts';

const LINE = '/llmcost 500M tokens A100 rental';
const DIST = join(import.meta.dirname, '../../dist');

interface World {
  readonly slack: Playground;
  readonly work: WorkAfterAck;
  readonly stop: () => Promise<void>;
}

const chartsOf = (mode: Config['charts']): Charts =>
  createCharts({ mode, timeoutMs: 60_000, png: { worker: pathToFileURL(join(DIST, 'png-worker.js')) } });

const configFor = (slack: Playground, transport: Config['transport'], charts: Config['charts']) => ({
  transport,
  slackApiUrl: slack.apiUrl,
  charts,
});

/** What each word behind the command answers where a team has just begun; `form` opens a window (`form.test.ts`). */
const ANSWERS: Readonly<Record<Exclude<Intent['kind'], 'estimate' | 'form'>, RegExp>> = {
  help: /^Host the model yourself, or pay an API/,
  list: /^You have asked nothing yet|^Your last/,
  forget: /^Forget your estimates and votes/,
  defaults: /^This workspace has set no defaults/,
  prices: /^This workspace has set no prices/,
  export: /^Nothing has been decided in this channel/,
};

/** A second app may need the command by another name. */
const COMMANDS = { commands: [{ name: '/llmcost' }, { name: '/llmcost-test' }] };

const overSocket = async (mode: Config['charts'] = 'native'): Promise<World> => {
  const slack = await botPlayground(COMMANDS);
  const { botToken, appToken } = slack;
  const charts = chartsOf(mode);
  const config = configFor(slack, { kind: 'socket', botToken, appToken }, mode);
  const [work, store] = [createWork(), await openStore(IN_MEMORY)];
  const app = createApp(appParts({ config, store, charts, work }));
  await app.start();
  return {
    slack,
    work,
    stop: async () => {
      await app.stop();
      await charts.stop();
      await slack.stop();
    },
  };
};

const overHttp = async (signingSecret?: string): Promise<World> => {
  const slack = await botPlayground(COMMANDS);
  const { botToken } = slack;
  const secret = signingSecret ?? slack.signingSecret;
  const config = configFor(slack, { kind: 'http', botToken, signingSecret: secret }, 'native');
  const receiver = new HTTPReceiver({ signingSecret: secret, logLevel: LogLevel.ERROR });
  const [charts, work] = [chartsOf('native'), createWork()];
  const app = createApp(
    appParts({
      config,
      store: await openStore(IN_MEMORY),
      charts,
      work,
      receiver,
    }),
  );
  const { port } = ((await app.start(0)) as { address: () => AddressInfo }).address();
  slack.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  return {
    slack,
    work,
    stop: async () => {
      await app.stop();
      await slack.stop();
    },
  };
};

const typesOf = (message: SeenMessage): unknown[] => message.blocks.map(({ type }) => type);

/** Types a line as Jonas and waits for what she then sees. */
const type = async (
  { slack }: World,
  text: string,
  channel = 'general',
  count = 1,
): Promise<SeenMessage[]> => {
  const before = new Set(slack.messages(channel, { user: 'jonas' }).map(({ ts }) => ts));
  await slack.runCommand({ user: 'jonas', channel, text });
  return slack.waitFor(
    () => {
      const fresh = slack.messages(channel, { user: 'jonas' }).filter(({ ts }) => !before.has(ts));
      return fresh.length >= count && fresh;
    },
    { what: `an answer to ${text}` },
  );
};

const only = (messages: readonly SeenMessage[]): SeenMessage => {
  const [message] = messages;
  if (message === undefined || messages.length !== 1) throw new Error(`${messages.length} messages`);
  return message;
};

describe.each([
  ['Socket Mode', () => overSocket()],
  ['signed HTTP', () => overHttp()],
])('a typed line over %s', (_, start) => {
  let world: World;
  beforeAll(async () => {
    world = await start();
  });
  afterAll(() => world.stop());

  it('is answered by a card for everyone, with a chart and a fallback text', async () => {
    const card = only(await type(world, LINE));
    expect(card.isEphemeral).toBe(false);
    expect(card.text).toMatch(/^Pay per token: .*\$/s);
    expect(typesOf(card)).toEqual(expect.arrayContaining(['table', 'data_visualization', 'actions']));
    expect(world.slack.messages('general', { user: 'priya' }).map(({ ts }) => ts)).toContain(card.ts);
  });

  it('gives help, questions and errors to the asker alone', async () => {
    for (const [text, says] of [
      ['/llmcost help', /llmcost/],
      ['/llmcost A100', /How many tokens a month/],
      ['/llmcost 500M tokens on H1000', /H1000/i],
      ['/llmcost 500M tokens rent own A100', /contradict/i],
    ] as const) {
      const reply = only(await type(world, text));
      expect(reply.isEphemeral, text).toBe(true);
      expect(`${reply.text} ${JSON.stringify(reply.blocks)}`, text).toMatch(says);
    }
  });

  it.each(Object.entries(ANSWERS))('%s is answered to the asker alone', async (word, says) => {
    const reply = only(await type(world, `/llmcost ${word}`));
    expect(reply.isEphemeral).toBe(true);
    expect(`${reply.text} ${JSON.stringify(reply.blocks)}`).toMatch(says);
  });

  it('is answered whatever the workspace calls the command', async () => {
    expect(only(await type(world, '/llmcost-test A100')).text).toMatch(/How many tokens a month/);
  });

  it('reaches a channel that the bot has not joined, with a hint to invite it', async () => {
    for (const isPrivate of [false, true]) {
      const name = isPrivate ? 'secret' : 'elsewhere';
      world.slack.addChannel(name, { hasBot: false, isPrivate });
      if (isPrivate)
        await world.slack
          .runCommand({ user: 'jonas', channel: 'general', text: '/join #secret' })
          .catch(() => undefined);
      const [card, hint] = await type(world, LINE, name, 2);
      expect(card?.text).toMatch(/^Pay per token/);
      expect(card?.isEphemeral).toBe(false);
      expect(hint?.isEphemeral).toBe(true);
      expect(hint?.text).toContain('/invite');
    }
  });

  it('never passes on a mention or markup from what was typed', async () => {
    const reply = only(await type(world, '/llmcost <!channel> 500M zlorps <https://evil.example|click>'));
    expect(JSON.stringify(reply.json)).not.toContain('<!channel>');
    expect(JSON.stringify(reply.json)).not.toContain('<https://evil');
  });
});

describe('a card', () => {
  let world: World;
  beforeAll(async () => {
    world = await overSocket();
  });
  afterAll(() => world.stop());

  const click = (message: SeenMessage, actionId: string, user = 'jonas') =>
    world.slack.click({
      user,
      channel: message.channel,
      messageTs: message.ts,
      ...(inMenu(message, actionId) ?? { actionId }),
    });

  it('shows its sources to whoever asks for them', async () => {
    const card = only(await type(world, LINE));
    await click(card, CARD_ACTION_IDS.sources, 'priya');
    await expect.poll(() => JSON.stringify(world.slack.viewOf('priya')?.json)).toContain('9 Nov 2026');
    await world.slack.closeView({ user: 'priya', all: true });
  });

  it('is removed by its asker from the list of theirs', async () => {
    await type(world, LINE);
    // Cards of one moment have no order in the list: which of them goes is its row's business.
    const standing = () => world.slack.messages('general').filter(({ byApp }) => byApp).length;
    // Where a card stands is noted a moment after it does.
    await world.work.drained(60_000);
    const before = standing();
    const list = only(await type(world, '/llmcost list'));
    expect(list.isEphemeral).toBe(true);
    await click(list, CARD_ACTION_IDS.remove);
    await world.slack.waitFor(() =>
      world.slack.messages('general', { user: 'jonas' }).some(({ text }) => text === 'Removed.'),
    );
    expect(standing()).toBe(before - 1);
  });

  it('is seen by the asker alone as a preview, until it is shared', async () => {
    const preview = only(await type(world, '/llmcost preview 500M tokens A100 rental'));
    expect(preview.isEphemeral).toBe(true);
    await click(preview, CARD_ACTION_IDS.share);
    const shared = await world.slack.waitFor(() =>
      world.slack
        .messages('general', { user: 'priya' })
        .find(({ text, byApp }) => byApp && text.startsWith('Pay per token')),
    );
    expect(shared.isEphemeral).toBe(false);
    await world.slack.waitFor(() =>
      world.slack.messages('general', { user: 'jonas' }).every(({ ts }) => ts !== preview.ts),
    );
  });

  it('answers a mention in its thread, and a direct message where it was written', async () => {
    const { ts } = await world.slack.postMessage({
      user: 'jonas',
      channel: 'general',
      text: '@llmcost 2B tokens on H100',
    });
    const reply = await world.slack.waitFor(() =>
      world.slack.messages('general', { user: 'jonas', threadTs: ts }).find(({ byApp }) => byApp),
    );
    expect(reply.threadTs).toBe(ts);
    expect(reply.text).toContain('2B tokens');
  });
});

describe('charts', () => {
  it('are drawn in the worker, uploaded, and shown once Slack has looked at the file', async () => {
    const world = await overSocket('upload');
    try {
      const card = only(await type(world, LINE));
      const image = card.blocks.find(({ type: kind }) => kind === 'image');
      expect(image).toMatchObject({ slack_file: { id: expect.stringMatching(/^F/) } });
      expect(String(image?.alt_text)).toMatch(/cost/i);
      const [file] = world.slack.files();
      expect(
        Buffer.from(file?.bytes ?? [])
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG');
    } finally {
      await world.stop();
    }
  });

  it('fall back: a failing upload becomes Slack’s own chart', async () => {
    const world = await overSocket('upload');
    try {
      world.slack.faults.failUploads = 20;
      const card = only(await type(world, LINE));
      expect(typesOf(card)).toContain('data_visualization');
    } finally {
      await world.stop();
    }
  });

  it('fall back: a link that Slack cannot fetch becomes an upload', async () => {
    const world = await overSocket('quickchart');
    try {
      const linked = only(await type(world, LINE));
      expect(String(linked.blocks.find(({ type: kind }) => kind === 'image')?.image_url)).toMatch(
        /^https:\/\/quickchart\.io/,
      );
      world.slack.faults.refuseImages = 1;
      const drawn = only(await type(world, LINE));
      expect(drawn.blocks.find(({ type: kind }) => kind === 'image')).toHaveProperty('slack_file');
    } finally {
      await world.stop();
    }
  });

  it('never leave where data has to stay, or a price was negotiated', async () => {
    const world = await overSocket('quickchart');
    try {
      for (const line of [`${LINE}, EU only`, `${LINE} vs claude sonnet with 20% discount`]) {
        const card = only(await type(world, line));
        expect(JSON.stringify(card.blocks), line).not.toContain('quickchart.io');
        expect(
          card.blocks.find(({ type: kind }) => kind === 'image'),
          line,
        ).toHaveProperty('slack_file');
      }
    } finally {
      await world.stop();
    }
  });
});

describe('who may send', () => {
  it('nobody without the right signature', async () => {
    const world = await overHttp('another secret');
    try {
      const outcome = await world.slack.runCommand({ user: 'jonas', channel: 'general', text: LINE });
      expect(outcome.ok).toBe(false);
      expect(world.slack.calls.map(({ method }) => method)).not.toContain('chat.postMessage');
    } finally {
      await world.stop();
    }
  });
});
