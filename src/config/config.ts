import * as z from 'zod';
import { CHART_MODES, type ChartMode } from '../charts/modes.ts';
import { keysOf } from '../keys.ts';
import { IN_MEMORY } from '../store/address.ts';
import { unusable, type Variables, withLowerCaseFirst, withSecretFiles } from './environment.ts';
import { LOG_LEVELS, type LogLevel } from './log-levels.ts';
import { secretsIn } from './secrets.ts';
import { type SlackTransport, sealKeys, type Transport, transportOf } from './transport.ts';
import {
  databaseAddress,
  keepDays,
  port,
  proxyAddress,
  secretText,
  setting,
  token,
  url,
  userIds,
  wordOf,
} from './values.ts';

/** The way out of a network that has no other; an empty `http` or `https` is none. */
export interface ProxySettings {
  readonly http: string;
  readonly https: string;
  /** Hosts that are reached without it, with commas between. */
  readonly except: string;
}

/** What the app works with. */
export interface Config {
  readonly transport: SlackTransport;
  /** Base of the Web API; undefined for Slack's own. */
  readonly slackApiUrl: string | undefined;
  /** Port of the HTTP server; undefined for none. */
  readonly port: number | undefined;
  readonly charts: ChartMode;
  readonly quickchartUrl: string | undefined;
  readonly logLevel: LogLevel;
  /** Slack ids of the people who may set a workspace's defaults. */
  readonly admins: readonly string[];
  /** Where models that the catalog lacks are looked up; undefined for nowhere. */
  readonly hubUrl: string | undefined;
}

/** All that the environment says: the app's part, and what is made ready before the app. */
export interface Settings extends Omit<Config, 'transport'> {
  readonly transport: Transport;
  /** Where things are kept: `file:…` or `postgres://…`. */
  readonly databaseUrl: string;
  /** Days for which estimates and threads are kept; undefined: for ever. */
  readonly retentionDays: number | undefined;
  readonly proxy: ProxySettings | undefined;
  /** Port of Prometheus' metrics; undefined for none. */
  readonly metricsPort: number | undefined;
  /** A newer price file: an address that is asked once a day, or a file on this machine. */
  readonly pricesUrl: string | undefined;
  readonly pricesFile: string | undefined;
  /** What must never be seen: tokens, keys, passwords. */
  readonly secrets: readonly string[];
}

/** A file that outlives the process, with Slack; the playground forgets with its pretended workspace. */
const USUAL_DATABASE = { slack: 'file:./llmcost.db', playground: IN_MEMORY } as const;

const Environment = z.object({
  SLACK_BOT_TOKEN: token('xoxb-'),
  SLACK_APP_TOKEN: token('xapp-'),
  SLACK_SIGNING_SECRET: secretText,
  SLACK_CLIENT_ID: secretText,
  SLACK_CLIENT_SECRET: secretText,
  SLACK_STATE_SECRET: setting(z.string()),
  LLMCOST_TOKEN_KEY: setting(sealKeys),
  SLACK_API_URL: url,
  PORT: port,
  LLMCOST_METRICS_PORT: port,
  LLMCOST_CHARTS: wordOf(CHART_MODES),
  QUICKCHART_URL: url,
  DATABASE_URL: databaseAddress,
  LLMCOST_ADMINS: userIds,
  LLMCOST_RETENTION_DAYS: keepDays,
  LLMCOST_PRICES_URL: url,
  LLMCOST_PRICES_FILE: setting(z.string()),
  LLMCOST_HUB_URL: url,
  LLMCOST_OUTSIDE: setting(z.literal('none', 'must be none, or not be set')),
  HTTP_PROXY: proxyAddress,
  HTTPS_PROXY: proxyAddress,
  NO_PROXY: setting(z.string()),
  LOG_LEVEL: wordOf(LOG_LEVELS),
});
/** What is set, each checked; an empty setting is none. */
export type Environment = z.infer<typeof Environment>;

const proxyOf = (env: Environment): ProxySettings | undefined => {
  const [http, https, except] = [env.HTTP_PROXY ?? '', env.HTTPS_PROXY ?? '', env.NO_PROXY ?? ''];
  return http === '' && https === '' ? undefined : { http, https, except };
};

/** Settings that are an address outside, beside Slack's own and that of charts. */
const ADDRESSES = keysOf(Environment.shape).filter(
  (key) => Environment.shape[key] === url && key !== 'SLACK_API_URL' && key !== 'QUICKCHART_URL',
);

/** Names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(Environment.shape);

/** A key without plurals and underscores, which is how keys are mistyped. */
const bare = (key: string): string => key.replaceAll(/[S_]/g, '');

