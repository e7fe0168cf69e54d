import type { Draft } from '../../../domain/draft.ts';
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

/** "drop the coder, use glm 4.6" */
const INSTEAD_OF = re`^${LEAD}(?:drop|ditch|scrap|forget|lose|skip|remove|kick) (?:(?:the|that|this|our) )?(?<one>[a-z][\w.-]{2,20})(?: model)?[,;.]? (?:and |then )*(?:use|take|try|host|run|go with) (?<what>[a-z].+)$`;

/** Whether a word is a part of the name of the hosted model: "coder" of "qwen3 coder 480b". */
const isOfModel = (word: string, { said }: Draft): boolean =>
  (said['selfHosted.model']?.words ?? '')
    .toLowerCase()
    .split(/[\s-]+/)
    .includes(word.toLowerCase());

/** The words as what is hosted, or as an API that is added. */
export const withCompared = (line: string, before: Draft): string => {
  const { one, what } = INSTEAD_OF.exec(line)?.groups ?? {};
  if (one !== undefined && what !== undefined && isOfModel(one, before)) return `host ${what}`;
  const hosted = WITH_HOSTED.exec(line)?.groups?.what;
  if (hosted !== undefined) return `${hosted} self hosted`;
  const added = AND_WITH.exec(line)?.groups?.what;
  return added === undefined ? line : `add ${added}`;
};
