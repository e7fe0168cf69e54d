import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { UnsureWhetherPosted } from '../../src/slack/errors.ts';
import { createPace } from '../../src/slack/pace.ts';
import { patiently } from '../../src/slack/patiently.ts';

const TRIES_MS = [300, 900, 2700];

const refused = (error: string) => new WebAPIPlatformError({ ok: false, error });
const limited = (seconds: number) => new WebAPIRateLimitedError(seconds);
const cut = (code: string) => new WebAPIRequestError(Object.assign(new Error('cut'), { code }));

/** A call that fails so, time after time, and the waits before it was made again. */
const called = async (method: string, ...failures: readonly unknown[]) => {
  const waits: number[] = [];
  const again: string[] = [];
  const wait = async (ms: number): Promise<void> => void waits.push(ms);
  let made = 0;
  const make = async (): Promise<string> => {
    const failure = failures[made];
    made += 1;
    if (failure !== undefined) throw failure;
    return 'done';
  };
  const with_ = {
    pace: createPace(wait),
    wait,
    triesMs: TRIES_MS,
    retried: (one: string) => again.push(one),
  };
  const result = await patiently({ method, channel: undefined }, make, with_).catch(
    (error: unknown) => error,
  );
  expect(again).toEqual(waits.map(() => method));
  return { result, made, waits };
};

describe('a call that Slack does not take', () => {
  it('is made again after 0.3, 0.9 and 2.7 seconds where it certainly did nothing, and no fifth time', async () => {
    const down = cut('ECONNREFUSED');
    expect(await called('chat.postMessage', down)).toEqual({ result: 'done', made: 2, waits: [300] });
    expect(await called('chat.postMessage', down, down, down)).toEqual({
      result: 'done',
      made: 4,
      waits: TRIES_MS,
    });
    expect(await called('chat.postMessage', down, down, down, down)).toEqual({
      result: down,
      made: 4,
      waits: TRIES_MS,
    });
  });

  it.each([
    ['chat.update', 60, 'done'],
    ['chat.update', 61, 'failed'],
    ['views.update', 60, 'done'],
    // A trigger is over after three seconds, and so is what would open a window with it.
    ['views.open', 2, 'done'],
    ['views.open', 3, 'failed'],
    ['views.push', 2, 'done'],
    ['views.push', 3, 'failed'],
  ])('%s waits %i seconds where Slack asks for it: %s', async (method, seconds, end) => {
    const failure = limited(seconds);
    const { result, waits } = await called(method, failure);
    expect(result).toBe(end === 'done' ? 'done' : failure);
    expect(waits).toEqual(end === 'done' ? [seconds * 1000] : []);
  });

  it('waits for the rate three times at most', async () => {
    const one = limited(5);
    expect(await called('chat.update', one, one, one)).toEqual({
      result: 'done',
      made: 4,
      waits: [5000, 5000, 5000],
    });
    expect((await called('chat.update', one, one, one, one)).result).toBe(one);
  });

  it.each([500, 503])('is made again after a status of %i, also where it is said to all', async (status) => {
    const failure = new WebAPIHTTPError(status, 'trouble', {});
    expect(await called('chat.postMessage', failure)).toEqual({ result: 'done', made: 2, waits: [300] });
  });

  it.each(['invalid_auth', 'channel_not_found', 'invalid_blocks'])('%s is made once', async (code) => {
    const failure = refused(code);
    expect(await called('chat.update', failure)).toEqual({ result: failure, made: 1, waits: [] });
  });
});

describe('a call that may have been done', () => {
  const UNSURE = [
    ['a connection that broke off', cut('ECONNRESET')],
    ['a page in the place of an answer', refused('<html>502</html>')],
  ] as const;

  it.each(UNSURE)('is made again where twice is once: %s', async (_, failure) => {
    expect(await called('chat.update', failure)).toEqual({ result: 'done', made: 2, waits: [300] });
  });

  it.each(UNSURE)('is not said twice: %s', async (_, failure) => {
    for (const method of ['chat.postEphemeral', 'views.open', 'views.push'])
      expect(await called(method, failure)).toEqual({ result: failure, made: 1, waits: [] });
  });

  it.each(UNSURE)('is not known to stand where everyone would read it: %s', async (_, failure) => {
    for (const method of ['chat.postMessage', 'files.completeUploadExternal']) {
      const { result, made } = await called(method, failure);
      expect(made).toBe(1);
      expect(result).toBeInstanceOf(UnsureWhetherPosted);
      expect(result).toMatchObject({ cause: failure });
    }
  });
});
