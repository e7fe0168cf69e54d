import { re } from '../../expression.ts';
import { ask, quoted } from '../../problems.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** So many at once now, and more of them later: each has a card of its own. */

const NAMED = String.raw`(?:[a-z]+ )?(?:phase|stage|step|year|wave) \d{1,2}`;
const OF_PEOPLE = String.raw`(?:[a-z]+:? ){0,2}\d[\d.,]{0,9}[km]? (?:[a-z]+ )?(?:users|people|employees|customers|devs|seats)`;
const LEAD = `(?:(?:${NAMED}|${OF_PEOPLE})(?: ?(?:->|→|=>|[:=,-])| (?:are|is|means?|with|at|has|have))* ?)?`;
const AT_ONCE = String.raw`(\d[\d.,]{0,9}k?) (?:concurrent|simultaneous|parallel)(?: (?:users|requests|sessions|chats|streams))?`;
const WHEN =
  '(?: (?:now|today|later|soon|at (?:launch|the start|first|the end)|in the (?:pilot|beginning)|(?:by |in )?next (?:month|quarter|year)|after launch|for the pilot))?';
const STAGE = `${LEAD}${AT_ONCE}${WHEN}`;

const BOTH = re`(?<![\w.,/-])(?<!\bat )${STAGE}(?:,| and| then|;| later)+ ${STAGE}(?![\w-]| (?:each|per|at peak))`;

/** "10k users -> 300 concurrent, 100k users 3000 concurrent", "40 concurrent now, 400 concurrent at launch" */
export const TWO_STAGES: RefusedPhrase = {
  name: 'so many at once in two stages',
  holds: /(?:concurrent|simultaneous|parallel).*(?:concurrent|simultaneous|parallel)/is,
  pattern: BOTH,
  message: (words) =>
    ask`${quoted(words.trim())} are two cases, each with a card of its own: which of them first?`,
  hints: (words) => {
    const [, now, later] = BOTH.exec(words) ?? [];
    return [now, later].map((many) => `${many} concurrent`);
  },
};
