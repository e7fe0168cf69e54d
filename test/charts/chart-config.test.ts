import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartConfig } from '../../src/charts/chart-config.ts';
import { ANSWERS } from './fixtures/answers.ts';
import { anyAnswer } from './fixtures/any-answer.ts';

type Mark = { type: string; content?: string; value?: number; xValue?: number; yValue?: number };

const partsOf = (answer: Parameters<typeof chartConfig>[0]) => {
  const config = JSON.parse(JSON.stringify(chartConfig(answer)));
  return {
    volumes: config.data.labels as number[],
    datasets: config.data.datasets as { label: string; data: unknown[] }[],
    marks: config.options.plugins.annotation.annotations as Mark[],
    title: [config.options.plugins.title.text].flat().join(' ') as string,
    names: (config.options.scales.y2.labels as (string | string[])[]).filter((slot) => slot !== '').flat(),
    scales: config.options.scales as { x: { max: number; ticks: { stepSize: number } }; y: { max: number } },
  };
};

const labelled = (marks: Mark[]) => marks.flatMap(({ content }) => (content === undefined ? [] : [content]));

describe('a chart of 500M tokens on one H100 at $2 an hour', () => {
  const { volumes, datasets, marks, title, names } = partsOf(ANSWERS.typical);

  it('draws self-hosting at $1,460 rent + $1,000 ops = $2,460, whatever the volume', () => {
    expect(datasets[0]?.label).toBe('Self-hosting');
    expect(datasets[0]?.data.slice(0, 2)).toEqual([
      [0, 2460],
      [800e6, 2460],
    ]);
  });

  it('draws each API by its bill at half the volume, at the volume, and at the edge', () => {
    expect(volumes.slice(0, 4)).toEqual([0, 250e6, 500e6, 800e6]);
    const bills = Object.fromEntries(datasets.slice(2).map(({ label, data }) => [label, data.slice(0, 4)]));
    expect(bills).toEqual({
      'Claude Sonnet 5': [0, 1500, 3000, 4800], // $6.00 a million
      'Claude Haiku 5': [0, 500, 1000, 1600], // $2.00 a million
      Groq: [0, 162.5, 325, 520], // $0.65 a million
    });
  });

  it('marks the volume, its half, and the break-even with the leader: $2,460 / $6.00 a million = 410M', () => {
    expect(labelled(marks)).toEqual(['Half 250M', 'Expected 500M', 'Break-even with Claude Sonnet 5: 410M']);
    expect(marks.find(({ type }) => type === 'point')).toMatchObject({ xValue: 410e6, yValue: 2460 });
  });

  it('says what it proves, and names each line with its bill', () => {
    expect(title).toBe('Hosting Llama 3.3 70B beats buying it at Groq at no volume');
    expect(names).toEqual([
      'Claude Sonnet 5',
      '$3,000 at 500M',
      'Self-hosting',
      '$2,460 at 500M',
      'Claude Haiku 5',
      '$1,000 at 500M',
      'Groq',
      '$325 at 500M',
    ]);
  });
});

