import { re } from '../expression.ts';
import { A_MONTH, A_YEAR } from '../period-names.ts';
import type { Aside } from './looks/aside.ts';
import { AT_MOST } from './looks/money-goes.ts';

/** Money that may be spent, or that a seller has given, which is no part of a bill. */

/** What is to be spent, and words that say it is for machines. */
const SUM = String.raw`(?:about |around |up to )?(?:\$ ?\d[\d.,]{0,12}[km]?|\d[\d.,]{0,12}[km])(?: ?million)?`;
const HARDWARE_BUDGET = '(?:capex|hardware|gpu|server|equipment) budget';

/** Rows of asides: credits, budgets, and what somebody promises to spend. */
export const ASIDES_OF_MONEY: readonly Aside[] = [
  {
    name: 'credits of a seller',
    holds: /credits/i,
    pattern: re`\b(?:with |using |have |got )?(?:\$ ?)?\d[\d.,]{0,12}[km]?\$? ?(?:usd |dollars? )?(?:in |of |worth of )?(?:free |[a-z]+ ){0,2}credits\b(?: (?:till|until|through|that expire in|expiring in) \w+)?|\b(?:with |using |have |got )?(?:free |[a-z]+ )?credits(?: (?:of|worth|for|over|about))* ?:? ?(?:\$ ?\d[\d.,]{0,12}[km]?|\d[\d.,]{0,12}[km])(?![\w.]|${A_MONTH}|${A_YEAR})`,
    note: ' pay a bill and change no price: they are not counted.',
  },
  {
    name: 'what may be spent on hardware',
    holds:
      /budget|to (?:spend|invest)|(?:for|on|of) (?:[a-z]+ ){0,3}(?:hardware|gpus?|servers?|machines?)|capex|(?:hardware|gpu) (?:limit|cap|ceiling|max)/i,
    pattern: re`(?<![\w$])(?:(?:(?:we|i) have |with )?${SUM} (?:to (?:spend|invest)|(?:capex |hardware )?budget) (?:on|in|for) (?:the )?(?:hardware|gpus?|servers?|machines?|a (?:server|machine|box|rig)|capex)\b|(?:(?:we|i) have |with )?(?:an? )?${SUM} ${HARDWARE_BUDGET}\b|${HARDWARE_BUDGET}(?: of| is|:| =)* ?${SUM}(?![\w.])|(?:(?:we|i) have (?:got )?|with |(?:${AT_MOST}) )${SUM} (?:for|on) (?:(?:our|own|new|the|some|buying) ){0,2}(?:hardware|gpus|servers|machines|capex)\b|(?:capex|hardware|gpu) (?:limit|cap|ceiling|max(?:imum)?)(?: of| is|:| =)* ?${SUM}(?![\w.])|${SUM} (?:capex|hardware) (?:limit|cap|ceiling|max(?:imum)?)\b)(?: (?:one[- ]?time|one[- ]?off|once)\b)?`,
    kind: 'own',
    note: ' is what may be spent, and changes no cost: hold it against the sums on the card.',
  },
  {
    name: 'what may be spent in all',
    holds: /budget/i,
    pattern: re`(?<=^|[,;.] ?)(?:(?:total|our|the|project) ){0,3}budget(?: of| is|:| =){0,3} ?${SUM}(?= ?(?:$|[,;)]|\.(?!\d)))`,
    note: ' is what may be spent, and changes no cost: hold it against the sums on the card.',
  },
  {
    name: 'a promise to spend, beside its discount',
    holds: /commit/i,
    pattern: re`\b(?:on|with|for|against|under) (?:an? )?(?:\$ ?)?\d[\d.,]{0,12}[km]? ?(?:\$ ?|usd )?(?:(?:annual|yearly|(?:1|3|one|three|multi)[- ]year) )?(?:spend(?:ing)? )?commit(?:ment)?\b|\bcommit(?:s|ted|ting)? (?:to )?\$ ?\d[\d.,]{0,12}[km]?(?:${A_MONTH}|${A_YEAR})?(?: (?:with|to|at) [a-z]+)?`,
    applies: (_, { text }) => /%|\bdiscount|\boff\b/i.test(text),
    note: ' changes no price beside the discount that it brings.',
  },
];
