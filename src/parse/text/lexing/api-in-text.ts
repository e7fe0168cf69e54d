import {
  API_SELLERS,
  apiWordList,
  findApi,
  fold,
  isApiId,
  pastedId,
  perEdition,
  sellerCalled,
  sellerOf,
} from '../../../catalog/index.ts';
import { matchAt } from '../figures/numbers.ts';

/** Where a text names an API, and by how many of its words. */

/** An API that is named in a text, `end` the first character behind its name. */
export interface ApiMatch {
  readonly id: string;
  readonly end: number;
}

const WORD = /[a-z0-9][a-z0-9.:+]{0,60}/y;
const WORDS = new RegExp(WORD.source, 'g');
const MOST_WORDS = 6;
const LONGEST_SELLER = Math.max(...API_SELLERS.map(({ id }) => id.length));

interface NameWords {
  readonly names: ReadonlySet<string>;
  readonly nameStarts: ReadonlySet<string>;
  readonly sellerStarts: ReadonlySet<string>;
  readonly sellerEnds: ReadonlySet<string>;
}

const wordsOfNames = perEdition((): NameWords => {
  const names = apiWordList();
  const sellers = API_SELLERS.flatMap(({ aliases }) => aliases.map((alias) => alias.split(' ')));
  return {
    names: new Set(names),
    nameStarts: new Set(names.map((name) => name.split(' ', 1)[0] ?? '')),
    sellerStarts: new Set(sellers.map((words) => words[0] ?? '')),
    sellerEnds: new Set(sellers.map((words) => words.at(-1) ?? '')),
  };
});

/** "api" or the end of a seller's name behind a model makes a name of both. */
const closesName = (word: string): boolean =>
  word === 'api' || word === 'apis' || wordsOfNames().sellerEnds.has(word);

const startsName = (first: string): boolean => {
  const { nameStarts, sellerStarts } = wordsOfNames();
  return (
    sellerStarts.has(first) ||
    nameStarts.has(first) ||
    (first.endsWith('s') && nameStarts.has(first.slice(0, -1)))
  );
};

/** Most spans of a line name nothing: only these are worth looking up. */
const mayName = (words: string, first: string): boolean => {
  const { names, sellerStarts } = wordsOfNames();
  if (sellerStarts.has(first)) return true;
  const folded = words.replace(/[-_]/g, ' ');
  return names.has(folded) || (folded.endsWith('s') && names.has(folded.slice(0, -1)));
};

const namedBy = (words: string): string | undefined => {
  const found = findApi(words);
  if (found || !words.endsWith('s') || words.length <= 4) return found?.id;
  return findApi(words.slice(0, -1))?.id;
};

const trimmedWord = (word: string): string => (/[.:+]$/.test(word) ? word.replace(/[.:+]+$/, '') : word);

/** Where each of the words from `start` on ends. */
const wordEnds = (lower: string, start: number): number[] => {
  const ends: number[] = [];
  let at = start;
  while (ends.length < MOST_WORDS) {
    const word = matchAt(WORD, lower, at)?.[0];
    if (word === undefined || word.length > 60) break;
    const trimmed = trimmedWord(word);
    ends.push(at + trimmed.length);
    at += word.length;
    const next = lower[at];
    if (trimmed !== word || (next !== ' ' && next !== '-' && next !== '_' && next !== '/')) break;
    at += 1;
  }
  return ends;
};

/** A word with a slash that claims to be `seller/model`. */
export const SLASHED = /[a-z][a-z0-9._-]{0,60}\/[a-z0-9@][a-z0-9._:@/+-]{0,140}/y;

/** An id as code writes it: a seller or account before a slash, a maker before a dot, or the day of a release. */
const PASTED =
  /(?=[a-z_-]{1,40}[./]|[a-z0-9.-]{1,80}(?:[-@]20\d{2}|-latest\b|-preview-\d|-00\d\b)|arn:aws)[a-z][a-z0-9._:@/+-]{2,140}/y;

/** "x-ai/grok-4-fast", "deepseek/deepseek-r1": a seller before the slash, and behind it what people call an API of its. */
const calledAt = (words: string): string | undefined => {
  const [before = '', name = '', ...others] = words.split('/');
  const seller = others.length > 0 || name === '' ? undefined : sellerCalled(fold(before))?.id;
  const id = seller === undefined ? undefined : findApi(name)?.id;
  return id?.startsWith(`${seller}/`) ? id : undefined;
};

