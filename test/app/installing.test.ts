import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Kysely, sql } from 'kysely';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createSeal } from '../../src/slack/installed/seal.ts';
import { migrate } from '../../src/store/migrations/index.ts';
import { dialectFor, storeOn } from '../../src/store/open.ts';
import type { Tables } from '../../src/store/sql/tables.ts';
import { appParts } from '../helpers/app-parts.ts';

/** A Slack with two workspaces and an organisation, and the bot that each of them installs by itself. */

const SIGNING = 'a-signing-secret';
const KEY = { id: 'a', bytes: new Uint8Array(32).fill(1) };

interface Call {
  readonly method: string;
  readonly token: string;
  readonly body: URLSearchParams;
  readonly text: string;
}

let slack: Server;
let calls: Call[] = [];
let db: Kysely<Tables>;
let base = '';
/** What whoever watches the log is alarmed by. */
const faults: string[] = [];
/** Whoever removed the bot a moment ago: Slack takes its token no longer. */
let refusesTokens = false;
let stop: () => Promise<unknown>;

/** What each code is good for, as `oauth.v2.access` answers it. */
const GRANTS: Record<string, object> = {
  one: {
    team: { id: 'T1', name: 'One' },
    enterprise: null,
    is_enterprise_install: false,
    access_token: 'xoxb-T1',
    refresh_token: 'xoxe-1-T1',
    expires_in: 43_200,
  },
  two: {
    team: { id: 'T2', name: 'Two' },
    enterprise: null,
    is_enterprise_install: false,
    access_token: 'xoxb-T2',
  },
  all: {
    team: null,
    enterprise: { id: 'E1', name: 'All' },
    is_enterprise_install: true,
    access_token: 'xoxb-E1',
  },
};

const answerOf = ({ method, body }: Call): object => {
  if (method === 'oauth.v2.access') {
    const grant = GRANTS[body.get('code') ?? ''];
    return grant === undefined
      ? { ok: false, error: 'invalid_code' }
      : {
          ok: true,
          token_type: 'bot',
          scope: 'commands,chat:write',
          bot_user_id: 'UBOT',
          app_id: 'A1',
          authed_user: { id: 'U1' },
          ...grant,
        };
  }
  if (method === 'auth.test' && refusesTokens) return { ok: false, error: 'token_revoked' };
  if (method === 'auth.test')
    return { ok: true, bot_id: 'B1', user_id: 'UBOT', team_id: 'T1', url: 'https://x/' };
  if (method === 'chat.postMessage') return { ok: true, ts: `17000000${calls.length}.000100`, channel: 'C1' };
  return { ok: true };
};

beforeAll(async () => {
  slack = createServer((request, response) => {
    let text = '';
    request.on('data', (part) => {
      text += part;
    });
    request.on('end', () => {
      const call: Call = {
        method: (request.url ?? '').replace(/^.*\//, ''),
        token: (request.headers.authorization ?? '').replace('Bearer ', ''),
        body: new URLSearchParams(text),
        text,
      };
      calls.push(call);
      if (call.body.get('code') === 'silent') return;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answerOf(call)));
    });
  });
  await new Promise<void>((resolve) => slack.listen(0, '127.0.0.1', resolve));
  const slackApiUrl = `http://127.0.0.1:${(slack.address() as AddressInfo).port}/api/`;
  db = new Kysely<Tables>({ dialect: await dialectFor('file::memory:', () => undefined) });
  await migrate(db);
  const store = storeOn(db, (error) => {
    throw error;
  });
  const app = createApp(
    appParts({
      config: {
        transport: {
          kind: 'http',
          botToken: undefined,
          signingSecret: SIGNING,
          install: {
            clientId: '1.2',
            clientSecret: 'client-secret',
            stateSecret: 'state-secret',
            keys: [KEY],
          },
        },
        slackApiUrl,
        port: 0,
      },
      store,
      logger: pino({ level: 'error' }, { write: (line) => void faults.push(line) }),
      now: () => new Date(),
      patience: { callMs: 200 },
    }),
  );
  const server = (await app.start(0)) as Server;
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = async () => {
    server.closeAllConnections();
    await app.stop();
    await store.close();
  };
});
afterAll(async () => {
  await stop();
  slack.closeAllConnections();
  slack.close();
});

