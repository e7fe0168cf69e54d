import { inShort } from '../../../domain/round.ts';
import { DAYS_PER_WEEK } from '../../../domain/units.ts';
import { re, reAll } from '../../expression.ts';
import { ask, quoted, say } from '../../problems.ts';
import { scaledNumber, scaledText } from '../../text/figures/short-number.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** Days of two kinds, each with an amount: "busy days 2M requests, normal days 500k". */

const KIND =
  '(?<kind>busy|busiest|peak|heavy|good|big|high|strong|launch|normal|quiet|slow|calm|other|usual|regular|light|bad|low|average|typical|off)';
const BUSY = /^(?:busy|busiest|peak|heavy|good|big|high|strong|launch)$/i;
const MANY = String.raw`~?(?<many>\d[\d.,]{0,9}(?: ?[kmb]\b)?)`;
const WHAT =
  '(?: (?<what>tok(?:en)?s?|requests?|reqs?|calls|messages|tickets|chats?|prompts|questions|queries|docs?|documents|emails|orders|pages))';
const THINGS = `${WHAT}?`;
const A_DAY = '(?: ?\\/ ?day| (?:a|per|each) day)?';
const unnamed = (part: string): string => part.replaceAll(/\?<\w+>/g, '?:');
const IN_FRONT = `(?:on |in )?(?:an? |the |our )?${KIND}[- ]days?(?: (?:is|are|has|have|see|get|with|it's|about|around|we have|we see)|:| =)* ${MANY}${THINGS}${A_DAY}`;
const BEHIND = `${MANY}${THINGS}${A_DAY} (?:on|in|at|during) (?:an? |the |our )?${KIND}[- ](?:days?|ones?)`;
const JOINT = ',? ?(?:and |but |then )?';
const BOTH_IN_FRONT = re`\b${unnamed(IN_FRONT)}${JOINT}${unnamed(IN_FRONT)}(?![\w%])`;
const BOTH_BEHIND = re`(?<![\w.,$])${unnamed(BEHIND)}${JOINT}${unnamed(BEHIND)}(?!\w)`;
const EITHER = new RegExp(`${BOTH_IN_FRONT.source}|${BOTH_BEHIND.source}`, 'i');

/** The busiest hour of a day has about so many times its mean. */
const HOUR_OF_DAY = 2;

/** What a mean day has where so many of a week are busy, with its busiest hour on one of them. */
const meansOf = (words: string): readonly string[] => {
  const row = BOTH_IN_FRONT.test(words) ? reAll`${IN_FRONT}` : reAll`${BEHIND}`;
  const days = [...words.matchAll(row)].map(({ groups }) => ({
    isBusy: BUSY.test(groups?.kind ?? ''),
    many: scaledNumber(groups?.many ?? ''),
    what: groups?.what,
  }));
  const [busy, calm] = [days.find(({ isBusy }) => isBusy), days.find(({ isBusy }) => !isBusy)];
  if (busy === undefined || calm === undefined) return [];
  const what = busy.what ?? calm.what ?? 'requests';
  return [1, 2, 3].map((many) => {
    const mean = (many * busy.many + (DAYS_PER_WEEK - many) * calm.many) / DAYS_PER_WEEK;
    return `${scaledText(inShort(mean))} ${what} a day, ${inShort((HOUR_OF_DAY * busy.many) / mean)}x peak`;
  });
};

const UNLIKE =
  '(?<kind>busy|busiest|peak|heavy|good|best|big|high|strong|launch|quiet|slow|calm|light|bad|worst|low|off)';
/** With its scale, or with what it counts: "launch day 3" is a date. */
const SO_MANY = String.raw`~?(?<many>\d[\d.,]{0,9}(?: ?[kmb]\b|(?=${unnamed(WHAT)}\b)))${THINGS}`;
const ONE_IN_FRONT = `(?:(?:on|in|for) )?(?:an? |the |our )?${UNLIKE}[- ]days?(?: (?:is|are|has|have|see|sees|get|gets|with|it's|about|around|we have|we see)|:| =)* ${SO_MANY}${A_DAY}`;
const ONE_BEHIND = `${SO_MANY}${A_DAY} (?:on|in|at|during) (?:an? |the |our )?${UNLIKE}[- ]days?`;
const ONE_KIND = re`\b${unnamed(ONE_IN_FRONT)}(?![\w%])|(?<![\w.,$])${unnamed(ONE_BEHIND)}(?!\w)`;

const IS_BUSY = /^(?:busy|busiest|peak|heavy|good|best|big|high|strong|launch|bad|worst)$/i;
/** How much more than the mean a day has of which only that is said. */
const UNLIKE_MEAN = 2;

/** As much every day; and a mean day of half or twice as much, with the busiest hour where such a day is a busy one. */
const likeItAndMean = (words: string): readonly string[] => {
  const {
    kind = '',
    many = '',
    what = 'requests',
  } = (re`^${ONE_IN_FRONT}`.exec(words) ?? re`^${ONE_BEHIND}`.exec(words))?.groups ?? {};
  const day = (times: number): string => `${scaledText(inShort(times * scaledNumber(many)))} ${what} a day`;
  return IS_BUSY.test(kind)
    ? [day(1), `${HOUR_OF_DAY * UNLIKE_MEAN}x peak, ${day(1 / UNLIKE_MEAN)}`]
    : [day(1), day(UNLIKE_MEAN)];
};

const kindIn = (words: string): string => /[a-z]+(?=[- ]days?\b)/i.exec(words)?.[0] ?? '';

/** Rows of refusals. */
export const KINDS_OF_DAYS: readonly RefusedPhrase[] = [
  {
    name: 'busy days and others',
    holds: /[- ](?:day|one)/i,
    pattern: EITHER,
    unless: ({ text }) => meansOf(EITHER.exec(text)?.[0] ?? '').length === 0,
    message: (words) =>
      ask`How many days of a week are the busy ones of ${quoted(words.trim())}? The lines below have the mean of a day for one, two and three, with its busiest hour, which has about twice the mean of its day.`,
    hints: meansOf,
  },
];

/** Rows of refusals, behind those of a day with an amount beside that of every day. */
export const ONE_KIND_OF_DAY: readonly RefusedPhrase[] = [
  {
    name: 'a day unlike the others',
    holds: /[- ]day/i,
    pattern: ONE_KIND,
    message: (words) =>
      say`${quoted(words.trim())} is said of a ${kindIn(words)} day, and what a mean day has counts. The lines below take every day to be like it, or to have ${IS_BUSY.test(kindIn(words)) ? 'half as much, with the busiest hour of such a day as the peak' : 'twice as much'}.`,
    hints: likeItAndMean,
  },
];
