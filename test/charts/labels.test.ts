import { describe, expect, it } from 'vitest';
import { chartConfig } from '../../src/charts/chart-config.ts';
import { namesBeside, volumesBelow, wordsAbove } from '../../src/charts/chart-labels.ts';
import { jsonText, literalText } from '../../src/charts/json-text.ts';
import { costAt, type Picture, pictureOf } from '../../src/charts/picture.ts';
import { quickChartUrl } from '../../src/charts/quickchart.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { ANSWERS } from './fixtures/answers.ts';

/** Where the words of a picture stand: ten slots a power of ten above it and beside it. */
const picture = (changes: Partial<Picture> = {}): Picture => ({
  title: 'Title',
  alt: '',
  axes: { volumes: 'tokens a month', costs: 'USD a month' },
  x: { from: 1e6, to: 1e10 },
  y: { from: 1e3, to: 1e5 },
  hosting: [],
  rival: [],
  rivalName: 'Rival',
  half: 1e8,
  now: 1e9,
  crossing: null,
  ...changes,
});

/** What is written, by its slot. */
const written = (labels: readonly (string | string[])[]) =>
  Object.fromEntries([...labels.entries()].filter(([, label]) => label !== ''));

const endingAt = (y: number) => [
  { x: 1e6, y: 1e3 },
  { x: 1e10, y },
];

describe('words above the plot', () => {
  const above = (changes: Partial<Picture>) => written(wordsAbove(picture(changes)));
  const crossing = (x: number) => ({ x, y: 1, words: 'always from there' });

  it('stand at half and now, together where they are fewer than five slots apart', () => {
    expect(above({})).toEqual({ 20: 'half', 30: 'now' });
    expect(above({ now: 10 ** 8.5 })).toEqual({ 20: 'half', 25: 'now' });
    expect(above({ now: 10 ** 8.4 })).toEqual({ 20: 'half, now' });
    // Their middle is kept off the edge.
    expect(above({ half: 1e6, now: 2e6 })).toEqual({ 2: 'half, now' });
  });

  it('have those of the crossing over them, eight slots from either edge', () => {
    expect(above({ crossing: crossing(1e7) })).toEqual({
      10: ['always from there', ''],
      20: ['', 'half'],
      30: ['', 'now'],
    });
    expect(above({ crossing: crossing(1e8) })[20]).toEqual(['always from there', 'half']);
    expect(above({ crossing: crossing(1e6) })[8]).toEqual(['always from there', '']);
    expect(above({ crossing: crossing(1e10) })[32]).toEqual(['always from there', '']);
  });
});

describe('names beside the plot', () => {
  const beside = (hosting: number | undefined, rival: number) =>
    written(
      namesBeside(
        picture({ hosting: hosting === undefined ? [] : endingAt(hosting), rival: endingAt(rival) }),
      ),
    );

  it('stand where the lines end, three slots apart where they end together', () => {
    expect(beside(1e4, 1e5)).toEqual({ 0: 'Rival', 10: 'Host' });
    expect(beside(1e5, 1e4)).toEqual({ 0: 'Host', 10: 'Rival' });
    expect(beside(1e4, 1e4)).toEqual({ 10: 'Host', 13: 'Rival' });
    expect(beside(10 ** 4.1, 10 ** 4.2)).toEqual({ 8: 'Rival', 11: 'Host' });
    expect(beside(1e3, 1e3)).toEqual({ 17: 'Host', 20: 'Rival' });
    expect(beside(undefined, 1e4)).toEqual({ 10: 'Rival' });
  });
});

describe('volumes below the plot', () => {
  const below = (from: number, to: number) => written(volumesBelow(picture({ x: { from, to } })));

  it('are powers of ten, or twos and fives of an axis with fewer than three of them', () => {
    expect(below(1e6, 1e8)).toEqual({ 0: '1M', 20: '10M', 40: '100M' });
    expect(below(1e6, 1e7)).toEqual({ 0: '1M', 12: '2M', 28: '5M', 40: '10M' });
    expect(below(2e6, 5e7)).toMatchObject({ 0: '2M', 40: '50M' });
  });

  it('are as many as stand seven slots apart', () => {
    expect(below(1e5, 1e12)).toEqual({ 0: '100k', 11: '10M', 23: '1B', 34: '100B' });
  });
});

