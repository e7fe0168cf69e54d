import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DataVisualizationBlock, NATIVE_LIMITS, nativeChart } from '../../src/charts/native.ts';
import { type Picture, pictureOf } from '../../src/charts/picture.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { runs } from '../helpers/effort.ts';
import { ANSWERS } from './fixtures/answers.ts';
import { anyAnswer } from './fixtures/any-answer.ts';

const length = (text: string) => [...text].length;

/** Slack's rules, one by one; a block that breaks one takes the whole message with it. */
const keepsTheRules = ({ title, chart }: DataVisualizationBlock): void => {
  const { categories, x_label, y_label } = chart.axis_config;
  const names = chart.series.map(({ name }) => name);
  expect(length(title)).toBeLessThanOrEqual(NATIVE_LIMITS.title);
  expect(title.trim()).not.toBe('');
  expect(names.length).toBeGreaterThanOrEqual(1);
  expect(names.length).toBeLessThanOrEqual(NATIVE_LIMITS.series);
  expect(new Set(names).size).toBe(names.length);
  expect(categories.length).toBeGreaterThanOrEqual(2);
  expect(categories.length).toBeLessThanOrEqual(NATIVE_LIMITS.points);
  expect(new Set(categories).size).toBe(categories.length);
  for (const words of [...names, ...categories]) {
    expect(length(words)).toBeLessThanOrEqual(NATIVE_LIMITS.label);
    expect(words.trim()).not.toBe('');
  }
  for (const words of [x_label, y_label]) expect(length(words)).toBeLessThanOrEqual(NATIVE_LIMITS.axisLabel);
  for (const { data } of chart.series) {
    expect(data.map(({ label }) => label)).toEqual(categories);
    expect(data.every(({ value }) => Number.isFinite(value) && value >= 0)).toBe(true);
  }
};

const blockOf = (answer: Answer): DataVisualizationBlock => {
  const picture = pictureOf(answer);
  if (picture === null) throw new Error('nothing to draw');
  return nativeChart(picture);
};

describe("Slack's own chart", () => {
  it('has as many characters, lines and points as Slack takes', () => {
    // docs.slack.dev/reference/block-kit/blocks/data-visualization-block, read 2026-11.
    expect(NATIVE_LIMITS).toEqual({ title: 50, name: 20, label: 20, axisLabel: 50, series: 6, points: 20 });
  });

  /** $1 a million from 1M to 10B: the cost says the volume. */
  const straight = (changes: Partial<Picture>): Picture => ({
    title: 'Title',
    alt: '',
    axes: { volumes: 'tokens a month', costs: 'USD a month' },
    x: { from: 1e6, to: 1e10 },
    y: { from: 1, to: 1e4 },
    hosting: [],
    rival: [
      { x: 1e6, y: 1 },
      { x: 1e10, y: 1e4 },
    ],
    rivalName: 'Rival',
    half: 1e6,
    now: 1e10,
    crossing: null,
    ...changes,
  });
  const millions = (picture: Picture) => nativeChart(picture).chart.series[0]?.data.map(({ value }) => value);
  const labels = (picture: Picture) => nativeChart(picture).chart.axis_config.categories;

  it('has volumes at equal factors, and each mark once', () => {
    const found = millions(straight({})) ?? [];
    expect(found.length).toBeGreaterThan(12);
    for (const [index, value] of found.entries()) {
      const even = 1e4 ** (index / (found.length - 1));
      expect(value / even).toBeCloseTo(1, 3);
    }
    expect([labels(straight({}))[0], labels(straight({})).at(-1)]).toEqual(['1M half', '10B now']);
  });

  it('has the crossing among them, and what is shown alike only once', () => {
    const crossed = straight({ half: 1e8, now: 2e8, crossing: { x: 3e8, y: 300, words: '' } });
    expect(labels(crossed)).toEqual(expect.arrayContaining(['100M half', '200M now', '300M equal']));
    expect(labels(straight({ half: 1e8, now: 2e8, crossing: { x: 2e8, y: 200, words: '' } }))).toContain(
      '200M now, equal',
    );
    // An even volume that is shown as a mark, or as another one, is not shown beside it.
    const near = labels(straight({ half: 1.0004e6 }));
    expect(near.filter((label) => label.startsWith('1M'))).toEqual(['1M half']);
    const few = labels(straight({ x: { from: 1, to: 10 }, half: 1, now: 2 }));
    expect(new Set(few).size).toBe(few.length);
  });

  it('has a mark at the end of what the fleet serves, and none beyond it', () => {
    const fleet = { hosting: [1e6, 1e9].map((x) => ({ x, y: 10 })) };
    expect(labels(straight({ ...fleet, half: 5e8, now: 1e9 })).at(-1)).toBe('1B now');
    expect(labels(straight({ ...fleet, half: 5e8, now: 1.001e9 })).at(-1)).toBe('1B');
  });
  const block = blockOf(ANSWERS.manySteps);
  const at = (name: string, label: string) =>
    block.chart.series.find((line) => line.name === name)?.data.find((point) => point.label === label)?.value;

  it('counts tokens and dollars of a month, or of a job that is done once', () => {
    const { scenario } = ANSWERS.manySteps;
    const once = { ...scenario, workload: { ...scenario.workload, oneTime: true } };
    const axes = (answer: Answer) => {
      const { x_label, y_label } = blockOf(answer).chart.axis_config;
      return [x_label, y_label];
    };
    expect(axes(ANSWERS.manySteps)).toEqual(['Tokens a month, log scale', 'USD a month']);
    expect(axes({ ...ANSWERS.manySteps, scenario: once })).toEqual(['Tokens of the job, log scale', 'USD']);
  });

  it('has half, now and the crossing among volumes spaced on a log scale', () => {
    const { categories } = block.chart.axis_config;
    expect(categories).toContain('3B half');
    expect(categories).toContain('6B now');
    expect(categories).toContain('410M equal');
    expect(categories.length).toBeGreaterThan(12);
  });

  it('has a line for hosting and one for its rival', () => {
    expect(block.chart.series.map(({ name }) => name)).toEqual(['Host', 'Sonnet 5']);
    // Five replicas at 6B: 5 × $1,460 + $1,000; $6 a million.
    expect(at('Host', '6B now')).toBe(8300);
    expect(at('Sonnet 5', '6B now')).toBe(36_000);
    expect(block.title).toBe('Hosting beats Claude Sonnet 5, also at half');
  });

  it('has no line where a fleet cannot serve', () => {
    expect(blockOf(ANSWERS.doesNotFit).chart.series.map(({ name }) => name)).toEqual(['Sonnet 5']);
    // 2.628B is all that the fleet serves of 6B.
    const { categories } = blockOf(ANSWERS.fleetTooSmall).chart.axis_config;
    expect(categories.at(-1)).toBe('2.63B');
    expect(categories.join()).not.toContain('now');
  });

  it.each(Object.entries(ANSWERS))('of %s keeps the rules', (_, answer) => keepsTheRules(blockOf(answer)));

  it('keeps the rules for any answer, one token among them', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const picture = pictureOf(answer);
        if (picture !== null) keepsTheRules(nativeChart(picture));
      }),
      runs(40),
    );
  });
});
