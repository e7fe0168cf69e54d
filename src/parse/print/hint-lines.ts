import { findRentalSeller } from '../../catalog/index.ts';
import type { Draft, DraftFields } from '../../domain/draft.ts';
import { VOLUMES } from '../../domain/fields/index.ts';
import type { LlmcostError } from '../../errors.ts';
import { re } from '../expression.ts';
import { mendedLine } from '../names/respelt.ts';
import { RUNNING, STAFF } from '../people.ts';
import { WEEKDAY } from '../period-names.ts';
import { understoodIn } from '../problems.ts';
import { SEVERAL_WORD } from '../text/figures/number-words.ts';
import { keepsFigures, saysVolume } from './kept-figures.ts';
import { lineOf, refusedNamesIn, withMeasure, withPrice } from './named-words.ts';
import { replaced, tidy } from './replaced.ts';
import { namesAlone, spokenDraft } from './spoken.ts';

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

const isQuestion = ({ about }: LlmcostError): boolean =>
  about?.kind === 'question' || about?.kind === 'which-name';

/** Whether a refusal names the word that was probably meant: then there is one answer. */
export const suggestsName = ({ about }: LlmcostError): boolean =>
  (about?.kind === 'unread' || about?.kind === 'unknown-name') && about.isSuggested;

/** An unknown name for which no known one is offered: it is described, and stays in the line. */
export const isUnsuggested = (error: LlmcostError): boolean =>
  error.code === 'unknown-name' && !suggestsName(error);

/** What is left open where a word is taken out of "traffic doubles in March". */
const OPEN_END = /[\s,]+(?:in|on|at|to|for|with|and|the|a|by|from|of|since|until)\s*$/i;

/** Words that say when, how often, of which part or that something is not so. */
const BEARS = re`^(?:(?:on|at|in|over|during|by|until|from|since|after|before|every|each|only|for|per|if|when) (?!.*\bfree\b)\S|not$|no$|never$|cannot$|[a-z]+n.t$|except|unless|without$|peak$|(?:busy|quiet|slow) ?|days?$|overnight|weekends?$|nights?$|${WEEKDAY}s?$|half\b|(?:${SEVERAL_WORD})$|most$|some$|hard \d|instead$|misread$|cancel$)|\d ?%|\bpoints?\b`;

/** A figure, what it holds for, and what denies it, is what matters: without that another thing is said. */
const bears = (words: readonly string[]): boolean =>
  words.some((word) => BEARS.test(word) || /(?<![\w.-])\d/.test(word));

/** What leads nowhere between two things of which one goes. */
const JOINTS = [' and ', ' or ', ' vs ', ' versus ', '/', ', '] as const;

/** "$180/U" whose unit is not known: what the figure would be without it is another figure. */
const withoutFigureOf = (line: string, { about }: LlmcostError): string => {
  const unread = about?.kind === 'unread' ? about.words : [];
  const unit = unread.map((words) => /^(?:\/|per) ?([a-z]{1,20})$/i.exec(words)?.[1]).find(Boolean);
  if (unit === undefined) return line;
  const figure = new RegExp(String.raw`[$€£]? ?(?<![\w.,])\d[\d.,]{0,12}[kmb]? ?(?:\/|per) ?${unit}\b`, 'i');
  return line.replace(figure, '');
};

/** "vs $10/$50": what a token costs is no volume. */
const isTokenPrice = (piece: string): boolean => /\$[\d.]+\/\$[\d.]+$/.test(piece);

const OF_WORK = re`\b(?:${RUNNING}|${STAFF}|setup)\b`;

/** What people who run it are paid is no volume. */
const isPay = ({ hints }: LlmcostError): boolean =>
  hints.length > 0 && hints.every((hint) => OF_WORK.test(hint));

/** Who asks how often a sum is paid needs no volume in its place, nor the line without it. */
const isOfSum = (error: LlmcostError, words: readonly string[]): boolean =>
  isQuestion(error) &&
  !error.hints.some(isTokenPrice) &&
  !isPay(error) &&
  words.some((word) => /[$€£] ?\d/.test(word));

/** Whether a refusal asks what is paid for with a sum, with or without its sign. */
export const asksOfMoney = (error: LlmcostError): boolean =>
  isQuestion(error) &&
  (error.about?.words ?? []).some((words) =>
    /[$€£] ?\d|\dk?(?: ?\/ ?| (?:a|per) )(?:mo|month|year|quarter)/i.test(words),
  );

const needsVolume = (error: LlmcostError, words: readonly string[]): boolean =>
  !isOfSum(error, words) && !hasVolume(understoodIn(error)?.fields ?? {});

/** "Intern-" of "Intern-S1", "PrimeIntellect/": what is left of a name of which a part was taken out is no name. */
const DANGLING = /(?<=^|\s)[^\s,;]{1,60}[-/](?=[\s,;]|$)/g;

