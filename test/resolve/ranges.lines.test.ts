import { describe, expect, it } from 'vitest';
import { answerJson, answerLine } from '../../src/answer/index.ts';
import { resolve } from '../../src/resolve/index.ts';

const AS_OF = new Date('2026-11-23');

const answerTo = async (line: string) => {
  const asked = await answerLine(line, { asOf: AS_OF });
  if (asked.kind !== 'answer') throw new Error('no answer');
  return asked.answer;
};

const moves = async (line: string) =>
  (await answerTo(line)).evidence.ranges?.flatMap((range) =>
    range.moves.map(({ path, low, high }) => [path, low, high]),
  );

describe('what a stated range moves', () => {
  it('a volume: input and output alike', async () => {
    expect(await moves('300M-800M tokens 3:1 2500 tok/s')).toEqual([
      ['workload.inputTokensPerMonth', 225e6, 600e6],
      ['workload.outputTokensPerMonth', 75e6, 200e6],
    ]);
  });

  it('a rental price, a load', async () => {
    const found = await moves('500M tokens A100 $1.5-2.2/hr 30-60% util 2500 tok/s');
    expect(new Map(found?.map(([path, ...ends]) => [path, ends]))).toEqual(
      new Map([
        ['selfHosted.procurement.usdPerGpuHour', [1.5, 2.2]],
        ['selfHosted.plannedLoad', [0.3, 0.6]],
      ]),
    );
  });

  it('a utilization of a stated fleet: the volume that it means', async () => {
    const paths = (await moves('30-60% util 2x A100 2500 tok/s'))?.map(([path]) => path);
    expect(paths).toEqual([
      'workload.inputTokensPerMonth',
      'workload.outputTokensPerMonth',
      'selfHosted.plannedLoad',
    ]);
  });

  it('nothing where it was said for what does not hold it any more, or has no width', async () => {
    const { draft } = await answerTo('300M-800M tokens 3:1 2500 tok/s');
    const FIELD = 'workload.tokensPerMonth';
    const held = (value: number, low: number, high: number) =>
      resolve(
        {
          ...draft,
          fields: { ...draft.fields, [FIELD]: value },
          said: { ...draft.said, [FIELD]: { range: { low, high } } },
        },
        { asOf: AS_OF },
      ).evidence.ranges?.map(({ low: from, high: to }) => [from, to]) ?? [];
    expect(held(500e6, 300e6, 800e6)).toEqual([[300e6, 800e6]]);
    expect(held(300e6, 300e6, 800e6)).toEqual([[300e6, 800e6]]);
    expect(held(800e6, 300e6, 800e6)).toEqual([[300e6, 800e6]]);
    expect(held(299e6, 300e6, 800e6)).toEqual([]);
    expect(held(801e6, 300e6, 800e6)).toEqual([]);
    expect(held(500e6, 500e6, 500e6)).toEqual([]);
  });

  it('a bill: the volume at its blended price', async () => {
    const found = await moves('$4k-6k a month on sonnet, 2500 tok/s');
    expect(found?.map(([path]) => path)).toEqual([
      'workload.inputTokensPerMonth',
      'workload.outputTokensPerMonth',
    ]);
  });

  it('the scenario is that of the middle', async () => {
    const [ranged, middle] = await Promise.all([
      answerTo('300M-800M tokens vs sonnet'),
      answerTo('550M tokens vs sonnet'),
    ]);
    expect(ranged.scenario).toEqual(middle.scenario);
    expect(ranged.assessment.verdict.regime).toBe(middle.assessment.verdict.regime);
    expect(middle.assessment.cases).toBeUndefined();
  });

  it('a printed answer fed back gives the same cases', async () => {
    const { scenario, evidence, assessment } = await answerTo('300M-800M tokens, $1.5-2.2/hr, vs sonnet');
    const again = answerJson(JSON.parse(JSON.stringify({ scenario, evidence })), { asOf: AS_OF });
    expect(again.assessment.cases).toEqual(assessment.cases);
  });
});

describe('the sellers of a rental price', () => {
  it('come with the evidence, cheapest first, also where somebody stated a price', async () => {
    const { evidence } = await answerTo('500M tokens A100 at $1.79/hr vs opus');
    const prices = evidence.rentalOffers?.map(({ usdPerGpuHour }) => usdPerGpuHour) ?? [];
    expect(prices.length).toBeGreaterThan(3);
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
  });

  it('are counted where the price flips the verdict', async () => {
    const { assessment, evidence } = await answerTo('60B tokens llama 70b H100 vs opus');
    const flip = assessment.flips?.find(({ input }) => input === 'gpu-price');
    const beyond = evidence.rentalOffers?.filter(({ usdPerGpuHour }) => usdPerGpuHour < (flip?.value ?? 0));
    expect(flip?.sellers).toEqual({ beyond: beyond?.length, of: evidence.rentalOffers?.length });
  });

  it('are none for owned hardware', async () => {
    expect((await answerTo('500M tokens own A100 at $8k each')).evidence.rentalOffers).toBeUndefined();
  });
});
