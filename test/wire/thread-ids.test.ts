import { describe, expect, it } from 'vitest';
import { STANCES } from '../../src/domain/stances.ts';
import {
  decodePlace,
  encodePlace,
  isToCome,
  momentFrom,
  stanceAction,
  stanceOf,
} from '../../src/wire/thread-ids.ts';

it('a button of the board says which stand it takes, and no other does', () => {
  expect(STANCES.map((choice) => stanceOf(stanceAction(choice)))).toEqual([...STANCES]);
  for (const id of ['', 'stance.take.', 'stance.take.both', 'stance.reason']) expect(stanceOf(id)).toBeNull();
});

describe('the place of a thread', () => {
  it('is read back as it was written, with the card that was shown', () => {
    const place = { channel: 'C', threadTs: '1' };
    const shown = { ...place, decision: 'd1', card: 'e1', version: 0 };
    expect(decodePlace(encodePlace(place))).toEqual(place);
    expect(decodePlace(encodePlace(shown))).toEqual(shown);
  });

  it.each([
    '',
    '{}',
    '{"v":1,"channel":"","threadTs":"1"}',
    '{"v":1,"channel":"C","threadTs":""}',
    '{"v":2,"channel":"C","threadTs":"1"}',
    '{"v":1,"channel":"C","threadTs":"1","url":"x"}',
  ])('is none where it was not written by us: %s', (text) => {
    expect(decodePlace(text)).toBeNull();
  });
});

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
