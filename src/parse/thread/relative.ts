import { PER_MONTH } from '../../domain/units.ts';
import type { Unit } from '../atoms.ts';
import { PART, partIn } from '../text/number-words.ts';
import { ARTICLE, byPercent, type FactorPattern, NUMBER, timesOf, WORD } from './factors.ts';
import { API_PRICES, CHEAPER } from './prices.ts';

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
  | 'answer';

/** A figure that becomes a multiple of itself: "double the volume". */
export interface Relative {
  readonly target: RelativeTarget;
  /** What the figure is multiplied with, above 0. */
  readonly factor: number;
  readonly words: string;
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
    String.raw`(?:(?:monthly|daily|total|token|api)\s+){0,4}(?:volume|traffic|tokens?|requests?|usage|demand|load|calls|prompts|questions|messages|queries|chats|conversations|documents|docs|tickets|emails|pages|invoices|employees|devs|seats|users|people|customers|headcount|bill|spend|spending|invoice)\b(?!\s*(?:per|a|each|\/)\b)`,
  ],
  ['ops', String.raw`(?:ops|operations|engineer(?:ing)?)(?:\s+(?:hours?|time|effort|work))?\b`],
  ['price', String.raw`(?:gpu|rental|rent|hourly|gpu[- ]hour)\s*(?:price|rate|cost)s?\b|rent\b`],
  ['gpus', String.raw`(?:gpus?|cards|fleet|replicas)\b`],
];

/** `noun` is a pattern that stands for the target; it is looked for before and behind the factor. */
const patternsFor = (noun: string): readonly FactorPattern[] => [
  { source: String.raw`\b(${WORD})\s+${ARTICLE}(?:${noun})`, factor: ([word]) => timesOf(word) },
  { source: String.raw`\b(${NUMBER})\s*(?:x|×|times)\s+${ARTICLE}(?:${noun})`, factor: ([n]) => Number(n) },
  {
    source: String.raw`([+-])\s*(${NUMBER})\s*%\s*${ARTICLE}(?:${noun})`,
    factor: ([sign, n]) => byPercent(sign, n),
  },
  {
    source: String.raw`\b(${NUMBER})\s*%\s*(more|less|fewer|higher|lower|extra|cheaper|dearer)\s+${ARTICLE}(?:${noun})`,
    factor: ([n, way]) => byPercent(way, n),
  },
  { source: String.raw`\b(?:${noun})\s+(?:is\s+)?(${WORD})\b`, factor: ([word]) => timesOf(word) },
  {
    source: String.raw`\b(?:${noun})\s*(?:is\s+|are\s+|goes\s+|went\s+|gets\s+)?([+-]|up|down|grows?|rises?|drops?|falls?|shrinks?)\s*(?:by\s+)?(${NUMBER})\s*%`,
    factor: ([way, n]) => byPercent(way, n),
  },
  {
    source: String.raw`\b(?:${noun})\s*(?:is\s+|are\s+)?(${NUMBER})\s*%\s*(more|less|fewer|higher|lower|cheaper|dearer)\b`,
    factor: ([n, way]) => byPercent(way, n),
  },
  { source: String.raw`\b(?:${noun})\s*(?:x|×|times)\s*(${NUMBER})\b`, factor: ([n]) => Number(n) },
  {
    source: String.raw`\b(cut|reduce|lower|shrink|decrease|raise|increase|grow|bump)\s+${ARTICLE}(?:${noun})\s+(?:up\s+|down\s+)?(?:by\s+)?(${NUMBER})\s*%`,
    factor: ([verb, n]) => byPercent(/^(?:raise|increase|grow|bump)/i.test(verb ?? '') ? '+' : '-', n),
  },
  { source: String.raw`\b(?:cut|split)\s+${ARTICLE}(?:${noun})\s+(?:in|by)\s+half\b`, factor: () => 0.5 },
];

/** What a part is of, where it is of the volume. */
const OF_IT = String.raw`of\s+(?:that|it|this|(?:the|our)\s+(?:volume|traffic|tokens|usage|load|requests))`;

