import { z } from 'zod';
import { LlmcostError } from './errors.ts';

/** How Slack is reached: by Socket Mode, by signed HTTP, or not at all (then the playground stands in). */
export type Transport =
  | { readonly kind: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly kind: 'http'; readonly botToken: string; readonly signingSecret: string }
  | { readonly kind: 'playground' };

/** What the app works with. */
export interface Config {
  readonly transport: Transport;
  /** Base of the Web API; undefined for Slack's own. */
  readonly slackApiUrl: string | undefined;
  /** Of the HTTP server; undefined for none. */
  readonly port: number | undefined;
  readonly charts: 'quickchart' | 'upload' | 'native' | 'off';
  readonly quickchartUrl: string | undefined;
  readonly logLevel: 'error' | 'warn' | 'info' | 'debug';
  /** Slack ids of the people who may set a workspace's defaults; nobody where it is absent. */
  readonly admins?: readonly string[];
}

/** All that the environment says: the app's part, and what is made ready before the app. */
export interface Settings extends Config {
  /** Where things are kept: `file:…` or `postgres://…`. */
  readonly databaseUrl: string;
  readonly admins: readonly string[];
  /** Days for which estimates and threads are kept; undefined: for ever. */
  readonly retentionDays: number | undefined;
}

/** What must never be seen: tokens, the signing secret, the database's password. */
export const secretsOf = ({
  transport,
  databaseUrl,
}: Pick<Settings, 'transport' | 'databaseUrl'>): string[] => {
  const { password } = URL.canParse(databaseUrl) ? new URL(databaseUrl) : { password: '' };
  const { kind: _, ...tokens } = transport;
  return [...Object.values(tokens), password, decodeURIComponent(password)].filter((secret) => secret !== '');
};

const emptyIsAbsent = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyIsAbsent, schema.optional());
const token = (prefix: string) =>
  optional(z.string().startsWith(prefix, `must start with ${prefix} (see api.slack.com/apps)`));
const url = optional(z.url({ protocol: /^https?$/, error: 'must be an http or https address' }));

/** With Slack, a file that outlives the process; the playground forgets with its pretended workspace. */
const USUAL_DATABASE = { slack: 'file:./llmcost.db', playground: 'file::memory:' } as const;

const userIds = z
  .string()
  .transform((list) => list.split(/[\s,]+/).filter((id) => id !== ''))
  .pipe(
    z.array(z.string().regex(/^[UW][A-Z0-9]+$/, 'must be user ids such as U012ABCDEF, with commas between')),
  );

const Environment = z.object({
  SLACK_BOT_TOKEN: token('xoxb-'),
  SLACK_APP_TOKEN: token('xapp-'),
  SLACK_SIGNING_SECRET: optional(z.string()),
  SLACK_API_URL: url,
  PORT: optional(z.coerce.number('must be a number').int('must be a whole number').min(0).max(65535)),
  LLMCOST_CHARTS: optional(
    z.enum(['quickchart', 'upload', 'native', 'off'], 'must be quickchart, upload, native or off'),
  ),
  QUICKCHART_URL: url,
  DATABASE_URL: optional(
    z.string().regex(/^(file:.|postgres(ql)?:\/\/.)/, 'must start with file: or postgres://'),
  ),
  LLMCOST_ADMINS: optional(userIds),
  LLMCOST_RETENTION_DAYS: optional(
    z.coerce
      .number('must be a number of days')
      .int('must be a whole number of days')
      .min(1, 'must be at least 1 day'),
  ),
  LOG_LEVEL: optional(z.enum(['error', 'warn', 'info', 'debug'], 'must be error, warn, info or debug')),
});
type Environment = z.infer<typeof Environment>;

const transportOf = (env: Environment, problems: string[]): Transport => {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  if (botToken === undefined) {
    if (appToken !== undefined) problems.push('SLACK_BOT_TOKEN is missing beside SLACK_APP_TOKEN');
    if (signingSecret !== undefined) problems.push('SLACK_BOT_TOKEN is missing beside SLACK_SIGNING_SECRET');
    return { kind: 'playground' };
  }
  if (appToken !== undefined) return { kind: 'socket', botToken, appToken };
  if (signingSecret !== undefined) return { kind: 'http', botToken, signingSecret };
  problems.push(
    'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing beside SLACK_BOT_TOKEN',
  );
  return { kind: 'playground' };
};

/**
 * Reads the environment, once. Throws LlmcostError `config` that names every bad key at once, never a value: tokens
 * are secrets.
 */
export const configFromEnv = (env: Readonly<Record<string, string | undefined>>): Settings => {
  const parsed = Environment.safeParse(env);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
  const values = parsed.success ? parsed.data : {};
  const transport = parsed.success ? transportOf(values, problems) : { kind: 'playground' as const };
  if (problems.length > 0)
    throw new LlmcostError('config', `The environment is not complete: ${problems.join('; ')}.`, problems);
  return {
    transport,
    slackApiUrl: values.SLACK_API_URL,
    port: values.PORT ?? 3000,
    charts: values.LLMCOST_CHARTS ?? (transport.kind === 'playground' ? 'upload' : 'quickchart'),
    quickchartUrl: values.QUICKCHART_URL,
    logLevel: values.LOG_LEVEL ?? 'info',
    databaseUrl:
      values.DATABASE_URL ?? USUAL_DATABASE[transport.kind === 'playground' ? 'playground' : 'slack'],
    admins: values.LLMCOST_ADMINS ?? [],
    retentionDays: values.LLMCOST_RETENTION_DAYS,
  };
};
