import type { Draft } from '../../../domain/draft.ts';
import { toType } from '../../../domain/round.ts';
import { re, reAll } from '../../expression.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { AN_HOUR } from '../../period-names.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';

/** What the price of machines pays for, said behind it: "each", "nope, per gpu", "for both", "all 8 together I mean". */

const SO = `(?:(?:${LEAD_IN}|no|nope|nah|sorry|wait|actually|i mean|i meant|we mean|we meant|correction|rather|not each|not per (?:gpu|card|node))[\\s,.:!-]+)*`;
const IT_IS =
  "(?:(?:that(?:'?s| is| was)|it(?:'?s| is| was)|the price is|is|was) )?(?:(?:only|just|really|meant|actually) )*";
const END =
  '(?:[\\s,]+(?:i mean|i meant|we mean|sorry|of course|not (?:all|both|in total|each|per (?:gpu|card|node|box))))*[.!]*';
const ONE = '(?:gpus?|cards?|one|piece|h100|unit)';
/** Of one GPU. */
const OF_ONE = re`^${SO}${IT_IS}(?:each|apiece|(?:(?:for|per|an?|each|every|a single) )+${ONE}|\/ ?(?:gpu|card))${END}$`;
/** Of all of them. */
const OF_ALL = re`^${SO}${IT_IS}(?:(?:for |of )?(?:both|all(?: of (?:them|it|those))?(?: (?<many>\d{1,4}|${COUNT_WORD}))?|(?:the )?(?:lot|pair|(?:whole|entire|full) (?:lot|thing|fleet|node|box|server|machine|cluster)))(?: (?:gpus?|cards?|of them))?(?: (?:together|combined|in total|in all))?|(?:in )?total|altogether|together|combined)${END}$`;
const PRICE = re`\$?(?<usd>\d{1,4}(?:\.\d+)?)${AN_HOUR}`;

const COUNTED = reAll`\b\d{1,3} ?x? ?(?:${GPU_NAME}|gpus?|cards?)`;
const OF_OTHERS = /\b(?:ops|engineers?|sres?|admins?|contractors?|people|staff|salar\w+|wages?|kwh|power)\b/i;

/**
 * The words with the price that was said last and what it pays for. `last`: what was said before, the newest first. Any
 * other number beside the price may be what it is for, so such words stay as they are.
 */
export const withPriceOf = (
  line: string,
  { fields }: Draft,
  [newest = '']: readonly string[] = [],
): string => {
  const { usd } = PRICE.exec(newest)?.groups ?? {};
  const count = fields['selfHosted.gpuCount'];
  const isRented = (fields['selfHosted.procurement.kind'] ?? 'rent') === 'rent';
  const others = newest.replace(COUNTED, '').match(/(?<![\w.])\$?\d/g) ?? [];
  if (usd === undefined || !isRented || others.length > 1 || OF_OTHERS.test(newest)) return line;
  if (OF_ONE.test(line)) return `GPUs at $${usd}/hr each`;
  const all = OF_ALL.exec(line);
  const many = all?.groups?.many === undefined ? count : countIn(all.groups.many);
  if (all === null || count === undefined || many !== count) return line;
  return `GPUs at $${toType(Number(usd) / count)}/hr each`;
};
