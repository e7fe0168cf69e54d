import { re } from '../expression.ts';
import { A_PERIOD } from '../period-names.ts';
import { isOfWork } from '../quantities.ts';
import type { Reading } from '../reading.ts';
import { REQUESTS } from '../requests.ts';
import type { Aside } from './looks/aside.ts';

/** Amounts from which something is said to change: somebody's break-even, a tier, a rule of the house. */

const COUNTED = `(?:tok(?:en)?s?|${REQUESTS})`;
/** With its scale, what it counts or its period: "1600" alone may be a price. */
const AMOUNT = String.raw`~?(?:[$€£] ?)?\d[\d.,]{0,12}(?: ?(?:[kmb]|million|billion)\b(?: ${COUNTED}\b)?| ${COUNTED}\b|(?=${A_PERIOD}))(?:${A_PERIOD})?`;
const FROM =
  '(?:(?:well )?(?:above|over|under|below|beyond|past|from|until|up to|more than|less than|fewer than|anything (?:above|over|under|below)|(?:we |it |you |traffic )?exceeds?|at))';
const SAYS =
  '(?: (?:supposedly|apparently|allegedly|probably|usually|is|was|are|of|at|around|about|roughly|says?|said|they|claims?|claimed|the|for|to|our|your|discount|us|self[- ]?host(?:ing)?|host(?:ing)?|when|you|we|it|volume|starts?|begins?|only))*:?';
/** What names such an amount in front of it. */
const NAMES_IT =
  '(?:break[- ]?evens?(?: point)?|thresholds?|cut[- ]?offs?|tipping points?|rules? of thumb|kicks? in|flips?|pays? off|makes? sense|worth it|worthwhile)';
/** What is to happen from it on. */
const THEN =
  "(?:thresholds?|cut[- ]?offs?|(?:is |that'?s )?(?:where|when) (?:it|hosting|self[- ]?hosting|this|that)(?: \\w+)? (?:flips?|pays?(?: off)?|tips?|makes sense|wins?|is worth it|breaks even)|(?:is |are )?(?:worth it|worthwhile)|(?:it |hosting |self[- ]?hosting )?(?:pays off|makes sense|breaks even|flips)|(?:must|should|has to|have to|needs? to|goes?|go|stays?|stay|moves?|switch(?:es)?)(?: (?:be|to|on|with|for|over|straight|the|an?|our|own|cheaper|in))* (?:api|apis|self[- ]?host(?:ed|ing)?|in[- ]?house|hosted|hosting)|(?:we |they |it |you )?(?:would |will |should )?(?:(?:stays?|keep|go|switch|move|change)(?= (?:on|with|to|for) )|self[- ]?host\\b)|(?:\\w+ ){0,3}(?:wants?|needs?|requires?)(?: (?:us|to|a|an|the|board|cfo|finance|management))* (?:self[- ]?host(?:ing)?|approval|sign[- ]?off))";

const CLAIM = re`\b${NAMES_IT}${SAYS} (?:${FROM} )?${AMOUNT}(?: (?:they|he|she|vendor|people) (?:says?|claims?))?|\b(?:if (?:\w+ ){0,3})?${FROM} (?:the )?${AMOUNT},?(?: \w+){0,2}? ${THEN}|(?<![\w.,$€£])${AMOUNT} ${THEN}(?: (?:they|he|she) (?:says?|claims?))?`;

const IS_MONEY = /[$€£]/;

/** Whether something else is said that the threshold may be held against: traffic, or beside a sum of money a bill too. */
const standsBeside = ({ index, 0: words }: RegExpExecArray, { quantities, atoms }: Reading): boolean =>
  quantities.some((one) => {
    const at = atoms[one.at]?.start ?? 0;
    const isBill = IS_MONEY.test(words) && one.number.money && one.perMonth !== null;
    return (isOfWork(one) || isBill) && (at < index || at >= index + words.length);
  });

/**
 * Rows of asides. They come before all that is read in whole phrases, and nothing else is read in their words: "anything
 * above $25k a month must be self hosted" is no rule for the data of this card.
 */
export const ASIDES_OF_THRESHOLDS: readonly Aside[] = [
  {
    name: 'from how much on something changes',
    holds: /\d/,
    pattern: CLAIM,
    closes: true,
    // Alone it may be what is meant: "break even at 2B?"
    applies: standsBeside,
    note: ' is said to be a threshold, and counts nothing here: the card works out its own break-even.',
  },
];
