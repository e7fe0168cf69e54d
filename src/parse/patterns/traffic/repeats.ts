import { wordsOf } from '../../beside.ts';
import { markAt, type Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { clauseAround, clauseOf } from '../looks/clause.ts';
import { ofEachPerson } from '../looks/of-each.ts';
import { hasMarkBefore, hasNoun, hasPer, isPlain } from '../looks/pattern.ts';
import { countedWord, isThings, sizeBehind, thingOf } from './counted-things.ts';

/** What a count is a factor of: a part of what comes repeats within it, and some of the same things are no factor. */

/** Parts that a request is made of: "6 turns", "12 steps", "3 replies". */
const PARTS =
  /^(?:turns?|steps?|rounds?|calls?|llm calls?|api calls?|messages?|msgs?|interactions?|prompts?|repl(?:y|ies)|tasks?|sections?|chapters?|fields?|chunks?|passages?|snippets?|pages?|docs?|documents?|candidates?|notes?|questions?|quer(?:y|ies)|emails?|completions?|suggestions?|summar(?:y|ies)|reviews?|requests?|chats?)$/i;
const FEW = 1000;

/** Another amount of requests that has a period, or is far larger: what this small one is a part of. */
export const isPartOfAnother = (quantity: Quantity, reading: Reading): boolean =>
  reading.quantities.some(
    (other) =>
      other !== quantity &&
      (other.unit === 'request' || (other.times && other.unit === null) || isThings(other, reading)) &&
      (other.perMonth !== null || other.number.value >= FEW * quantity.number.value),
  );

/** Whether words or signs say that it is of each of what comes, or of each person. */
const isOfEach = (quantity: Quantity, reading: Reading): boolean =>
  quantity.each || hasPer(quantity, 'request') || hasMarkBefore(quantity, reading, 'times');

/** "each request makes 3 requests" */
const isEachInFront = ({ first }: Quantity, reading: Reading): boolean => {
  const [from] = clauseAround(reading, first);
  return /\b(?:each|every|per)\b/i.test(wordsOf(reading, from, first));
};

/** Parts that no sample is counted in: of each thing that was tried, there are so many. */
const WITHIN_ONE =
  /^(?:turn|step|round|message|msg|llm call|api call|interaction|chunk|passage|snippet|page)$/;

const TRIED =
  /\b(?:measured|measur(?:es?|ing|ements?)|tested|testing|tests?|tried|trials?|pilot(?:ed|s)?|poc|proof of concept|sampl\w+|looked at|looking at|checked|averages? (?:of|over|across|from)|means? (?:of|over|across|from)|evaluat\w+|evals?|benchmark\w*|bench|load[- ]test\w*|fail(?:s|ed|ing|ures?)?|timed? out|err(?:or|ors|ored)|batch(?:es)? of)\b/i;

/** Whether its clause says that so many were tried, or failed. */
export const wasTried = (quantity: Quantity, reading: Reading): boolean =>
  TRIED.test(clauseOf(quantity, reading));

/** A larger count of the same things, or of any where it was tried: one with a period, or far larger. */
const largerOf = (quantity: Quantity, reading: Reading): Quantity | undefined => {
  const thing = thingOf(quantity, reading);
  const ofPeople = hasPer(quantity, 'user', 'fte') || ofEachPerson(quantity, reading);
  // "one order costs 2 cents"
  const isOfOne = quantity.number.value <= 1;
  if (thing === '' || quantity.perMonth !== null || ofPeople || isOfOne) return undefined;
  if (isOfEach(quantity, reading) || isEachInFront(quantity, reading)) return undefined;
  const isOfAny = wasTried(quantity, reading) && !WITHIN_ONE.test(thing);
  const { value } = quantity.number;
  return reading.quantities.find((other) => {
    if (other === quantity || !isPlain(other) || other.second !== null) return false;
    const isAlike = isOfAny ? thingOf(other, reading) !== '' : thingOf(other, reading) === thing;
    const { perMonth, number } = other;
    return isAlike && (perMonth === null ? number.value >= FEW * value : number.value * perMonth > value);
  });
};

/** "40 documents of 9k tokens": a job with a size of its own. */
const hasOwnSize = (quantity: Quantity, reading: Reading): boolean =>
  !markAt(reading.atoms, quantity.end, 'comma') && sizeBehind(quantity, reading) !== undefined;

/**
 * "we tried 40 documents, production is 9,000 documents a month": the count of which this smaller one is some. Undefined
 * for what is of each, for a job with its own size that was not tried alone, and where there is no larger one.
 */
export const someOf = (quantity: Quantity, reading: Reading): Quantity | undefined =>
  isPlain(quantity) &&
  quantity.second === null &&
  !hasNoun(quantity, 'concurrency') &&
  (wasTried(quantity, reading) || !hasOwnSize(quantity, reading))
    ? largerOf(quantity, reading)
    : undefined;

/**
 * "15 agents run 8 tasks each, 200k tasks a month": all that comes of what each of some people has; undefined where the
 * line does not say it.
 */
export const allOfThese = (quantity: Quantity, reading: Reading): Quantity | undefined => {
  const thing = thingOf(quantity, reading);
  if (thing === '' || !isPlain(quantity) || !quantity.each || quantity.perMonth !== null) return undefined;
  const [from] = clauseAround(reading, quantity.first);
  const isOfPeople = reading.quantities.some(
    ({ unit, at }) => (unit === 'user' || unit === 'fte') && at >= from && at < quantity.first,
  );
  return isOfPeople
    ? reading.quantities.find(
        (other) =>
          other !== quantity &&
          other.perMonth !== null &&
          !other.each &&
          !hasPer(other, 'user', 'fte') &&
          thingOf(other, reading) === thing,
      )
    : undefined;
};

/**
 * "4 calls each", "15 chats a day x 4 turns", "5 turns per conversation", "100k chats/day, 6 turns": how often a thing
 * that is counted repeats.
 */
export const repeats = (quantity: Quantity, reading: Reading): boolean => {
  if (quantity.unit !== 'request' || quantity.perMonth !== null || quantity.number.value >= FEW) return false;
  // "2k chats a day, 40 in parallel": who is there at once repeats nothing.
  if (hasNoun(quantity, 'concurrency')) return false;
  const linked = isOfEach(quantity, reading);
  const { units } = reading.facts;
  // "50k answers a day, 3 judge calls each": answers are counted as requests are.
  const things = reading.quantities.some((other) => isThings(other, reading)) ? 1 : 0;
  if (linked && ((units.get('request') ?? 0) + things > 1 || (units.get('user') ?? 0) > 0)) return true;
  return (
    PARTS.test(countedWord(quantity, reading)) &&
    isPartOfAnother(quantity, reading) &&
    largerOf(quantity, reading) === undefined
  );
};

/** What is put into a prompt: "5 chunks of 800 tokens", "20 docs, 300 tokens each". */
const PIECES =
  /^(?:chunks?|passages?|snippets?|pages?|docs?|documents?|candidates?|articles?|results?|paragraphs?|records?|rows?|notes?|examples?|files?)$/i;

const RETRIEVES = /\brag\b|\bretriev/i;

/** Pieces of a prompt of retrieval, or whose answer has a size of its own: "5 chunks of 800 tokens, 300 out". */
export const isRetrieved = (quantity: Quantity, reading: Reading): boolean =>
  quantity.unit === 'request' &&
  quantity.perMonth === null &&
  quantity.number.value < FEW &&
  PIECES.test(countedWord(quantity, reading)) &&
  isPartOfAnother(quantity, reading) &&
  (reading.facts.says(RETRIEVES) ||
    reading.quantities.some(({ side, perMonth }) => side === 'output' && perMonth === null)) &&
  sizeBehind(quantity, reading) !== undefined;
