import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, escapeMrkdwn, escapePlain } from '../../src/render/mrkdwn.ts';
import { clip, listed, nameWords, oneLine, sentence } from '../../src/words/text.ts';
import { ANY_CHARACTER } from '../helpers/any-character.ts';
import { runs } from '../helpers/effort.ts';
import { activeMarkup } from '../helpers/ugly.ts';

const visible = (text: string): string => text.replaceAll('\u200b', '');

describe('text in a mrkdwn object', () => {
  it.each([
    ['<!channel>', '&lt;!channel&gt;'],
    ['<@U012AB3CD>', '&lt;@U012AB3CD&gt;'],
    ['<https://a.example|click>', '&lt;https://a.example|click&gt;'],
    ['AT&T', 'AT&amp;T'],
    ['&lt;', '&amp;lt;'],
    ['*bold*', '∗bold∗'],
    ['`code`', 'ˋcodeˋ'],
    ['~gone~', '∼gone∼'],
    ['_slanted_', 'ˍslantedˍ'],
    ['Q4_K_M', 'Q4_K_M'],
    ['@here you', '@here you'],
  ])('%s is shown as %s', (typed, shown) => {
    expect(visible(escapeMrkdwn(typed))).toBe(shown);
    expect(activeMarkup(escapeMrkdwn(typed))).toEqual([]);
  });

  it('keeps emoji codes, links and broadcasts from acting', () => {
    for (const typed of [':tada:', 'a :+1::skin-tone-2:', 'https://a.example', '@channel', '@everyone'])
      expect(escapeMrkdwn(typed)).toContain('\u200b');
  });

  it('leaves our own words alone', () => {
    const ours = 'Load 19 %. $4,740 of $6,827 pays for idle hardware · 3:1 in:out, 60% planned load';
    expect(escapeMrkdwn(ours)).toBe(ours);
  });
});

describe('text in plain_text', () => {
  it('has no angle brackets at all', () => {
    expect(escapePlain('<!channel> a < b')).toBe('‹!channel› a ‹ b');
  });
});

describe('a code span', () => {
  it('is not ended by what it holds', () => {
    expect(code('a`b<c')).toBe('`aˋb&lt;c`');
  });
});

describe('one line', () => {
  it('drops line breaks, control and direction marks', () => {
    expect(oneLine('a\n\nb\u0000\u202ec\u200b d', 50)).toBe('a b c d');
  });

  it('isolates text that runs from right to left', () => {
    expect(oneLine('מעבד 80GB', 50)).toBe('\u2068מעבד 80GB\u2069');
  });

  it('gives a name to what has none', () => {
    expect(nameWords(' \n ')).toBe('unnamed');
  });
});

describe('clip', () => {
  it.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdefg', 6, 'abcde…'],
    ['abcd fg', 6, 'abcd…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 8, '👩‍👩‍👧‍👦…'],
  ])('cuts %s to %d', (text, max, cut) => {
    expect(clip(text, max)).toBe(cut);
  });

  it('cuts simple letters as it cuts all others', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', ' ', '…', '’'), minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (text, max) => {
          // A letter beyond the cut that is not simple asks the long way.
          expect(clip(`${text}${'x'.repeat(max)}z`, max)).toBe(clip(`${text}${'x'.repeat(max)}ж`, max));
        },
      ),
    );
  });

  it('is never longer than it may be', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: ANY_CHARACTER, maxLength: 300 }),
        fc.integer({ min: 2, max: 100 }),
        (text, max) => {
          expect([...clip(text, max)].length).toBeLessThanOrEqual(max);
        },
      ),
    );
  });
});

describe('sentences', () => {
  it('are lists with an and, and end in a stop', () => {
    expect(listed([])).toBe('');
    expect(listed(['a'])).toBe('a');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listed(['a', 'b'], 'or')).toBe('a or b');
    expect(sentence('it holds')).toBe('It holds.');
    expect(sentence('Done!')).toBe('Done!');
    expect(sentence(' ')).toBe('');
  });
});

describe('properties', () => {
  it('nothing that is typed acts', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '<',
        '>',
        '!',
        '@',
        '#',
        'U012AB3CD',
        'channel',
        'here',
        ':',
        'tada',
        '|',
        '*',
        '_',
        '`',
        '~',
        '&',
        ' ',
        'https://',
        'mailto:',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(pieces, (typed) => {
        const text = typed.join('');
        const shown = escapeMrkdwn(text);
        expect(shown).not.toMatch(/[<>*`~]/);
        expect(activeMarkup(shown)).toEqual([]);
        expect(activeMarkup(escapePlain(text))).toEqual([]);
      }),
      runs(500),
    );
  });
});
