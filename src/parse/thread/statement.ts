import { defined } from '../../defined.ts';
import type { Topic } from '../../domain/topics.ts';
import { LlmcostError } from '../../errors.ts';
import type { ThreadCommand } from '../command-words.ts';
import { re } from '../expression.ts';
import { ask, notUnderstood, quoted, say } from '../problems.ts';
import { LEAD_IN } from '../text/courtesies.ts';
import { normalise } from '../text/normalise.ts';
import { withDeadline } from './amounts/deadlines.ts';
import { refuseRate } from './amounts/exchange-rates.ts';
import { gpuHourMeant } from './amounts/hour-price.ts';
import { moneyMeant } from './amounts/money-meant.ts';
import { allListed } from './apis/all-listed.ts';
import { forAllOfIt } from './apis/of-one-api.ts';
import { modelOfSeller, withSellerOf } from './apis/seller-alone.ts';
import { thoseGone } from './apis/those-gone.ts';
import { type Back, backIn, bothBackIn } from './as-before.ts';
import { refuseOtherCounts } from './asked/asked-back.ts';
import { noneOfAsked } from './asked/asked-share.ts';
import { contractAsked } from './asked/contract-asked.ts';
import { withFigureDenied } from './asked/figure-denied.ts';
import { asManyOfThem } from './asked/of-all.ts';
import { refusePercentOfCosts } from './asked/percent-of-costs.ts';
import { comparesWhatCame, withPriceOfIt } from './asked/what-came.ts';
import { whatEachSends } from './asked/what-each-sends.ts';
import { refuseBetterBefore } from './better-before.ts';
import type { TakenToBeSo } from './checked.ts';
import { commandIn, type Difference } from './commands.ts';
import type { ThreadContext } from './context.ts';
import { estimateBack } from './fleet/own-estimate.ts';
import { inContext } from './in-context.ts';
import { withItNamed } from './it-of-card.ts';
import { withApisTold } from './names/by-bill.ts';
import { backTo, corrects, otherNumber, sameAgain } from './names/corrections.ts';
import { withEnough } from './names/enough.ts';
import { namedAgain } from './names/named-again.ts';
import { notWantedIn } from './not-wanted.ts';
import { withNumberBack } from './number-back.ts';
import { withoutDoubt } from './numbers/denied-number.ts';
import { changeIn, isNothing, type ThreadChange } from './read-change.ts';
import { readFirst } from './read-first.ts';
import { withReasonSpoken } from './reasons.ts';
import { isSaidToOthers } from './said-to-others.ts';
import { isCompared, isTalk, namesOurs, withoutTalkBefore } from './talk.ts';
import { triedFor, wishIn } from './wishes.ts';
import { readAlone } from './wording/alone.ts';
import { announcesDecision } from './wording/decided.ts';
import { doubtIn } from './wording/doubts.ts';
import { isOtherLanguage, notEnglish, wishAbroad } from './wording/languages.ts';
import { withoutCallings } from './wording/named-people.ts';
import { asksForRanks, isSaidToUs } from './wording/said-to-us.ts';
import { withoutSlips } from './wording/slips.ts';
import { asksAbout, isQuestion, wantedIn, withoutWhatThen } from './wording/speech.ts';
import { asRather, asTimesOver } from './wording/times-over.ts';

/** One statement of a mention: a change of the thread's draft, or something to do with the thread. */

/** A question is answered from what the card says, and changes nothing; talk is met with silence. */
export type ThreadWords =
  | ThreadChange
  | ThreadCommand
  | {
      readonly kind: 'question';
      readonly text: string;
      /** What might be wanted instead of an answer, as it would be said. */
      readonly wish?: string;
      /** Whether it asks if that would be enough. */
      readonly isEnough?: true;
      /** What it is about, where the card need not be known to tell. */
      readonly topic?: Topic;
      /** The side of the card that it is asked of again: "haiku". */
      readonly of?: string;
      /** What would take the place of a figure that is doubted, as it would be typed. */
      readonly instead?: string;
    }
  | Difference
  | TakenToBeSo
  /** What was said first in the thread, with what becomes different of it. */
  | { readonly kind: 'start'; readonly change?: ThreadChange }
  /** What was changed in the thread, as it was before. */
  | Back
  | { readonly kind: 'talk' };