/** "LLMCOST_ADMIN" sets nothing, and whoever set it believes that it does. */
const mistyped = (env: Variables): string[] => {
  return Object.keys(env)
    .filter((key) => /^(?:LLMCOST|SLACK)/.test(key) && !SETTINGS.includes(key))
    .flatMap((key) => {
      const meant = SETTINGS.find((setting) => bare(setting) === bare(key));
      return meant === undefined ? [] : [`${key} is not a setting: ${meant} is`];
    });
};

/** What each of these settings would contact, beside Slack and the database. */
const outsideHosts = (env: Environment): string[] => [
  ...(env.LLMCOST_CHARTS === 'quickchart' || env.QUICKCHART_URL !== undefined
    ? [
        'LLMCOST_OUTSIDE=none rules out QuickChart: set LLMCOST_CHARTS to upload, native or off, and leave QUICKCHART_URL out',
      ]
    : []),
  ...ADDRESSES.filter((key) => env[key] !== undefined).map(
    (key) => `LLMCOST_OUTSIDE=none and ${key} cannot both be set: leave one of them out`,
  ),
];

/** Each key that is wrong, and what it must be; never its value. */
const problemsOf = ({ issues }: z.ZodError): string[] =>
  issues.map(({ path, message }) => `${String(path[0])} ${message}`);

/** Where `PORT` does not say. */
const USUAL_PORT = 3000;

/** Nobody can be asked later whether a year's estimates were to be kept: without a word they go after 400 days. */
const RETENTION_DAYS = 400;

/**
 * Reads the environment, once. Throws LlmcostError `config` that names every bad key at once, never a value: tokens
 * are secrets.
 */
export const configFromEnv = (
  env: Variables,
  readFile: (path: string) => string = () => {
    throw new TypeError('no file can be read here');
  },
): Settings => {
  const problems: string[] = [];
  const filled = withLowerCaseFirst(withSecretFiles(env, readFile, problems));
  const parsed = Environment.safeParse(filled);
  if (!parsed.success) problems.push(...problemsOf(parsed.error));
  const values = parsed.success ? parsed.data : {};
  problems.push(...mistyped(env));
  const { PORT: servesOn = USUAL_PORT, LLMCOST_METRICS_PORT: metricsPort } = values;
  if (metricsPort === servesOn && servesOn !== 0)
    problems.push(`LLMCOST_METRICS_PORT must be another port than PORT, which is ${servesOn}`);
  if (values.LLMCOST_OUTSIDE === 'none') problems.push(...outsideHosts(values));
  const transport = parsed.success ? transportOf(values, problems) : { kind: 'playground' as const };
  if (problems.length > 0) throw unusable(problems);
  return {
    transport,
    slackApiUrl: values.SLACK_API_URL,
    port: servesOn,
    charts: values.LLMCOST_CHARTS ?? 'upload',
    quickchartUrl: values.QUICKCHART_URL,
    logLevel: values.LOG_LEVEL ?? 'info',
    databaseUrl:
      values.DATABASE_URL ?? USUAL_DATABASE[transport.kind === 'playground' ? 'playground' : 'slack'],
    admins: values.LLMCOST_ADMINS ?? [],
    retentionDays:
      values.LLMCOST_RETENTION_DAYS === 0 ? undefined : (values.LLMCOST_RETENTION_DAYS ?? RETENTION_DAYS),
    proxy: proxyOf(values),
    metricsPort,
    pricesUrl: values.LLMCOST_PRICES_URL,
    pricesFile: values.LLMCOST_PRICES_FILE,
    hubUrl: values.LLMCOST_HUB_URL,
    secrets: secretsIn(filled),
  };
};

/** What says whether the terminal may ask anybody outside. */
const Outside = Environment.pick({ LLMCOST_HUB_URL: true, LLMCOST_OUTSIDE: true });

/** What else the terminal takes. Most shells set COLUMNS, and nobody meant them for us: what is no width is none. */
const Typed = Environment.pick({ LLMCOST_PRICES_FILE: true }).extend({
  COLUMNS: setting(z.coerce.number().int().positive()).catch(undefined),
  NO_COLOR: setting(z.string()),
});

/** What the terminal takes of the environment: nothing that only the bot needs, so it runs wherever it is typed. */
export const terminalConfig = (env: Variables) => {
  const { LLMCOST_PRICES_FILE: pricesFile, COLUMNS: columns, NO_COLOR } = Typed.parse(env);
  const outside = Outside.safeParse(env);
  return {
    /** Undefined where none is set, where nothing outside may be asked, and where it is unclear whether it may. */
    hubUrl: outside.data?.LLMCOST_OUTSIDE === 'none' ? undefined : outside.data?.LLMCOST_HUB_URL,
    /** Settings that cannot be followed, and why. */
    problem: outside.success
      ? undefined
      : `${problemsOf(outside.error).join('; ')}: no model is looked up there.`,
    pricesFile,
    /** Width in characters of a window whose width the system does not tell. */
    columns,
    /** no-color.org */
    isColourful: NO_COLOR === undefined,
  };
};
