import { re, reAll } from '../../expression.ts';
import { PART, partIn } from '../figures/number-words.ts';
import { apiAt } from '../lexing/api-in-text.ts';
import { lowerCase } from '../lexing/place.ts';
import { reworded } from '../reworded.ts';
import { asPercent, COUNTED_SHARES, fractionsInPercent, LEAVES_REST } from './counted-shares.ts';

/**
 * What each of several APIs has of the work, in per cent: "two thirds haiku and a third sonnet", "haiku 70, sonnet 30",
 * "70/20/10 haiku/sonnet/opus", "split evenly between haiku and sonnet".
 */

interface Name {
  readonly start: number;
  readonly end: number;
}

const WORD_START = /(?<![a-z0-9])[a-z0-9]/g;

/** The APIs that a text names, in its order; "haiku:sonnet" are two. */
const namesIn = (text: string): readonly Name[] => {
  const lower = text.replace(/(?<=[a-z]):(?=[a-z])/g, ' ');
  const names: Name[] = [];
  for (const { index: start } of lower.matchAll(WORD_START)) {
    const found = start < (names.at(-1)?.end ?? 0) ? null : apiAt(lower, start);
    if (found !== null) names.push({ start, end: found.end });
  }
  return names;
};

const JOINT = /^ ?(?:[,/&+:]|and\b)? ?(?:and )?$/i;

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

/** "70% haiku, 20% sonnet, 10% opus" */
const inPercent = (text: string, list: readonly Name[], shares: readonly number[]): string =>
  list.map(({ start, end }, at) => `${asPercent(shares[at] ?? 0)} ${text.slice(start, end)}`).join(', ');

const FIGURES = String.raw`(\d{1,2}(?: ?[/:-] ?\d{1,2}){1,4})`;
const LINK = '(?: (?:split|mix|ratio|shares?|between|across|among|over|on|of|to|for|at|in|is|as))*[ :(]+';
const FIGURES_BEFORE = re`(?<![\d.$€£/:-])${FIGURES}${LINK}$`;
const FIGURES_BEHIND = re`^${LINK}${FIGURES}(?![\d./:-]|[a-z%])\)?`;
/** Of two the figures may as well be input and output, unless their sign stands between the names too. */
const FEWEST = 3;
const SIGN = /[/:]/;

const areAlike = (figures: string, text: string, [first, second]: readonly Name[]): boolean => {
  const sign = SIGN.exec(figures)?.[0];
  return sign !== undefined && text.slice(first?.end, second?.start).trim() === sign;
};

/** What is left of a text in front of a list that may hold its figures, in characters. */
const REACH = 60;

const sharesIn = (figures: string): readonly number[] => {
  const shares = figures.split(/[/:-]/).map((figure) => Number(figure) / 100);
  const sum = shares.reduce((all, one) => all + one, 0);
  return Math.abs(sum - 1) < 1e-9 ? shares : [];
};

/** "70/20/10 haiku/sonnet/opus", "haiku, sonnet, opus: 70/20/10" */
const listedShares = (text: string, list: readonly Name[]): Change | undefined => {
  const [from, end] = [list[0]?.start ?? 0, list.at(-1)?.end ?? 0];
  const before = FIGURES_BEFORE.exec(text.slice(Math.max(0, from - REACH), from));
  const behind = FIGURES_BEHIND.exec(text.slice(end, end + REACH));
  const figures = (before ?? behind)?.[1] ?? '';
  const shares = sharesIn(figures);
  if (shares.length !== list.length) return undefined;
  if (list.length < FEWEST && !areAlike(figures, text, list)) return undefined;
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

const BARE = /^ ?[:=(]? ?(\d{1,2})(?= ?(?:[,;)/]|and\b|$)| [a-z])/i;
const CLOSES = /^ ?(?:[,;)/]|and\b|$)/i;

