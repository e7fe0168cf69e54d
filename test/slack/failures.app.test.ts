import { createServer } from 'node:net';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { fetch, ProxyAgent } from 'undici';
import { describe, expect, it } from 'vitest';
import {
  failedCallOf,
  hasLostAccess,
  isMessageGone,
  isSlackTrouble,
  isTokenRefused,
  isTooLate,
  ResponseUrlRefused,
  refusesBlocks,
  refusesUs,
  scopeNeeded,
  slackCode,
  UnsureWhetherPosted,
} from '../../src/slack/errors.ts';
import { createPace } from '../../src/slack/pace.ts';
import { patiently } from '../../src/slack/patiently.ts';

const platform = (error: unknown) =>
  new WebAPIPlatformError({ ok: false, error: error as string, response_metadata: {} });
const caused = (code: string) => {
  const cause = Object.assign(new Error(code), { code });
  return new WebAPIRequestError(new TypeError('fetch failed', { cause }));
};

describe('what a failure means', () => {
  it.each([
    ['a rate limit', new WebAPIRateLimitedError(2), { kind: 'wait', ms: 2000 }],
    ['a rate limit of no time', new WebAPIRateLimitedError(0), { kind: 'wait', ms: 1000 }],
    ['a rate limit in words', platform('ratelimited'), { kind: 'wait', ms: 1000 }],
    [
      'a rate limit in words that says for how long',
      new WebAPIPlatformError({ ok: false, error: 'ratelimited', response_metadata: { retryAfter: 3 } }),
      { kind: 'wait', ms: 3000 },
    ],
    ['trouble of Slack', platform('service_unavailable'), { kind: 'not-done' }],
    ['trouble in the midst of it', platform('internal_error'), { kind: 'unsure' }],
    ['a catastrophe in the midst of it', platform('fatal_error'), { kind: 'unsure' }],
    ['status 502', new WebAPIHTTPError(502, 'no', {}, ''), { kind: 'unsure' }],
    ['status 504', new WebAPIHTTPError(504, 'no', {}, ''), { kind: 'unsure' }],
    ['status 503', new WebAPIHTTPError(503, 'no', {}, ''), { kind: 'not-done' }],
    ['status 500', new WebAPIHTTPError(500, 'no', {}, ''), { kind: 'not-done' }],
    ['status 404', new WebAPIHTTPError(404, 'no', {}, ''), { kind: 'refused' }],
    ['no connection', caused('ECONNREFUSED'), { kind: 'not-done' }],
    ['no name', caused('ENOTFOUND'), { kind: 'not-done' }],
    ['a connection that broke', caused('ECONNRESET'), { kind: 'unsure' }],
    ['no answer in time', new WebAPIRequestError(new Error('timeout')), { kind: 'unsure' }],
    ['a page in HTML', platform('<!doctype html>'), { kind: 'unsure' }],
    ['no code', platform(undefined), { kind: 'unsure' }],
    ['a refusal', platform('not_in_channel'), { kind: 'refused' }],
    ['anything else', new TypeError('terminated'), { kind: 'unsure' }],
  ])('%s', (_, error, failure) => {
    expect(failedCallOf(error)).toEqual(failure);
  });
});

it.each([502, 407])('a proxy that answers %i opens no way, so nothing was asked', async (status) => {
  const proxy = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const dispatcher = new ProxyAgent(`http://127.0.0.1:${port}`);
  const failed = await fetch('https://slack.example/', { dispatcher }).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(Error);
  expect(failedCallOf(new WebAPIRequestError(failed as Error))).toEqual({ kind: 'not-done' });
  await dispatcher.destroy();
  proxy.close();
});

