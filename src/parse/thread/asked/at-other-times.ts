import type { Draft } from '../../../domain/draft.ts';
import { monthlyGrowth } from '../../../domain/growth.ts';
import { inShort, roughly } from '../../../domain/round.ts';
import { DAYS_PER_MONTH, HOURS_PER_DAY, SECONDS_PER_MONTH } from '../../../domain/units.ts';
import { re } from '../../expression.ts';
import { A_SECOND, perMonthOf } from '../../period-names.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { NUMBER } from '../wording/pieces.ts';

/** Amounts of some days, or of a time that is not yet, where a card counts a mean month. Each of these throws the question; `typed` is what it quotes. */

const ENDS = re`^(?:(?:${LEAD_IN}|if|when|once) )*(?:(?:the|our|that|my) )*(?:[\w./-]+ )?(?:discount|rebate|promo(?:tion)?|intro(?:ductory)? price) (?:ends?|expires?|runs? out|goes away|lapses|is over|is gone|stops?)(?: .*)?$`;

/** "the discount ends in june": a card counts one month, with it or without. */
export const refuseDiscountEnds = (line: string, typed: string, before: Draft | undefined): void => {
  if (before === undefined || !ENDS.test(line)) return;
  const { apis = [], 'apis.discount': ofAll = 0 } = before.fields;
  const isCounted =
    ofAll > 0 ||
    apis.some(({ discount = 0, mix = [] }) => discount > 0 || mix.some(({ discount: off = 0 }) => off > 0));
  throw notUnderstood(
    isCounted
      ? say`${quoted(typed)}: a card counts one month, and the discount in it. Take it off to see what comes then.`
      : say`${quoted(typed)}: no discount is counted here. A price that is less than the list's is typed as "20% off sonnet".`,
    isCounted ? ['no discount'] : [],
  );
};

const TIERED = re`(?<off>\d{1,2}(?:\.\d)? ?%) (?:off|discount|rebate|less|cheaper)(?: (?:on|for) [a-z][\w .-]{1,20}?)?,? (?:but )?(?:only )?(?:from|above|over|beyond|past|after|starting (?:at|from)|once (?:we|it) (?:pass|hit|reach|exceed)(?:es)?) (?<from>\$? ?\d[\d.,]*(?: ?(?:k|m|b|bn|million|billion|thousand))?)(?! ?%)\b`;

/** "10% off from 1B on": a card has one price for all tokens. Throws the question. */
export const refuseTier = (line: string, typed: string): void => {
  const { off, from } = TIERED.exec(line)?.groups ?? {};
  if (off === undefined || from === undefined) return;
  throw notUnderstood(
    say`${quoted(typed)}: a card has one price for all tokens. Type the discount where it counts at this volume, or what it comes to on all of it.`,
    [`${off} discount`],
  );
};

const PER_SECOND = `(?: ?(?:rps|qps)| ?(?:req(?:uest)?s?|calls?|queries|prompts)${A_SECOND})`;
const NIGHT =
  "(?:(?:(?:at|in|during|over) (?:the )?)?(?:nights?|night ?time)(?: (?:traffic|load))?(?: (?:it'?s|we have|is|are|has|have|just|only|about|around|goes|drops?|down|to|like|at|more))*)";
const DAY =
  "(?:(?:(?:at|in|during|over|by) (?:the )?)?(?:days?|day ?time|office hours)(?: (?:it'?s|we have|is|are|has|have|just|about|around|at|like))*)";
const AT_NIGHT = re`^(?:and |but )?${NIGHT} (?<night>\d[\d.]*)${PER_SECOND}(?:,? (?:and |but )?${DAY} (?<day>\d[\d.]*)${PER_SECOND}?)?$|^(?:and |but )?${DAY} (?<before>\d[\d.]*)${PER_SECOND}?,? (?:and |but )?${NIGHT} (?<after>\d[\d.]*)${PER_SECOND}?$`;
/** Hours of a night, of 24. */
const NIGHT_HOURS = 8;

/** "night is 2 rps": a card counts the mean of all hours, and how much more the busiest has. */
export const refuseNight = (line: string, typed: string, before: Draft | undefined): void => {
  const { night, after = night, day, before: first = day } = AT_NIGHT.exec(line)?.groups ?? {};
  const requests = before?.fields['workload.requestsPerMonth'];
  if (after === undefined || before === undefined) return;
  const byDay = first === undefined ? (requests ?? 0) / SECONDS_PER_MONTH : Number(first);
  const mean = (byDay * (HOURS_PER_DAY - NIGHT_HOURS) + Number(after) * NIGHT_HOURS) / HOURS_PER_DAY;
  const isKnown = byDay > Number(after) && mean > 0;
  throw notUnderstood(
    say`${quoted(typed)}: a card counts the mean of all hours, and how many times as much the busiest has.${isKnown ? ` With ${inShort(byDay)} a second by day and ${NIGHT_HOURS} hours of night that is ${inShort(mean)}.` : ' Type that mean.'}`,
    isKnown ? [`${inShort(mean)} rps, peak is ${inShort(byDay / mean)}x`] : [],
  );
};

const HALF_DAY =
  /^(?:(?:about|around|maybe|roughly|say|just|only|it'?s|that'?s) )*half a day (?:a|per|every|each) (?<period>week|month)$/i;

/** "half a day a week": of whose time? */
export const refuseHalfDay = (line: string, typed: string): void => {
  const period = HALF_DAY.exec(line)?.groups?.period;
  if (period === undefined) return;
  throw notUnderstood(ask`${quoted(typed)}: of the time of people, or is it when the GPUs run?`, [
    `4 hours of ops a ${period}`,
    'rented 12 hours a day',
  ]);
};

