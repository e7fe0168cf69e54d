import { keysOf } from '../keys.ts';
import type { Environment } from './config.ts';
import type { Variables } from './environment.ts';

/** Settings that hold a secret, each with what of its value is one and goes into no log. */

type SecretsOf = Partial<Record<keyof Environment, (value: string) => readonly string[]>>;

const whole = (value: string): readonly string[] => [value];

/** `[id:]base64`, with commas between: the ids are no secret. */
const keys = (list: string): readonly string[] =>
  list.split(/[\s,]+/).map((key) => key.slice(key.indexOf(':') + 1));

/** As it stands in an address, and as whoever is given it writes it. */
const password = (address: string): readonly string[] => {
  if (!URL.canParse(address)) return [];
  const { password: written } = new URL(address);
  return [written, decodeURIComponent(written)];
};

const OURS = {
  SLACK_BOT_TOKEN: whole,
  SLACK_APP_TOKEN: whole,
  SLACK_SIGNING_SECRET: whole,
  SLACK_CLIENT_SECRET: whole,
  SLACK_STATE_SECRET: whole,
  LLMCOST_TOKEN_KEY: keys,
  DATABASE_URL: password,
} satisfies SecretsOf;

/** These are everybody's: other programs read them, too, and know of no files. */
const STANDARD = { HTTP_PROXY: password, HTTPS_PROXY: password } satisfies SecretsOf;

/** Secrets that may come from a file, named by the same key with `_FILE` behind it. */
export const SECRET_KEYS = keysOf(OURS);

/** What of the environment must never be seen, each once; files are in their place already. */
export const secretsIn = (env: Variables): readonly string[] => {
  const all = Object.entries({ ...OURS, ...STANDARD }).flatMap(([key, secretOf]) => secretOf(env[key] ?? ''));
  return [...new Set(all)].filter((secret) => secret !== '');
};
