import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { trafficByHour } from '../../src/resolve/list-price.ts';
import { ASKED, errorOf, resolved } from './asked.ts';

describe('traffic by the hour', () => {
  it('is that of each hour of a day, over whole days alone', () => {
    const twoDays = Array.from({ length: 48 }, (_, hour) => hour);
    expect(trafficByHour(twoDays)).toEqual(Array.from({ length: 24 }, (_, hour) => hour + (hour + 24)));
    expect(trafficByHour(twoDays.slice(1))).toBeUndefined();
    expect(trafficByHour(undefined)).toBeUndefined();
  });
});

describe('a price of the list', () => {
  const cited = (fields: DraftFields, figure: string) =>
    resolved({ ...ASKED, ...fields }).evidence.sources.find(({ field }) => field === `apis[0].${figure}`);
  const CLAUDE: DraftFields = { apis: [{ id: 'anthropic/claude-sonnet-5' }] };

  it.each([
    ['usdPerMillionCachedInput', 'workload.cachedInputShare'],
    ['usdPerMillionCacheWrite', 'workload.cacheWriteShare'],
  ] as const)('%s is cited where something is charged at it', (figure, share) => {
    expect(cited(CLAUDE, figure)).toBeUndefined();
    expect(cited({ ...CLAUDE, [share]: 0.3 }, figure)?.value).toBeGreaterThan(0);
  });

  it('that depends on the hour is a mean, which is said', () => {
    const deepseek: DraftFields = { apis: [{ id: 'deepseek/deepseek-v4-pro' }] };
    expect(resolved({ ...ASKED, ...deepseek }).doubts).toContainEqual(
      expect.objectContaining({ code: 'price-by-the-hour' }),
    );
    expect(resolved({ ...ASKED, ...CLAUDE }).doubts.map(({ code }) => code)).not.toContain(
      'price-by-the-hour',
    );
  });

  it('of a model that writes is none for vectors, beside one that makes them too', () => {
    const apis = [{ id: 'openai/text-embedding-3-large' }, { id: 'anthropic/claude-sonnet-5' }];
    const error = errorOf({ ...ASKED, 'workload.kind': 'embedding', apis });
    expect(error.message).toContain('Claude Sonnet 5');
  });

  it('that is in doubt says so, and beside its source', () => {
    const sonar: DraftFields = { apis: [{ id: 'perplexity/sonar' }] };
    expect(cited(sonar, 'usdPerMillionInput')?.note).toContain('request');
    expect(resolved({ ...ASKED, ...sonar }).doubts).toContainEqual(
      expect.objectContaining({ code: 'doubtful-price' }),
    );
    expect(cited(CLAUDE, 'usdPerMillionInput')).not.toHaveProperty('note');
  });
});