describe('what an error is', () => {
  const KINDS = {
    isSlackTrouble,
    isTokenRefused,
    isTooLate,
    refusesBlocks,
    refusesUs,
    hasLostAccess,
    isMessageGone,
  };

  it.each<[string, unknown, (keyof typeof KINDS)[]]>([
    ['blocks that Slack does not take', platform('invalid_blocks'), ['isSlackTrouble', 'refusesBlocks']],
    [
      'a channel without the bot',
      platform('not_in_channel'),
      ['isSlackTrouble', 'refusesUs', 'hasLostAccess'],
    ],
    ['a thread that is gone', platform('thread_not_found'), ['isSlackTrouble', 'hasLostAccess']],
    [
      'a token that was revoked',
      platform('token_revoked'),
      ['isSlackTrouble', 'isTokenRefused', 'refusesUs'],
    ],
    ['a window that comes too late', platform('expired_trigger_id'), ['isSlackTrouble', 'isTooLate']],
    [
      'a message that somebody removed',
      platform('message_not_found'),
      ['isSlackTrouble', 'hasLostAccess', 'isMessageGone'],
    ],
    ['a code that we have not met', platform('moon_phase'), ['isSlackTrouble', 'refusesUs']],
    ['trouble of Slack', platform('internal_error'), ['isSlackTrouble']],
    ['a rate limit', new WebAPIRateLimitedError(2), ['isSlackTrouble']],
    ['status 404', new WebAPIHTTPError(404, 'no', {}, ''), ['isSlackTrouble', 'refusesUs']],
    ['a connection that broke', caused('ECONNRESET'), ['isSlackTrouble']],
    ['a message that may stand', new UnsureWhetherPosted('cut'), ['isSlackTrouble']],
    ['an address that takes no blocks', new ResponseUrlRefused(400), ['isSlackTrouble', 'refusesBlocks']],
    ['an address that says why', new ResponseUrlRefused(400, 'no_text'), ['isSlackTrouble']],
    ['an address that is used up', new ResponseUrlRefused(404, 'used_url'), ['isSlackTrouble']],
    ['an address that is gone', new ResponseUrlRefused(404), ['isSlackTrouble']],
    [
      'an address that says what it does not take',
      new ResponseUrlRefused(400, 'invalid_blocks'),
      ['isSlackTrouble', 'refusesBlocks'],
    ],
    ['a slip of ours', new TypeError('x is undefined'), []],
    ['nothing', undefined, []],
  ])('%s', (_, error, kinds) => {
    const found = Object.entries(KINDS).flatMap(([kind, is]) => (is(error) ? [kind] : []));
    expect(found).toEqual(Object.keys(KINDS).filter((kind) => kinds.some((one) => one === kind)));
  });

  it.each([
    [platform('x_y'), 'x_y'],
    [new ResponseUrlRefused(404, 'used_url'), 'used_url'],
    [new ResponseUrlRefused(404), undefined],
    [new Error('x_y'), undefined],
  ])('has its code: %s', (error, code) => {
    expect(slackCode(error)).toBe(code);
  });

  it.each([
    ['files:write', 'files:write'],
    ['<b>files</b>', undefined],
    [7, undefined],
    [undefined, undefined],
  ])('names a permission that lacks, where it is one: %s', (needed, scope) => {
    const data = { ok: false as const, error: 'missing_scope', needed, response_metadata: {} };
    expect(scopeNeeded(new WebAPIPlatformError(data))).toBe(scope);
    expect(scopeNeeded(Object.assign(new Error('no'), { data }))).toBeUndefined();
  });
});

describe('a call', () => {
  const waiting = (waits: number[]) => ({
    wait: async (ms: number) => void waits.push(ms),
    pace: createPace(async (ms) => void waits.push(ms)),
    triesMs: [10, 20],
  });
  const failing = (...failures: unknown[]) => {
    let calls = 0;
    const make = async () => {
      calls += 1;
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      return calls;
    };
    return make;
  };
  const post = { method: 'chat.postMessage', channel: 'C1' };
  const update = { method: 'chat.update', channel: undefined };

  it('is tried again after what certainly did nothing, as often as there are tries', async () => {
    const waits: number[] = [];
    expect(
      await patiently(post, failing(platform('service_unavailable'), caused('ECONNREFUSED')), waiting(waits)),
    ).toBe(3);
    expect(waits).toEqual([10, 20]);
    const error = platform('service_unavailable');
    await expect(patiently(post, failing(error, error, error), waiting([]))).rejects.toBe(error);
  });

  it('that everyone reads is never made again where it may have been done', async () => {
    await expect(patiently(post, failing(caused('ECONNRESET')), waiting([]))).rejects.toBeInstanceOf(
      UnsureWhetherPosted,
    );
    const whisper = { method: 'chat.postEphemeral', channel: undefined };
    const broken = caused('ECONNRESET');
    await expect(patiently(whisper, failing(broken), waiting([]))).rejects.toBe(broken);
  });

  it('that may be made twice is made again', async () => {
    expect(await patiently(update, failing(caused('ECONNRESET')), waiting([]))).toBe(2);
  });

  it('waits as long as Slack asks, but no longer than what it opens would live', async () => {
    const waits: number[] = [];
    expect(await patiently(update, failing(new WebAPIRateLimitedError(30)), waiting(waits))).toBe(2);
    expect(waits).toEqual([30_000]);
    const open = { method: 'views.open', channel: undefined };
    await expect(patiently(open, failing(new WebAPIRateLimitedError(30)), waiting([]))).rejects.toThrow(
      /30 seconds/,
    );
  });
});
