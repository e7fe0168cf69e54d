import { fold, sellerOf, shorterNames } from '../../../catalog/index.ts';
import { defined } from '../../../defined.ts';
import type { Atom, Meaning, Unit } from '../../atoms.ts';
import { textBefore } from '../../beside.ts';
import { numberWordAt } from '../figures/number-words.ts';
import { digitsAt, type NumberMatch } from '../figures/numbers.ts';
import { type ApiMatch, apiAt, goesOn, mayStartName } from './api-in-text.ts';
import { refuseEndless, refuseLonger, refuseOddNumbers, refuseUnsold } from './look-alikes.ts';
import { isSmallLetter, type Place, type Rule } from './place.ts';
import { phrases } from './products.ts';
import type { Match } from './trie.ts';

/** Phrases, APIs and numbers: of what stands at a place the longest counts. */

/** Whether a word behind a number is its unit, and not a scale. */
export const isUnitWord = (word: string): boolean => {
  const lower = word.toLowerCase();
  const match = phrases().longest(lower, 0);
  if (!match || match.end !== lower.length) return false;
  const { kind } = match.meaning;
  if (kind === 'unit' && (match.meaning.unit === 'million' || match.meaning.unit === 'thousand'))
    return false;
  return kind === 'unit' || kind === 'rate' || (kind === 'noun' && lower.length > 2);
};

/** A number as a piece of the line. */
export const numberAtom = (start: number, match: NumberMatch): Atom => ({
  kind: 'number',
  start,
  end: match.end,
  value: match.value,
  money: match.money,
  percent: match.percent,
  scaled: match.scaled,
  wordy: match.wordy,
  ...defined({ currency: match.currency }),
});

/** The meaning at its place; the frequent kinds are spelled out because spreading them takes longest of all. */
export const atomAt = (meaning: Meaning, start: number, end: number): Atom => {
  switch (meaning.kind) {
    case 'filler':
      return { kind: 'filler', start, end };
    case 'mark':
      return { kind: 'mark', mark: meaning.mark, start, end };
    case 'unit':
      return { kind: 'unit', unit: meaning.unit, start, end };
    case 'noun':
      return { kind: 'noun', noun: meaning.noun, start, end };
    case 'gpu':
    case 'api':
      return { kind: meaning.kind, id: meaning.id, start, end };
    default:
      return { ...meaning, start, end };
  }
};

const COUNTED =
  /^[ -]?(?:in(?! (?:the|our|my|an?)\b)|out|input|output|prompt|completion|words?|pages?|chars?|people)\b|^ ?[/,]\d/;

/** "until a 4090 pays off", "own 4090 electricity €0.30/kWh": an article stands before a thing, and before no amount. */
const ONE_OF_THEM = /\b(?:an?|my|our|the|one|single|this|that|another|used|old|spare|own|owned|bought) $/;

/** "4090" alone is the card; "4090 requests" and "3060 in 500 out" are numbers. */
const isBareGpuName = (phrase: Match | null, lower: string, at: number, numberEnd: number): boolean => {
  if (phrase?.meaning.kind !== 'gpu' || phrase.end < numberEnd) return false;
  if (phrase.end === numberEnd && COUNTED.test(lower.slice(phrase.end, phrase.end + 12))) return false;
  const next = phrases().longest(lower, phrase.end + (lower[phrase.end] === ' ' ? 1 : 0));
  // "a 4090 box", "two 4090 cards": nobody counts thousands of them.
  if (next?.meaning.kind === 'unit') return MACHINES.has(next.meaning.unit);
  if (next?.meaning.kind === 'rate') return false;
  return next?.meaning.kind !== 'noun' || ONE_OF_THEM.test(textBefore(lower, at, 12));
};

/** Units that count hardware. */
const MACHINES: ReadonlySet<Unit> = new Set(['gpu', 'server']);

/** What may stand at a place: a phrase of the vocabulary, an API and a number, each as long as it goes. */
interface Found {
  readonly phrase: Match | null;
  readonly api: ApiMatch | null;
  readonly number: NumberMatch | null;
}

const foundAt = ({ text, lower, at, boundary, holds }: Place): Found => {
  const starts = boundary && isSmallLetter(lower[at]);
  if (starts && holds.slash) refuseUnsold(lower, at);
  const phrase = boundary ? phrases().longest(lower, at) : null;
  return {
    phrase: phrase?.meaning.kind === 'api' && goesOn(lower, at, phrase.end) ? null : phrase,
    api: starts && (holds.closingWord || mayStartName(lower, at)) ? apiAt(lower, at) : null,
    number: digitsAt(text, at, isUnitWord) ?? (starts ? numberWordAt(lower, at) : null),
  };
};