describe('charts at the awkward ends', () => {
  it('shows the staircase with its risers: a step is 1,000 tok/s × 2,628,000 s × 0.5 = 1.314B', () => {
    const stairs = partsOf(ANSWERS.manySteps).datasets[0]?.data;
    expect(stairs?.slice(0, 4)).toEqual([
      [0, 2460],
      [1.314e9, 2460],
      [1.314e9, 3920], // one more GPU: + $1,460
      [2.628e9, 3920],
    ]);
  });

  it('shows what the fleet bought for the volume costs at half of it', () => {
    // 6B needs 5 replicas: 5 × $1,460 + $1,000.
    expect(partsOf(ANSWERS.manySteps).datasets[1]).toMatchObject({
      label: 'Same fleet, half the volume',
      data: [
        [3e9, 8300],
        [6e9, 8300],
      ],
    });
  });

  it('points beyond the edge to a break-even a thousand times away and keeps the volume in sight', () => {
    const { marks, scales } = partsOf(ANSWERS.farBreakEven);
    expect(labelled(marks)).toContain('Break-even 410M');
    expect(marks.filter((mark) => 'arrowHeads' in mark)).toHaveLength(1);
    expect(marks.filter(({ type }) => type === 'point')).toEqual([]);
    expect(scales.x.max).toBeLessThan(3 * 300e3);
  });

  it('lets a line leave through the top when it would squash the others', () => {
    const { datasets, names, scales } = partsOf(ANSWERS.dearApi);
    const line = datasets.find(({ label }) => label === 'Claude Opus 5')?.data as [number, number | null][];
    expect(scales.y.max).toBe(15_000); // it would cost $27,000 at the volume
    expect(line[1]).toEqual([500e6, 15_000]); // $30 a million
    expect(line[2]).toEqual([500e6, null]);
    expect(names).toContain('↑ $27,000 at 900M');
  });

  it.each([
    ['always', 'Hosting Llama 3.3 70B beats Claude Sonnet 5 at every volume'],
    ['never', 'Hosting Llama 3.3 70B beats buying it at Groq at no volume'],
    ['doesNotFit', 'Llama 3.3 70B does not fit this hardware; its cost all the same'],
    ['fleetTooSmall', 'This fleet serves at most 2.63B tokens a month, not 6B'],
    ['oneApi', 'Hosting Llama 3.3 70B beats Claude Sonnet 5 from 410M tokens a month'],
  ] as const)('says in the title of %s: %s', (name, title) => {
    expect(partsOf(ANSWERS[name]).title).toBe(title);
  });

  it('ends the line of a fixed fleet where the fleet is full', () => {
    expect(partsOf(ANSWERS.fleetTooSmall).datasets[0]?.data.slice(0, 3)).toEqual([
      [0, 2460],
      [2.628e9, 2460],
      [2.628e9, null],
    ]);
    expect(partsOf(ANSWERS.fleetTooSmall).names).toContain('fleet too small');
  });

  it('draws eight lines that differ in dash and shape, not in colour alone', () => {
    const lines = chartConfig(ANSWERS.eightApis).data.datasets.slice(2);
    const looks = lines.map((line) => JSON.stringify(['borderDash' in line && line.borderDash]));
    const shapes = lines.map((line) => ('pointStyle' in line ? line.pointStyle : 'circle'));
    expect(lines).toHaveLength(8);
    expect(new Set(looks).size).toBe(8);
    expect(new Set(shapes).size).toBe(8);
  });

  it('keeps the rivals when there are more APIs than lines', () => {
    const answer = structuredClone(ANSWERS.eightApis);
    const [first] = answer.assessment.comparisons;
    const [line] = answer.assessment.curve.apis;
    if (first === undefined || line === undefined) throw new Error('the fixture has APIs');
    answer.assessment.comparisons.push({ ...first, api: 'late/rival' });
    answer.assessment.curve.apis.push({ ...line, api: 'late/rival' });
    answer.assessment.verdict.against = 'late/rival';
    const labels = partsOf(answer).datasets.map(({ label }) => label);
    expect(labels).toContain('late/rival');
    expect(labels).toHaveLength(2 + 8);
  });
});

describe('every chart', () => {
  it.each(Object.entries(ANSWERS))('%s is drawn as before', async (name, answer) => {
    const text = `${JSON.stringify(chartConfig(answer), undefined, 1)}\n`;
    await expect(text).toMatchFileSnapshot(`fixtures/configs/${name}.golden`);
  });

  it('is plain data of bounded size, with finite numbers and no words that are code', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const config = chartConfig(answer);
        const text = JSON.stringify(config);
        expect(JSON.parse(text)).toEqual(config);
        expect(text.length).toBeLessThan(9000);
        expect(text).not.toMatch(/NaN|Infinity|undefined|__BEGINFUNCTION__|__ENDFUNCTION__|\$0\.00\b/);
        expect(text).not.toMatch(/(for|while)\s*\(/i);
      }),
      { numRuns: 200 },
    );
  });

  it('shows the volume, its half, and every line inside its axes', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const { volumes, datasets, scales } = partsOf(answer);
        const { inputTokensPerMonth, outputTokensPerMonth } = answer.scenario.workload;
        expect(scales.x.max).toBeGreaterThan(inputTokensPerMonth + outputTokensPerMonth);
        for (const { data } of datasets) {
          for (const [index, point] of data.entries()) {
            const [tokens, usd] = Array.isArray(point) ? point : [volumes[index], point];
            expect(tokens).toBeLessThanOrEqual(scales.x.max * 1.001);
            if (usd !== null) expect(usd).toBeLessThanOrEqual(scales.y.max * 1.001);
            if (usd !== null) expect(usd).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
