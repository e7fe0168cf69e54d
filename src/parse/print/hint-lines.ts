import { findRentalSeller } from '../../catalog/index.ts';
import type { Draft, DraftFields } from '../../domain/draft.ts';
import { VOLUMES } from '../../domain/fields/index.ts';
import type { LlmcostError } from '../../errors.ts';
import { re } from '../expression.ts';
import { mendedLine } from '../names/respelt.ts';
import { WEEKDAY } from '../period-names.ts';
import { understoodIn } from '../problems.ts';
import { SEVERAL_WORD } from '../text/figures/number-words.ts';
import { keepsFigures } from './kept-figures.ts';
import { lineOf, refusedNamesIn } from './named-words.ts';
import { asksBack, isOfSum, isUnsuggested, suggestsName } from './refusal-kinds.ts';
import { replaced, tidy } from './replaced.ts';
import { shorterLines, withoutFigureOf } from './shorter-lines.ts';
import { namesAlone, spokenDraft } from './spoken.ts';
import { saysVolume } from './spoken-of.ts';

/**
 * Whole lines to type instead of one that was refused. They are guesses: whoever shows them runs them first, and shows
 * those that are answered.
 */

/** Where nobody said how much, to be seen as an assumption: a small team, a product, a large one. */
const SAMPLE_VOLUMES = ['500M tokens a month', '40k requests/day, 1500 in 300 out'] as const;

const withSamples = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => SAMPLE_VOLUMES.map((volume) => `${volume}, ${line}`));

const hasVolume = (fields: DraftFields): boolean =>
  VOLUMES.some((field) => fields[field] !== undefined) ||
  (fields['selfHosted.gpuCount'] !== undefined && fields['selfHosted.plannedLoad'] !== undefined);

const distinct = (lines: readonly string[], text: string): readonly string[] => [
  ...new Set(lines.map((line) => line.trim()).filter((line) => line !== '' && line !== text.trim())),
];

/** Lines that keep all that was typed and answer what was asked, and those that leave something out. */
export interface HintLines {
  readonly keeping: readonly string[];
  readonly dropping: readonly string[];
  /** What is left out says when, how often or of which part, or denies: without it another thing is said. */
  readonly dropsMeaning: boolean;
  /** It is a question, whose answers are in the lines: what leaves something out is no answer. */
  readonly isQuestion: boolean;
}

/** Words that say when, how often, of which part or that something is not so. */
const BEARS = re`^(?:(?:on|at|in|over|during|by|until|from|since|after|before|every|each|only|for|per|if|when) (?!.*\bfree\b)\S|not$|no$|never$|cannot$|[a-z]+n.t$|except|unless|without$|peak$|(?:busy|quiet|slow) ?|days?$|overnight|weekends?$|nights?$|${WEEKDAY}s?$|half\b|(?:${SEVERAL_WORD})$|most$|some$|hard \d|instead$|misread$|cancel$)|\d ?%|\bpoints?\b`;

/** A figure, what it holds for, and what denies it, is what matters: without that another thing is said. */
const bears = (words: readonly string[]): boolean =>
  words.some((word) => BEARS.test(word) || /(?<![\w.-])\d/.test(word));

const needsVolume = (error: LlmcostError, words: readonly string[]): boolean =>
  !isOfSum(error, words) && !hasVolume(understoodIn(error)?.fields ?? {});

/** "jamba-mini 8b" of "jamba mini": the name with its size stands where the name stood. */
const goesOnFrom = (piece: string, words: string): boolean =>
  piece
    .replace(/-/g, ' ')
    .toLowerCase()
    .startsWith(`${words.replace(/-/g, ' ').toLowerCase()} `);

const REST_MOST = 16;

/** Whether a line says more than the words that were quoted: a piece alone would leave it out. */
const saysMore = (line: string, words: readonly string[]): boolean =>
  words.length > 0 && line.length - words.join(' ').length > REST_MOST;

/** "2 L40S at OVH": sellers that have a price, each in the place of the one that has none. */
const atOtherSellers = (line: string, { code, hints }: LlmcostError, draft: Draft | undefined): string[] => {
  const words = draft?.said['selfHosted.procurement.seller']?.words ?? '';
  if (code !== 'no-price' || words === '' || !line.toLowerCase().includes(words.toLowerCase())) return [];
  return hints.flatMap((hint) => (findRentalSeller(hint) === undefined ? [] : [replaced(line, words, hint)]));
};

