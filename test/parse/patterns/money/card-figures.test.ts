import { describe, expect, it } from 'vitest';
import { answerLine } from '../../../../src/answer/index.ts';
import { parseLine } from '../../../../src/parse/index.ts';

/** Cards by their memory and bandwidth, as data sheets print them. */

const SPEC = 'selfHosted.gpuSpec';

describe('the memory and bandwidth of a card', () => {
  it.each([
    ['2B tokens on rubin 288GB 13TB/s at $6/hr', 'rubin', 288, 13_000],
    ['2B tokens on 2x rubin (288 GB, 13 TB/s) at $6/hr', 'rubin', 288, 13_000],
    ['2B tokens on rubin, 288 GB memory, 13,000 GB/s bandwidth, $6/hr', 'rubin', 288, 13_000],
    ['2B tokens on a 96GB gpu with 1.8 TB/s at $2.50/hr', undefined, 96, 1800],
    ['2B tokens, 80GB 2039 GB/s card $1.8/h', undefined, 80, 2039],
    ['2B tokens on 4 cards with 48GB and 960GBps at $1/hr', undefined, 48, 960],
    ['2B tokens, 48 GB of GDDR6 at 960 GB per second, $1/hr', undefined, 48, 960],
  ])('are read: %s', async (line, gpu, memoryGb, memoryBandwidthGbPerSecond) => {
    const { intent, draft } = await parseLine(line);
    expect([draft.fields['selfHosted.gpu'], draft.fields[SPEC]]).toEqual([
      gpu,
      { memoryGb, memoryBandwidthGbPerSecond },
    ]);
    expect(intent).toMatchObject({ ignoredWords: [] });
  });

  it('say nothing new of a card that is known', async () => {
    const { draft } = await parseLine('2B tokens on h100 80GB 3.35TB/s');
    expect(draft.fields['selfHosted.gpu']).toBe('h100-sxm');
    expect(draft.fields).not.toHaveProperty(SPEC);
  });

  it('of another card than the one that is named are asked about', async () => {
    await expect(parseLine('2B tokens on l40s, 48GB 3.3TB/s')).rejects.toThrow(
      '"48GB 3.3TB/s" is not what L40S has (48 GB at 864 GB/s)',
    );
  });

  it('are what is rented, where no name stands beside them', async () => {
    const asked = await answerLine('2B tokens llama 8b on a 96GB gpu with 1.8 TB/s at $2.50/hr', {
      asOf: new Date('2026-11-26T00:00:00Z'),
    });
    if (asked.kind !== 'answer') throw new Error('not answered');
    const { scenario, assumptions } = asked.answer;
    expect([scenario.selfHosted.gpu, scenario.selfHosted.gpuSpec?.memoryGb]).toEqual(['96gb-gpu', 96]);
    expect(assumptions.map(({ field }) => field)).not.toContain('selfHosted.gpu');
  });
});
