import { apiFamilyWords, MODELS, openFamilyWords, sellerCalled } from '../../catalog/index.ts';
import { anyOf } from '../expression.ts';

/** What families of models are called, from the catalog, as parts of expressions that take upper case for lower case. */

const lines = apiFamilyWords();

/** A seller's name is said of all that it sells: "openai". */
const sold = lines.filter((name) => /^[a-z]+$/.test(name) && sellerCalled(name) === undefined);

/** Words of English, and letters of many others: what stands behind them makes a family of them. */
const ORDINARY: ReadonlySet<string> = new Set(
  'all command falcon hy ling muse ring seed solar step yi'.split(' '),
);

/** The letters that an id begins with; where those alone are sold by the token, with the word behind: "gpt-oss". */
const familyOf = (id: string): string => {
  const [, first = '', second] = /^([a-z]+)(?:-([a-z]+)(?=-|$))?/.exec(id) ?? [];
  return sold.includes(first) && second !== undefined ? `${first}-${second}` : first;
};

const open = MODELS.filter(({ kind }) => kind !== 'embedding' && kind !== 'rerank')
  .map(({ id }) => familyOf(id))
  .filter((name) => name !== '' && !ORDINARY.has(name));

/** Families of models that are sold by the token, each in one word: "gpt", "sonnet", "gemini". */
export const API_FAMILY = anyOf(sold);

/** Families and sellers with several lines, each in one word, which alone say of none which it is: "claude", "openai". */
export const FAMILY_OF_LINES = anyOf(
  lines.filter((name) => /^[a-z]+$/.test(name) && lines.some((line) => line.startsWith(`${name} `))),
);

/** Families of open models, each in one word: "llama", "qwen", "gpt-oss". */
export const OPEN_FAMILY = anyOf(open);

/** Those that are long enough to be told within another word: "tinyllama", "medgemma". */
export const FAMILY_WITHIN = anyOf(open.filter((name) => /^[a-z]{4,}$/.test(name)));

/** Sold by the token, and open ones that an API goes by too: as its seller, or with "api" behind. */
export const SOLD_FAMILY = anyOf([
  ...sold,
  ...open.filter((name) => sellerCalled(name) !== undefined || lines.includes(`${name} api`)),
]);

/** A family of models, whether it is open or sold by the token. */
export const A_FAMILY = anyOf([...open, ...sold]);

/** Lines of a family, by the words behind it: "mini" of "gpt mini", "small" of "mistral small", "sonnet". */
export const A_LINE = anyOf(
  [...lines, ...openFamilyWords()]
    .map((name) => name.split(' '))
    .filter(([family = '']) => sold.includes(family) || open.includes(family))
    .flatMap(([, ...words]) => words)
    .filter((word) => /^[a-z]{3,}$/.test(word) && word !== 'api'),
);
