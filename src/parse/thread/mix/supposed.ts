import { re } from '../../expression.ts';
import { A_FAMILY } from '../../names/family-name.ts';

/** "what would 60/40 sonnet / gpt-5 look like?": a mix that a question asks of, which no card has until it is tried. */

const SO = '(?:(?:and|so|but|ok(?:ay)?|then|hm+)[\\s,]+)*';
const LEAD = re`^${SO}(?:(?:what(?:'?s| is| does| do| would| will)|how (?:much|expensive)(?: (?:is|are|for|does|do|would|will))?|(?:the )?(?:price|cost|bill)s?(?: (?:of|for|with|if))?|is|are|would|does|do|will) ){1,5}(?:(?:the (?:price|cost|bill) (?:of|for)|it cost (?:for|with)) +)?`;
const TAIL =
  /(?<![\s?.!])(?: (?:(?:look|cost|be|come|run|do)(?: (?:us|like|out|to|at|then)){0,3}|make (?:any )?sense|work|(?:be )?(?:any )?(?:cheaper|better|less|worth it)(?: than [^?]{1,40})?|instead|then|a month|per month)){0,3}[\s?.!]*$/i;
const NAMES = re`\b(?:${A_FAMILY}|mini|nano|flash)\b`;
/** Two shares, or a ratio of them. */
const SHARES =
  /(?<![\w.])\d{1,2} ?(?:\/|:|-) ?\d{1,2}(?![\w.])|^[^%]*\d ?%[^%]*\d ?%|^.*?\bhalf\b.*\bhalf\b/i;
const BETWEEN = /\/|,|&|\+|\b(?:and|between|of|on|to)\b/i;

/** The mix of which a question asks, as it would be said; undefined for other words. */
export const mixSupposed = (line: string): string | undefined => {
  const mix = line.replace(LEAD, '').replace(TAIL, '');
  if (mix === line || !SHARES.test(mix) || !BETWEEN.test(mix)) return undefined;
  return NAMES.test(mix) ? mix : undefined;
};
