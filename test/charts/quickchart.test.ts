import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import QuickChart from 'quickchart-js';
import { describe, expect, it } from 'vitest';
import { type ChartConfig, chartConfig } from '../../src/charts/chart-config.ts';
import { pictureOf, quickChartUrl } from '../../src/charts/index.ts';
import { jsonText, literalText } from '../../src/charts/json-text.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { runs } from '../helpers/effort.ts';
import { ANSWERS } from './fixtures/answers.ts';
import { anyAnswer } from './fixtures/any-answer.ts';

/** As QuickChart's server reads a query: percent signs are decoded, a plus stays a plus. */
const queryOf = (url: string): Record<string, string> => {
  const [, query = ''] = url.split('?');
  return Object.fromEntries(
    query.split('&').map((part) => {
      const [key = '', value = ''] = part.split('=');
      return [key, decodeURIComponent(value)];
    }),
  );
};

/** As QuickChart's server reads a chart: it runs it. Values are copied out of the other context. */
const evaluated = (text: string): ChartConfig =>
  JSON.parse(JSON.stringify(runInNewContext(`(${text})`, {}, { timeout: 1000 })));

const configOf = (answer: Answer): ChartConfig => {
  const picture = pictureOf(answer);
  if (picture === null) throw new Error('nothing to draw');
  return chartConfig(picture);
};

const urlOf = async (config: ChartConfig): Promise<string> => (await quickChartUrl(config)) ?? 'too long';

describe('the library', () => {
  const marker = '__BEGINFUNCTION__evil()__ENDFUNCTION__';

  it('asks for Chart.js 2, puts a key into the URL, and makes code of a marked label: none of it is ours', async () => {
    const naive = new QuickChart('secret').setConfig({
      type: 'line',
      data: { labels: [marker], datasets: [] },
    });
    expect(naive.getUrl()).toContain('v=2.9.4');
    expect(naive.getUrl()).toContain('key=secret');
    expect(queryOf(naive.getUrl()).c).toContain('[evil()]');

    const ours = await urlOf(configOf(ANSWERS.typical));
    expect(queryOf(ours)).toMatchObject({
      v: '4',
      w: '400',
      h: '240',
      devicePixelRatio: '2',
      bkg: '#fff',
      f: 'png',
    });
    expect(ours).not.toContain('key=');
  });

  it('writes spaces as plus signs, which the server would show', async () => {
    const naive = new QuickChart().setConfig('{"a":"b c"}').getUrl();
    expect(queryOf(naive).c).toBe('{"a":"b+c"}');
    expect(queryOf(await urlOf(configOf(ANSWERS.typical))).c).toContain('tokens a month');
  });

  it('cannot sign a URL in an ES module', () => {
    const { default: Library } = { default: QuickChart };
    expect(() => new Library('key', 'account').setConfig('{}').getSignedUrl()).toThrow();
  });
});

describe('the URL of a chart', () => {
  it('holds the chart itself', async () => {
    const config = configOf(ANSWERS.typical);
    const url = await urlOf(config);
    expect(url.startsWith('https://quickchart.io/chart?c=')).toBe(true);
    expect(evaluated(queryOf(url).c ?? '')).toEqual(JSON.parse(JSON.stringify(config)));
  });

  it.each(Object.entries(ANSWERS))('of %s is short enough for Slack', async (_, answer) => {
    const url = await urlOf(configOf(answer));
    expect(url).not.toBe('too long');
    expect(url.length).toBeLessThanOrEqual(3_000);
  });

  it('has room for a stair of as many steps as are drawn, whatever their numbers', async () => {
    const corners = Array.from({ length: 21 }, (_, step) => [
      { tokensPerMonth: 2.036e10 * 1.163 ** step, usd: 19_981 + 7654.3 * step },
      { tokensPerMonth: 2.036e10 * 1.163 ** (step + 1), usd: 19_981 + 7654.3 * step },
    ]).flat();
    const { plot } = ANSWERS.typical.assessment;
    if (plot === undefined) throw new Error('nothing to draw');
    const assessment = { ...ANSWERS.typical.assessment, plot: { ...plot, selfHosted: corners } };
    const config = configOf({ ...ANSWERS.typical, assessment });
    expect(config.data.datasets[0]?.data).toHaveLength(22);
    expect((await urlOf(config)).length).toBeGreaterThan(2_000);
    expect((await urlOf(config)).length).toBeLessThanOrEqual(3_000);
  });

  it('is a legal URL of at most 3,000 characters, and evaluates to data, for any answer', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswer, async (answer) => {
        const picture = pictureOf(answer);
        fc.pre(picture !== null);
        // Whether a picture goes there never depends on the length of names.
        const url = (await quickChartUrl(chartConfig(picture))) ?? 'too long';
        expect(url.length).toBeLessThanOrEqual(3000);
        // RFC 3986: what a query may hold unescaped.
        expect(url).toMatch(/^https:\/\/quickchart\.io\/chart\?(?:[\w\-.~!$&'()*,;=:@/?]|%[0-9A-F]{2})+$/);
        expect(evaluated(queryOf(url).c ?? '').type).toBe('line');
      }),
      runs(20),
    );
  });

  it('goes to another host, also behind a path', async () => {
    const config = configOf(ANSWERS.typical);
    expect(await quickChartUrl(config, 'http://charts.example:3400/quick/')).toMatch(
      /^http:\/\/charts\.example:3400\/quick\/chart\?c=/,
    );
  });
});

describe('the text of a chart', () => {
  it('spells numbers short', () => {
    expect(jsonText([0, 100, 25e7, -5000, 9e17, 1.5, 0.25, 1e21, 4.5e25])).toBe(
      '[0,100,25e7,-5e3,9e17,1.5,0.25,1e21,4.5e25]',
    );
  });

  it('is the same data in both spellings, for any data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(jsonText(value))).toEqual(plain);
        expect(JSON.parse(JSON.stringify(runInNewContext(`(${literalText(value)})`)))).toEqual(plain);
      }),
    );
  });
});
