import type { LlmcostError } from '../../../errors.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';

/** An amount without a period, below one that is counted by the hour, the day or the week: of that, or of a month? */

/** A time other than a month that an amount is of, its noun in a group: "a day" of "40M tokens a day". */
const NAMED_PERIOD =
  /(?:\b(?:an?|per|each|every) |\/ ?)(?<period>hour|day|week|quarter|year)\b|\b(?<daily>daily)\b/i;

/** "day" of "40M tokens a day", "40M daily"; a month where none is said. */
export const periodIn = (words: string): string => {
  const { period, daily } = NAMED_PERIOD.exec(words)?.groups ?? {};
  return daily === undefined ? (period?.toLowerCase() ?? 'month') : 'day';
};

/** An amount that is at most so many times one of the period is likely of that; the same of a month. */
const AS_MUCH = 4;

/** Which of the two an amount is of, as the thread has so many of the same; undefined where it could be of either. */
export const whichPeriod = (
  amount: number,
  { perPeriod, perMonth }: { readonly perPeriod: number; readonly perMonth: number },
): 'period' | 'month' | undefined => {
  const isOfPeriod = amount <= AS_MUCH * perPeriod;
  const isOfMonth = amount * AS_MUCH >= perMonth;
  if (isOfPeriod === isOfMonth) return undefined;
  return isOfPeriod ? 'period' : 'month';
};

/** The question, with the answers as they are typed; `what` is counted, where that is said. */
export const askPeriod = (
  said: string,
  period: string,
  answers: readonly string[],
  what = '',
): LlmcostError =>
  notUnderstood(
    ask`${quoted(said)}: ${what === '' ? '' : `${what} `}of ${period === 'hour' ? 'an' : 'a'} ${period}, or of a month?`,
    answers,
  );
