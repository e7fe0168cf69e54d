import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** How many times, in words or as parts: "ten times less", "a tenth", "tenfold", "* 2". */

const CARD = '900M tokens a month, llama 70b on 6 H100 vs sonnet';

describe('a factor in words is one of the traffic', () => {
  it.each([
    ['six times more', 5400e6],
    ['ten times less', 90e6],
    ['twenty five times the traffic', 22_500e6],
    ['a dozen times more', 10_800e6],
    ['hundred times less', 9e6],
    ['thrice as much', 2700e6],
    ['twice as much', 1800e6],
    ['half as much', 450e6],
    ['four times as many tokens', 3600e6],
    ['make it three times bigger', 2700e6],
    ['tenfold', 9000e6],
    ['a 5-fold volume', 4500e6],
    ['traffic times four', 3600e6],
    ['times two', 1800e6],
    ['*2', 1800e6],
    ['volume * 1.5', 1350e6],
    ['a third', 300e6],
    ['only a fifth', 180e6],
    ['what if it is only two thirds?', 600e6],
    ['what if traffic is just half?', 450e6],
    ['the volume is only a third', 300e6],
    ['minus a third', 600e6],
    ['up by half', 1350e6],
    ['plus a quarter', 1125e6],
    ['down 20 percent', 720e6],
    ['traffic falls by two thirds', 300e6],
    ['volume drops by 2/3', 300e6],
    ['the volume is down three quarters', 225e6],
    ['usage is up 1/4', 1125e6],
  ] as const)('%s', async (mention, tokens) => {
    const { draft } = await below(CARD, [mention]);
    expect((draft.fields['workload.tokensPerMonth'] ?? 0) / tokens).toBeCloseTo(1, 5);
  });

  it.each([
    ['three times as many gpus', { 'selfHosted.gpuCount': 18 }],
    ['a third is cached', { 'workload.cachedInputShare': expect.closeTo(1 / 3, 4) }],
    ['peak is five times the average', { 'workload.peakToAverage': 5 }],
  ])('%s is of its own noun', async (mention, fields) => {
    const { draft } = await below(CARD, [mention]);
    expect(draft.fields).toMatchObject({ 'workload.tokensPerMonth': 900e6, ...fields });
  });

  it('is asked behind talk of another figure', async () => {
    const { reply } = await below(CARD, ["what's the gpu price?", 'up 10 percent']);
    expect(reply).toMatchObject({ kind: 'question', hints: expect.arrayContaining(['1.1x the traffic']) });
  });
});
