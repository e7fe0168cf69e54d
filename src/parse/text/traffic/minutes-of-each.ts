import { exactly } from '../../../domain/round.ts';
import { reAll } from '../../expression.ts';
import { REQUESTS } from '../../requests.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { WordedKind } from '../reworded.ts';
import { LASTING_THINGS } from './lengths.ts';

/**
 * "12,000 calls a day, 4 min each, 900 tokens a minute": how long each is and its pace give the size of one, wherever in
 * the line they stand. "900 hours of calls a day, 9k tokens an hour": how long all are gives their volume.
 */

const ABOUT = '(?:(?:about|around|roughly|approx|ca|some|~|≈) ?)?';
const UNIT = '(?<unit>minutes?|mins?|hours?|hrs?|h)';
const LONG = String.raw`(?<![\w.,$€£])(?<many>\d{1,3}(?:\.\d{1,2})?)[ -]?${UNIT}\b`;
/** Behind it a length is one of a day, of a shift, or of what is billed. */
const NOT_OF_TIME = String.raw`(?! ?(?:\/|(?:a|per|each|every) (?:day|night|week|month|weekday|shift|year)))(?! (?:billed|of ops|on call|old|ago|daily|weekly|nightly))`;
const AVERAGE = '(?:on average|average|averaging|averages|avg|mean)';
const OF_EACH = `(?: long)?(?:,? ?(?:each|apiece|${AVERAGE}|(?:per|an?|every|each) ${REQUESTS})| long)(?: (?:duration|length|handle time))?`;
const LASTING = `(?:(?:${AVERAGE} )?(?:duration|length|handle time|aht)(?: is| of| at|:)?|${AVERAGE}(?: of| is| at)?|lasts?|lasting|(?:takes?|runs?)(?: for)?|each(?: is| of| takes?| lasts?)?)`;
const THINGS = `(?:${REQUESTS}|${LASTING_THINGS})`;
const OFTEN = String.raw`(?: ?(?:\/|\b(?:an?|per|each|every)) ?(?:hour|day|week|month|year)\b| daily| weekly| monthly)`;

/** How long one is: "calls last 6 minutes on average", "avg 5.5 minutes", "4 min each", "sessions of 25 minutes". */
const LENGTHS = [
  reAll`,? ?\b${LASTING} ${ABOUT}${LONG}(?:${OF_EACH})?${NOT_OF_TIME}`,
  reAll`,? ?${ABOUT}${LONG}${OF_EACH}${NOT_OF_TIME}`,
  reAll`(?<=\b${THINGS}${OFTEN}?) (?:of|at|for|that last|that run)(?: for)? ${ABOUT}${LONG}(?:${OF_EACH})?${NOT_OF_TIME}`,
];
/** How long all are together: "900 hours of calls a day". */
const ALL_LONG = reAll`(?<![\w.,$€£])(?<many>\d[\d.,]{0,12} ?[km]?) ?${UNIT} of (?:[a-z]{3,12} ){0,2}${THINGS}(?<often>${OFTEN})`;

const TOKENS = '(?: ?tok(?:en)?s?)';
const SIDE = ' ?(?:as |of )?(?:input|prompt|output|in|out)';
const A_MINUTE = String.raw` ?(?:\/|\b(?:an?|per|each|every)) ?(?<of>min(?:ute)?|hour|hr|h)\b(?: of (?:audio|speech|talk|conversation|recording|[a-z]{4,9}ing|${THINGS}))?`;
const SIZE = String.raw`\d[\d.,]{0,9}k?(?![\d.]|,\d)`;
const BETWEEN = String.raw` ?(?:,? and|,? plus|,|\/|\+) ?${ABOUT}`;
/** "900 tokens a minute", "900 tokens per minute in and 120 per minute out", "900 in, 120 out a minute". */
const PACES = reAll`${ABOUT}(?<![\w.,$€£])(?<first>${SIZE})(?=${TOKENS}|${SIDE}\b|\/\d)${TOKENS}?(?:${SIDE}\b)?(?:${BETWEEN}(?<second>${SIZE})${TOKENS}?(?:${SIDE}\b)?${TOKENS}?)?${A_MINUTE}(?<side>${SIDE}\b)?(?:${BETWEEN}(?<last>${SIZE})${TOKENS}?(?: ?(?:\/|\b(?:an?|per|each|every)) ?(?:min(?:ute)?|hour|hr|h)\b)?${SIDE}\b)?`;

/** Tokens: no request has more. */
const MOST_OF_ONE = 2e6;

interface Found {
  readonly words: string;
  readonly groups: Readonly<Partial<Record<string, string>>>;
}

const foundIn = (text: string, written: RegExp): readonly Found[] =>
  [...text.matchAll(written)].map(({ 0: words, groups = {} }) => ({ words, groups }));

const minutesOf = (unit = ''): number => (unit.toLowerCase().startsWith('h') ? 60 : 1);

/** Tokens of each side in so long a time, or of both sides as one. */
const amountsOf = (pace: Found, many: number, unit: string): readonly number[] => {
  const times = (many * minutesOf(unit)) / minutesOf(pace.groups.of);
  return [pace.groups.first, pace.groups.second ?? pace.groups.last].flatMap((amount) =>
    amount === undefined ? [] : [exactly(scaledNumber(amount) * times)],
  );
};

const SIDES = /\b(?:input|prompt|in|output|out)\b/i;

/** Tokens: "3600 tokens each", "3600 tokens in, 480 tokens out", "8100000 tokens a day". */
const tokensOf = (pace: Found, { groups: { many = '', unit = '', often } }: Found): string | undefined => {
  const [one, other] = amountsOf(pace, scaledNumber(many), unit);
  if (one === undefined || (often === undefined && one > MOST_OF_ONE)) return undefined;
  const behind = often ?? '';
  if (other !== undefined) return `${one} tokens in${behind}, ${other} tokens out${behind}`;
  const side = SIDES.exec(pace.words)?.[0];
  return side === undefined ? `${one} tokens${often ?? ' each'}` : `${one} tokens ${side}${behind}`;
};

/** The line with what its paces come to, and without how long one lasts, where it says that once. */
const withSizes = (line: string): string => {
  const found = [ALL_LONG, ...LENGTHS]
    .map((written) => foundIn(line, written))
    .find((some) => some.length > 0);
  const [length, another] = found ?? [];
  if (length === undefined || another !== undefined) return line;
  const paces = foundIn(line, PACES);
  const read = paces.map((pace) => tokensOf(pace, length));
  if (read.length === 0 || read.includes(undefined)) return line;
  return paces.reduce(
    (rest, { words }, at) => rest.replace(words, () => read[at] ?? words),
    line.replace(length.words, () => ''),
  );
};

/** The size of one, or the volume of all, where people say how long it lasts and how many tokens a minute has. */
export const MINUTES_OF_EACH: WordedKind = {
  rows: [[/^(?=.*\d[ -]?(?:min|h))(?=.*tok)(?=.*[/ ](?:min|h)).+$/is, withSizes]],
};
