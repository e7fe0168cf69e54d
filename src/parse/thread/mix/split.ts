import { re } from '../../expression.ts';
import { notUnderstood, quoted, say } from '../../problems.ts';
import { partIn } from '../../text/figures/number-words.ts';
import type { PartOfTraffic } from './parts.ts';

/** One mention below a card that splits its traffic, and whom its names mean. */

const AROUND = re`^(?:(?:the|our|my|on|to|with|for) )+| (?:part|share|portion|slice|chunk|piece|bit|side|half|traffic|calls|requests|volume|tokens|stuff|usage|load|percentage)$`;
/** A name without what people say around it: of "the opus part". */
export const bare = (name: string): string => {
  const less = name.replace(AROUND, '').trim();
  return less === name ? name : bare(less);
};

/** How the parts of a card are read in one mention. */
export interface Split {
  readonly line: string;
  readonly parts: readonly PartOfTraffic[];
  /** The id that a name means: a part, or an API that is none yet. */
  readonly idOf: (name: string | undefined) => string | undefined;
}

/** "30" and "a third" in percent. */
export const percentOf = (words: string): number => {
  const value = partIn(words);
  return Number.isNaN(value) ? Number(words) : 100 * value;
};

/** The part that a name means; undefined where it is none. */
export const partOf = ({ parts, idOf }: Split, name: string | undefined): PartOfTraffic | undefined => {
  const id = idOf(name);
  return parts.find((one) => one.id === id);
};

/** Throws a question about the mention, with mentions that answer it. */
export const asked = (split: Split, question: string, hints: readonly string[]): never => {
  throw notUnderstood(say`${quoted(split.line)}: ${question}`, [...new Set(hints)]);
};
