import { chmod, copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrateStore, openStore } from '../../src/store/open.ts';
import { connectionOf } from '../../src/store/postgres.ts';
import { startPostgres } from '../helpers/databases.ts';

/** A PostgreSQL that takes TLS alone, with the certificate of an authority of a company's own, made for "localhost". */

const TLS = join(import.meta.dirname, '../fixtures/tls');
const AUTHORITY = join(TLS, 'authority.pem');

let folder: string;
let server: Awaited<ReturnType<typeof startPostgres>>;
let url: URL;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'llmcost-tls-'));
  await chmod(folder, 0o755);
  server = await startPostgres(folder, { cert: join(TLS, 'localhost.pem'), key: join(TLS, 'localhost.key') });
  url = new URL(await server.fresh());
  url.hostname = 'localhost';
});
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const address = (host: string, query: Record<string, string>): string => {
  const at = new URL(url);
  at.hostname = host;
  for (const [key, value] of Object.entries(query)) at.searchParams.set(key, value);
  return at.href;
};

const refusal = async (database: string): Promise<string> => {
  try {
    const store = await openStore(database);
    await store.close();
    return 'opened';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('a database that insists on TLS', () => {
  it('is opened by an address that names its authority, and migrated', async () => {
    const whole = address('localhost', { sslmode: 'verify-full', sslrootcert: AUTHORITY });
    await migrateStore(whole);
    const store = await openStore(whole);
    expect(await store.problem()).toBeUndefined();
    await store.close();
  });

  it.each([
    [
      'with a plain connection',
      'localhost',
      {},
      'it takes no connection without TLS: add ?sslmode=verify-full',
    ],
    [
      'by another name than that of its certificate',
      '127.0.0.1',
      { sslmode: 'verify-full', sslrootcert: AUTHORITY },
      'its certificate is for another host than the one in the address',
    ],
    [
      'by an authority that nobody named',
      'localhost',
      { sslmode: 'verify-full' },
      'name the file of that authority with sslrootcert in the address',
    ],
    [
      'with an authority that is not there',
      'localhost',
      { sslmode: 'verify-full', sslrootcert: '/nowhere.pem' },
      'sslrootcert names a file that cannot be read',
    ],
  ])('is refused %s, in a sentence', async (_, host, query, sentence) => {
    const said = await refusal(address(host, query));
    expect(said).toMatch(/^The database at DATABASE_URL cannot be used: /);
    expect(said).toContain(sentence);
  });

  it('leaves other addresses as they are', () => {
    expect(connectionOf('postgres://u:p@host/db?application_name=x')).toEqual({
      connectionString: 'postgres://u:p@host/db?application_name=x',
    });
  });
});

describe('a start that only migrates', () => {
  it('brings a new file to the newest version, twice', async () => {
    const file = `file:${join(folder, 'new.db')}`;
    await migrateStore(file);
    await migrateStore(file);
    await copyFile(join(folder, 'new.db'), join(folder, 'copy.db'));
    const store = await openStore(`file:${join(folder, 'copy.db')}`);
    expect(await store.problem()).toBeUndefined();
    await store.close();
  });
});
