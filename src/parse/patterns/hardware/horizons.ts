import { nearEnough } from '../../../domain/round.ts';
import { textBefore, textBehind, wordsOf } from '../../beside.ts';
import { namesHardware } from '../../facts.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { countsWork, type Quantity } from '../../quantities.ts';
import { type Reading, use } from '../../reading.ts';
import { scaledText } from '../../text/figures/short-number.ts';
import { isNoun } from '../looks/atom-kinds.ts';
import { leftOf } from '../looks/clause.ts';
import { hasNoun, type Pattern } from '../looks/pattern.ts';
import { isSpan, LEASE, monthsOf, OWNS, ofSetup, reservedNear } from './spans.ts';

/** Over how long somebody looks, or the traffic goes on so: it changes no bill of a month. */

/** "flat for next 2 years", "growing 10% a month for 2 years": of the traffic, and no life of what was bought. */
const GOES_ON =
  /\b(?:flat|stable|constant|unchanged|steady|same|no growth|grow(?:s|th|ing)?(?: (?:at|by|of|about))? \d{1,3}(?:\.\d)? ?%(?: (?:per|an?) [a-z]+| [a-z]+ly| [my]o[my]| m\/m| y\/y)?)(?: (?:for|over|during|in|the|next|coming|at least|about)){0,4} $/i;

const isOfTraffic = (quantity: Quantity, { text }: Reading): boolean =>
  isSpan(quantity) && GOES_ON.test(textBefore(text, quantity.number.start, 48));

/** What says that hardware is bought, or how long it is used. */
const BOUGHT =
  /\b(?:hardware|infra(?:structure)?|fleet|machines?|rigs?|depreciat\w*|amorti[sz]\w*|writ(?:e|ten|ing)[ -]?off|useful|lifetime|lifespan)\b/i;
const AHEAD = /\b(?:over|for|across|during)(?: (?:the next|the|an?|about))* $/i;
const VIEW = /^ (?:horizon|tco|outlook|view|plan|projection|forecast|budget|period|window|total cost)\b/i;

/** Whether the line says what is to be done, and nothing that could be bought: what goes on for so long is the work. */
const buysNothing = ({ facts, before, quantities }: Reading): boolean =>
  (facts.kinds.has('api') || quantities.some(isAmount)) &&
  !facts.marks.has('own') &&
  !facts.marks.has('rent') &&
  !facts.says(OWNS) &&
  !facts.says(BOUGHT) &&
  !facts.says(LEASE) &&
  Object.keys(before.fields).length === 0;

const isAmount = (quantity: Quantity): boolean => countsWork(quantity) && !quantity.each;

/** "2B tokens a month over 3 years on 8xH100": right behind what comes every month. */
const isOfAmount = (quantity: Quantity, { facts }: Reading): boolean => {
  const amount = facts.byEnd.get(quantity.first - 1);
  return countsWork(amount) && amount.perMonth !== null;
};

const LOOKS =
  /\b(?:evaluat\w*|calculat\w*|compar\w*|comput\w*|look(?:ing)?|assess\w*|estimat\w*|total costs?|tco)(?: (?:it|this|that|at it|costs?))? (?:over|for|across)(?: the next)? $/i;
const CREDITS = /\bcredits? (?:over|for|across)(?: the next)? $/i;

/** "we'd evaluate over 3 years", "$350k credits over 2 years": no time of hardware, whatever is named beside it. */
const isLookedAt = (quantity: Quantity, { text, facts, before }: Reading): boolean => {
  const front = textBefore(text, quantity.number.start, 40);
  const isOwned = facts.marks.has('own') || facts.says(BOUGHT) || Object.keys(before.fields).length > 0;
  return !isOwned && (CREDITS.test(front) || (LOOKS.test(front) && !facts.says(OWNS)));
};

const APART = /[,;] ?(?:all )?(?:over|for)(?: the next)? $/i;
/** A sum from here on is what hardware costs to buy. */
const LEAST_PURCHASE = 1000;

/** "4 H100 at 2.1, over 3 years": by itself, and beside nothing that is bought. */
const isApart = (quantity: Quantity, { text, quantities }: Reading): boolean =>
  APART.test(textBefore(text, quantity.number.start, 24)) &&
  !quantities.some(
    ({ number, perMonth }) => number.money && perMonth === null && number.value >= LEAST_PURCHASE,
  );

/** "sonnet, 2B tokens a month over 3 years", "3 year tco": over how long somebody looks. */
const isHorizon = (quantity: Quantity, reading: Reading): boolean =>
  isSpan(quantity) &&
  !hasNoun(quantity, 'life') &&
  leftOf(reading, quantity.first, isNoun('life')) === null &&
  !ofSetup(quantity, reading) &&
  !reservedNear(quantity, reading) &&
  (isLookedAt(quantity, reading) ||
    (buysNothing(reading) &&
      (!namesHardware(reading.facts) || isOfAmount(quantity, reading) || isApart(quantity, reading)) &&
      (VIEW.test(textBehind(quantity, reading, 24)) ||
        AHEAD.test(textBefore(reading.text, quantity.number.start, 24)))));

/** "72B tokens over 3 years": all of it, or of each month? Throws. */
const refuseTotalOver = (quantity: Quantity, reading: Reading): void => {
  const amount = reading.facts.byEnd.get(quantity.first - 1);
  if (!countsWork(amount) || amount.perMonth !== null || amount.each || amount.second !== null) return;
  const words = wordsOf(reading, amount.first, quantity.end);
  const each = scaledText(nearEnough(amount.number.value / monthsOf(quantity)));
  throw notUnderstood(ask`Is ${quoted(words)} all of it, or is it of each month?`, [
    `${each} ${amount.unit}s a month`,
    `${wordsOf(reading, amount.first, amount.end)} a month`,
  ]);
};

/** Years ahead that are no life of hardware. */
export const HORIZONS: readonly Pattern[] = [
  {
    name: 'how long the traffic goes on so',
    fits: isOfTraffic,
    says: ({ words }, reading) =>
      reading.notes.push(`${quoted(words)} is how long the traffic goes on so, and no life of hardware.`),
  },
  {
    name: 'over how long somebody looks',
    fits: isHorizon,
    says: (quantity, reading) => {
      refuseTotalOver(quantity, reading);
      if (VIEW.test(textBehind(quantity, reading, 24))) use(reading, quantity.end);
      reading.notes.push(
        `${quoted(quantity.words)} is how long it goes on, which changes no bill of a month: type "own, over ${monthsOf(quantity)} months" for hardware that is bought.`,
      );
    },
  },
];
