import { describe, expect, it } from 'vitest';
import { hasPriceOfItsOwn, idsWithParts, mixId, shareOfSpend } from '../../src/domain/draft-api.ts';

const HAIKU = { id: 'anthropic/haiku', share: 0.7 };
const OPUS = { id: 'anthropic/opus', share: 0.3 };

describe('a mix', () => {
  it('is called after its models and their shares, and by what those are of but for tokens', () => {
    expect(mixId([HAIKU, OPUS])).toBe('mix/haiku-70+opus-30');
    expect(mixId([HAIKU, OPUS], 'tokens')).toBe('mix/haiku-70+opus-30');
    expect(mixId([HAIKU, OPUS], 'spend')).toBe('mix/haiku-70+opus-30-of-spend');
    expect(mixId([{ id: 'a/x/y', share: 0.335 }, OPUS])).toBe('mix/x/y-34+opus-30');
  });

  it('has the ids of its parts behind its own', () => {
    expect(idsWithParts([{ id: 'mix/a', mix: [HAIKU, OPUS] }, { id: 'b/c' }])).toEqual([
      'mix/a',
      'anthropic/haiku',
      'anthropic/opus',
      'b/c',
    ]);
  });
});

describe('a price of its own', () => {
  it.each([
    ['none', {}, false],
    ['that of its input', { usdPerMillionInput: 0 }, true],
    ['that of its output', { usdPerMillionOutput: 5 }, true],
    ['one that is taken off', { discount: 0.2 }, false],
    ['that of a part of its mix', { mix: [HAIKU, { ...OPUS, usdPerMillionInput: 4 }] }, true],
    ['a mix without any', { mix: [HAIKU, OPUS] }, false],
  ])('%s', (_, said, has) => {
    expect(hasPriceOfItsOwn({ id: 'custom/own', ...said })).toBe(has);
  });
});

it('a share of the spend has no more digits than a bill shows', () => {
  expect(shareOfSpend(1, 3)).toBe(0.333333);
  expect(shareOfSpend(4000, 4000)).toBe(1);
});