/** The bare figure behind a name, which ends there or right before the next name. */
const bareBehind = (text: string, { end }: Name, next: Name | undefined): RegExpExecArray | null => {
  const found = BARE.exec(text.slice(end, end + BARE_REACH));
  const at = end + (found?.[0].length ?? 0);
  return CLOSES.test(text.slice(at)) || next?.start === at + 1 ? found : null;
};
const BARE_REACH = 12;

/** "haiku 70, sonnet 20, opus 10": where the sign is missing. */
const bareShares = (text: string, names: readonly Name[]): readonly Change[] => {
  const found = names.map((name, at) => ({
    end: name.end,
    match: bareBehind(text, name, names[at + 1]),
  }));
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

/** "2B tokens a quarter on sonnet": right behind an amount it is how often that comes, where no rest is left. */
const BEHIND_AMOUNT =
  /(?:\d ?[kmb]?|[€$£¥]|\b(?:tok(?:en)?s?|requests?|reqs?|calls|queries|messages|chats|prompts|tickets|docs|documents|emails|usd|eur|gbp|dollars|euros?|spend|bill)) $/i;

const isPeriod = (text: string, index: number, part: string): boolean =>
  /^an? quarter$/i.test(part) && BEHIND_AMOUNT.test(text.slice(Math.max(0, index - 20), index));

/** "two thirds haiku and a third on sonnet" */
const partsInWords = (text: string, names: readonly Name[]): readonly Change[] => {
  const parts = [...text.matchAll(PART_OF)].filter(({ index, 0: all }) =>
    names.some(({ start }) => start === index + all.length),
  );
  const isOfWhole = parts.length > 1 || LEAVES_REST.test(text);
  return parts.flatMap(({ index, 1: part = '' }) =>
    !isOfWhole && isPeriod(text, index, part)
      ? []
      : [{ from: index, end: index + part.length, words: asPercent(partIn(part)) }],
  );
};

const SIGN_BEFORE_SHARE = /^ ?(?:=|->|→) ?(?=\d{1,3}(?:\.\d+)? ?%)/;

/** "gpt-5=80%": a sign that says nothing more than a space. */
const withoutSigns = (text: string, names: readonly Name[]): readonly Change[] =>
  names.flatMap(({ end }) => {
    const sign = SIGN_BEFORE_SHARE.exec(text.slice(end, end + 8))?.[0];
    return sign === undefined ? [] : [{ from: end, end: end + sign.length, words: ' ' }];
  });

const HOLDS = re`\b(?:${PART}|evenly|equally|equal)\b|\d ?[/:-] ?\d|[a-z\d)][ :=(]{1,2}\d{1,2}(?: ?(?:[,;)/]|and\b|$)| [a-z])|\bevery [a-z]+th |\btimes (?:out of|in) |\b(?:out of|of|in)(?: every)? (?:\d{1,3}|[a-z]{3,7}) (?:[a-z]{2,3} ){0,2}[a-z]+s\b|% of (?:(?:the|our|all) )*[a-z]+ (?:we|they|it|you)\b|[=>→] ?\d|[½⅓⅔¼¾⅕⅖⅗⅘]|% of [\da-z ]*[\d(]`;

/** The text with such shares in per cent; most texts hold none. */
export const withSharesInPercent = (line: string): string => {
  if (!HOLDS.test(line)) return line;
  const text = reworded(fractionsInPercent(line), COUNTED_SHARES);
  // As long as the text, so that what is found in the one stands there in the other.
  const lower = lowerCase(text);
  const names = namesIn(lower);
  if (names.length < 2) return text;
  const lists = listsOf(lower, names);
  const whole = lists.flatMap((list) => listedShares(text, list) ?? evenShares(text, list) ?? []);
  const changes =
    whole.length > 0
      ? whole
      : [...bareShares(text, names), ...partsInWords(text, names), ...withoutSigns(text, names)];
  return changes
    .toSorted((a, b) => b.from - a.from)
    .reduce((read, { from, end, words }) => read.slice(0, from) + words + read.slice(end), text);
};
