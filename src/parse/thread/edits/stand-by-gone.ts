import type { Draft, SaidFields } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { EXCESS, STAND_BY, standsBy } from '../../stand-by-words.ts';
import { namedBy } from '../names/names.ts';
import { spelledOut } from '../wording/spelled.ts';
import { TAKE_AWAY } from '../wording/verbs.ts';

/** "no fallback" below "haiku as fallback": the API that stands by goes with what it takes, and no spare. */

const GONE = re`^(?:(?:we|i) )?(?:(?:do|need|want|have) )?(?:no|without|(?:${TAKE_AWAY}))(?: (?:more|longer))? (?:an? |the |any |our |that )?(?:api )?(?:${STAND_BY}|${EXCESS})s?(?: (?:apis?|models?|again|after all|then))*$`;

/** The words, with the name of the API that was said last to stand by where they take that away. */
export const withStandByGone = (
  line: string,
  { fields, said }: Draft,
  last: readonly string[] = [],
): string => {
  const ids = (fields.apis ?? []).map(({ id }) => id);
  if (ids.length < 2 || !GONE.test(line)) return line;
  const words = [said.apis?.words ?? '', ...last].find((one) => standsBy(spelledOut(one)) && !GONE.test(one));
  const [id, ...more] = words === undefined ? [] : namedBy(words, ids);
  return id === undefined || more.length > 0 ? line : `drop ${id}`;
};

const SHARE = 'workload.movedShare';

/** Whether an API goes, and nothing comes for it, to which the words that gave it a share of the traffic gave that. */
export const isShareGone = ({ fields, said }: Draft, now: SaidFields): boolean => {
  const [before, after] = [fields.apis ?? [], now.apis].map((apis) => apis?.map(({ id }) => id));
  if (before === undefined || after === undefined || now[SHARE] !== undefined) return false;
  const gone = before.filter((id) => !after.includes(id));
  return after.every((id) => before.includes(id)) && namedBy(said[SHARE]?.words ?? '', gone).length > 0;
};