/** The number, where no name is longer and no letters follow that are part of another word. */
const numberOf = ({ text, lower, at }: Place, { number, phrase, api }: Found): readonly Atom[] | null => {
  const isLongest = number !== null && number.end >= Math.max(phrase?.end ?? 0, api?.end ?? 0);
  if (!isLongest || isBareGpuName(phrase, lower, at, number.end)) return null;
  refuseOddNumbers(text, at);
  const glued = /[\p{L}_]/u.test(text[number.end] ?? '') && lower[number.end] !== 'x';
  if (glued && !phrases().longest(lower, number.end)) return null;
  refuseEndless(text.slice(at, number.end), number.value);
  return [numberAtom(at, number)];
};

/** Behind "vs" stands what is sold. */
export const isBehindVersus = (last: Place['last']): boolean =>
  last?.kind === 'mark' && (last.mark === 'versus' || last.mark === 'off');

/** "deepseek r1 q4": what is packed is hosted, and how says its precision; behind "vs" it is still what is sold. */
const isPacked = ({ lower, at, last }: Place, phrase: Match, api: ApiMatch): boolean => {
  if (phrase.meaning.kind !== 'model' || phrase.end >= api.end) return false;
  // "deepseek/deepseek-v3.2" is an id, and its seller no model.
  if (lower[phrase.end] === '/') return false;
  return (
    !isBehindVersus(last) &&
    shorterNames(lower.slice(at, api.end)).includes(fold(lower.slice(at, phrase.end)))
  );
};

/** "fireworks deepseek v3.1": behind the seller a model goes on where the name of an API ends, and is not that API. */
const isOutgrown = (lower: string, at: number, end: number): boolean => {
  const gap = lower.indexOf(' ', at);
  const model = gap < 0 || gap >= end ? null : phrases().longest(lower, gap + 1);
  return model?.meaning.kind === 'model' && model.end > end;
};

/** "bedrock us.anthropic.claude-sonnet-4-5-20250929-v1:0": behind the seller stands an id that goes on. */
const idBehindSeller = (lower: string, at: number, api: ApiMatch): ApiMatch | null => {
  const gap = lower.lastIndexOf(' ', api.end - 1);
  const whole = gap < at ? null : apiAt(lower, gap + 1);
  return whole !== null && whole.end > api.end && sellerOf(whole.id)?.id === sellerOf(api.id)?.id
    ? whole
    : null;
};

/** "llama 70b on together 2x h100": who stands right before a card rents it out, and is asked for no tokens. */
const isOfLandlord = (lower: string, at: number, end: number): boolean => {
  if (!/ (?:on|at|from|with) [^/]{2,30}$/.test(lower.slice(at, end))) return false;
  const [gap = ''] =
    /^ (?:ai )?(?:gpus? )?(?:(?:dedicated|reserved|rented) )?(?:\d{1,3} ?x? ?)?/.exec(
      lower.slice(end, end + 28),
    ) ?? [];
  return gap !== '' && phrases().longest(lower, end + gap.length)?.meaning.kind === 'gpu';
};

/** The API, where the words are no open model of the same length. */
const apiOf = (place: Place, { phrase, api }: Found): readonly Atom[] | null => {
  const { lower, at } = place;
  if (!api || api.end < (phrase?.end ?? 0)) return null;
  if (phrase?.meaning.kind === 'model' && phrase.end === api.end) return null;
  if ((phrase !== null && isPacked(place, phrase, api)) || isOutgrown(lower, at, api.end)) return null;
  if (phrase !== null && isOfLandlord(lower, at, api.end)) return null;
  const whole = idBehindSeller(lower, at, api);
  if (whole !== null) return [{ kind: 'api', id: whole.id, start: at, end: whole.end }];
  refuseLonger(lower, at, api.end, 'api');
  return [{ kind: 'api', id: api.id, start: at, end: api.end }];
};

/** "A2.5B" behind a size is what every token meets of it, and no A2. */
const ACTIVE_SIZE = /^a\d+\.\d+b(?![a-z0-9])/;

/** "solar-7b" is a model, and no word of ours with a size behind it. */
const SIZE_GLUED = /^-\d{1,3}(?:\.\d{1,2})?b(?![a-z0-9])/;

const isPartOfName = (lower: string, at: number, { end, meaning: { kind } }: Match): boolean =>
  kind === 'phrase' && /^[a-z]+$/.test(lower.slice(at, end)) && SIZE_GLUED.test(lower.slice(end, end + 9));

const phraseOf = ({ lower, at }: Place, { phrase, api }: Found): readonly Atom[] | null => {
  if (!phrase || isPartOfName(lower, at, phrase)) return null;
  const { kind } = phrase.meaning;
  if (kind === 'gpu' && ACTIVE_SIZE.test(lower.slice(at, at + 12))) return null;
  if (kind === 'api' || kind === 'gpu' || kind === 'model') refuseLonger(lower, at, phrase.end, kind);
  const atom = atomAt(phrase.meaning, at, phrase.end);
  return [atom.kind === 'model' && api?.end === phrase.end ? { ...atom, api: api.id } : atom];
};

/** The longest of a name, a phrase and a number. */
export const nameOrNumber: Rule = (place) => {
  const found = foundAt(place);
  return numberOf(place, found) ?? apiOf(place, found) ?? phraseOf(place, found);
};
