import { findApi } from '../../catalog/index.ts';
import type { SaidFields } from '../../domain/draft.ts';
import { re } from '../expression.ts';
import { shiftOf } from './shifts.ts';
import { sumOf } from './sums.ts';
import { LEAD } from './verbs.ts';

/** Several things that one verb adds: "add opus, a spare and 2 GPUs". */

const LIST = re`^(?<lead>${LEAD})(?:add|adding|plus|include|including|throw in) (?<all>.+ and .+)$`;
const BEGINS = /(?<=^|, |\band )(?=(?:add|plus|include|throw in) )/i;
const JOINTS = /(,? and |, )/i;
const IS_AND = /\band\b/i;

/** Nobody lists more. */
const MOST_THINGS = 8;

/** Whether a thing is so many more of something, or an API; undefined for what says itself what it does. */
const howAdded = async (thing: string, known: SaidFields): Promise<'more' | 'api' | undefined> => {
  const added = `add ${thing.replace(/[.!]+$/, '')}`;
  if (shiftOf(added, known['selfHosted.gpu']) !== undefined) return 'more';
  if ((await sumOf(added, known)) !== undefined) return 'more';
  return findApi(added.slice(4)) === undefined ? undefined : 'api';
};

const eachIn = async (text: string, known: SaidFields): Promise<string> => {
  const { lead = '', all = '' } = LIST.exec(text)?.groups ?? {};
  const parts = all.split(JOINTS);
  const added: ('more' | 'api')[] = [];
  while (added.length < Math.min(MOST_THINGS, (parts.length + 1) / 2)) {
    const thing = parts[2 * added.length] ?? '';
    const how = thing === '' ? undefined : await howAdded(thing, known);
    if (how === undefined) break;
    added.push(how);
  }
  // "add opus, 4 GPUs" is no list: what a comma joins is of it where an "and" follows.
  while (added.length > 1 && !IS_AND.test(parts[2 * added.length - 3] ?? '')) added.pop();
  if (added.length < 2 || !added.includes('more')) return text;
  const things = added.map((_, at) => `add ${parts[2 * at]}`);
  const rest = parts.slice(2 * added.length).join('');
  return `${lead}${[...things, ...(rest === '' ? [] : [rest])].join(', ')}`;
};

/** The verb in front of each thing that "and" joins to it: without it, "2 GPUs" would be all there are. */
export const withEachAdded = async (text: string, known: SaidFields): Promise<string> => {
  if (!IS_AND.test(text)) return text;
  const read: string[] = [];
  for (const clause of text.split(BEGINS)) read.push(await eachIn(clause, known));
  return read.join('');
};
