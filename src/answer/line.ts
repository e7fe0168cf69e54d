import { defined } from '../defined.ts';
import type { Answer } from '../domain/answer.ts';
import { type Draft, type DraftField, type DraftFields, EMPTY_DRAFT, fieldsIn } from '../domain/draft.ts';
import type { Intent } from '../domain/intent.ts';
import { LlmcostError, orWhyRefused } from '../errors.ts';
import {
  asksOfMoney,
  firstLinesFor,
  hintChoices,
  isSizeAlone,
  isUnsuggested,
  keepsFigures,
  LONGEST_LINE,
  parseLine,
  printDraft,
  suggestsName,
  understoodIn,
  withOwnModels,
} from '../parse/index.ts';
import type { WorkspaceSetting } from '../resolve/index.ts';
import { adrift } from './adrift.ts';
import { answerTogether, type CaseTrial, severalIn } from './cases.ts';
import { onCheapestGpu } from './cheapest-hosting.ts';
import type { AskOptions } from './draft.ts';
import { toWhoTyped } from './failure.ts';
import { addIfNewTo, asMuchAs, firstHints, keepsMeasures } from './hints.ts';
import { mendedAgain, withMended } from './mended-again.ts';
import { onCheapestOffer } from './offers.ts';
import { isTrueTo } from './true-to-typed.ts';

/** What a line turned out to be: an answer, or an intent that needs none. */
export type Asked =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | {
      readonly kind: 'other';
      readonly intent: Exclude<Intent, { kind: 'estimate' }>;
      /** What was said all the same: the form begins with it. */
      readonly draft: Draft;
    };

/** A line as it was read: what it asks for, and the draft of what it says. */
export type ReadLine = Awaited<ReturnType<typeof parseLine>>;

/** Reads a line and costs nothing. Throws LlmcostError where it cannot be read. */
export const readWithoutCosting = (text: string, { by }: Pick<AskOptions, 'by'>): Promise<ReadLine> =>
  parseLine(text, defined({ by }));

/** Words in which a model that the workspace keeps is named as one. */
export const withKept = (text: string, defaults: readonly WorkspaceSetting[] | undefined): string =>
  withOwnModels(
    text,
    (defaults ?? []).flatMap(({ field }) =>
      field.startsWith('model/') ? [field.slice('model/'.length)] : [],
    ),
  );

const answerOnce = async (text: string, options: AskOptions, read?: ReadLine): Promise<Asked> => {
  const words = withKept(text, options.defaults);
  const { intent, draft } = (words === text ? read : undefined) ?? (await readWithoutCosting(words, options));
  if (intent.kind !== 'estimate') return { kind: 'other', intent, draft };
  try {
    return { kind: 'answer', answer: onCheapestGpu(draft, intent, options) };
  } catch (error) {
    if (!(error instanceof LlmcostError) || error.understood !== undefined) throw error;
    throw error.with({ understood: draft });
  }
};

/** The same, where offers of hardware that stand beside each other are costed each. */
const answerWithOffers = async (line: string, options: AskOptions): Promise<Asked> => {
  const asked = await orWhyRefused(answerOnce(line, options));
  if (!(asked instanceof LlmcostError)) return asked;
  const read = (one: string) => readWithoutCosting(one, options);
  const answer = await onCheapestOffer(line, asked, options, read);
  if (answer === undefined) throw asked;
  return { kind: 'answer', answer };
};

const MOST_HINTS = 4;

/** Whether a line that is answered is worth to be shown. */
type IsWorth = (line: string, answer: Answer) => boolean;

const MOST_SECOND = 2;
/** Questions that may stay open behind the first: "$25k on anthropic and $10k on openai" leaves three. */
const MOST_MORE = 2;

/** A line that answers a second question as well, and as many more, where the answer to the first leaves one open. */
const secondAnswer = async (
  line: string,
  refusal: LlmcostError,
  options: AskOptions,
  isWorth: IsWorth,
  more: number,
): Promise<string[]> => {
  const { keeping, isQuestion } = hintChoices(line, refusal);
  if (!isQuestion && refusal.code !== 'volume-missing' && !suggestsName(refusal)) return [];
  return firstHints(keeping.slice(0, MOST_SECOND), 1, (second) => ifAnswered(second, options, isWorth, more));
};

/**
 * The line where it is answered, and comes to something new; where it leaves another question open, with the answer to
 * that too, up to so many more.
 */
const ifAnswered = async (
  line: string,
  options: AskOptions,
  isWorth: IsWorth,
  more = 0,
): Promise<string[]> => {
  const asked = await orWhyRefused(answerWithOffers(line, options));
  if (asked instanceof LlmcostError)
    return more > 0 ? secondAnswer(line, asked, options, isWorth, more - 1) : [];
  return asked.kind === 'answer' && isWorth(line, asked.answer) ? [line] : [];
};

