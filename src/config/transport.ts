import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Environment } from './config.ts';

/** How the app reaches Slack: by Socket Mode, or by signed HTTP. */
export type SlackTransport =
  | { readonly kind: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly kind: 'http'; readonly botToken: string; readonly signingSecret: string }
  /** Workspaces install the bot by a click, and each brings its own token. */
  | ({ readonly kind: 'socket'; readonly appToken: string } & Installs)
  | ({ readonly kind: 'http'; readonly signingSecret: string } & Installs);

/** What the environment says of it: where it names no way, the playground stands in and hands over one of its own. */
export type Transport = SlackTransport | { readonly kind: 'playground' };

interface Installs {
  readonly botToken: undefined;
  readonly install: Install;
}

/** What workspaces install the bot with. */
export interface Install {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  /** Keys for tokens at rest: the first seals, each opens what it sealed. */
  readonly keys: readonly { readonly id: string; readonly bytes: Uint8Array }[];
}

const KEY_BYTES = 32;

/** The name of a key that has none: the same wherever it stands in the list. */
const fingerprint = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 8);

/** `[id:]base64` of 32 bytes each, with commas between; what one key sealed must not be tried with another of its name. */
export const sealKeys = z.string().transform((text, context) => {
  const keys = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, name, base64 = ''] = /^(?:([\w-]+):)?([A-Za-z0-9+/_-]+={0,2})$/.exec(part) ?? [];
      const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
      if (bytes.length !== KEY_BYTES)
        context.addIssue(`must be ${KEY_BYTES} bytes in base64, as \`openssl rand -base64 32\` prints them`);
      return { id: name ?? fingerprint(bytes), bytes };
    });
  if (keys.length === 0) context.addIssue('must hold a key');
  if (new Set(keys.map(({ id }) => id)).size < keys.length)
    context.addIssue('must give each of its keys a name of its own');
  return keys;
});

const INSTALL_KEYS = [
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'LLMCOST_TOKEN_KEY',
] as const;

/** undefined where none of its settings is there; where only some are, the others are named. */
const installOf = (env: Environment, problems: string[]): Install | 'incomplete' | undefined => {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = env;
  const { SLACK_STATE_SECRET: stateSecret, LLMCOST_TOKEN_KEY: keys } = env;
  const present = INSTALL_KEYS.filter((key) => env[key] !== undefined);
  if (present.length === 0) return undefined;
  if (clientId !== undefined && clientSecret !== undefined && stateSecret !== undefined && keys !== undefined)
    return { clientId, clientSecret, stateSecret, keys };
  for (const key of INSTALL_KEYS)
    if (env[key] === undefined) problems.push(`${key} must be set along with ${present.join(', ')}`);
  return 'incomplete';
};

/** Many workspaces: each brings its own token. */
const installingTransport = (env: Environment, install: Install, problems: string[]): Transport => {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  if (botToken !== undefined)
    problems.push('SLACK_BOT_TOKEN is for one workspace and SLACK_CLIENT_ID for many: leave one of them out');
  if (appToken !== undefined) return { kind: 'socket', botToken: undefined, appToken, install };
  if (signingSecret !== undefined) return { kind: 'http', botToken: undefined, signingSecret, install };
  problems.push(
    'SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN (Socket Mode) must be set along with SLACK_CLIENT_ID',
  );
  return { kind: 'playground' };
};

/** Adds to `problems` what is missing beside what is there. */
export const transportOf = (env: Environment, problems: string[]): Transport => {
  const install = installOf(env, problems);
  if (install === 'incomplete') return { kind: 'playground' };
  if (install !== undefined) return installingTransport(env, install, problems);
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  if (botToken === undefined) {
    if (appToken !== undefined) problems.push('SLACK_BOT_TOKEN must be set along with SLACK_APP_TOKEN');
    if (signingSecret !== undefined)
      problems.push('SLACK_BOT_TOKEN must be set along with SLACK_SIGNING_SECRET');
    return { kind: 'playground' };
  }
  if (appToken !== undefined) return { kind: 'socket', botToken, appToken };
  if (signingSecret !== undefined) return { kind: 'http', botToken, signingSecret };
  problems.push(
    'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) must be set along with SLACK_BOT_TOKEN',
  );
  return { kind: 'playground' };
};
