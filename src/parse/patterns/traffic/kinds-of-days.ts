import { inShort } from '../../../domain/round.ts';
import { DAYS_PER_WEEK } from '../../../domain/units.ts';
import { re, reAll } from '../../expression.ts';
import { ask, quoted } from '../../problems.ts';
import { scaledNumber, scaledText } from '../../text/figures/short-number.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** Days of two kinds, each with an amount: "busy days 2M requests, normal days 500k". */

const KIND =
  '(?<kind>busy|busiest|peak|heavy|good|big|high|strong|launch|normal|quiet|slow|calm|other|usual|regular|light|bad|low|average|typical|off)';
const BUSY = /^(?:busy|busiest|peak|heavy|good|big|high|strong|launch)$/i;
const MANY = String.raw`~?(?<many>\d[\d.,]{0,9}(?: ?[kmb]\b)?)`;
const THINGS =
  '(?: (?<what>tok(?:en)?s?|requests?|reqs?|calls|messages|tickets|chats?|prompts|questions|queries|docs?|documents|emails|orders|pages))?';
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
    many: scaledNumber((groups?.many ?? '').replaceAll(',', '')),
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
