import { defined } from '../../defined.ts';
import { type Draft, EMPTY_DRAFT, fieldsIn } from '../../domain/draft.ts';
import { LlmcostError } from '../../errors.ts';
import { re } from '../expression.ts';
import { parseLine, tryLine } from '../line.ts';
import { notUnderstood, quoted } from '../problems.ts';
import { wholeFields } from './alone.ts';
import type { ApiEdit } from './apis-named.ts';
import {
  refuseAllOfIt,
  refuseDearHour,
  refuseNoPeriod,
  refuseRerank,
  refuseSmallVolume,
  refuseTwoVolumes,
  refuseTwoWays,
  refuseUse,
} from './asked-back.ts';
import {
  refuseBusyDays,
  refuseDiscountEnds,
  refuseHalfDay,
  refuseLater,
  refuseNight,
} from './at-other-times.ts';
import { type BillNow, billIn } from './bill.ts';
import { refuseClosedHosted } from './closed-hosted.ts';
import type { ThreadContext } from './context.ts';
import { corrected, withoutDenied } from './contrast.ts';
import { takeEdits } from './edits.ts';
import { refuseForMix } from './mix-kept.ts';
import { refuseDifference } from './money-sums.ts';
import {
  refuseOnceThen,
  refuseOneCached,
  refuseOnlyFor,
  refusePart,
  refusePartGoes,
  refuseSomeAtTimes,
  refuseWeekends,
} from './parts.ts';
import {
  refuseAge,
  refuseSpareTerms,
  refuseTermDiscount,
  refuseTermPrice,
  refuseToRent,
  refuseUnownedPrices,
} from './prices.ts';
import { type Relative, takeRelatives } from './relative.ts';
import { refuseEachOrAll, refusePromptCount, refuseSource, refuseUncounted } from './requests-or-tokens.ts';
import { refuseShared } from './shared-words.ts';
import type { Shift } from './shifts.ts';
import { refuseFamily } from './siblings.ts';
import { asksAbout, plainWords } from './speech.ts';
import { refuseAlso, type Sum } from './sums.ts';
import { CHOOSE, LEAD, SWAP, TAKE_AWAY } from './verbs.ts';

/** A change in whole words, read: what was said outright, and what is a factor, a sum or an edit of what is there. */

/** What becomes different, before it is worked into a draft. */
export interface ThreadChange {
  readonly kind: 'change';
  /** The fields that were said outright. */
  readonly said: Draft;
  readonly relatives: readonly Relative[];
  readonly edits: readonly ApiEdit[];
  readonly shifts: readonly (Shift | Sum)[];
  /** Sellers that may be chosen again, by their ids. */
  readonly letIn?: readonly string[];
  /** The bill that was said, and its API. */
  readonly bill?: BillNow;
  /** Whether an API that is named stands beside the others: "mini in batch" leaves them there. */
  readonly isBeside?: boolean;
  /** Whether an API that is new takes the place of the others: "use nano". */
  readonly isChosen?: boolean;
  /** Whether it is said to be possible, and not to be so: "what if we cache 60%". */
  readonly isSupposed?: boolean;
  /** Show it to the asker alone, and change nothing. */
  readonly preview: boolean;
  /** How it was read where it could be read otherwise. */
  readonly readAs?: string[];
}