/** The first page of an installation: the state that Slack is given, and the cookie that this browser gets. */
const begun = async (): Promise<{ state: string; cookie: string; url: URL }> => {
  const response = await fetch(`${base}/slack/install`);
  const [, href = ''] = /href="([^"]+)"/.exec(await response.text()) ?? [];
  const url = new URL(href.replaceAll('&amp;', '&'));
  return {
    url,
    state: url.searchParams.get('state') ?? '',
    cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
  };
};

const comeBack = (query: Record<string, string>, cookie = ''): Promise<Response> =>
  fetch(`${base}/slack/oauth_redirect?${new URLSearchParams(query)}`, { headers: { cookie } });

const installedIds = async (): Promise<string[]> =>
  (await db.selectFrom('installations').select('id').orderBy('id').execute()).map(({ id }) => id);

const post = (text: string, type: string): Promise<Response> => {
  const at = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SIGNING).update(`v0:${at}:${text}`).digest('hex');
  return fetch(`${base}/slack/events`, {
    method: 'POST',
    body: text,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': at,
      'x-slack-signature': `v0=${signature}`,
    },
  });
};

let triggers = 0;
const command = (ids: Record<string, string>): Promise<Response> =>
  post(
    new URLSearchParams({
      command: '/llmcost',
      text: '500M tokens A100 rental',
      user_id: 'U9',
      channel_id: 'C1',
      trigger_id: `1.2.${++triggers}`,
      response_url: `${base}/nowhere`,
      is_enterprise_install: 'false',
      ...ids,
    }).toString(),
    'application/x-www-form-urlencoded',
  );

const event = (team: Record<string, unknown>, body: Record<string, unknown>): Promise<Response> =>
  post(
    JSON.stringify({
      type: 'event_callback',
      event_id: `Ev${++triggers}`,
      api_app_id: 'A1',
      ...team,
      event: body,
    }),
    'application/json',
  );

/** The token with which the card of a command was posted. */
const cardOf = async (ids: Record<string, string>): Promise<string | undefined> => {
  calls = [];
  await command(ids);
  const posted = () => calls.find(({ method }) => method === 'chat.postMessage');
  await expect.poll(posted).toBeDefined();
  const card = posted();
  return card?.token === '' ? (card.body.get('token') ?? '') : card?.token;
};

describe('an installation', () => {
  it('leads to Slack with the scopes of the manifest, and back with a token that is kept sealed', async () => {
    const { url, state, cookie } = await begun();
    expect(url.pathname).toBe('/oauth/v2/authorize');
    expect(url.searchParams.get('scope')).toContain('chat:write');
    const response = await comeBack({ code: 'one', state }, cookie);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('llmcost is installed');
    expect(await installedIds()).toEqual(['T1']);
    const rows = await sql<{ sealed: string }>`select * from installations`.execute(db);
    expect(JSON.stringify(rows)).not.toMatch(/xox[be]/);
    const { installedAt, expiresAt, ...kept } = JSON.parse(
      createSeal([KEY]).open(rows.rows[0]?.sealed ?? '', 'T1'),
    );
    expect(kept).toMatchObject({ botToken: 'xoxb-T1', refreshToken: 'xoxe-1-T1', installedBy: 'U1' });
    // Twelve hours, by the clocks of two machines: Slack says them in seconds.
    expect(Math.abs(expiresAt - installedAt - 12 * 3_600_000)).toBeLessThan(60_000);
  });

  it.each([
    [
      'a state that is forged',
      async () => comeBack({ code: 'two', state: 'forged' }, 'slack-app-oauth-state=forged'),
    ],
    ['a state of another browser', async () => comeBack({ code: 'two', state: (await begun()).state })],
    ['no state, for one workspace', async () => comeBack({ code: 'two' })],
    ['no code', async () => comeBack({ state: (await begun()).state })],
    [
      'a code that Slack does not know',
      async () => {
        const { state, cookie } = await begun();
        return comeBack({ code: 'three', state }, cookie);
      },
    ],
    [
      'a Slack that never answers, without an end to the waiting',
      async () => {
        const { state, cookie } = await begun();
        return comeBack({ code: 'silent', state }, cookie);
      },
    ],
    ['somebody who did not agree', async () => comeBack({ error: 'access_denied' })],
  ])('is refused with %s', async (_, coming) => {
    const response = await coming();
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Nothing was installed');
    expect(await installedIds()).toEqual(['T1']);
  });

  it('of an organisation may come from Slack’s own pages, without a state', async () => {
    const response = await comeBack({ code: 'all' });
    expect(response.status).toBe(200);
    expect(await installedIds()).toEqual(['E1', 'T1']);
  });

  it('answers each workspace with its own token, and the organisation’s with that one', async () => {
    const { state, cookie } = await begun();
    await comeBack({ code: 'two', state }, cookie);
    expect(await cardOf({ team_id: 'T1' })).toBe('xoxb-T1');
    expect(await cardOf({ team_id: 'T2' })).toBe('xoxb-T2');
    const ofOrganisation = { team_id: 'T8', enterprise_id: 'E1', is_enterprise_install: 'true' };
    expect(await cardOf(ofOrganisation)).toBe('xoxb-E1');
  });
});

