import {
  API_SELLERS,
  apiWordList,
  findApi,
  fineTunes,
  GPUS,
  MODELS,
  perEdition,
  RENTAL_SELLERS,
  SYSTEMS,
  totalsOnly,
  UNPRICED_SELLERS,
} from '../../../catalog/index.ts';
import type { Meaning } from '../../atoms.ts';
import { vocabulary } from '../../words.ts';
import { PhraseTree } from './trie.ts';

/** Everything that has a name, found by the words that people use for it. */

/** Sellers whose name is an everyday word count only behind "on", "at" or "from". */
const EVERYDAY_NAMES: ReadonlySet<string> = new Set([
  'vast',
  'lambda',
  'jarvis',
  'together',
  'amazon',
  'modal',
  'inference endpoints',
  'salad',
  'latitude',
]);

/** What people leave out of a name. */
const SHORT_NAMES: readonly (readonly [string, string])[] = [
  ['4o', 'gpt-4o'],
  ['4o mini', 'gpt-4o-mini'],
];

/** "80GB" is also "80G", "SXM 80GB" also "80GB SXM"; a card that comes for PCIe alone is also "L40S PCIe". */
const spellings = ({ id, aliases, link }: (typeof GPUS)[number]): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const alias of [id, ...aliases])
    for (const sized of [alias, alias.replace(/(\d)gb\b/, '$1g'), alias.replace(/(\d)gb\b/, '$1 gb')])
      for (const name of [sized, sized.replace(/ (sxm\d?|pcie|oam|nvl) (\d+gb)$/, ' $2 $1')]) {
        found.add(name);
        if (link === 'pcie') found.add(`${name} pcie`);
      }
  return found;
};

type Add = (names: Iterable<string>, meaning: Meaning) => void;

/** Machines, cards and open models, before the words of the language. */
export const addHosted = (add: Add): void => {
  for (const { names, gpu, gpus, board } of SYSTEMS)
    add(names, { kind: 'instance', name: names[0] ?? gpu, gpus, gpu, ...(board && { board }) });
  for (const gpu of GPUS) add(spellings(gpu), { kind: 'gpu', id: gpu.id });
  for (const model of MODELS) add([model.id, ...model.aliases], { kind: 'model', id: model.id });
  for (const { id, names, spec } of fineTunes()) add(names, { kind: 'model', id, spec });
  for (const { id, names } of totalsOnly()) add(names, { kind: 'model', id });
  // OpenAI publishes these on Hugging Face under its name, and sells none of them.
  for (const { id } of MODELS) if (id.startsWith('gpt-oss')) add([`openai/${id}`], { kind: 'model', id });
};

/** Who rents out and who sells, and what is sold, behind them. */
const addSold = (add: Add): void => {
  for (const { name, aliases } of [...RENTAL_SELLERS, ...UNPRICED_SELLERS]) {
    for (const alias of aliases)
      add([alias], { kind: 'seller', name, needsPreposition: EVERYDAY_NAMES.has(alias) });
  }
  for (const { aliases } of API_SELLERS) {
    for (const alias of aliases) add([alias], { kind: 'unknown', text: alias });
  }
  for (const words of apiWordList()) {
    const api = findApi(words);
    if (api) add([words], { kind: 'api', id: api.id });
  }
  for (const [short, name] of SHORT_NAMES) {
    const api = findApi(name);
    if (api) add([short], { kind: 'api', id: api.id });
  }
};

/** Every name that people type for what the catalog has, as one tree. */
export const phrases = perEdition((): PhraseTree => {
  const made = new PhraseTree();
  const add: Add = (names, meaning) => {
    for (const name of names) made.add(name.toLowerCase(), meaning);
  };
  addHosted(add);
  for (const [phrase, meaning] of vocabulary()) add([phrase], meaning);
  addSold(add);
  return made;
});
