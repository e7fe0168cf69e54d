import { describe, expect, it } from 'vitest';
import { configFromEnv } from '../../src/config/config.ts';
import { boltLogger, createLogger, socketLogger } from '../../src/logger.ts';

const lines = (secrets: readonly string[] = []) => {
  const written: string[] = [];
  const destination = { write: (line: string) => void written.push(line) };
  return { written, logger: createLogger('debug', { destination, secrets }) };
};

describe('a line of the log', () => {
  it('is one JSON object, with its level in words and no process id', () => {
    const { written, logger } = lines();
    logger.info({ request: 'Ev1', ms: 12 }, 'request');
    expect(JSON.parse(written[0] ?? '')).toMatchObject({
      level: 'info',
      request: 'Ev1',
      ms: 12,
      msg: 'request',
    });
    expect(JSON.parse(written[0] ?? '')).not.toHaveProperty('pid');
  });

  it.each([
    ['a bot token', 'xoxb-12-34-abcDEF', 'xoxb-…'],
    ['an app token', 'xapp-1-A0-1-abc', 'xapp-…'],
    ['a response_url', 'https://hooks.slack.com/commands/T1/2/abc', 'https://hooks.slack.com/commands/…'],
    [
      'a response_url of a click',
      'https://hooks.slack.com/actions/T1/2/abc',
      'https://hooks.slack.com/actions/…',
    ],
    ['a ticket', 'wss://wss-primary.slack.com/link/?ticket=abc&app_id=1', '?ticket=…&app_id=1'],
    ['a password', 'postgres://llmcost:hush@db.example/llmcost', 'postgres://llmcost:…@db.example/llmcost'],
  ])('shows nothing of %s, wherever it stands', (_, secret, shown) => {
    const { written, logger } = lines();
    const error = new Error(`refused: ${secret}`, { cause: { headers: { authorization: secret } } });
    logger.error({ err: error, deep: { list: [secret] } }, `with ${secret}`);
    boltLogger(logger).error('Bolt says', error, { token: secret });
    for (const line of written) {
      expect(line).toContain(shown);
      expect(line).not.toContain(secret);
      expect(JSON.parse(line)).toMatchObject({ level: 'error' });
    }
    expect(written).toHaveLength(2);
  });

  it('of a connection to Slack that broke is no alarm, unlike all else that fails', () => {
    const { written, logger } = lines();
    socketLogger(logger).error('WebSocket error occurred: ');
    socketLogger(logger).error('a listener failed');
    expect(written.map((line) => JSON.parse(line).level)).toEqual(['debug', 'error']);
  });

  it('shows nothing of what the configuration calls a secret', () => {
    const { secrets } = configFromEnv({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'a-signing-secret',
      DATABASE_URL: 'postgres://u:p%40ssword@h/d',
    });
    expect(secrets).toEqual(['xoxb-1', 'a-signing-secret', 'p%40ssword', 'p@ssword']);
    const { written, logger } = lines(secrets);
    logger.error({ err: new Error('no match for a-signing-secret or p@ssword') }, 'a-signing-secret');
    expect(written[0]).not.toMatch(/a-signing-secret|p@ssword/);
    expect(configFromEnv({ DATABASE_URL: 'file:./llmcost.db' }).secrets).toEqual([]);
  });
});
