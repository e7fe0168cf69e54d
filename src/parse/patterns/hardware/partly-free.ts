import { re } from '../../expression.ts';
import { KIND } from '../../paying-fields.ts';
import { impossible, say } from '../../problems.ts';
import { type Reading, setField } from '../../reading.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import type { Sentence } from '../looks/sentence.ts';

/** "16 H100 in our cluster, 6 idle", "4 of 16 A100 are free": what is free is the fleet, and it costs no rent. */

const IS = '(?:are|is|sit|sits|sitting|stand|stands|standing|lie|lies|lying)';
const STILL = '(?:(?:still|currently|mostly|just|now|usually|mainly) )*';
const UNUSED =
  '(?:free|idle|unused|available|idling|not (?:in use|used|busy|loaded)|doing nothing|left ?over)';
const FREE = `(?:${UNUSED}|spare)`;
/** What is idle at some hours is no part of a fleet, and "2 idle GPUs" is how they are typed beside it. */
const SOME_HOURS =
  '(?:(?:at|on|in|over|during|after|outside|half|most|from|between) (?:(?:the|our|of|office|business|working|off) ){0,3}(?:nights?|weekends?|evenings?|hours|time|day|\\d)|overnight)';
const ENDS = String.raw`(?: (?:to use|for this|right now|at the moment|most of the (?:time|day)))?(?! (?:${SOME_HOURS}|gpus?|cards?|replicas?|capacity)\b)`;
const ARE_FREE = String.raw` ${IS} ${STILL}${FREE}\b${ENDS}`;

const CARDS = String.raw`(?<all>\d{1,6}) ?(?:x ?)?[a-z][\w-]{0,24}(?: ?\d{1,6}gb)?(?![\w-])`;
const OUR = '(?:our |the |my |these )?';

/** Where they stand, between them and how many are free: "in our k8s cluster", "on prem". */
const WHERE = String.raw`(?: (?:in|on|at|under|inside|owned|bought|paid|prem|premises?|site|here|already|gpus?|cards|cluster|our|my|the|k8s|kubernetes|rack|lab|office|data ?cent(?:er|re)|dc|house|total|of|ours)\b){0,6}`;
const JOINS = `(?: -|[,;:.])?[ (]{1,2}(?:(?:and|but|of which|of these|of them|where|with|only|have|has|we have|about|currently|there are)[ ,]){0,3}`;
const SO_MANY = String.raw`(?<free>\d{1,6}|${COUNT_WORD}|half)`;
const OF_THEM = '(?: of (?:them|those|these|which))';
const ONES = '(?: (?:gpus?|cards?|ones?))?';

/** How many of so many: "4 of", "half". */
const manyOf = (words: string, all: number): number =>
  /^half\b/i.test(words) ? all / 2 : countIn(words.split(' ', 1)[0] ?? words);

const someAreFree: Sentence['says'] = (match, reading) => {
  const all = Number(match.groups?.all);
  const free = manyOf(match.groups?.free ?? '', all);
  if (free < 1 || free > all)
    throw impossible(say`"${match[0]}" cannot be: type how many are free, such as "4 of 16 GPUs are free".`, [
      '4 of 16 GPUs are free',
    ]);
  setField(reading, KIND, 'paid', match[0]);
  setField(reading, 'selfHosted.gpuCount', free, match[0]);
};

const HAS =
  /\b(?:we|i|they)(?: (?:still|also|already|currently))? ?(?:have|own|'ve|bought|operate)\b|\b(?:our|my|owned|bought|ours)\b|\bon[- ]?prem|\balready paid\b|\bin-?house\b|\bthe (?:cluster|lab|rack|data ?cent(?:er|re))\b|\bthere are\b/i;

/** Without a verb, "4x H100, 1 idle" may as well be one more: not where somebody has them. */
const arePart = ({ groups = {} }: RegExpExecArray, { text }: Reading): boolean =>
  groups.are !== undefined || groups.them !== undefined || HAS.test(text);

/** The rows, of which each names how many there are and how many of them are free. */
export const PARTLY_FREE: readonly Sentence[] = [
  {
    name: 'some of what is there are free',
    takesNumbers: true,
    closes: true,
    pattern: re`\b(?<free>(?:\d{1,6}|${COUNT_WORD}) (?:out )?of|half(?: of)?) ${OUR}(?<all>\d{1,6})(?:x? ?[a-z][\w-]{0,24}(?: ?\d{1,6}gb)?)?,?${ARE_FREE}`,
    says: someAreFree,
  },
  {
    name: 'of so many some are free',
    takesNumbers: true,
    holds: /free|idl|unused|available|spare|not (?:in use|used|busy|loaded)|nothing|left ?over/i,
    pattern: re`\b${CARDS}${WHERE}${JOINS}${SO_MANY}(?<them>${OF_THEM})?${ONES}(?:(?<are> ${IS}) ${STILL}${FREE}| ${STILL}(?:spare ones? )?${UNUSED})\b${ENDS}`,
    applies: arePart,
    says: someAreFree,
  },
];
