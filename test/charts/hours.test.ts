import { describe, expect, it } from 'vitest';
import { hoursChart } from '../../src/charts/hours.ts';
import { NATIVE_LIMITS } from '../../src/charts/native.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { answerMeasured } from '../../src/measured/index.ts';
import { renderLoad } from '../../src/render/index.ts';
import { csv, read } from '../usage/files.ts';

const START = 1_772_409_600;

/** 14 days: 4M tokens an hour from 9 to 17 UTC, 400k otherwise. */
const answered = async (words: string): Promise<Answer> => {
  const rows = Array.from({ length: 336 }, (_, hour) => {
    const tokens = hour % 24 >= 9 && hour % 24 < 17 ? 4e6 : 4e5;
    const from = START + hour * 3600;
    return [from, from + 3600, 'gpt-5-mini', tokens * 0.8, tokens * 0.2];
  });
  const table = csv(['start_time', 'end_time', 'model', 'input_tokens', 'output_tokens'], rows);
  const options = { asOf: new Date('2026-03-20T00:00:00Z') };
  const asked = await answerMeasured(words, await read(table), options);
  if (asked.kind !== 'answer') throw new Error('no answer');
  return asked.answer;
};

describe('the load-duration curve', () => {
  it("has the busiest hours first, within the limits of Slack's chart", async () => {
    const block = hoursChart(await answered('llama 8b on l4'));
    const [traffic, ...levels] = block?.chart.series ?? [];
    // A third of the hours is busy.
    const busy = traffic?.data.filter(({ value }) => Math.abs(value - 4e6) < 4e3).length;
    expect(busy).toBe(7);
    expect(traffic?.data.length).toBe(NATIVE_LIMITS.points);
    expect(new Set(block?.chart.axis_config.categories).size).toBe(NATIVE_LIMITS.points);
    for (const { name, data } of levels) {
      expect(name.length).toBeLessThanOrEqual(NATIVE_LIMITS.name);
      expect(new Set(data.map(({ value }) => value)).size).toBe(1);
    }
  });

  it('is none where no hours were measured, or nothing was served in them', async () => {
    const answer = await answered('llama 8b on l4');
    const { measured } = answer.evidence;
    const { hourByHour, ...without } = answer.assessment;
    if (measured === undefined || hourByHour === undefined) throw new Error('nothing measured');
    const tokensPerHour = [0, 0];
    expect(
      hoursChart({ ...answer, evidence: { ...answer.evidence, measured: { ...measured, tokensPerHour } } }),
    ).toBeNull();
    expect(hoursChart({ ...answer, assessment: without })).toBeNull();
  });

  it('leaves a fleet far above the traffic to words, so that the curve is no flat line', async () => {
    const answer = await answered('llama 8b on 8 h100');
    const block = hoursChart(answer);
    expect(block?.chart.series.map(({ name }) => name)).not.toContain('Planned fleet');
    const message = renderLoad(answer, block ?? undefined);
    expect(message?.text).toMatch(
      /Higher than the chart reaches: the planned fleet serves [\d.]+[MB] an hour/,
    );
  });

  it('is of the month that somebody said, where they said one', async () => {
    const doubled = hoursChart(await answered('2.336B tokens llama 8b on l4'));
    // The measured mean is 1.6M an hour; 2.336B a month of 730 hours is 3.2M.
    expect(doubled?.chart.series[0]?.data[0]?.value).toBeCloseTo(8e6, -4);
  });
});
