import { textBefore } from '../../beside.ts';
import { namesHardware } from '../../facts.ts';
import { LIKELY_SIZE, MOST_EACH } from '../../likely-amounts.ts';
import { markAt, type Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { hasPer } from '../looks/pattern.ts';

/** What a number counts: requests, parts of one, pieces of a prompt, or a side of the tokens. */

const FEW = 1000;

/** The word that a number counts. */
export const countedWord = ({ at, end }: Quantity, { text, atoms }: Reading): string => {
  for (let place = at + 1; place < end; place += 1) {
    const atom = atoms[place];
    if (atom?.kind === 'unit') return text.slice(atom.start, atom.end);
  }
  return '';
};

/** The size of each piece, directly behind. */
export const sizeBehind = (quantity: Quantity, { atoms, facts }: Reading): Quantity | undefined => {
  for (let from = quantity.end; from <= quantity.end + 2; from += 1) {
    const size = facts.byFirst.get(from);
    if (size !== undefined) return size.unit === 'token' && size.perMonth === null ? size : undefined;
    const atom = atoms[from];
    if (atom?.kind !== 'mark' || !['of', 'at', 'times', 'comma', 'each', 'on'].includes(atom.mark))
      return undefined;
  }
  return undefined;
};

const THINGS = /^(?:prompts|completions|answers|replies|responses|generations)$/i;
const LABELLED = /^(?:prompts|completions|answers|replies|responses|generations) (?:per|\/|a)\b/i;
const ONE_THING = /^(?:prompt|completion|answer|reply|response|generation)$/i;

const BEFORE_SUMMARY =
  /\b(?:summar(?:y|ies)(?: (?:of|at|about|around|up to|length|size|is|are))*|(?:summari[sz]|condens|distil|shorten|boil)\w*\b[^\d,.;]{0,30}? (?:to|into|in|as)(?: (?:about|around|at most|up to|max))*|(?:down (?:in)?to|(?:pages?|words?|tok(?:en)?s?|each),? into)(?: (?:about|around))?) ?~?$/i;
const BEHIND_SUMMARY =
  /^[ -]?(?:(?:tokens?|toks?|words?|pages?|sentences?|paragraphs?)[ -])?summar(?:y|ies)\b/i;

/** "summary 300 words", "a 200 token summary", "summarise it to 200 words": what is written, and not what is read. */
export const isOfSummary = ({ first, number }: Quantity, { text, atoms }: Reading): boolean => {
  const start = atoms[first]?.start ?? 0;
  return (
    BEFORE_SUMMARY.test(textBefore(text, start, 60)) ||
    BEHIND_SUMMARY.test(text.slice(number.end, number.end + 24))
  );
};

/** "5 prompts of 2k tokens a day": the period is of the things, and the size is of one. */
const isOfSize = ({ end }: Quantity, { atoms, facts }: Reading): boolean =>
  markAt(atoms, end, 'of') && facts.byFirst.get(end + 1)?.unit === 'token';

/** The first word behind a number that is no name or time between: "40k support answers", "80k daily replies". */
const wordBehind = ({ at, names }: Quantity, { text, atoms }: Reading): string => {
  let place = at + 1;
  while (names.includes(place) || atoms[place]?.kind === 'period') place += 1;
  const word = atoms[place];
  return word === undefined ? '' : text.slice(word.start, word.end);
};

/** A noun in its singular: "queries" is "query". */
export const stemOf = (noun: string): string => noun.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');

/** What a number counts, in its singular: "calls", "support answers" is "answer"; none for what is no count of things. */
export const thingOf = (quantity: Quantity, reading: Reading): string => {
  if (quantity.unit === 'request') return stemOf(countedWord(quantity, reading));
  return quantity.unit === null && quantity.side !== null && THINGS.test(wordBehind(quantity, reading))
    ? stemOf(wordBehind(quantity, reading))
    : '';
};

/** "20 prompts a day", "40k support answers/day": things that are counted, and no side of the tokens. */
export const isThings = (quantity: Quantity, reading: Reading): boolean => {
  const { unit, side, front, second, number, words } = quantity;
  if (unit !== null || side === null || second !== null) return false;
  // "prompts per user per day: 12"
  if (front !== null) return front === side && LABELLED.test(words) && quantity.perMonth !== null;
  const things = number.value === 1 ? ONE_THING : THINGS;
  const word = wordBehind(quantity, reading);
  const named = things.test(word) || (/^outputs$/i.test(word) && isSizedBeside(reading));
  return (
    named &&
    (quantity.perMonth !== null ||
      isOfSize(quantity, reading) ||
      quantity.each ||
      hasPer(quantity, 'user', 'fte', 'request') ||
      hasSizeBehind(quantity, reading) ||
      areSizedBeside(quantity, reading) ||
      // "420 users x 15 prompts"
      (number.value <= MOST_EACH && reading.quantities.some((other) => other.unit === 'user')))
  );
};

/** "15k daily outputs, 800 tokens each": what has a size is counted, and is no token. */
const isSizedBeside = ({ quantities }: Reading): boolean =>
  quantities.some(({ unit, each, perMonth }) => unit === 'token' && each && perMonth === null);

/** Words by which tokens a second are what is asked for, and no speed of hardware. */
export const SAYS_TRAFFIC =
  /\b(?:traffic|demand|load|sustained|workload|usage|average|avg|peak|need(?:ed|s)?|required?|24 ?[/x] ?7)\b/i;

/** Whether the line tells traffic by the second, the minute or the hour: in how many hours of a day it comes matters. */
export const saysPace = (reading: Reading): boolean =>
  reading.quantities.some(
    (other) =>
      ((other.unit === 'request' || isThings(other, reading)) && hasPer(other, 'second', 'minute', 'hour')) ||
      (other.unit === 'token' && hasPer(other, 'minute', 'hour')) ||
      (other.unit === 'token' &&
        hasPer(other, 'second') &&
        (reading.facts.says(SAYS_TRAFFIC) || !namesHardware(reading.facts))),
  );

/** "3M prompts, 1.2k in 2k out": both sides of one are said beside them. */
const areSizedBeside = (quantity: Quantity, { quantities }: Reading): boolean =>
  (['input', 'output'] as const).every((side) =>
    quantities.some(
      (other) =>
        other !== quantity &&
        other.side === side &&
        other.perMonth === null &&
        !other.number.percent &&
        !other.number.money &&
        other.number.value <= Math.min(LIKELY_SIZE, quantity.number.value),
    ),
  );

/** "5 rps, 2k prompts 300 token replies": beside a count, and before the size of the answer, "2k" is a size itself. */
const hasSizeBehind = (quantity: Quantity, reading: Reading): boolean => {
  const size = sizeBehind(quantity, reading);
  const isSize =
    quantity.number.value >= FEW &&
    reading.quantities.some(({ unit, perMonth }) => unit === 'request' && perMonth !== null);
  return size !== undefined && (size.side === null || size.side === quantity.side) && !isSize;
};
