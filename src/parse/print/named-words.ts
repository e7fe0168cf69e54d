import type { LlmcostError } from '../../errors.ts';
import { re } from '../expression.ts';
import { plainly } from '../text/plainly.ts';
import { placeOf } from './replaced.ts';

/** The words of a line that a refusal is about, and the price that goes with them. */

const MOST_NAMED = 3;

/** Words of more characters are most of what was typed: nothing is left where they go. */
const LONGEST_NAMED = 90;

/** The words of a text that a refusal is about: an unknown "qwen-coder" may have been typed in two words. */
export const refusedNamesIn = (text: string, { about }: LlmcostError): readonly string[] => {
  const lower = text.toLowerCase();
  return (about?.words ?? [])
    .flatMap((words) =>
      [words, words.replace(/-/g, ' ')]
        .filter(({ length }) => length > 0 && length <= LONGEST_NAMED)
        .filter((spelling) => lower.includes(spelling.toLowerCase()))
        .slice(0, 1),
    )
    .slice(0, MOST_NAMED);
};

/** The line as it was typed, or as it was read where only that holds the words that the refusal is about. */
export const lineOf = (text: string, error: LlmcostError): string => {
  const typed = text.replace(/\s+/g, ' ').trim();
  const read = plainly(text).text.replace(/\s+/g, ' ').trim();
  return refusedNamesIn(typed, error).length < refusedNamesIn(read, error).length ? read : typed;
};

const PRICE = String.raw`(?:[$€£] ?\d+(?:,\d{3})*(?:\.\d+)?k?|\d*\.\d+)(?: ?(?:\/|per|an?) ?(?:gpu[- /]?)?(?:h|hr|hour)\b)?(?: each)?`;
const PRICE_BEHIND = re`^s?(?: (?:at|@|is|are|for|=|used|new|bought|rented))* ?${PRICE}`;
/** "at $2/h from" of "8x H100 at $2/h from lambda": the price of a seller in front of its name. */
const PRICE_BEFORE = re`(?:(?<![^ ])(?:at|@|for) ?)?(?<![\d.,])${PRICE} (?:from|on|at|with|via|by) $`;

/** The price right behind a thing, with what joins the two; empty for none. */
export const priceTextBehind = (rest: string): string => PRICE_BEHIND.exec(rest)?.[0] ?? '';

const HOLDS_PRICE = /[$€£] ?\d|\d\.\d/;

/** "h100 $2 vs b200 $4.5": a thing goes with the price right behind it or in front of it, unless it is one itself. */
export const withPrice = (line: string, word: string): string => {
  if (HOLDS_PRICE.test(word)) return word;
  const at = line.toLowerCase().indexOf(word.toLowerCase());
  if (at < 0) return word;
  const before = PRICE_BEFORE.exec(line.slice(0, at))?.[0] ?? '';
  return before === '' ? word + priceTextBehind(line.slice(at + word.length)) : before + word;
};

const OF_TIME = '(?:second|minute|hour|day|night|week|month|quarter|year|min|mo|yr|hr|h)';
/** "18 c/kWh", "9 cents per 1k chats", "1B a month", "5 minutes each", "25 of them": what a figure is a figure of. */
const MEASURE = re`^(?: ?(?:c|ct|cts|cents?|p|pence)(?![\w]))?(?:(?: ?\/ ?| per )(?:\d[\d.,]{0,9}[km]? ?)?[a-z][a-z-]{0,20}| an? ${OF_TIME}\b| (?:each|ea|apiece|of (?:them|these|those))\b){0,3}`;

/** A figure with what it counts behind it in the line, as a figure of nothing is none; other words as they are. */
export const withMeasure = (line: string, words: string): string => {
  const at = /^[$€£~]? ?\d/.test(words) ? placeOf(line, words) : -1;
  if (at < 0) return words;
  const end = at + words.length;
  return line.slice(at, end) + (MEASURE.exec(line.slice(end))?.[0] ?? '');
};
