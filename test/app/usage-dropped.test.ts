import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokensPerMonth } from '../../src/domain/volume.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { CARD_ACTION_IDS } from '../../src/wire/ids.ts';
import { readable, startTeam, TEAM_ID, type Team } from '../helpers/team-world.ts';
import { csv } from '../usage/files.ts';

const SECRETS = ['greta@example.net', 'key_drop_1', 'proj_drop_9'];
const START = 1_772_409_600;

const HEADER = [
  'start_time',
  'end_time',
  'project_id',
  'user_email',
  'api_key_id',
  'model',
  'input_tokens',
  'output_tokens',
  'input_cached_tokens',
  'num_model_requests',
];

const exportOf = (hours: number) =>
  csv(
    HEADER,
    Array.from({ length: hours }, (_, hour) => {
      const from = START + hour * 3600;
      const who = ['proj_drop_9', 'greta@example.net', 'key_drop_1'];
      return [from, from + 3600, ...who, 'gpt-5-mini', 800_000, 200_000, 400_000, 500];
    }),
  );

const EXPORT = exportOf(336);
const PASTED = exportOf(12);

describe('an export that is dropped with a mention', () => {
  let team: Team;
  let store: Store;
  let folder: string;
  let files: Server;
  let tokens: (string | undefined)[] = [];
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  beforeAll(async () => {
    files = createServer(async (request, response) => {
      tokens.push(request.headers.authorization);
      if (request.url === '/slow.csv') await gate;
      const signIn = request.url === '/sign-in';
      response.writeHead(200, { 'content-type': signIn ? 'text/html' : 'text/csv' });
      response.end(signIn ? '<html>' : EXPORT);
    });
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
    folder = await mkdtemp(join(tmpdir(), 'llmcost-usage-'));
    store = await openStore(`file:${join(folder, 'team.db')}`);
    team = await startTeam({ store, charts: 'native' });
  });
  afterAll(async () => {
    await team.stop();
    await store.close();
    files.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Every row of every table. */
  const everythingKept = (): string => {
    const db = new Database(join(folder, 'team.db'));
    try {
      const tables = db.prepare("select name from sqlite_master where type = 'table'").all() as {
        name: string;
      }[];
      return JSON.stringify(tables.map(({ name }) => db.prepare(`select * from "${name}"`).all()));
    } finally {
      db.close();
    }
  };

  let said = 0;
  const drop = async (path: string, text: string, origin?: string): Promise<string> => {
    said += 1;
    const ts = `170000010${said}.000100`;
    const card = await team.card('/llmcost 500M tokens A100 rental');
    const { port } = files.address() as AddressInfo;
    const event = {
      type: 'app_mention',
      user: team.slack.userId('priya'),
      channel: card.channel,
      text: `<@U0APPBOT00> ${text}`,
      ts,
      event_ts: ts,
      thread_ts: card.ts,
      files: [
        {
          id: 'F0USAGE0001',
          name: 'usage.csv',
          mimetype: 'text/csv',
          url_private_download: `${origin ?? `http://127.0.0.1:${port}`}${path}`,
        },
      ],
    };
    const body = {
      type: 'event_callback',
      team_id: TEAM_ID,
      api_app_id: 'A0',
      event_id: `Ev0DROP${said}`,
      event,
    };
    const receivedAt = '2026-11-23T11:00:00.000Z';
    await team.store.inbox.receive({
      team: TEAM_ID,
      id: `Ev0DROP${said}`,
      kind: 'event_callback',
      body,
      receivedAt,
    });
    await team.minute();
    return card.ts;
  };

  const lookIn = async (channel: string, threadTs: string, millions: number) => {
    const { items } = await team.store.estimates.inThread({ team: TEAM_ID, channel, threadTs });
    const found = items.find(
      ({ answer, look }) =>
        look !== undefined && Math.round(tokensPerMonth(answer.scenario.workload) / 1e6) === millions,
    );
    if (found === undefined) throw new Error(`nobody tried ${millions}M tokens`);
    return found.answer;
  };

  it('fills the workload of a card, and nothing of its people is kept or said', async () => {
    const thread = await drop('/usage.csv', 'llama 70b on h100');
    const reply = await team.reply(thread, 'tried');
    const kept = await lookIn(reply.channel, thread, 730);
    expect(kept.evidence.measured?.tokensPerHour).toHaveLength(336);
    expect(kept.scenario.workload.inputTokensPerMonth).toBeCloseTo(800_000 * 730, 0);
    expect(kept.assessment.hourByHour?.hours).toBe(336);
    const everything = JSON.stringify(kept) + readable(reply) + JSON.stringify(team.slack.calls);
    for (const secret of SECRETS) expect(everything).not.toContain(secret);
    expect(tokens[0]).toMatch(/^Bearer xoxb-/);
    const hours = await team.reply(thread, 'Hour by hour');
    expect(hours.blocks.map(({ type }) => type)).toContain('data_visualization');
    expect(JSON.stringify(hours.blocks)).toContain('busiest hours first');
  });

  it('keeps the hours through the changes of its thread', async () => {
    const thread = await drop('/usage.csv', 'here is our usage');
    const look = await team.reply(thread, 'tried');
    await team.press('jonas', look, CARD_ACTION_IDS.keep);
    await team.drained();
    await team.say('jonas', '@llmcost double the volume', thread);
    await team.reply(thread, '1.46B');
    expect((await lookIn(look.channel, thread, 1460)).assessment.hourByHour?.hours).toBe(336);
  });

  it('that is pasted leaves sums alone behind, and none when its person is forgotten', async () => {
    const text = `@llmcost llama 70b on h100\n\`\`\`\n${PASTED}\n\`\`\``;
    const { ts } = await team.slack.postMessage({ user: 'priya', channel: 'general', text });
    await team.reply(ts, 'Measured: 2 Mar');
    await team.drained();
    const kept = everythingKept();
    expect(kept).toContain('from your usage, 2 Mar');
    for (const secret of [...SECRETS, 'user_email']) expect(kept).not.toContain(secret);
    await store.forgetPerson(TEAM_ID, team.slack.userId('priya'));
    expect(everythingKept()).not.toContain('from your usage, 2 Mar');
  });

  it('that is pasted goes with its age', async () => {
    const text = `@llmcost llama 70b on h100\n\`\`\`\n${PASTED}\n\`\`\``;
    const { ts } = await team.slack.postMessage({ user: 'jonas', channel: 'general', text });
    await team.reply(ts, 'Measured: 2 Mar');
    await team.drained();
    await store.purge('2026-12-20T00:00:00.000Z', 400);
    expect(everythingKept()).toContain('from your usage, 2 Mar');
    await store.purge('2028-01-20T00:00:00.000Z', 400);
    expect(everythingKept()).not.toContain('from your usage');
  });

  it('that takes a while is said to be read, before its answer', async () => {
    const dropped = drop('/slow.csv', 'llama 70b on h100');
    await team.slack.waitFor(
      () => JSON.stringify(team.slack.calls).includes('I am reading your export') || undefined,
      {
        what: 'word that it is being read',
      },
    );
    letGo();
    await team.reply(await dropped, 'tried');
  });

  it('says what to do where files may not be read', async () => {
    const thread = await drop('/sign-in', 'llama 70b on h100');
    expect(readable(await team.reply(thread, 'files:read', 'priya'))).toContain('llmcost usage FILE');
  });

  it('sends the token to no other host', async () => {
    tokens = [];
    const thread = await drop('/usage.csv', 'llama 70b on h100', 'https://files.example.net');
    await team.reply(thread, 'is stored outside Slack', 'priya');
    expect(tokens).toEqual([]);
  });
});
