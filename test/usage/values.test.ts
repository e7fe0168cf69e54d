import { describe, expect, it } from 'vitest';
import { decimalMarkOf } from '../../src/usage/values/numbers.ts';
import { namedTime } from '../../src/usage/values/periods.ts';
import { shortIsoOf, timeOfNumber, timeOfSerial, timeOfText } from '../../src/usage/values/times.ts';
import { tokenKindOf } from '../../src/usage/values/token-words.ts';
import { csv, read } from './files.ts';

/** What single cells mean, and the month that a window comes to. */

const iso = (at: number | null): string | null => (at === null ? null : shortIsoOf(at));

describe('a time in a number', () => {
  // 2026-11-01T00:00:00Z is 1,793,491,200 s since 1970.
  it.each([
    ['seconds', 1_793_491_200],
    ['milliseconds', 1_793_491_200_000],
    ['microseconds', 1_793_491_200_000_000],
    ['nanoseconds', 1_793_491_200_000_000_000],
  ])('is taken in %s by its size', (_, value) => {
    expect(iso(timeOfNumber(value))).toBe('2026-11-01T00:00:00Z');
    expect(iso(timeOfText(String(value)))).toBe('2026-11-01T00:00:00Z');
  });

  it('of another age is none', () => {
    expect(timeOfNumber(0)).toBeNull();
    expect(iso(timeOfNumber(Date.UTC(2015, 0, 1)))).toBe('2015-01-01T00:00:00Z');
    expect(timeOfNumber(Date.UTC(2015, 0, 1) - 1)).toBeNull();
    expect(timeOfNumber(Date.UTC(2100, 0, 1))).toBeNull();
  });

  it('of a spreadsheet counts days since 1899', () => {
    // 46,327 is 1 November 2026.
    expect(iso(timeOfSerial('46327'))).toBe('2026-11-01T00:00:00Z');
    expect(iso(timeOfSerial('46327,75'))).toBe('2026-11-01T18:00:00Z');
    expect(timeOfSerial('463270')).toBeNull();
  });
});

describe('a time in words', () => {
  it.each([
    ['2026-11-01', '2026-11-01T00:00:00Z'],
    ['2026-11-01 24:00', '2026-11-02T00:00:00Z'],
    ['2026-11-01 25:00', null],
    ['2026-11-01 12:60', null],
    ['2026-13-01', null],
    ['2026-00-10', null],
    ['2026-11-32', null],
    ['2026-11-00', null],
    // An hour and a half east of Greenwich it is that much earlier there.
    ['2026-11-01T01:30:00+01:30', '2026-11-01T00:00:00Z'],
    ['2026-11-01T01:30:00+0130', '2026-11-01T00:00:00Z'],
    ['2026-10-31T19:00:00-05', '2026-11-01T00:00:00Z'],
    ['2026-11-01T00:00:00.2509Z', '2026-11-01T00:00:00.250Z'],
    // 0.29 s is 290 ms, though 0.29 × 1,000 is a little less in binary.
    ['2026-11-01T00:00:00.29Z', '2026-11-01T00:00:00.290Z'],
    ['11/01/2026 12:15 AM', '2026-11-01T00:15:00Z'],
    ['11/01/26 12:15 PM', '2026-11-01T12:15:00Z'],
    ['01.11.2026 13:05', '2026-11-01T13:05:00Z'],
    ['Nov 1, 2026', '2026-11-01T00:00:00Z'],
    ['Nov 1, 2026, 1:05:09 PM', '2026-11-01T13:05:09Z'],
    ['Sun Nov 01 2026 02:00:00 GMT+0200 (Central European Time)', '2026-11-01T00:00:00Z'],
    ['Sun, 01 Nov 2026 13:05:09 GMT', '2026-11-01T13:05:09Z'],
    ['1 November 2026', '2026-11-01T00:00:00Z'],
    ['01-Nov-2026 13:05', '2026-11-01T13:05:00Z'],
    ['1-Nov-26', '2026-11-01T00:00:00Z'],
    ['01-NOV-2026 13:05', '2026-11-01T13:05:00Z'],
    ['1. November 2026', '2026-11-01T00:00:00Z'],
    ['3. März 2026', '2026-03-03T00:00:00Z'],
    ['3 de marzo de 2026', '2026-03-03T00:00:00Z'],
    ['03-Mrz-26', '2026-03-03T00:00:00Z'],
    // June or July.
    ['3 jui 2026', null],
    ['November 1, 2026 at 1:05 PM', '2026-11-01T13:05:00Z'],
    // A web server’s log, a clock of a server, and programs in Go and on .NET.
    ['01/Nov/2026:13:05:09 +0200', '2026-11-01T11:05:09Z'],
    ['Sun Nov  1 13:05:09 2026', '2026-11-01T13:05:09Z'],
    ['Sun Nov 01 13:05:09 UTC 2026', '2026-11-01T13:05:09Z'],
    ['2026-11-01 13:05:09 +0000 UTC', '2026-11-01T13:05:09Z'],
    ['11/01/2026 1:05:09 PM +00:00', '2026-11-01T13:05:09Z'],
    ['2026-11-01, 13:05', '2026-11-01T13:05:00Z'],
    // An hour as a bucket.
    ['2026-11-01 13', '2026-11-01T13:00:00Z'],
    ['2026-11-01T13Z', '2026-11-01T13:00:00Z'],
    // A time of day is no year.
    ['Nov 26, 23:10:05', null],
    ['1-Nov', null],
    ['2026-11-01 13:05 PST', null],
    ['20261101T130509Z', '2026-11-01T13:05:09Z'],
    ['20261101', '2026-11-01T00:00:00Z'],
    ['20261301', null],
    ['1 Foo 2026', null],
    ['Foo 1, 2026', null],
    ['soon', null],
  ])('%s is %s', (text, at) => {
    expect(iso(timeOfText(text))).toBe(at);
  });

  it('may be a month or a week of ISO 8601', () => {
    const days = (text: string) => {
      const period = namedTime(text);
      return period === null
        ? null
        : [shortIsoOf(period.from).slice(0, 10), shortIsoOf(period.until).slice(0, 10)];
    };
    expect(days('2026-02')).toEqual(['2026-02-01', '2026-03-01']);
    expect(days('Dec 2026')).toEqual(['2026-12-01', '2027-01-01']);
    expect(days('2026-13')).toBeNull();
    expect(days('2026-00')).toBeNull();
    // The first of January 2026 is a Thursday, so that week 1 begins on the Monday before it.
    expect(days('2026-W01')).toEqual(['2025-12-29', '2026-01-05']);
    expect(days('2026-W43')).toEqual(['2026-10-19', '2026-10-26']);
    // A day without a year, and a moment.
    expect(days('Jan 26')).toBeNull();
    expect(days('2026-11-01 10:00:00')).toBeNull();
  });
});

