import { toType } from '../../../domain/round.ts';
import { reAll } from '../../expression.ts';
import { COUNT_WORD, countIn } from '../figures/number-words.ts';
import type { WordedKind } from '../reworded.ts';

/** Who runs the machines, by the size of their team or by how many machines each sees to. */

const MANY = String.raw`(?<![\w.,$€£-])(\d{1,2}|${COUNT_WORD})`;
const PERSON = '[- ](?:person|man|people|member|head|strong)';
const OF_OPS =
  '(?:ml ?ops|ml platform|ml infra|platform|infra(?:structure)?|ops|operations|dev ?ops|sre|it ops|gpu|hosting)';
const RUNS =
  '(?:(?:that|which|who|will) )*(?:runs?|operates?|maintains?|manages?|keeps?|looks? after|sees? to|cares? for|babysits?) (?:it\\b|them\\b|this\\b|everything\\b|(?:the |our |these |those )?(?:\\d|gpus?|cluster|servers?|machines?|boxes|hardware|fleet|nodes?))';

/** "a 2 person infra team", "3-person team runs our 8 A100s", "1 FTE per 16 GPUs". */
export const TEAM_BY_SIZE: WordedKind = {
  holds: /team|(?:per|every|each) \d/i,
  rows: [
    [
      reAll`(?:\b(?:an?|our|the) )?${MANY}${PERSON} ${OF_OPS}(?:[- ](?:engineering|support))? team\b`,
      (_, many = '') => `${countIn(many)} infra engineer${countIn(many) === 1 ? '' : 's'}`,
    ],
    [
      reAll`(?:\b(?:an?|our|the) )?${MANY}${PERSON} team(?= ${RUNS})`,
      (_, many = '') => `${countIn(many)} ops people`,
    ],
    [
      reAll`(?<![\w.,$€£])(\d{1,2}(?:\.\d{1,2})?|an?|one) ?(ftes?|(?:full[- ]time )?(?:engineers?|admins?|sres?)) (?:per|for (?:every|each)) (\d{1,4}) (gpu|node|server|card|machine)s\b`,
      (_, many = '', who = '', machines = '', machine = '') =>
        `${toType((/^(?:an?|one)$/i.test(many) ? 1 : Number(many)) / Number(machines))} ${/^fte/i.test(who) ? who : 'FTE'} per ${machine}`,
    ],
  ],
};
