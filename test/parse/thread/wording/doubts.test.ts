import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** Who doubts a figure is told where it is from, and how another is typed. */

const CARD = '2B tokens a month, llama 70b on 4x H100, 40% cached vs gpt-5';

describe('a doubt of a figure', () => {
  it.each([
    ['that speed seems optimistic', /an estimate from kernel times.* such as "2500 tok\/s"\.$/],
    ['I doubt the speed', /an estimate from kernel times.* such as "2500 tok\/s"\.$/],
    ["i don't trust the throughput number", /an estimate from kernel times.* such as "2500 tok\/s"\.$/],
    ['that seems slow', /an estimate from kernel times.* such as "2500 tok\/s"\.$/],
    ['the GPU price looks too high', /median of .* such as "\$2\.50\/hr"\.$/],
    ['the H100 price seems a bit low', /median of .* such as "\$2\.50\/hr"\.$/],
    ['sounds too cheap', /median of /],
    ['the cache rate seems high', /^40% of the input.* such as "20% cached"\.$/],
    ['those 16 hours seem high', /^16 hours a month.* such as "8 hours of ops"\.$/],
    ['ops seems low', /^16 hours a month.* such as "8 hours of ops"\.$/],
    ['the utilization seems low', /planned for 45%.* such as "60% utilization"\.$/],
    ['the numbers look wrong to me', /^The choice stays the same over the whole range/],
  ])('%s', async (mention, text) => {
    const { reply } = await below(CARD, [mention]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(text) });
  });

  it.each(['2500 tok/s', '$2.50/hr', '20% cached', '8 hours of ops', '60% utilization'])(
    '%s takes the place of one',
    async (mention) => {
      expect((await below(CARD, [mention])).reply.kind).toBe('change');
    },
  );

  it.each(["that's expensive", 'looks good', 'sounds great'])('%s is talk', async (mention) => {
    expect((await below(CARD, [mention])).reply.kind).toBe('silence');
  });

  it('asks how many it should be where that is doubted', async () => {
    expect((await below(CARD, ['16 hours seems too high'])).reply.kind).toBe('question');
  });
});
