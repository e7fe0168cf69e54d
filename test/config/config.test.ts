import { describe, expect, it } from 'vitest';
import { configFromEnv, SETTINGS, terminalConfig } from '../../src/config/config.ts';
import { SECRET_KEYS, secretsIn } from '../../src/config/secrets.ts';
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
      retentionDays: 400,
      proxy: undefined,
      metricsPort: undefined,
      pricesUrl: undefined,
      pricesFile: undefined,
      hubUrl: undefined,
      secrets: [],
    });
  });

  it('names a key that is mistyped; what an orchestrator sets for a service of this name is none', () => {
    expect(problemsOf({ LLMCOST_ADMIN: 'U1', LLMCOST_OUT_SIDES: 'none' })).toEqual([
      'LLMCOST_ADMIN is not a setting: LLMCOST_ADMINS is',
      'LLMCOST_OUT_SIDES is not a setting: LLMCOST_OUTSIDE is',
    ]);
    expect(problemsOf({ SLACK_BOT_TOKENS: 'xoxb-1', SLACK_WEBHOOK_URL: 'https://example.com' })).toEqual([
      'SLACK_BOT_TOKENS is not a setting: SLACK_BOT_TOKEN is',
    ]);
    const links = { LLMCOST_SERVICE_HOST: '10.0.0.1', LLMCOST_PORT: 'tcp://10.0.0.1:3000' };
    expect(problemsOf({ ...links, LLMCOST_TOKEN_KEY_FILE: '' })).toEqual([]);
  });

  it('is Slack by Socket Mode or by HTTP: a file beside the program', () => {
    expect(configFromEnv(SOCKET)).toMatchObject({
      transport: { kind: 'socket' },
      databaseUrl: 'file:./llmcost.db',
      charts: 'upload',
    });
    expect(configFromEnv({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' })).toMatchObject({
      transport: { kind: 'http', signingSecret: 's' },
      databaseUrl: 'file:./llmcost.db',
    });
  });

  it('takes an empty value for none', () => {
    for (const none of ['', ' ', '\n'])
      expect(
        configFromEnv({ DATABASE_URL: none, LLMCOST_ADMINS: none, LLMCOST_RETENTION_DAYS: none, PORT: none }),
      ).toEqual(configFromEnv({}));
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

  it('keeps estimates for whole days, or for ever', () => {
    expect(configFromEnv({ LLMCOST_RETENTION_DAYS: '90' }).retentionDays).toBe(90);
    expect(configFromEnv({ LLMCOST_RETENTION_DAYS: '0' }).retentionDays).toBeUndefined();
    for (const days of ['-1', '1.5', 'soon', '0x1e', '1e9', '99999999'])
      expect(problemsOf({ LLMCOST_RETENTION_DAYS: days })[0]).toMatch(/^LLMCOST_RETENTION_DAYS must be/);
  });
});

describe('what would only fail later', () => {
  const KEY = 'A'.repeat(43);
  const MANY = {
    SLACK_CLIENT_ID: '1',
    SLACK_CLIENT_SECRET: '2',
    SLACK_STATE_SECRET: '3',
    SLACK_APP_TOKEN: 'xapp-1',
  };

  it.each([
    ['DATABASE_URL', 'postgres://u:50%@host/db', /^must be an address that can be read/],
    [
      'DATABASE_URL',
      'postgres://u:p@ss:word@host:port/db',
      /^must be an address that can be read.* write %40 for @/,
    ],
    ['DATABASE_URL', 'postgres://host/%zz', /^must be an address that can be read/],
    ['HTTPS_PROXY', 'http://u:50%@proxy:1', /^must be an address that can be read.* %25 for %$/],
    ['HTTP_PROXY', 'http://u%:5@proxy:1', /^must be an address that can be read/],
    ['SLACK_BOT_TOKEN', 'xoxb-1\n', /^must have no spaces, line breaks/],
    ['SLACK_BOT_TOKEN', 'xoxb-é', /^must have no spaces, line breaks/],
    ['SLACK_SIGNING_SECRET', ' s', /^must have no spaces, line breaks/],
    ['PORT', '0x50', /^must be a number from 0 to 65535$/],
    ['PORT', '1e3', /^must be a number from 0 to 65535$/],
    ['LLMCOST_METRICS_PORT', '3000', /^must be another port than PORT, which is 3000$/],
  ])('is named at the start: %s=%j', (key, value, problem) => {
    const [first = ''] = problemsOf({ ...SOCKET, [key]: value });
    expect(first.slice(0, key.length + 1)).toBe(`${key} `);
    expect(first.slice(key.length + 1)).toMatch(problem);
  });

  it.each([
    [' , ', 'LLMCOST_TOKEN_KEY must hold a key'],
    [`a:${KEY}=,a:${'B'.repeat(43)}=`, 'LLMCOST_TOKEN_KEY must give each of its keys a name of its own'],
  ])('is a list of keys such as %j', (keys, problem) => {
    expect(problemsOf({ ...MANY, LLMCOST_TOKEN_KEY: keys })).toEqual([problem]);
  });
});

describe('a proxy', () => {
  it('is the one in lower case where both are set, and an empty one is none', () => {
    const env = {
      HTTPS_PROXY: 'http://upper:1',
      https_proxy: 'http://lower:2',
      http_proxy: '',
      NO_PROXY: 'a,b',
    };
    expect(configFromEnv(env).proxy).toEqual({ http: '', https: 'http://lower:2', except: 'a,b' });
    expect(configFromEnv({ HTTPS_PROXY: 'http://upper:1', https_proxy: '' }).proxy?.https).toBe(
      'http://upper:1',
    );
    expect(configFromEnv({ HTTPS_PROXY: '', http_proxy: '', NO_PROXY: 'a' }).proxy).toBeUndefined();
  });

  it.each(['proxy.example:3128', 'socks5://proxy.example', 'http//proxy'])('is not %s', (address) => {
    expect(problemsOf({ HTTPS_PROXY: address, PORT: 'x' })).toEqual([
      expect.stringMatching(/^PORT must be a number/),
      'HTTPS_PROXY must be the address of a proxy, such as http://proxy.example:3128',
    ]);
  });

  it('keeps its password out of the log', () => {
    const { secrets } = configFromEnv({ HTTPS_PROXY: 'http://u:p%40ss-word@proxy:1' });
    expect(secrets).toEqual(['p%40ss-word', 'p@ss-word']);
  });
});

describe('secrets from files', () => {
  const files: Record<string, string> = { '/bot': 'xoxb-1\n', '/app': 'xapp-1\r\n', '/empty': '\n' };
  const read = (path: string): string => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error(path), { code: 'ENOENT' });
    return text;
  };
  const problems = (env: Record<string, string>): readonly string[] => {
    try {
      configFromEnv(env, read);
    } catch (error) {
      if (error instanceof LlmcostError) return error.hints;
    }
    return [];
  };

  it('stand in their place, without the end of their line', () => {
    const env = { SLACK_BOT_TOKEN_FILE: '/bot', SLACK_APP_TOKEN_FILE: '/app' };
    expect(configFromEnv(env, read).transport).toEqual({
      kind: 'socket',
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
    });
    expect(configFromEnv(env, read).secrets).toEqual(['xoxb-1', 'xapp-1']);
  });

  it.each([
    [
      { SLACK_BOT_TOKEN: 'xoxb-2', SLACK_BOT_TOKEN_FILE: '/bot', SLACK_APP_TOKEN: 'xapp-1' },
      'SLACK_BOT_TOKEN and SLACK_BOT_TOKEN_FILE are both set: leave one of them out',
    ],
    [
      { DATABASE_URL_FILE: '/nowhere' },
      'DATABASE_URL_FILE names a file that cannot be read: there is no such file',
    ],
    [{ DATABASE_URL_FILE: '/empty' }, 'DATABASE_URL_FILE names an empty file'],
  ])('%j: is an error', (env, problem) => {
    expect(problems(env)).toEqual([problem]);
  });
});

