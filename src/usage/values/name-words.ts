import { wordSet } from './figure-vocabulary.ts';

/** The words of a name, and what is left of it without those that are known. */

/** Signs of money, each with its currency. */
export const SIGNS: readonly (readonly [string, string])[] = [
  ['$', 'usd'],
  ['€', 'eur'],
  ['£', 'gbp'],
];

/** Words in lower case without accents; `mtok` and `inputtokens` fall apart, and so do `inputTokens`. */
export const wordsOfName = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    // "Token in uscita": a preposition, and not the English side.
    .replaceAll(/\bin (?=ingresso\b|uscita\b)/g, '')
    .replaceAll(/([mk]?)(?:tokens?|jetons?|toks?(?![a-z]))/g, ' $1 token ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** Whether a name has one of these words. */
export const any = (words: readonly string[], known: ReadonlySet<string>): boolean =>
  words.some((word) => known.has(word));

/** A model that stands in the name as its label. */
export const LABEL = /\bmodel\w*["']?\s*[:=]\s*["']?([\w.:/@-]+)/i;

/** What is left of a name without the words that are known: a label of its own, or the pieces as they stand. */
export const restOfName = (name: string, known: (word: string) => boolean): string => {
  const label = LABEL.exec(name)?.[1];
  if (label !== undefined) return label;
  return name
    .split(/[\s,;|()[\]{}"'=$€£]+/)
    .map((piece) => {
      const words = wordsOfName(piece);
      const strange = words.filter((word) => !known(word));
      if (strange.length === 0) return '';
      return strange.length === words.length || !any(words, wordSet('token')) ? piece : strange.join('-');
    })
    .filter((piece) => piece.replaceAll(/[^a-zA-Z0-9]/g, '') !== '')
    .join(' ');
};

/** Whether all words of a name are among these. */
export const all = (words: readonly string[], ...known: readonly ReadonlySet<string>[]): boolean =>
  words.every((word) => known.some((one) => one.has(word)));
