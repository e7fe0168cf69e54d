import { re } from '../../expression.ts';
import { offered, quoted, say } from '../../problems.ts';
import { BEGINS, ENDS } from '../../statement-bounds.ts';
import { PROCESSOR } from '../../text/machines/machine-parts.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** What any chip has and costs, as people type it. */
export const SPEC_IN_WORDS = '64GB at 204 GB/s, own, $2k each';

/** Who would host on a processor names it, or says that there are no GPUs. Beside GPUs it is a part of their machine. */

const CPU = String.raw`(?:\d{1,4}[- ](?:v-?cpus?|cores?)\b(?: (?:${PROCESSOR}|server|machine|vm|box|cpu)s?\b)?|cpu[- ]only\b|(?:on|with) (?:an? |our |the |some |plain )?cpus?\b|(?<!\d ?x? ?)\bcpus?(?: inference)?(?=\s*(?:$|[,;?]|vs\b|at\b)))`;

/** "we have no GPUs" is who must rent some; "no GPU" alone is what serves. */
const NO_GPU = `(?:${BEGINS}no|without(?: an?| any)?) gpus?${ENDS}`;

/** What asks for the memory, bandwidth and price of a processor; a line with GPUs is never asked. */
export const PROCESSORS: readonly RefusedPhrase[] = [
  {
    name: 'a processor to host on',
    pattern: re`(?<![\w$-])(?:${CPU}|${PROCESSOR})|${NO_GPU}`,
    message: (words) =>
      say`${quoted(words.trim())}: no processor is costed by its name, and no GPU is put in its place. Type the memory and bandwidth that it has with its price, such as ${offered(SPEC_IN_WORDS)}, or a GPU.`,
    hints: (words) => [`${words.trim()} ${SPEC_IN_WORDS},`],
    unless: ({ fields }) => fields.has('selfHosted.gpuSpec'),
    withoutGpu: true,
  },
];
