import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DataVisualizationBlock, NATIVE_LIMITS, nativeChart } from '../../src/charts/native.ts';
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

describe("Slack's own chart", () => {
  const block = nativeChart(ANSWERS.typical);

  it('has the volume and its half among evenly spaced volumes', () => {
    // 800M in steps of an eighth of 500M.
    expect(block.chart.axis_config.categories).toEqual([
      '0',
      '62.5M',
      '125M',
      '188M',
      '250M half',
      '313M',
      '375M',
      '438M',
      '500M expected',
      '563M',
      '625M',
      '688M',
      '750M',
    ]);
  });

  it('has a line for self-hosting and for each API', () => {
    const at = (name: string) => block.chart.series.find((line) => line.name === name)?.data[8];
    expect(block.chart.series.map(({ name }) => name)).toEqual([
      'Self-hosting',
      'Claude Sonnet 5',
      'Claude Haiku 5',
      'Groq',
    ]);
    expect(at('Self-hosting')).toEqual({ label: '500M expected', value: 2460 });
    expect(at('Claude Sonnet 5')).toEqual({ label: '500M expected', value: 3000 });
    expect(block.title).toBe('Break-even 410M tokens against Claude Sonnet 5');
  });

  it.each(Object.entries(ANSWERS))('of %s keeps the rules', (_, answer) =>
    keepsTheRules(nativeChart(answer)),
  );

  it('keeps the rules for any answer', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => keepsTheRules(nativeChart(answer))),
      { numRuns: 200 },
    );
  });
});
