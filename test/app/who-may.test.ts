import { createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { HTTPReceiver, LogLevel } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createCharts } from '../../src/charts/index.ts';
import { defined } from '../../src/defined.ts';
import { createWork, type WorkAfterAck } from '../../src/inbox/work.ts';
import { createLogger } from '../../src/logger.ts';
import type { Playground, SeenMessage } from '../../src/playground/index.ts';
import { IN_MEMORY } from '../../src/store/address.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import type { CardActionKind } from '../../src/wire/ids.ts';
import { appParts } from '../helpers/app-parts.ts';
import { botPlayground } from '../helpers/slack-world.ts';

/** Requests that somebody made up: signed wrongly, or signed and about what is not theirs. */

const TEAM = 'T0PLAYGRND';
const LINE = '500M tokens A100 rental';
const SECRET = 'the signing secret of these tests';

let slack: Playground;
let store: Store;
let work: WorkAfterAck;
let url: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  slack = await botPlayground({
    signingSecret: SECRET,
  });
  store = await openStore(IN_MEMORY);
  work = createWork();
  const charts = createCharts({ mode: 'off' });
  const app = createApp(
    appParts({
      config: {
        transport: { kind: 'http', botToken: slack.botToken, signingSecret: SECRET },
        slackApiUrl: slack.apiUrl,
        admins: [slack.userId('ada')],
      },
      store,
      charts,
      work,
      logger: createLogger('error', { destination: { write: () => undefined } }),
      receiver: new HTTPReceiver({
        signingSecret: SECRET,
        logLevel: LogLevel.ERROR,
        endpoints: '/slack/events',
      }),
    }),
  );
  const { port } = ((await app.start(0)) as { address: () => AddressInfo }).address();
  url = `http://127.0.0.1:${port}/slack/events`;
  slack.setRequestUrl(url);
  stop = async () => {
    slack.setRequestUrl(undefined);
    await app.stop();
    await charts.stop();
    await store.close();
    await slack.stop();
  };
}, 60_000);
afterAll(() => stop());

const SOME_TIME = () => Math.floor(Date.now() / 1000);

