import { re } from '../expression.ts';
import { inOrder } from '../in-order.ts';
import { COUNT_WORD } from '../text/figures/number-words.ts';
import { NEEDED_FOR } from './needed-for.ts';
import { A_GPU, SO } from './parts.ts';
import type { Row } from './row.ts';

/** How many GPUs the traffic takes, and whether fewer would do: computed, and not what the card has. */

/** What counts the fleet, where anything does. */
const GPUS = `(?:gpus?|cards?|${A_GPU}|nodes?|machines?|box(?:es)?|servers?|replicas?|of (?:them|those|these))`;
/** Where it is asked for money, for memory, for another time, or to break even, it is another question. */
const OF_TRAFFIC = re`^(?!.*(?:\$|\b(?:costs?|prices?|budget|afford|break|wins?|cheaper|pays?|beats?|match|hours?|spares?|fits?|holds?|memory|vram|volume|at (?:night|half)|weekends?)\b))`;
const WE = '(?:we|you|it|that|this|they|i|one|the (?:model|traffic|volume|load|work|job))';
const TRULY = '(?:(?:really|actually|even|then|still|truly|ever|at least|now) )*';
const NEED = '(?:need(?:ed)?|takes?|taken|want|required?|enough|suffice|sufficient)';
const BEHIND =
  '(?:[ ,]+(?:then|really|actually|here|now|for (?:it|that|this|us|the (?:model|traffic|volume|load))|for that model|to (?:serve|carry|handle|run|do) (?:it|this|that|the (?:model|traffic|volume|load))))*';

/** Known by a count of GPUs that is needed, or by fewer of them, or the fewest. */
export const NEEDED_TOPICS: readonly Row[] = [
  {
    about: [
      ...NEEDED_FOR,
      inOrder(
        OF_TRAFFIC,
        re`\bhow (?:many|few)(?: more| fewer| extra)?(?: ${GPUS})? (?:(?:would|does|do|will|must|should|could|can|are|is|have) )?(?:${WE} )?${TRULY}(?:be |to )?${NEED}\b`,
      ),
      inOrder(
        OF_TRAFFIC,
        re`\bhow (?:many|few)(?: more| fewer| extra)?(?: ${GPUS})? (?:(?:should|must|could|can|would) ${WE}|(?:do|would|will) ${WE} have to) ${TRULY}(?:rent|get|buy|have|run|use|order|keep|live with|get (?:by|away) with|manage with)\b`,
      ),
      inOrder(
        OF_TRAFFIC,
        re`\bhow (?:many|few)(?: more| fewer| extra)?(?: ${GPUS})? (?:would|will|could) ${TRULY}(?:do|be ok|cope|carry|serve|handle|manage)\b`,
      ),
      inOrder(
        OF_TRAFFIC,
        re`^${SO}(?:what|which)(?: (?:fleet|size|number|count)(?: of ${GPUS})?)? (?:would|will|could) ${TRULY}(?:(?:be )?${NEED}|carry|serve|handle|do|cope)${BEHIND}(?: (?:it|this|that|the (?:traffic|volume|load)))?\?*$`,
      ),
      inOrder(
        OF_TRAFFIC,
        /\b(?:can|could|would|will|might|may|should|is it (?:ok|fine|possible))\b/i,
        re`\b(?:fewer|less|half (?:of (?:them|those|the (?:gpus|cards))|as many|the (?:gpus|cards|fleet)))(?: ${GPUS})?(?: (?:than (?:that|this|\d{1,3}|${COUNT_WORD})|do|work|suffice|be enough|cope))?${BEHIND}\?*$`,
      ),
      inOrder(
        OF_TRAFFIC,
        re`^${SO}(?:is|are|isn'?t|aren'?t|would|wouldn'?t) (?:(?:those|these|the|all|our) )*(?:\d{1,3}|${COUNT_WORD})(?: ${GPUS})? ${TRULY}(?:be )?(?:the )?(?:bare )?(?:minimum|min|fewest|least|smallest)\b`,
      ),
      inOrder(
        OF_TRAFFIC,
        re`^${SO}(?:(?:what(?:'?s| is| would be)|is that|is this|are these|are those) )?(?:the |our )?(?:(?:bare )?minimum|min|fewest|smallest)(?: (?:number|count|amount))?(?: of)?(?: (?:${GPUS}|fleet|set-?up|hardware))?(?: (?:we (?:can|could|may|would) (?:have|use|run|get (?:by|away) with)|${WE} (?:need|require|(?:runs?|works?|sits?) on)s?|that (?:works|would work|does it)|needed|required|possible))?${BEHIND}\?*$`,
      ),
    ],
    asks: () => ({ about: 'needed' }),
  },
];
