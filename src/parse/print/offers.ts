import type { LlmcostError } from '../../errors.ts';
import { lineOf, priceTextBehind, refusedNamesIn } from './named-words.ts';
import { replaced } from './replaced.ts';

/** Offers of hardware that stand beside each other: "8x H100 at $2.49 or 8x MI300X at $1.99". */

/** One of the offers, as it was typed, and the line with it alone. */
export interface TypedOffer {
  readonly words: string;
  readonly line: string;
}

/** What stands between two offers, the latter of which begins with an article or "on" of its own. */
const JOINT = String.raw`,? (?:or|and|vs\.?|versus|against|compared (?:to|with)|(?:better|cheaper) than|instead of|oder|ou) (?:rather )?(?:(?:an?|the|on(?![ -]demand)|with) )?`;
/** "compare A with B", and no "A or B with an SLA". */
const COMPARED = ',? (?:with|to) (?:(?:an?|the) )?';
const between = (joint: string): RegExp =>
  new RegExp(`^(?<behind>[^;?!]{0,80}?)(?<joint>${joint}|, | / |(?<=^) (?=$))(?<before>[^;?!]{0,40})$`, 'i');
const BETWEEN = between(JOINT);
const BETWEEN_COMPARED = between(`${JOINT}|${COMPARED}`);
const IS_CHOICE = new RegExp(`^(?:${JOINT}|${COMPARED})$`, 'i');
/** What says that one of several is meant, in the words for all of them. */
const SAYS_CHOICE = /\b(?:or|vs\.?|versus|against|oder|ou)\b/i;
/** "4x H100 and 8x A100" is a fleet of both, but where they are compared. */
const BOTH = /^,? and /i;
const COMPARES = /\bcompar(?:e|ing)\b/i;
/** What says so for things between which nothing but a comma or a stroke stands. */
const PICKS =
  /\bcompar(?:e|ing)\b|\b(?:pick|choose|select|which)(?: (?:one|of|is|would|should|to)\b|\?)|\b(?:options?|flavou?rs|alternatives|candidates|choices|quotes|offers)\b/i;

/** Where an offer may end of which the other ends with a price, a seller or a term. */
const ENDS = [
  /[,;?!]|\.(?:\s|$)| (?:vs\.?|versus|against) |$/,
  /[,;?!]|\.(?:\s|$)| (?:vs\.?|versus|against|for|to|running|serving|hosting|with|in) |$/i,
] as const;

/** An offer may begin so many words before what contradicts the other. */
const MOST_BEFORE = 5;

interface Gap {
  readonly behind: string;
  readonly joint: string;
  readonly before: string;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const placesOf = (line: string, words: readonly string[]): readonly Place[] => {
  const lower = line.toLowerCase();
  return words
    .map((word) => {
      const start = lower.indexOf(word.toLowerCase());
      return { start, end: start + word.length };
    })
    .toSorted((a, b) => a.start - b.start);
};

const gapBetween = (line: string, one: Place, other: Place): Gap | undefined => {
  const words = COMPARES.test(line.slice(0, one.start)) ? BETWEEN_COMPARED : BETWEEN;
  const { behind, joint, before } = words.exec(line.slice(one.end, other.start))?.groups ?? {};
  return behind === undefined || joint === undefined || before === undefined
    ? undefined
    : { behind, joint, before };
};

/** The places where the first offer may begin, the nearest first. */
const beginnings = (line: string, { start }: Place, { before }: Gap): readonly number[] => {
  if (before === '') return [start];
  const comma = line.slice(0, start).lastIndexOf(', ');
  const clause = comma < 0 ? 0 : comma + 2;
  const words = [...line.slice(0, start).matchAll(/(?<=^| )(?=\S)/g)].map(({ index }) => index);
  return words
    .filter((at) => at >= clause && at < start)
    .slice(-MOST_BEFORE)
    .toReversed();
};

/** The places where the last offer may end, the farthest first. */
const endings = (line: string, { end }: Place, { behind, before }: Gap): readonly number[] => {
  const rest = line.slice(end);
  const price = priceTextBehind(rest).length;
  // "4x H100 or 8x A100 at $2": nobody says whose price it is, and all else is of both.
  if (behind === '' && before === '') return price > 0 ? [] : [end];
  const ends = ENDS.map((sign) => end + (sign.exec(rest)?.index ?? rest.length));
  return [...new Set([...ends, end + price, end])];
};

/** "runpod or lambda": what a refusal offers in the place of all that stands beside each other. */
const inPlaceOf = (line: string, phrase: string, hints: readonly string[]): readonly TypedOffer[] => {
  const isChoice = SAYS_CHOICE.test(phrase) || COMPARES.test(line);
  return isChoice && hints.length > 1
    ? hints.map((words) => ({ words, line: replaced(line, phrase, words) }))
    : [];
};

const PRICED = /[$€£@]|\d\.\d|\d ?\/ ?h/i;

/** "NC80adis_H100_v5 phi 4 or NC24ads A100 v4": what stands behind the first is of both, where it is no price. */
const ofAll = (
  line: string,
  places: readonly Place[],
  gaps: readonly Gap[],
): readonly TypedOffer[] | undefined => {
  const said = gaps.map(({ behind }) => behind).join('');
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last || said.trim() === '' || PRICED.test(said)) return undefined;
  if (gaps.some(({ before }) => before !== '')) return undefined;
  return places.map(({ start, end }) => {
    const words = line.slice(start, end);
    return { words, line: `${line.slice(0, first.start)}${words}${said}${line.slice(last.end)}` };
  });
};

/**
 * How the things that contradict each other in a line may be offers of which one is meant at a time: each way with its
 * offers, the likeliest first. Whoever asks reads the lines, and takes the first way of which all differ in what is
 * offered. Empty where the line does not set them beside each other.
 */
export const offersIn = (text: string, error: LlmcostError): readonly (readonly TypedOffer[])[] => {
  if (error.code !== 'contradiction') return [];
  const line = lineOf(text, error);
  const named = refusedNamesIn(line, error);
  const [phrase] = named;
  if (phrase !== undefined && named.length === 1) {
    const offers = inPlaceOf(line, phrase, error.hints);
    return offers.length === 0 ? [] : [offers];
  }
  const places = placesOf(line, named);
  const [first, last] = [places[0], places.at(-1)];
  const gaps = places.slice(1).flatMap((place, at) => gapBetween(line, places[at] ?? place, place) ?? []);
  const [gap, choice] = [gaps[0], gaps.at(-1)];
  if (!first || !last || !gap || !choice || gaps.length < places.length - 1) return [];
  const isChoice = IS_CHOICE.test(choice.joint) || PICKS.test(line) || choice.joint === ' / ';
  if (places.length < 2 || !isChoice) return [];
  if (BOTH.test(choice.joint) && !COMPARES.test(line.slice(0, first.start))) return [];
  const ways = beginnings(line, first, gap).flatMap((start) =>
    endings(line, last, choice).map((end) => {
      const joints = gaps.map(({ behind, joint }, at) => {
        const from = (places[at]?.end ?? 0) + behind.length;
        return { from, to: from + joint.length };
      });
      const starts = [start, ...joints.map(({ to }) => to)];
      const ends = [...joints.map(({ from }) => from), end];
      return starts.map((from, at) => {
        const words = line.slice(from, ends[at]).trim();
        return { words, line: `${line.slice(0, start)}${words}${line.slice(end)}` };
      });
    }),
  );
  const alone = ofAll(line, places, gaps);
  return alone === undefined ? ways : [...ways, alone];
};
