import { re } from '../../expression.ts';

/** Who else is compared with, in words that say whether it is hosted or comes beside the others. */

const LEAD = '(?:(?:then|now|and|also|ok(?:ay)?|please)[\\s,]+)*';
const HOSTED =
  '(?:self[- ]?hosted|hosted (?:by|at) (?:us|ourselves)|on our (?:own )?(?:gpus|hardware|machines))';
const COMPARES = 'compare (?:it |this |that )?(?:with|to|against)';
/** "then compare with qwen3 235b self hosted" */
const WITH_HOSTED = re`^${LEAD}(?:${COMPARES}|vs\.?|versus) (?<what>[a-z].+?),? ${HOSTED}$`;
/** "and vs flash lite": beside those that are there. */
const AND_WITH = re`^(?:and|plus|also),? (?:also )?(?:vs\.?|versus|against|${COMPARES}) (?<what>[a-z].+)$`;

/** The words as what is hosted, or as an API that is added. */
export const withCompared = (line: string): string => {
  const hosted = WITH_HOSTED.exec(line)?.groups?.what;
  if (hosted !== undefined) return `${hosted} self hosted`;
  const added = AND_WITH.exec(line)?.groups?.what;
  return added === undefined ? line : `add ${added}`;
};
