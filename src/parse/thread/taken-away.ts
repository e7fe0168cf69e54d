import { fieldsIn, type SaidFields } from '../../domain/draft.ts';
import { isSameJson } from '../../json.ts';
import { re } from '../expression.ts';
import { notUnderstood, quoted } from '../problems.ts';
import { wholeFields } from './alone.ts';
import { apiEditOf } from './api-edits.ts';
import { shiftOf } from './shifts.ts';
import { spelledOut } from './spelled.ts';
import { CHOOSE, KEEP, LEAD, LOWER, RAISE, SWAP, TAKE_AWAY } from './verbs.ts';

/** Several things that one verb takes away: "remove spares, batch and caching". */

const GOES = `${TAKE_AWAY}|no|without|minus`;
const LIST = re`^(?<verb>${LEAD}(?:${GOES})) (?<all>.+)$`;
const NONE_OF = /\b(?:no|without|minus)$/i;
const JOINTS = /(,? (?:and|or) |, )/i;
/** A thing has no verb of its own. */
const OF_ITS_OWN = re`^${LEAD}(?:${GOES}|${KEEP}|${CHOOSE}|${SWAP}|${LOWER}|${RAISE}|not|only|just|add|with|vs|versus|make|set)\b`;
const BEGINS = re`(?<=^|, |\band )(?=(?:${TAKE_AWAY}) )`;

/** Nobody lists more. */
const MOST_THINGS = 8;

/** How a thing in a list behind a verb goes: an API, GPUs or a field; `either`: a field that could as well be said for itself. */
type Goes = 'api' | 'shift' | 'field' | 'either';

/** Undefined for what is nothing that goes. */
const howGoes = async (thing: string, verb: string, known: SaidFields): Promise<Goes | undefined> => {
  if (thing === '' || OF_ITS_OWN.test(thing)) return undefined;
  const plain = thing.replace(/^(?:the|our|any|all) /i, '').replace(/[.!]+$/, '');
  if (shiftOf(`${verb} ${plain}`, known['selfHosted.gpu']) !== undefined) return 'shift';
  const edit = await apiEditOf(`drop ${plain}`, known, undefined);
  if (edit?.kind === 'remove')
    return edit.apis.every(({ id }) => known.apis?.some((api) => api.id === id)) ? 'api' : undefined;
  if (edit !== undefined || /\d/.test(plain)) return undefined;
  const without = await wholeFields(spelledOut(`no ${plain}`));
  const fields = fieldsIn(without);
  if (fields.length === 0) return undefined;
  const alone = await wholeFields(plain);
  const isOther = (known: SaidFields) =>
    fields.some((field) => known[field] !== undefined && !isSameJson(known[field], without[field]));
  return isOther(alone) && !isOther(known) ? 'either' : 'field';
};

/** A list behind one verb as a clause for each of its things, up to where something else begins. */
const eachIn = async (text: string, known: SaidFields): Promise<string> => {
  const { verb = '', all = '' } = LIST.exec(text)?.groups ?? {};
  const parts = all.split(JOINTS);
  const gone: string[] = [];
  let last: Goes | undefined;
  while (gone.length < Math.min(MOST_THINGS, (parts.length + 1) / 2)) {
    const at = 2 * gone.length;
    const [joint = '', thing = ''] = [parts[at - 1], parts[at]];
    const how = await howGoes(thing, verb, known);
    // "no spare, batch" is no list.
    if (how === undefined || (how === 'either' && joint === ', ' && NONE_OF.test(verb))) break;
    const clause = spelledOut(`${verb.replace(NONE_OF, 'no')} ${thing}`);
    if (how === 'either' && at > 0 && !/\bor\b/i.test(joint))
      throw notUnderstood(`${quoted(text)}: does ${quoted(thing)} go as well, or does it come?`, [
        [...gone, clause].join(', '),
        [thing, ...gone].join(', '),
      ]);
    gone.push(clause);
    last = how;
  }
  const rest = parts.slice(2 * gone.length).join('');
  if (gone.length === 0 || (gone.length === 1 && (rest === '' || last === 'api' || last === 'shift')))
    return text;
  return [...gone, ...(rest === '' ? [] : [rest])].join(', ');
};

/**
 * "remove spares, batch and caching": the verb is that of each of them. Throws a question where one of them could as
 * well be said for itself: "drop the spare and batch" where nothing waits yet.
 */
export const withEachTakenAway = async (text: string, known: SaidFields): Promise<string> => {
  if (!JOINTS.test(text)) return text;
  const read: string[] = [];
  for (const clause of text.split(BEGINS)) read.push(await eachIn(clause, known));
  return read.join('');
};
