import { impossible, quoted } from '../problems.ts';
import type { Quantity } from '../quantities.ts';
import type { Reading } from '../reading.ts';
import { phrases } from '../text/products.ts';
import { amountIn, amountOf, isText } from './amounts.ts';
import { ofEachPerson } from './of-each.ts';
import {
  before,
  claim,
  hasNoun,
  hasPer,
  isBare,
  isPlain,
  isTeam,
  markAt,
  nounAt,
  type Pattern,
} from './pattern.ts';

/** Requests, and the people who send them. */

const refuseNone = (quantity: Quantity): void => {
  if (quantity.number.value === 0)
    throw impossible(
      `${quoted(quantity.words)} is no traffic: type how many requests, such as "40k requests/day".`,
      ['40k requests/day'],
    );
};

/** The word that a number counts. */
const nounOf = ({ at, end }: Quantity, { text, atoms }: Reading): string => {
  for (let place = at + 1; place < end; place += 1) {
    const atom = atoms[place];
    if (atom?.kind === 'unit') return text.slice(atom.start, atom.end);
  }
  return '';
};

/** A plural that no list of ours holds: what it was read as is named. */
const nameLearned = (quantity: Quantity, reading: Reading, meaning: string): void => {
  const noun = nounOf(quantity, reading).toLowerCase();
  if (noun === '' || phrases().longest(noun, 0)?.end === noun.length) return;
  reading.notes.push(`${quoted(quantity.words)}: ${meaning}.`);
};

/** Parts that a request is made of: "6 turns", "12 steps", "3 replies". */
const PARTS =
  /^(?:turns?|steps?|rounds?|calls?|llm calls?|api calls?|messages?|msgs?|interactions?|prompts?|repl(?:y|ies)|tasks?|sections?|chapters?|fields?|chunks?|passages?|snippets?|pages?|docs?|documents?|candidates?|notes?|questions?|quer(?:y|ies)|emails?|completions?|suggestions?|summar(?:y|ies)|reviews?|requests?|chats?)$/i;
const FEW = 1000;

/** Another amount of requests that has a period, or is far larger: what this small one is a part of. */
const isPartOfAnother = (quantity: Quantity, { quantities }: Reading): boolean =>
  quantities.some(
    (other) =>
      other !== quantity &&
      (other.unit === 'request' || (other.times && other.unit === null)) &&
      (other.perMonth !== null || other.number.value >= FEW * quantity.number.value),
  );

/**
 * "4 calls each", "15 chats a day x 4 turns", "5 turns per conversation", "100k chats/day, 6 turns": how often a thing
 * that is counted repeats.
 */
const repeats = (quantity: Quantity, reading: Reading): boolean => {
  if (quantity.unit !== 'request' || quantity.perMonth !== null || quantity.number.value >= FEW) return false;
  const linked = quantity.each || hasPer(quantity, 'request') || before(quantity, reading, 'times');
  const { units } = reading.facts;
  if (linked && ((units.get('request') ?? 0) > 1 || (units.get('user') ?? 0) > 0)) return true;
  return PARTS.test(nounOf(quantity, reading)) && isPartOfAnother(quantity, reading);
};

/** What is put into a prompt: "5 chunks of 800 tokens", "20 docs, 300 tokens each". */
const PIECES =
  /^(?:chunks?|passages?|snippets?|pages?|docs?|documents?|candidates?|articles?|results?|paragraphs?|records?|rows?|notes?|examples?|files?)$/i;

/** The size of each piece, directly behind. */
const sizeBehind = (quantity: Quantity, { atoms, facts }: Reading): Quantity | undefined => {
  for (let from = quantity.end; from <= quantity.end + 2; from += 1) {
    const size = facts.byFirst.get(from);
    if (size !== undefined) return size.unit === 'token' && size.perMonth === null ? size : undefined;
    const atom = atoms[from];
    if (atom?.kind !== 'mark' || !['of', 'at', 'times', 'comma', 'each', 'on'].includes(atom.mark))
      return undefined;
  }
  return undefined;
};

/** Pieces of a prompt whose answer has a size of its own. */
const isRetrieved = (quantity: Quantity, reading: Reading): boolean =>
  quantity.unit === 'request' &&
  quantity.perMonth === null &&
  quantity.number.value < FEW &&
  PIECES.test(nounOf(quantity, reading)) &&
  isPartOfAnother(quantity, reading) &&
  reading.quantities.some(({ side, perMonth }) => side === 'output' && perMonth === null) &&
  sizeBehind(quantity, reading) !== undefined;

