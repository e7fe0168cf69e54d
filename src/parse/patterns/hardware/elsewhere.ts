import { re } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { offered, quoted, say } from '../../problems.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** Cards of a fleet that do not serve this: broken, for staging, lent to others. */

const MANY = String.raw`(?<![\w.,$€£-])(?<all>\d{1,3}) ?x? ?`;
const CARDS = `(?<cards>(?:(?:owned|our own|our|rented|leased|idle|used) )*(?:nvidia )?${A_CARD}s?(?: (?:gpus?|cards?|nodes?))?(?: (?:owned|rented|that we (?:have|own)))?)`;
const SOME = `(?<gone>\\d{1,2}|${COUNT_WORD})(?: (?:more|gpus?|cards?))?(?: of (?:them|those|these|which))?`;
const BROKEN = '(?:broken|dead|faulty|defective|down|offline|out of order|in repair|(?:at|in) RMA)';
const OTHER_WORK =
  '(?:dev|devs|development|staging|stage|testing|tests?|qa|ci|training|fine-?tuning|research|experiments?|notebooks|another (?:team|model|project|job|product)|other (?:teams?|work|projects?|models?|jobs?|things))';
const LENT = `(?:(?:used|reserved|kept|needed|taken|blocked|busy|lent|set aside|occupied) )?(?:for|by|with|to|in) (?:(?:a|the|our) )?${OTHER_WORK}`;

/** "8 owned A100, one is broken", "8 A100, 2 used for training". */
const NOT_ALL = re`${MANY}${CARDS}(?:,| \(|;| but| of which)+ ?(?:(?:and|but|of which|where) )*${SOME} ?(?:'s|is|are|was|were|stays?|goes?|go)?(?: (?:currently|always|now))? ?(?:${BROKEN}|${LENT})\b\)?`;
/** "4 H100 for prod, 1 for staging". */
const PRODUCTION = re`${MANY}${CARDS} (?:for|in) prod(?:uction)?,? (?:and |plus |with )?${SOME} (?:for|in) ${OTHER_WORK}\b`;

/** The cards that are left, as they are typed; all that were counted where the others come on top. */
const served = (pattern: RegExp, words: string, isLess: boolean): string => {
  const { all = '', cards = '', gone = '' } = pattern.exec(words)?.groups ?? {};
  return `${Number(all) - (isLess ? countIn(gone) : 0)} ${cards}`;
};

/** Rows of refusals: a fleet of which a part is not there for this. */
export const CARDS_ELSEWHERE: readonly RefusedPhrase[] = [
  {
    name: 'cards beside those of production',
    holds: /\bprod/i,
    pattern: PRODUCTION,
    message: (words) =>
      say`${quoted(words)}: an answer counts the GPUs that serve this. Type those of production, such as ${offered(served(PRODUCTION, words, false))}, and what the others cost as "other $500/month".`,
    hints: (words) => [served(PRODUCTION, words, false)],
  },
  {
    name: 'cards that do not serve this',
    holds: re`\b(?:${BROKEN}|${OTHER_WORK})\b`,
    pattern: NOT_ALL,
    message: (words) =>
      say`${quoted(words)}: an answer counts the GPUs that serve this. Type how many those are, such as ${offered(served(NOT_ALL, words, true))}.`,
    hints: (words) => [served(NOT_ALL, words, true)],
  },
];
