import { findApi } from '../../../catalog/index.ts';
import { fieldsIn, type SaidFields } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { shiftOf } from '../amounts/shifts.ts';
import { sumOf } from '../amounts/sums.ts';
import { wholeFields } from '../wording/alone.ts';
import { eachClause, thingsIn } from '../wording/listed.ts';
import { LEAD } from '../wording/verbs.ts';

/** Several things that one verb adds: "add opus, a spare and 2 GPUs". */

const LIST = re`^(?<lead>${LEAD})(?:add|adding|plus|include|including|throw in) (?<all>.+ and .+)$`;
const BEGINS = /(?<=^|, |\band )(?=(?:add|plus|include|throw in) )/i;
const IS_AND = /\band\b/i;

/** Whether a thing is so many more of something, or an API; undefined for what says itself what it does. */
const howAdded = async (thing: string, known: SaidFields): Promise<'more' | 'api' | undefined> => {
  const added = `add ${thing.replace(/[.!]+$/, '')}`;
  if (shiftOf(added, known) !== undefined) return 'more';
  if ((await sumOf(added, known)) !== undefined) return 'more';
  return findApi(added.slice(4)) === undefined ? undefined : 'api';
};

const eachIn = async (text: string, known: SaidFields): Promise<string> => {
  const { lead = '', all = '' } = LIST.exec(text)?.groups ?? {};
  const { things, restFrom } = await thingsIn(all, async (thing, joint) =>
    /\bor\b/i.test(joint) ? undefined : howAdded(thing, known),
  );
  // "add opus, 4 GPUs" is no list: what a comma joins is of it where an "and" follows.
  const added = things.slice(0, Math.max(1, 1 + things.findLastIndex(({ joint }) => IS_AND.test(joint))));
  const rest = restFrom(added.length);
  // "add 2 spares and 10% discount on gpt-5": what says itself what it is needs no verb.
  const isApart = added.length === 1 && fieldsIn(await wholeFields(rest)).length > 0;
  if ((added.length < 2 && !isApart) || !added.some(({ how }) => how === 'more')) return text;
  return `${lead}${[...added.map(({ thing }) => `add ${thing}`), ...(rest === '' ? [] : [rest])].join(', ')}`;
};

/** The verb in front of each thing that "and" joins to it: without it, "2 GPUs" would be all there are. */
export const withEachAdded = async (text: string, known: SaidFields): Promise<string> =>
  IS_AND.test(text) ? eachClause(text, BEGINS, (clause) => eachIn(clause, known)) : text;
