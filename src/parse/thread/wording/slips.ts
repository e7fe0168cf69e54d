import { type Rewording, rewordedOf } from '../../text/reworded.ts';
import { OF_FIGURES } from './said-of-figures.ts';
import { TURNED_DOWN_FOR } from './turned-down.ts';
import { ALREADY_GONE, SECOND_WISH } from './verbs.ts';

/** Slips in the verbs of a change; those in names are asked about. */
const SLIPS: readonly Rewording[] = [
  [/\b(do|does|did|is|are|was|would|should|could|have|has|had|ca|wo)nt\b/gi, "$1n't"],
  [/\b(that|what|there|who|where|when)s\b/gi, "$1's"],
  [/\b(they|you)re\b/gi, "$1're"],
  [/^were (?=(?:at|now|on|using|doing|paying|planning|running) )/i, "we're "],
  [/\b(of|all|both|with|each of|rank|sort|order|list|compare) '?em\b/gi, '$1 them'],
  [/\b(i|we|you|they)ve\b/gi, "$1've"],
  [
    /(?<=^|[,.;] |\b(?:no|but|and|so|ok|now|wait|actually|sorry) )its (?!own\b|price|size|cost|speed|api)/gi,
    "it's ",
  ],
  [/\b(it|that|this|there)['’]ll\b/gi, '$1 will'],
  [/\b(?:actualy|acutally|actaully|actualyl|acctually)\b/gi, 'actually'],
  [/\b(?:mak|mkae|maek)\b/gi, 'make'],
  [/\bmake ti\b/gi, 'make it'],
  [/\b(?:teh|hte)\b/gi, 'the'],
  [/^(?:undoo+|udno|unod|undu)$/i, 'undo'],
  [/^(?:hwo|howe|hw) (?=much|many|long|do|is|are)/i, 'how '],
  [/^kindly (?:do (?:it )?with |(?:to )?)/i, 'please '],
  [/(?<=\d) ?per ?cent\b/gi, '%'],
  [/^(please|pls) to (?=[a-z])/i, '$1 '],
  [/\b(?:swich|swithc|swtich|swith)\b/gi, 'switch'],
  [/\b(?:insted|instaed|intead|insead)\b/gi, 'instead'],
  [/\b(?:witout|wihtout|withou|wihout)\b/gi, 'without'],
  [/\b(?:doubel|dobule|doulbe|duoble|dubble)\b/gi, 'double'],
  [/\b(?:tripel|trippel|tirple)\b/gi, 'triple'],
  [/\b(?:repalce|relpace|replcae|repace)\b/gi, 'replace'],
  [/\b(?:chnage|cahnge|chagne|chage)\b/gi, 'change'],
  [/\b(?:remvoe|reomve|romove|remoe)\b/gi, 'remove'],
  [/\b(?:comapre|compaire|comprae)\b/gi, 'compare'],
  [/(?<=^| )(?:somewhere|something|anywhere|anything) (?=between \$?\d)/gi, ''],
  [/\b(what|how) '?(?:abt|bout|abut|aobut|baout)\b/gi, '$1 about'],
  [/\b(?:trafic|traffc|traffci|tarffic)\b/gi, 'traffic'],
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
