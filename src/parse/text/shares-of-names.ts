import { re, reAll } from '../expression.ts';
import { PART, partIn } from './number-words.ts';
import { apiAt } from './products.ts';

/**
 * What each of several APIs has of the work, in per cent: "two thirds haiku and a third sonnet", "haiku 70, sonnet 30",
 * "70/20/10 haiku/sonnet/opus", "split evenly between haiku and sonnet".
 */

interface Name {
  readonly start: number;
  readonly end: number;
}

const WORD_START = /(?<![a-z0-9])[a-z0-9]/g;

/** The APIs that a text names, in its order. */
const namesIn = (lower: string): readonly Name[] => {
  const names: Name[] = [];
  for (const { index: start } of lower.matchAll(WORD_START)) {
    const found = start < (names.at(-1)?.end ?? 0) ? null : apiAt(lower, start);
    if (found !== null) names.push({ start, end: found.end });
  }
  return names;
};

const JOINT = /^ ?(?:[,/&+:]|and\b)? ?(?:and )?$/;

/** Names with nothing between them but what joins them. */
const listsOf = (lower: string, names: readonly Name[]): readonly (readonly Name[])[] => {
  const lists: Name[][] = [];
  for (const name of names) {
    const last = lists.at(-1)?.at(-1);
    if (last !== undefined && JOINT.test(lower.slice(last.end, name.start))) lists.at(-1)?.push(name);
    else lists.push([name]);
  }
  return lists.filter((list) => list.length > 1);
};

interface Change {
  readonly from: number;
  readonly end: number;
  readonly words: string;
}

const percentOf = (share: number): string => `${Number((100 * share).toPrecision(6))}%`;

/** "70% haiku, 20% sonnet, 10% opus" */
const inPercent = (text: string, list: readonly Name[], shares: readonly number[]): string =>
  list.map(({ start, end }, at) => `${percentOf(shares[at] ?? 0)} ${text.slice(start, end)}`).join(', ');

const FIGURES = String.raw`(\d{1,2}(?: ?[/:-] ?\d{1,2}){1,4})`;
const LINK = '(?: (?:split|mix|ratio|shares?|between|across|among|over|on|of|to|for|at|in|is|as))*[ :(]+';
const FIGURES_BEFORE = re`(?<![\d.$€£/:-])${FIGURES}${LINK}$`;
const FIGURES_BEHIND = re`^${LINK}${FIGURES}(?![\d./:-]|[a-z%])\)?`;
/** Of two the figures may as well be input and output: that is read where all numbers are known. */
const FEWEST_WITHOUT_SIGN = 3;
/** What is left of a text in front of a list that may hold its figures, in characters. */
const REACH = 60;

const sharesIn = (figures = ''): readonly number[] => {
  const shares = figures.split(/[/:-]/).map((figure) => Number(figure) / 100);
  const sum = shares.reduce((all, one) => all + one, 0);
  return Math.abs(sum - 1) < 1e-9 ? shares : [];
};

/** "70/20/10 haiku/sonnet/opus", "haiku, sonnet, opus: 70/20/10" */
const listedShares = (text: string, list: readonly Name[]): Change | undefined => {
  const [from, end] = [list[0]?.start ?? 0, list.at(-1)?.end ?? 0];
  const before = FIGURES_BEFORE.exec(text.slice(Math.max(0, from - REACH), from));
  const behind = FIGURES_BEHIND.exec(text.slice(end, end + REACH));
  const shares = sharesIn((before ?? behind)?.[1]);
  if (shares.length !== list.length || list.length < FEWEST_WITHOUT_SIGN) return undefined;
  const words = inPercent(text, list, shares);
  return before === null
    ? { from, end: end + (behind?.[0].length ?? 0), words }
    : { from: from - before[0].length, end, words };
};

const SPLIT = '(?:split|divided|spread|shared|distributed|balanced)';
const AS_MUCH_BEFORE = re`\b(?:(?:${SPLIT} )?(?:evenly|equally)(?: ${SPLIT})?|(?:in )?equal (?:parts|shares)|an? (?:third|quarter|fifth) each)(?: (?:between|across|among|over|on|to|of|for))?:? $`;
const AS_MUCH_BEHIND = re`^,? (?:(?:${SPLIT} )?(?:evenly|equally)(?: ${SPLIT})?|in equal (?:parts|shares)|an? (?:third|quarter|fifth) each)\b`;

/** "split evenly between haiku, sonnet and opus" */
const evenShares = (text: string, list: readonly Name[]): Change | undefined => {
  const [from, end] = [list[0]?.start ?? 0, list.at(-1)?.end ?? 0];
  const before = AS_MUCH_BEFORE.exec(text.slice(Math.max(0, from - REACH), from))?.[0].length;
  const behind = AS_MUCH_BEHIND.exec(text.slice(end, end + REACH))?.[0].length;
  if (before === undefined && behind === undefined) return undefined;
  const words = inPercent(
    text,
    list,
    list.map(() => 1 / list.length),
  );
  return { from: from - (before ?? 0), end: end + (behind ?? 0), words };
};

const BARE = /^ ?[:=(]? ?(\d{1,2})(?= ?(?:[,;)/]|and\b|$))/;

/** "haiku 70, sonnet 20, opus 10": where the sign is missing. */
const bareShares = (text: string, names: readonly Name[]): readonly Change[] => {
  const found = names.map(({ end }) => ({ end, match: BARE.exec(text.slice(end, end + 8)) }));
  const sum = found.reduce((all, { match }) => all + Number(match?.[1] ?? Number.NaN), 0);
  if (names.length < 2 || sum !== 100) return [];
  return found.map(({ end, match }) => {
    const at = end + (match?.[0].length ?? 0);
    return { from: at, end: at, words: '%' };
  });
};

const OF_ALL = '(?: of (?:it|that|this|them|(?:(?:the|our|all) )*[a-z]{4,12}))?';
const TO_NAME = `(?: (?:goes?|going|is|are|runs?|routed|sent))?(?: (?:on|to|with|via|for|through))? `;
const PART_OF = reAll`\b(half|${PART})(${OF_ALL}${TO_NAME})`;

/** "two thirds haiku and a third on sonnet" */
const partsInWords = (text: string, names: readonly Name[]): readonly Change[] =>
  [...text.matchAll(PART_OF)].flatMap(({ index, 0: all, 1: part = '' }) =>
    names.some(({ start }) => start === index + all.length)
      ? [{ from: index, end: index + part.length, words: percentOf(partIn(part)) }]
      : [],
  );

const HOLDS = re`\b(?:${PART}|evenly|equally|equal)\b|\d ?[/:-] ?\d{1,2} ?[/:-] ?\d|[a-z)][ :=(]{1,2}\d{1,2}(?: ?(?:[,;)/]|and\b|$))`;

/** The text with such shares in per cent; most texts hold none. */
export const withSharesInPercent = (text: string): string => {
  if (!HOLDS.test(text)) return text;
  const names = namesIn(text.toLowerCase());
  if (names.length < 2) return text;
  const lists = listsOf(text.toLowerCase(), names);
  const whole = lists.flatMap((list) => listedShares(text, list) ?? evenShares(text, list) ?? []);
  const changes = whole.length > 0 ? whole : [...bareShares(text, names), ...partsInWords(text, names)];
  return changes
    .toSorted((a, b) => b.from - a.from)
    .reduce((read, { from, end, words }) => read.slice(0, from) + words + read.slice(end), text);
};
