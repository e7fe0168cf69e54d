import { re } from '../../expression.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { perMonthOf } from '../../period-names.ts';
import { countIn, PART, SEVERAL_WORD } from '../../text/figures/number-words.ts';
import { PART_OF_FLEET } from '../../text/figures/parts.ts';
import { LOWER, RAISE } from '../wording/verbs.ts';
import {
  ARTICLE,
  BEHIND_TIMES,
  BY_PERCENT,
  DIVIDED_BY,
  FACTOR,
  factorIn,
  IN_WORDS,
  maySayFactor,
  TIMES,
  TIMES_LESS,
} from './factors.ts';
import { API_PRICE_WORDS, CHEAPER } from './prices.ts';

/** Words that change what is there already by a factor: "double the volume", "+20%", "half the ops hours". */

/** `period`: the amount that was said is of another period than a month; the factor is how many a month has. */
export type RelativeTarget =
  | 'volume'
  | 'period'
  | 'ops'
  | 'gpus'
  | 'price'
  | 'throughput'
  | 'api'
  | 'prompt'
  | 'answer'
  /** Both of them. */
  | 'request';

/** A figure that becomes a multiple of itself: "double the volume". */
export interface Relative {
  readonly target: RelativeTarget;
  /** What the figure is multiplied with, above 0. */
  readonly factor: number;
  readonly words: string;
  /** Whether no words say what grows: of the volume, which is what a thread argues about. */
  readonly isBare?: true;
}

/** Where a change without a noun may end: what follows must not be what it belongs to. */
const END = String.raw`(?=\s*(?:$|[,.;?!)]|(?:and|with|on|at|no|without|vs|but|then|plus)\b))`;

/** What is scaled, the more particular first: "tokens per second" is no volume. */
const TARGETS: readonly (readonly [RelativeTarget, string])[] = [
  [
    'throughput',
    String.raw`(?:throughput|(?:tokens?|tok)\s*(?:\/|per|a)\s*s(?:ec(?:ond)?)?|tok\/s|tps|speed)\b`,
  ],
  [
    'volume',
    String.raw`(?:(?:monthly|daily|total|token|api)\s+){0,4}(?:volume|traffic|tokens?|requests?|usage|(?<!\bon[ -])demand|load|calls|prompts|questions|messages|queries|chats|conversations|documents|docs|tickets|emails|pages|invoices|employees|devs|agents|seats|users|people|customers|headcount|team|bill|spend|spending|invoice)\b(?!\s*(?:per|a|each|\/)\b)`,
  ],
  ['ops', String.raw`(?:ops|operations|engineer(?:ing)?)(?:\s+(?:hours?|time|effort|work))?\b`],
  [
    'price',
    String.raw`(?:gpu|rental|rent|hourly|gpu[- ]hour)\s*(?:price|rate|cost)s?\b|(?:price|rate|cost)s?\s+(?:of|for)\s+(?:(?:the|our|these|those|a)\s+)?(?:gpus?|cards?|gpu[- ]hours?|${GPU_NAME})\b|rent\b`,
  ],
  ['gpus', String.raw`(?:gpus?|cards|fleet|replicas)\b`],
];

const MORE = 'more|less|fewer|higher|lower|cheaper|dearer';
const CHANGE = `${LOWER}|${RAISE}`;

/** "half of the spend is embeddings" says what it is, and changes nothing of how much. */
const NOT_SAID = String.raw`(?!\s+(?:is|are|was|were)\s+(?!enough|plenty|fine|ok|more|right|realistic|likely))`;

/** "60%", "2/3" and "a quarter", of something. */
const SHARES: readonly string[] = [
  String.raw`\b${BY_PERCENT}`,
  String.raw`(?<![\d/.])(?<some>\d{1,2})\s*\/\s*(?<of>\d{1,2})`,
  String.raw`(?<part>\b(?:half|${PART})|^(?:third|quarter|fifth|tenth))`,
];

/** "20x'd": a factor as a verb. */
const TIMES_ED = "(?:'?(?:s|d|ed))?(?![a-z])";
/** What stands between what grows and how many times. */
const BECOMES =
  '(?:is|are|was|were|be|been|has|have|could|might|may|will|would|should|goes|go|going|gone|went|gets?|becomes?|grows?|grew|rises?|rose|jumps?|jumped|increases?|increased|explodes?|scales?|up|by|to|about|around|suddenly|really|actually|even|at)';

