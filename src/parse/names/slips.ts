import {
  API_SELLERS,
  apiWordList,
  GPUS,
  isSlipOf,
  MODELS,
  nearestApi,
  nearestGpu,
  nearestModel,
  perEdition,
  RENTAL_SELLERS,
  sizesOfFamily,
} from '../../catalog/index.ts';
import { re } from '../expression.ts';
import { OPEN_FAMILY } from './family-name.ts';

/** Names that a word is a slip of, or the beginning of. */

const UNIT_WORDS =
  'token tokens request requests million billion thousand utilization utilisation percent rental discount replicas redundancy electricity throughput';
/** English words that are one slip away from a name and mean themselves. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(
  'kiwi taken spart token throughout bullion asian cloudy modals broken quest guest mission pillion instances instant distance sonnets mental dental central mistrial opuses clause clauses haikus lambda lambdas gem gems lame llamas nova novel clouds loud proud million billions thousands request requested requester bequest tokenize tokenized tokenizer spoken woken replicate replicated persist percents open opened opens group groups grow grown gross mode modal model models azures nebulous crush crusade vest past cast east last fast basement basements translate translated translates translating translation translations apply applied strip content contents custom project projects training trained finance special mobile compute computes computer computers computed edition editions framework frameworks internal internals internet desktop protect linear compiler distilled multilingual contribution contributor digit digits serves redundant macbook macbooks ascend'.split(
    ' ',
  ),
);

/** Of four letters, and a letter away from no English word that begins as they do. */
const SHORT_FAMILY = /^(?:qwen|kimi)$/;

const wordsOfNames = perEdition((): readonly string[] => {
  const names = [
    ...GPUS.flatMap((gpu) => gpu.aliases),
    ...MODELS.flatMap((model) => model.aliases),
    ...apiWordList(),
    ...[...API_SELLERS, ...RENTAL_SELLERS].flatMap((seller) =>
      seller.aliases.filter((alias) => !alias.includes(' ')),
    ),
  ];
  const words = names
    .flatMap((name) => name.split(/[^a-z]+/))
    .filter((word) => word.length >= 5 || SHORT_FAMILY.test(word));
  const everyday =
    /^(codex|flashx|generation|router|build|terminus|minimax|flash|extended|github|cloudflare|microsoft|copilot|cursor|agent|astra|quadro|publicai|hyperbolic|expanse|multi|assistant|multimodal|instant|clusters|compute|community|cloud|secure|instruct|services|search|reasoning|large|medium|small|preview|latest|super|superchip|workers|network|ultra|coder|vision|chat|hopper|grace|massed|google|amazon|engine|platform|models|foundry|power|light|quick|fast|turbo|studio|ocean|digital|weave|relay|command|embed|image|audio|micro|premier|guard|think|thinking|magic|creative|online|deep|research|express)$/;
  return [...new Set([...words.filter((word) => !everyday.test(word)), ...UNIT_WORDS.split(' ')])];
});

const SELLERS: ReadonlySet<string> = new Set(
  [...API_SELLERS, ...RENTAL_SELLERS].flatMap(({ aliases }) => aliases),
);

/** Whether a word is a seller or a unit, which are no slips of other names. */
export const isSellerAlone = (word: string): boolean => SELLERS.has(word) || UNIT_WORDS.includes(word);

/** "llama", "qwen": the name of several models. */
export const isModelFamily = (word: string): boolean => sizesOfFamily(word.toLowerCase()).length > 0;

const FAMILY_FIRST = re`^${OPEN_FAMILY}`;

/** "phixtral" of "pixtral": it begins with another family, as models that are made of two do, and is no slip. */
const isBlend = (word: string, name: string): boolean => {
  const family = FAMILY_FIRST.exec(word)?.[0].toLowerCase() ?? '';
  return family.length > 2 && !name.startsWith(family) && !family.startsWith(name);
};

/** Whether a word is near the name of a model, and begins with that of another. */
export const isBlended = (word: string): boolean => {
  const near = nearName(word);
  return near !== null && isBlend(word, near);
};

/** The name that a word of letters is a slip of; null for plain English. */
export const slipOf = (word: string): string | null => {
  const near = nearName(word);
  return near === null || isBlend(word, near) ? null : near;
};

const nearName = (word: string): string | null => {
  const lower = word.toLowerCase();
  if (lower.length < 4 || lower.length > 20 || PLAIN_WORDS.has(lower) || isSellerAlone(lower)) return null;
  const limit = lower.length >= 10 ? 2 : 1;
  for (const name of wordsOfNames()) {
    // A word that is spelled right ("large", "flash") is no slip: alone it is ordinary English.
    if (name[0] !== lower[0] || name === lower) continue;
    if (isSlipOf(lower, name, limit)) return name;
  }
  return null;
};

/** Whether a word is, or is one slip away from, the name of something we know. */
export const isNearAName = (word: string): boolean =>
  slipOf(word) !== null || sizesOfFamily(word.toLowerCase()).length > 0;

/** Known names that are nearest to an unknown one; none for less than 3 letters. */
export const hintsFor = (text: string): string[] =>
  text.length < 3
    ? []
    : [
        ...new Set([
          ...nearestGpu(text).slice(0, 1),
          ...nearestModel(text).slice(0, 1),
          ...nearestApi(text).slice(0, 1),
        ]),
      ];
