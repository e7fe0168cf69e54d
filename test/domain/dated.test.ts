import { expect, it } from 'vitest';
import { isStale } from '../../src/domain/dated.ts';
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
  [{ at: '2026-08-25T23:30:00Z' }, '2026-08-25'],
  [{ at: '2026-11-20T09:00:00Z', confirmedOn: '2026-06-01' }, '2026-06-01'],
])('a setting %o was seen on %s', (setting, day) => {
  expect(seenOn(setting)).toBe(day);
});
