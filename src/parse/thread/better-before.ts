import { re } from '../expression.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import { BACK_LEAD } from './back-words.ts';
import { changesOf, lookOf, saidBefore } from './changes-made.ts';
import type { ThreadContext } from './context.ts';

/** "the A100 was better": something of earlier in the thread is praised, and nobody says that it should come back. */

const VERY = '(?:(?:much|way|a lot|still|even|a bit|far|clearly|really|actually|probably|the|by far) )*';
const THINKS = '(?:(?:i (?:think|guess|feel|preferred|liked)|imo|imho|tbh|honestly|maybe|perhaps)[\\s,]+)?';
const BETTER = re`^${BACK_LEAD}${THINKS}(?:the |that |our |my )?(?<what>[a-z0-9$][^,;?]{0,40}?) (?:was|were|is|looks?|looked|seems?|seemed) ${VERY}(?:better|best|nicer|cheaper|safer|right|fine|good|preferable)(?: (?:though|tho|than this|tbh|imo|i think|for us|before|then|after all))*[.!]*$`;
const FIRST =
  /^(?:(?:very )?(?:first|original|initial|starting)|opening)(?: (?:one|idea|version|plan|option|proposal|set-?up|card|numbers?|estimate|variant|scenario|line))?$/i;
const LAST =
  /^(?:(?:last|previous|old|earlier|former)(?: (?:one|idea|version|plan|option|proposal|set-?up|card|numbers?|variant|scenario))?|what we (?:had|tried)(?: before)?)$/i;

/** "ok previous", "the numbers before that", "before that it was better": what was before the last change. */
const EARLIER = re`^${BACK_LEAD}(?:the |our |to )*(?:previous|earlier|(?:one|numbers?|figures?|version|card|state|estimate|what we had) before)(?: (?:one|numbers?|figures?|version|card|state|estimate))?(?: that| this| it)?(?: (?:please|again|then))*[.!]*$|^${BACK_LEAD}before(?: (?:that|this|it))?,? ${THINKS}(?:it|that|we|things) (?:was|were|looked) ${VERY}(?:better|best|nicer|cheaper|fine|good|right)(?: (?:off|tbh|though|i think))*[.!]*$`;

const stepsBack = (many: number): string => (many === 1 ? 'undo' : `go back ${many} steps`);

const IT_BEFORE = /^(?:it|that|this) .*\bbefore\b/i;

/** What would bring back the place in a thread that some words name; undefined for what is no place. */
const placeBack = (what: string, line: string, many: number): readonly string[] | undefined => {
  if (LAST.test(what) || IT_BEFORE.test(line)) return ['undo'];
  if (!FIRST.test(what)) return undefined;
  return ['back to the original', ...(many > 1 ? [stepsBack(many - 1)] : [])];
};

/** What would bring back what is praised, as mentions; none where the thread was never so. */
const waysBack = async (what: string, line: string, context: ThreadContext): Promise<readonly string[]> => {
  const look = lookOf(context);
  const steps = changesOf((await context.stages?.()) ?? []);
  if (look.length + steps.length === 0) return [];
  const back = placeBack(what, line, look.length > 0 ? 1 : steps.length);
  if (back !== undefined) return back;
  if (look.some((step) => saidBefore(what, step) !== undefined)) return ['undo'];
  const said = steps.map((step) => saidBefore(what, step));
  const at = said.findIndex((one) => one !== undefined);
  return at > 0 ? [said[at] ?? '', stepsBack(at + 1)] : at < 0 ? [] : ['undo'];
};

/** Throws the question whether what was so earlier in the thread should be so again. */
export const refuseBetterBefore = async (line: string, context: ThreadContext): Promise<void> => {
  const what = EARLIER.test(line) ? 'previous one' : BETTER.exec(line)?.groups?.what;
  const ways = what === undefined || context.stages === undefined ? [] : await waysBack(what, line, context);
  if (ways.length === 0) return;
  throw notUnderstood(ask`${quoted(line)}: should it be so again?`, ways);
};
