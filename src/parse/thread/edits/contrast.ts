import { re } from '../../expression.ts';
import { isModelFamily } from '../../names/slips.ts';
import { wholeFields } from '../wording/alone.ts';
import { wantedIn } from '../wording/speech.ts';
import { LEAD, NONE, type Swap, sidesOf, swapsIn, TAKE_AWAY } from '../wording/verbs.ts';

/** One thing said against another: "not H100, H200", "swap the h100s for b200s", "buy instead of rent". */

const DENIALS: readonly RegExp[] = [
  /^not (?:the )?(?<from>[^,]+?),? (?:but |rather |it'?s |make it |use )?(?<to>.+)$/i,
  /^(?<to>.+?),? (?:and )?not (?:the )?(?<from>.+)$/i,
];
/** The fields that some words set, by a family that names no model: "qwen3 32b instead of llama". */
const fieldsNamed = async (words: string): Promise<readonly string[]> =>
  isModelFamily(words.toLowerCase()) ? ['selfHosted.model'] : Object.keys(await wholeFields(words));

/**
 * The side of a contrast that holds, where both sides speak of the same thing; the line itself elsewhere. Of two APIs
 * one takes the place of the other, which the line then says outright.
 */
const held = async (line: string, sides: readonly Swap[]): Promise<string> => {
  for (const { from, to } of sides) {
    if (/[,;]|\band\b/.test(`${from} ${to}`)) continue;
    const [before, after] = [await fieldsNamed(from), Object.keys(await wholeFields(to))];
    const shared = after.filter((field) => before.includes(field));
    if (shared.length === 0) continue;
    return shared.length === 1 && shared[0] === 'apis' && after.length === 1
      ? `replace ${from} with ${to}`
      : to;
  }
  return line;
};

/** "drop the fp16, go fp8" */
const GONE: readonly RegExp[] = [
  re`^${LEAD}(?:${TAKE_AWAY}|${NONE}) (?:the |our )?(?<from>[^,;]+?)(?:[,;]| and) (?:(?:and|then|now|we|let's|go|use|try|take|host|run|make it|switch to|do|put|with|for|on|get|want|rather|price(?: out)?|cost) )*(?<to>[^,;]+)$`,
];

/** What goes, and what comes for it: of an API both are said outright, and one behind another goes too. */
const goneIn = async (line: string): Promise<string> => {
  const sides: Swap[] = [];
  for (const side of sidesOf(line, GONE))
    if (!(await fieldsNamed(side.from)).includes('apis')) sides.push(side);
  return held(line, sides);
};

/** The same in the first two clauses of a mention: "drop the b200, use h200s, and a spare". */
const withoutGone = async (line: string): Promise<string> => {
  const [goes = '', comes, ...rest] = line.split(/(?<!\s)\s*[,;.]\s+/);
  if (comes === undefined || rest.length === 0) return goneIn(line);
  const both = `${goes}, ${comes}`;
  const left = await goneIn(both);
  return left === both ? line : [left, ...rest].join(', ');
};

/** What a whole mention does not deny: "not H100, H200". */
export const withoutDenied = async (line: string): Promise<string> =>
  withoutGone(await held(line, sidesOf(line, DENIALS)));

/** What one change puts in the place of something: "fp16 instead of fp8". */
export const swappedIn = (segment: string): Promise<string> => held(segment, swapsIn(segment));

const TOO =
  /^.*\b(?:is|are|seems?|looks?|sounds?) (?:way |much |far |a bit |bit )?too (?:high|low|much|many|few|little|big|small|optimistic|pessimistic)\b[\s,.:;-]*(?:more like|rather|closer to|should be|make it|try|use|it'?s|say)?\s*/i;
/** "4 H100s not 8": the second is what holds now. */
const NOT_THAT =
  /(?<![\s,])[\s,]+(?:and )?(?:not|instead of|rather than) \$?\d(?:[\d.,]*\d)?(?:[kmbt]?(?: ?(?!and\b)[a-z]\w*)?| ?%)(?=\s*(?:$|[,;]\s)|\s+and )/i;

/** "8 gpus is too many, 4": the second number counts what the first did. */
const UNITS = /\d[\d.,]* ?(?:[kmbt] )?(gpus?|cards?|replicas?|spares?|tokens?|hours?|[a-z]{1,2}\d{2,4}s?)\b/i;

const withUnit = (rest: string, said: string): string => {
  const unit = UNITS.exec(said)?.[1];
  return unit !== undefined && /^\d[\d.,]*[kmbt]?$/i.test(rest) ? `${rest} ${unit}` : rest;
};

/** What is said to be too much, or not so, with what it is instead: "8 gpus is too many, 4". */
export const corrected = (line: string): string => {
  const said = TOO.exec(line)?.[0] ?? '';
  const rest = said === '' ? '' : wantedIn(line.slice(said.length));
  const plain = said !== '' && /\d/.test(rest) ? withUnit(rest, said) : line;
  return /^\D*\d.*(?:not|instead of|rather than)/i.test(plain) ? plain.replace(NOT_THAT, '') : plain;
};