describe('what is left of a workspace that removed the bot', () => {
  /** Rows of each table that name any of these, whatever the column. */
  const left = async (...ids: string[]): Promise<string[]> => {
    const tables = await sql<{ name: string }>`
      select name from sqlite_master where type = 'table' and name not like 'kysely%'`.execute(db);
    const found = await Promise.all(
      tables.rows.map(async ({ name }) => {
        const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
        return rows.some((row) => Object.values(row as object).some((value) => ids.includes(String(value))))
          ? [name]
          : [];
      }),
    );
    return found.flat();
  };

  it('is something before it, in several tables', async () => {
    expect(await left('T1')).toEqual(expect.arrayContaining(['estimates', 'inbox', 'installations']));
  });

  it('is nothing after it, in any table, whichever word comes first and however often', async () => {
    const revoked = { type: 'tokens_revoked', tokens: { oauth: [], bot: ['UBOT'] } };
    await event({ team_id: 'T1' }, revoked);
    await event({ team_id: 'T1' }, { type: 'app_uninstalled' });
    await expect.poll(() => left('T1')).toEqual([]);
    await event({ team_id: 'T2' }, { type: 'app_uninstalled' });
    await event({ team_id: 'T2' }, revoked);
    await expect.poll(() => left('T2')).toEqual([]);
    expect(await cardOf({ team_id: 'T8', enterprise_id: 'E1', is_enterprise_install: 'true' })).toBe(
      'xoxb-E1',
    );
  });

  it('is still all of it where only a person took a token back', async () => {
    await event(
      { team_id: 'T8', enterprise_id: 'E1' },
      { type: 'tokens_revoked', tokens: { oauth: ['U9'], bot: [] } },
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await left('E1', 'T8')).toContain('installations');
  });

  it.each([
    ['all of it where it was removed before it was installed again', -3600, false, true],
    ['nothing where Slack takes the token no longer, whatever the clocks say', -3600, true, false],
    ['nothing where it was removed after it was installed', 3600, false, false],
  ])('is %s', async (_, seconds, isRefused, stays) => {
    const { state, cookie } = await begun();
    expect((await comeBack({ code: 'two', state }, cookie)).status).toBe(200);
    const before = (await left('T2')).length;
    refusesTokens = isRefused;
    const event_time = Math.floor(Date.now() / 1000) + seconds;
    await event({ team_id: 'T2', event_time }, { type: 'app_uninstalled' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    refusesTokens = false;
    expect((await left('T2')).includes('installations')).toBe(stays);
    expect(before).toBeGreaterThan(0);
  });

  it('is nothing of an organisation and of each workspace that it served', async () => {
    await event(
      { team_id: 'T8', enterprise_id: 'E1', authorizations: [{ is_enterprise_install: true }] },
      { type: 'app_uninstalled' },
    );
    await expect.poll(() => left('E1', 'T8')).toEqual([]);
  });

  it('is a sentence for whoever types a command there, and for whoever clicks on an old card', async () => {
    calls = [];
    const said = () => calls.filter(({ method }) => method === 'say').map(({ text }) => text);
    const response_url = `http://127.0.0.1:${(slack.address() as AddressInfo).port}/say`;
    expect((await command({ team_id: 'T1', response_url })).status).toBe(200);
    await expect.poll(said).toEqual([expect.stringContaining('not installed in this workspace')]);
    expect(faults.filter((line) => line.includes('not installed'))).toEqual([]);
    const click = {
      type: 'block_actions',
      team: { id: 'T1' },
      user: { id: 'U9', team_id: 'T1' },
      trigger_id: '1.2.old',
      actions: [{ type: 'button', action_id: 'card.adjust', value: '{}' }],
      response_url,
    };
    const form = new URLSearchParams({ payload: JSON.stringify(click) }).toString();
    expect((await post(form, 'application/x-www-form-urlencoded')).status).toBe(200);
    await expect.poll(said).toHaveLength(2);
  });
});
