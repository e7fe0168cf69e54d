import { findApi } from '../../../catalog/index.ts';
import { re } from '../../expression.ts';
import { type Card, namesHosted } from './shares.ts';

/** "70/30 haiku sonnet", "haiku, sonnet, opus 50/30/20": shares in a row, and as many names in a row. */

const RATIO = String.raw`\d{1,3} ?%?(?: ?[/:-] ?\d{1,3} ?%?){1,3}`;
const LEAD =
  "(?:(?:make it|try|use|with|what about|say|go|do|vs|against|a|an|split|mix|let'?s|we|have|are|is|more like|now|actually|at|rather) ){0,6}";
const BETWEEN = '(?: (?:split|mix|ratio|of|between|for|on|across|is|are|at|goes|with)){0,4}';
const NAMES = '(?<names>[a-z][^,;%]{0,60}(?:, [a-z][^,;%]{0,40}){0,3}?)';
const ROWS: readonly RegExp[] = [
  re`^${LEAD}(?<ratio>${RATIO}),?${BETWEEN} (?!in(?:put)?\b|out(?:put)?\b)${NAMES}$`,
  re`^${LEAD}${NAMES},?:?${BETWEEN} (?<ratio>${RATIO})(?: (?:split|mix|ratio|now|instead)){0,3}$`,
];
/** Words of so many names at most. */
const MOST_WORDS = 12;
const SEPARATED: readonly RegExp[] = [/(?:,| and| &| \+| vs\.?) ?(?=[a-z])/i, /\//];

/** The words cut into so many names, each of which is known; undefined where they are none. */
const cutInto = (
  words: readonly string[],
  many: number,
  isKnown: (name: string) => boolean,
): string[] | undefined => {
  if (many === 1) return isKnown(words.join(' ')) ? [words.join(' ')] : undefined;
  for (let at = 1; at <= words.length - many + 1; at += 1) {
    const first = words.slice(0, at).join(' ');
    const rest = isKnown(first) ? cutInto(words.slice(at), many - 1, isKnown) : undefined;
    if (rest !== undefined) return [first, ...rest];
  }
  return undefined;
};

/** The shares each before its name, where a mention has them in a row and the names in another. */
export const withRatioOf = (line: string, card: Card): string => {
  if (!/\d ?%? ?[/:-] ?\d/.test(line)) return line;
  const found = ROWS.map((row) => row.exec(line)?.groups).find((groups) => groups !== undefined);
  const shares = found?.ratio?.match(/\d+/g)?.map(Number) ?? [];
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (found?.names === undefined || shares.length < 2 || (total !== 100 && total !== 10)) return line;
  const isKnown = (name: string): boolean => namesHosted(name, card) || findApi(name) !== undefined;
  const written = found.names;
  const words = written.split(' ');
  const names =
    SEPARATED.map((between) => written.split(between).map((name) => name.trim())).find(
      (parts) => parts.length === shares.length && parts.every(isKnown),
    ) ?? (words.length > MOST_WORDS ? undefined : cutInto(words, shares.length, isKnown));
  if (names === undefined) return line;
  const percents = shares.map((share) => (100 * share) / total);
  const [one = '', other = ''] = names;
  const isHosted = names.some((name) => namesHosted(name, card));
  if (isHosted) return names.length === 2 ? `${percents[0]}% on ${one} and the rest on ${other}` : line;
  return names.map((name, at) => `${percents[at]}% ${name}`).join(' ');
};