describe('a number in a table', () => {
  it.each([
    [['1,5', '2.5', '3,5'], ',', ','],
    [['1,5', '2.5', '3.5'], ';', '.'],
    [['1,5', '2.5'], ';', ','],
    [['1,5', '2.5'], ',', '.'],
    [['1.234.567'], ',', ','],
    [['1,234'], ';', ','],
    [[], ',', '.'],
  ])('%j with %s between cells has decimals behind "%s"', (cells, delimiter, mark) => {
    expect(decimalMarkOf(cells, delimiter)).toBe(mark);
  });
});

it.each([
  ['Input tokens', 'input'],
  ['Prompt Tokens', 'input'],
  ['Output tokens', 'output'],
  ['Rows', null],
])('"%s" counts %s', (words, kind) => {
  expect(tokenKindOf(words)).toBe(kind);
});

describe('a month of 30 days', () => {
  const HEADER = ['date', 'model', 'requests', 'input_tokens', 'output_tokens', 'cost_usd'];
  const days = (count: number) =>
    read(
      csv(
        HEADER,
        Array.from({ length: count }, (_, day) => [
          new Date(Date.UTC(2026, 9, 1 + day)).toISOString().slice(0, 10),
          'gpt-5-mini',
          10,
          1_000,
          100,
          0.5,
        ]),
      ),
    );

  it('is what the window comes to in 30 days, in whole tokens', async () => {
    expect((await days(15)).profile).toMatchObject({
      days: 15,
      inputTokens: 15_000,
      monthly30: { inputTokens: 30_000, outputTokens: 3_000, requests: 300, usd: 15 },
    });
    // 7,000 × 30 ÷ 7 is whole again; so is $3.50 × 30 ÷ 7.
    expect((await days(7)).profile.monthly30).toMatchObject({ inputTokens: 30_000, usd: 15 });
  });

  it('stands beside the hours of the window, from its first', async () => {
    const hours = await read(
      csv(HEADER, [
        ['2026-10-01T05:00:00Z', 'gpt-5-mini', 1, 600, 0, 0],
        ['2026-10-01T07:00:00Z', 'gpt-5-mini', 1, 900, 0, 0],
      ]),
    );
    expect(hours.hourly).toEqual({ from: '2026-10-01T05:00:00Z', tokens: [600, 0, 900] });
  });

  it('is rounded to whole tokens where the days do not part it', async () => {
    const uneven = await read(
      csv(HEADER, [
        ['2026-10-01', 'gpt-5-mini', 1, 1_000, 100, 0],
        ['2026-10-07', 'gpt-5-mini', 1, 1, 0, 0],
      ]),
    );
    // 1,001 × 30 ÷ 7 = 4,290; 100 × 30 ÷ 7 = 428.57.
    expect(uneven.profile.monthly30).toMatchObject({ inputTokens: 4_290, outputTokens: 429 });
  });
});
