import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defined } from '../../src/defined.ts';
import { dialectFor, openStore } from '../../src/store/open.ts';

/** What a person sees where the built program cannot start: one sentence that says what to change, and status 1. */

const MAIN = join(import.meta.dirname, '../../dist/main.js');
/** Has no name on any system, and may write nowhere. */
const STRANGER = 65534;

interface Ended {
  readonly status: number | null;
  readonly said: string;
}

const start = (env: Record<string, string>, uid?: number, words: readonly string[] = []): Promise<Ended> => {
  const child: ChildProcess = spawn(process.execPath, [MAIN, ...words], {
    cwd: tmpdir(),
    // No Slack answers there: what starts all the same ends as well.
    env: { PATH: process.env.PATH, SLACK_API_URL: 'http://127.0.0.1:1/', PORT: '0', ...env },
    ...defined({ uid, gid: uid }),
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })));
};

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' };

describe('the program does not start, and says why', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'llmcost-start-'));
    await chmod(folder, 0o755);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.concurrent('where the environment cannot be used', async () => {
    const { status, said } = await start({ SLACK_APP_TOKEN: 'xapp-1', LLMCOST_CHARTS: 'png' });
    expect(said).toBe(
      'The environment cannot be used: LLMCOST_CHARTS must be quickchart, upload, native or off.\n',
    );
    expect(status).toBe(1);
  });

  it.concurrent('where a word stands behind it that nobody reads', async () => {
    const { status, said } = await start({}, undefined, ['--migrates']);
    expect(said).toMatch(/^"--migrates" is not an option: the only one is --migrate\. .+\n$/);
    expect(status).toBe(1);
  });

  it.concurrent('where the folder of the database is not there', async () => {
    const file = join(folder, 'nowhere/llmcost.db');
    const { status, said } = await start({ ...SLACK, DATABASE_URL: `file:${file}` });
    expect(said).toBe(
      `The database at DATABASE_URL (${file}) cannot be used: its folder is not there, it is a folder itself, or this user may not write in its folder.\n`,
    );
    expect(status).toBe(1);
  });

  it.concurrent('where the file is something else', async () => {
    const file = join(folder, 'letter.db');
    await writeFile(file, 'Dear reader, this is no database. '.repeat(200));
    const { status, said } = await start({ ...SLACK, DATABASE_URL: `file:${file}` });
    expect(said).toBe(`The database at DATABASE_URL (${file}) cannot be used: file is not a database.\n`);
    expect(status).toBe(1);
  });

  it.concurrent('where the file can only be read', async () => {
    const file = join(folder, 'read-only.db');
    await (await openStore(`file:${file}`)).close();
    await chmod(file, 0o444);
    const uid = process.getuid?.() === 0 ? STRANGER : undefined;
    const { status, said } = await start({ ...SLACK, DATABASE_URL: `file:${file}` }, uid);
    expect(said).toBe(
      `The database at DATABASE_URL (${file}) cannot be used: this user may not write to it, or not in its folder.\n`,
    );
    expect(status).toBe(1);
  });

  it.concurrent('where a newer version made the database', async () => {
    const url = `file:${join(folder, 'newer.db')}`;
    await (await openStore(url)).close();
    const db = new Kysely<unknown>({ dialect: await dialectFor(url, () => undefined) });
    await sql`insert into kysely_migration values ('9999-later', '2030-01-01')`.execute(db);
    await db.destroy();
    const { status, said } = await start({ ...SLACK, DATABASE_URL: url });
    expect(said).toBe(
      'The database at DATABASE_URL was made by a newer llmcost: start that one, or use another database.\n',
    );
    expect(status).toBe(1);
  });

  it.concurrent('where nothing listens at the address of PostgreSQL, without the password', async () => {
    const DATABASE_URL = 'postgres://someone:a-password@127.0.0.1:1/llmcost';
    const { status, said } = await start({ ...SLACK, DATABASE_URL });
    expect(said).toBe('The database at DATABASE_URL cannot be used: connect ECONNREFUSED 127.0.0.1:1.\n');
    expect(status).toBe(1);
  });

  it.concurrent('where another process has the port', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const PORT = String((other.address() as AddressInfo).port);
    const { status, said } = await start({ ...SLACK, DATABASE_URL: 'file::memory:', PORT });
    await new Promise((resolve) => other.close(resolve));
    expect(said).toMatch(/^Another process is using this port: set PORT, or .+ to a free one\. \(.+\)$/m);
    expect(status).toBe(1);
  });
});