/** `noun` is a pattern that stands for the target; it is looked for before and behind the factor. */
const ofNoun = (noun: string): readonly string[] => [
  String.raw`\b${FACTOR}\s+${ARTICLE}(?:${noun})${NOT_SAID}`,
  String.raw`(?<way>[+-])\s*${BY_PERCENT}\s*(?:(?:on|of|to|for)\s+)?${ARTICLE}(?:${noun})`,
  String.raw`\b${BY_PERCENT}\s*(?<way>${MORE}|extra)\s+${ARTICLE}(?:${noun})`,
  String.raw`\b(?:${noun})\s+(?:(?:is|are|has|have|could|might|may|will|would|should|only|just|really|about)\s+){0,3}${IN_WORDS}\b`,
  String.raw`\b(?:${noun})\s+(?:(?:is|are|was|were|only|just|really|about)\s+){1,4}(?<part>${PART})${END}`,
  String.raw`\b(?:${noun})\s*(?:is\s+|are\s+|go(?:es)?\s+|went\s+|gets\s+)?(?<way>[+-]|up|down|grows?|rises?|drops?|falls?|shrinks?)\s*(?:by\s+)?${BY_PERCENT}`,
  String.raw`\b(?:${noun})\s*(?:is\s+|are\s+)?${BY_PERCENT}\s*(?<way>${MORE})\b`,
  String.raw`\b(?:${noun})\s+(?:${BECOMES}\s+){0,4}${TIMES}${TIMES_ED}(?:\s+(?:as\s+(?:much|many|high|large|big)|higher|larger|bigger|more|up))?${END}`,
  String.raw`\b(?:${noun})\s+(?:(?:${BECOMES}|${LOWER}|drops|drop|falls|fall|fell|shrinks|shrink|cut|reduced|down)\s+){1,4}(?<=\bto\s+)(?<part>(?:half|${PART}))(?:\s+of\s+(?:it|that|this|today|now|what\s+it\s+(?:is|was)))?${END}`,
  // "users x 20 prompts" goes on to what is multiplied.
  String.raw`\b(?:${noun})${BEHIND_TIMES}${END}`,
  String.raw`\b(?<way>${CHANGE})\s+${ARTICLE}(?:${noun})\s+(?:up\s+|down\s+)?(?:by\s+)?${BY_PERCENT}`,
  String.raw`\b(?<way>${LOWER})\s+(?:another\s+)?${BY_PERCENT}\s+(?:off|from|of)\s+${ARTICLE}(?:${noun})`,
  ...SHARES.map((share) => String.raw`${share}\s+of\s+${ARTICLE}(?:${noun})${END}`),
  String.raw`\b(?:${noun})\s+(?:(?:is|are|at|was|only|just|really|around|about)\s+)*${BY_PERCENT}\s+of\s+(?:that|it|this|them)\b`,
  String.raw`\b(?:cut|split)\s+${ARTICLE}(?:${noun})\s+(?:in|by)\s+(?<times>half)\b`,
];

/** What a part is of, where it is of the volume. */
const VOLUME_WORDS = 'volume|traffic|tokens|usage|load|requests';
const OF_IT = String.raw`of\s+(?:that|it|this|(?:the|our)\s+(?:${VOLUME_WORDS}))`;

/** Without a noun the volume is meant, which is what a thread argues about. */
const BARE: readonly string[] = [
  ...SHARES.map((share) => String.raw`${share}\s+${OF_IT}`),
  String.raw`(?:^|[,;]\s*|\b(?:it|that|this|make|bring|down|cut|reduce|drop|lower|shrink)\s+)to\s+(?:(?:about|only|just)\s+)?(?<part>(?:half|${PART}))`,
  String.raw`\bgrow(?:s|n)?\s+(?:by\s+)?${TIMES}`,
  String.raw`\b${TIMES_LESS}`,
  String.raw`(?:^|\b(?:make|try|at|with)\s+(?:it|that|this)?\s*|[,;]\s*)${TIMES}(?:\s+(?:that|it|this|more|bigger|higher|larger|as much|as many))?`,
  String.raw`\b(?:we|you|they|it|that|this|everything)(?:'(?:d|ll|re|s|ve))?\s+(?:${BECOMES}\s+){0,4}${TIMES}${TIMES_ED}(?:\s+(?:it|that|this|them|everything))?`,
  String.raw`\b(?<way>${CHANGE}|grow(?:s|th))\s+(?:it|that|this)?\s*(?:up\s+)?(?:by\s+|of\s+)?${BY_PERCENT}`,
  String.raw`\b(?:it|that|this)(?:'?ll|\s+(?:will|would|could|should))?\s+(?<way>drops?|falls?|shrinks?|rises?|jumps?|(?:goes?|went)\s+(?:up|down))\s+(?:by\s+)?(?:another\s+)?${BY_PERCENT}`,
  String.raw`(?<way>\bminus\s|\bplus\s|(?<=^ ?(?:by\s)?)(?:up|down)\s)\s*(?:by\s+)?${BY_PERCENT}`,
  String.raw`\b(?:divide|divided|cut)\s+(?:it|that|this)?\s*${DIVIDED_BY}`,
  String.raw`(?:^|[,;]\s*|\b(?:make|it|that|this|them|everything|we|and|but|then|with|at|to|try|say|if|about|just|rather|(?:it|that|this|everything|we|they|there)(?:'s|\s+(?:is|are|be|would be|will be))|let's|please)\s+)${IN_WORDS}(?:\s+(?:it|that|this|them|everything|as\s+(?:much|many|big|large)))?`,
  String.raw`(?<way>[+-])\s*${BY_PERCENT}`,
  String.raw`\b${BY_PERCENT}\s*(?<way>more|less|fewer|growth)`,
].map((source) => source + END);