const THINGS = /^(?:prompts|completions|answers|replies|responses|generations)$/i;
const LABELLED = /^(?:prompts|completions|answers|replies|responses|generations) (?:per|\/|a)\b/i;
const ONE_THING = /^(?:prompt|completion|answer|reply|response|generation)$/i;

/** "summary 300 words", "a 200 token summary": what is written, and not what is read. */
const isOfSummary = ({ first, number }: Quantity, { text, atoms }: Reading): boolean =>
  /\bsummar(?:y|ies)(?: (?:of|at|about|around|up to|length|size|is|are))* ?$/i.test(
    text.slice(Math.max(0, (atoms[first]?.start ?? 0) - 30), atoms[first]?.start),
  ) ||
  /^[ -]?(?:(?:tokens?|toks?|words?)[ -])?summar(?:y|ies)\b/i.test(text.slice(number.end, number.end + 24));

/** "5 prompts of 2k tokens a day": the period is of the things, and the size is of one. */
const isOfSize = ({ end }: Quantity, { atoms, facts }: Reading): boolean =>
  markAt(atoms, end, 'of') && facts.byFirst.get(end + 1)?.unit === 'token';

/** "20 prompts a day", "400 completions/dev/day": things that are counted, and no side of the tokens. */
export const isThings = (quantity: Quantity, reading: Reading): boolean => {
  const { unit, side, front, second, number, words } = quantity;
  if (unit !== null || side === null || second !== null) return false;
  // "prompts per user per day: 12"
  if (front !== null) return front === side && LABELLED.test(words) && quantity.perMonth !== null;
  const word = reading.atoms[quantity.at + 1];
  const things = number.value === 1 ? ONE_THING : THINGS;
  const named = word !== undefined && things.test(reading.text.slice(word.start, word.end));
  return (
    named &&
    (quantity.perMonth !== null ||
      isOfSize(quantity, reading) ||
      quantity.each ||
      hasPer(quantity, 'user', 'fte', 'request') ||
      hasSizeBehind(quantity, reading))
  );
};

/** "5 rps, 2k prompts 300 token replies": beside a count, and before the size of the answer, "2k" is a size itself. */
const hasSizeBehind = (quantity: Quantity, reading: Reading): boolean => {
  const size = sizeBehind(quantity, reading);
  const isSize =
    quantity.number.value >= FEW &&
    reading.quantities.some(({ unit, perMonth }) => unit === 'request' && perMonth !== null);
  return size !== undefined && (size.side === null || size.side === quantity.side) && !isSize;
};

/** A number with a period that nothing counts: "200k on weekends", "500 a day". */
const isBareTimed = (quantity: Quantity): boolean =>
  isBare(quantity) &&
  !quantity.number.wordy &&
  !quantity.times &&
  quantity.perMonth !== null &&
  quantity.period !== 'second' &&
  quantity.front === null &&
  quantity.behind.length === 0;

const OTHER_DAYS: Readonly<Record<string, string>> = { workday: 'weekend-day', 'weekend-day': 'workday' };

const otherDays = ({ period }: Quantity, { quantities }: Reading): Quantity | undefined =>
  quantities.find(
    (one) =>
      (one.unit === 'request' || one.unit === 'token') &&
      one.period === OTHER_DAYS[period ?? ''] &&
      !one.each,
  );

const LIKELY_VOLUME = 1e6;

/** "500 tokens a page". */
const sizeOfPage = ({ quantities }: Reading): Quantity | undefined =>
  quantities.find((one) => one.unit === 'token' && hasPer(one, 'page'));

/** "transcripts: 8 pages each, 500 a day": a plural in front that no number counts. */
const namedBefore = ({ first }: Quantity, { text, atoms, facts }: Reading): boolean =>
  facts.units.get('request') === 0 &&
  atoms.some(
    (atom, at) =>
      at < first &&
      atom.kind === 'unit' &&
      atom.unit === 'request' &&
      /s$/i.test(text.slice(atom.start, atom.end)),
  );

