import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import {
  countedNoun,
  holdsOf,
  joined,
  NUMBER,
  PEOPLE,
  partOfPeople,
  piecesOf,
  plainTail,
  withoutHolds,
} from '../wording/pieces.ts';

/** "prompts are more like 12" below "200 users x 30 prompts a day": the noun says which number another stands for. */

const NOUN_IS = re`^(?:(?:and|but|so|no|well|actually|the|our|number of) )*(?<noun>[a-z-]{3,20})(?: (?:is|are|was|were|should be)|:)(?: (?:more like|closer to|nearer to|rather|actually|really|about|around|only|just|probably|now|at|maybe))* (?<number>${NUMBER})(?: (?:now|instead|really|actually|i think|each|on average))*$`;

/** How many times more or less than the number before it another still stands for the same. */
const AS_NEAR = 12;

interface Place {
  readonly words: string;
  /** How many times the number before it, or as small a part; 1 where it is the same. */
  readonly ratio: number;
}

/** The words of a volume with the number at the one piece that is of the noun. */
const inPieces = (words: string, noun: string, number: string): readonly Place[] => {
  const share = partOfPeople(words);
  const pieces = piecesOf(withoutHolds(words.slice(share.length)));
  const [of, ...more] = pieces.filter((piece) => {
    const counted = countedNoun(piece);
    return counted === noun || (PEOPLE.test(noun) && PEOPLE.test(counted));
  });
  if (of === undefined || more.length > 0 || of.number.startsWith('$')) return [];
  const now = pieces.map((piece) => (piece === of ? { ...piece, number } : piece));
  const ratio = scaledNumber(number) / scaledNumber(of.number);
  return [
    {
      words: `${share}${joined(now)}${holdsOf(words).replace(';', ',')}`,
      ratio: Math.max(ratio, 1 / ratio),
    },
  ];
};

const SIZE = /^(?<number>\d[\d.,]*k?) ?tok(?:en)?s?\b[^\d]*$/i;

/** A whole request, of tokens or of a prompt, of another size. */
const asSize = (words: string, noun: string, number: string): readonly Place[] => {
  const before = SIZE.exec(words)?.groups?.number;
  if (before === undefined || !/^(?:token|prompt|request|call|message)$/.test(noun)) return [];
  const ratio = scaledNumber(number) / scaledNumber(before);
  return [{ words: `${number} tokens per request`, ratio: Math.max(ratio, 1 / ratio) }];
};

/** The words with the number where the card has one of the same noun, the nearest of several; other words as they are. */
export const withNounInFront = (line: string, { said }: Draft): string => {
  const { noun, number = '' } = NOUN_IS.exec(line)?.groups ?? {};
  if (noun === undefined || number.startsWith('$')) return line;
  const one = plainTail(noun);
  const volume = (said['workload.requestsPerMonth'] ?? said['workload.tokensPerMonth'])?.words ?? '';
  const places = [
    ...(piecesOf(withoutHolds(volume)).length > 1 ? inPieces(volume, one, number.trim()) : []),
    ...asSize(said['workload.requestTokens']?.words ?? '', one, number.trim()),
  ];
  const [nearest] = places.sort((some, other) => some.ratio - other.ratio);
  return nearest !== undefined && nearest.ratio <= AS_NEAR ? nearest.words : line;
};
