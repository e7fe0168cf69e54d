import { describe, expect, it } from 'vitest';
import { configFromEnv } from '../../src/config.ts';
import { LlmcostError } from '../../src/errors.ts';

const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    configFromEnv(env);
  } catch (error) {
    if (error instanceof LlmcostError) return error.hints;
  }
  return [];
};

describe('what the environment says', () => {
  it('is nothing: the playground, which keeps things in memory and draws charts itself', () => {
    expect(configFromEnv({})).toEqual({
      transport: { kind: 'playground' },
      slackApiUrl: undefined,
      port: 3000,
      charts: 'upload',
      quickchartUrl: undefined,
      logLevel: 'info',
      databaseUrl: 'file::memory:',
      admins: [],
      retentionDays: undefined,
    });
  });

  it('is Slack by Socket Mode or by HTTP: a file beside the program', () => {
    expect(configFromEnv(SOCKET)).toMatchObject({
      transport: { kind: 'socket' },
      databaseUrl: 'file:./llmcost.db',
      charts: 'quickchart',
    });
    expect(configFromEnv({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' })).toMatchObject({
      transport: { kind: 'http', signingSecret: 's' },
      databaseUrl: 'file:./llmcost.db',
    });
  });

  it('takes an empty value for none', () => {
    expect(configFromEnv({ DATABASE_URL: '', LLMCOST_ADMINS: '', LLMCOST_RETENTION_DAYS: '' })).toEqual(
      configFromEnv({}),
    );
  });

  it.each(['file:./a.db', 'file:/var/lib/a.db', 'postgres://u:p@host/db', 'postgresql://host/db'])(
    'keeps things in %s',
    (url) => {
      expect(configFromEnv({ DATABASE_URL: url }).databaseUrl).toBe(url);
    },
  );

  it.each([
    ['U012ABC', ['U012ABC']],
    ['U012ABC, W345DEF', ['U012ABC', 'W345DEF']],
    [' U1A\nU2B,,U3C ', ['U1A', 'U2B', 'U3C']],
  ])('reads admins from %j', (list, admins) => {
    expect(configFromEnv({ LLMCOST_ADMINS: list }).admins).toEqual(admins);
  });

  it('keeps estimates for whole days, one at least', () => {
    expect(configFromEnv({ LLMCOST_RETENTION_DAYS: '90' }).retentionDays).toBe(90);
    for (const days of ['0', '-1', '1.5', 'soon'])
      expect(problemsOf({ LLMCOST_RETENTION_DAYS: days })[0]).toMatch(/^LLMCOST_RETENTION_DAYS must be/);
  });
});

describe('a wrong environment', () => {
  it('names every bad key at once, and never a value', () => {
    const problems = problemsOf({
      SLACK_BOT_TOKEN: 'hush-1',
      DATABASE_URL: 'mysql://hush-2',
      LLMCOST_ADMINS: '@hush-3',
      LLMCOST_RETENTION_DAYS: 'hush-4',
      PORT: 'hush-5',
    });
    expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual([
      'DATABASE_URL',
      'LLMCOST_ADMINS',
      'LLMCOST_RETENTION_DAYS',
      'PORT',
      'SLACK_BOT_TOKEN',
    ]);
    expect(problems.join()).not.toContain('hush');
  });

  it('names what is missing beside a token', () => {
    expect(problemsOf({ SLACK_APP_TOKEN: 'xapp-1' })[0]).toContain('SLACK_BOT_TOKEN is missing');
    expect(problemsOf({ SLACK_BOT_TOKEN: 'xoxb-1' })[0]).toContain('SLACK_APP_TOKEN (Socket Mode) or');
  });
});
