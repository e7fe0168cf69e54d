import { namesHardware } from '../facts.ts';
import { likelyOf } from '../likely-rows.ts';
import { namedUncosted, notUnderstood } from '../problems.ts';
import { attempt, type Reading } from '../reading.ts';
import { type Needs, needsOfAll } from '../required-words.ts';
import { ASIDES, THRESHOLDS } from './asides.ts';
import { PAID_SENTENCES } from './hardware/paid.ts';
import { SPARE_SENTENCES } from './hardware/spares.ts';
import { OFF_WHEN_IDLE } from './hardware/switched-off.ts';
import { DENIED_HOSTING } from './looks/denied.ts';
import { type Sentence, useSpan, useWords } from './looks/sentence.ts';
import { API_COMMITMENTS } from './money/api-commitments.ts';
import { API_PRICE_SENTENCES } from './money/api-prices.ts';
import { CARD_FIGURES } from './money/card-figures.ts';
import { MEDICAL_SENTENCES } from './money/contracts.ts';
import { LIST_PRICES } from './money/list-prices.ts';
import { TWO_MARKETS } from './money/two-markets.ts';
import { OUTSIDERS } from './names/outsiders.ts';
import { OWN_PREMISES } from './names/own-premises.ts';
import { PLACE_SENTENCES } from './names/places.ts';
import { QUALITY_SENTENCES } from './names/quality.ts';
import { RESIDENCY_SENTENCES } from './names/residency.ts';
import { STAND_BY_APIS } from './names/stand-by-apis.ts';
import { UNWANTED_MODELS } from './names/unwanted-models.ts';
import { REFUSALS } from './refusals.ts';
import { GROWTH_SENTENCES } from './traffic/growth.ts';
import { LATENCY_SENTENCES } from './traffic/latency.ts';
import { CACHED_SENTENCES, MOVED_SENTENCES } from './traffic/moved.ts';
import { RATIO_SENTENCES } from './traffic/ratios.ts';
import { SEAT_SENTENCES } from './traffic/seats.ts';
import { WINDOW_SENTENCES } from './traffic/windows.ts';

/** What whole phrases say rather than numbers: where data may go, the kind of work, what we do not cost. */

const overlaps = (one: RegExpExecArray, other: RegExpExecArray): boolean =>
  other.index < one.index + one[0].length && one.index < other.index + other[0].length;

/** Every row of whole phrases, in the order in which they are tried. */
export const ALL_SENTENCES: readonly Sentence[] = [
  ...THRESHOLDS,
  ...RATIO_SENTENCES,
  ...DENIED_HOSTING,
  ...RESIDENCY_SENTENCES,
  // What somebody has is paid for, though it must stand at their place.
  ...PAID_SENTENCES,
  ...OWN_PREMISES,
  ...OUTSIDERS,
  ...MEDICAL_SENTENCES,
  ...MOVED_SENTENCES,
  ...CACHED_SENTENCES,
  ...LATENCY_SENTENCES,
  ...TWO_MARKETS,
  ...API_COMMITMENTS,
  ...LIST_PRICES,
  ...CARD_FIGURES,
  ...ASIDES,
  ...WINDOW_SENTENCES,
  ...SPARE_SENTENCES,
  ...OFF_WHEN_IDLE,
  ...API_PRICE_SENTENCES,
  ...GROWTH_SENTENCES,
  ...PLACE_SENTENCES,
  ...SEAT_SENTENCES,
  ...STAND_BY_APIS,
  ...UNWANTED_MODELS,
  ...QUALITY_SENTENCES,
];

const needsOf = ({ holds, pattern }: Pick<Sentence, 'holds' | 'pattern'>): Needs =>
  needsOfAll([holds, pattern]);

const likelySentences = likelyOf(ALL_SENTENCES, needsOf);
const likelyRefusals = likelyOf(REFUSALS, needsOf);

/** The line without what `field=value` says, which is a value and no phrase; as long as the line. */
const spoken = ({ text, atoms }: Reading): string => {
  let left = text;
  for (const { kind, start, end } of atoms)
    if (kind === 'assign') left = left.slice(0, start) + ';'.repeat(end - start) + left.slice(end);
  return left;
};

const matchOf = (text: string, pattern: RegExp, holds: RegExp | undefined): RegExpExecArray | null =>
  holds?.test(text) === false ? null : pattern.exec(text);

const useOf = ({ takesNumbers }: Pick<Sentence, 'takesNumbers'>) =>
  takesNumbers === true ? useSpan : useWords;

const readRefusals = (text: string, reading: Reading): void => {
  for (const row of likelyRefusals(text)) {
    const { name, holds, pattern, reach, message, hints, named, withoutGpu, unless } = row;
    const match = matchOf(text, pattern, holds);
    if (match === null || (withoutGpu === true && namesHardware(reading.facts)) || unless?.(reading))
      continue;
    const words = reach?.(text, match.index) ?? match[0];
    reading.trace.push({ words, rule: name });
    useSpan(reading, match.index, match.index + words.length);
    attempt(reading, () => {
      const lines = typeof hints === 'function' ? hints(words) : hints;
      throw named === true ? namedUncosted(message(words), lines) : notUnderstood(message(words), lines);
    });
  }
};

/** Reads phrases before names and words, so that a seller who is ruled out is not taken for a rival. */
export const readSentences = (reading: Reading): void => {
  const closed: RegExpExecArray[] = [];
  const text = spoken(reading);
  for (const row of likelySentences(text)) {
    const { name, holds, pattern, says, closes, applies } = row;
    const match = matchOf(text, pattern, holds);
    if (match === null || applies?.(match, reading) === false) continue;
    if (closed.some((one) => overlaps(one, match))) continue;
    if (closes) closed.push(match);
    reading.trace.push({ words: match[0], rule: name });
    useOf(row)(reading, match.index, match.index + match[0].length);
    attempt(reading, () => says(match, reading));
  }
  readRefusals(text, reading);
};
