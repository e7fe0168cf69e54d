import type { LlmcostError } from '../../../errors.ts';
import { valueIn } from '../../../keys.ts';
import { wordsOf } from '../../beside.ts';
import { EACH_IS_ONE } from '../../learned-things.ts';
import { refuseVolumePer } from '../../leftovers/other-units.ts';
import { LIKELY_VOLUME } from '../../likely-amounts.ts';
import { impossible, notUnderstood, offered, quoted, say } from '../../problems.ts';
import { nounAt, type Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { phrases } from '../../text/lexing/products.ts';
import { amountIn, amountOf, isTimesAPeriod, runsOf } from '../looks/amounts.ts';
import { clauseAround } from '../looks/clause.ts';
import { ofEachPerson } from '../looks/of-each.ts';
import { claim, hasMarkBefore, hasNoun, hasPer, isBare, isPlain, type Pattern } from '../looks/pattern.ts';
import { isTeamOfUsers } from '../looks/team.ts';
import { countedWord, isThings, sizeBehind } from './counted-things.ts';
import { areSized, PAGES_SENT } from './pages-sent.ts';
import { allOfThese, isPartOfAnother, isRetrieved, repeats, someOf, wasTried } from './repeats.ts';
import { withLanguages } from './written-text.ts';

/** In such a time a volume may grow as many times as well. */
const LONG_PERIODS: ReadonlySet<string> = new Set(['year', 'quarter']);

/** Requests, and the people who send them. */

const refuseNone = (quantity: Quantity): void => {
  if (quantity.number.value === 0)
    throw impossible(
      say`${quoted(quantity.words)} is not traffic: type how many requests, such as "40k requests/day".`,
      ['40k requests/day'],
    );
};

/** A plural that no list of ours holds: what it was read as is named. */
const nameLearned = (quantity: Quantity, reading: Reading, meaning: string): void => {
  const noun = countedWord(quantity, reading).toLowerCase();
  if (noun === '' || phrases().longest(noun, 0)?.end === noun.length) return;
  reading.notes.push(`${quoted(quantity.words)}: ${meaning}.`);
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
      one.period === valueIn(OTHER_DAYS, period) &&
      !one.each,
  );

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

/** "5 calls are free, 2M calls": some of them, or on top. */
const askWhetherSome = (quantity: Quantity, reading: Reading, whole: Quantity): LlmcostError => {
  const [from, to] = clauseAround(reading, quantity.at);
  const isAlone = reading.quantities.every(({ at }) => at === quantity.at || at < from || at > to);
  const clause = reading.text.slice(reading.atoms[from - 1]?.end ?? 0, reading.atoms[to]?.end).trim();
  const words = isAlone ? clause : quantity.words;
  return notUnderstood(
    say`${quoted(words)} beside ${offered(whole.words)}: leave it out where these are some of them, or type how many there are in all.`,
  );
};

/** Requests and other things that are counted, with their sizes. */
export const COUNTED_THINGS: readonly Pattern[] = [
  {
    name: 'some of what comes',
    fits: (quantity, reading) => someOf(quantity, reading) !== undefined,
    says: (quantity, reading) => {
      const whole = someOf(quantity, reading);
      if (whole === undefined) return;
      if (!wasTried(quantity, reading)) throw askWhetherSome(quantity, reading, whole);
      reading.notes.push(
        `${quoted(quantity.words)} are some of ${quoted(whole.words)}, and change no number.`,
      );
    },
  },
  {
    name: 'what each of those has of all',
    fits: (quantity, reading) => allOfThese(quantity, reading) !== undefined,
    says: (quantity, reading) =>
      reading.notes.push(
        `${quoted(quantity.words)} are among ${quoted(allOfThese(quantity, reading)?.words ?? '')}, which is counted as it stands.`,
      ),
  },
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
      const amount = amountIn(quantity, reading);
      if (part) reading.multipliers.push(amount);
      else reading.requests.push(withLanguages(reading, amount));
    },
  },
  ...PAGES_SENT,
  {
    name: 'what is searched',
    fits: (quantity, reading) =>
      isPlain(quantity) &&
      quantity.unit === 'request' &&
      quantity.perMonth === null &&
      hasMarkBefore(quantity, reading, 'over') &&
      !/\b(?:turns?|steps?|calls?|messages?|rounds?|iterations?)\b/i.test(quantity.words) &&
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
      const words = wordsOf(reading, quantity.first, size.end);
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
    fits: isTimesAPeriod,
    says: (quantity, reading) => {
      if (reading.quantities.every((other) => runsOf(other, reading) === undefined))
        reading.requests.push(amountOf(quantity));
      else if (LONG_PERIODS.has(quantity.period ?? '') && /\dx/i.test(quantity.words))
        reading.notes.push(
          `${quoted(quantity.words)} is read as how often all of it comes; type "growing ${quantity.words}" where the volume grows so.`,
        );
    },
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
      refuseVolumePer(quantity);
      if (!reading.quantities.some((other) => other !== quantity && repeats(other, reading)))
        nameLearned(quantity, reading, EACH_IS_ONE);
      reading.requests.push(withLanguages(reading, amountIn(quantity, reading)));
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
      isBareTimed(quantity) &&
      quantity.number.value < LIKELY_VOLUME &&
      (namedBefore(quantity, reading) || (!quantity.number.scaled && areSized(reading))),
    says: (quantity, reading) => reading.requests.push(amountOf(quantity)),
  },
  {
    name: 'people who use it',
    fits: (quantity, reading) =>
      isPlain(quantity) &&
      (quantity.unit === 'user' || isTeamOfUsers(quantity, reading)) &&
      !hasNoun(quantity, 'concurrency') &&
      !hasMarkBefore(quantity, reading, 'no') &&
      !nounAt(reading.atoms, quantity.at - 1, 'concurrency'),
    says: (quantity, reading) => {
      nameLearned(quantity, reading, 'read as those who send');
      reading.users.push(amountOf(quantity, { value: quantity.number.value }));
    },
  },
];
