import { expect, it } from 'vitest';
import { isoDay } from '../../src/domain/day.ts';
import { dayInWords } from '../../src/domain/format.ts';

it('a moment has the day that it is in UTC, whatever the hour', () => {
  expect(isoDay(new Date('2026-11-23T23:59:59.999-01:00'))).toBe('2026-11-24');
  expect(isoDay(new Date('2026-01-02T00:00:00Z'))).toBe('2026-01-02');
});

it.each([
  ['2026-10-23', '23 Oct 2026'],
  ['2026-01-02', '2 Jan 2026'],
  ['2026-12-31', '31 Dec 2026'],
  ['2026-13-01', '2026-13-01'],
  ['today', 'today'],
])('%s is %s for people', (day, words) => {
  expect(dayInWords(day)).toBe(words);
});
