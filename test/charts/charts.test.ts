import { afterAll, describe, expect, it } from 'vitest';
import { type Charts, type ChartsOptions, createCharts } from '../../src/charts/charts.ts';
import { nativeChart } from '../../src/charts/index.ts';
import { pictureOf } from '../../src/charts/picture.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { chartOf } from '../helpers/charts.ts';
import { ANSWERS } from './fixtures/answers.ts';

const TYPICAL = pictureOf(ANSWERS.typical);

/** Drawing threads of the fixtures. */
const WORKERS = {
  fake: new URL('./fixtures/fake-worker.mjs', import.meta.url),
  failing: new URL('./fixtures/failing-worker.mjs', import.meta.url),
  garbage: new URL('./fixtures/garbage-worker.mjs', import.meta.url),
  hanging: new URL('./fixtures/hanging-worker.mjs', import.meta.url),
  'once-failing': new URL('./fixtures/once-failing-worker.mjs', import.meta.url),
  missing: new URL('./fixtures/nothing-here.mjs', import.meta.url),
};

/** Charts whose drawing thread is one of the fixtures, and what they logged. A thread may take its time to start. */
const chartsWith = (options: ChartsOptions, worker: keyof typeof WORKERS = 'fake') => {
  const logged: string[] = [];
  const log = {
    warn: (details: object, message: string) =>
      logged.push(`${'way' in details ? details.way : ''}: ${message}`),
  };
  return {
    logged,
    charts: createCharts({ log, timeoutMs: 30_000, png: { worker: WORKERS[worker] }, ...options }),
  };
};

const kindsOf = async (charts: Charts, answer = ANSWERS.typical): Promise<string[]> =>
  (await Promise.all(charts.plan(answer).map((way) => way()))).map(({ kind }) => kind);

/** Nobody listens there; a connection is refused at once. */
const NOBODY = 'http://127.0.0.1:9';

describe('the ways to show a chart', () => {
  // A drawing thread is dear to start: one draws for all of these.
  const { charts: quickchart } = chartsWith({ mode: 'quickchart' });
  const { charts: own } = chartsWith({ mode: 'quickchart', quickchartUrl: NOBODY });
  const { charts: upload } = chartsWith({ mode: 'upload' });
  afterAll(() => Promise.all([quickchart.stop(), own.stop(), upload.stop()]));

  it('are those that the setting names, best first', async () => {
    expect(await kindsOf(quickchart)).toEqual(['image-url', 'png', 'native']);
    expect(await kindsOf(upload)).toEqual(['png', 'native']);
    expect(await kindsOf(chartsWith({ mode: 'native' }).charts)).toEqual(['native']);
    expect(await kindsOf(chartsWith({ mode: 'off' }).charts)).toEqual([]);
  });

  it('are Slack’s own chart alone where one is asked for, and none where it cannot be made, which is logged', () => {
    const { charts, logged } = chartsWith({ mode: 'native' });
    const { plot } = ANSWERS.typical.assessment;
    const broken = {
      ...ANSWERS.typical,
      assessment: { ...ANSWERS.typical.assessment, plot: { ...plot, rival: null } },
    };
    expect(charts.native(ANSWERS.typical).kind).toBe('native');
    expect(charts.hours(ANSWERS.typical).kind).toBe('none');
    expect(logged).toEqual([]);
    expect(charts.native(broken as never).kind).toBe('none');
    expect(logged).toEqual(['native: a chart could not be made this way']);
    expect(chartsWith({ mode: 'off' }).charts.native(ANSWERS.typical).kind).toBe('none');
  });

  it('never name the public host where there is a QuickChart of our own', async () => {
    expect(await kindsOf(own)).toEqual(['none', 'png', 'native']);
  });

  it.each(['residency', 'negotiated'] as const)('stay inside for %s, whatever the setting', async (name) => {
    expect(await kindsOf(quickchart, ANSWERS[name])).toEqual(['png', 'native']);
    expect(await kindsOf(own, ANSWERS[name])).toEqual(['png', 'native']);
  });

  it('stay inside where data must stay in a region', async () => {
    const answer = structuredClone(ANSWERS.typical);
    answer.scenario.constraints.dataResidency = 'region';
    expect(await kindsOf(quickchart, answer)).toEqual(['png', 'native']);
  });
});

