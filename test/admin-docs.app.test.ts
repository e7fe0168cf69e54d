import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { CATALOG_DATE } from '../src/catalog/index.ts';
import { PUBLIC_HOST } from '../src/charts/quickchart.ts';
import { configFromEnv } from '../src/config/config.ts';
import { checkedPrices } from '../src/prices/refresh.ts';
import { IN_MEMORY } from '../src/store/address.ts';
import { migrate } from '../src/store/migrations/index.ts';
import { dialectFor } from '../src/store/open.ts';

/** What the README and docs/operating.md tell an admin is what the product asks for, contacts, keeps and reads. */

const ROOT = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** The cells of a table's rows, found by the first words of its head. */
const table = (document: string, head: string): readonly (readonly string[])[] => {
  const lines = read(document).split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  if (start < 0) throw new Error(`${document} has no table that begins with ${head}`);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
};

const quoted = (text = ''): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '');

describe('scopes', () => {
  const Manifest = z.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) });
  const rows = table('README.md', 'scope');

  it('are those of manifest.yml, each with its reason', () => {
    const { bot } = Manifest.parse(parse(read('manifest.yml'))).oauth_config.scopes;
    expect(rows.flatMap(([scope]) => quoted(scope))).toEqual(bot);
    expect(rows.filter(([, reason = '']) => reason.length < 10)).toEqual([]);
  });
});

describe('hosts', () => {
  const rows = table('README.md', 'host');
  const named = rows.flatMap(([host]) => quoted(host));

  it('has the one that is not Slack’s, and the settings that name others', () => {
    expect(named).toContain(new URL(PUBLIC_HOST).host);
    expect(named.filter((host) => !/(^|\.)slack\.com$/.test(host)).toSorted()).toEqual(
      [
        'DATABASE_URL',
        'HTTPS_PROXY',
        'LLMCOST_HUB_URL',
        'LLMCOST_PRICES_URL',
        'QUICKCHART_URL',
        new URL(PUBLIC_HOST).host,
      ].toSorted(),
    );
  });

  it('has every host that the code names outside of sources of prices and figures', () => {
    const folders = ['charts', 'config', 'connect', 'start', 'listeners', 'store', 'wire', 'render', 'flows'];
    const files = [
      ...folders.flatMap((folder) =>
        readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' }).map(
          (file) => `${folder}/${file}`,
        ),
      ),
      'app.ts',
      'logger.ts',
      'main.ts',
    ].filter((file) => file.endsWith('.ts'));
    const hosts = files.flatMap((file) =>
      [...read(join('src', file)).matchAll(/https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/g)].map(
        ([, host]) => host ?? '',
      ),
    );
    const unnamed = hosts.filter((host) => !named.includes(host) && !host.endsWith('.example'));
    expect([...new Set(unnamed)]).toEqual([]);
    expect(hosts).toContain(new URL(PUBLIC_HOST).host);
  });
});

