import { findGpu, GPUS, type GpuRow } from '../../catalog/index.ts';

/** What GPUs are called, from the catalog, as parts of expressions that take upper case for lower case. */

/** "a 10" may count something, "mi 300x" does not: an article and a number are no name. */
const gapBehind = (letters: string): string => (letters.length > 1 ? '[ -]?' : letters === '' ? '' : '-?');

/** Names as one part of an expression, each beginning written once: "h100", "h200" and "b200" are `h-?(?:100|200)|b-?(?:200)`. */
const alternatives = (names: readonly string[]): string => {
  const ends = new Map<string, Set<string>>();
  for (const name of names) {
    const [, letters = '', end = ''] = /^([a-z]*(?: [a-z]+)*)[ -]?(\d.*)$/.exec(name) ?? [];
    ends.set(letters, (ends.get(letters) ?? new Set()).add(end));
  }
  return [...ends]
    .toSorted(([a], [b]) => b.length - a.length)
    .map(([letters, all]) => {
      const longestFirst = [...all].toSorted((a, b) => b.length - a.length);
      return `${letters}${gapBehind(letters)}(?:${longestFirst.join('|')})`;
    })
    .join('|');
};

const namesOf = ({ id, aliases }: GpuRow): readonly string[] => [id, ...aliases];

/** A number alone may be of anything: "4090". */
const SHORT = /^[a-z]+[ -]?\d+[a-z]*$/;

/** "h100", "MI300Xs", "rtx 4090": a letter and digits, one or several; without memory, form and maker. */
export const GPU_NAME = `(?:(?:${alternatives(GPUS.flatMap(namesOf).filter((name) => SHORT.test(name)))})s?)`;

/** A Mac is a machine, whose "M2" other names end in. */
const CARDS = GPUS.filter(({ vendor }) => vendor !== 'apple').map((gpu) => new Set(gpu.aliases));

/** The name without its first word, where that is a name of the same card: "4090" of "rtx 4090". */
const bareOf = (name: string, names: ReadonlySet<string>): string | undefined => {
  const bare = name.replace(/^[a-z]+ /, '');
  return bare !== name && names.has(bare) ? bare : undefined;
};

/** "rtx", "nvidia", "instinct": what stands before a name, and may be left out. */
const BEFORE = new Set(
  CARDS.flatMap((names) =>
    [...names].filter((name) => bareOf(name, names) !== undefined).map((name) => name.split(' ', 1)[0] ?? ''),
  ),
);

/** "h100", "4090", "6000 ada", "rtx pro 6000"; "pro 2000" alone may be of Gemini's Pro, and an amount. */
const OF_CARD = /^(?!pro |.*gb$)(?:[a-z]+ ){0,2}[a-z]*\d+[a-z]*(?: (?:(?:sff )?ada|xtx?|gre|pro))?$/;
const cards = CARDS.flatMap((names) =>
  [...names].filter((name) => OF_CARD.test(name) && !OF_CARD.test(bareOf(name, names) ?? '')),
);

const series = cards.flatMap((name) => /^([a-z]+)\d{3}(?!\d)/.exec(name)?.[1] ?? []);
const SERIES = new Set(series.filter((letters, at) => series.indexOf(letters) !== at));
/** By letters that several cards share: "B400" is one that the catalog lacks, and a refusal names it as it was typed. */
const OTHERS = `(?:${[...SERIES].join('|')})\\d{3}x?`;

const FORM = String.raw`[ -]?(?:\d{1,3} ?gb?\b|sxm\d?|pcie|nvl|hgx|oam|ti|super|d|laptop|mobile|blackwell|max[ -]?q)\b`;

/**
 * A repeat that the engine loops over: of one that may come three times or fewer it compiles a copy for each, which takes
 * ten times as long for a list of this size.
 */
const AS_LOOP = '{0,4}';

/**
 * A card as people write it where one may stand: its maker and line before it, one or several, its memory and form
 * behind: "8x NVIDIA H100 80GB SXM", "4090s", "B200". Word boundaries are whose expression it is.
 */
export const A_CARD = `(?:(?:(?:${[...BEFORE].join('|')}) )${AS_LOOP}(?:${alternatives(cards)}|${OTHERS})s?(?:${FORM})${AS_LOOP})`;

/** "a10g", "mi300x": a letter is behind its number, and what is of several ends in one more. */
export const LETTERED_CARD = `(?:${alternatives(cards.filter((name) => /^[a-z]+ ?\d+[a-z]+$/.test(name)))})`;

/** Whether the name of a card, or a word for cards, is of several: "H100s" and "cards" are, and an "L40S" is one. */
export const areSeveral = (name: string): boolean => {
  const one = /^(.+?)'?s$/i.exec(name)?.[1];
  if (one === undefined) return false;
  const named = findGpu(name);
  return named === undefined || named.id === findGpu(one)?.id;
};