/** Without a noun the volume is meant, which is what a thread argues about. */
const BARE: readonly FactorPattern[] = [
  { source: String.raw`\b(${PART})\s+${OF_IT}${END}`, factor: ([part = '']) => partIn(part) },
  {
    source: String.raw`^(third|quarter|fifth|tenth)\s+${OF_IT}${END}`,
    factor: ([part = '']) => partIn(part),
  },
  {
    source: String.raw`(?<![\d/.])(\d{1,2})\s*\/\s*(\d{1,2})\s+${OF_IT}${END}`,
    factor: ([some, part]) => Number(some) / Number(part),
  },
  { source: String.raw`\b(${NUMBER})\s*%\s+${OF_IT}${END}`, factor: ([n]) => Number(n) / 100 },
  {
    source: String.raw`\bgrow(?:s|n)?\s+(?:by\s+)?(${NUMBER})\s*(?:x|×|times)${END}`,
    factor: ([n]) => Number(n),
  },
  {
    source: String.raw`\b(${NUMBER})\s*(?:x|×|times)\s+(?:less|fewer|smaller|lower)${END}`,
    factor: ([n]) => 1 / Number(n),
  },
  {
    source: String.raw`(?:^|\b(?:make|try|at|with)\s+(?:it|that|this)?\s*|[,;]\s*)(${NUMBER})\s*(?:x|×|times)(?:\s+(?:that|it|this|more|bigger|higher|larger|as much))?${END}`,
    factor: ([n]) => Number(n),
  },
  {
    source: String.raw`\b(?:cut|reduce|lower|shrink|decrease)\s+(?:it|that|this)?\s*(?:by\s+)?(${NUMBER})\s*%${END}`,
    factor: ([n]) => byPercent('-', n),
  },
  {
    source: String.raw`\b(?:raise|increase|grow|bump)\s+(?:it|that|this)?\s*(?:up\s+)?(?:by\s+)?(${NUMBER})\s*%${END}`,
    factor: ([n]) => byPercent('+', n),
  },
  { source: String.raw`\bminus\s+(${NUMBER})\s*%${END}`, factor: ([n]) => byPercent('-', n) },
  { source: String.raw`\bplus\s+(${NUMBER})\s*%${END}`, factor: ([n]) => byPercent('+', n) },
  {
    source: String.raw`\b(?:divide|divided|cut)\s+(?:it|that|this)?\s*(?:by|in)\s+(${NUMBER}|half)${END}`,
    factor: ([n]) => 1 / (n === 'half' ? 2 : Number(n)),
  },
  {
    source: String.raw`(?:^|[,;]\s*|\b(?:make|it|that|this|them|everything|we|and|but|then|with|at|to|try|say|if|about|just|rather|is|be|let's|please)\s+)(${WORD})(?:\s+(?:it|that|this|them))?${END}`,
    factor: ([word]) => timesOf(word),
  },
  { source: String.raw`([+-])\s*(${NUMBER})\s*%${END}`, factor: ([sign, n]) => byPercent(sign, n) },
  {
    source: String.raw`\b(${NUMBER})\s*%\s*(more|less|fewer|growth)${END}`,
    factor: ([n, way]) => byPercent(way, n),
  },
  {
    source: String.raw`\bgrow(?:s|th)?\s+(?:by\s+|of\s+)?(${NUMBER})\s*%${END}`,
    factor: ([n]) => byPercent('+', n),
  },
];

const LONGER = `(?:long(?:er)?|big(?:ger)?|larger?|short(?:er)?|small(?:er)?)`;

