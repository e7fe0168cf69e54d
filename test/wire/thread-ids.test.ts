import { describe, expect, it } from 'vitest';
import { isToCome, momentFrom } from '../../src/wire/thread-ids.ts';

describe('a moment that a picker sends', () => {
  it('is seconds since 1970, or a day at noon; anything else is none', () => {
    expect(momentFrom('1767225600')).toBe('2026-01-01T00:00:00.000Z');
    expect(momentFrom('2026-01-01')).toBe('2026-01-01T12:00:00.000Z');
    expect(momentFrom('253402300799')).toBe('9999-12-31T23:59:59.000Z');
    for (const text of ['253402300800', '2026-02-30', '-1', '1.5', '', 'soon'])
      expect(momentFrom(text)).toBeNull();
  });

  it('is still to come until it is there', () => {
    expect(isToCome('1767225600', new Date('2025-12-31T23:59:59.999Z'))).toBe(true);
    expect(isToCome('1767225600', new Date('2026-01-01T00:00:00.000Z'))).toBe(false);
  });

  it('of a day is to come until the day is over', () => {
    expect(isToCome('2026-01-01', new Date('2026-01-01T23:59:59.999Z'))).toBe(true);
    expect(isToCome('2026-01-01', new Date('2026-01-02T00:00:00.000Z'))).toBe(false);
    expect(isToCome('no day', new Date(0))).toBe(false);
  });
});
