import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_ACTION_IDS, decodeCardAction, encodeCardAction } from '../../src/wire/ids.ts';
import { codePoints, ID_CHARS, TEXT } from '../../src/wire/limits.ts';

describe('a card button', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 100 }), (card) => {
        expect(decodeCardAction(encodeCardAction({ card }))).toEqual({ card });
      }),
    );
  });

  it('fits a button value whatever the card id', () => {
    expect(codePoints(encodeCardAction({ card: '\u0001'.repeat(100) }))).toBeLessThanOrEqual(
      TEXT.buttonValue,
    );
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '7',
    '{"v":2,"card":"a"}',
    '{"v":1,"card":""}',
    '{"v":1,"card":"a","x":1}',
  ])('refuses the foreign value %j', (value) => {
    expect(decodeCardAction(value)).toBeNull();
  });

  it('refuses what is no text', () => {
    expect(decodeCardAction(undefined)).toBeNull();
    expect(decodeCardAction({ v: 1, card: 'a' })).toBeNull();
  });

  it('does not write an id that it would not read', () => {
    expect(() => encodeCardAction({ card: '' })).toThrow(RangeError);
    expect(() => encodeCardAction({ card: 'a'.repeat(101) })).toThrow(RangeError);
  });

  it('is known by its action id', () => {
    const ids = Object.values(CARD_ACTION_IDS);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(codePoints(id)).toBeLessThanOrEqual(ID_CHARS);
  });
});

describe('lengths', () => {
  it('are code points, lone surrogates included', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('a', '\ud83d', '\ude00', '👩', '…'), { maxLength: 12 })
          .map((all) => all.join('')),
        (text) => {
          expect(codePoints(text)).toBe([...text].length);
        },
      ),
    );
  });
});