const BUSY = '(?:busy|busier|busiest|peak|heavy|heaviest|bad|worst|launch|sale|campaign)';
const IT_HAS = `(?:(?:it|that|this|we|they|there|traffic|volume|load)(?:'?s|'?re)? |(?:is|are|have|has|get|gets|see|hits?|goes|to|up|about|around|like|more|can|be|at|do|does) )*`;
const THINGS =
  '(?: (?:tok(?:en)?s?|requests?|calls?|prompts?|questions?|tickets?|messages?|emails?|docs?|documents?|chats?))?';
const BUSY_DAYS = re`^${IT_HAS}(?<many>${NUMBER})${THINGS} (?:on|at|in) (?:the |our |some )?${BUSY} days?$|^(?:on|at) (?:the |our )?${BUSY} days?,? ${IT_HAS}(?<behind>${NUMBER})${THINGS}$`;

/** The busiest hour of a day has about so many times its average. */
const PEAK_OF_DAY = 2;
const MOST_TIMES = 20;

/** "it's 15M on busy days": a card counts the mean of all days, and a fleet is sized for the busiest hour. */
export const refuseBusyDays = (line: string, typed: string, before: Draft | undefined): void => {
  const { many, behind = many } = BUSY_DAYS.exec(line)?.groups ?? {};
  const requests = before?.fields['workload.requestsPerMonth'];
  const month = requests ?? before?.fields['workload.tokensPerMonth'];
  if (behind === undefined || month === undefined) return;
  const times = (scaledNumber(behind) * DAYS_PER_MONTH) / month;
  const noun = requests === undefined ? 'tokens' : 'requests';
  const peak = roughly(times * PEAK_OF_DAY);
  const isPeak = times > 1 && times < MOST_TIMES;
  throw notUnderstood(
    say`${quoted(typed)}: the card counts the mean of all days, ${isPeak ? `of which that is ${roughly(times)} times as much` : 'and that is no busy one beside it'}. The busiest hour of a day is about twice its mean: type it as a peak, or what a day has on average.`,
    [...(isPeak ? [`peak is ${peak}x`] : []), `${behind} ${noun} a day`],
  );
};

const WILL_BE =
  "(?:(?:we|it|volume|traffic|usage)(?:'?ll| will| want to)? )?(?:(?:expect|reach|hit|be|have|do|need|plan|at|to|about|around|with) )*";
const LATER = re`^${WILL_BE}(?:next (?<first>year|quarter|month):?,? )?(?<many>${NUMBER})(?<noun> (?:tok(?:en)?s?|requests?|calls?))?(?: (?:in|for|over|by|during)(?: the)?)?(?: next (?<unit>year|quarter|month)| this (?<running>year|quarter)| (?<q>q[1-4]))?$|^${WILL_BE}(?<then>${NUMBER})(?<of> (?:tok(?:en)?s?|requests?|calls?))?,? (?:in|within|after|over) (?:about |around )?(?<span>an?|${COUNT_WORD}|\d{1,2}) (?<spans>year|quarter|month)s?(?: from now|(?:'s?)? time)?$`;
const IS =
  "(?:(?:(?:we|it|volume|traffic|usage|that|this)(?:'?ll|'re|'s)?|will|would|expect|reach|hit|be|have|had|do|did|at|to|about|around|was|were|is|are) )";
/** "in q2 we'll be at 4B", "q4 was 3B": a quarter or a year by its name, in front. */
const OF_THEN = re`^(?:and |but |so )?(?=(?:in|by|for|during|come|until) |\S+ ${IS})(?:(?:in|by|for|during|come|until) )?(?:(?:the|early|late|end of) )*(?:(?<q>q[1-4])(?: ?20\d\d)?|(?<running>20[2-4]\d)):?,? ${IS}*(?<many>${NUMBER})(?<noun> (?:tok(?:en)?s?|requests?|calls?))?$`;
const WAS = /\b(?:was|were|had|did)\b/i;
const MOST_GROWN = 100;

/** "10B next year": a month by then, or all of that year? */
export const refuseLater = (line: string, typed: string, before: Draft | undefined): void => {
  const ofThen = OF_THEN.exec(line)?.groups;
  const said = ofThen ?? LATER.exec(line)?.groups ?? {};
  const {
    first,
    then,
    many = then,
    of = ' tokens',
    noun = of,
    unit = first ??
      (said.running && (ofThen === undefined ? said.running : 'year')) ??
      (said.q && 'quarter') ??
      said.spans,
  } = said;
  const spans = countIn(said.span?.replace(/^an?$/, 'one') ?? 'one');
  const isTokens = /tok/i.test(noun);
  const now = before?.fields[isTokens ? 'workload.tokensPerMonth' : 'workload.requestsPerMonth'];
  if (many === undefined || unit === undefined || before === undefined) return;
  const grown = now === undefined ? 1 : scaledNumber(many) / now;
  const rate = 100 * monthlyGrowth(grown, spans / perMonthOf(unit));
  throw notUnderstood(
    ask`${quoted(typed)}: a month by then, or all of ${spans === 1 ? `that ${unit}` : 'that time'} together? A card counts one month, and how it grows.`,
    [
      ...(grown > 1 && grown < MOST_GROWN && !WAS.test(line) ? [`growing ${inShort(rate)}% a month`] : []),
      `${many}${noun} a month`,
      ...(unit === 'month' || spans > 1 ? [] : [`${many}${noun} a ${unit}`]),
    ],
  );
};
