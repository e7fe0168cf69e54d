import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import pino, { type DestinationStream } from 'pino';

/** Structured lines on standard error: standard output belongs to the answers. */
export type Logger = pino.Logger;

/** Tokens and signing secrets have no place in a log, wherever they turn up. */
const SECRET = /\b(xox[a-z]-|xapp-)[\w-]+/g;

const REDACTED_PATHS = ['*.token', '*.headers.authorization', '*.signingSecret'];

export const createLogger = (
  level: 'error' | 'warn' | 'info' | 'debug',
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: REDACTED_PATHS,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );

const words = (parts: readonly unknown[]): string =>
  parts
    .map((part) =>
      part instanceof Error ? part.message : typeof part === 'string' ? part : JSON.stringify(part),
    )
    .join(' ')
    .replaceAll(SECRET, '$1…');

const LEVELS = {
  error: LogLevel.ERROR,
  warn: LogLevel.WARN,
  info: LogLevel.INFO,
  debug: LogLevel.DEBUG,
} as const;

/** Bolt's logger interface over ours; Bolt's own chatter is a level quieter than ours. */
export const boltLogger = (logger: Logger, part = 'slack'): BoltLogger => {
  const log = logger.child({ part });
  return {
    debug: (...parts) => log.trace(words(parts)),
    info: (...parts) => log.debug(words(parts)),
    warn: (...parts) => log.warn(words(parts)),
    error: (...parts) => log.error(words(parts)),
    setLevel: () => undefined,
    getLevel: () => LEVELS[log.level as keyof typeof LEVELS] ?? LogLevel.INFO,
    setName: () => undefined,
  };
};

/**
 * For the Web API client, which calls each refusal an error: a refusal that is met on the way, such as a file that is
 * not ready yet, is no news, and what is not met is logged where it is given up.
 */
export const webApiLogger = (logger: Logger): BoltLogger => {
  const log = boltLogger(logger, 'web-api');
  return { ...log, warn: log.info, error: log.info };
};
