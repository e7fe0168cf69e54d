import type { Draft, DraftField } from '../../../domain/draft.ts';
import { nearEnough, toType, toWhole } from '../../../domain/round.ts';
import { DAYS_PER_MONTH, PER_MONTH } from '../../../domain/units.ts';
import { periodCalled } from '../../period-names.ts';
import { isScale } from '../../scales.ts';
import { wholeFields } from '../wording/alone.ts';
import {
  joined,
  type Piece,
  partOfPeople,
  periodOfTail,
  piecesOf,
  plainTail,
  withoutHolds,
} from '../wording/pieces.ts';
import { SCALED_VOLUMES } from './scaled.ts';

/**
 * The words of an amount with what other words of their line said of it: "40 prompts a day" of "40 prompts a day, mon-fri"
 * is "40 prompts a day; weekdays only". A number that takes the place of theirs is of the same period, days and hours.
 */

const PERIODS = [' per day', ' per week', ' per quarter', ' per year', ' per hour'];
const MOST_DAYS = 31;
/** How near a reading must be to what the card has. */
const SAME = 1e-6;

/** Days and hours that an amount may hold in: working days, so many of a month, those of the traffic. */
const holdsIn = ({ said }: Draft, share: number): readonly string[] => {
  const days = toWhole(share * DAYS_PER_MONTH);
  const hours = (['workload.trafficShape', 'workload.peakToAverage'] as const).flatMap(
    (field) => said[field]?.words ?? [],
  );
  return [
    'weekdays only',
    ...(days > 0 && days < MOST_DAYS ? [`${days} days a month`] : []),
    ...new Set(hours),
    ...[...new Set(hours)].map((one) => `${one}, weekdays only`),
  ].map((one) => `; ${one}`);
};

/** What the amounts of a volume count. */
const NOUNS: Readonly<Partial<Record<DraftField, string>>> = {
  'workload.tokensPerMonth': 'tokens',
  'workload.requestsPerMonth': 'requests',
};

const wordsIn = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? [];

/** Whether an amount is spelled in another way than figures and English periods: "1 milliard de tokens par jour". */
const isSpelled = (piece: Piece | undefined): boolean => {
  if (piece === undefined) return true;
  const words = wordsIn(piece.tail);
  const isEnglish = periodOfTail(plainTail(withoutHolds(piece.tail))) !== '';
  return isScale(words[0] ?? '') || (!isEnglish && words.some((word) => periodCalled(word) !== undefined));
};

const LONG_PERIODS = ['month', 'day', 'week', 'year', 'quarter', 'hour'] as const;

/** An amount in figures, of the period that its words name, else of the one in which it is round. */
const inFigures = (value: number, noun: string, words: string): string => {
  const named = wordsIn(words).flatMap((word) => periodCalled(word) ?? []);
  const found = [...named, ...LONG_PERIODS]
    .map((period) => ({ period, each: toType(value / PER_MONTH[period]) }))
    .find(({ each }) => nearEnough(each) === each);
  return `${found?.each ?? value} ${noun} a ${found?.period ?? 'month'}`;
};

const wholeWords = async (before: Draft, field: DraftField, words: string): Promise<string> => {
  const value = Number(before.fields[field]);
  const read = async (whole: string): Promise<number> =>
    Number((await wholeFields(whole.replace(';', ',')))[field]);
  const isSame = (one: number): boolean => Math.abs(one / value - 1) < SAME;
  // "70% of 300 users * 20 questions a day": the share is no number of its own.
  const share = partOfPeople(words);
  const pieces = piecesOf(words.slice(share.length));
  const amount = `${share}${joined(pieces)}`;
  const apart = pieces.map(({ number, tail }) => `${number}${tail}`.trim()).join(' ');
  const alone = await read(amount);
  const noun = NOUNS[field];
  const [piece, ...more] = pieces;
  if (noun !== undefined && more.length === 0 && isSpelled(piece) && isSame(await read(words)))
    return inFigures(value, noun, words);
  if (isSame(alone)) return words;
  const ends = [...PERIODS, ...holdsIn(before, alone > 0 ? value / alone : 1)];
  for (const end of ends) if (isSame(await read(`${amount}${end}`))) return `${share}${apart}${end}`;
  return words;
};

/** The draft with the words of its volume made whole, where the volume is what they come to. */
export const saidWhole = async (before: Draft): Promise<Draft> => {
  const said = { ...before.said };
  for (const field of SCALED_VOLUMES) {
    const { words } = said[field] ?? {};
    if (words !== undefined && before.fields[field] !== undefined)
      said[field] = { ...said[field], words: await wholeWords(before, field, words) };
  }
  return { ...before, said };
};
