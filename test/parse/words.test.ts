import { expect, it } from 'vitest';
import { vocabulary } from '../../src/parse/words.ts';

it('has each phrase once: the first meaning is the one that counts, and a second would never be read', () => {
  const phrases = vocabulary().map(([phrase]) => phrase);
  expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
});
