import { wordSet } from './figure-vocabulary.ts';

/** The words of a name, and what is left of it without those that are known. */

/** Signs of money, each with its currency. */
export const SIGNS: readonly (readonly [string, string])[] = [
  ['$', 'usd'],
  ['€', 'eur'],
  ['£', 'gbp'],
];

/** How sizes stand in names: "('000)", "x1000", "in 1.000", "1M tokens"; behind a hyphen they may be a model's. */
const SIZES_IN_NAMES: readonly (readonly [RegExp, string])[] = [
  [/(?<![^\s(,/'’])(?:[x×] ?)?1[,.'’ ]?000[,.'’ ]?000s?(?![^\s),/])/gi, ' million '],
  [/(?<![^\s(,/'’])(?:[x×] ?)?(?:1[,.'’ ]?)?000s?(?![^\s),/])/gi, ' thousand '],
  [/(?<![^\s(,/])(?:[x×] ?)?1 ?([km])(?![^\s),/])/gi, ' $1 '],
];

/** Prepositions before a unit or a side that are not the English side: "in thousands", "Kosten in €", "in uscita". */
const IN =
  /\b(?:in|en|em) (?=ingresso\b|uscita\b|thousand|million|mio\b|tsd\b|tausend|millier|miles\b|millones|[km]\b|usd\b|eur\b|chf\b|[$€£]|dem\b|cache\b)/g;
/** "No. of", "N.º de" */
const NUMBER_OF = /\bn(?:[o°]|r)?[.°]?o? (?=of\b|de\b|d['’])/g;
/** "pro Anfrage": of a model named Pro nobody says so. */
const PER = /\bpro (?=anfrage|aufruf|request|nutzer|user|sekunde|minute|stunde|tag\b|monat)/g;
/** Words that German writes as one with the one behind them. */
const JOINED =
  /(gesamt|abrechnungs|rechnungs|kalender|nutzungs|verbrauchs|leistungs|modell|api-?)(?=kosten|betrag|monat|datum|tag\b|woche|zeitraum|anfragen|aufrufe|name)|(cache-?)(?=hit|miss|read|write|treffer|lese|schreib)/g;

/** A name as its words are read from: sizes and prepositions as one writes them in full. */
export const inFullWords = (name: string): string =>
  SIZES_IN_NAMES.reduce((text, [written, word]) => text.replaceAll(written, word), name);

/** Words in lower case without accents; `mtok`, `inputtokens` and "Gesamtkosten" fall apart, and so do `inputTokens`. */
export const wordsOfName = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(NUMBER_OF, 'number ')
    .replaceAll(IN, '')
    .replaceAll(PER, 'per ')
    .replaceAll(JOINED, '$1$2 ')
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
