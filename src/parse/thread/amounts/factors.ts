import { byWord } from '../../by-word.ts';
import { re } from '../../expression.ts';
import { partIn } from '../../text/figures/number-words.ts';
import { LOWER } from '../wording/verbs.ts';

/** How people say a factor: "double", "3x", "20% less". The groups of an expression say how it is read. */

/** Without separators of thousands: no factor has any. */
const NUMBER = String.raw`\d+(?:\.\d+)?`;
const X = String.raw`\s*(?:x|×|times)`;

/** What may stand between a factor and what it is of. */
export const ARTICLE = String.raw`(?:(?:of|the|our|my|its|this|that|more|as (?:much|many)|(?:number|amount) of)\s+){0,6}`;

const WORDS = byWord({
  'double|doubled|doubles|twice': 2,
  'triple|tripled|triples': 3,
  quadruple: 4,
  'half|halve|halved|halves': 1 / 2,
});
const WORD = [...WORDS.keys()].sort((a, b) => b.length - a.length).join('|');

/** "double", "halved" */
export const IN_WORDS = `(?<times>${WORD})`;
/** "3x", "1.5 times" */
export const TIMES = `(?<times>${NUMBER}${X})`;
/** Either of them. */
export const FACTOR = `(?<times>${WORD}|${NUMBER}${X})`;
/** "x 1.5" */
export const BEHIND_TIMES = String.raw`${X}\s*(?<times>${NUMBER})`;
/** "3x less" */
export const TIMES_LESS = String.raw`(?<by>${NUMBER})${X}\s+(?:less|fewer|smaller|lower)`;
/** "by 3", "in half" */
export const DIVIDED_BY = String.raw`(?:by|in)\s+(?<by>${NUMBER}|half)`;
/** "20%": with a group `way` it is so much more or less, and without one a share. */
export const BY_PERCENT = String.raw`(?<percent>${NUMBER})\s*%`;

const MAY_BE = re`[%×]|\d\s*(?:x|times)|(?:x|times)\s*\d|${WORD}|third|quarter|fifth|tenth|\d\s*\/\s*\d|divide|cut`;
/** Whether a text may say a factor at all: most say none, and there are many ways to say one. */
export const maySayFactor = (text: string): boolean => MAY_BE.test(text);

const LESS = re`^(?:-|minus|less|fewer|cheaper|off|short|small|down|${LOWER}|drop|fall|fell)|\bdown$`;

/** What a figure is multiplied with, by the groups of an expression; not a number where they say none. */
export const factorIn = ({
  times = '',
  percent,
  way,
  part,
  by,
  some,
  of,
}: Readonly<Record<string, string | undefined>>): number => {
  if (percent !== undefined)
    return way === undefined
      ? Number(percent) / 100
      : 1 + ((LESS.test(way.trim()) ? -1 : 1) * Number(percent)) / 100;
  if (part !== undefined) return partIn(part);
  if (by !== undefined) return by.toLowerCase() === 'half' ? 1 / 2 : 1 / Number(by);
  if (some !== undefined) return Number(some) / Number(of);
  return WORDS.get(times.toLowerCase()) ?? Number(times.replace(/\s*(?:x|×|times)$/i, '') || Number.NaN);
};