describe('many workspaces', () => {
  const KEY = Buffer.alloc(32, 7).toString('base64');
  const install = {
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 'client-secret',
    SLACK_STATE_SECRET: 'state-secret',
    LLMCOST_TOKEN_KEY: KEY,
  };

  it('need no bot token, over HTTP or Socket Mode', () => {
    const { transport } = configFromEnv({ ...install, SLACK_SIGNING_SECRET: 'signing' });
    expect(transport).toMatchObject({ kind: 'http', signingSecret: 'signing', botToken: undefined });
    expect(configFromEnv({ ...install, SLACK_APP_TOKEN: 'xapp-1' }).transport.kind).toBe('socket');
  });

  it('name each setting that is missing', () => {
    expect(problemsOf({ SLACK_CLIENT_ID: '1.2', LLMCOST_TOKEN_KEY: KEY, SLACK_SIGNING_SECRET: 's' })).toEqual(
      [
        'SLACK_CLIENT_SECRET must be set along with SLACK_CLIENT_ID, LLMCOST_TOKEN_KEY',
        'SLACK_STATE_SECRET must be set along with SLACK_CLIENT_ID, LLMCOST_TOKEN_KEY',
      ],
    );
    expect(problemsOf(install)).toEqual([
      'SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN (Socket Mode) must be set along with SLACK_CLIENT_ID',
    ]);
    expect(problemsOf({ ...install, ...SOCKET })).toEqual([
      'SLACK_BOT_TOKEN is for one workspace and SLACK_CLIENT_ID for many: leave one of them out',
    ]);
  });

  it('have keys of 32 bytes, each with a name that does not depend on its place', () => {
    const [other, named] = [Buffer.alloc(32, 8).toString('base64'), `old:${KEY}`];
    const keysOf = (keys: string) => {
      const { transport } = configFromEnv({ ...install, SLACK_APP_TOKEN: 'xapp-1', LLMCOST_TOKEN_KEY: keys });
      return 'install' in transport ? transport.install.keys.map(({ id }) => id) : [];
    };
    const [alone] = keysOf(KEY);
    expect(keysOf(`${other},${KEY}`)[1]).toBe(alone);
    expect(keysOf(`${other}, ${named}`)[1]).toBe('old');
    expect(problemsOf({ ...install, SLACK_APP_TOKEN: 'xapp-1', LLMCOST_TOKEN_KEY: 'c2hvcnQ=' })[0]).toMatch(
      /^LLMCOST_TOKEN_KEY must be 32 bytes in base64/,
    );
  });

  it('keep every secret of theirs out of the log', () => {
    const { secrets } = configFromEnv({
      ...install,
      SLACK_SIGNING_SECRET: 'signing-secret',
      LLMCOST_TOKEN_KEY: `new:${KEY}`,
    });
    expect(secrets).toEqual(['signing-secret', 'client-secret', 'state-secret', KEY]);
  });
});