const SUPPOSES =
  /\b(?:what if|if|could|can|might|would|suppose|imagine|let'?s|assume|try|start|(?:turn|switch|put) on|enable|(?:prices?|apis?|rates?) (?:[a-z]+ ){0,3}?(?:drops?|falls?|fell|dropped|cheaper|down|cut))\b/i;
const CHOOSES =
  /\b(?:vs|versus|only|just|against|compare\w*|instead|rather|switch|everything|all|alone|back|to|from|not|no)\b|%(?! (?:of (?:it |input |the input )?)?(?:cach|batch|off|discount|util|load|hit|input|output|in\b|out\b))|->|→/i;
const CHOSEN = re`\b(?:${CHOOSE})\b`;
const GOES = re`(?:^|, )${LEAD}(?:(?:what )?if )?(?:(?:we|they|you|i) (?:(?:just|could|would|should|can) )*)?(?:${TAKE_AWAY}) `;
/** "replace sonnet fully by gpt-5": what nobody took apart leaves both where they are. */
const SWAPS = re`(?:^|, )${LEAD}(?:${SWAP}) [^,;]{1,80}? (?:with|by|for) `;

const unclear = (words: readonly string[]) =>
  notUnderstood(
    words.includes('undo')
      ? '"undo" takes back the last change, one at a time. Nothing was changed: say what it should be instead.'
      : `What do you mean by ${words.slice(0, 3).map(quoted).join(' and ')}? Nothing was changed. Leave it out, or say it as in the command.`,
    [],
  );

/** What says when, or how often, was never left out. */
const SAYS_WHEN = /\b(?:peak|night|hour|day|week|weekend|month|quarter|year)s?\b/i;

/** What can be taken away is never left out: "spares" of "no ops, no setup, spares". */
const isThing = async (word: string): Promise<boolean> =>
  fieldsIn(await wholeFields(`no ${word}`)).length > 0;

/** The words without which nobody understands the others. */
const unknownOf = async (
  ignored: readonly string[],
  { before }: ThreadContext,
): Promise<readonly string[]> => {
  // What was left out when it was said first, as "support" of "20k support tickets", is left out again.
  const known = Object.values(before?.said ?? {})
    .map(({ words }) => words)
    .join(' ');
  const unknown: string[] = [];
  for (const word of ignored)
    if (SAYS_WHEN.test(word) || !known.includes(word) || (await isThing(word))) unknown.push(word);
  return unknown;
};

/** Hours a day of a machine that is owned are those of its power. */
const ownedToo = async (rest: string, context: ThreadContext) => {
  const read = await parseLine(rest, context);
  const isOwned = context.before?.fields['selfHosted.procurement.kind'] === 'own';
  const { 'selfHosted.procurement.billedHoursPerMonth': hours, 'selfHosted.procurement.kind': kind } =
    read.draft.fields;
  return isOwned && hours !== undefined && kind !== 'rent' ? parseLine(`${rest}, own`, context) : read;
};

/** What some words say, as a command says it. */
type Read = Pick<ThreadChange, 'preview' | 'readAs'> & { readonly draft: Draft };

const wordsOfLine = async (rest: string, context: ThreadContext, line: string): Promise<Read> => {
  if (rest === '') return { draft: EMPTY_DRAFT, preview: false };
  const { intent, draft } = await ownedToo(rest, context);
  const unknown = await unknownOf(intent.kind === 'estimate' ? intent.ignoredWords : [], context);
  // "drop X" of which only X was understood must not add X.
  const { apis } = draft.fields;
  const isThere = apis?.every(({ id }) => context.before?.fields.apis?.some((api) => api.id === id));
  if (apis !== undefined && (GOES.test(rest) || (isThere === true && SWAPS.test(rest))))
    throw unclear([rest]);
  if (unknown.length > 0) {
    // "what about latency?" wants nothing else to be costed.
    if (asksAbout(line) && Object.keys(draft.fields).length === 0)
      return { draft: EMPTY_DRAFT, preview: false };
    // "drop the hosting" is "no hosting" by here: what was never typed is not quoted.
    const typed = unknown.filter((word) => line.toLowerCase().includes(word.toLowerCase()));
    const clause = line.split(/[,;] */).find((one) => typed.some((word) => one.includes(word)));
    throw unclear(typed.length < unknown.length ? [clause ?? line] : typed);
  }
  return intent.kind === 'estimate'
    ? { draft, preview: intent.preview, ...defined({ readAs: intent.readAs }) }
    : { draft, preview: false };
};

/** "make it 3x" and then "sorry 2x": of what was there before both. */
const insteadOfLast = (
  relatives: readonly Relative[],
  { isCorrection, isLastCounted, last: [newest = ''] = [] }: ThreadContext,
): readonly Relative[] => {
  const [now, ...more] = relatives;
  if (now === undefined || more.length > 0 || isCorrection !== true || isLastCounted !== true)
    return relatives;
  const [before, ...others] = takeRelatives(plainWords(newest)).relatives;
  return before?.target === now.target && others.length === 0
    ? [{ ...now, factor: now.factor / before.factor }]
    : relatives;
};

/** The factors among some words, and what the others say. */
const inPieces = async (
  words: string,
  line: string,
  context: ThreadContext,
  block: string,
): Promise<Read & Pick<ThreadChange, 'relatives'>> => {
  const { relatives: factors, rest } = takeRelatives(words);
  const relatives = insteadOfLast(factors, context);
  const left = `${rest.replace(/^[\s,]+|[\s,]+$/g, '')}\n${block}`.trim();
  const read = await wordsOfLine(left, context, line);
  refuseTwoVolumes(read.draft, relatives);
  return { ...read, relatives };
};

/** What points at the card, or at what was said last, is no command by itself. */
const POINTS =
  /(?<!\bof )\b(?:same|that|it|this|those|these|them|others?|again|too|also|there)\b(?! (?:day|week|month|quarter|year)\b)/i;

/**
 * A mention of which every word is understood as a command: "API prices fall 30% a year" says the same here, where 30%
 * alone would be a factor.
 */
const asLine = async (line: string, context: ThreadContext): Promise<Read | undefined> => {
  if (GOES.test(line) || POINTS.test(line)) return undefined;
  const read = await tryLine(line.replace(/\?+\s*$/, ''), context);
  if (read?.intent.kind !== 'estimate' || read.intent.ignoredWords.length > 0) return undefined;
  return Object.keys(read.draft.fields).length === 0
    ? undefined
    : { draft: read.draft, preview: read.intent.preview, ...defined({ readAs: read.intent.readAs }) };
};

/**
 * What whole words change. `line` is the mention as it was typed, `block` a benchmark that was pasted below it. Throws `LlmcostError` with a question where they are
 * unclear: in a thread nothing is left out in silence.
 */
export const changeIn = async (
  plain: string,
  line: string,
  context: ThreadContext,
  block = '',
): Promise<ThreadChange> => {
  const bill = billIn(plain, context.before);
  if (bill !== undefined)
    return { kind: 'change', said: EMPTY_DRAFT, relatives: [], edits: [], shifts: [], bill, preview: false };
  refuseUnownedPrices(plain);
  refuseClosedHosted(plain, line, context);
  refuseAge(plain);
  refuseSpareTerms(line, context.before);
  refuseTwoWays(plain, line);
  refuseAllOfIt(plain, context);
  refuseShared(plain);
  refuseSomeAtTimes(plain, context.before?.fields ?? {});
  refuseOnceThen(plain);
  refusePartGoes(plain);
  refuseWeekends(plain);
  refuseHalfDay(plain, line);
  refuseBusyDays(plain, line, context.before);
  refuseLater(plain, line, context.before);
  refuseNight(plain, line, context.before);
  refuseDiscountEnds(plain, line, context.before);
  refuseOneCached(plain);
  refuseOnlyFor(plain);
  const {
    apis: edits,
    shifts,
    letIn,
    rest: words,
  } = await takeEdits(await withoutDenied(corrected(plain)), context.before?.fields);
  const read = await inPieces(words, line, context, block).catch(async (error: unknown) => {
    const isOurs = error instanceof LlmcostError && block === '';
    const whole = isOurs ? ((await asLine(line, context)) ?? (await asLine(plain, context))) : undefined;
    if (whole === undefined) throw error;
    return { ...whole, relatives: [] };
  });
  const { draft, relatives, ...how } = read;
  refuseUse(words, draft);
  refuseFamily(draft, context);
  refusePart(plain, relatives);
  refuseRerank(line, draft, context);
  refuseSmallVolume(draft, context);
  refusePromptCount(draft);
  refuseNoPeriod(draft, context);
  refuseUncounted(draft, context);
  refuseSource(draft, context);
  refuseEachOrAll(plain, draft, context);
  refuseAlso(plain, draft, context.before);
  refuseDearHour(draft);
  refuseTermDiscount(plain, draft);
  refuseTermPrice(plain, { said: draft, relatives }, context.before);
  refuseToRent(line, draft, context.before);
  refuseDifference(plain, draft);
  refuseForMix(plain, draft, edits, context.before);
  return {
    kind: 'change',
    said: draft,
    relatives,
    edits,
    shifts,
    letIn,
    isSupposed: SUPPOSES.test(line),
    isBeside: !CHOOSES.test(line),
    isChosen: CHOSEN.test(line),
    ...how,
  };
};

/** Whether nothing becomes different. */
export const isNothing = ({ said, relatives, edits, shifts, letIn = [], bill }: ThreadChange): boolean =>
  bill === undefined &&
  Object.keys(said.fields).length + relatives.length + edits.length + shifts.length + letIn.length === 0;
