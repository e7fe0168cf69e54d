import { reAll } from '../../expression.ts';
import { amountOfMoney } from '../../money.ts';
import { STAFF } from '../../people.ts';
import { COUNT_WORD, countIn } from '../figures/number-words.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** Who is taken on to run it, and what they earn a year: "1 FTE, 140k", "we'd have to hire someone, $120k". */

const FEW = `[1-9]|${COUNT_WORD}`;
const ANYBODY = '(?:people|persons?|ppl|guys?|folks|somebody|someone|heads?)';
const KIND = '(?: (?:new|more|extra|additional|dedicated|senior|junior|full[- ]time))*';
const countOf = (many: string): number => (/^(?:an?|another|)$/i.test(many) ? 1 : countIn(many));

const FOR_IT =
  '(?: (?:for (?:it|this|that|ops)|on (?:it|this)|to (?:run|maintain|manage|operate|look after|take care of) (?:it|this|that|them)))';

const HIRED: readonly Rewording[] = [
  // "we'd need to hire an ML engineer": a whole post, and nothing that is rented.
  [
    reAll`\b(?:hir(?:e|ing)|employ(?:ing)?|recruit(?:ing)?) (an?|another|${FEW})${KIND} (?=${STAFF}\b)`,
    (_, many = '') => `${countOf(many)} `,
  ],
  // "we'd have to hire someone", "hire two more people to run it"
  [
    reAll`\b(?:hir(?:e|ing)|employ(?:ing)?|recruit(?:ing)?) (?:(an?|another|${FEW})${KIND} )?(?:${ANYBODY}|devops)(?: else)?${FOR_IT}?(?![\w-])`,
    (_, many = '') => `${countOf(many)} FTE`,
  ],
  // "it would take two people", "we'd need two people"
  [
    reAll`\b(?:would|'d) (?:need|take|require) (${FEW}) (?:${ANYBODY})(?:${FOR_IT}|(?=\s*(?:$|[,;.])))`,
    (_, many = '') => ` ${countOf(many)} FTE`,
  ],
];

const MANY = `(?<![\\w.,$€£])(an?|\\d{1,2}|${COUNT_WORD})`;
/** "two people full time", "one full-time person", "two guys half time" */
const FULL_TIME: Rewording = [
  reAll`${MANY} (?:${ANYBODY},? (?:working |on (?:it|this) )?(?:full|(half))[- ]?time|(?:full|(half))[- ]?time ${ANYBODY})(?![\w-])`,
  (_, many = '', half, halfBefore) => `${countOf(many) * ((half ?? halfBefore) === undefined ? 1 : 0.5)} FTE`,
];

const THOUSANDS = String.raw`\d{2,3}(?:k|,\d{3})(?![\d.,]*\d|[a-z])`;
const A_YEAR =
  "(?: ?(?:a year|an? (?:yr|annum)|per (?:year|annum)|/ ?ye?a?r|p\\.?a\\b\\.?|par an|pro jahr|im jahr|al año|por año|all[’']anno)(?![a-z])(?! (?:on|for|to|in) ))";
/** With its sign or its year; or bare, where nothing goes on from it. */
const PAY = `(?:${amountOfMoney(THOUSANDS)}${A_YEAR}?|(?<![\\w.,])${THOUSANDS}(?:${A_YEAR}|(?=\\s*(?:$|[;.)\\n]|,(?! ?\\d))| (?:each|apiece|(?:fully )?(?:loaded|burdened)|all[- ]in|salary|gross|and|plus)\\b)))`;
const POSTS = String.raw`\d{0,2}(?:\.\d{1,2})?(?<=\d) ?ftes?|(?:half|a quarter of|a third of) an fte`;

/** "0.5 FTE, $90k a year", "we need one engineer for it, 160k": what stands right behind posts is what each of them earns. */
const PAID_BEHIND: Rewording = [
  reAll`(?<![\w.,$€£])((?:${POSTS}|(?:${FEW}|an)${KIND} ${STAFF})(?: ops)?${FOR_IT}?)(?:,| -| –| —|:) ?(?:each |at |paid |earning |costing |(?:that|which) (?:is|costs) )?(${PAY})`,
  '$1 at $2',
];

/** "two people at 140k look after it" */
const TENDED_BY: Rewording = [
  reAll`${MANY} ${ANYBODY}(?: (?:(?:at|paid|earning|on) )?((?:${amountOfMoney(THOUSANDS)}|${THOUSANDS})${A_YEAR}?)(?: each)?)? (?:who (?:would )?)?(?:looks? after|maintains?|manages?|operates?|takes? care of|runs?) (?:it|this|that|them|(?:the|our) (?:gpus?|cluster|servers?|boxe?s?|machines?|hardware|fleet))(?! on)(?![\w-])`,
  (_, many = '', pay = '') => `${countOf(many)} FTE${pay === '' ? '' : ` at ${pay}`}`,
];

/** Rows of wordings. */
export const PAY_OF_STAFF: readonly WordedKind[] = [
  { holds: /\b(?:hir(?:e|ing)|employ|recruit|would|'d )/i, rows: HIRED },
  { holds: /(?:full|half)[- ]?time/i, rows: [FULL_TIME] },
  { holds: /look|maintain|manage|operat|take|run/i, rows: [TENDED_BY] },
  {
    holds: /\dk|,\d{3}/i,
    beside: /fte|engineer|sre|admin|dba|technician|contractor|freelancer|mle/i,
    rows: [PAID_BEHIND],
  },
];