/** The refusal with whole lines that are answered, instead of pieces that may not be. */
const withLines = async (text: string, refusal: LlmcostError, options: AskOptions): Promise<LlmcostError> => {
  const { keeping, dropping, dropsMeaning, isQuestion } = hintChoices(text, refusal);
  const isNew = addIfNewTo();
  // What was asked about something else has no figure that a line must keep.
  const isOurs = refusal.about?.kind !== 'not-ours';
  const understood = (isOurs ? understoodIn(refusal) : undefined) ?? EMPTY_DRAFT;
  const asked = refusal.about?.words ?? [];
  const typed = { text: text.replace(/\s+/g, ' ').trim(), refused: asked, understood };
  const isWorth: IsWorth = (line, answer) =>
    keepsMeasures(understood, asked, answer.draft) && isTrueTo(typed, line, answer.draft) && isNew(answer);
  const leavesOpen = isQuestion || suggestsName(refusal) || refusal.code === 'contradiction';
  const answered = await firstHints(keeping, MOST_HINTS, (line) =>
    ifAnswered(line, options, isWorth, leavesOpen ? MOST_MORE : 0),
  );
  // What is answered by itself needs no volume put before it.
  const kept = answered.filter((line) => !answered.some((other) => line.endsWith(`, ${other}`)));
  // A line of several offers is read as each of them.
  const draftOf = async (line: string): Promise<Draft> => {
    const read = await orWhyRefused(readWithoutCosting(line, options));
    return read instanceof LlmcostError ? EMPTY_DRAFT : read.draft;
  };
  const fieldsOf = async (line: string): Promise<DraftFields> => (await draftOf(line)).fields;
  const trial = {
    refusalOf: async (line: string) => {
      const asked = await orWhyRefused(answerWithOffers(line, options));
      return asked instanceof LlmcostError ? asked : undefined;
    },
    draftOf,
    isAnswered: async (line: string) => (await ifAnswered(line, options, isWorth)).length > 0,
  };
  // A name that was misspelt is not left out because something else in the line is wrong too.
  const respelt =
    kept.length === 0 && suggestsName(refusal) ? keeping.filter((line) => !line.startsWith(text)) : [];
  const spelled = await mendedAgain(text, refusal, respelt, trial);
  if (spelled !== undefined) return withMended(refusal, spelled);
  // What leaves out what somebody typed is no answer to a question about it, and without a share all is meant.
  const others =
    kept.length > 0 && (isQuestion || dropsMeaning || suggestsName(refusal))
      ? []
      : dropping.filter((line) => !keeping.includes(line));
  const saysAsMuch = asMuchAs(kept, await Promise.all(kept.map(fieldsOf)));
  // What is left of the line may leave a question open; what was understood of it says less, and costs another thing.
  const least: DraftField[] = [];
  const dropped = await firstHints(others, MOST_HINTS - kept.length, async (line) => {
    const isRest = line === others[0] && !isQuestion;
    const rest = isRest ? await orWhyRefused(answerOnce(line, options)) : undefined;
    const isOpen = rest instanceof LlmcostError && !asksOfMoney(rest);
    const hints = await ifAnswered(line, options, isWorth, isOpen ? MOST_MORE : 0);
    const [hint = line] = hints;
    const draft = hints.length === 0 ? EMPTY_DRAFT : await draftOf(hint);
    const { fields } = draft;
    if (isRest) least.push(...fieldsIn(fields));
    const isWhole = least.every((field) => fields[field] !== undefined);
    return hints.length > 0 && isWhole && saysAsMuch(hint, fields) && !isSizeAlone(draft) ? hints : [];
  });
  // Where one line has every figure that was typed, none that lacks some is worth a click.
  const whole = dropped.filter((line) => keepsFigures(text, [], line));
  const lines = [...kept, ...(whole.length > 0 ? whole : dropped)];
  if (lines.length > 0) return refusal.with({ hints: lines });
  const mended = await mendedAgain(text, refusal, [...keeping, ...others], trial);
  if (mended !== undefined) return withMended(refusal, mended);
  // Whoever names what nobody knows is asked what it is: another question is no answer to that.
  return refusal.with({ hints: isUnsuggested(refusal) ? [] : firstLinesFor(text) });
};

/** How a case of a line is tried. */
const caseTrial = (options: AskOptions): CaseTrial => ({
  hintsOf: (line) => ifAnswered(line, options, () => true, MOST_MORE),
  read: (line) => orWhyRefused(readWithoutCosting(line, options)),
});

/**
 * Answers a line of words, which is not read again where `asRead` says how it was. Throws LlmcostError with a sentence,
 * whole lines to type instead as its hints, and the draft of what was understood.
 */
export const answerLine = async (text: string, options: AskOptions, asRead?: ReadLine): Promise<Asked> => {
  try {
    return await answerOnce(text, options, asRead);
  } catch (error) {
    // A text that is too long is no line to be mended.
    if (!(error instanceof LlmcostError) || text.length > LONGEST_LINE) throw error;
    const read = (line: string) => readWithoutCosting(line, options);
    const answer = await orWhyRefused(onCheapestOffer(text, error, options, read));
    // "8x H100 at $2.49 or 8x MI300X at $1.99": each is costed once the line says how much there is.
    if (answer instanceof LlmcostError) throw await withLines(text, answer, options);
    if (answer !== undefined) return { kind: 'answer', answer };
    const several = await severalIn(text, error, caseTrial(options));
    const together = several && answerTogether(several, options);
    if (together !== undefined) return { kind: 'answer', answer: together };
    if (several !== undefined) throw several.question;
    throw toWhoTyped((await adrift(text, error, read)) ?? (await withLines(text, error, options)));
  }
};

/** The line that asks the same again. */
export const lineFor = ({ draft }: Answer): string => printDraft(draft);
