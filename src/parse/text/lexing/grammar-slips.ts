import { once } from '../../../bounded.ts';
import { editDistance } from '../../../catalog/index.ts';
import type { Atom } from '../../atoms.ts';
import type { Written } from '../figures/european.ts';

/**
 * Slips in words of the grammar: "tokns", "requets", "400 milions". They are read as what they mean, and said. A slip
 * in the name of a product is asked about and never mended: its neighbour may be another product.
 */

const WORDS =
  'tokens token requests request million millions billion billions thousand thousands monthly weekly daily hourly nightly quarterly yearly input output prompt prompts cached around average employees employee customers developers developer conversations conversation questions question messages documents document engineers reserved concurrent completions completion'.split(
    ' ',
  );
/** Neighbours in letters that mean themselves. */
const MEAN_THEMSELVES: ReadonlySet<string> = new Set(
  'taken takes tokes tokenize tokenizer massages massage bullion minion minions mullion cashed catched coached caches outputs inputs prompted prompter preserved deserved reversed average averaged around abound ground requester requested bequest bequests quest guest documented developed develops employ employed weakly daisy dairy dally questioned conservation completing imput'.split(
    ' ',
  ),
);
/** Slips of words that are too short to be told from others by their letters. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['dya', 'day'],
  ['dialy', 'daily'],
  ['daly', 'daily'],
  ['mnth', 'month'],
  ['montly', 'monthly'],
  ['mothly', 'monthly'],
  ['moth', 'month'],
  ['imput', 'input'],
  ['tokes', 'tokens'],
  ['toekns', 'tokens'],
]);
const SHORTEST = 5;

const MOST_KNOWN = 5000;
const knownOnce = once<string | null>(MOST_KNOWN);

const meantBy = (word: string): string | null => {
  const short = SHORT.get(word);
  if (short !== undefined) return short;
  if (word.length < SHORTEST || word.length > 16 || MEAN_THEMSELVES.has(word)) return null;
  return knownOnce(
    word,
    () => WORDS.find((name) => name[0] === word[0] && editDistance(word, name, 1) <= 1) ?? null,
  );
};

/** The text with such slips mended; the text itself where there are none. */
export const withoutGrammarSlips = (text: string, atoms: readonly Atom[]): Written => {
  const notes: string[] = [];
  let mended = '';
  let end = 0;
  for (const atom of atoms) {
    if (atom.kind !== 'unknown') continue;
    const meant = /^[a-z]+$/i.test(atom.text) ? meantBy(atom.text.toLowerCase()) : null;
    if (meant === null) continue;
    mended += text.slice(end, atom.start) + meant;
    end = atom.end;
    notes.push(`"${atom.text}" is read as "${meant}".`);
  }
  return { text: end === 0 ? text : mended + text.slice(end), notes: [...new Set(notes)] };
};
