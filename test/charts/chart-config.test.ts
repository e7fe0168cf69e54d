import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { chartConfig } from '../../src/charts/chart-config.ts';
import { type Picture, pictureOf } from '../../src/charts/picture.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { tokensPerMonth } from '../../src/domain/volume.ts';
import { runs } from '../helpers/effort.ts';
import { ANSWERS } from './fixtures/answers.ts';
import { anyAnswer } from './fixtures/any-answer.ts';

const drawn = (answer: Answer): Picture => {
  const picture = pictureOf(answer);
  if (picture === null) throw new Error('nothing to draw');
  return picture;
};

interface Drawn {
  readonly datasets: readonly { data: [number, number][]; borderDash?: number[]; stepped?: boolean }[];
  readonly scales: Readonly<Record<'x' | 'y', { min: number; max: number; type: string }>> &
    Readonly<Record<'above' | 'beside', { labels: (string | string[])[] }>>;
}

const partsOf = (answer: Answer): Drawn & { title: string; words: string[]; names: string[] } => {
  const config = JSON.parse(JSON.stringify(chartConfig(drawn(answer))));
  const { scales, plugins } = config.options;
  const said = (labels: (string | string[])[]): string[] => labels.flat().filter((label) => label !== '');
  return {
    datasets: config.data.datasets,
    scales,
    title: plugins.title.text,
    words: said(scales.above.labels),
    names: said(scales.beside.labels),
  };
};

it.each([
  ['1T tokens, multilingual-e5-large on L4 vs text-embedding-3-large', '3-large'],
  ['3B tokens, gemma 2 27b on H100 vs claude-sonnet-5', 'Sonnet 5'],
  ['3B tokens, gemma 2 27b on H100 vs gpt-5.6-terra', 'GPT-5.6 Terra'],
])('names the rival by its last words that fit: %s', async (line, name) => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-27') });
  expect(asked.kind === 'answer' && pictureOf(asked.answer)?.rivalName).toBe(name);
});

describe('a chart of 500M tokens on H100s at $2 an hour against Sonnet at $6 a million', () => {
  const { datasets, scales, words, names, title } = partsOf(ANSWERS.manySteps);

  it('has two lines and its marks, on log axes', () => {
    expect([scales.x.type, scales.y.type]).toEqual(['logarithmic', 'logarithmic']);
    // Hosting, the rival, half, now, the crossing and its ring.
    expect(datasets).toHaveLength(6);
    expect(names.toSorted()).toEqual(['Host', 'Sonnet 5']);
    expect(title).toBe('Hosting beats Claude Sonnet 5, also at half');
  });

  it('draws hosting as a staircase: a step is 1,000 tok/s × 2,628,000 s × 0.5 = 1.314B, and costs $1,460 more', () => {
    const hosting = datasets[0]?.data ?? [];
    const at = hosting.findIndex(([tokens]) => tokens === 1.314e9);
    // Where a tread begins and what it costs; Chart.js draws a flat stretch to the next, never a slanted one.
    expect(datasets[0]?.stepped).toBe(true);
    expect(hosting[at - 1]?.[1]).toBe(2460);
    expect(hosting.slice(at, at + 2)).toEqual([
      [1.314e9, 3920],
      [2.628e9, 5380],
    ]);
  });

  it('marks half, now, and the last crossing in words: $2,460 at $6 a million is 410M', () => {
    expect(words.toSorted()).toEqual(['always from 410M', 'half', 'now']);
    expect(datasets[2]?.data[0]?.[0]).toBe(3e9);
    expect(datasets[3]?.data[0]?.[0]).toBe(6e9);
    expect(datasets[5]?.data).toEqual([[410e6, 2460]]);
  });
});

describe('charts at the awkward ends', () => {
  it('keep the last crossing on the plot, however far it is', () => {
    // 300k tokens a month, and the break-even at 410M.
    const { scales, datasets } = partsOf(ANSWERS.farBreakEven);
    expect(scales.x.max).toBeGreaterThan(410e6);
    expect(scales.x.min).toBeLessThan(150e3);
    expect(datasets[5]?.data[0]?.[0]).toBe(410e6);
  });

  it('end the line of a fleet where it is full, and draw none of one that can serve nothing', () => {
    const full = partsOf(ANSWERS.fleetTooSmall).datasets[0]?.data.at(-1)?.[0] ?? 0;
    expect(full).toBe(2.628e9);
    expect(partsOf(ANSWERS.doesNotFit).datasets[0]?.data).toEqual([]);
    expect(partsOf(ANSWERS.doesNotFit).names).toEqual(['Sonnet 5']);
  });

  it.each([
    ['never', 'Hosting never beats Groq'],
    ['doesNotFit', 'The model does not fit these GPUs'],
    ['fleetTooSmall', 'This fleet serves 2.63B tokens a month at most'],
    ['farBreakEven', 'Hosting beats Claude Sonnet 5 from 410M tokens'],
  ] as const)('say in the title of %s: %s', (name, title) => {
    expect(partsOf(ANSWERS[name]).title).toBe(title);
  });

  it('name half and now together where they would overlap', () => {
    expect(partsOf(ANSWERS.farBreakEven).words).toContain('half, now');
  });
});

describe('every chart', () => {
  it('is small plain data with finite numbers, no words that are code, and everything inside its axes', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const picture = pictureOf(answer);
        fc.pre(picture !== null);
        const config = chartConfig(picture);
        const text = JSON.stringify(config);
        expect(JSON.parse(text)).toEqual(config);
        expect(text.length).toBeLessThan(4_500);
        expect(text).not.toMatch(/NaN|Infinity|undefined|__BEGINFUNCTION__|__ENDFUNCTION__|annotation/);
        expect(text).not.toMatch(/(for|while)\s*\(/i);
        const { datasets, scales } = partsOf(answer);
        const volume = tokensPerMonth(answer.scenario.workload);
        expect(scales.x.min).toBeLessThan(volume / 2);
        expect(scales.x.max).toBeGreaterThan(volume);
        for (const { data } of datasets)
          for (const [tokens, usd] of data) {
            expect(tokens).toBeGreaterThanOrEqual(scales.x.min * 0.999);
            expect(tokens).toBeLessThanOrEqual(scales.x.max * 1.001);
            expect(usd).toBeGreaterThanOrEqual(scales.y.min * 0.999);
            expect(usd).toBeLessThanOrEqual(scales.y.max * 1.001);
          }
      }),
      runs(30),
    );
  });
});

it.each([
  [100_000, '$100K'],
  [10, '$10'],
  [0.1, '$0.1'],
  [0.00001, '$0.00001'],
])('writes $%d on an axis that begins at a thousandth of a cent as %s', (value, shown) => {
  // Chart.js asks for as many digits as the smallest distance on the axis has, and puts the format of the chart over it.
  const ofAxis = { minimumFractionDigits: 5, maximumFractionDigits: 5 };
  const { format } = JSON.parse(JSON.stringify(chartConfig(drawn(ANSWERS.farBreakEven)))).options.scales.y
    .ticks;
  expect(new Intl.NumberFormat('en-US', { ...ofAxis, ...format }).format(value)).toBe(shown);
});