it.each(SETTINGS.filter((key) => /_(?:TOKEN|SECRET|KEY)$/.test(key)))(
  '%s is a secret by its name: it goes into no log, and may come from a file',
  (key) => {
    expect(secretsIn({ [key]: 'hush' })).toEqual(['hush']);
    expect(SECRET_KEYS).toContain(key);
  },
);

describe('LLMCOST_OUTSIDE=none', () => {
  const only = { ...SOCKET, LLMCOST_OUTSIDE: 'none' };

  it('is kept by Slack and the database alone', () => {
    expect(configFromEnv({ ...only, DATABASE_URL: 'postgres://u:p@host/db' }).charts).toBe('upload');
    expect(configFromEnv({ ...only, LLMCOST_CHARTS: 'native' }).charts).toBe('native');
  });

  it.each([
    ['LLMCOST_CHARTS', 'quickchart', /^LLMCOST_OUTSIDE=none rules out QuickChart/],
    ['QUICKCHART_URL', 'http://127.0.0.1:3400', /^LLMCOST_OUTSIDE=none rules out QuickChart/],
    ['LLMCOST_PRICES_URL', 'https://prices.example/v2.json', /and LLMCOST_PRICES_URL cannot both be set/],
    ['LLMCOST_HUB_URL', 'https://hub.example', /and LLMCOST_HUB_URL cannot both be set/],
  ])('ends the start where %s is set', (key, value, sentence) => {
    expect(problemsOf({ ...only, [key]: value })).toEqual([expect.stringMatching(sentence)]);
  });

  it('is none or nothing', () => {
    expect(problemsOf({ LLMCOST_OUTSIDE: 'all' })).toEqual(['LLMCOST_OUTSIDE must be none, or not be set']);
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

  it.each(['QUICKCHART_URL', 'LLMCOST_PRICES_URL', 'LLMCOST_HUB_URL', 'SLACK_API_URL'])(
    'is one with credentials in %s: nobody would send them',
    (key) => {
      for (const address of ['https://me:hush@a.example', 'https://me@a.example'])
        expect(problemsOf({ [key]: address })).toEqual([
          `${key} must be an address without a user name or a password`,
        ]);
      expect(problemsOf({ [key]: 'me:hush' })).toEqual([`${key} must be an http or https address`]);
    },
  );

  it('names what is missing beside a token', () => {
    expect(problemsOf({ SLACK_APP_TOKEN: 'xapp-1' })[0]).toContain(
      'SLACK_BOT_TOKEN must be set along with SLACK_APP_TOKEN',
    );
    expect(problemsOf({ SLACK_BOT_TOKEN: 'xoxb-1' })[0]).toContain('SLACK_APP_TOKEN (Socket Mode) or');
  });
});

describe('what a terminal takes of the environment', () => {
  it('is a width, where one is set', () => {
    expect(terminalConfig({ COLUMNS: '120' }).columns).toBe(120);
    for (const COLUMNS of [undefined, '', '0', '-3', '80.5', 'wide'])
      expect(terminalConfig({ COLUMNS }).columns).toBeUndefined();
  });

  it('is a price file, where its name is not empty', () => {
    expect(terminalConfig({ LLMCOST_PRICES_FILE: 'new.json' }).pricesFile).toBe('new.json');
    expect(terminalConfig({ LLMCOST_PRICES_FILE: '' }).pricesFile).toBeUndefined();
  });

  it.each([
    ['https://hub.example', undefined, 'https://hub.example', undefined],
    ['https://hub.example', 'none', undefined, undefined],
    ['', undefined, undefined, undefined],
    [
      'hub.example',
      undefined,
      undefined,
      'LLMCOST_HUB_URL must be an http or https address: no model is looked up there.',
    ],
    // Whoever types it means that nobody is asked.
    [
      'https://hub.example',
      'None',
      undefined,
      'LLMCOST_OUTSIDE must be none, or not be set: no model is looked up there.',
    ],
  ])('of a Hub at "%s", outside %s', (url, outside, hubUrl, problem) => {
    const env = { LLMCOST_HUB_URL: url, ...(outside && { LLMCOST_OUTSIDE: outside }) };
    expect(terminalConfig(env)).toMatchObject({ hubUrl, problem });
  });
});