// They wait, each for its own thread.
describe.concurrent('a chart', () => {
  it('is the first that works: no host, then a picture', async () => {
    const { charts, logged } = chartsWith({ mode: 'quickchart', quickchartUrl: NOBODY });
    expect(await chartOf(charts, ANSWERS.typical)).toMatchObject({ kind: 'png', alt: TYPICAL?.alt });
    expect(logged).toEqual(['post: a chart could not be made this way']);
    await charts.stop();
  });

  it.each(['hanging', 'garbage', 'missing', 'failing'] as const)(
    'is Slack’s own, in time, when pictures come from a %s thread',
    async (worker) => {
      const { charts } = chartsWith({ mode: 'upload', timeoutMs: 400 }, worker);
      expect(await chartOf(charts, ANSWERS.typical)).toEqual({
        kind: 'native',
        block: TYPICAL === null ? null : nativeChart(TYPICAL),
        alt: TYPICAL?.alt,
      });
      await charts.stop();
    },
  );

  it('does not wait for the deadline when the thread cannot start', async () => {
    const { charts, logged } = chartsWith({ mode: 'upload', timeoutMs: 600_000 }, 'missing');
    expect((await chartOf(charts, ANSWERS.typical)).kind).toBe('native');
    expect((await chartOf(charts, ANSWERS.never)).kind).toBe('native');
    expect(logged).toHaveLength(2);
    await charts.stop();
  });

  it('is drawn once, however many ask at the same time or later', async () => {
    const { charts } = chartsWith({ mode: 'upload' });
    const three = await Promise.all([1, 2, 3].map(() => chartOf(charts, ANSWERS.typical)));
    const later = await chartOf(charts, ANSWERS.typical);
    const other = await chartOf(charts, ANSWERS.never);
    // The fake worker counts its pictures in their last byte but twelve.
    const counts = [...three, later, other].map((chart) => chart.kind === 'png' && chart.bytes.at(-13));
    expect(counts).toEqual([1, 1, 1, 1, 2]);
    const keys = [...three, other].map((chart) => chart.kind === 'png' && chart.key);
    expect(new Set(keys).size).toBe(2);
    await charts.stop();
  });

  it('is drawn anew after a failure', async () => {
    const { charts } = chartsWith({ mode: 'upload' }, 'once-failing');
    expect((await chartOf(charts, ANSWERS.typical)).kind).toBe('native');
    expect((await chartOf(charts, ANSWERS.typical)).kind).toBe('png');
    await charts.stop();
  });

  it('of Slack’s own is there without waiting, unless charts are off', () => {
    expect(chartsWith({ mode: 'quickchart' }).charts.native(ANSWERS.residency).kind).toBe('native');
    expect(chartsWith({ mode: 'off' }).charts.native(ANSWERS.typical)).toEqual({ kind: 'none' });
  });

  it('starts no thread until one is drawn, and stops without one', async () => {
    const { charts } = chartsWith({ mode: 'quickchart' }, 'missing');
    expect((await chartOf(charts, ANSWERS.typical)).kind).toBe('image-url');
    await charts.stop();
    await charts.stop();
  });
});

describe('the alt text', () => {
  const altOf = (answer: Answer): string => pictureOf(answer)?.alt ?? '';

  it('says what the picture shows', () => {
    expect(altOf(ANSWERS.oneApi)).toBe(
      'Line chart of monthly cost over tokens a month, both on log scales. ' +
        'Hosting wins now, the same fleet loses at half. ' +
        'At 800M tokens: hosting $2,460, Claude Sonnet 5 $4,800. From 410M on hosting is always cheaper.',
    );
    expect(altOf(ANSWERS.fleetTooSmall)).toContain('hosting $2,460 (which cannot serve it)');
  });

  it.each(Object.entries(ANSWERS))('of %s is short enough', (_, answer) => {
    expect(altOf(answer).length).toBeLessThanOrEqual(1000);
  });
});
