import { re } from '../../expression.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { TOKENS_A_SECOND } from '../../period-names.ts';
import { COUNT_WORD } from '../../text/figures/number-words.ts';
import { THE, type WaysToSay } from './ways-to-say.ts';

/** What people say of a speed that they measured, and of what it was measured on. */

/** A machine on which a speed was measured, whoever it belongs to. */
const BENCH = String.raw`(?:our|my) (?:(?:own|test(?:ing)?|dev|staging|lab|local|old|new|little|small|big|gpu|prod(?:uction)?|internal|current|existing|shared|bench(?:mark)?) )*(?:box|server|machine|node|rig|workstation|cluster|hardware|kit|set-?up|lab|pc|desktop|gpus?|cards?)\b`;
const GOT = `(?:(?:and|it|we|i|vllm|sglang|that|have|just|only|actually|consistently|about|around|like|got|gets?|getting|measured?|sees?|saw|reach(?:ed|es)?|did|does|achieved?|hits?|had|has|gave|gives|makes?|made|peaked|clocked|benchmarked|showed|shows|ran|runs|at)(?: |: ))+`;
const OF_SPEED = String.raw`(?=\d[\d.,]*k? ?${TOKENS_A_SECOND})`;
/** A number of tokens a second: fewer than a hundred are what one user gets. */
const MANY = String.raw`(\d{1,3}(?:,\d{3})+|\d{3,6}|\d+(?:\.\d+)?k)`;
/** "our own load test", "tests" */
const A_TEST =
  '(?:(?:our|the|my|an?|some) )?(?:(?:own|first|last|latest|quick|small|real|internal|recent) )*(?:(?:load|stress|speed|performance|perf)[ -])?tests?(?: runs?)?';
const WE = "(?:(?:we|i|our team)(?:'ve|'re| have| are| were)? )?(?:(?:just|actually|only|really) )*";
const ABOUT = '(?:(?:about|around|like|some|only|up to|it at|at) )*';
const MEASURED = `${WE}(?:measured?|benchmarked|clocked|load[- ]tested|bench(?:mark)?:?)`;

const THROUGHPUT = `${THE}(?:(?:measured|real|actual) )?(?:throughput|speed)(?: (?:is|was|of|at|now|really|only|about|around)|:)* `;

/** All GPUs of the card, however many those are. */
const ALL_OF_IT =
  'all(?: of)?(?: (?:the|our|them|these|those))?(?: (?:gpus?|cards?|replicas?|machines?|nodes?|boxes))?';
const DOES =
  '(?:(?:throughput|speed|is|was|does|did|do|gets?|got|serves?|makes?|made|reach(?:es|ed)?|hits?|gives?|gave|manages?|can|at|runs?|delivers?|pushes|about|around|only|measured)[ :]{1,2})+';