/** The likeliest first. `text` is the line that was refused with `error`. */
export const hintChoices = (text: string, error: LlmcostError): HintLines =>
  error.about?.kind === 'not-ours'
    ? { keeping: [], dropping: withSamples(namesAlone(error)), dropsMeaning: false, isQuestion: false }
    : choicesOf(text, error);

/** What was understood, in words: empty where nothing was, or not the name that was refused, with nothing to say of it. */
const printedFor = (error: LlmcostError): string => {
  const understood = understoodIn(error);
  const isNameless = isUnsuggested(error) && error.hints.length === 0;
  return understood === undefined || isNameless ? '' : spokenDraft(understood);
};

const LONGEST_PIECE = 60;

/** The line with a hint of the refusal in the place of what was refused, or behind all of it. */
const linesWithHints = (line: string, words: readonly string[], error: LlmcostError) => {
  const others = atOtherSellers(line, error, understoodIn(error));
  const pieces = error.hints.filter(
    (hint) =>
      !words.some((word) => word.toLowerCase() === hint.toLowerCase()) &&
      !(others.length > 0 && findRentalSeller(hint) !== undefined),
  );
  const [first] = words;
  const describes = isUnsuggested(error);
  const stands = (piece: string): boolean =>
    first !== undefined && piece.length < LONGEST_PIECE && (!describes || goesOnFrom(piece, first));
  const mended = mendedLine(line, words, error.about);
  const swapped = pieces
    .filter((piece) => stands(piece) && !mended.isOther(piece))
    .map((piece) => replaced(line, first ?? '', piece));
  const bare = line.replace(/[\s?!.]+$/, '');
  const appended =
    describes || first === undefined
      ? pieces.filter((piece) => !stands(piece)).map((piece) => `${bare}, ${piece}`)
      : [];
  return { pieces, mended: mended.lines, swapped, appended, others };
};

const choicesOf = (text: string, error: LlmcostError): HintLines => {
  const line = lineOf(text, error);
  const words = refusedNamesIn(line, error);
  const { pieces, mended, swapped, appended, others } = linesWithHints(line, words, error);
  const figureless = withoutFigureOf(line, error);
  const hasLost = figureless !== line;
  const shorter = shorterLines(figureless, words, error);
  const { kept } = shorter;
  const without = hasLost && words.length === 0 ? [tidy(figureless)] : shorter.without;
  const printed = hasLost ? '' : printedFor(error);
  const lacksVolume = error.code === 'volume-missing';
  const isVolumeSaid = !lacksVolume && saysVolume(line);
  const withVolumes = (bases: readonly string[]): readonly string[] =>
    needsVolume(error, words) && !isVolumeSaid ? withSamples(bases) : [];
  const bases = distinct([...(lacksVolume ? [line] : without), printed], lacksVolume ? '' : line);
  const beside = printed === '' ? [] : pieces.map((piece) => `${printed}, ${piece}`);
  const saysLess = isUnsuggested(error) || printed !== '' || hasLost || saysMore(line, words);
  const asks = asksBack(error);
  const withAnswers = asks || suggestsName(error) ? withVolumes(swapped) : [];
  const read = Object.values(understoodIn(error)?.said ?? {}).flatMap((said) => said?.words ?? []);
  const isWhole = (suggested: string): boolean =>
    lacksVolume ||
    keepsFigures(figureless, words, suggested, suggested.includes(printed) && printed !== '' ? read : []);
  return {
    keeping: distinct(
      [
        ...mended,
        ...kept,
        ...swapped,
        ...appended,
        ...others,
        ...withVolumes(appended),
        ...withVolumes(kept),
        ...withAnswers,
      ],
      line,
    ),
    dropping: distinct(
      [...without, ...withVolumes(bases), printed, ...beside, ...(saysLess ? [] : pieces)],
      line,
    ).filter(isWhole),
    dropsMeaning: bears(words),
    isQuestion: asks,
  };
};

/** Both, in the order in which they are tried. */
export const hintLines = (text: string, error: LlmcostError): readonly string[] => {
  const { keeping, dropping } = hintChoices(text, error);
  return [...new Set([...keeping, ...dropping])];
};

/** Where nothing at all was understood. */
export const FIRST_LINES: readonly string[] = SAMPLE_VOLUMES;

/** What to type where no line could be made of the one that was refused: none stands for a volume that was said. */
export const firstLinesFor = (text: string): readonly string[] => (saysVolume(text) ? [] : FIRST_LINES);