const nothingToChange = (line: string) =>
  notUnderstood(
    namesOurs(line)
      ? say`${quoted(line)} names no model or API that we know, and no other is put in its place. Type its whole name, or describe it, such as "a 7B model".`
      : ask`What should change? Type it as you would in the command, such as "2B tokens and int4", "double the volume" or "vs opus"; "compare" puts the proposals side by side.`,
  );

const START =
  '(?:(?:the |our |my )?(?:very )?(?:original|first|start|beginning|initial|opening)(?: (?:one|card|numbers?|scenario|version|estimate|line|question|set-?up|assumptions|values))?|(?:where|what|how) we (?:started|began|had (?:first|at first|originally)|were at first)|square one)';
const TO_THE_START = re`^(?:(?:${LEAD_IN}|no|nvm|never ?mind|sorry|actually|wait|let'?s|can (?:you|we)|could (?:you|we))[\s,]+)*(?:(?:reset|set (?:it|this|that|everything|all) back|(?:undo|scratch|scrap|forget|ignore|discard|revert|strike) (?:everything|all(?: (?:of )?(?:it|that|this|those|them))?|all (?:the |those |my |our )?changes)|start (?:over|again|from scratch))(?: (?:everything|all|it|that|this))?|(?:(?:go|switch|return|revert|roll)? ?back to|return to|revert to|restore|(?:(?:the )?same )?(?:as|like)(?: in| at)?|reset (?:it |that |this |everything )?to) ${START}|(?:the )?original(?: (?:one|card|numbers?|scenario|version|estimate))?)(?:[\s,]+(?:but |except |only |and |now )+(?:with |at |for |on |that )?(?<then>\S.*))?[.!]*$`;

/** Words of a mention that does nothing but point at the card, such as "US is fine too". */
const MOST_POINTING = 5;

/** "and haiku?" goes on from what is there. */
const AND = /^and (?=[a-z])/i;

const asked = async (line: string, context: ThreadContext): Promise<ThreadWords & { kind: 'question' }> => {
  return { kind: 'question', text: line, ...(await wishIn(line, context)) };
};

const changeOrQuestion = async (plain: string, line: string, context: ThreadContext) => {
  const change = await changeIn(plain, line, context);
  if (!isNothing(change)) return change;
  // "what about egress?" wants nothing else to be costed.
  if (asksAbout(line)) return { kind: 'question', text: line } as const;
  throw nothingToChange(line);
};

/** What goes back to how the thread began, and what becomes different of that. */
const startIn = async (line: string, context: ThreadContext): Promise<ThreadWords | undefined> => {
  const start = TO_THE_START.exec(line);
  const then = start?.groups?.then;
  if (start === null || then === undefined) return start === null ? undefined : { kind: 'start' };
  const change = await changeOrQuestion(await inContext(then, context), line, context);
  return change.kind === 'change' ? { kind: 'start', change } : change;
};

/** "here is what we measured:" says nothing of its own; "no spare, and so on:" does. */
const isIntroduction = async (line: string): Promise<boolean> => {
  if (/\d/.test(line) && !(await isTalk(line))) return false;
  return Object.keys((await readAlone(line))?.fields ?? {}).length === 0;
};

/** A pasted benchmark is counted with; what is said around it may change more. */
export const benchmarkIn = async (
  block: string,
  beside: string,
  context: ThreadContext,
): Promise<ThreadWords> => {
  const line = withoutWhatThen(normalise(beside));
  if (isQuestion(line))
    throw notUnderstood(
      ask`Is that a question, or a speed to count with? Paste the benchmark without the question.`,
      ['900 output tok/s'],
    );
  try {
    const plain = line === '' ? '' : await inContext(wantedIn(line), context);
    return await changeIn(plain, line, context, block);
  } catch (error) {
    if (!(error instanceof LlmcostError) || !(await isIntroduction(line))) throw error;
    return changeIn('', line, context, block);
  }
};