/** An id, however many words it is of and whatever shorter names it holds. */
const idAt = (lower: string, start: number): ApiMatch | null => {
  const words = matchAt(PASTED, lower, start)?.[0].replace(/[.:/+@-]+$/, '');
  const id = words === undefined ? undefined : (pastedId(words) ?? calledAt(words));
  return words === undefined || id === undefined ? null : { id, end: start + words.length };
};

/** Whether any word of the line may end a name that does not begin as one: "llama 70b on groq", "mistral api". */
export const hasClosingWords = (lower: string): boolean =>
  (lower.match(WORDS) ?? []).some((word) => closesName(trimmedWord(word)));

/** What stands before a slash near `start` is a seller: "groq/…". */
const startsWithSeller = (lower: string, start: number): boolean => {
  const near = lower.slice(start, start + LONGEST_SELLER + 1);
  const slash = near.indexOf('/');
  return slash > 0 && sellerOf(near.slice(0, slash)) !== undefined;
};

/** Whether the words from `start` on may name an API without a closing word behind them. */
export const mayStartName = (lower: string, start: number): boolean => {
  const word = matchAt(WORD, lower, start)?.[0];
  if (word === undefined) return false;
  return startsName(trimmedWord(word)) || startsWithSeller(lower, start) || idAt(lower, start) !== null;
};

/** The API that so many words name; `closes`: the last of them ends a name, whatever they begin with. */
const namedApi = (words: string, first: string, closes: boolean): string | undefined => {
  if (words.includes('/')) return isApiId(words) ? words : undefined;
  return closes || mayName(words, first) ? namedBy(words) : undefined;
};

/** How a copy of weights is packed is said of what is hosted, and is no part of what somebody sells. */
const PACKED = / (?:fp\d+|b?f16|int\d|awq|gptq|gguf|mlx|exl2|bnb|nvfp4|mxfp4|q\d\w*|\d ?bits?|w\d+a\d+)$/;

/** "deepseek r1 q4": where the name ends that means the same without the word for its weights. */
const unpackedEnd = (lower: string, start: number, found: ApiMatch): ApiMatch => {
  const words = lower.slice(start, found.end);
  const plain = words.replace(PACKED, '');
  return plain !== words && namedBy(plain) === found.id ? { ...found, end: start + plain.length } : found;
};

/** "gpt-5 5% cached", "sonnet 3/15", "gpt-5 1.25/10", "gpt-5 1.5B tokens": a figure that goes on behind a digit. */
const FIGURE = / ?%|\/\d|\.\d+ ?(?:\/|(?:in|input|per|[kmb]n?|million|billion)\b)/y;

/** What is counted by a few: "gpt-5 2 replicas", "sonnet 4 hours of ops"; tokens are counted by the million. */
const COUNTED =
  / (?:gpus?|cards?|spares?|replicas?|nodes?|servers?|machines|boxes|hours?|hrs?|h|days?|weeks?|months?|years?|yrs?|ftes?|engineers?|users?|people|requests?|times)\b(?! (?:old|ago)\b)/y;

/** Whether the name ends in a number that is none of its versions: one that goes on, or that counts what stands behind. */
export const goesOn = (lower: string, start: number, end: number): boolean => {
  const name = lower.slice(start, end);
  if (/[ _]\d+(?:\.\d+)?$/.test(name) && matchAt(FIGURE, lower, end) !== null) return true;
  return (
    / \d{1,2}$/.test(name) &&
    matchAt(COUNTED, lower, end) !== null &&
    namedBy(name.slice(0, name.lastIndexOf(' '))) !== undefined
  );
};

/** The API that the words from `start` on name, the longest name first. */
export const apiAt = (lower: string, start: number): ApiMatch | null => {
  const whole = idAt(lower, start);
  if (whole) return whole;
  const ends = wordEnds(lower, start);
  const first = lower.slice(start, ends[0]);
  const worth = startsName(first) || startsWithSeller(lower, start);
  for (let count = ends.length - 1; count >= 0; count -= 1) {
    const end = ends[count] ?? start;
    const closes = count > 0 && closesName(lower.slice((ends[count - 1] ?? start) + 1, end));
    const id = worth || closes ? namedApi(lower.slice(start, end), first, closes) : undefined;
    if (id !== undefined && !goesOn(lower, start, end)) return unpackedEnd(lower, start, { id, end });
  }
  return null;
};
