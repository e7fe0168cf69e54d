import { re } from '../../expression.ts';
import { COUNT_WORD } from '../../text/figures/number-words.ts';
import { MACHINES, PERCENT, THE, TO_ITS_END, type WaysToSay } from './ways-to-say.ts';

const WE = "(?:(?:and|but|so) )*(?:(?:we|i)(?:'ve| have)? )?";
const THEM = `(?:them|it|those|these|all(?: of (?:them|it))?|${THE}${MACHINES})`;
const THEY = `(?:they|those|these|it|that|${THE}(?:${MACHINES}|[a-z]{1,3}\\d{2,4}[a-z]{0,3}s?)|those (?:${MACHINES}|[a-z]{1,3}\\d{2,4}s))`;
const ALREADY = '(?:already|anyway|now|today|and paid(?: for)?)';
/** Rooms of one's own in which machines stand. */
const OUR_ROOM =
  '(?:in|at|inside) (?:(?:our|my|the|an?) )(?:own )?(?:racks?|basement|server ?(?:room|closet)|(?:own )?data ?cent(?:er|re)|dc|lab|office|garage|cellar|cage|colo)';
/** When something was bought that is paid since. */
export const BACK_THEN = `(?:(?:back )?in (?:early |late |mid )?20[12]\\d|(?:\\d{1,2}|${COUNT_WORD}|an?|some|a few) (?:years?|months?) ago|last (?:year|summer|spring|autumn|fall|winter|month|quarter)|(?:a while|ages|long) ago)`;
const ABOUT =
  '(?:(?:is|are|of|at|be|would|will|about|around|maybe|perhaps|roughly|say|like|probably|only|still|some|then) )*';
const AT_THE_END =
  '(?: (?:back|left|then|again|at the end|in the end|afterwards|when we (?:re)?sell(?: (?:them|it))?|by (?:then|the end)))';
const BANK = '(?:the |our |a )?(?:bank|loan|lender|financing|credit|money|capital|debt)';

/** What people say of machines that they bought: what was paid, what it costs to tie it up, and what is left of it. */
export const OF_OWNED: WaysToSay = {
  'already paid': [
    re`^${THEY}(?:'re| are)? (?:(?:sit|stand|live|sitting|standing|racked|there|mounted) )*${OUR_ROOM}(?:,? ${ALREADY})+(?:,? (?:we )?bought ${BACK_THEN})?$`,
    re`^${THEY}(?:'re| are)? (?:(?:already|sit|stand|sitting|standing|racked|there) )+${OUR_ROOM}(?:,? (?:we )?bought ${BACK_THEN})?$`,
    re`^${WE}(?:bought|purchased|paid for|got) ${THEM} ${BACK_THEN}$`,
    re`^${THEY}(?:'re| are| were) (?:all )?(?:bought|purchased|paid(?: for| off)?) ${BACK_THEN}$`,
    re`^${WE}have ${THEM} (?:left over |over )?from (?:an?other|an? (?:old|earlier|previous)|the last) [a-z]+$`,
    re`^(?:${THEY}(?:'re| are)? )?(?:all )?owned (?:since|for) [a-z0-9][a-z0-9 ]{2,24}(?:,? (?:so )?no rent)?$`,
    re`^${THEY}(?:'s|'re| is| are) (?:there|here|in house) already$`,
  ],
  'over $1 years, $2 resale': [
    re`^(?:(?:and|with|say) )*(?:an? |the )?(?:resale|residual|resell)(?: value)? after (\d{1,2}) ?(?:years?|yrs?|y) ${ABOUT}${PERCENT}$`,
  ],
  '$1 resale': [
    re`^(?:(?:and|but|assume|say|with|we|i|expect|to|get|have|keep) )*${ABOUT}${PERCENT}(?: of (?:it|that|the price|what we paid))?${AT_THE_END}+(?: of (?:it|that|the price))?$`,
  ],
  'cost of capital $1%': [
    re`^${ABOUT}(\d{1,2}(?:\.\d{1,2})?) ?%? (?:is|was) what (?:we|i) pay ${BANK}(?: now| for it)?$`,
    re`^(?:and |but )?(?:we|i) (?:pay|owe) ${BANK} ${ABOUT}(\d{1,2}(?:\.\d{1,2})?) ?(?:%|percent)?(?: (?:a|per) year| interest)*$`,
    re`^(?:and |but )?(?:we|i)(?:'d| can| could| would)? (?:borrow|finance (?:it|them)|get (?:a loan|credit|money)) (?:at|for|with) ${ABOUT}(\d{1,2}(?:\.\d{1,2})?) ?(?:%|percent)?(?: (?:a|per) year| interest)*$`,
    re`^${THE}(?:money|capital|loan|debt|financing) costs? (?:us )?${ABOUT}(\d{1,2}(?:\.\d{1,2})?) ?(?:%|percent)(?: (?:a|per) year)?$`,
    re`^(?:our |the )?(?:wacc|interest(?: rate)?|cost of capital|hurdle rate) ${ABOUT}(\d{1,2}(?:\.\d{1,2})?)$`,
  ],
  'maintenance $1': [
    re`^(?:(?:and|plus|add|with|put in|count|include) )+${ABOUT}${PERCENT}(?: (?:a|per) year)? (?:for|of|in) (?:the |hardware |vendor |annual )*(?:support|maintenance|warranty|service)(?: contract)?(?: (?:a|per) year)?$`,
    re`^(?:the |hardware |vendor |annual )*(?:support|maintenance|warranty|service contract) (?:contract )?(?:would )?(?:costs?|adds?|runs? (?:at|us)|comes? to|takes?) (?:(?:us|another|about|around) )*${PERCENT}(?: of (?:the )?(?:price|hardware|purchase)| (?:a|per) year)*$`,
  ],
  'maintenance 0%': [
    re`^(?:(?:we|there|it|they) (?:have|has|is|take|need|want|with) )?(?:no|without(?: an?)?|skip the|drop the) (?:hardware |vendor )?(?:support|maintenance|service)(?: contracts?)(?: (?:at all|here|please))?$`,
    re`^(?:the )?(?:support|maintenance|warranty) (?:is|comes?) (?:already )?(?:included|free|in the price|thrown in)${TO_ITS_END}$`,
  ],
};
