import { fieldsIn } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { areNamesAlone, onlyApisNamed } from '../apis/apis-named.ts';
import type { ThreadContext } from '../context.ts';
import { wholeFields } from '../wording/alone.ts';
import { wantedIn } from '../wording/speech.ts';
import { LEAD } from '../wording/verbs.ts';
import { namedBy } from './names.ts';
import { takenOut } from './put-back.ts';

/** "opus instead": an API that takes the place of one that nobody names. */

const NAME = '[a-z][\\w ./-]{1,40}?';
const VERB = '(?:(?:use|take|try|put|add|with|go with|compare with|of (?:it|that)|rather) )*';
const INSTEAD: readonly RegExp[] = [
  re`^${LEAD}${VERB}(?:the )?(?<to>${NAME}) instead(?: (?:then|please|maybe))*$`,
  re`^${LEAD}instead,? ${VERB}(?:the )?(?<to>${NAME})$`,
];

/** The one API of the card that was spoken of last; undefined where nobody spoke of any, or of several at once. */
const lastOf = (last: readonly string[], ids: readonly string[]): string | undefined => {
  for (const words of last) {
    const [only, ...more] = namedBy(words, ids);
    if (only !== undefined) return more.length === 0 ? only : undefined;
  }
  return undefined;
};

/**
 * The words, with whose place it takes: that of the API which was taken out just before, or was spoken of last. Throws
 * the question where that may be any of several.
 */
export const insteadOf = async (words: string, { before, last = [] }: ThreadContext): Promise<string> => {
  const to = INSTEAD.map((pattern) => pattern.exec(words)?.groups?.to).find((name) => name !== undefined);
  const known = before?.fields.apis ?? [];
  if (to === undefined || before === undefined || known.some(({ mix }) => mix !== undefined)) return words;
  const [api, ...others] = (await onlyApisNamed(to, before.fields)) ?? [];
  if (api === undefined || others.length > 0 || !areNamesAlone([api])) return words;
  // What is hosted could be meant.
  const isApi = fieldsIn(await wholeFields(to)).every((field) => field === 'apis');
  const ids = known.map(({ id }) => id);
  if (!isApi || ids.length === 0 || ids.includes(api.id)) return words;
  const gone = takenOut(wantedIn(last[0] ?? ''));
  const [dropped] = gone === undefined ? [] : ((await onlyApisNamed(gone, before.fields)) ?? []);
  if (dropped !== undefined && !ids.includes(dropped.id)) return `add ${api.id}`;
  const from = ids.length === 1 ? ids[0] : lastOf(last, ids);
  if (from !== undefined) return `replace ${from} with ${api.id}`;
  throw notUnderstood(ask`${quoted(words)}: instead of which? These are compared with: ${ids.join(', ')}.`, [
    ...ids.map((id) => `replace ${id} with ${api.id}`),
    `only ${api.id}`,
  ]);
};