/** "answers half as long", "double the prompt length": the size of a request, and not how many there are. */
const lengthsOf = (noun: string, side: string): readonly FactorPattern[] => [
  {
    source: String.raw`\b(?:the\s+|our\s+)?${noun}\s+(?:(?:are|is|were|get|become)\s+)?(${WORD})\s+(?:as\s+)?(?:${LONGER}|the\s+(?:length|size))(?:\s+as\s+\w+)?`,
    factor: ([word]) => timesOf(word),
  },
  {
    source: String.raw`\b(?:the\s+|our\s+)?${noun}\s+(?:(?:are|is|were|get|become)\s+)?(${NUMBER})\s*(?:x|×|times)\s+(?:as\s+)?${LONGER}`,
    factor: ([n]) => Number(n),
  },
  {
    source: String.raw`\b(?:the\s+|our\s+)?${noun}\s+(?:(?:are|is|were|get|become)\s+)?(${NUMBER})\s*%\s+(long|big|large|short|small)e?r`,
    factor: ([n, way]) => byPercent(/short|small/i.test(way ?? '') ? '-' : '+', n),
  },
  {
    source: String.raw`\b(${WORD})\s+(?:the\s+|our\s+)?(?:(?:${noun})\s+(?:length|size|tokens?)\b|${side}${END})`,
    factor: ([word]) => timesOf(word),
  },
];
const PROMPTS = '(?:prompts?|inputs?|questions?)';
const ANSWERS = '(?:answers?|outputs?|responses?|replies|completions?)';

const ALL: readonly (readonly [RelativeTarget, RegExp, FactorPattern['factor']])[] = [
  ...CHEAPER.map((pattern) => ['price' as const, pattern] as const),
  ...API_PRICES.map((pattern) => ['api' as const, pattern] as const),
  ...lengthsOf(PROMPTS, '(?:inputs?|prompt|context)').map((pattern) => ['prompt' as const, pattern] as const),
  ...lengthsOf(ANSWERS, '(?:outputs?|answer)').map((pattern) => ['answer' as const, pattern] as const),
  ...TARGETS.flatMap(([target, noun]) => patternsFor(noun).map((pattern) => [target, pattern] as const)),
  ...BARE.map((pattern) => ['volume' as const, pattern] as const),
].map(([target, { source, factor }]) => [target, new RegExp(source, 'iu'), factor]);

const PERIOD =
  /^(?:that'?s|it'?s|that is|it is|this is|make (?:it|that)|i meant|is)?\s*(?:for\s+)?(?:per|an?|each|every|one|the whole|\/)\s*(hour|day|week|quarter|year)(?:(?:'?s)? worth)?(?: of (?:tokens|traffic))?(?:,? (?:and )?not (?:per|a|each) month)?$/i;
const PERIODS: Readonly<Record<string, Unit>> = {
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
  quarterly: 'quarter',
  yearly: 'year',
  annual: 'year',
  annually: 'year',
};
/** "that's the yearly number" */
const PERIODICAL =
  /^(?:that'?s|it'?s|that is|it is|this is|make (?:it|that)|i meant)\s+(?:(?:the|a|an|our)\s+)?(hourly|daily|weekly|quarterly|yearly|annual|annually)(?:\s+(?:number|figure|volume|total|traffic|amount|count|value|one))?(?:,? (?:and )?not (?:the )?monthly(?: one| number| figure)?)?$/i;

/** "that's per day, not per month". */
const periodOf = (line: string): Relative | undefined => {
  const named = PERIOD.exec(line)?.[1]?.toLowerCase() as Unit | undefined;
  const unit = named ?? PERIODS[PERIODICAL.exec(line)?.[1]?.toLowerCase() ?? ''];
  const factor = unit === undefined ? undefined : PER_MONTH[unit];
  return factor === undefined ? undefined : { target: 'period', factor, words: line };
};

/** Whether a mention says of which period an amount was. */
export const saysPeriod = (line: string): boolean => periodOf(line.trim()) !== undefined;

/** The factors of a line, and what is left of it. A factor that is not above 0 stays in the line, to be asked about. */
export const takeRelatives = (
  line: string,
): { readonly relatives: readonly Relative[]; readonly rest: string } => {
  const period = periodOf(line.trim());
  if (period !== undefined) return { relatives: [period], rest: '' };
  const relatives: Relative[] = [];
  let rest = line;
  for (const [target, pattern, factorOf] of ALL) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const factor = factorOf(match.slice(1));
    if (!(Number.isFinite(factor) && factor > 0)) continue;
    relatives.push({ target, factor, words: match[0].trim() });
    rest = `${rest.slice(0, match.index)} , ${rest.slice(match.index + match[0].length)}`;
  }
  return { relatives, rest: rest.trim() };
};