/** A change whose words are all known is one in any language; anything else is answered with one sentence. */
const inOtherLanguage = async (line: string, context: ThreadContext): Promise<ThreadWords> => {
  try {
    const wish = wishAbroad(line);
    const words = wish === undefined ? line.replace(/\?+\s*$/, '') : wantedIn(wish);
    const change = await changeIn(await inContext(words, context), wish ?? line, context);
    if (!isNothing(change)) return wish === undefined ? change : { ...change, isSupposed: true };
  } catch (error) {
    if (!(error instanceof LlmcostError)) throw error;
  }
  throw notEnglish(line);
};

const meantIn = async (line: string, context: ThreadContext, toOthers: boolean): Promise<ThreadWords> => {
  const talk = toOthers || (!isSaidToUs(line) && (await isTalk(line)));
  const more = line.endsWith('?') ? line.replace(AND, '') : withEnough(line, context.before);
  const helps = await triedFor(line, context);
  if (helps !== undefined) return helps;
  if (!talk && isQuestion(line)) {
    const question = await asked(more, context);
    if (question.wish === undefined || more === line) return question;
  }
  if (!talk) refuseOtherCounts(line.replace(/[.!]+$/, ''));
  await refusePercentOfCosts(line, context);
  const spoken = await withReasonSpoken(more);
  const plain = toOthers ? spoken : await inContext(spoken, context);
  // What points at the card is said to us, whatever else it sounds like.
  const start = await startIn(line, context);
  if (start !== undefined) return start;
  const points = plain !== spoken && line.split(' ').length <= MOST_POINTING && !isCompared(line);
  if (talk && !points) return { kind: 'talk' };
  return changeOrQuestion(plain, line, context);
};

/** What one statement means, with nothing of how it was opened. Throws `LlmcostError` where its words are unclear. */
export const statementIn = async (text: string, from: ThreadContext): Promise<ThreadWords> => {
  const plain = await withoutTalkBefore(withoutCallings(withoutSlips(normalise(text))));
  const named = await withItNamed(await withNumberBack(plain, from.stages), from);
  if (named === undefined) return { kind: 'talk' };
  const put = withSellerOf(withoutDoubt(named), from.model, from.before);
  const told = await withApisTold(asRather(asTimesOver(withoutWhatThen(put), from.last)), from);
  const share = noneOfAsked(told, from) ?? told;
  const typed = withPriceOfIt(await withFigureDenied(share, from), from);
  const command =
    (await bothBackIn(typed, from.stages)) ??
    (await notWantedIn(typed, from)) ??
    (await comparesWhatCame(typed, from)) ??
    commandIn(typed, from);
  if (command !== undefined) return command;
  if (asksForRanks(typed)) return { kind: 'question', text: typed, topic: { about: 'ranked' } };
  const doubt = doubtIn(typed);
  if (doubt !== undefined)
    return { kind: 'question', text: doubt.asks, ...defined({ instead: doubt.instead }) };
  if (announcesDecision(typed, from.isLastRefused))
    return { kind: 'question', text: typed, topic: { about: 'votes' } };
  await refuseBetterBefore(typed, from);
  const first = await readFirst(typed, plain, from, (words) => statementIn(words, from));
  if (first !== undefined) return first;
  const back =
    (await backIn(typed, from.stages)) ??
    (await namedAgain(typed, from)) ??
    allListed(typed, from.before) ??
    estimateBack(typed, from.before, from.last);
  if (back !== undefined) return back;
  refuseRate(typed, from.before, from.last);
  const asked = withDeadline(
    (await whatEachSends(typed, from)) ??
      asManyOfThem(typed, from) ??
      modelOfSeller(plain, from) ??
      contractAsked(typed, from) ??
      backTo(typed, from.last) ??
      otherNumber(typed, from.last) ??
      sameAgain(typed, from.last) ??
      thoseGone(typed, from) ??
      forAllOfIt(typed, from) ??
      (await gpuHourMeant(typed, from)) ??
      moneyMeant(typed, from) ??
      typed,
    from.before,
  );
  const line = withEnough(asked, from.before);
  const context = { ...from, isCorrection: corrects(typed) };
  const toOthers = isSaidToOthers(text);
  return !toOthers && (isOtherLanguage(line) || wishAbroad(line) !== undefined)
    ? inOtherLanguage(line, context)
    : meantIn(line, context, toOthers);
};
