import type { Draft } from '../../../domain/draft.ts';
import { VOLUMES } from '../../../domain/fields/index.ts';
import { re } from '../../expression.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { NUMBER, piecesOf } from '../wording/pieces.ts';

/** One end of a range that was said: "the low end is 800M", "rather 3B at the upper end", "just take 1B". */

const LOW = 'low(?:er|est)?|bottom|min(?:imum)?|floor|small(?:er)?|pessimistic|worst';
const HIGH = 'high(?:er|est)?|upper|top|max(?:imum)?|ceiling|large(?:r)?|optimistic|best';
const END = '(?: (?:end|bound|limit|side|case|value|number|figure|estimate|guess))?';
const IS =
  '(?:[\\s,:=-]+(?:is|are|was|be|should|would|will|at|to|now|rather|more like|about|around|actually|really|closer|make it|say)\\b)*[\\s,:=-]+';
const ONE_END = re`^(?:(?:${LEAD_IN}|the|our|make|set|put) )*(?:(?<low>${LOW})|(?<high>${HIGH}))${END}${IS}(?<many>${NUMBER})(?: (?:tokens?|requests?))?(?: (?:rather|instead|actually|then|please|i think|though))*$`;
const JUST_ONE = re`^(?:(?:${LEAD_IN}|just|simply|let'?s|we|can|could) )*(?:take|use|assume|count(?: with)?|go with|calculate with|say) (?<many>${NUMBER})(?: (?:then|please|for now|tokens?|requests?))*$`;

/** The words with the whole range, or with the one value in its place. */
export const withRange = (line: string, { said }: Draft): string => {
  const field = VOLUMES.find((one) => said[one]?.range !== undefined);
  const words = field === undefined ? '' : (said[field]?.words ?? '');
  const ends = piecesOf(words);
  const [first, second] = ends;
  if (first === undefined || second === undefined || ends.length !== 2) return line;
  const unit = second.tail.trim() === '' ? ' tokens' : second.tail;
  const one = JUST_ONE.exec(line)?.groups?.many;
  if (one !== undefined && /[kmbt]/i.test(one)) return `${one}${unit}`;
  const { low, many } = ONE_END.exec(line)?.groups ?? {};
  if (many === undefined) return line;
  return low === undefined ? `${first.number} to ${many}${unit}` : `${many} to ${second.number}${unit}`;
};
