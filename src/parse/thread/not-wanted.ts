import { findApi } from '../../catalog/index.ts';
import { type DraftApi, type DraftField, fieldsIn } from '../../domain/draft.ts';
import { FIELDS } from '../../domain/fields/index.ts';
import { isSameJson } from '../../json.ts';
import { re } from '../expression.ts';
import type { Back } from './as-before.ts';
import { BACK_LEAD, BACK_TAIL } from './back-words.ts';
import { type ChangeMade, changeNaming, changesOf, lookOf } from './changes-made.ts';
import type { ThreadContext } from './context.ts';
import { wholeFields } from './wording/alone.ts';
import { spelledOut } from './wording/spelled.ts';
import { TAKE_AWAY } from './wording/verbs.ts';

/** What a change of the thread brought in and somebody turns down: that change is taken back. */

const WISHES_NOT =
  "(?:(?:i|we) )?(?:do ?n'?t|do not|won'?t|would ?n'?t|would not) (?:want|need|like|take|use)";
const IDEA =
  '(?:ideas?|plans?|options?|suggestions?|proposals?|variants?|scenarios?|thoughts?|experiments?|what-ifs?|looks?|tr(?:y|ies))';
/** "forget the H200", "no, not the B200", "scrap the int4 idea". */
const NOT_WANTED = re`^${BACK_LEAD}(?:(?<denies>no|not)|(?:${TAKE_AWAY}|without|minus|${WISHES_NOT})(?: about)?) (?<article>(?:the|that|those|this|these|our|my|any) )?(?<what>\S.*?)(?: ${IDEA})?${BACK_TAIL}$`;
/** What took something away brought nothing in: "drop one H100", "2 fewer GPUs". */
const brought = ({ words }: ChangeMade): boolean =>
  !NOT_WANTED.test(words) && !/\b(?:fewer|less)\b/i.test(words);
/** "drop one H200" wants fewer of them. */
const SOME = /^(?:an?|one|another|some|half|both|all|last|\d+ (?:of|more|fewer|less))\b/i;

/** Whether a card always has one of it: the one before comes back. What it costs or counts beside that can be none. */
const isOneOfMany = (field: DraftField): boolean => ['name', 'choice'].includes(FIELDS[field].dimension);

/** The APIs that came with a change, and those that went. */
const apisMoved = ({ before, after }: ChangeMade) => {
  const [had = [], has = []] = [before.fields.apis, after.fields.apis];
  const isIn = (apis: readonly DraftApi[], id: string): boolean => apis.some((one) => one.id === id);
  return {
    came: has.filter(({ id }) => !isIn(had, id)),
    went: had.filter(({ id }) => !isIn(has, id)),
  };
};

/** What of a change goes with what some words name; undefined where they are of what the thread can be without. */
const goesOf = async (
  what: string,
  { step, fields }: { readonly step: ChangeMade; readonly fields: readonly DraftField[] },
): Promise<readonly DraftField[] | undefined> => {
  if (!fields.includes('apis')) {
    if (/\d/.test(what)) return fields;
    const none = await wholeFields(spelledOut(`no ${what}`));
    // Whose price was tried need not be ruled out for all that the card compares with.
    const isLeft = fieldsIn(none).every(
      (field) => field === 'constraints.excludedSellers' && fields.includes('selfHosted.procurement.seller'),
    );
    return fields.some(isOneOfMany) && isLeft ? fields : undefined;
  }
  const { came, went } = apisMoved(step);
  const id = findApi(what)?.id;
  return came.length === 1 && went.length > 0 && !went.some((one) => one.id === id) ? fields : undefined;
};

/** Whether a look goes with what some words name: that came with it, and for an API that can be without, alone. */
const isGone = async (
  what: string,
  looked: NonNullable<ReturnType<typeof changeNaming>>,
  { before }: ThreadContext,
): Promise<boolean> => {
  const { step } = looked;
  const { came, went } = apisMoved(step);
  const isAlone = came.length === 1 && went.length === 0 && step.changed.length === 1;
  const isOfThread = isSameJson(step.before.fields.apis, before?.fields.apis);
  const isAllOfIt = isAlone && isOfThread && came[0]?.id === findApi(what)?.id;
  return isAllOfIt || (await goesOf(what, looked)) !== undefined;
};

/**
 * What takes back that which some words turn down; undefined for other words, where no change of the thread brought it
 * in, and for what any line can be without: "no spare" and "drop sonnet" say that by themselves.
 */
export const notWantedIn = async (
  line: string,
  context: ThreadContext,
): Promise<Back | { readonly kind: 'undo' } | undefined> => {
  const { denies, article, what } = NOT_WANTED.exec(line)?.groups ?? {};
  if (what === undefined || context.stages === undefined) return undefined;
  if (article === undefined && SOME.test(what)) return undefined;
  // "no 3B" is a correction whose comma was left out.
  if (denies !== undefined && /^\$?\d/.test(what)) return undefined;
  const look = lookOf(context);
  const looked = changeNaming(what, look);
  if (looked !== undefined) return (await isGone(what, looked, context)) ? { kind: 'undo' } : undefined;
  const steps = changesOf(await context.stages());
  const found = changeNaming(what, steps.filter(brought));
  const fields = found && (await goesOf(what, found));
  if (found === undefined || fields === undefined) return undefined;
  const isNewest =
    look.length === 0 && found.step === steps[0] && fields.length === found.step.changed.length;
  return isNewest ? { kind: 'undo' } : { kind: 'back', to: found.step.before, fields };
};
