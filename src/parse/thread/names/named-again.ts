import { type DraftField, type DraftFields, fieldsIn } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import type { Back } from '../as-before.ts';
import { BACK_LEAD, BACK_TAIL } from '../back-words.ts';
import { type ChangeMade, changesOf } from '../changes-made.ts';
import type { ThreadContext } from '../context.ts';
import { wholeFields } from '../wording/alone.ts';

/** "back to the H100", "H100 again": what had another's place is there again, with what it cost then. */

const AGAIN: readonly RegExp[] = [
  re`^${BACK_LEAD}(?:(?:then|go|going|switch|return|revert|change|it|us)[\s,]+)*back (?:to|on|onto|with) (?:the |our )?(?<what>[a-z].*?)${BACK_TAIL}$`,
  re`^${BACK_LEAD}(?:(?:the|our|with|on|use|take|run|host) )*(?<what>[a-z]\S*(?: [^\s,]+){0,2}?) again${BACK_TAIL}$`,
];

/** What a card always has one of, by its name. */
const NAMED: readonly DraftField[] = ['selfHosted.gpu', 'selfHosted.model', 'selfHosted.procurement.seller'];

/** The one that words name and say nothing else; a seller is one that GPUs are rented from. */
const namedField = (fields: DraftFields): DraftField | undefined => {
  const all = fieldsIn(fields).filter((field) => field !== 'selfHosted.procurement.kind');
  return all.length === 1 ? NAMED.find((field) => field === all[0]) : undefined;
};

/** The newest change that put another in the place of what a draft of then had. */
const replacing = (field: DraftField, value: unknown, steps: readonly ChangeMade[]): ChangeMade | undefined =>
  steps.find(({ before, after }) => before.fields[field] === value && after.fields[field] !== value);

const isOfHosting = (field: DraftField): boolean => field.startsWith('selfHosted.');

/** What goes back with a name that is wanted again; undefined for other words, and where it was never replaced. */
export const namedAgain = async (
  line: string,
  { before, stages }: ThreadContext,
): Promise<Back | undefined> => {
  const what = AGAIN.map((asks) => asks.exec(line)?.groups?.what).find((words) => words !== undefined);
  if (what === undefined || before === undefined || stages === undefined) return undefined;
  const fields = await wholeFields(what);
  const field = namedField(fields);
  if (field === undefined || before.fields[field] === fields[field]) return undefined;
  const step = replacing(
    field,
    fields[field],
    changesOf([{ draft: before, words: '' }, ...(await stages())]),
  );
  return step && { kind: 'back', to: step.before, fields: step.changed.filter(isOfHosting) };
};
