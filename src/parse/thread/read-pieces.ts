import { defined } from '../../defined.ts';
import { type Draft, EMPTY_DRAFT, fieldsIn } from '../../domain/draft.ts';
import { HOURS_PER_MONTH } from '../../domain/units.ts';
import { re } from '../expression.ts';
import { parseLine, tryLine } from '../line.ts';
import { ask, joinedBy, notUnderstood, quoted, say } from '../problems.ts';
import { type Relative, takeRelatives } from './amounts/relative.ts';
import type { ThreadContext } from './context.ts';
import { refuseTwoVolumes } from './numbers/asked-volume.ts';
import { wholeFields } from './wording/alone.ts';
import { asksAbout, wantedIn } from './wording/speech.ts';
import { LEAD, SWAP_VERBS, TAKE_AWAY } from './wording/verbs.ts';

/** What some words of a mention say, read as a command says it; a word that nobody understands is asked for. */

const GOES = re`(?:^|, )${LEAD}(?:(?:what )?if )?(?:(?:we|they|you|i) (?:(?:just|could|would|should|can) )*)?(?:${TAKE_AWAY}) `;
/** "replace sonnet fully by gpt-5": what nobody took apart leaves both where they are. */
const SWAPS = re`(?:^|, )${LEAD}(?:${SWAP_VERBS}) [^,;]{1,80}? (?:with|by|for) `;

const unclear = (words: readonly string[]) =>
  notUnderstood(
    words.includes('undo')
      ? say`"undo" takes back the last change, one at a time. Nothing was changed: say what it should be instead.`
      : ask`What do you mean by ${joinedBy(' and ', words.slice(0, 3).map(quoted))}? Nothing was changed. Leave it out, or say it as in the command.`,
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

/** The hours of a draft as those of the power of machines that are owned. */
const alwaysOn = ({ version, fields, said }: Draft): Draft => {
  const { 'selfHosted.procurement.billedHoursPerMonth': hours, ...others } = fields;
  const { 'selfHosted.procurement.billedHoursPerMonth': words, ...rest } = said;
  return {
    version,
    fields: { ...others, ...defined({ 'selfHosted.power.hoursPerMonth': hours }) },
    said: { ...rest, ...defined({ 'selfHosted.power.hoursPerMonth': words }) },
  };
};

/** Hours a day of a machine that is owned are those of its power. */
const ownedToo = async (rest: string, context: ThreadContext) => {
  const read = await parseLine(rest, context);
  const isOwned = context.before?.fields['selfHosted.procurement.kind'] === 'own';
  const { 'selfHosted.procurement.billedHoursPerMonth': hours, 'selfHosted.procurement.kind': kind } =
    read.draft.fields;
  if (!isOwned || hours === undefined || kind === 'rent') return read;
  // "24/7" is all of a month, which a line leaves unsaid.
  return hours === HOURS_PER_MONTH
    ? { ...read, draft: alwaysOn(read.draft) }
    : parseLine(`${rest}, own`, context);
};

/** What some words say, as a command says it. */
export interface Read {
  readonly draft: Draft;
  readonly preview: boolean;
  readonly readAs?: string[];
}

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
  const [before, ...others] = takeRelatives(wantedIn(newest)).relatives;
  return before?.target === now.target && others.length === 0
    ? [{ ...now, factor: now.factor / before.factor }]
    : relatives;
};

const OR_BEFORE = /^[\s,]*or (?=\S)/i;
const OR_BEHIND = /(?<=\S)[\s,]+or[\s,]*$/i;

/** "double the volume or 8x H200": one of the two is meant, and both would be done. Throws the question. */
const refuseEither = (line: string, relatives: readonly Relative[], rest: string): void => {
  const [one, ...more] = relatives;
  if (one === undefined || more.length > 0 || !(OR_BEFORE.test(rest) || OR_BEHIND.test(rest))) return;
  throw notUnderstood(say`${quoted(line)}: one of them at a time.`, [
    one.words,
    rest.replace(OR_BEFORE, '').replace(OR_BEHIND, ''),
  ]);
};

/** The factors among some words, and what the others say. */
export const inPieces = async (
  words: string,
  line: string,
  context: ThreadContext,
  block: string,
): Promise<Read & { readonly relatives: readonly Relative[] }> => {
  const { relatives: factors, rest } = takeRelatives(words);
  refuseEither(line, factors, rest);
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
export const asLine = async (line: string, context: ThreadContext): Promise<Read | undefined> => {
  if ([line, wantedIn(line)].some((words) => GOES.test(words)) || POINTS.test(line)) return undefined;
  const read = await tryLine(line.replace(/\?+\s*$/, ''), context);
  if (read?.intent.kind !== 'estimate' || read.intent.ignoredWords.length > 0) return undefined;
  return Object.keys(read.draft.fields).length === 0
    ? undefined
    : { draft: read.draft, preview: read.intent.preview, ...defined({ readAs: read.intent.readAs }) };
};
