import { expect, it } from 'vitest';
import { isoDay } from '../../src/domain/day.ts';

it('a moment has the day that it is in UTC, whatever the hour', () => {
  expect(isoDay(new Date('2026-11-23T23:59:59.999-01:00'))).toBe('2026-11-24');
  expect(isoDay(new Date('2026-01-02T00:00:00Z'))).toBe('2026-01-02');
});
