import { anyOf, reAll } from '../../expression.ts';
import { type Rewording, rewordedOf } from '../../text/reworded.ts';
import { OF_FIGURES } from './said-of-figures.ts';
import { TURNED_DOWN_FOR } from './turned-down.ts';
import { ALREADY_GONE, SECOND_WISH } from './verbs.ts';

/** Words of most changes, each with other ways to miss it than by one letter. */
const OFTEN_MISSED: Readonly<Record<string, string>> = {
  change: '',
  compare: 'compaire',
  double: 'dubble',
  fragile: '',
  instead: '',
  make: 'mak',
  remove: 'romove',
  replace: '',
  should: '',
  switch: '',
  the: '',
  traffic: '',
  triple: 'trippel',
  volume: '',
  what: '',
  without: '',
};
/** Shorter words are others without one of their letters. */
const LONG = 6;
/** What is a word of its own: "tripe" is none that anybody types here, but "form" and "from" would be. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['chang', 'hat', 'eth', 'het']);

/** How a word looks with two letters in each other's place, or without one that is not its first. */
const missesOf = (word: string): readonly string[] => {
  const places = [...word].slice(1).map((_, at) => at + 1);
  const swapped = places.map(
    (at) => word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1),
  );
  const short = word.length < LONG ? [] : places.map((at) => word.slice(0, at) + word.slice(at + 1));
  return [...swapped, ...short].filter((missed) => missed !== word && !OTHER_WORDS.has(missed));
};

/** "waht", "wthout", "repalce": a word of most changes by how it is missed. */
const MISSED: readonly Rewording[] = Object.entries(OFTEN_MISSED).map(([word, more]) => [
  reAll`\b${anyOf([...missesOf(word), ...(more === '' ? [] : [more])])}\b`,
  word,
]);

/** Slips in the verbs of a change; those in names are asked about. */
const SLIPS: readonly Rewording[] = [
  ...MISSED,
  [/\b(do|does|did|is|are|was|would|should|could|have|has|had|ca|wo)nt\b/gi, "$1n't"],
  [/\b(that|what|there|who|where|when)s\b/gi, "$1's"],
  [/\b(they|you)re\b/gi, "$1're"],
  [/^were (?=(?:at|now|on|using|doing|paying|planning|running) )/i, "we're "],
  [/(?<=[a-z] )'?em\b(?! dash)/gi, 'them'],
  [/^(?:wat|wut|wht)\b/i, 'what'],
  [/^& /, 'and '],
  [/\b(i|we|you|they)ve\b/gi, "$1've"],
  [
    /(?<=^|[,.;] |\b(?:no|but|and|so|ok|now|wait|actually|sorry) )its (?!own\b|price|size|cost|speed|api)/gi,
    "it's ",
  ],
  [/\b(it|that|this|there)['’]ll\b/gi, '$1 will'],
  [/\b(?:actualy|acutally|actaully|actualyl|acctually)\b/gi, 'actually'],
  [/\bmake ti\b/gi, 'make it'],
  [/^(?:undoo+|udno|unod|undu)$/i, 'undo'],
  [/^(?:hwo|howe|hw) (?=much|many|long|do|is|are)/i, 'how '],
  [/^kindly (?:do (?:it )?with |(?:to )?)/i, 'please '],
  [/(?<=\d) ?per ?cent\b/gi, '%'],
  [/^(please|pls) to (?=[a-z])/i, '$1 '],
  [/(?<=^| )(?:somewhere|something|anywhere|anything) (?=between \$?\d)/gi, ''],
  [/\b(what|how) '?(?:abt|bout|abut|aobut|baout)\b/gi, '$1 about'],
  // "que tal with mistral small in place of gemma?": a swap that is asked for, however it begins.
  [
    /^(?:(?:(?:qu[eé] tal|wie w[äa]re? ?(?:'?s|es)|et si|come sarebbe|hm+|so|and|ok(?:ay)?|y|und|et|e|con|mit|avec|with|what of)[\s,]+)+)(?=[^?,;]{2,40} (?:in place of|instead of|rather than) [^?,;]{2,40}\?+$)/i,
    'what about ',
  ],
  [/\bacc(?:[.,]|ording)? to\b/gi, 'according to'],
];

/** Slips, and what was done instead of wished. */
export const SLIPS_OF_THREADS: readonly Rewording[] = [
  ...SLIPS,
  ...OF_FIGURES,
  ...ALREADY_GONE,
  SECOND_WISH,
  ...TURNED_DOWN_FOR,
];

/** Words of a thread without slips in their verbs, and what was done as a wish. */
export const withoutSlips = rewordedOf(SLIPS_OF_THREADS);
