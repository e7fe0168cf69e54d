import { findApi, sellerName } from '../../../catalog/index.ts';
import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { FAMILY_OF_LINES } from '../../names/family-name.ts';
import { LEAD_IN } from '../../text/courtesies.ts';

/** "it's opus" below "30M tokens a day through claude": which of a family it is that was said by the family's name. */

const SAYS_WHICH = re`^(?:(?:${LEAD_IN}|no|sorry)[\s,]+)*(?:(?:it|that|this)(?:'?s| is| means| was)|we(?:'re| are)(?: (?:on|using|talking about))?|(?:by |with )?${FAMILY_OF_LINES}(?: api)? (?:is|means|here is|=)|i mean|i meant|meaning) (?<name>[a-z][\w .-]{1,30}?)(?:,? (?:here|actually|really|now|btw|sorry|for us|specifically))*[.!]*$`;
const FAMILY_ALONE = re`^(?:(?:vs|versus|through|via|on|with|using|the|our|from|to|at|against) )*${FAMILY_OF_LINES}(?: api)?$`;

/** The words as a replacement of what was taken for the family. */
export const withWhichOfFamily = (line: string, { fields: { apis = [] }, said }: Draft): string => {
  const name = SAYS_WHICH.exec(line)?.groups?.name;
  const [only, ...more] = apis;
  if (name === undefined || only === undefined || more.length > 0 || only.mix !== undefined) return line;
  if (!FAMILY_ALONE.test(said.apis?.words ?? '')) return line;
  const named = findApi(name)?.id;
  const isKin = named !== undefined && named !== only.id && sellerName(named) === sellerName(only.id);
  return isKin ? `replace ${only.id} with ${named}` : line;
};
