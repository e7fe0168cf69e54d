import { re } from '../../expression.ts';
import { namesContractRule } from '../../patterns/money/contracts.ts';
import { notUnderstood, quoted, say } from '../../problems.ts';
import type { ThreadContext } from '../context.ts';

/** What answers our question of "HIPAA": whether an API with a contract may be used, or the data stays. */

const DENIES = /\b(?:no|not|never|cannot|nobody|none)\b|n't\b/i;
const STAYS = re`\b(?:stays?|remains?|kept|keep|stick|held|hosted) (?:(?:all|it|them|everything|only|data|the data|that) )*(?:with us|here|inside|internal(?:ly)?|local(?:ly)?|in[- ]house|with (?:our|the) (?:team|company))\b|^(?:(?:it |that |this |the data |data )?(?:must|has to|needs to|should|will|to) )?(?:stay|remain)s?(?: please)?[.!]*$|\bwith us\b|\bin[- ]house\b|\b(?:only|just) (?:us|ours(?:elves)?)\b|\bnobody else\b`;
const CONTRACT = /\b(?:contracts?|baas?|dpas?|agreements?|(?:an )?apis?|sellers?|vendors?|providers?)\b/i;

/**
 * What the answer says as a line; undefined for other words. Throws what is left to do where a contract is enough: it
 * changes nothing that a card counts.
 */
export const contractAsked = (
  line: string,
  { isLastRefused, last: [newest = ''] = [] }: ThreadContext,
): string | undefined => {
  if (isLastRefused !== true || /\?\s*$/.test(line) || !namesContractRule(newest)) return undefined;
  const isDenied = DENIES.test(line);
  const isOfContract = CONTRACT.test(line);
  if (STAYS.test(line) || (isOfContract && isDenied)) return 'own infrastructure only';
  if (!isOfContract || /\d/.test(line)) return undefined;
  throw notUnderstood(
    say`${quoted(line)}: then any API may be used whose seller signs one, and the card stays as it is. We do not know who signs: ask them, and drop those that do not.`,
    [],
  );
};
