import { findRentalSeller } from '../../catalog/index.ts';
import { defined } from '../../defined.ts';
import { gpuCalled } from './gpus-named.ts';

/** Questions of which every word is about what GPUs rent for, read word by word. */

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** What a word of such a question is, where it is none of those that say nothing. */
const KINDS = {
  /** A GPU, or an hour of one. */
  gpu: setOf('gpu gpus card cards gpu-hour gpu-hours hour hr hourly h'),
  /** GPUs that were spoken of. */
  those: setOf('they them those these theirs'),
  /** Whoever rents GPUs out, without a name. */
  others: setOf(
    `others other else elsewhere anywhere anyone anybody someone somebody everyone everybody market markets
    marketplace sellers seller providers provider vendors vendor cloud clouds landlords landlord competitors competition who
    where place places`,
  ),
  price: setOf(
    `charge charges charged charging ask asks asking take takes taking cost costs price prices priced pricing rate rates
    rent rents renting rental sell sells selling offer offers offering want wants quote quotes compare compares compared
    have has got list lists get pay pays paying much run runs`,
  ),
  degree: setOf(
    `cheap cheapest lowest least expensive dear dearest most highest best good high low steep fair normal reasonable ok
    okay decent competitive typical usual average median bad pricey well`,
  ),
  /** Another GPU that is cheaper may be so for what it serves. */
  compared: setOf('cheaper dearer less more better'),
} as const;
type Kind = keyof typeof KINDS;

const SAYS_NOTHING = setOf(
  `what what's whats how which who's whos is are isn't aren't do does did would will could can might be been being a an
  the for of at on with via to in into by us we we'd we're our ours i you it it's that that's this one each every
  per any some there here now right currently today then and so but or out think know see than as exactly about around up
  really actually just still these-days usd dollars nowadays days`,
);

/** Such a question, by what its words are. */
export interface RentWords {
  readonly kinds: ReadonlySet<Kind>;
  readonly words: readonly string[];
  /** The first GPU that is named, by its id in the catalog. */
  readonly gpu?: string;
  readonly seller?: { readonly name: string; readonly typed: string };
  /** USD, as it is typed; `isHourly`: behind it stands that it is of an hour. */
  readonly figure?: { readonly usd: number; readonly isMoney: boolean; readonly isHourly: boolean };
}

const MOST_WORDS_OF_A_NAME = 4;
const FIGURE = /^(?<sign>\$?)(?<value>\d{1,3}(?:\.\d{1,3})?)(?<unit>\/ ?(?:h|hr|hour|gpu-hour))?$/;

const kindOf = (word: string): Kind | undefined =>
  (Object.keys(KINDS) as Kind[]).find((kind) => KINDS[kind].has(word));

interface Name {
  /** How many words it has. */
  readonly length: number;
  readonly gpu?: string;
  readonly seller?: RentWords['seller'];
}

/** The longest name of a GPU or a seller that words begin with. */
const nameAtStart = (from: readonly string[]): Name | undefined => {
  for (let length = Math.min(MOST_WORDS_OF_A_NAME, from.length); length > 0; length -= 1) {
    const name = from.slice(0, length).join(' ');
    const gpu = gpuCalled(name);
    if (gpu !== undefined) return { length, gpu };
    const typed = name.replace(/'s$/, '');
    const seller = findRentalSeller(typed);
    if (seller !== undefined) return { length, seller: { name: seller.name, typed } };
  }
  return undefined;
};

/** The same with one more name; undefined where it names two of a kind. */
const withName = (read: RentWords, { gpu, seller }: Name): RentWords | undefined => {
  if ((gpu !== undefined && read.gpu !== undefined) || (seller !== undefined && read.seller !== undefined))
    return undefined;
  return {
    ...read,
    ...defined({ gpu, seller }),
    kinds: gpu === undefined ? read.kinds : new Set([...read.kinds, 'gpu']),
  };
};

/** The same with one more word; undefined where that is about something else. */
const withWord = (read: RentWords, word: string): RentWords | undefined => {
  const { sign, value, unit } = FIGURE.exec(word)?.groups ?? {};
  if (value !== undefined)
    return read.figure === undefined
      ? { ...read, figure: { usd: Number(value), isMoney: sign !== '', isHourly: unit !== undefined } }
      : undefined;
  const kind = kindOf(word);
  if (kind !== undefined) return { ...read, kinds: new Set([...read.kinds, kind]) };
  return SAYS_NOTHING.has(word) ? read : undefined;
};

/** "the going rate", "what do they go for": what the market asks. */
const ON_THE_MARKET = /\bgoing (?=(?:rates?|prices?)\b)|\bgo(?:es)? for\b/;

/** A question word by word; undefined where one of its words is about something else. */
export const rentWordsIn = (text: string): RentWords | undefined => {
  const words = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(ON_THE_MARKET, 'market price ')
    .split(/[\s?!,;:]+|\.(?=\s|$)/)
    .filter((word) => word !== '');
  let read: RentWords | undefined = { kinds: new Set(), words };
  for (let at = 0; at < words.length && read !== undefined; ) {
    const name = nameAtStart(words.slice(at));
    read = name === undefined ? withWord(read, words[at] ?? '') : withName(read, name);
    at += name?.length ?? 1;
  }
  return read;
};
