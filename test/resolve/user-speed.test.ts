import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { promisedSpeed, reachesAsked } from '../../src/resolve/user-speed.ts';
import { AS_OF } from '../helpers/draft.ts';
import { ASKED, assumed, contextOn } from './asked.ts';

describe('an answer of few tokens', () => {
  it('is owed its seconds below 40 of them, and a speed from 40 on', () => {
    const why = (output: number) =>
      assumed(
        {
          ...ASKED,
          'selfHosted.model': 'llama-3.1-8b',
          'workload.requestInputTokens': 1000,
          'workload.requestOutputTokens': output,
        },
        'selfHosted.minTokensPerSecondPerUser',
      )?.why;
    expect(why(39)).toBe(
      'an answer of few tokens has no reading speed: it comes within the 2 s that 40 tokens take',
    );
    expect(why(40)).toBe('every user reads this many output tokens a second at least');
  });
});

describe('a floor that had to sink', () => {
  /** Ten requests at once, of which one alone gets 25 tokens a second: half of that is the floor. */
  const sunkTo = (requestOutputTokens: number, full: { reached: number; tokensPerSecond: number }) => {
    const context = contextOn(AS_OF);
    const averageRequest = {
      inputShare: 0.9,
      requestInputTokens: 360,
      requestOutputTokens,
      cachedInputShare: 0,
      cacheWriteShare: 0,
      batchShare: 0,
    };
    promisedSpeed(context, averageRequest, {
      tokensPerSecondPerReplica: full.tokensPerSecond,
      low: full.tokensPerSecond,
      high: full.tokensPerSecond,
      basis: 'estimated',
      origin: { code: 'stated' } as never,
      minTokensPerSecondPerUser: 12.5,
      aloneTokensPerSecondPerUser: 25,
      outputTokensPerSecondPerUser: full.reached,
      requestsAtOnce: 10,
      pace: [{ batch: 1, secondsPerToken: 0.04, secondsToFirstToken: 0.1 }],
    });
    return context.ledger.doubts;
  };

  it('is said where the fleet is full and nobody reads as fast: below 20 tokens a second', () => {
    expect(sunkTo(40, { reached: 20, tokensPerSecond: 1000 })).toEqual([]);
    expect(sunkTo(40, { reached: 19.9, tokensPerSecond: 1000 })).toMatchObject([
      { code: 'below-speed-floor', figures: { of: 'tokens a second', full: 19.9, planned: 20, alone: 25 } },
    ]);
  });

  it('of a short answer is said in seconds, beyond the 2 s of 40 tokens: 10 × 390 tokens at 1,950 a second', () => {
    expect(sunkTo(30, { reached: 1, tokensPerSecond: 1950 })).toEqual([]);
    expect(sunkTo(30, { reached: 1, tokensPerSecond: 1560 })).toMatchObject([
      // Alone: 0.1 s, and 29 more tokens at 0.04 s.
      {
        code: 'below-speed-floor',
        figures: { of: 'seconds', full: 2.5, planned: 2, alone: expect.closeTo(1.26, 9) },
      },
    ]);
  });
});

describe('what is promised where no pace is known', () => {
  const promised = (fields: DraftFields, basis: 'yours' | 'measured') => {
    const context = contextOn(AS_OF, fields);
    const promise = promisedSpeed(context, { requestOutputTokens: 100 } as never, { basis } as never);
    return { promise, doubts: context.ledger.doubts };
  };
  const WANTED = { 'selfHosted.minTokensPerSecondPerUser': 50 } as const;
  const UNKNOWN = [{ code: 'user-speed-unknown', figures: { tokensPerSecond: 50 } }];

  it.each<[string, DraftFields, 'yours' | 'measured', object, object[]]>([
    ['what was said, and that nobody can know', WANTED, 'yours', { minTokensPerSecondPerUser: 50 }, UNKNOWN],
    ['what was said', WANTED, 'measured', { minTokensPerSecondPerUser: 50 }, []],
    ['nothing where we would assume it', {}, 'yours', {}, []],
    [
      'that there is no floor',
      { 'selfHosted.noSpeedFloor': true },
      'yours',
      { minTokensPerSecondPerUser: null },
      [],
    ],
    [
      'that there is none of work that may wait',
      { 'workload.kind': 'batch' },
      'yours',
      { minTokensPerSecondPerUser: null },
      [],
    ],
    [
      'the seconds that were said',
      { 'selfHosted.maxSecondsToFirstToken': 2, 'selfHosted.maxSecondsToAnswer': 9 },
      'yours',
      { maxSecondsToFirstToken: 2, maxSecondsToAnswer: 9 },
      [],
    ],
  ])('is %s', (_, fields, basis, promise, doubts) => {
    expect(promised(fields, basis)).toEqual({ promise, doubts });
  });
});

describe('what was asked for', () => {
  it('is reached as far as anybody knows where the throughput tells of no pace', () => {
    const context = contextOn(AS_OF, { 'selfHosted.minTokensPerSecondPerUser': 1e6 });
    const averageRequest = { requestInputTokens: 1000, requestOutputTokens: 100 } as never;
    expect(reachesAsked(context, averageRequest, {})).toBe(true);
    const slow = { batch: 1, secondsPerToken: 0.04, secondsToFirstToken: 0.1 };
    expect(reachesAsked(context, averageRequest, { pace: [slow] })).toBe(false);
  });
});
