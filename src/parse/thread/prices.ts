import { notUnderstood, quoted } from '../problems.ts';
import { ARTICLE, byPercent, type FactorPattern, NUMBER, timesOf, WORD } from './factors.ts';

/** Prices that change by a factor: those of GPUs, those of the APIs, and those of which nobody says whose they are. */

const HARDWARE = String.raw`(?:gpus?|cards|rent|hardware|[a-z]+\d{2,4}\w{0,3}s?|b\d00s?)`;

/** "10% cheaper gpus" is a price, and no count. */
export const CHEAPER: readonly FactorPattern[] = [
  {
    source: String.raw`\b${HARDWARE}\s+(?:(?:is|are|was|were|cost|costs|at|for|go|goes|get|drop|fall)\s+)*(?:to\s+)?half\s+(?:the\s+|of\s+the\s+|that\s+)?(?:price|cost|rate)s?\b`,
    factor: () => 0.5,
  },
  {
    source: String.raw`\b${HARDWARE}\s+(?:prices?\s+|rates?\s+)?(?:(?:is|are|was|were|become|get|got|gets)\s+)(${NUMBER})\s*%\s*(cheaper|dearer|more expensive|less expensive)\b`,
    factor: ([n, way]) => byPercent(way, n),
  },
  {
    source: String.raw`\b(?:gpu|rental|hardware|[a-z]+\d{2,4}\w{0,3})\s+(?:prices?|rates?|costs?)\s+(drops?|falls?|rises?|(?:go|goes)\s+(?:up|down)|came down|went (?:up|down)|dropped|fell|rose)\s+(?:by\s+)?(${NUMBER})\s*%`,
    factor: ([way, n]) => byPercent(/drop|fall|fell|down/i.test(way ?? '') ? '-' : '+', n),
  },
  {
    source: String.raw`\b(${NUMBER})\s*%\s*(cheaper|dearer)\s+${ARTICLE}(?:gpus?|cards|rent|hardware|[a-z]?\d{2,4}s)\b`,
    factor: ([n, way]) => byPercent(way, n),
  },
];

/** "API prices rise 10%": of everything that is compared with. */
export const API_PRICES: readonly FactorPattern[] = [
  {
    source: String.raw`\b(?:api|token|vendor|openai|anthropic|google)(?:'s)?\s+(?:prices?|pricing|rates?|costs?)\s+(?:(?:will|would|may|could)\s+)?(rises?|rose|(?:goes?|went)\s+up|increased?s?|climbs?|(?:are|is|get|gets)\s+(?:higher|up)|\+)\s+(?:by\s+)?(${NUMBER})\s*%`,
    factor: ([, n]) => byPercent('+', n),
  },
  {
    source: String.raw`\b(?:if\s+)?(?:openai|anthropic|google|they|the\s+vendors?)\s+(?:raises?d?|increased?s?|ups|hikes?d?)\s+(?:its\s+|their\s+|the\s+)?(?:api\s+)?prices?\s+(?:by\s+)?(${NUMBER})\s*%`,
    factor: ([n]) => byPercent('+', n),
  },
  {
    source: String.raw`\b(?:api|token)\s+(?:prices?|pricing|rates?|costs?)\s+(${WORD})\b`,
    factor: ([word]) => timesOf(word),
  },
];

/** Prices that go up or down, and nobody says whose. */
const WHOSE_PRICES =
  /^(?:if )?(?:all |the |our )*prices? (?:(?:will|would|may|could) )?(?<way>drops?|falls?|(?:goes?|go) (?:down|up)|rises?|increase|climb|double|halve|triple|are cut|come down)(?: (?:by )?(?<many>\d+(?:\.\d+)? ?%))?(?: (?:next|this|by|in|every|each|a|per) [\w ]{1,20})?$/i;

/** Throws a question where nobody says whose prices change. */
export const refuseUnownedPrices = (line: string): void => {
  const { way, many } = WHOSE_PRICES.exec(line)?.groups ?? {};
  if (way === undefined) return;
  const what = many === undefined ? way : `${way} ${many}`;
  throw notUnderstood(`${quoted(line)}: whose prices, of the API or of the GPUs?`, [
    `API prices ${what}`,
    `GPU prices ${what}`,
  ]);
};