const LONGER = `(?:long(?:er)?|big(?:ger)?|larger?|short(?:er)?|small(?:er)?)`;

/** "the input only", "just the input": of that side, and not of the other. */
const NO_OTHER = String.raw`(?:\s+(?:only|alone|too|as\s+well|side|part|(?:of\s+)?what\s+(?:they|it|we)\s+(?:are|is|have)(?:\s+(?:now|today))?))*`;
const JUST = String.raw`(?:(?:just|only|all)\s+)?(?:the\s+|our\s+)?`;

/** "answers half as long", "double the prompt length": the size of a request, and not how many there are. */
const lengthsOf = (noun: string, side: string): readonly string[] => {
  const are = String.raw`\b(?:the\s+|our\s+)?${noun}\s+(?:${BECOMES}\s+){0,4}`;
  return [
    String.raw`${are}${FACTOR}\s+(?:as\s+)?(?:${LONGER}|the\s+(?:length|size))(?:\s+as\s+\w+)?`,
    String.raw`${are}${BY_PERCENT}\s+(?<way>long|big|large|short|small)e?r`,
    String.raw`\b${BY_PERCENT}\s+(?<way>long|big|large|short|small)e?r\s+${noun}\b`,
    String.raw`\b${FACTOR}\s+(?:longer|bigger|larger|as\s+(?:long|big|large))\s+${noun}\b`,
    String.raw`\b${side}(?:\s+tokens?)?\s*(?:${BECOMES}\s+){0,4}(?:${FACTOR}|(?<way>[+-]|up|down)\s*(?:by\s+)?${BY_PERCENT})${NO_OTHER}${END}`,
    String.raw`\b${IN_WORDS}\s+${JUST}(?:(?:${noun})\s+(?:length|size|tokens?)\b${NO_OTHER}|${side}${NO_OTHER}${END})`,
    String.raw`\b${TIMES}\s+(?:(?:the|our|more|as\s+much|just|only)\s+)*${side}(?:\s+tokens)?${NO_OTHER}${END}`,
    String.raw`\b${BY_PERCENT}\s*(?<way>more|less|fewer)\s+${side}(?:\s+tokens)?${NO_OTHER}${END}`,
  ];
};

const SOURCES: readonly (readonly [RelativeTarget, readonly string[]])[] = [
  ['price', CHEAPER],
  ['api', API_PRICE_WORDS],
  [
    'prompt',
    lengthsOf(
      '(?:prompts?|inputs?|questions?|contexts?|tickets?|documents?|docs|emails?|messages?|pages?|invoices?|articles?|transcripts?)',
      '(?:inputs?|prompt|contexts?)',
    ),
  ],
  ['request', lengthsOf('(?:requests?|calls?|chats?|conversations?|queries)', 'request')],
  [
    'answer',
    lengthsOf(
      '(?:answers?|outputs?|responses?|replies|completions?)',
      '(?:outputs?|answers?|(?<=(?:the|our)\\s+)out)',
    ),
  ],
  ...TARGETS.map(([target, noun]) => [target, ofNoun(noun)] as const),
];
const patternsOf = (target: RelativeTarget, sources: readonly string[], isBare: boolean) =>
  sources.map((source) => ({ target, isBare, pattern: new RegExp(source, 'iu') }));

