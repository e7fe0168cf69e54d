import { reAll } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import type { WordedKind } from '../reworded.ts';

/** One of the catalog, or by its letter one that is not: a refusal names that as it was typed. */
const CARD = `(${A_CARD})`;
/** What holds cards, and sends nothing itself. */
const NO_SENDERS = /cluster|environment|rack|region|data ?cent/i;
const MACHINE = '(?:hosts?|servers?|nodes?|machines?|box(?:es)?)';
/** "2 H100 per host, 4 hosts", "4 hosts, 2x H100 per host": servers with so many each. */
export const CARDS_PER_HOST: WordedKind = {
  holds: /\b(?:per|in each|in every) (?:host|server|node|machine|box)/i,
  rows: [
    [
      reAll`(?<![\w.,$€£])(\d{1,2}) ?x? ?${CARD}s? (?:per|in each|in every) ${MACHINE},? (?:and |with |x |on |in |across |over )?(\d{1,3}) ${MACHINE}\b`,
      '$3 servers with $1x $2 each',
    ],
    [
      reAll`(?<![\w.,$€£])(\d{1,3}) ${MACHINE},? (?:and |with |x |of )?(\d{1,2}) ?x? ?${CARD}s? (?:per|in each|in every) ${MACHINE}\b`,
      '$1 servers with $2x $3 each',
    ],
  ],
};

/** "4 tenants with 1x L4 each", "each needs its own L4": cards of each of them. */
export const CARDS_OF_EACH: WordedKind = {
  holds: /\beach\b/i,
  rows: [
    [
      reAll`(?<![\w.,$€£])(\d{1,3}) ((?:[a-z]{2,12} )?(?:clusters|environments|sites|locations|regions|data ?cent(?:er|re)s|racks)|tenants|customers|clients|teams|departments|subsidiaries|agencies|business units|stores|plants|factories|hospitals),? (?:[a-z ]{0,24},? )?(?:(?:so )?each (?:with |has |have |gets? |needs? |on )?(?:its |their |an? )?own (\d{1,2})? ?x? ?${CARD}|(?:with|have|having|get|on) (\d{1,2}) ?x? ?${CARD} each)\b`,
      (_, many = '', who = '', own, card, some, other) =>
        `${NO_SENDERS.test(who) ? '' : `${many} ${who}, `}${Number(many) * Number(own ?? some ?? 1)}x ${card ?? other}`,
    ],
  ],
};