const signatureOf = (body: string, at: number, secret = SECRET): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`;

/** Sends a body with these headers; gives the status. */
const send = async (body: string, headers: Readonly<Record<string, string>>): Promise<number> => {
  const { status } = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', connection: 'close', ...headers },
    body,
  });
  await work.drained(60_000);
  return status;
};

const signed = (body: string, at = SOME_TIME()): Record<string, string> => ({
  'x-slack-request-timestamp': String(at),
  'x-slack-signature': signatureOf(body, at),
});

let triggers = 0;
const newTrigger = (): string => {
  triggers += 1;
  return `${triggers}.made.up`;
};

const command = (text: string): string =>
  String(
    new URLSearchParams({
      command: '/llmcost',
      text,
      team_id: TEAM,
      channel_id: slack.channelId('general'),
      user_id: slack.userId('jonas'),
      trigger_id: newTrigger(),
      response_url: `${slack.url}commands/none`,
    }),
  );

const seenBy = (user: string, channel = 'general'): SeenMessage[] =>
  slack.messages(channel, { user }).filter(({ byApp }) => byApp);

/** Types a line and gives what its asker then sees. */
const ask = async (text: string, user = 'jonas', channel = 'general'): Promise<SeenMessage> => {
  const before = new Set(seenBy(user, channel).map(({ ts }) => ts));
  await slack.runCommand({ user, channel, text: `/llmcost ${text}` });
  await work.drained(60_000);
  const [fresh] = seenBy(user, channel).filter(({ ts }) => !before.has(ts));
  if (fresh === undefined) throw new Error(`no answer to ${text}`);
  return fresh;
};

interface Click {
  readonly kind: CardActionKind | 'half' | 'spare' | 'gpus' | 'models';
  readonly card: SeenMessage;
  readonly user: string;
  readonly channel?: string;
  readonly team?: string;
  readonly trigger?: string;
}

const buttonValue = ({ blocks }: SeenMessage): string => {
  const buttons = blocks.flatMap((block) =>
    block.type === 'actions' ? (block.elements as { value?: string }[]) : [],
  );
  return buttons[0]?.value ?? '';
};

/** A click that Slack would never have let happen, rightly signed. */
const click = ({ kind, card, user, channel = 'general', team = TEAM, trigger = newTrigger() }: Click) => {
  const payload = {
    type: 'block_actions',
    team: { id: team, domain: 'playground' },
    user: { id: slack.userId(user), team_id: team },
    api_app_id: 'A0PLAYGRND',
    container: { type: 'message', channel_id: slack.channelId(channel), message_ts: card.ts },
    channel: { id: slack.channelId(channel), name: channel },
    message: { ts: card.ts },
    trigger_id: trigger,
    response_url: `${slack.url}actions/none`,
    actions: [
      {
        type: 'button',
        action_id: `card.${kind}`,
        block_id: 'b',
        value: buttonValue(card),
        action_ts: '1.1',
      },
    ],
  };
  const body = String(new URLSearchParams({ payload: JSON.stringify(payload) }));
  return send(body, signed(body));
};

/** What everyone in a channel can read, and what is below one of its messages. */
const publicIn = (channel: string, threadTs?: string): SeenMessage[] =>
  slack
    .messages(channel, defined({ threadTs }))
    .filter(({ isEphemeral, byApp, ts }) => byApp && !isEphemeral && ts !== threadTs);

/** What the app asked of Slack, but for who it is itself, which it asks some time after its start; what all can read. */
const done = (): readonly number[] => [
  slack.calls.filter(({ method }) => method !== 'auth.test').length,
  publicIn('general').length,
];

describe('a request whose signature', () => {
  it.each([
    ['is missing', (body: string) => ({ ...signed(body), 'x-slack-signature': '' })],
    ['has no time', (body: string) => ({ 'x-slack-signature': signatureOf(body, SOME_TIME()) })],
    [
      'is of another secret',
      (body: string) => ({
        ...signed(body),
        'x-slack-signature': signatureOf(body, SOME_TIME(), 'another secret'),
      }),
    ],
    ['is of another body', (body: string) => signed(`${body}&more=1`)],
    ['is six minutes old', (body: string) => signed(body, SOME_TIME() - 360)],
    ['is no signature', (body: string) => ({ ...signed(body), 'x-slack-signature': 'v0=zz' })],
  ])('%s is refused, and nothing is done', async (_, headers) => {
    const before = done();
    const body = command(LINE);
    expect(await send(body, headers(body))).toBe(401);
    expect(done()).toEqual(before);
  });

  it('is right is answered: the tests above refuse for the signature alone', async () => {
    const before = publicIn('general').length;
    const body = command(LINE);
    expect(await send(body, signed(body))).toBe(200);
    expect(publicIn('general')).toHaveLength(before + 1);
  });
});

describe('what only its asker sees', () => {
  it.each(['share', 'adjust', 'sources', 'what-if', 'export'] as const)(
    '%s does nothing for anybody else',
    async (kind) => {
      const preview = await ask(`preview ${LINE}`);
      expect(preview.isEphemeral).toBe(true);
      const before = publicIn('general').length;
      const files = slack.files().length;
      expect(await click({ kind, card: preview, user: 'priya' })).toBe(200);
      expect(publicIn('general')).toHaveLength(before);
      expect(publicIn('general', preview.ts)).toEqual([]);
      expect(slack.viewOf('priya')).toBeUndefined();
      expect(slack.files()).toHaveLength(files);
      expect(JSON.stringify(seenBy('priya').filter(({ isEphemeral }) => isEphemeral))).not.toContain('A100');
    },
  );

  it('is shared by its asker', async () => {
    const preview = await ask(`preview ${LINE}`);
    const before = publicIn('general').length;
    await click({ kind: 'share', card: preview, user: 'jonas' });
    expect(publicIn('general')).toHaveLength(before + 1);
  });
});

describe('a button', () => {
  it('that comes again with the same trigger does nothing again', async () => {
    const card = await ask(LINE);
    const trigger = newTrigger();
    const files = slack.files().length;
    for (const _ of [1, 2, 3]) await click({ kind: 'export', card, user: 'priya', trigger });
    // The document, and its figures.
    expect(slack.files()).toHaveLength(files + 2);
  });

  it('of another workspace’s message does nothing', async () => {
    const card = await ask(LINE);
    const before = publicIn('general').length;
    await click({ kind: 'what-if', card, user: 'priya', team: 'T0OTHER000' });
    expect(slack.viewOf('priya')).toBeUndefined();
    await click({ kind: 'remove', card, user: 'jonas', team: 'T0OTHER000' });
    expect(publicIn('general', card.ts)).toEqual([]);
    expect(publicIn('general')).toHaveLength(before);
    expect(
      await store.threads.find({ team: TEAM, channel: card.channel, threadTs: card.ts }),
    ).toBeUndefined();
  });

  it('of a card in another channel does nothing for who did not ask', async () => {
    const card = await ask(LINE);
    const before = [publicIn('infrastructure').length, slack.files().length];
    for (const kind of ['what-if', 'export', 'adjust', 'working'] as const)
      await click({ kind, card, user: 'priya', channel: 'infrastructure' });
    expect([publicIn('infrastructure').length, slack.files().length]).toEqual(before);
    expect(publicIn('infrastructure', card.ts)).toEqual([]);
    expect(slack.viewOf('priya')).toBeUndefined();
  });

  it.each(['half', 'spare', 'gpus', 'models'] as const)(
    'that only older cards have, %s, says where its work is done now, to who clicked alone',
    async (kind) => {
      const card = await ask(LINE);
      await click({ kind, card, user: 'priya' });
      expect(publicIn('general', card.ts)).toEqual([]);
      expect(slack.viewOf('priya')).toBeUndefined();
      const told = seenBy('priya').filter(({ isEphemeral }) => isEphemeral);
      expect(told.at(-1)?.text).toContain('"half the traffic"');
    },
  );

  it('"Remove" is for who asked', async () => {
    const card = await ask(LINE);
    await click({ kind: 'remove', card, user: 'priya' });
    expect(publicIn('general').map(({ ts }) => ts)).toContain(card.ts);
    expect(
      seenBy('priya')
        .filter(({ isEphemeral }) => isEphemeral)
        .at(-1)?.text,
    ).toBe('Only the person who asked can remove this card.');
    await click({ kind: 'remove', card, user: 'jonas' });
    expect(publicIn('general').map(({ ts }) => ts)).not.toContain(card.ts);
  });
});

describe('workspace defaults', () => {
  it('are set by those whom LLMCOST_ADMINS names, and by nobody else', async () => {
    const refused = await ask('defaults ops at $140/h', 'jonas');
    expect(refused.text).toContain('"/llmcost defaults" says who may');
    expect(await store.defaults.all(TEAM)).toEqual([]);
    await ask('defaults ops at $140/h', 'ada');
    expect(await store.defaults.all(TEAM)).toHaveLength(1);
    await ask('defaults reset', 'jonas');
    expect(await store.defaults.all(TEAM)).toHaveLength(1);
  });
});