const ALL = [
  ...SOURCES.flatMap(([target, sources]) => patternsOf(target, sources, false)),
  ...patternsOf('volume', BARE, true),
];
const SAYS_VOLUME = re`\b(?:${VOLUME_WORDS})\b`;

const PERIOD =
  /^(?:that'?s|it'?s|that is|it is|this is|make (?:it|that)|i meant|is)?\s*(?:(?:actually|really) )*(?:for\s+)?(?:per|an?|each|every|one|the whole|\/)\s*(hour|day|week|quarter|year)(?:(?:'?s)? worth)?(?: of (?:tokens|traffic))?(?:,? (?:and )?not (?:per|a|each) month)?(?:,? (?:actually|really|in fact|btw|sorry))*$/i;
/** "that's the yearly number" */
const PERIODICAL =
  /^(?:that'?s|it'?s|that is|it is|this is|make (?:it|that)|i meant)\s+(?:(?:the|a|an|our)\s+)?(hourly|daily|weekly|quarterly|yearly|annual|annually)(?:\s+(?:number|figure|volume|total|traffic|amount|count|value|one))?(?:,? (?:and )?not (?:the )?monthly(?: one| number| figure)?)?$/i;

/** "that's for 2 months". */
const OF_SEVERAL = re`^(?:that|it|this)(?:'?s| is| was)(?: all)? (?:for|over|of) (?:the )?(?:last |past )?(?<many>[2-9]|1[0-8]|${SEVERAL_WORD}) (?<unit>month|week|quarter)s(?:,? (?:and )?not (?:for |of )?(?:an?|one|the|per|each) (?:whole )?month)?$`;

/** "that's per day, not per month". */
const periodOf = (line: string): Relative | undefined => {
  const { many = '', unit: of } = OF_SEVERAL.exec(line)?.groups ?? {};
  const several = of === undefined ? undefined : perMonthOf(of);
  if (several !== undefined) return { target: 'period', factor: several / countIn(many), words: line };
  const named = PERIOD.exec(line)?.[1] ?? PERIODICAL.exec(line)?.[1];
  return named === undefined ? undefined : { target: 'period', factor: perMonthOf(named), words: line };
};

/** Whether a mention says of which period an amount was. */
export const saysPeriod = (line: string): boolean => periodOf(line.trim()) !== undefined;

/** "up 10% a month" comes again, and is growth. */
const EVERY =
  /^[^%,;]*%\s*(?:(?:a|per|each|every|\/)\s*(?:month|year|quarter|week|mo|yr)\b|monthly|yearly|annual|yoy|mom|y\/y|m\/m)/i;

/** "double it every quarter" is growth, "doubles at peak" a peak, and "peaks at 3x" and "annual growth 30%" are both. */
const NO_FACTOR_BEHIND =
  /^\s*(?:(?:every|each|per)\s+(?:month|quarter|year)|(?:at|in|during)\s+(?:the\s+)?peaks?)\b/i;
const NO_FACTOR_BEFORE = /\b(?:peaks?|annual|yearly|monthly|quarterly)\s+$/i;
const isNoFactor = (line: string, { 0: words, index }: RegExpExecArray): boolean =>
  EVERY.test(line.slice(index)) ||
  NO_FACTOR_BEHIND.test(line.slice(index + words.length)) ||
  NO_FACTOR_BEFORE.test(line.slice(0, index));

/** The factors of a line, and what is left of it. A factor that is not above 0 stays in the line, to be asked about. */
export const takeRelatives = (
  line: string,
): { readonly relatives: readonly Relative[]; readonly rest: string } => {
  const period = periodOf(line.trim());
  if (period !== undefined) return { relatives: [period], rest: '' };
  // A part of the fleet at another price is asked about, and no smaller fleet.
  if (PART_OF_FLEET.test(line)) return { relatives: [], rest: line };
  const relatives: Relative[] = [];
  let rest = line;
  for (const { target, pattern, isBare } of maySayFactor(line) ? ALL : []) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const factor = factorIn(match.groups ?? {});
    if (!(Number.isFinite(factor) && factor > 0)) continue;
    if (isNoFactor(rest, match)) continue;
    const words = match[0].trim();
    relatives.push({ target, factor, words, ...(isBare && !SAYS_VOLUME.test(words) && { isBare }) });
    rest = `${rest.slice(0, match.index)} , ${rest.slice(match.index + match[0].length)}`;
  }
  return { relatives, rest: rest.trim() };
};
