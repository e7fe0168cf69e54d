import { type Draft, type DraftField, EMPTY_DRAFT, fieldsIn } from '../../domain/draft.ts';
import { FIELDS, fieldsOf } from '../../domain/fields/index.ts';
import { LlmcostError, orWhyRefused } from '../../errors.ts';
import { isSameJson } from '../../json.ts';
import { re } from '../expression.ts';
import { standsBy } from '../stand-by-words.ts';
import type { Relative } from './amounts/relative.ts';
import type { Shift } from './amounts/shifts.ts';
import type { Sum } from './amounts/sums.ts';
import { type ApiEdit, mayNameApi } from './apis/apis-named.ts';
import { refuseOfOneApi } from './apis/of-one-api.ts';
import { refuseUse } from './asked/asked-back.ts';
import { withFactorOf } from './asked/factor-of.ts';
import { refuseOfLast } from './asked/of-last.ts';
import { refuseUnclearChange, refuseUnclearWords } from './asked/refusals.ts';
import type { ThreadContext } from './context.ts';
import { corrected, withoutDenied } from './edits/contrast.ts';
import { takeEdits } from './edits/edits.ts';
import { stillOn } from './edits/hours-of-traffic.ts';
import { refuseWhichGoes } from './edits/taken-away.ts';
import { apartFromThen, asThen } from './fleet/after-paid.ts';
import { paidForOthers } from './fleet/paid-fleet.ts';
import { powerOnRent } from './fleet/power-of-rent.ts';
import { type BillNow, billIn } from './mix/bill.ts';
import { inPeriodOfCard, sumInPeriodOfCard } from './numbers/sides.ts';
import { saysGrown, tokensKept } from './numbers/size-changed.ts';
import { addsCost } from './other-costs.ts';
import { refusePeriodAlone } from './over-time.ts';
import { asLine, inPieces } from './read-pieces.ts';
import { wholeFields } from './wording/alone.ts';
import { type Later, laterIn, readFromThen } from './wording/later.ts';
import { inMoneyOfCard } from './wording/money-of-card.ts';
import { wantedIn } from './wording/speech.ts';
import { CHOOSE } from './wording/verbs.ts';

/** A change in whole words, read: what was said outright, and what is a factor, a sum or an edit of what is there. */

/** What becomes different, before it is worked into a draft. */
export interface ThreadChange {
  readonly kind: 'change';
  /** The fields that were said outright. */
  readonly outright: Draft;
  readonly relatives: readonly Relative[];
  readonly edits: readonly ApiEdit[];
  readonly shifts: readonly (Shift | Sum)[];
  /** Sellers that may be chosen again, by their ids. */
  readonly letIn?: readonly string[];
  /** Whether traffic comes at all hours, and no longer in some. */
  readonly atAllHours?: boolean;
  /** The bill that was said, and its API. */
  readonly bill?: BillNow;
  /** Whether an API that is named stands beside the others: "mini in batch" leaves them there. */
  readonly isBeside?: boolean;
  /** Whether the API that is named takes a part of what is hosted: the rest is with it, and so it stands first. */
  readonly takesPart?: boolean;
  /** Whether a mix that is named splits the traffic of what stands there, and leaves the other APIs. */
  readonly splitsTraffic?: boolean;
  /** Whether an API that is new takes the place of the others: "use nano". */
  readonly isChosen?: boolean;
  /** Whether requests became longer or shorter, and are as many as before. */
  readonly hasGrown?: boolean;
  /** Whether what it costs comes on top of what is counted: "add $500 for storage". */
  readonly addsCost?: boolean;
  /** Whether it is said to be possible, and not to be so: "what if we cache 60%". */
  readonly isSupposed?: boolean;
  /** Show it to the asker alone, and change nothing. */
  readonly preview: boolean;
  /** How it was read where it could be read otherwise. */
  readonly readAs?: string[];
}