/** The ways to say a speed that was measured. */
export const OF_SPEEDS: WaysToSay = {
  'measured $1 tok/s per $2': [
    re`^${THROUGHPUT}${MANY}(?: tok(?:en)?s?)? (?:(?:per|an?|each|every|one|single) )+(gpu|card|replica|copy)$`,
    re`^${MEASURED} ${ABOUT}${MANY}(?: tok(?:en)?s?)? (?:(?:per|an?|each|every|on|one|single) )+(gpu|card|replica|copy)$`,
    re`^${WE}(?:get|got|getting|see|saw|seeing|reach(?:ed)?|hit|measure) ${ABOUT}${MANY}(?: tok(?:en)?s?)? (?:(?:per|an?|each|every|on|one|single) )+(replica|copy)$`,
  ],
  'measured $1 tok/s on $2': [
    re`^${MEASURED} ${ABOUT}${MANY}(?: tok(?:en)?s?)? (?:on|across|with|over|from|per) (?=an?|the|all|our|\d|node|box|${COUNT_WORD})(.{1,24})$`,
  ],
  '$1 tok/s across $2 GPUs': [
    re`^(?:(?:we|i)(?:'ve| have)? )?(?:(?:just|actually|only|measured?|benchmarked|clocked|got|get|see|saw) )*(?:(?:about|around) )?(\d[\d.,]*k?) ?${TOKENS_A_SECOND} (?:(?:across|over|from|with|on|for) all(?: of)?(?: (?:the|our))?|(?:across|over)(?: (?:the|our))?) (\d{1,3}|${COUNT_WORD})(?: of (?:them|those))?$`,
  ],
  'measured $1 tok/s': [
    re`^${THROUGHPUT}${MANY}$`,
    re`^(?:but )?(?:the |our )?(?:throughput|speed|tps|benchmark|vllm bench|load test) (?:(?:test|run) )?(?:says?|said|shows?|showed|gives?|gave|measured|reports?|reported) (?:about |around |us |like |only )*(\d[\d.,]*k?)(?: ?(?:tps|tok(?:ens)?))?$`,
    /^(?:(?:we|i) )?(?:(?:have|'ve|actually|only|just) )*(?:measured?|benchmarked|clocked)(?: (?:about|around|only|it at|at))* (\d{3,6}|\d+(?:\.\d+)?k)$/i,
  ],
  // Where a speed was measured is not how machines are paid for.
  'measured ': [
    re`^(?:(?:in|from|with|during) )?${A_TEST}[,:]? (?:${GOT}|(?:we|says?|said|show|found|finds|tells?) (?:us )?(?:${GOT})?)?${OF_SPEED}`,
    re`^${WE}tested ${ABOUT}${OF_SPEED}`,
    re`^${WE}(?:got|getting|saw|seeing|reached|hit|achieved?|clocked|did|managed) ${ABOUT}${OF_SPEED}(?!.*\b(?:per|each|every|an?) (?:user|request|stream|customer)\b)`,
    re`^(?:on|in|with|from) ${BENCH}(?: (?:last|this) [a-z]+)?,? ${GOT}${OF_SPEED}`,
    re`^${BENCH} ${GOT}${OF_SPEED}`,
    re`^(?:(?:we|i)(?:'ve| have)? )?(?:(?:just|actually) )*(?:benchmarked|measured|tested|tried|ran|clocked|load[- ]tested)(?: (?:it|this|that|the model))? (?:on|in|with) ${BENCH}(?: (?:last|this) [a-z]+| yesterday| today)?[,;:.]* (?:${GOT})?${OF_SPEED}`,
  ],
  '': [
    re`(?<=\d ?k? ?${TOKENS_A_SECOND}[^,;$]{0,30}) (?:on|in|from|with|during) ${A_TEST}(?=$|[,;.])`,
    re`(?<=\d ?k? ?${TOKENS_A_SECOND}[^,;$]{0,30}) (?:on|in|from|with) ${BENCH}`,
  ],
  ' in total': [
    re`(?<=\d ?k? ?${TOKENS_A_SECOND}) (?:total|(?:on|for|across|from|with|over) (?:everything|the lot|both|${ALL_OF_IT}))(?: together| combined| in total)?(?=$|[,;.!])`,
    /(?<=tok(?:ens?)?\/s|tps|tokens (?:a|per) sec(?:ond)?) (?:on|for|across|from|with) (?:the|our) (?:whole|entire|full) (?:box|machine|node|server|fleet|cluster|thing|rig)\b/gi,
  ],
  '$2 tok/s per $1': [
    re`^(?:an?|one|1|a single) (${GPU_NAME}|gpu|card) (?:did|does|gets?|got|hits?|made|makes|reach(?:ed|es)?|gives?|gave|serves?|manages?) (?:(?:about|around|only|us|like) )*(\d[\d.,]*k?) ?${TOKENS_A_SECOND}(?: (?:for us|here|now|alone))*$`,
  ],
  '$1 tok/s per $2': [
    re`^.*\b(?:did|does|gets?|got|measured|made|hits?|saw|see|reached|pulled|gave|gives)\b.*?(\d[\d.,]*k?) ?${TOKENS_A_SECOND} (?:on|with|from) (?:an?|one|1|a single) (${GPU_NAME}|gpu|card)$`,
  ],
  'measured $1 tok/s in total': [
    re`^(?:(?:and|but|so) )*${THE}(?:(?:whole|entire|full) )?(?:fleet|cluster|everything|${ALL_OF_IT})(?: together| combined)? ${DOES}(\d[\d.,]*k?) ?${TOKENS_A_SECOND}(?: (?:together|combined|in total|total))*$`,
    re`^(?:(?:and|but|so|we|i|have|get|got|see|saw|measured?|the|our|an?) )*total (?:${DOES}|of )(?:about |around )?(\d[\d.,]*k?) ?${TOKENS_A_SECOND}$`,
    /^(?:the |our )?(?:vllm |sglang )?(?:bench(?:mark)?s?|load test)(?: run)? (?:says?|gives?|gave|shows?|showed|measured|reports?|reported|got) (?:us )?(\d[\d.,]*k?)(?: tok(?:en)?s?\/s| tps)? (?:in )?total$/i,
  ],
  '$1 of the throughput': [
    /^(?:that|the|your|this) (?:throughput|speed) (?:is|looks|seems) [a-z ]+[,;:.] (?:we|i) (?:only )?(?:see|get|measure|measured|got|saw|have) (half|twice|an? (?:third|quarter)|\d+(?:\.\d+)? ?%)(?: of (?:that|it))?$/i,
  ],
};
