import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';
import { DAYS } from '../../phrase.ts';

/** Rates that hold in parts of the day: what they come to a month of 730 hours, and how far the higher is above it. */

const OFFICE = 217;
const read = async (line: string) => (await parseLine(`${line}, 1k tokens each`)).draft.fields;

describe('two rates in different parts of the day', () => {
  it.each([
    // 40 × 4 + 2 × 20 are 200 hourly rates a day; the mean of 24 hours is 8.33, and 40 is 4.8 times that.
    ['peak is lunch 11-3pm, 40 rps, otherwise 2 rps', 3600 * (40 * 4 + 2 * 20) * DAYS, 4.8],
    ['40 rps from 10 to 14, otherwise 2 rps', 3600 * (40 * 4 + 2 * 20) * DAYS, 4.8],
    ['40 rps for 4 hours a day, 2 rps the rest of the time', 3600 * (40 * 4 + 2 * 20) * DAYS, 4.8],
    ['peak 40 rps for 4h/day otherwise 2 rps', 3600 * (40 * 4 + 2 * 20) * DAYS, 4.8],
    ['40 rps 4h a day and 2 rps otherwise', 3600 * (40 * 4 + 2 * 20) * DAYS, 4.8],
    ['10 rps off-peak, 50 rps for 3 hours daily', 3600 * (50 * 3 + 10 * 21) * DAYS, 10 / 3],
    ['8 hours a day 2000 requests per hour, the rest of the day 100', (2000 * 8 + 100 * 16) * DAYS, 30 / 11],
    ['40 rps from 9am to 5pm, 2 rps outside of that', 3600 * (40 * 8 + 2 * 16) * DAYS, 30 / 11],
    ['40 rps by day, 120 requests per minute at night', 3600 * (40 + 2) * 12 * DAYS, 40 / 21],
    ['15 rps day, 3 rps night', 3600 * (15 + 3) * 12 * DAYS, 5 / 3],
    ['15 rps by day and 3 at night', 3600 * (15 + 3) * 12 * DAYS, 5 / 3],
    ['at night 3 rps, during the day 15 rps', 3600 * (15 + 3) * 12 * DAYS, 5 / 3],
    [
      '100 requests per minute during office hours, 10 outside',
      60 * (100 * OFFICE + 10 * (730 - OFFICE)),
      2.72083,
    ],
    // the one that has no hours is that of the rest
    ['5 rps, 0 at night', 3600 * 5 * 12 * DAYS, 2],
    ['5 rps, nothing at night', 3600 * 5 * 12 * DAYS, 2],
    ['5 rps at night only', 3600 * 5 * 12 * DAYS, 2],
    ['5 rps only by day', 3600 * 5 * 12 * DAYS, 2],
    ['5 rps, no traffic overnight and weekends zero', (3600 * 5 * 12 * 260) / 12, 2 * (365 / 260)],
    ['5 rps, dead at night', 3600 * 5 * 12 * DAYS, 2],
    ['5 rps, 1 at night', 3600 * (5 + 1) * 12 * DAYS, 5 / 3],
    ['10 req/s daytime, 0 overnight', 3600 * 10 * 12 * DAYS, 2],
    ['8 requests/s from 9 to 18, none at night', 3600 * 8 * 9 * DAYS, 24 / 9],
    ['12 rps business hours, 0 rps the rest', 3600 * 12 * OFFICE, 730 / OFFICE],
  ])('%s', async (line, requests, peak) => {
    const fields = await read(line);
    expect(fields['workload.requestsPerMonth']).toBeCloseTo(requests, 3);
    expect(fields['workload.peakToAverage']).toBeCloseTo(peak, 4);
  });

  it('takes nothing that stands between them', async () => {
    const { draft } = await parseLine('40 rps for 4 hours a day, 1500 in 300 out, 2 rps otherwise');
    expect(draft.fields).toMatchObject({
      'workload.requestInputTokens': 1500,
      'workload.requestOutputTokens': 300,
    });
    expect(draft.fields['workload.requestsPerMonth']).toBeCloseTo(3600 * (40 * 4 + 2 * 20) * DAYS, 3);
  });

  it('counts tokens of an hour as well', async () => {
    const { draft, intent } = await parseLine(
      '6M tokens an hour for 6 hours a day, 500k tokens an hour otherwise',
    );
    expect(draft.fields['workload.tokensPerMonth']).toBeCloseTo((6e6 * 6 + 5e5 * 18) * DAYS, 3);
    expect(intent).toMatchObject({ readAs: [expect.stringContaining('a peak of 3.2 times that')] });
  });

  it('asks for the hours of a peak, with lines that answer', async () => {
    await expect(read('40 rps at peak, 2 rps off-peak')).rejects.toMatchObject({
      message: 'How many hours a day does the peak of "40 rps at peak, 2 rps off-peak" last?',
      hints: ['40 rps for 3 hours a day, 2 rps off-peak', '40 rps for 8 hours a day, 2 rps off-peak'],
    });
  });

  it.each([
    ['40 rps at peak, 12 rps on average', 12 * 730 * 3600],
    ['20 rps office hours', 20 * OFFICE * 3600],
    ['3 rps for 10 hours a day', 3 * 10 * DAYS * 3600],
  ])('leaves a single rate and a mean as they were: %s', async (line, requests) => {
    expect((await read(line))['workload.requestsPerMonth']).toBeCloseTo(requests, 3);
  });
});
