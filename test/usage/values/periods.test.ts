import { describe, expect, it } from 'vitest';
import {
  type Long,
  monthAfter,
  type NamedTime,
  namedTime,
  periodBetween,
  periodFrom,
  periodOfRange,
  timeNamedIn,
} from '../../../src/usage/values/periods.ts';

const at = (time: string): number => Date.parse(time.includes('T') ? time : `${time}T00:00:00Z`);

/** From one day to the one at whose beginning it is over. */
const days = (time: NamedTime | null): readonly string[] | null =>
  time && [time.from, time.until].map((ms) => new Date(ms).toISOString().replace('T00:00:00.000Z', ''));

describe('a month, a week or a quarter by its name', () => {
  it.each<[string, string, string]>([
    ['2026-01', '2026-01-01', '2026-02-01'],
    ['12.2026', '2026-12-01', '2027-01-01'],
    ['Jan-26', '2026-01-01', '2026-02-01'],
    ["dez '25", '2025-12-01', '2026-01-01'],
    ['octubre de 2026', '2026-10-01', '2026-11-01'],
    ['2026 Q1', '2026-01-01', '2026-04-01'],
    ['Q4/2026', '2026-10-01', '2027-01-01'],
    // The fourth of January is a Sunday in 2026, a Monday in 2021 and a Saturday in 2020.
    ['2026-W1', '2025-12-29', '2026-01-05'],
    ['KW 1/2021', '2021-01-04', '2021-01-11'],
    ['2020-W53', '2020-12-28', '2021-01-04'],
  ])('%s is from %s until %s', (text, from, until) => {
    expect(days(namedTime(text))).toEqual([from, until]);
  });

  it.each(['2026-00', '2026-13', 'Foo 2026', 'Q5 2026', '2026-10-01', '20261001', '2026'])(
    '%s is none',
    (text) => {
      expect(namedTime(text)).toBeNull();
    },
  );
});

describe('a day under the name of something longer', () => {
  it.each<[string, Long, readonly string[] | null]>([
    ['2026-10-05', 'week', ['2026-10-05', '2026-10-12']],
    ['2026-10-11', 'end of week', ['2026-10-05', '2026-10-12']],
    ['2026-12-01', 'month', ['2026-12-01', '2027-01-01']],
    ['2026-12-02', 'month', null],
    ['2026-12-01T00:00:01Z', 'month', null],
    ['2026-10-05T12:00:00Z', 'week', null],
  ])('%s, of a %s', (day, long, period) => {
    expect(days(periodFrom(at(day), long))).toEqual(period);
  });

  it('is in a month that the next one ends', () => {
    expect(new Date(monthAfter(at('2026-12-31T23:00:00Z'))).toISOString()).toBe('2027-01-01T00:00:00.000Z');
  });
});

describe('two days', () => {
  it.each<[string, string, readonly string[] | null]>([
    ['one day', '2026-10-05', ['2026-10-05', '2026-10-06']],
    ['as people count a month', '2026-10-31', ['2026-10-05', '2026-11-01']],
    ['the next day', '2026-10-06', ['2026-10-05', '2026-10-06']],
    ['a week on, as programs count', '2026-10-12', ['2026-10-05', '2026-10-12']],
    ['six days on, as people count', '2026-10-11', ['2026-10-05', '2026-10-12']],
    ['the last second of a day', '2026-10-05T23:59:59Z', ['2026-10-05', '2026-10-06']],
    ['two seconds before it is over', '2026-10-05T23:59:58Z', null],
    ['a minute', '2026-10-05T00:01:00Z', ['2026-10-05', '2026-10-05T00:01:00.000Z']],
    ['the day before', '2026-10-04', null],
    ['the moment itself', '2026-10-05T00:00:00.500Z', null],
  ])('are a time from the first to the second: %s', (_, to, period) => {
    expect(days(periodBetween(at('2026-10-05'), at(to)))).toEqual(period);
  });

  it('from the first of a month are over where the next month begins, and else at the end of the last', () => {
    const from = at('2026-10-01');
    expect(days(periodBetween(from, at('2026-11-01')))).toEqual(['2026-10-01', '2026-11-01']);
    expect(days(periodBetween(from, at('2026-10-31')))).toEqual(['2026-10-01', '2026-11-01']);
    expect(periodBetween(from + 500, from + 60_000)).toBeNull();
  });
});

describe('a time that a text names', () => {
  const dayOf = (text: string): number | null => (/^\d{4}-\d\d-\d\d$/.test(text) ? at(text) : null);
  const named = (text: string) => days(timeNamedIn(text, dayOf));

  it.each<[string, readonly string[] | null]>([
    ['TOTAL October 2026', ['2026-10-01', '2026-11-01']],
    ['Usage (2026-10): October 2026', ['2026-10-01', '2026-11-01']],
    ['Usage 2026-10-05 to 2026-10-11', ['2026-10-05', '2026-10-12']],
    // October, and the quarter that begins with it.
    ['October 2026 Q4 2026', null],
    ['October 2026 November 2026', null],
    ['Created November 2026', null],
    ['TOTAL', null],
    ['', null],
  ])('"%s"', (text, period) => {
    expect(named(text)).toEqual(period);
  });

  it('is no range where either end is no day', () => {
    expect(periodOfRange('2026-10-05 - 2026-10-11', dayOf)).not.toBeNull();
    expect(periodOfRange('05.10.2026 - 2026-10-11', dayOf)).toBeNull();
    expect(periodOfRange('2026-10-05 - 11.10.2026', dayOf)).toBeNull();
  });
});
