import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinct, harmless } from '../../src/charts/text.ts';

describe('harmless', () => {
  it.each([
    ['Claude Sonnet 5', 'Claude Sonnet 5'],
    ['__BEGINFUNCTION__x()__ENDFUNCTION__', 'x()'],
    ['__BEGIN__BEGINFUNCTION__FUNCTION__x', 'x'],
    ['for (;;) while(1)', 'for ;;) while 1)'],
    ['  a\n\u0000\u2028 b ', 'a b'],
    ['\u200b', 'unnamed'],
  ])('makes %j into %j', (text, expected) => {
    expect(harmless(text)).toBe(expected);
  });

  it('leaves nothing that a server takes for code, and changes nothing twice', () => {
    const piece = fc.constantFrom('__', 'BEGIN', 'END', 'FUNCTION', 'for', 'while', '(', ' ', 'x', 'fo', 'r');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const clean = harmless(pieces.join(''));
        expect(clean).not.toMatch(/__(BEGIN|END)FUNCTION__|(for|while)\s*\(/i);
        expect(harmless(clean)).toBe(clean);
      }),
    );
  });
});

describe('distinct', () => {
  it('numbers what would repeat', () => {
    expect(distinct(['a', 'a', 'a'], 20)).toEqual(['a', 'a #2', 'a #3']);
  });

  it('keeps both ends of a long name, and counts a wide letter twice', () => {
    expect(distinct(['Meta-Llama-3.3-70B-Instruct-Turbo', '日本語のモデル'], 20)).toEqual([
      'Meta-Llama-3…t-Turbo',
      '日本語のモデル',
    ]);
    expect(distinct(['日本語のモデル'], 10)).toEqual(['日本語…ル']);
  });

  it('gives different names within the limit', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('model', 'x'.repeat(40), `${'x'.repeat(40)}y`)), (names) => {
        const shown = distinct(names, 12);
        expect(new Set(shown).size).toBe(names.length);
        expect(Math.max(0, ...shown.map((name) => name.length))).toBeLessThanOrEqual(12);
      }),
    );
  });
});
