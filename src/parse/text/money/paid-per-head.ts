import { PERSON } from '../../../domain/people.ts';
import { reAll } from '../../expression.ts';
import { A_LINE, SOLD_FAMILY } from '../../names/family-name.ts';
import { A_PERIOD } from '../../period-names.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** "$40 a day of sonnet each", "$22 of haiku a month per seat": money of each person, with what it buys between. */

const SUM = String.raw`([$€£] ?\d[\d,]{0,9}(?:\.\d{1,2})?k?)`;
const PRODUCT = String.raw`((?:[a-z]+ )?(?:claude|${SOLD_FAMILY})[\w.-]*(?: (?:${A_LINE}|code|api|cli|max|\d(?:\.\d)?(?![\w.,%])))*)(?: (?:tokens?|usage|calls|credits?|bills?))?`;
const BUYS = '(?: (?:worth of|on|of|for|in|with|to))?';
const EACH = `(?:each|apiece|a head|per capita|per (?:single )?(?:${PERSON}|licen[cs]e))\\b`;
/** "for each of 20 analysts" */
const FOR_EACH = String.raw`for (?:each of|every one of) (?:the |our |my )?(\d{1,6}) (?:[a-z]+ )?${PERSON}\b`;

const BETWEEN: readonly Rewording[] = [
  [reAll`${SUM}(${A_PERIOD})${BUYS} ${PRODUCT},? ${EACH}`, '$1$2 each on $3'],
  [reAll`${SUM}${BUYS} ${PRODUCT}(${A_PERIOD}),? ${EACH}`, '$1$3 each on $2'],
  [reAll`${SUM}(${A_PERIOD})${BUYS} ${PRODUCT},? ${FOR_EACH}`, '$1$2 each on $3, $4 people'],
  [reAll`${SUM}${BUYS} ${PRODUCT}(${A_PERIOD}),? ${FOR_EACH}`, '$1$3 each on $2, $4 people'],
];

/** "per seat: $22 of haiku a month" */
const IN_FRONT: readonly Rewording[] = [
  [reAll`\b${EACH}:? ${SUM}(${A_PERIOD})${BUYS} ${PRODUCT}`, '$1$2 each on $3'],
  [reAll`\b${EACH}:? ${SUM}${BUYS} ${PRODUCT}(${A_PERIOD})`, '$1$3 each on $2'],
];

/** "6 devs at $40 a day of sonnet", "450 seats x $22 a month of haiku": people at a price have it each. */
const AT: Rewording = [
  reAll`(?<![\w.,$])(\d{1,6}) (?:[a-z]+ )?${PERSON},? ?(?:at|@|x|×|times) ${SUM}(${A_PERIOD})${BUYS} ${PRODUCT}(?!,? (?:in total|together|combined|altogether|for all))`,
  '$1 people, $2$3 each on $4',
];

/** "€200 a month per head for 85 heads" */
const HEADS: Rewording = [/(?<![\w.,$-])(\d{1,6}) heads\b(?! of)/gi, '$1 people'];

/** Sums of each person beside the API that they pay. */
export const PAID_PER_HEAD: readonly WordedKind[] = [
  { holds: /^(?=.*[$€£])(?=.*\b(?:each|every|apiece|(?:a|per) [a-z]))/is, rows: BETWEEN },
  { holds: /^(?=.*[$€£])(?=.*(?:each|apiece|head|capita|per ))/is, rows: IN_FRONT },
  { holds: /\d heads\b/i, beside: /\b(?:per|a) head\b/i, rows: [HEADS] },
  { holds: /(?:at|@|x|×|times) [$€£]/i, rows: [AT] },
];
