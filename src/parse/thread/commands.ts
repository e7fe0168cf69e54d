import { type ThreadCommand, threadCommandOf } from '../command-words.ts';
import { re } from '../expression.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import { LEAD_IN } from '../text/courtesies.ts';
import { BACK_LEAD } from './back-words.ts';
import type { ThreadContext } from './context.ts';
import { putsBack, refusePlaceBack, swapsBack } from './names/put-back.ts';
import { saysOurs } from './talk.ts';
import { TAKE_AWAY } from './wording/verbs.ts';

/** What asks for something to be done with the thread, or with what was said last in it. */

/** A question of what was tried last: what it changed. */
export interface Difference {
  readonly kind: 'difference';
  readonly text: string;
  /** The figure of which it asks, as a question of a card: before that change, and now. */
  readonly of?: string;
}

const UNDO_WHAT =
  /^(?:please )?(?:undo|revert|take back|roll back|reverse|cancel) (?:the |that |my )?(?<what>\S.*?)(?: (?:again|please))*[.!]*$/i;

/** "actually no": what was changed just before is not wanted. "no wait" is a pause. */
const NOT_AFTER_ALL = re`^(?:(?:${LEAD_IN}|wait|nah|nope|no)[\s,.!…-]+)*(?:(?:actually|on second thoughts?|come to think of it)[\s,.!…-]+(?:no|nope|nah|not|better not|rather not|don'?t|let'?s not)|no,? actually(?: not)?|(?:better|rather) not|(?:let'?s |we(?:'d| would)? |i(?:'d| would)? )(?:better |rather )?not)(?: (?:please|sorry|then))*[.!…]*$`;
/** "no" behind a change that was shown. */
const NO_TO_IT = re`^(?:(?:${LEAD_IN})[\s,.!…-]+)*(?:no|nope|nah)(?:[\s,.!…-]+(?:no|nope|nah))*[.!…]*$`;
/** "let's stay with what we had". */
const AS_WE_HAD = re`^${BACK_LEAD}(?:(?:we(?:'ll| will)?|i(?:'d|'ll)?|rather) )?(?:stay|stick|go|live|(?:keep|leave|have)(?: it| this| that| things| everything)?)(?: (?:with|to|at|on|as))? (?:what|how|the way) (?:we|it|things) (?:had|was|were)(?: (?:it|before|earlier|then|so far))*[.!]*$`;

/** "ignore the launch": why it was said, which is nothing that could go by itself. */
const IGNORE_WHAT = re`^${BACK_LEAD}(?:ignore|forget(?: about)?|never ?mind|disregard|scrap|scratch) (?<what>(?:the|that|this|my|our) \S.*?)(?: (?:again|please|then))*[.!]*$`;

/** Words that say several things: what one of them names is no more than a part. */
const SEVERAL = /[,;]\s|\s(?:and|plus)\s/i;

/** "undo the 2B": the last change, where that is all that was said last. */
const undoesLast = (
  line: string,
  { last: [newest = ''] = [], isLastCounted }: Pick<ThreadContext, 'last' | 'isLastCounted'>,
): boolean => {
  const ignored = isLastCounted === true ? IGNORE_WHAT.exec(line)?.groups?.what : undefined;
  const why = ignored === undefined || /\d/.test(ignored) || saysOurs(ignored) ? undefined : ignored;
  const what = (UNDO_WHAT.exec(line)?.groups?.what ?? why?.replace(/^\S+ /, ''))?.toLowerCase();
  return (
    what !== undefined &&
    !SEVERAL.test(newest) &&
    ` ${newest.toLowerCase().replace(/[,.;!?]+(?=\s|$)/g, '')} `.includes(` ${what} `)
  );
};

/** "how much does that save?" behind a change: of that change, and not of hosting. */
const OF_LAST = re`^(?:(?:${LEAD_IN}|wait|nice|cool)[\s,]+)*(?:how much (?:(?:does|did|would|will) (?:that|this|it) (?:really |actually |even )?(?:save|change|bring|add|help|gain)|(?:cheaper|more expensive|dearer|better|more|less|worse) (?:is|was) (?:that|this|it)|(?:do|did|would) we (?:save|gain|lose) (?:by|with|from) (?:that|this|it))|what (?:do|did|would|will) we (?:save|gain|lose) (?:by|with|from) (?:that|this|it)|what (?:does|did|would|will) (?:that|this|it) (?:really |actually |even )?(?:save|change|bring|do|add|help)|(?:did|does|would|will) (?:that|this|it) (?:really |actually |even )?(?:help|change|make a|matter|save))\b(?!.*\b(?:than|vs|versus|compared|per|hosting|apis?|year|yearly|take|decision|verdict)\b)[^\d]*$`;

