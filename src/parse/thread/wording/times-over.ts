import { re } from '../../expression.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';

/** "and by 5x?", "and if it goes to ten times?": the traffic, so many times over. */

const SO = '(?:(?:so|and|but|ok(?:ay)?|then|hm+|well|now)[\\s,]+)*';
const TRAFFIC = '(?:the |our |that |this |its )?(?:traffic|volume|load|usage|demand)';
const TIMES = String.raw`(?<times>\d{1,4}(?:\.\d+)?|${COUNT_WORD}) ?(?:x|×|times)(?! ?(?:a|per|each)\b)`;
const OF = `(?: (?:(?:of )?${TRAFFIC}|as much(?: ${TRAFFIC})?|more(?: ${TRAFFIC})?|(?:of )?(?:that|it|this)|(?:up|higher|larger|bigger)))?(?: (?:then|instead|maybe|too))*`;
const GOES = `(?:it|this|that|we|things|${TRAFFIC})(?: (?:all|now|would|will|should|might|could|then|even))* (?:goes|go|grows?|rises?|jumps?|is|are|gets?|becomes?|were|was|hits?|reach(?:es)?|scales?|climbs?)(?: up)?(?: (?:to|by|at))?`;
const ROWS: readonly RegExp[] = [
  re`^${SO}(?:what )?(?:if|when|once) ${GOES} ${TIMES}${OF}[?.!\s]*$`,
  re`^${SO}(?:(?:what|how) about |with |at )(?:by )?${TIMES} (?:${TRAFFIC}|as much)(?: then)?\s*\?+$`,
  re`^(?:(?:so|but|ok(?:ay)?|then|hm+)[\s,]+)*(?:and|what about|how about) by ${TIMES}${OF}[?.!\s]*$`,
];
/** "if marketing's launch doubles it": whatever it is that does. */
const DOUBLES = re`^(?<if>${SO}(?:what )?(?:if|when|once)) [^?,;]{2,40}? (?<how>double[sd]?|triple[sd]?|halve[sd]?) (?:it|that|this|them|everything|things|${TRAFFIC})(?: (?:again|then|too))*[?.!\s]*$`;
/** What may be multiplied beside the traffic. */
const OTHERS =
  /\b(?:gpus?|cards?|prices?|rents?|costs?|ops|hours|people|users|engineers|input|output|answers?|prompts?)\b/i;

/** A line that supposes so many times the traffic, as that factor; itself where it says none, or behind words of something else. */
export const asTimesOver = (line: string, [newest = '']: readonly string[] = []): string => {
  if (OTHERS.test(line) || OTHERS.test(newest)) return line;
  const times = ROWS.map((row) => row.exec(line)?.groups?.times).find((found) => found !== undefined);
  if (times !== undefined) return `what if ${/\d/.test(times) ? times : countIn(times)}x the traffic`;
  const doubles = DOUBLES.exec(line)?.groups;
  return doubles === undefined ? line : `what if the traffic ${doubles.how}`;
};

const NUMBER = String.raw`\$?\d[\d.,]*[kmb]?`;
/** "150 out is optimistic imo, 250?" */
const RATHER = re`^${SO}${NUMBER}(?<unit> [a-z][a-z /]{0,20}?) (?:is|are|seems?|looks?|sounds?|feels?)(?: (?:too|a bit|rather|way|very|quite|pretty|so|really))* (?:optimistic|pessimistic|low|high|small|large|big|short|long|conservative|aggressive|generous|little|much)(?: (?:imo|imho|tbh|i think|to me|for us))*[,;.:]+ (?:(?:maybe|rather|more like|say|better|what about|how about|make it|try|i'?d say|closer to)[\s,]+)*(?<other>${NUMBER})(?: (?:maybe|then))*\s*\?+$`;

/** The other figure of which a question thinks, in the unit of the one that it doubts; else the line itself. */
export const asRather = (line: string): string => {
  const { unit = '', other } = RATHER.exec(line)?.groups ?? {};
  return other === undefined ? line : `what if ${other}${unit}`;
};
