import { re } from '../expression.ts';
import { COUNT_WORD } from '../text/figures/number-words.ts';
import { A_GPU, SO } from './parts.ts';

/** How many GPUs some traffic takes: of the volume that a question names, or of the card's. */

/** What counts the fleet. */
const GPUS = `(?:gpus?|cards?|${A_GPU}|nodes?|machines?|box(?:es)?|servers?|replicas?|hardware)`;
const HOW_MANY = `(?:how (?:many|much)|what(?: (?:number|count|amount) of)?|which)(?: more| fewer| extra| of the)?`;
const NEED = '(?:need(?:ed|s)?|takes?|taken|required?|requires|necessary|want(?:ed)?)';
const WOULD =
  '(?:(?:would|does|do|will|must|should|can|could|are|is|we|it|that|this|they|you|i|one|really|actually|even|then|be|to|have|run|use|rent|buy|get|serve|handle|carry) )*';
/** "50B", "10x", "double", "half of that", "twice the traffic": so much of it. */
const SO_MUCH = String.raw`(?<much>(?:\d[\d.,]*[a-z]*|(?:${COUNT_WORD}) times|doubled?|twice|tripled?|three ?fold|half(?= (?:as|of|the|our)\b))(?: (?:as much|(?:the |our |of )*(?:that|traffic|volume|load|tokens|usage|requests)|tokens?|(?:million|billion)(?: tokens)?|(?:a|per|every) (?:month|day)|rps|req/s|requests (?:per|a) (?:second|minute|hour|day)))*)`;
const THEN = '(?:[ ,]+(?:then|really|actually|here|now|instead|roughly|about))*';
/** The card's own traffic. */
const OF_CARD =
  '(?:that|it|this|these|all (?:of )?(?:that|this|it)|the (?:traffic|volume|load|model|whole thing))';
const AT =
  '(?:for|at|with|if (?:we|it) (?:had|have|do|did|were?|was|go(?:es)?(?: to)?)|to (?:serve|handle|carry|do|run))(?: (?:only|just|about|around|like))*';
const END = String.raw`${THEN}\s*[?.]*$`;

/** The traffic stands behind how many GPUs, or in front of what is needed. */
export const NEEDED_FOR: readonly RegExp[] = [
  re`^${SO}${HOW_MANY} (?:${GPUS}|of (?:them|those|these)) ${WOULD}(?:${NEED} )?(?:${WOULD})${AT} (?:${SO_MUCH}|${OF_CARD})${END}`,
  re`^${SO}${HOW_MANY} ${WOULD}${NEED} ${AT} ${SO_MUCH}${END}`,
  re`^${SO}(?:what|how (?:many|much))(?: ${GPUS})? (?:would|does|do|will) ${SO_MUCH} ${NEED}${END}`,
  re`^${SO}${GPUS} (?:that (?:we|it) )?(?:${NEED} )?${AT} (?:${SO_MUCH}|${OF_CARD})${END}`,
];

/** The traffic that such a question names, as it is typed; undefined where it is that of the card. */
export const trafficAsked = (text: string): string | undefined =>
  NEEDED_FOR.map((asks) => asks.exec(text)?.groups?.much).find((much) => much !== undefined);