const withoutPieces = (bare: string, line: string): string => {
  const typed = new Set(line.split(/[\s,;]+/));
  return bare.replace(DANGLING, (piece) => (typed.has(piece) ? piece : ''));
};

/** The line with one of two things that exclude each other, and the line without anything that was refused. */
const shorterLines = (
  line: string,
  words: readonly string[],
  error: LlmcostError,
): Readonly<Record<'kept' | 'without', readonly string[]>> => {
  const { code } = error;
  const [first] = words;
  // A name that is not known is never left out of a suggested line: something else would be costed in its place.
  if (first === undefined || isUnsuggested(error)) return { kept: [], without: [] };
  // A line without the range would leave out what somebody said.
  if (code === 'range-not-supported' || isOfSum(error, words)) return { kept: [], without: [] };
  const rest = words.reduce((left, word) => replaced(left, withMeasure(left, word), ''), line);
  const bare = tidy(withoutPieces(rest, line)).replace(OPEN_END, '');
  if (code !== 'contradiction' || words.length < 2) return { kept: [], without: [bare] };
  // One of two that contradict each other is meant: each line keeps one, and none leaves out both.
  const whole = words.map((word) => {
    const priced = withPrice(line, word);
    // "leased until june 2027 at $2.1/hr": the price is what the other is.
    return words.some((other) => other !== word && priced.includes(other)) ? word : priced;
  });
  return {
    kept: whole.map((word) =>
      whole.reduce((rest, other) => {
        if (other === word) return rest;
        const joint = JOINTS.flatMap((sign) => [`${word}${sign}${other}`, `${other}${sign}${word}`]).find(
          (pair) => rest.includes(pair),
        );
        return joint === undefined ? replaced(rest, other, '') : replaced(rest, joint, word);
      }, line),
    ),
    without: [],
  };
};

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

const choicesOf = (text: string, error: LlmcostError): HintLines => {
  const line = lineOf(text, error);
  const words = refusedNamesIn(line, error);
  const understood = understoodIn(error);
  const others = atOtherSellers(line, error, understood);
  const pieces = error.hints.filter(
    (hint) =>
      !words.some((word) => word.toLowerCase() === hint.toLowerCase()) &&
      !(others.length > 0 && findRentalSeller(hint) !== undefined),
  );
  const isPiece = (hint: string): boolean => hint.length < 60;
  const [first] = words;
  const describes = isUnsuggested(error);
  const stands = (piece: string): boolean =>
    first !== undefined && isPiece(piece) && (!describes || goesOnFrom(piece, first));
  const mended = mendedLine(line, words, error.about);
  const swapped = pieces
    .filter((piece) => stands(piece) && !mended.isOther(piece))
    .map((piece) => replaced(line, first ?? '', piece));
  const figureless = withoutFigureOf(line, error);
  const hasLost = figureless !== line;
  const shorter = shorterLines(figureless, words, error);
  const { kept } = shorter;
  const without = hasLost && words.length === 0 ? [tidy(figureless)] : shorter.without;
  const printed = hasLost ? '' : printedFor(error);
  const isVolumeSaid = error.code !== 'volume-missing' && saysVolume(line);
  const withVolumes = (bases: readonly string[]): readonly string[] =>
    needsVolume(error, words) && !isVolumeSaid ? withSamples(bases) : [];
  const bases = distinct(
    [...(error.code === 'volume-missing' ? [line] : without), printed],
    error.code === 'volume-missing' ? '' : line,
  );
  const rest = pieces.filter((piece) => !stands(piece));
  const appended =
    describes || first === undefined ? rest.map((piece) => `${line.replace(/[\s?!.]+$/, '')}, ${piece}`) : [];
  const beside = printed === '' ? [] : pieces.map((piece) => `${printed}, ${piece}`);
  const asks = isQuestion(error);
  const read = Object.values(understood?.said ?? {}).flatMap((said) => said?.words ?? []);
  const isWhole = (suggested: string): boolean =>
    error.code === 'volume-missing' ||
    keepsFigures(figureless, words, suggested, suggested.includes(printed) && printed !== '' ? read : []);
  return {
    keeping: distinct(
      [
        ...mended.lines,
        ...kept,
        ...swapped,
        ...appended,
        ...others,
        ...withVolumes(appended),
        ...withVolumes(kept),
        ...(asks || suggestsName(error) ? withVolumes(swapped) : []),
      ],
      line,
    ),
    dropping: distinct(
      [
        ...without,
        ...withVolumes(bases),
        printed,
        ...beside,
        ...(describes || printed !== '' || hasLost || saysMore(line, words) ? [] : pieces),
      ],
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
