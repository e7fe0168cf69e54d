import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer.ts';
import { chartAlt } from '../../src/charts/alt.ts';
import { BAND } from '../../src/charts/band.ts';
import { chartConfig } from '../../src/charts/chart-config.ts';
import { quickChartUrl } from '../../src/charts/index.ts';

const answerTo = async (line: string) => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-23') });
  if (asked.kind !== 'answer') throw new Error('no answer');
  return asked.answer;
};

const bandOf = (config: ReturnType<typeof chartConfig>) =>
  config.data.datasets.find(({ label }) => label === BAND);

describe('the shade around the staircase', () => {
  it('goes along the cheap staircase and back along the dear one, inside the plot', async () => {
    const answer = await answerTo('3.5B tokens llama 70b A100 vs sonnet');
    const config = chartConfig(answer);
    const points = (bandOf(config)?.data ?? []) as [number, number][];
    const top = Number(config.options?.scales?.y?.max);
    const right = Math.max(...points.map(([tokens]) => tokens));
    const atRight = points.filter(([tokens]) => tokens === right).map(([, usd]) => usd);
    expect(points.every(([, usd]) => usd > 0 && usd <= top)).toBe(true);
    expect(points[0]?.[0]).toBe(0);
    expect(points.at(-1)?.[0]).toBe(0);
    expect(atRight[1]).toBeGreaterThan(atRight[0] ?? 0);
  });

  it('is not there where the throughput is a point, or the fleet of stated size', async () => {
    for (const line of ['3.5B tokens A100 2500 tok/s', '500M tokens 4x A100'])
      expect(bandOf(chartConfig(await answerTo(line)))).toBeUndefined();
  });

  it('leaves a URL that would be too long', async () => {
    const config = chartConfig(await answerTo('30B tokens llama 70b H100 vs sonnet'));
    expect(bandOf(config)).toBeDefined();
    const url = await quickChartUrl(config);
    expect(url?.length).toBeLessThanOrEqual(3000);
    expect(url).not.toContain(encodeURIComponent(BAND));
  });

  it('is said in words too', async () => {
    expect(chartAlt(await answerTo('3.5B tokens llama 70b A100 vs sonnet'))).toMatch(
      /Over the range of its throughput self-hosting costs \$[\d,]+ to \$[\d,]+\.$/,
    );
  });
});
