import { expect, it } from 'vitest';
import { daysBetween, isDated, isStale } from '../../src/domain/dated.ts';
import { seenOn } from '../../src/domain/workspace-default.ts';

it.each([
  ['2026-08-25', false],
  ['2026-08-24', true],
  ['2026-09', false],
  ['2026-08', true],
  ['undated', true],
  ['', true],
])('"%s" is stale on 2026-11-23: %s', (date, stale) => {
  expect(isStale(date, new Date('2026-11-23T09:00:00Z'))).toBe(stale);
});

it.each([
  ['2026-11-09', true],
  ['2026-11', true],
  ['2026', true],
  ['2026-13', false],
  ['2026-1-9', false],
  ['Nov 2026', false],
  ['9 Nov 2026', false],
  ['2026-11-09T00:00:00Z', false],
])('"%s" is a date of a price: %s', (date, dated) => {
  expect(isDated(date)).toBe(dated);
});

it('the days between two dates count parts of days, and from no date there are none', () => {
  expect(daysBetween('2026-11', '2026-11-09')).toBe(8);
  expect(daysBetween('2026-11-09', new Date('2026-11-10T06:00:00Z'))).toBe(1.25);
  expect(daysBetween('undated', '2026-11-09')).toBeNaN();
});

it.each([
  [{ at: '2026-08-25T23:30:00Z' }, '2026-08-25'],
  [{ at: '2026-11-20T09:00:00Z', confirmedOn: '2026-06-01' }, '2026-06-01'],
])('a setting %o was seen on %s', (setting, day) => {
  expect(seenOn(setting)).toBe(day);
});