const SUPPOSES =
  /\b(?:what if|if|could|can|might|would|suppose|imagine|let'?s|assume|try|start|(?:turn|switch|put) on|enable|(?:prices?|apis?|rates?) (?:[a-z]+ ){0,3}?(?:drops?|falls?|fell|dropped|cheaper|down|cut))\b/i;
/** What leaves no other API beside those that are named. */
const NO_OTHERS =
  /\b(?:nothing else|no others?|nobody else|that'?s (?:all|it)|vs|versus|only|just|against|compare\w*|instead|switch|replace|swap|everything|all|alone)\b|->|→/i;
const CHOOSES =
  /\b(?:nothing else|no others?|nobody else|that'?s (?:all|it)|vs|versus|only|just|against|compare\w*|instead|rather|switch|everything|all|alone|back|to|from|not|no)\b|%(?! (?:of (?:it |input |the input )?)?(?:cach|batch|off|discount|util|load|hit|input|output|in\b|out\b))|->|→/i;
const CHOSEN = re`\b(?:${CHOOSE})\b`;

/** Whether words choose among APIs: what another clause says, as "9 to 5" or "no spare", chooses none. */
const choosesApis = async (line: string): Promise<boolean> => {
  for (const clause of line.split(/[,;\n]\s*/))
    if (CHOOSES.test(clause) && (mayNameApi(clause) || fieldsIn(await wholeFields(clause)).length === 0))
      return true;
  return false;
};

const STAYS = /\b(?:stays?|remains?|is kept)\b/i;

/** "10% overflows to haiku", "70% has to stay with gpt-5": the API takes a part, and the others stay to compare with. */
const takesPart = (words: string, { fields }: Draft): boolean =>
  fields['workload.movedShare'] !== undefined && (standsBy(words) || STAYS.test(words));

/** What a time belongs to, if it is no time from which the rest of the words hold. */
const OF_TIME: ReadonlySet<DraftField> = new Set(
  fieldsOf('growth', 'paying', 'money').filter((field) => field !== 'workload.movedShare'),
);

/** Whether a time behind a change is no part of it: each of its figures is as many more, or says nothing of a time. */
const isLeftOut = (
  { outright, relatives, shifts, edits, bill }: ThreadChange,
  { mayBeOfThen }: Later,
): boolean => {
  const fields = fieldsIn(outright.fields);
  if (bill !== undefined || fields.some((field) => OF_TIME.has(field))) return false;
  return relatives.length + shifts.length + edits.length > 0 || (fields.length > 0 && !mayBeOfThen);
};

/**
 * What whole words change. `line` is the mention as it was typed, `block` a benchmark that was pasted below it. A time
 * from which it holds is named, as a card counts one month. Throws `LlmcostError` with a question where the words are
 * unclear: in a thread nothing is left out in silence.
 */
export const changeIn = async (
  plain: string,
  line: string,
  context: ThreadContext,
  block = '',
): Promise<ThreadChange> => {
  const later = context.before === undefined ? undefined : laterIn(line);
  if (later === undefined) return changeOf(plain, line, context, block);
  const whole = await orWhyRefused(changeOf(plain, line, context, block));
  const isRefused = whole instanceof LlmcostError;
  if (isRefused && later.mayBeOfThen) throw whole;
  const alone = laterIn(plain)?.words ?? plain;
  const change = isRefused ? await orWhyRefused(changeOf(alone, later.words, context, block)) : whole;
  if (change instanceof LlmcostError) throw whole;
  if (isLeftOut(change, later)) return { ...change, readAs: [...(change.readAs ?? []), readFromThen(later)] };
  if (isRefused) throw whole;
  return change;
};

const NO_CHANGE: ThreadChange = {
  kind: 'change',
  outright: EMPTY_DRAFT,
  relatives: [],
  edits: [],
  shifts: [],
  preview: false,
};

/** A mention that is refused in pieces, read as a line. Throws why it was refused where it is none. */
const asWholeLine = async (
  refused: unknown,
  {
    plain,
    line,
    context,
    block,
  }: Readonly<Record<'plain' | 'line' | 'block', string>> & { readonly context: ThreadContext },
) => {
  const isOurs = refused instanceof LlmcostError && block === '';
  const whole = isOurs ? ((await asLine(line, context)) ?? (await asLine(plain, context))) : undefined;
  if (whole === undefined) throw refused;
  return { ...whole, relatives: [] };
};

const changeOf = async (
  plain: string,
  line: string,
  context: ThreadContext,
  block: string,
): Promise<ThreadChange> => {
  const afterPaid = apartFromThen(plain, context.before);
  if (afterPaid !== undefined) {
    const { words, before } = afterPaid;
    const change = await changeOf(words, words, { ...context, before }, block);
    return { ...change, outright: asThen(change.outright, line) };
  }
  const bill = billIn(plain, context.before);
  if (bill !== undefined) return { ...NO_CHANGE, bill };
  refuseUnclearWords(plain, line, context);
  await refuseOfOneApi(plain, line, context);
  await refuseWhichGoes(line, context.before?.fields ?? {});
  const {
    apis: edits,
    shifts,
    letIn,
    atAllHours,
    rest: words,
  } = await takeEdits(await withoutDenied(corrected(plain)), context.before?.fields);
  const ofFigure = await withFactorOf(plain, words, line, context);
  if (ofFigure !== undefined) return changeOf(ofFigure, ofFigure, context, block);
  const read = await inPieces(words, line, context, block).catch((error: unknown) =>
    asWholeLine(error, { plain, line, context, block }),
  );
  const { relatives, preview } = read;
  const { outright, readAs } = inMoneyOfCard(read, line, context.before);
  const draft = inPeriodOfCard(outright, line, context.before);
  refuseUse(words, draft);
  refusePeriodAlone(line, context);
  await refuseOfLast(relatives, line, context);
  refuseUnclearChange({ plain, line, draft, notes: readAs, relatives, edits }, context);
  const hasGrown = saysGrown(line);
  const resized = hasGrown ? [] : await tokensKept(draft, context);
  return {
    kind: 'change',
    outright: draft,
    relatives,
    edits,
    shifts: shifts.map((one) => sumInPeriodOfCard(one, line, context.before)),
    letIn,
    atAllHours,
    addsCost: addsCost(line),
    hasGrown,
    isSupposed: SUPPOSES.test(line),
    takesPart: takesPart(plain, draft),
    splitsTraffic: !NO_OTHERS.test(line),
    isBeside: standsBy(plain) || !(await choosesApis(line)),
    isChosen: !standsBy(plain) && CHOSEN.test(line),
    preview,
    readAs: [
      ...readAs,
      ...resized,
      ...(await powerOnRent(draft, context)),
      ...stillOn(draft, context.before),
      ...paidForOthers(draft, context.before),
    ],
  };
};

/** What the words before a change say of it: "what if" supposes, "also" leaves the other APIs. */
export const openedBy = (
  opening: string,
  rest: string,
  { isSupposed, isBeside, isChosen }: ThreadChange,
): Pick<ThreadChange, 'isSupposed' | 'isBeside' | 'isChosen'> => ({
  isSupposed: isSupposed === true || SUPPOSES.test(opening),
  isBeside: isBeside === true || /\balso\b/i.test(opening),
  isChosen: isChosen === true || (CHOSEN.test(opening) && !standsBy(wantedIn(rest))),
});

/** Whether nothing becomes different. */
export const isNothing = ({
  outright,
  relatives,
  edits,
  shifts,
  letIn = [],
  atAllHours,
  bill,
}: ThreadChange): boolean =>
  bill === undefined &&
  atAllHours !== true &&
  Object.keys(outright.fields).length + relatives.length + edits.length + shifts.length + letIn.length === 0;

const isNone = (value: unknown): boolean => value === 0 || value === 'none';

/** Whether a change sets nothing to what it is not: "forget the growth" where nothing grows. */
export const isSoAlready = (
  { outright, edits, relatives, shifts, bill }: ThreadChange,
  before: Draft | undefined,
): boolean =>
  bill === undefined &&
  edits.length + relatives.length + shifts.length === 0 &&
  fieldsIn(outright.fields).every((field) => {
    const [now, then] = [outright.fields[field], before?.fields[field]];
    return then === undefined ? FIELDS[field].isNoneUnsaid === true && isNone(now) : isSameJson(now, then);
  });
