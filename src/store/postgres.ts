import { readFileSync } from 'node:fs';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import { PostgresDialect, PostgresDriver } from 'kysely';
import { LlmcostError, UNKNOWN_AUTHORITY } from '../errors.ts';
import { createAcquiring } from './failures.ts';

const CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 5000;
const STATEMENT_TIMEOUT_MS = 10_000;

type Config = ConstructorParameters<typeof PostgresDriver>[0];

/** One whose failures are told in our words. */
class TellingDriver extends PostgresDriver {
  readonly #acquiring = createAcquiring();

  override acquireConnection(): ReturnType<PostgresDriver['acquireConnection']> {
    return this.#acquiring(() => super.acquireConnection());
  }
}

class Dialect extends PostgresDialect {
  readonly #config: Config;

  constructor(config: Config) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new TellingDriver(this.#config);
  }
}

/** What PostgreSQL and TLS say, for who has to repair it. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [
    /no pg_hba\.conf entry .*no encryption/,
    'it takes no connection without TLS: add ?sslmode=verify-full to the address',
  ],
  [
    /does not support SSL connections/,
    'it offers no TLS: turn that on there, or leave sslmode out of the address',
  ],
  [
    /does not match certificate's altnames/,
    'its certificate is for another host than the one in the address',
  ],
  [
    UNKNOWN_AUTHORITY,
    'its certificate is signed by an authority that this machine does not know: name the file of that authority with sslrootcert in the address, or in NODE_EXTRA_CA_CERTS',
  ],
];

/** Why a PostgreSQL cannot be used, in words; undefined where its own will do. */
export const postgresReason = (error: unknown): string | undefined =>
  error instanceof Error ? REASONS.find(([said]) => said.test(error.message))?.[1] : undefined;

const authorityIn = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const message =
      'The database at DATABASE_URL cannot be used: sslrootcert names a file that cannot be read.';
    throw new LlmcostError('config', message, [], { cause });
  }
};

/**
 * How an address is connected to. With `sslmode=verify-full` the certificate must be good for the very host of the
 * address: left to itself, the driver holds one for "localhost" good for any IP address.
 */
export const connectionOf = (url: string): { readonly connectionString: string; readonly ssl?: object } => {
  const address = new URL(url);
  if (address.searchParams.get('sslmode') !== 'verify-full') return { connectionString: url };
  const authority = address.searchParams.get('sslrootcert') ?? 'system';
  const host = address.hostname.replace(/^\[|\]$/g, '');
  for (const part of ['sslmode', 'sslrootcert']) address.searchParams.delete(part);
  return {
    connectionString: address.href,
    ssl: {
      ...(authority !== 'system' && { ca: authorityIn(authority) }),
      checkServerIdentity: (_: string, certificate: PeerCertificate) =>
        checkServerIdentity(host, certificate),
    },
  };
};

/** PostgreSQL. `onError` is told of a connection that broke while nobody used it; the pool opens another. */
export const postgresDialect = async (
  url: string,
  onError: (error: Error) => void,
): Promise<PostgresDialect> => {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    ...connectionOf(url),
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
  });
  // A connection that breaks while somebody uses it tells their statement, and says it once more, which would end the
  // process where nobody hears it.
  pool.on('connect', (connection) => connection.on('error', () => undefined));
  // The driver's own error carries the connection, password included: nothing of it may reach a log.
  pool.on('error', ({ message }) => onError(new Error(`a connection to PostgreSQL broke: ${message}`)));
  return new Dialect({ pool });
};
