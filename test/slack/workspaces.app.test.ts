import { WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { defined } from '../../src/defined.ts';
import { createLogger, webApiLogger } from '../../src/logger.ts';
import { authorizing } from '../../src/slack/authorize.ts';
import { createSlack } from '../../src/slack/slack.ts';
import { unauthorized } from '../../src/slack/unauthorized.ts';

const logger = createLogger('error', { destination: { write: () => undefined } });

/** Slack that answers so, and what it was asked with which token. */
const slackThat = (answers: (token: string) => object) => {
  const asked: string[] = [];
  const fetched: typeof fetch = async (url, init) => {
    const token =
      new Headers(init?.headers).get('authorization') ?? new URLSearchParams(String(init?.body)).get('token');
    asked.push(`${String(url).replace(/^.*\/api\//, '')} ${token}`);
    return Response.json(answers(token ?? ''), { headers: { 'x-oauth-scopes': 'chat:write,files:read' } });
  };
  const options = { logger: webApiLogger(logger), patience: { triesMs: [] }, fetch: fetched };
  return { asked, options };
};

describe('the way into a workspace', () => {
  it('is one for all where there is one token', () => {
    const slack = createSlack({
      tokens: { kind: 'one', token: 'xoxb-1' },
      ...slackThat(() => ({ ok: true })).options,
    });
    expect(slack.of('T1')).toBe(slack.of('T2'));
    expect(slack.of('T1').mayReadFiles()).toBe(true);
  });

  it('is one for each workspace, with its token of the moment, and made anew when 500 others were asked for', async () => {
    const { asked, options } = slackThat(() => ({ ok: true }));
    let turn = 0;
    const tokenOf = async (team: string): Promise<string> => {
      turn += 1;
      return `xoxb-${team}-${turn}`;
    };
    const slack = createSlack({ tokens: { kind: 'each', tokenOf }, ...options });
    const first = slack.of('T1');
    expect(first.mayReadFiles()).toBe(false);
    await first.client.auth.test();
    await slack.of('T1').client.auth.test();
    await slack.of('T2').client.auth.test();
    expect(asked.map((each) => each.replace('Bearer ', ''))).toEqual([
      'auth.test xoxb-T1-1',
      'auth.test xoxb-T1-2',
      'auth.test xoxb-T2-3',
    ]);
    expect(first.mayReadFiles()).toBe(true);
    for (let other = 0; other < 499; other += 1) slack.of(`O${other}`);
    expect(slack.of('T1')).not.toBe(first);
  });

  it.each([
    [undefined, 1],
    ['soon', 1],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 1],
    ['7', 7],
  ])('reads a refusal for the rate as one, whatever it says of how long: %s', async (said, seconds) => {
    const slack = createSlack({
      tokens: { kind: 'one', token: 'xoxb-1' },
      ...slackThat(() => ({ ok: true })).options,
      fetch: async () => new Response('', { status: 429, headers: defined({ 'retry-after': said }) }),
    });
    await expect(slack.of('T1').client.chat.update({ channel: 'C1', ts: '1.0', text: 'a' })).rejects.toEqual(
      new WebAPIRateLimitedError(seconds),
    );
  });

  it('stays while it is used', () => {
    const tokenOf = async () => 'xoxb';
    const slack = createSlack({
      tokens: { kind: 'each', tokenOf },
      ...slackThat(() => ({ ok: true })).options,
    });
    const first = slack.of('T1');
    const seen = new Set([first]);
    for (let other = 0; other < 1200; other += 1) {
      slack.of(`O${other}`);
      seen.add(slack.of('T1'));
    }
    expect(seen.size).toBe(1);
  });
});

describe('who the bot is', () => {
  const asking = (answer: object, isAwaited: boolean) => {
    const { asked, options } = slackThat(() => answer);
    const client: WebClient = createSlack({ tokens: { kind: 'one', token: 'xoxb-1' }, ...options }).of(
      'T1',
    ).client;
    const refused: unknown[] = [];
    const onRefused = (error: unknown) => void refused.push(error);
    const heard = isAwaited ? { onRefused } : {};
    return { asked, refused, authorize: authorizing(client, { token: 'xoxb-1', logger, ...heard }) };
  };
  const source = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false } as const;

  it('is asked once, with the first request, or at once where somebody waits for it', async () => {
    const known = { ok: true, bot_id: 'B1', user_id: 'U9' };
    const { asked, authorize } = asking(known, false);
    expect(asked).toHaveLength(0);
    for (let request = 0; request < 3; request += 1)
      expect(await authorize(source)).toEqual({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'U9' });
    expect(asked).toHaveLength(1);
    const awaited = asking(known, true);
    await awaited.authorize(source);
    expect(awaited.asked).toHaveLength(1);
    expect(awaited.refused).toEqual([]);
  });

  it('holds up nothing while Slack does not say; a wrong token is told to whoever waits', async () => {
    const { authorize, refused } = asking({ ok: false, error: 'invalid_auth' }, true);
    expect(await authorize(source)).toEqual({ botToken: 'xoxb-1' });
    expect(refused).toHaveLength(1);
    const busy = asking({ ok: false, error: 'internal_error' }, true);
    expect(await busy.authorize(source)).toEqual({ botToken: 'xoxb-1' });
    expect(busy.refused).toEqual([]);
  });
});

describe('a request whose workspace has no token', () => {
  const why = new Error('gone');
  const failure = { code: 'slack_bolt_authorization_error', original: why };

  it('is answered by its address, where it has one', () => {
    const body = { response_url: 'https://hooks.slack.com/x' };
    expect(unauthorized(failure, body)).toEqual({ why, responseUrl: body.response_url });
    expect(unauthorized(failure, {})).toBeUndefined();
    expect(unauthorized(failure, { response_url: '' })).toBeUndefined();
    expect(unauthorized(new Error('another'), body)).toBeUndefined();
  });
});