/** Requests and other things that are counted, with their sizes. */
export const REQUESTS: readonly Pattern[] = [
  {
    name: 'things that are counted',
    fits: (quantity, reading) => isPlain(quantity) && isThings(quantity, reading),
    says: (quantity, reading) => {
      const part =
        quantity.perMonth === null &&
        !hasPer(quantity, 'user', 'fte') &&
        (quantity.each ||
          ofEachPerson(quantity, reading) ||
          hasPer(quantity, 'request') ||
          isPartOfAnother(quantity, reading));
      (part ? reading.multipliers : reading.requests).push(amountIn(quantity, reading));
    },
  },
  {
    name: 'size of a summary',
    fits: (quantity, reading) =>
      isPlain(quantity) &&
      quantity.perMonth === null &&
      quantity.side === null &&
      (quantity.unit === 'token' || isText(quantity)) &&
      isOfSummary(quantity, reading),
    says: (quantity, reading) => reading.outputs.push(amountOf(quantity, { each: true, timed: false })),
  },
  {
    name: 'pages of a size',
    fits: (quantity, reading) =>
      isPlain(quantity) &&
      quantity.unit === 'page' &&
      quantity.perMonth === null &&
      sizeOfPage(reading) !== undefined &&
      (reading.facts.units.get('request') ?? 0) > 0,
    says: (quantity, reading) => {
      const size = sizeOfPage(reading);
      if (size === undefined) return;
      claim(size, reading);
      reading.volumes.push(
        amountOf(quantity, { value: quantity.number.value * size.number.value, each: true }),
      );
    },
  },
  {
    name: 'pages that are sent',
    fits: (quantity, reading) =>
      isPlain(quantity) &&
      quantity.unit === 'page' &&
      !quantity.each &&
      reading.quantities.some(
        (other) =>
          other === sizeOfPage(reading) ||
          (quantity.perMonth !== null && other.each && (other.unit === 'token' || other.unit === 'word')),
      ),
    says: (quantity, reading) =>
      reading.requests.push(amountOf(quantity, { value: quantity.number.value * (quantity.perMonth ?? 1) })),
  },
  {
    name: 'what is searched',
    fits: (quantity, reading) =>
      isPlain(quantity) &&
      quantity.unit === 'request' &&
      quantity.perMonth === null &&
      before(quantity, reading, 'over') &&
      reading.quantities.some((other) => other.unit === 'request' && other.perMonth !== null),
    says: (quantity, reading) =>
      reading.notes.push(`${quoted(quantity.words)} are what is searched, and change no number.`),
  },
  {
    name: 'pieces of a prompt',
    fits: (quantity, reading) => isPlain(quantity) && isRetrieved(quantity, reading),
    says: (quantity, reading) => {
      const size = sizeBehind(quantity, reading);
      if (size === undefined) return;
      claim(quantity, reading);
      claim(size, reading);
      const value = quantity.number.value * size.number.value;
      const words = reading.text.slice(
        reading.atoms[quantity.first]?.start,
        reading.atoms[size.end - 1]?.end,
      );
      reading.inputs.push(amountOf(quantity, { value, each: true, words }));
    },
  },
  {
    name: 'how often each repeats',
    fits: (quantity, reading) => isPlain(quantity) && repeats(quantity, reading),
    says: (quantity, reading) => reading.multipliers.push(amountOf(quantity)),
  },
  {
    name: 'how many times',
    fits: (quantity) =>
      isPlain(quantity) &&
      quantity.times &&
      quantity.unit === null &&
      quantity.perMonth !== null &&
      quantity.second === null &&
      quantity.behind.length === 0,
    says: (quantity, reading) => reading.requests.push(amountOf(quantity)),
  },
  {
    name: 'requests',
    fits: (quantity) =>
      isPlain(quantity) &&
      quantity.unit === 'request' &&
      quantity.second === null &&
      !hasNoun(quantity, 'concurrency') &&
      !(quantity.number.wordy && quantity.perMonth === null),
    says: (quantity, reading) => {
      refuseNone(quantity);
      nameLearned(quantity, reading, 'each is read as one request');
      reading.requests.push(amountIn(quantity, reading));
    },
  },
  {
    name: 'the same things on other days of the week',
    fits: (quantity, reading) => isBareTimed(quantity) && otherDays(quantity, reading) !== undefined,
    says: (quantity, reading) => {
      const like = otherDays(quantity, reading);
      (like?.unit === 'token' ? reading.volumes : reading.requests).push(amountOf(quantity));
    },
  },
  {
    name: 'so many of what was named',
    fits: (quantity, reading) =>
      isBareTimed(quantity) && quantity.number.value < LIKELY_VOLUME && namedBefore(quantity, reading),
    says: (quantity, reading) => reading.requests.push(amountOf(quantity)),
  },
  {
    name: 'people who use it',
    fits: (quantity, reading) =>
      isPlain(quantity) &&
      (quantity.unit === 'user' || isTeam(quantity, reading)) &&
      !hasNoun(quantity, 'concurrency') &&
      !before(quantity, reading, 'no') &&
      !nounAt(reading.atoms, quantity.at - 1, 'concurrency'),
    says: (quantity, reading) => {
      nameLearned(quantity, reading, 'read as those who send');
      reading.users.push(amountOf(quantity, { value: quantity.number.value }));
    },
  },
];
