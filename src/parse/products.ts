import {
  API_SELLERS,
  apiWordList,
  findApi,
  GPUS,
  isApiId,
  MODELS,
  RENTAL_SELLERS,
} from '../catalog/index.ts';
import type { Meaning } from './atoms.ts';
import { matchAt } from './numbers.ts';
import { PhraseTree } from './trie.ts';
import { vocabulary } from './words.ts';

/** Everything that has a name, found by the words that people use for it. */

let tree: PhraseTree | undefined;

/** Sellers whose name is an everyday word count only behind "on", "at" or "from". */
const EVERYDAY_NAMES: ReadonlySet<string> = new Set(['vast', 'lambda', 'jarvis', 'together', 'amazon']);

/** "80GB" is also "80G"; a card that comes for PCIe alone is also "L40S PCIe". */
const spellings = ({ id, aliases, link }: (typeof GPUS)[number]): string[] =>
  [id, ...aliases]
    .flatMap((name) => [name, name.replace(/(\d)gb\b/, '$1g')])
    .flatMap((name) => (link === 'pcie' ? [name, `${name} pcie`] : [name]));

export const phrases = (): PhraseTree => {
  if (tree) return tree;
  const made = new PhraseTree();
  const add = (names: readonly string[], meaning: Meaning): void => {
    for (const name of names) made.add(name.toLowerCase(), meaning);
  };
  for (const gpu of GPUS) add(spellings(gpu), { kind: 'gpu', id: gpu.id });
  for (const model of MODELS) add([model.id, ...model.aliases], { kind: 'model', id: model.id });
  for (const [phrase, meaning] of vocabulary()) made.add(phrase, meaning);
  for (const { name, aliases } of RENTAL_SELLERS) {
    for (const alias of aliases)
      made.add(alias, { kind: 'seller', name, needsPreposition: EVERYDAY_NAMES.has(alias) });
  }
  for (const { aliases } of API_SELLERS) {
    for (const alias of aliases) made.add(alias, { kind: 'unknown', text: alias });
  }
  for (const words of apiWordList()) {
    const api = findApi(words);
    if (api) made.add(words, { kind: 'api', id: api.id });
  }
  tree = made;
  return made;
};

export interface ApiMatch {
  readonly id: string;
  readonly end: number;
}

const WORD = /[a-z0-9][a-z0-9.:+]{0,60}/y;
const MOST_WORDS = 6;

/** The API that the words from `start` on name, the longest name first. */
export const apiAt = (lower: string, start: number): ApiMatch | null => {
  const ends: number[] = [];
  let at = start;
  while (ends.length < MOST_WORDS) {
    const word = matchAt(WORD, lower, at)?.[0];
    if (word === undefined || word.length > 60) break;
    const trimmed = word.replace(/[.:+]+$/, '');
    ends.push(at + trimmed.length);
    at += word.length;
    if (trimmed !== word || !/[ \-_/]/.test(lower[at] ?? '')) break;
    at += 1;
  }
  for (const end of ends.reverse()) {
    const words = lower.slice(start, end);
    if (words.includes('/')) {
      if (isApiId(words)) return { id: words, end };
      continue;
    }
    const found = findApi(words);
    if (found) return { id: found.id, end };
    if (words.endsWith('s') && words.length > 4) {
      const one = findApi(words.slice(0, -1));
      if (one) return { id: one.id, end };
    }
  }
  return null;
};

/** A word with a slash that claims to be `seller/model`. */
export const SLASHED = /[a-z][a-z0-9._-]{0,60}\/[a-z0-9@][a-z0-9._:@/+-]{0,140}/y;
