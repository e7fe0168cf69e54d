import { re } from '../../expression.ts';
import { offered, quoted, say } from '../../problems.ts';
import { BEGINS, ENDS } from '../../statement-bounds.ts';
import { PROCESSOR } from '../../text/machines/machine-parts.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** What any chip has and costs, as people type it. */
export const SPEC_IN_WORDS = '64GB at 204 GB/s, own, $2k each';

/** Who would host on a processor names it, or says that there are no GPUs. Beside GPUs it is a part of their machine. */

const CPU = String.raw`(?:\d{1,4}[- ](?:v-?cpus?|cores?)\b(?: (?:${PROCESSOR}|server|machine|vm|box|cpu)s?\b)?|cpu[- ]only\b|(?:on|with) (?:an? |our |the |some |plain )?cpus?\b|(?<!\d ?x? ?)\bcpus?(?: inference)?(?=\s*(?:$|[,;?]|vs\b|at\b)))`;

const A_MONTH_OF_IT = String.raw`[$€£] ?\d[\d.,]{0,9}k? ?(?:(?:usd|eur) ?)?(?:\/ ?|per |an? )mo(?:nth)?\b`;
/** "a $30/mo VPS", "CPU server $80/month": a machine that is let without a GPU, with what it costs. */
const LET = String.raw`(?:(?:${A_MONTH_OF_IT}) (?:[a-z]{2,12} ){0,2}?)?\b(?:vps(?:es)?|virtual (?:private )?servers?|droplets?|cpu[- ](?:servers?|box(?:es)?|machines?|vms?|instances?|nodes?))\b(?:,? (?:(?:at|for|costs?|is|@) )?${A_MONTH_OF_IT})?`;

/** "we have no GPUs" is who must rent some; "no GPU" alone is what serves. */
const NO_GPU = `(?:${BEGINS}no|without(?: an?| any)?) gpus?${ENDS}`;

/** What asks for the memory, bandwidth and price of a processor; a line with GPUs is never asked. */
export const PROCESSORS: readonly RefusedPhrase[] = [
  {
    name: 'a processor to host on',
    pattern: re`(?<![\w$-])(?:${LET}|${CPU}|${PROCESSOR})|${NO_GPU}`,
    message: (words) =>
      say`${quoted(words.trim())}: no processor is costed by its name, and no GPU is put in its place. Type the memory and bandwidth that it has with its price, such as ${offered(SPEC_IN_WORDS)}, or a GPU.`,
    hints: [],
    named: true,
    unless: ({ fields }) => fields.has('selfHosted.gpuSpec'),
    withoutGpu: true,
  },
];
