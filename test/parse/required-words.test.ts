import { describe, expect, it } from 'vitest';
import { likelyOf, likelyPatterns, likelyRows } from '../../src/parse/likely-rows.ts';
import { folded, needsOfAll, requiredBy } from '../../src/parse/required-words.ts';
import { inOtherWords, inOtherWordsOf, rewordedOf, type WordedKind } from '../../src/parse/text/reworded.ts';

describe('the letters of which every match has some', () => {
  it.each<[RegExp, readonly string[] | undefined]>([
    [/\bspot\b/i, ['spot']],
    [/requests? a day/i, ['request a day', 'requests a day']],
    [/\b(?:lease|rental)s? of/, ['lease', 'rental']],
    [/\b(?:lease|rental) of/, ['lease of', 'rental of']],
    [/\d+ gpus/, ['0 gpus']],
    [/[a-z]+ gpus/, [' gpus']],
    [/(?:very )*busy/, ['busy']],
    [/(?:ab){2}c/, ['abc']],
    [/(?:ab){0,2}cde/, ['cde']],
    [/(?<share>half|third) of \k<share>/, ['half of ', 'third of ']],
    [/^(?=.*%)(?=.*\bescalat)/is, ['escalat']],
    [/(?<=\bper )hour(?! of (?:work|day))/i, ['hour']],
    [/[$€] ?rent/, ['rent', ' rent']],
    [/[$] ?rent/, ['$rent', '$ rent']],
    [/a\.b|\x41\u0042/i, ['a.b', 'ab']],
    [/%/, ['%']],
    [/K€|k$/u, undefined],
    [/\d\d? ?[kx]?/, undefined],
    [/\w+ \S+/, undefined],
    [/tokens|.*/, undefined],
    [/[^a]bc?/, undefined],
  ])('%s: %j', (pattern, required) => {
    expect(requiredBy(pattern)).toEqual(required);
  });

  it('are told by each of several expressions that tells', () => {
    expect(needsOfAll([undefined, /\d/, /spot/, /rents?/])).toEqual([['spot'], ['rent', 'rents']]);
    expect(needsOfAll([/\d/, undefined])).toEqual([]);
  });

  it('are small, digits alike, and an s however it is written', () => {
    expect(folded('5 KWh, 12 ſpot')).toBe('0 kwh, 00 spot');
  });

  it('are not read out of a source that nobody knows', () => {
    expect(() => requiredBy({ source: '(?i:a)', flags: '' } as RegExp)).toThrow('cannot read');
  });
});

describe('rows that may read a text', () => {
  const likely = likelyRows([
    [['spot']],
    [],
    [['%', ' rent']],
    [['ab', 'spots']],
    [['rent'], ['spot', 'ab']],
  ]);

  it.each<[string, readonly number[]]>([
    ['', [1]],
    ['on SPOT', [0, 1]],
    ['3 spots', [0, 1, 3]],
    ['50%', [1, 2]],
    ['we rent', [1, 2]],
    ['rent', [1]],
    ['ab', [1, 3]],
    ['rent a spot', [0, 1, 4]],
    ['spo', [1]],
  ])('%j: %j', (text, rows) => {
    expect(likely(text)).toEqual(rows);
  });

  it('are handed over as they are, whatever they are', () => {
    const rows = [['spot', 1] as const, ['rent', 2] as const];
    expect(likelyOf(rows, ([letters]) => [[letters]])('we rent')).toEqual([['rent', 2]]);
    expect(likelyPatterns([/spots?/, /rent/, /\d/])('7 spots')).toEqual([/spots?/, /\d/]);
  });
});

describe('a text in other words, by the rows that may read it', () => {
  it('is looked at again where a row has changed it', () => {
    const read = rewordedOf([
      [/later/, 'never'],
      [/now/, 'later'],
      [/lat(?=er)/, 'gre'],
      [/greet/, 'meet'],
    ]);
    expect(read('now')).toBe('greer');
  });

  it('is tried by the rows of a kind though one of them took away what the kind needs', () => {
    const kinds: readonly WordedKind[] = [
      {
        holds: /spot/,
        beside: /market/,
        rows: [
          [/spot market/, 'there'],
          [/gpus/, 'cards'],
          [/spot/, 'place'],
        ],
      },
      { rows: [[/cards/, 'boards']] },
    ];
    const read = inOtherWordsOf(kinds);
    for (const text of ['gpus of a spot market', 'gpus of a spot', 'spot gpus of a spot market', 'gpus'])
      expect(read(text)).toBe(inOtherWords(text, kinds));
    expect(read('gpus of a spot market')).toBe('boards of a there');
  });
});