/** "which number moved?", "why is it more?" behind a change: what that change did. */
const WHAT_MOVED = re`^(?:(?:${LEAD_IN}|wait|huh)[\s,]+)*(?:(?:which|what) (?:numbers?|figures?|values?|ones?|parts?|things?)? ?(?:just )?(?:moved|changed|is different|are different|went up|went down)|what(?:'s| is) (?:different|new)(?: now)?|what(?:'s| is| was) the (?:difference|change|delta|diff) (?:to|from|with|vs|versus|against|since|compared (?:to|with)) (?:(?:the )?(?:one )?before|earlier|just now|(?:the )?last(?: (?:one|time))?|what we had)|why (?:is|are|did|does) (?:it|that|this|the (?:bill|total|number|cost|hosting(?: bill)?)|hosting) (?:now )?(?:(?:so much|suddenly) )?(?:more|less|higher|lower|dearer|cheaper|more expensive|change|move|flip|go (?:up|down)|jump|drop)(?: (?:now|suddenly|again))?|why (?:the|this) (?:change|jump|drop|flip))[?.!\s]*$`;

/** "how did the cost per million change?" behind a change: one figure before it and after. */
const FIGURE_MOVED = re`^(?:(?:${LEAD_IN}|wait|nice|cool)[\s,]+)*(?:how (?:much )?(?:did|does|has|have|do) (?:the |our )?(?<of>(?!(?:it|that|this|we|you|they|things?|anything|numbers?)\b)[a-z$][^?]{2,50}?) (?:just )?(?:changed?|moved?|developed?|differ|go (?:up|down)|gone (?:up|down)|drop(?:ped)?|improved?)(?: (?:by|now|then|since|with (?:that|this|it)|from (?:that|this|it)))*|what happened to (?:the |our )?(?<with>[a-z$][^?]{2,50}?)(?: (?:now|then|there))*)[?.!\s]*$`;

/** "and without that?": the last change, where that is what was said last. */
const WITHOUT_IT = re`^(?:(?:${LEAD_IN}|no|nah|nope|sorry|actually|what if|what about|how about)[\s,]+)*(?:without(?=[?.!]*$)|(?:without|minus|${TAKE_AWAY}) (?:it|that|this|them(?= again)|those(?= again))|(?:take|throw|kick) (?:it|that|this) out)(?: (?:one|part|change|again|then|please))*[?.!]*$`;

/** The question of what "it" is, with what could go of the APIs. */
const whatGoes = (line: string, before: ThreadContext['before']) => {
  const ids = (before?.fields.apis ?? []).filter(({ mix }) => mix === undefined).map(({ id }) => id);
  return notUnderstood(
    ask`${quoted(line)}: what? "undo" takes back the last change.`,
    ids.length > 1 ? ids.map((id) => `drop ${id}`) : [],
  );
};

/** "what difference does it make to the verdict?" */
const DIFFERENCE_MADE = re`^(?:(?:${LEAD_IN}|wait|nice|cool)[\s,]+)*what difference (?:does|did|would|will) (?:that|this|it) (?:really |actually |even )?make(?: (?:to|for|in) (?:the |our )?(?:verdict|decision|bills?|costs?|choice|result|outcome))?[?.!\s]*$`;

/** "no" behind a change: it may be said to whoever made it. Throws the question. */
const refuseNo = (
  line: string,
  { last: [newest = ''] = [], isLastCounted, lastChange }: ThreadContext,
): void => {
  const isShown = isLastCounted === true || lastChange !== undefined;
  if (isShown && NO_TO_IT.test(line) && threadCommandOf(newest) === null)
    throw notUnderstood(ask`${quoted(line)}: should ${quoted(newest)} go again?`, ['undo']);
};

/** What asks for something to be done with the thread, or with what was tried last in it. */
export const commandIn = (line: string, context: ThreadContext): ThreadCommand | Difference | undefined => {
  const { last = [], isLastCounted, before } = context;
  const command = threadCommandOf(line);
  if (command !== null) return command;
  if (
    AS_WE_HAD.test(line) ||
    undoesLast(line, { last, isLastCounted: isLastCounted === true }) ||
    (isLastCounted === true &&
      (NOT_AFTER_ALL.test(line) || putsBack(line, last[0]) || swapsBack(line, last[0])))
  )
    return { kind: 'undo' };
  refuseNo(line, context);
  refusePlaceBack(line);
  if (WITHOUT_IT.test(line)) {
    if (last.length > 0 && isLastCounted === true) return { kind: 'undo' };
    throw whatGoes(line, before);
  }
  const moved = FIGURE_MOVED.exec(line)?.groups;
  const of = moved?.of ?? moved?.with;
  if (last.length > 0 && of !== undefined)
    return { kind: 'difference', text: line, of: `what is the ${of}?` };
  return last.length > 0 && [OF_LAST, WHAT_MOVED, DIFFERENCE_MADE].some((asks) => asks.test(line))
    ? { kind: 'difference', text: line }
    : undefined;
};
