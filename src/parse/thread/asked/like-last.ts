import { type Draft, type DraftField, fieldsIn } from '../../../domain/draft.ts';
import { FIELDS } from '../../../domain/fields/index.ts';
import { re } from '../../expression.ts';
import { AS_NEAR_MONEY, areAlike } from '../../likely-amounts.ts';
import { inRow } from '../../print/one-field.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { takeRelatives } from '../amounts/relative.ts';
import type { ThreadContext } from '../context.ts';
import { wholeFields } from '../wording/alone.ts';
import { isQuestion, wantedIn } from '../wording/speech.ts';
import { topicOf } from '../wording/topic.ts';
import { fieldsAsked, ofFigureAsked } from './asked-share.ts';

/** A number without a noun, or none, behind the one figure that was spoken of last: "30 would do", "stick to 20", "and none?". */

const LEADS =
  "(?:let'?s|(?:lower|raise|drop|cut|bring|set|put|reduce|increase|change|relax|make) (?:it|that|this)(?: down| up)?(?: to)?|(?:stick|stay|keep|go|leave it|keep it) (?:to|at|with)|at|to|with|for|say|try|take|use|only|just|rather|better|more like|maybe|what if|what about|how about|at least|at most)";
const TAILS =
  '(?:would do|will do|does|is (?:enough|fine|plenty|ok(?:ay)?|realistic)|then|instead|rather|maybe|please|at least|at most|max|min)';
const BARE = re`^(?:(?:${LEAD_IN}|${LEADS})[\s,]+)*(?:(?<many>\d+(?:\.\d+)?)(?: ${TAILS})*|(?<none>none|nothing|zero)(?: (?:at all|of it|then|instead))*)[.?!]*$`;

/** What counts machines and how much there is to do has words of its own, which tell it from other counts. */
const OF_OTHERS: ReadonlySet<string> = new Set(['volume', 'fleet']);
/** How many times as much, or as little, the figure hardly becomes. */
const AS_NEAR = 8;
const NUMBERS = /(?<![\w.$-])\$?\d[\d.,]*/g;

/** A figure that was spoken of, in words with one number that say nothing else. */
interface Spoken {
  readonly field: DraftField;
  readonly words?: string;
}

const isFigure = (field: DraftField): boolean =>
  !OF_OTHERS.has(FIELDS[field].belongs) && FIELDS[field].typed !== undefined;

/** The one figure that some fields are, with how it was said. */
const onlyOf = (fields: readonly DraftField[], words: string): Spoken | undefined => {
  const [field, ...others] = fields;
  return field === undefined || others.length > 0 || !isFigure(field) ? undefined : { field, words };
};

const TRAILING = /[.,]+$/;

/** The one figure of a card whose number a question quotes: "do we meet the 50?", "is 30% cached realistic?" */
const quotedIn = (question: string, before: Draft | undefined): Spoken | undefined => {
  const [quotes, ...others] = question.match(NUMBERS) ?? [];
  const quoted = quotes?.replace(TRAILING, '');
  if (quoted === undefined || others.length > 0 || before === undefined) return undefined;
  const said = fieldsIn(before.fields).flatMap((field) => {
    const words = before.said[field]?.words ?? '';
    const numbers = words.match(NUMBERS)?.map((number) => number.replace(TRAILING, '')) ?? [];
    return isFigure(field) && numbers.length === 1 && numbers[0] === quoted ? [{ field, words }] : [];
  });
  const [only, ...more] = said;
  return more.length === 0 ? only : undefined;
};

/** The figure that was spoken of last: changed, wanted though it held already, or asked of. */
const spokenOf = async (
  newest: string,
  { lastChange, before }: ThreadContext,
): Promise<Spoken | undefined> => {
  const changed = fieldsIn(lastChange?.fields ?? {});
  const [first] = changed;
  if (first !== undefined) return onlyOf(changed, lastChange?.said[first]?.words ?? '');
  const [asked, ...others] = fieldsAsked(newest);
  // "how many GPUs at that load?" asks of those too.
  const isOne = others.length === 0 && topicOf([newest]) === undefined;
  if (asked !== undefined) return isOne && isFigure(asked) ? { field: asked } : undefined;
  if (isQuestion(newest)) return quotedIn(newest, before);
  const wanted = wantedIn(newest);
  return onlyOf(fieldsIn(await wholeFields(wanted)), wanted);
};

/** The words of a figure with another number in the place of theirs; none where that is no such figure any more. */
const withOther = async ({ field, words = '' }: Spoken, many: string): Promise<string | undefined> => {
  const [number, ...others] = [...words.matchAll(NUMBERS)];
  if (number === undefined || others.length > 0) return undefined;
  const known = Number(number[0].replace(/[$,]/g, ''));
  const sign = number[0].startsWith('$') ? '$' : '';
  const near = FIELDS[field].dimension === 'usd' ? AS_NEAR_MONEY : AS_NEAR;
  if (known > 0 && !areAlike(Number(many), known, near)) return undefined;
  const now = `${words.slice(0, number.index)}${sign}${many}${words.slice(number.index + number[0].length)}`;
  const [only, ...more] = fieldsIn(await wholeFields(now));
  return only === field && more.length === 0 ? now : undefined;
};

/** "and at 10?" behind "what if 3x": a number without its "x" may be of anything else. Throws the question. */
const refuseFactor = (line: string, many: string, newest: string): void => {
  const [only, ...others] = takeRelatives(wantedIn(newest)).relatives;
  if (only?.isBare !== true || others.length > 0 || !/\d ?(?:x|times)$/i.test(only.words)) return;
  throw notUnderstood(ask`${quoted(line)}: of what? Say what it counts.`, [
    `${many}x the traffic`,
    `${many} GPUs`,
  ]);
};

/** A figure that was asked of, with the number as its value; "60" is 60% of a share. */
const typedAs = (field: DraftField, many: string): string | undefined =>
  inRow(field, FIELDS[field].dimension === 'share' ? Number(many) / 100 : Number(many)) ?? undefined;

/** The words with the figure that they go on from; undefined where that is none, or they say what they count. Throws a question
 * where that was a factor. */
export const likeLast = async (line: string, context: ThreadContext): Promise<string | undefined> => {
  const { last = [] } = context;
  const { many, none } = BARE.exec(line)?.groups ?? {};
  const [newest = ''] = last;
  if (newest === '' || ofFigureAsked(line, last) !== undefined) return undefined;
  if (many === undefined && none === undefined) return undefined;
  if (many !== undefined) refuseFactor(line, many, newest);
  const spoken = await spokenOf(newest, context);
  if (spoken === undefined) return undefined;
  if (many === undefined) return inRow(spoken.field, 0) ?? undefined;
  return spoken.words === undefined ? typedAs(spoken.field, many) : withOther(spoken, many);
};
