import type { Draft } from '../../domain/draft.ts';
import { notUnderstood, quoted } from '../problems.ts';

/** How often the volume of a card comes, and how it grows. */

const RECURS =
  /^(?:(?:it'?s|this is|that'?s|no,?|it (?:runs|comes|happens)|make (?:it|that|this)|do (?:it|that|this)) )*(?<how>monthly|weekly|daily|nightly|recurring|(?:every|each|a|per) (?:month|week|day|night))(?:,? (?:and )?not (?:just )?(?:once|one[- ]time|a one-off)| actually| now| though)*$/i;
const PERIOD_OF: Readonly<Record<string, string>> = {
  monthly: 'month',
  recurring: 'month',
  weekly: 'week',
  daily: 'day',
  nightly: 'night',
};

const ONCE =
  /^(?:(?:it'?s|this is|that'?s|no,?) )*(?:only |just )*(?:once|one[- ](?:time|off)|an? one[- ](?:time|off)(?: (?:job|thing|run))?),? (?:and )?not (?:monthly|weekly|daily|recurring|every (?:month|week|day)|an? (?:month|week|day))$/i;

/** "monthly, not once": the volume of a job that was said to be done once, so often. */
export const withRecurrence = (line: string, { fields, said }: Draft): string => {
  if (ONCE.test(line)) return 'once';
  const how = RECURS.exec(line)?.groups?.how?.toLowerCase();
  const words = said['workload.tokensPerMonth']?.words ?? said['workload.requestsPerMonth']?.words;
  if (how === undefined || words === undefined || fields['workload.oneTime'] !== true) return line;
  return `${words} a ${PERIOD_OF[how] ?? how.replace(/^\w+ /, '')}`;
};

const OF_REQUESTS =
  /^(?:(?:it'?s|that'?s|this is|i meant|they'?re|those are|make (?:it|that)),? )?(?<what>requests|calls|queries|messages|documents|emails|tickets),? (?:and )?not tokens$/i;

/** "requests, not tokens": what the volume counts. */
export const withWhatCounts = (line: string, { said }: Draft): string => {
  const what = OF_REQUESTS.exec(line)?.groups?.what;
  const words = said['workload.tokensPerMonth']?.words;
  return what === undefined || words === undefined || !/\btok(?:en)?s?\b/i.test(words)
    ? line
    : words.replace(/\btok(?:en)?s?\b/i, what);
};

const GROWS_BY =
  /^(?:(?:we|it|they|traffic|volume|that)(?:'?re|'?s)? )?(?:are |is )?(?:grow|grows|growing|gain|gaining) (?:by )?(?:(?:about|around|another|some) )*\d[\d.,]*[kmb]?(?! ?%)(?: [a-z]+){0,3} (?:a|an|per|each|every) (?:month|year|week|quarter)$/i;

/** Throws a question where something grows by an amount: it is costed by percents. */
const refuseAmount = (line: string): void => {
  if (GROWS_BY.test(line))
    throw notUnderstood(`${quoted(line)}: growth is counted in percent. How much more is that each time?`, [
      'growing 5% a month',
      'growing 50% a year',
    ]);
};

const GROWTH =
  /^(?:(?:only|just|about|more like|rather|make it|it'?s|the|with|at|say|assume) )*(?:(?<before>\d[\d.]* ?%) (?:monthly |yearly |annual )?growth(?: rate)?|growth(?: rate)?(?: (?:of|at|is|to|only|just|about|more like))* (?<behind>\d[\d.]* ?%))$/i;

/** "3% growth" below a card that grows by 5% a year: by 3% a year. Elsewhere it is so much more at once. */
export const withGrowth = (line: string, { said }: Draft): string => {
  refuseAmount(line);
  const { before, behind } = GROWTH.exec(line)?.groups ?? {};
  const growth = before ?? behind;
  const words = said['workload.growthPerMonth']?.words;
  const period = /\b(?:month|year|annual|yearly)/i.exec(line);
  return growth === undefined || words === undefined || period !== null || !/\d ?%/.test(words)
    ? line
    : words.replace(/\d[\d.]* ?%/, growth);
};