describe('what is stored', () => {
  const rows = table('README.md', 'what');
  const durationOf = (name: string): string =>
    rows.find(([, tables]) => quoted(tables).includes(name))?.[2] ?? '';
  /** A constant of the code as the factors of its product: `2 * DAY_MS` is 2. */
  const constant = (file: string, name: string): string =>
    new RegExp(`const ${name} = ([\\d_]+)`).exec(read(file))?.[1] ?? `no ${name} in ${file}`;

  it('names every table of the database', async () => {
    const db = new Kysely<unknown>({ dialect: await dialectFor(IN_MEMORY, () => undefined) });
    await migrate(db);
    const { rows: found } = await sql<{ name: string }>`
      select name from sqlite_master where type = 'table' and name not like 'kysely%'`.execute(db);
    await db.destroy();
    const named = rows.flatMap(([, tables]) => quoted(tables)).toSorted();
    expect(named, 'its row stands under "What is stored" in README.md').toEqual(
      found.map(({ name }) => name).toSorted(),
    );
  });

  it('for as long as the code keeps it', () => {
    const removal = 'src/store/sql/removal.ts';
    expect(durationOf('inbox')).toContain(`${constant(removal, 'REMEMBER_DONE_MS')} days`);
    expect(durationOf('inbox')).toContain(`${constant(removal, 'REMEMBER_UNFINISHED_MS')} days`);
    const known = constant('src/flows/once.ts', 'KNOWN_MS');
    expect(durationOf('claims')).toContain(`of forms and messages ${known} days`);
    expect(durationOf('forms')).toContain(`${constant('src/flows/form/session.ts', 'KEPT_HOURS')} hours`);
    expect(durationOf('forms')).toContain(
      `newest ${constant('src/store/sql/forms.ts', 'MOST_OF_ONE_PERSON')}`,
    );
    const { retentionDays } = configFromEnv({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' });
    expect(durationOf('estimates')).toContain(`: ${retentionDays} where it is unset`);
    expect(constant('src/store/housekeeping.ts', 'EVERY_MS')).toBe('6');
    expect(read('README.md')).toContain('Every six hours');
  });
});

describe('settings', () => {
  const rows = table('docs/operating.md', 'variable');

  it('are exactly those that are read', () => {
    const keys = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, key]) => key);
    expect(rows.flatMap(([name]) => quoted(name)).toSorted()).toEqual(keys.toSorted());
  });

  it('have the defaults that an empty environment gives', () => {
    const unset = (name: string): string => rows.find(([key]) => quoted(key).includes(name))?.[1] ?? '';
    const withSlack = configFromEnv({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' });
    expect(unset('PORT')).toBe(String(withSlack.port));
    expect(unset('LOG_LEVEL')).toBe(`\`${withSlack.logLevel}\``);
    expect(quoted(unset('DATABASE_URL'))).toEqual([withSlack.databaseUrl]);
    expect(quoted(unset('LLMCOST_CHARTS'))[0]).toBe(withSlack.charts);
    expect(unset('LLMCOST_RETENTION_DAYS')).toContain(String(withSlack.retentionDays));
  });
});

describe('the way between documents', () => {
  it.each(readdirSync(join(ROOT, 'docs')).filter((file) => file.endsWith('.md')))(
    'leads from the README to %s',
    (file) => {
      expect(read('README.md')).toContain(`docs/${file}`);
    },
  );

  it('leads from docs/operating.md to what it needs', () => {
    for (const file of readdirSync(join(ROOT, 'docs')).filter((name) =>
      /^(Containerfile|.*\.service)$/.test(name),
    ))
      expect(read('docs/operating.md')).toContain(`docs/${file}`);
  });

  it('what a person sees at start is said in the words that the program uses', () => {
    const program = [
      'src/main.ts',
      'src/start/why-not.ts',
      'src/config/environment.ts',
      'src/store/open.ts',
      'src/store/sqlite.ts',
      'src/store/migrations/index.ts',
    ]
      .map(read)
      .join('\n');
    const cited = table('docs/operating.md', 'you see')
      .filter(([seen = '']) => seen.endsWith('at start'))
      .flatMap(([seen = '']) => [...seen.matchAll(/"([^"]+)"/g)].map(([, words]) => words ?? ''))
      .flatMap((words) => words.split('…').map((part) => part.trim()))
      .map((part) => part.replace(/^: */, '').replace(/:$/, ''))
      .filter((part) => part.length > 1);
    expect(cited.filter((part) => !program.includes(part))).toEqual([]);
    expect(cited.length).toBeGreaterThan(5);
  });
});

describe('newer prices', () => {
  it('shows a file that passes the check', () => {
    const [, sample = ''] = /^## Newer prices$.*?```json\n(.*?)```/ms.exec(read('docs/operating.md')) ?? [];
    const day = new Date(`${CATALOG_DATE}T12:00:00Z`);
    const checked = checkedPrices(sample, 'prices.json', CATALOG_DATE, day);
    expect(
      'problem' in checked ? checked.problem : checked.rows.map(({ seller, info }) => [seller, info.id]),
    ).toEqual([['anthropic', 'claude-sonnet-5']]);
  });
});
