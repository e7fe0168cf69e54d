import { expect, it } from 'vitest';
import { isoDay, monthOf, SHORT_WEEKDAYS, WEEKDAYS } from '../../src/domain/day.ts';
import { dayInWords } from '../../src/domain/format.ts';

it('a moment has the day that it is in UTC, whatever the hour', () => {
  expect(isoDay(new Date('2026-11-23T23:59:59.999-01:00'))).toBe('2026-11-24');
  expect(isoDay(new Date('2026-01-02T00:00:00Z'))).toBe('2026-01-02');
});

it('a week goes from Monday to Sunday, each in full and by three letters', () => {
  expect([WEEKDAYS.length, WEEKDAYS[0], WEEKDAYS.at(-1)]).toEqual([7, 'Monday', 'Sunday']);
  expect(SHORT_WEEKDAYS.join(' ')).toBe('Mon Tue Wed Thu Fri Sat Sun');
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

it.each([
  ['Oct', 10],
  ['DECEMBER', 12],
  ['märz', 3],
  ['août', 8],
  ['février', 2],
  ['giugno', 6],
  // "ma" is short, "mar" of one month in all languages, and "jui" of two.
  ['oc', null],
  ['', null],
  ['ma', null],
  ['mar', 3],
  ['jui', null],
  ['monday', null],
])('%s is the month %s', (name, month) => {
  expect(monthOf(name)).toBe(month);
});
