import { createHmac } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { installedIn } from '../../src/slack/installed/index.ts';
import { openStore } from '../../src/store/open.ts';
import { startPostgres } from '../../test/helpers/databases.ts';
import { quantile } from './beside.ts';
import { launch, pause, type Running } from './program.ts';

/** Many workspaces over several instances on PostgreSQL, each workspace with a token that must be renewed first. */

const SIGNING = 'a-signing-secret';
const KEY = Buffer.alloc(32, 1);
const INSTALL = {
  clientId: '1.2',
  clientSecret: 'client',
  stateSecret: 'state',
  keys: [{ id: 'a', bytes: KEY }],
};
const COMMANDS = 10;

interface Figures {
  readonly answered: number;
  readonly renewals: number;
  readonly strangers: number;
  readonly answerP50Ms: number;
  readonly answerP99Ms: number;
  readonly megabytes: number;
}

/** Enough of Slack: renews tokens, takes posts, and remembers which token posted for which workspace. */
const startSlack = async () => {
  const seen = { renewals: 0, posts: new Map<string, number>(), strangers: 0 };
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => {
      text += part;
    });
    request.on('end', () => {
      const method = (request.url ?? '').replace(/^.*\//, '');
      const args = new URLSearchParams(text);
      let answer: object = { ok: true };
      if (method === 'oauth.v2.access') {
        seen.renewals += 1;
        const team = args.get('refresh_token') ?? '';
        answer = { ok: true, access_token: `xoxb-${team}`, refresh_token: team, expires_in: 43_200 };
      }
      if (method === 'chat.postMessage') {
        const [team = '', id = ''] = (args.get('channel') ?? '').split('.');
        const token = request.headers.authorization ?? `Bearer ${args.get('token')}`;
        if (token !== `Bearer xoxb-${team}`) seen.strangers += 1;
        seen.posts.set(`${team}.${id}`, performance.now());
        answer = { ok: true, ts: `1700000000.${String(seen.posts.size).padStart(6, '0')}`, channel: 'C1' };
      }
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    seen,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const send = async ({ port }: Running, team: string, channel: string, line: string): Promise<void> => {
  const at = String(Math.floor(Date.now() / 1000));
  const body = new URLSearchParams({
    command: '/llmcost',
    text: line,
    team_id: team,
    user_id: 'U1',
    channel_id: channel,
    trigger_id: channel,
    is_enterprise_install: 'false',
  }).toString();
  const signature = createHmac('sha256', SIGNING).update(`v0:${at}:${body}`).digest('hex');
  await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': at,
      'x-slack-signature': `v0=${signature}`,
    },
  });
};

const load = async (
  databaseUrl: string,
  teams: number,
  instances: number,
  line: string,
): Promise<Figures> => {
  const slack = await startSlack();
  const store = await openStore(databaseUrl);
  const installed = installedIn(INSTALL, { store, now: () => new Date(), slackApiUrl: slack.url, fetch });
  const names = Array.from({ length: teams }, (_, index) => `T${index}`);
  for (const id of names)
    await installed.save({ id, isOrganisation: false, botToken: 'xoxb-old', refreshToken: id, expiresAt: 1 });
  await store.close();
  const program = {
    name: 'llmcost',
    argv: ['dist/main.js'],
    env: {
      DATABASE_URL: databaseUrl,
      LLMCOST_CHARTS: 'native',
      SLACK_API_URL: slack.url,
      SLACK_SIGNING_SECRET: SIGNING,
      SLACK_CLIENT_ID: INSTALL.clientId,
      SLACK_CLIENT_SECRET: INSTALL.clientSecret,
      SLACK_STATE_SECRET: INSTALL.stateSecret,
      LLMCOST_TOKEN_KEY: `a:${KEY.toString('base64')}`,
    },
  };
  const running: Running[] = [];
  for (let index = 0; index < instances; index += 1) running.push(await launch(program));
  const began = new Map<string, number>();
  // The same number of commands whatever the number of workspaces.
  const total = 200 * COMMANDS;
  for (let index = 0; index < total; index += 1) {
    const team = names[index % teams] ?? '';
    const channel = `${team}.${index}`;
    began.set(channel, performance.now());
    const instance = running[(index + Math.floor(index / teams)) % instances];
    if (instance !== undefined) await send(instance, team, channel, line);
  }
  for (let waited = 0; slack.seen.posts.size < total && waited < 200; waited += 1) await pause(50);
  const answers = [...slack.seen.posts].map(([channel, at]) => at - (began.get(channel) ?? at));
  const memory = running.map((each) => each.usage()?.megabytes ?? Number.NaN);
  for (const each of running) each.stop();
  slack.stop();
  return {
    answered: slack.seen.posts.size,
    renewals: slack.seen.renewals,
    strangers: slack.seen.strangers,
    answerP50Ms: quantile(answers, 0.5),
    answerP99Ms: quantile(answers, 0.99),
    megabytes: quantile(memory, 0.5),
  };
};

/** Prints how so many workspaces fare over so many instances, beside one. */
export const manyWorkspaces = async (line: string, teams: number, instances: number): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'llmcost-bench-'));
  await chmod(folder, 0o755);
  const postgres = await startPostgres(folder);
  try {
    const one = await load(await postgres.fresh(), 1, instances, line);
    const many = await load(await postgres.fresh(), teams, instances, line);
    const row = (what: string, a: number, b: number, digits = 1) =>
      console.log(
        `${what.padEnd(34)} ${b.toFixed(digits).padStart(12)} ${a.toFixed(digits).padStart(12)}  ${(b / a).toFixed(2)}×`,
      );
    console.log(
      `\n${`${instances} instances on PostgreSQL`.padEnd(34)} ${`${teams} teams`.padStart(12)} ${'1 team'.padStart(12)}  ratio`,
    );
    row('answered', one.answered, many.answered, 0);
    row('tokens renewed', one.renewals, many.renewals, 0);
    row('posted card, median, ms', one.answerP50Ms, many.answerP50Ms);
    row('posted card, 99th percentile, ms', one.answerP99Ms, many.answerP99Ms);
    row('memory an instance, MB', one.megabytes, many.megabytes);
    console.log(`posted with another workspace's token: ${one.strangers + many.strangers}`);
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
