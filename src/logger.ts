import { LogLevel as BoltLevel, type Logger as BoltLogger } from '@slack/bolt';
import pino, { type DestinationStream } from 'pino';
import type { LogLevel } from './config/log-levels.ts';
import { certificateAdvice, messagesOf } from './errors.ts';

/** Structured lines on standard error: standard output belongs to the answers. */
export type Logger = pino.Logger;

/** What has no place in a log, wherever it turns up, and what stands there instead. */
const SECRETS: readonly (readonly [RegExp, string])[] = [
  // Tokens.
  [/\b(xox[a-z]-|xapp-)[\w-]+/g, '$1…'],
  // Addresses that answer in somebody's name for half an hour.
  [/(\/(?:commands|actions|workflows|services)\/)[^\s"\\]+/g, '$1…'],
  // Tickets of a connection.
  [/([?&](?:ticket|token|sig)=)[^&\s"\\]+/g, '$1…'],
  // The password of a database.
  [/(\w:\/\/[^\s:/@"]+:)[^\s@"]+@/g, '$1…@'],
];

/** Shorter ones would strike out ordinary words. */
const SECRET_CHARS = 6;

/** Strikes secrets out of a line: those that have a form of their own, and those that are handed over. */
const strikeOut =
  (secrets: readonly string[]) =>
  (line: string): string =>
    secrets
      .filter((secret) => secret.length >= SECRET_CHARS)
      .reduce(
        (text, secret) => text.replaceAll(secret, '…'),
        SECRETS.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line),
      );

/** Where lines go, standard error unless given, and what must never stand in them. */
export interface LoggerOptions {
  readonly destination?: DestinationStream;
  /** Struck out wherever they turn up: tokens, signing secret, password. */
  readonly secrets?: readonly string[];
}

/** One JSON object a line, with the time as ISO 8601; secrets are struck out of the finished line. */
export const createLogger = (
  level: LogLevel,
  { destination = pino.destination({ fd: 2, sync: true }), secrets = [] }: LoggerOptions = {},
): Logger => {
  const clean = strikeOut(secrets);
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line) => destination.write(clean(line)) },
  );
};

const wordsFor = (part: unknown): string => {
  if (!(part instanceof Error)) return typeof part === 'string' ? part : JSON.stringify(part);
  const advice = certificateAdvice(part);
  return `${messagesOf(part).join(': ')}${advice === undefined ? '' : `. ${advice}`}`;
};

const words = (parts: readonly unknown[]): string => parts.map(wordsFor).join(' ');

const LEVELS = Object.values(BoltLevel);

/** Bolt's logger interface over ours; Bolt's own chatter is a level quieter than ours. */
export const boltLogger = (logger: Logger, part = 'slack'): BoltLogger => {
  const log = logger.child({ part });
  return {
    debug: (...parts) => log.trace(words(parts)),
    info: (...parts) => log.debug(words(parts)),
    warn: (...parts) => log.warn(words(parts)),
    error: (...parts) => log.error(words(parts)),
    setLevel: () => undefined,
    getLevel: () => LEVELS.find((level) => level === log.level) ?? BoltLevel.INFO,
    setName: () => undefined,
  };
};

/**
 * For Socket Mode: a connection that breaks is no fault of ours, and whoever watches it says that another is opened.
 */
export const socketLogger = (logger: Logger): BoltLogger => {
  const log = boltLogger(logger);
  const error: BoltLogger['error'] = (...parts) =>
    /^WebSocket error\b/.test(String(parts[0])) ? log.info(...parts) : log.error(...parts);
  return { ...log, error };
};

/**
 * For the Web API client, which calls each refusal an error: a refusal that is met on the way, such as a file that is
 * not ready yet, is no news, and what is not met is logged where it is given up.
 */
export const webApiLogger = (logger: Logger): BoltLogger => {
  const log = boltLogger(logger, 'web-api');
  return { ...log, warn: log.info, error: log.info };
};
