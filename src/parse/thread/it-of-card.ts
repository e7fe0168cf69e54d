import type { Draft } from '../../domain/draft.ts';
import { isSameJson } from '../../json.ts';
import { re } from '../expression.ts';
import { BACK_LEAD, BACK_TAIL } from './back-words.ts';
import type { ThreadContext } from './context.ts';
import { idsOf, namedBy } from './names/names.ts';
import { NONE, TAKE_AWAY } from './wording/verbs.ts';
import { ON_OR_OFF } from './wording/ways-to-say.ts';

/** An API that "it" points at: the one that was spoken of last goes, and those that went last come back. */

const IT = '(?:it|that|this|them|those)(?: (?:one|api|two))?';
const COMES = re`^${BACK_LEAD}(?:(?:put|bring|add|take|get|have|show|include) ${IT} (?:back(?: in)?|again|in again)|(?:put|bring|add|get|take) back ${IT}|re-?add ${IT}|(?:leave|keep) ${IT} (?:in|there|in there|on (?:the |this )?(?:card|list)))${BACK_TAIL}$`;
const GOES = re`^${BACK_LEAD}(?:(?:${TAKE_AWAY}) (?:it|that|this)(?: (?:one|api))?|(?:take|kick|leave|throw) (?:it|that|this)(?: (?:one|api))? out)(?: (?:then|please|pls|now|again))*[.!]*$`;
const TAKES_AWAY = re`\b(?:${TAKE_AWAY}|no|without|out)\b`;

/** "caching too" behind "take the batch out": what is on or off goes as the one before did. */
const GOES_TOO = re`^(?:and |also )*(?:the |our )?(?<what>${ON_OR_OFF}) (?:too|as well|also)[.!]*$`;
const WENT = re`^${BACK_LEAD}(?:(?:take|turn|switch) (?:the |our )?(?:${ON_OR_OFF}) (?:out|off)|(?:take out|turn off|switch off|${TAKE_AWAY}|${NONE}) (?:the |our )?(?:${ON_OR_OFF}))(?: (?:again|too|please|then))*[.!]*$`;

type Stages = NonNullable<ThreadContext['stages']>;

const namesIn = (draft: Draft): readonly string[] => [...new Set(idsOf(draft))];

/** What went last of what the card compared with, and whether the change that took it did nothing else. */
const goneLast = async (before: Draft, stages: Stages) => {
  const all = await stages();
  const there = namesIn(before);
  for (const [at, { draft }] of all.slice(0, -1).entries()) {
    const earlier = all[at + 1]?.draft ?? draft;
    const gone = namesIn(earlier).filter((id) => !namesIn(draft).includes(id) && !there.includes(id));
    if (gone.length === 0) continue;
    const { apis: _, ...others } = earlier.fields;
    const { apis: __, ...now } = draft.fields;
    const isAll =
      at === 0 && isSameJson(others, now) && namesIn(draft).every((id) => namesIn(earlier).includes(id));
    return { gone, isAll };
  }
  return undefined;
};

/** "add it again": what went last, or that the change which took it is undone. */
const comesBack = async (
  line: string,
  before: Draft,
  stages: Stages,
  isLastCounted: boolean,
): Promise<string> => {
  const found = await goneLast(before, stages);
  if (found === undefined) return line;
  return found.isAll && isLastCounted ? 'undo' : `add ${found.gone.join(' and ')}`;
};

/** "haiku isn't good enough" has dropped it: whoever says "so drop it" then wants no more. */
const isGone = async (newest: string, before: Draft, stages: Stages): Promise<boolean> => {
  const { gone, isAll } = (await goneLast(before, stages)) ?? { gone: [], isAll: false };
  return isAll && namedBy(newest, gone).length > 0 && !TAKES_AWAY.test(newest);
};

/** The words with what "it" is; undefined where nothing has to be done, as that one is gone already. */
export const withItNamed = async (
  line: string,
  { before, last: [newest = ''] = [], isLastCounted = false, stages }: ThreadContext,
): Promise<string | undefined> => {
  const too = WENT.test(newest) ? GOES_TOO.exec(line)?.groups?.what : undefined;
  if (too !== undefined) return `no ${too}`;
  if (before === undefined || stages === undefined) return line;
  if (COMES.test(line)) return comesBack(line, before, stages, isLastCounted);
  if (!GOES.test(line)) return line;
  if (isLastCounted) return (await isGone(newest, before, stages)) ? undefined : line;
  const [id, ...more] = namedBy(newest, namesIn(before));
  return id === undefined || more.length > 0 ? line : `drop ${id}`;
};
