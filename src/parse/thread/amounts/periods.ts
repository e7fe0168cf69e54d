import type { Draft, SaidFields } from '../../../domain/draft.ts';
import { count, plainTo } from '../../../domain/format.ts';
import { nearEnough, toType } from '../../../domain/round.ts';
import { HOURS_PER_MONTH, PER_MONTH } from '../../../domain/units.ts';
import { re } from '../../expression.ts';
import { AN_HOUR, periodNoun, perMonthOf } from '../../period-names.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import { scaledNumber, scaledText } from '../../text/figures/short-number.ts';
import { piecesOf } from '../wording/pieces.ts';

/** How often the volume of a card comes, and how it grows. */

const RECURS =
  /^(?:(?:it'?s|this is|that'?s|no,?|it (?:runs|comes|happens)|make (?:it|that|this)|do (?:it|that|this)|(?:(?:we|they|i)(?:'?ll| will| have to| need to)? )?(?:re)?(?:do|run|peat|embed|index|process) (?:it|that|this|all|them|everything)(?: again)?) )*(?<how>monthly|weekly|daily|nightly|recurring|(?:every|each|a|per) (?:month|week|day|night|quarter|year)|quarterly|yearly|annually)(?:,? (?:and )?not (?:just )?(?:once|one[- ]time|a one-off)| actually| now| though)*$/i;
const ONCE =
  /^(?:(?:it'?s|this is|that'?s|no,?) )*(?:only |just )*(?:once|one[- ](?:time|off)|an? one[- ](?:time|off)(?: (?:job|thing|run))?),? (?:and )?not (?:monthly|weekly|daily|recurring|every (?:month|week|day)|an? (?:month|week|day))$/i;

/** "monthly, not once": the volume of a job that was said to be done once, so often. */
export const withRecurrence = (line: string, { fields, said }: Draft): string => {
  if (ONCE.test(line)) return 'once';
  const how = RECURS.exec(line)?.groups?.how?.toLowerCase();
  const words = said['workload.tokensPerMonth']?.words ?? said['workload.requestsPerMonth']?.words;
  if (how === undefined || words === undefined || fields['workload.oneTime'] !== true) return line;
  const period = how === 'recurring' ? 'month' : periodNoun(how.replace(/^\w+ /, ''));
  return `${words} a ${period}`;
};

/** How the volume was said; '' where it is a bill, or of its two sides. */
export const volumeWords = ({ said }: Pick<Draft, 'said'>): string =>
  (said['workload.tokensPerMonth'] ?? said['workload.requestsPerMonth'])?.words ?? '';

const OF_PERIOD =
  /^(?:the |that |those |our )?\$?(?<number>\d[\d.,]*[kmb]?)(?: (?:[a-z]+|bill))? (?:is|was|were|are) (?:(?:actually|really|all|just) )*(?:for |of |per |in )?(?:(?:the |an? |one |this |last )(?:whole |full |entire )?)?(?<unit>hour|day|week|month|quarter|year)(?: each)?[.!]*$/i;

const OF_ANOTHER =
  /^(?:(?:no|sorry),? )*(?:(?:that|it|this)(?:'?s| is| was)|i meant|those are|make (?:it|that))? ?(?:for )?(?:(?:per|an?|each|every|the whole) (?<unit>month|week|day|quarter|year)|(?<adverb>monthly|weekly|daily|quarterly|yearly))(?:[,;.!]* (?:and )?not (?:(?:per|an?|each|every) )?(?<denied>hour|day|week|month|quarter|year|hourly|daily|weekly|monthly|quarterly|yearly))?$/i;
const NAMED_PERIOD = /(?:\b(?:an?|per|each|every) |\/ ?)(?<period>hour|day|week|quarter|year)\b/i;

/** The amount of another time; undefined where more than one amount was said. */
const ofUnit = (words: string, unit: string, period: string | undefined): string | undefined => {
  if (period !== undefined) return words.replace(NAMED_PERIOD, ` a ${unit}`).replace(/\s+/g, ' ');
  const isOne = ONE_AMOUNT.test(words) && !OTHER_PERIOD.test(words);
  return isOne ? `${words.replace(/ (?:a|per) month$|\/mo(?:nth)?$/i, '')} a ${unit}` : undefined;
};

/** "per month, not per day" below "250M tokens a day": as many of a month; of another time where the first is denied. */
const withAnother = (line: string, { said }: Draft): string => {
  const match = OF_ANOTHER.exec(line);
  if (match === null) return line;
  const words = volumeWords({ said });
  const period = NAMED_PERIOD.exec(words)?.groups?.period?.toLowerCase();
  const unit = periodNoun(match.groups?.unit ?? match.groups?.adverb ?? '');
  const denied = match.groups?.denied;
  const isThat = denied === undefined || periodNoun(denied) === (period ?? 'month');
  // "per month" alone says what the amount is of; "per week" may be of anything.
  const isSaid = denied !== undefined || /^(?:no|sorry|i meant|make)\b/i.test(line);
  const isMeant = unit === 'month' || isSaid;
  return (isMeant && isThat && unit !== period ? ofUnit(words, unit, period) : undefined) ?? line;
};

/** "the 18k was for the quarter": that the amount which was said is of that period; any other number stays. */
export const withPeriodOf = (line: string, before: Draft): string => {
  const { said } = before;
  const { number, unit } = OF_PERIOD.exec(line)?.groups ?? {};
  if (number === undefined || unit === undefined) return withAnother(line, before);
  const volume = ['workload.bill', 'workload.tokensPerMonth', 'workload.requestsPerMonth'] as const;
  const words = volume.map((field) => said[field]?.words).find((one) => one !== undefined) ?? '';
  const isThat = piecesOf(words).some((piece) => scaledNumber(piece.number) === scaledNumber(number));
  if (!isThat) return line;
  // Of "40 devs, 3M tokens a day each" the devs stay.
  if (NAMED_PERIOD.test(words)) return words.replace(NAMED_PERIOD, ` a ${unit}`).replace(/\s+/g, ' ');
  return /^month$/i.test(unit) ? line : `that's per ${unit}`;
};

const BY_DAY_TOO = re`^(?:(?:${LEAD_IN}|also|it|it'?s|they|runs?|is|comes?) )*(?:in |during |by |at )?(?:the )?day(?:time|s)?,? (?:too|as well|also)$`;

/** "daytime too" below work that waits for the night: does it wait no more, or is there more of it? */
export const refuseByDay = (line: string, { fields }: Draft): void => {
  if ((fields['workload.batchShare'] ?? 0) === 0 || !BY_DAY_TOO.test(line)) return;
  throw notUnderstood(ask`${quoted(line)}: does none of the work wait any more, or does more of it come?`, [
    'no batch',
    'double the volume',
  ]);
};

const EVERY_SO_MANY = re`^(?:(?:it'?s|it runs|this is|only|just|no,?) )*(?:every|each) (?<many>\d{1,3}|${COUNT_WORD}|other|second|third) (?<unit>days?|weeks?|months?)$`;

/** "every 2 weeks": is what the card counts that of each time? Throws a question. */
export const refuseEvery = (line: string, { fields }: Draft): void => {
  const { many, unit } = EVERY_SO_MANY.exec(line)?.groups ?? {};
  if (many === undefined || unit === undefined || fields['workload.oneTime'] === true) return;
  const every = /^(?:other|second)$/i.test(many) ? 2 : /^third$/i.test(many) ? 3 : countIn(many);
  const times = perMonthOf(unit) / every;
  throw notUnderstood(
    ask`${quoted(line)}: is the volume of the card what comes each time? A month has ${plainTo(3, times)} of those. Type what comes each time, or how much more or less that is.`,
    [`${toType(times)}x the volume`],
  );
};

const HOW_OFTEN =
  /^(?:(?:make|run|do|turn) (?:it|that|this) (?:as |in(?:to)? )?|(?:it|this|that)(?:'?s| runs| is) (?:as )?|only |just |no,? |so |actually |but )*(?:(?:an? )?(?<adverb>hourly|nightly|daily|weekly|monthly)(?: (?:batch|cron|job|run|thing|task)s?)*|(?:once (?:an?|every|per)|every|each) (?<unit>hour|night|day|week|month)|(?:(?:on|at|during|over) (?:the )?)?(?<weekend>weekends?))(?: only)?$/i;

const OFTEN = ['hour', 'day', 'week', 'month'] as const;
type Often = (typeof OFTEN)[number];

/** Whether a mention says how often the work is done, and nothing else. */
export const saysHowOften = (line: string): boolean => RECURS.test(line) || HOW_OFTEN.test(line);

/** One amount, with or without how often it comes. */
const ONE_AMOUNT =
  /^(?<what>\d[^,;*]*?)(?:(?: an?| per| each| every| ?\/) ?(?<unit>hour|day|night|week|month|mo|quarter|year))?$/i;

/** What is said of another period than a month is no month's amount that a factor could multiply. */
const OTHER_PERIOD = /\b(?:hour|day|dai|night|week|quarter|year)|\/ ?[hdwy]/i;

/** What the card counts, so often: as it was said, or as a factor where a month's was not one amount. */
const eachTime = ({ said }: Draft, unit: Often): readonly string[] => {
  const words = volumeWords({ said });
  const what = ONE_AMOUNT.exec(words)?.groups?.what;
  if (what !== undefined) return [`${what} ${unit === 'hour' ? 'an' : 'a'} ${unit}`];
  return unit === 'month' || OTHER_PERIOD.test(words) ? [] : [`${toType(PER_MONTH[unit])}x the volume`];
};

const unitOf = (often: string): Often => {
  if (/^(?:nightly|daily|night|day)$/i.test(often)) return 'day';
  return OFTEN.find((unit) => often.toLowerCase().startsWith(unit)) ?? 'week';
};

/** "make it nightly" below a month: does the work wait for the night, or is that much of it done each night? Throws that question. */
export const refuseHowOften = (line: string, before: Draft): void => {
  const { adverb, unit, weekend } = HOW_OFTEN.exec(line)?.groups ?? {};
  const often = adverb ?? unit ?? weekend;
  if (often === undefined || before.fields['workload.oneTime'] === true) return;
  if (/^month/i.test(often) && !OTHER_PERIOD.test(volumeWords(before))) return;
  const each = eachTime(before, unitOf(often));
  // Nobody speaks of a batch that waits for an hour.
  if (unitOf(often) === 'hour')
    throw notUnderstood(ask`${quoted(line)}: is as much as the card counts done each time?`, each);
  const waits = (before.fields['workload.batchShare'] ?? 0) < 1 ? ['all in batch'] : [];
  throw notUnderstood(
    ask`${quoted(line)}: does the work wait until then, or is as much as the card counts done each time?`,
    [...waits, ...each],
  );
};

const SO_OFTEN = re`^(?:(?:${LEAD_IN}|if|what if|we|it|they|run|runs|do|does|that|actually|even|make it|really) )*(?<times>twice|(?:\d|${COUNT_WORD}) ?(?:times|x))(?: (?:an?|per|each|every) | ?\/ ?)(?<unit>hour|night|day|week|month)(?: (?:then|instead|now))*$`;

const timesIn = (words: string): number =>
  /^twice/i.test(words) ? 2 : countIn(words.replace(/ ?(?:times|x)$/i, ''));

/** "twice a night" below what is done once a night: as much again. */
export const withTimesOf = (line: string, { said }: Draft, last: readonly string[]): string => {
  const { times, unit = '' } = SO_OFTEN.exec(line)?.groups ?? {};
  const words = volumeWords({ said });
  const known = /\b(hour|night|day|week|month)(?:s|ly)?\b|\b(dai)ly\b/i.exec(words)?.[0] ?? '';
  if (times === undefined || known === '' || perMonthOf(periodNoun(known)) !== perMonthOf(unit)) return line;
  // "3 times a night" behind "twice a night" is of the same night.
  const before = last
    .map((words) => SO_OFTEN.exec(words.replace(/[?.!]+$/, ''))?.groups?.times)
    .find((one) => one !== undefined);
  const factor = timesIn(times) / (before === undefined ? 1 : timesIn(before));
  return `${toType(factor)}x the volume`;
};

const PEAK_HOUR = re`^(?:(?:the|our|in the|at) )?(?:peak(?: hours?)?|busiest hour)(?: (?:is|has|sees|gets|hits|of|at|about|around|we get))*,? (?<many>\d[\d.,]*[kmb]?) (?<noun>requests?|calls?|questions?|messages?|tickets?|chats?|prompts?|queries|documents?)${AN_HOUR}?$`;

/** "peak hour is 20k requests" below so many a day: times the average hour. Throws a question where that is more. */
export const withPeakHour = (line: string, { fields }: Draft): string => {
  const { many, noun } = PEAK_HOUR.exec(line)?.groups ?? {};
  const requests = fields['workload.requestsPerMonth'];
  if (many === undefined || requests === undefined) return line;
  const times = scaledNumber(many) / (requests / HOURS_PER_MONTH);
  if (times >= 1) return `${nearEnough(times)}x peak`;
  throw notUnderstood(
    say`${quoted(line)}: the average hour of the card has ${count(requests / HOURS_PER_MONTH)} ${noun ?? ''} already, and a peak is more. Type how many times the average it is, such as "3x peak".`,
    ['2x peak', '3x peak'],
  );
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
    throw notUnderstood(
      ask`${quoted(line)}: growth is counted in percent. How much more is that each time?`,
      ['growing 5% a month', 'growing 50% a year'],
    );
};

const TIMES_EVERY =
  /^(?:(?<who>we|it|they|(?:(?:the|our) )?(?:traffic|volume|usage|load|demand|users|tokens|business)) )?(?:(?:could|may|might|will|would|should|is|are|going|go|goes|grow|grows|to|up|about|roughly|at) )*(?<times>\d+(?:\.\d+)?) ?(?:x|times)(?:'?(?:s|d|ing))?(?: (?:as (?:much|many)|more|larger|bigger))? ?(?:\/|an? |per |each |every )(?<period>year|quarter|month|week)$/i;

/**
 * "we 10x every year" grows so; "3x per year" alone may, and of a job it says how often. Throws the question; the line
 * itself elsewhere.
 */
const timesEvery = (line: string, fields: SaidFields): string => {
  const { who, times, period } = TIMES_EVERY.exec(line)?.groups ?? {};
  if (times === undefined) return line;
  const [tokens, requests] = [fields['workload.tokensPerMonth'], fields['workload.requestsPerMonth']];
  if (fields['workload.oneTime'] === true)
    throw notUnderstood(ask`${quoted(line)}: how much is that in all, each ${period ?? ''}?`, [
      `${scaledText(Number(times) * (tokens ?? requests ?? 0))} ${tokens === undefined ? 'requests' : 'tokens'} a ${period}`,
    ]);
  const grows = `growing ${times}x a ${period}`;
  if (who !== undefined) return grows;
  throw notUnderstood(ask`${quoted(line)}: is that how the traffic grows?`, [grows]);
};

const GROWTH =
  /^(?:(?:only|just|about|more like|rather|make it|it'?s|the|with|at|say|assume) )*(?:(?<before>\d[\d.]* ?%) (?:monthly |yearly |annual )?growth(?: rate)?|growth(?: rate)?(?: (?:of|at|is|to|only|just|about|more like))* (?<behind>\d[\d.]* ?%))$/i;

const FLAT =
  /^(?:(?:it'?s|it is|we'?re|we are|assume|assuming|make it|say|now|is|stays?|be|will|would|the|our|traffic|volume|usage|growth|completely|totally|rather) )*(?:flat|constant|stable|zero)(?: (?:growth|traffic|volume|usage|now|actually|from (?:here|now)(?: on)?))*$/i;

/** "3% growth" below a card that grows by 5% a year: by 3% a year. Elsewhere it is so much more at once. */
export const withGrowth = (line: string, { fields, said }: Draft): string => {
  refuseAmount(line);
  const grows = timesEvery(line, fields);
  if (grows !== line) return grows;
  if (said['workload.growthPerMonth'] !== undefined && FLAT.test(line)) return 'growing 0% a month';
  const { before, behind } = GROWTH.exec(line)?.groups ?? {};
  const growth = before ?? behind;
  const words = said['workload.growthPerMonth']?.words;
  const period = /\b(?:month|year|annual|yearly)/i.exec(line);
  return growth === undefined || words === undefined || period !== null || !/\d ?%/.test(words)
    ? line
    : words.replace(/\d[\d.]* ?%/, growth);
};
