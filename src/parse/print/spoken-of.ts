import type { Draft } from '../../domain/draft.ts';
import { PERSON } from '../../domain/people.ts';
import { re } from '../expression.ts';
import { LIKELY_VOLUME } from '../likely-amounts.ts';
import { A_PERIOD } from '../period-names.ts';
import { SEVERAL_REQUESTS } from '../requests.ts';

/** What words speak of, however they are read: a suggestion that moves anything else was not asked for. */

const SENT = `(?:${SEVERAL_REQUESTS}|req(?:uest)?|prompts|completions)`;
const SAYS_VOLUME = new RegExp(
  [
    String.raw`\d ?(?:[mbt]n?|mio|million|billion|trillion)\b ?(?:(?:input|output|in|out) )?(?:tok|\/|per |an? )`,
    String.raw`\d ?[km]? ?(?:(?!tok)[a-z]+ )?${SENT}\b(?! ?(?:of|at) )`,
    String.raw`\d ?(?:rps|qps|req\/s)`,
    String.raw`\d[\d.,]*k? ?[$€£]? ?(?:\/ ?|per |an? )(?:mo|month|yr|year|quarter)\b`,
  ].join('|'),
  'i',
);

const AMOUNT = String.raw`(?<![\w.,])\d[\d.,]{0,23} ?[kmbt]?`;
const SAYS_TRAFFIC = re`\b(?:tokens?|toks?|rps|qps|double|twice|tripled?|half|halved?)\b|\d ?(?:x|times|fold)\b|${AMOUNT} ?(?:[a-z]+ ){0,2}(?!pages?\b)${SENT}\b|${AMOUNT} ?(?:[dwm]au|${PERSON})\b|${AMOUNT}(?: [a-z]+){0,3}${A_PERIOD}`;

/** Whether words are about how much comes in: an amount of it with its unit, its period or its people, or a factor. */
export const saysTraffic = (words: string): boolean => SAYS_TRAFFIC.test(words);

/** Whether a line says how much there is, in tokens, in requests or in money a month: none is put in its place. */
export const saysVolume = (line: string): boolean => SAYS_VOLUME.test(line);

const OF_A_TIME = re`${A_PERIOD}|\bdaily|ly\b`;

/** "2k tokens", where the calls of that size were left out: of no time, and too few for a month. */
export const isSizeAlone = ({ fields, said }: Draft): boolean => {
  const tokens = fields['workload.tokensPerMonth'];
  const words = said['workload.tokensPerMonth']?.words ?? '';
  return tokens !== undefined && tokens < LIKELY_VOLUME && words !== '' && !OF_A_TIME.test(words);
};

const NAMES_MACHINES =
  /\b(?:gpus?|cards?|nodes?|box(?:es)?|servers?|machines?|replicas?|spares?|copies|instances?|vms?|rigs?|hardware|capex|on[- ]prem(?:ises?)?|[a-z]{1,5}\d{2,4}[a-z]{0,3})\b/i;

/** Whether words are about machines, or name one: "h100". */
export const saysMachines = (words: string): boolean => NAMES_MACHINES.test(words);

const NAMES_SIZES =
  /\b(?:tok(?:en)?s?|outputs?|inputs?|prompts?|answers?|responses?|replies|contexts?|words|pages?|in\b.*\bout)\b/i;

/** Whether words are about how long a request or its answer is. */
export const saysSizes = (words: string): boolean => NAMES_SIZES.test(words);

/** "10B", "2 GPUs at 50B" */
const AMOUNT_ALONE =
  /(?:^|[,;] |\b(?:at|with|for|by|about|around|only|just|say|maybe|like) )\d[\d.,]{0,20} ?[kmbt]\b/i;

/** Whether words name an amount without a unit. */
export const saysAmountAlone = (words: string): boolean => AMOUNT_ALONE.test(words);
