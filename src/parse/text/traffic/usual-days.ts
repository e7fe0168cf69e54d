import { reAll } from '../../expression.ts';
import type { WordedKind } from '../reworded.ts';

/** "5M tokens on a normal day", "an average day has 40k requests": what comes every day. */

const USUAL = String.raw`(?:normal|usual|regular|ordinary|average|avg\.?|typical|mean|standard|any given)`;
const NO_TIME = String.raw`(?![\w-]| (?:rates?|shifts?|jobs?|care|times?|hours?|users?|of the (?:week|month|year))\b)`;
const HAS =
  "(?: (?:is|are|it is|it's|has|have|sees?|gets?|means?|brings?|with|of|about|around|we (?:have|see|get|do|send))|:| =| ~)*";

/** Where another kind of day has an amount of its own, the two do not add up to one of every day. */
export const USUAL_DAYS: WordedKind = {
  holds: /[a-z\d.] (?:work|week|working |business )?days?\b/i,
  beside:
    /^(?!.*\b(?:busy|busiest|peak|heavy|good|big|high|strong|launch|quiet|slow|calm|other|light|bad|worst|low|off)[- ](?:days?|ones?)\b)/is,
  rows: [
    [
      reAll`\b(?:(?:on|in|for|during|per) )?(?:(?:an?|the|our|my|most|every|each) )?(?:${USUAL}|(?<=\bon )most) (week|work|working |business )?days?${NO_TIME}(?:${HAS}(?= ?~?\d))?`,
      (_, work) => (work === undefined ? 'a day' : 'a weekday'),
    ],
    // "on 22 working days, 8M tokens each of those days"
    [
      reAll`\b(?:on |in |for |during )?(?:each|every one) of (?:those|these|the|our)(?: \d{1,2})? (?:work|working |business |week)?days\b`,
      'a day',
    ],
  ],
};