describe('the axis of costs', () => {
  const ticks = (to: number) =>
    JSON.parse(JSON.stringify(chartConfig(picture({ y: { from: 1, to } })))).options.scales.y.ticks
      .maxTicksLimit;

  it('has all powers of ten up to six, and every other of more', () => {
    expect([10, 1e5, 1e6, 1e7].map(ticks)).toEqual([2, 6, 4, 4]);
    expect(ticks(1e8)).toBe(5);
  });
});

describe('the cost at a volume', () => {
  const stair = [
    { x: 1, y: 10 },
    { x: 10, y: 100 },
    { x: 10, y: 200 },
    { x: 100, y: 200 },
  ];

  it('is straight on log axes, and the lower step on a riser', () => {
    expect(costAt(stair, Math.sqrt(10))).toBeCloseTo(10 * Math.sqrt(10), 9);
    expect([1, 10, 11, 100].map((x) => Number(costAt(stair, x).toFixed(9)))).toEqual([10, 100, 200, 200]);
  });

  it('is that of the end beyond either end, and 0 without a line', () => {
    expect([0.1, 1000].map((x) => costAt(stair, x))).toEqual([10, 200]);
    expect(costAt([], 1)).toBe(0);
  });
});

describe('a picture', () => {
  const withPlot = (changes: Partial<NonNullable<Answer['assessment']['plot']>>): Answer => {
    const { assessment } = ANSWERS.manySteps;
    if (assessment.plot === undefined) throw new Error('no plot');
    return { ...ANSWERS.manySteps, assessment: { ...assessment, plot: { ...assessment.plot, ...changes } } };
  };
  const line = (...usd: number[]) => usd.map((one, at) => ({ tokensPerMonth: 10 ** (6 + at), usd: one }));

  it('reaches from the power of ten below all costs to that above them', () => {
    const reach = (...usd: number[]) =>
      pictureOf(withPlot({ selfHosted: line(...usd), rival: line(...usd) }))?.y;
    expect(reach(20, 3000)).toEqual({ from: 10, to: 10_000 });
    expect(reach(10, 1000)).toEqual({ from: 10, to: 1000 });
    expect(reach(0.02, 0.02)).toEqual({ from: 0.01, to: 0.1 });
    expect(reach(100, 100)).toEqual({ from: 100, to: 1000 });
  });

  it('has no line for what costs nothing, and is none without a rival', () => {
    expect(pictureOf(withPlot({ selfHosted: line(0, 0) }))?.hosting).toEqual([]);
    expect(pictureOf(withPlot({ selfHosted: line(0, 5) }))?.hosting).toEqual([{ x: 1e7, y: 5 }]);
    expect(pictureOf(withPlot({ rival: line(0, 0) }))).toBeNull();
    const { plot: _, ...without } = ANSWERS.manySteps.assessment;
    expect(pictureOf({ ...ANSWERS.manySteps, assessment: without })).toBeNull();
  });
});

describe('the text of a chart', () => {
  it('says what JSON can, and nothing for the rest', () => {
    expect(jsonText([undefined, null, true, false, Number.NaN])).toBe('[null,null,true,false,null]');
    expect(jsonText({ a: undefined, b: 850_000_000 })).toBe('{"b":85e7}');
  });

  it('has names without quotes where they need none', () => {
    expect(literalText({ data: 1, 'b-c': "it's" })).toBe("{data:1,'b-c':'it\\'s'}");
  });

  it('is no address beyond 3,000 characters, and one up to them', async () => {
    const addressOf = (title: string) => quickChartUrl(chartConfig(picture({ title })));
    const short = (await addressOf(''))?.length ?? 0;
    expect((await addressOf('x'.repeat(3000 - short)))?.length).toBe(3000);
    expect(await addressOf('x'.repeat(3001 - short))).toBeNull();
  });
});
