import { reAll } from '../../expression.ts';
import { scaledNumber } from '../figures/short-number.ts';

/**
 * Figures of usage as consoles and libraries print them: "Cached input tokens: 180M", `"prompt_tokens": 262960`. They
 * become the words of a line, and mean what they mean there.
 */

type TokenSide = 'input' | 'cached' | 'written' | 'output';

/** Behind a name that is written in one a space is enough: "output_tokens 77120043", "OutputTokens 77120043". */
const FIGURE = String.raw`"?(?:[^\S\n]*[:=][^\S\n]*|(?<=[_a-z]tokens)[^\S\n]+)"?(\d(?:[\d,]*\d)?(?:\.\d+)?(?:e\+?\d{1,2}\b|[kmbt]\b)?)"?`;
const labelled = (labels: string): RegExp => reAll`(?<![\w-])"?(?:${labels})${FIGURE}`;

/** The more particular first: what is taken is gone for those behind. */
const LABELS: readonly (readonly [part: TokenSide, pattern: RegExp])[] = [
  [
    'cached',
    labelled(
      'cached[ _]?(?:input|prompt)?[ _]?tokens|cache[ _]?read[ _]?(?:input)?[ _]?tokens|cacheReadInputTokens|cachedInputTokens|input[ _]?cached[ _]?tokens|cached_tokens|cache[ _]reads?',
    ),
  ],
  [
    'written',
    labelled(
      'cache[ _]?(?:creation|write)[ _]?(?:input)?[ _]?tokens|cacheCreationInputTokens|cacheWriteInputTokens|cache[ _]writes?',
    ),
  ],
  [
    'input',
    labelled(
      '(?:total[ _])?(?:input|prompt|context)[ _]?tokens|inputTokens|promptTokens|n_context_tokens_total',
    ),
  ],
  [
    'output',
    labelled(
      '(?:total[ _])?(?:output|completion|generated)[ _]?tokens|outputTokens|completionTokens|n_generated_tokens_total',
    ),
  ],
];

const WORDS: Readonly<Record<TokenSide, string>> = {
  input: 'input tokens',
  cached: 'cached',
  written: 'cache write',
  output: 'output tokens',
};
/** The order in which they are said. */
const ORDER: readonly TokenSide[] = ['input', 'cached', 'written', 'output'];

/** What a count is made of, `"completion_tokens_details": { "reasoning_tokens": 90 }`: only what a cache gave is apart. */
const DETAILS = /,?\s*"\w+_details"\s*:\s*\{([^{}]*)\}/g;
const CACHED = /"cached_tokens"\s*:\s*\d+/;
const TOTAL = labelled('total[ _]?tokens|totalTokens');
const COST = reAll`(?:^|[\n,;{])\s*"?(?:total )?(?:cost|spend|charges?)"?[^\S\n]*[:=][^\S\n]*\$?(\d[\d,]*(?:\.\d+)?k?)(?=\s*(?:$|[\n,;}]))`;
const REQUESTS = reAll`(?:^|[\n,;{])\s*"?(?:total |number of |num_)?(?:model[ _])?(?:requests|calls)"?(?:[^\S\n]*[:=])?[^\S\n]+(\d[\d,]*(?:\.\d+)?[kmb]?)(?=\s*(?:$|[\n,;}]))`;

/** How far the sum of rounded parts may be from a total. */
const ROUNDING = 0.01;

/** What stands beside the figures: a total that is their sum says nothing, a cost is what was spent. */
const besideFigures = (rest: string, found: ReadonlyMap<TokenSide, string>): string => {
  const counted = (...parts: readonly TokenSide[]): number =>
    parts.reduce((sum, part) => sum + scaledNumber(found.get(part) ?? '0'), 0);
  const sums = [counted('input', 'output'), counted(...ORDER)];
  const isSum = (total: number): boolean => sums.some((sum) => Math.abs(sum - total) <= ROUNDING * total);
  return rest
    .replace(TOTAL, (words, total: string) => (isSum(scaledNumber(total)) ? ' ' : words))
    .replace(COST, (_, usd: string) => `, spent $${usd}`)
    .replace(REQUESTS, (_, many: string) => `, ${many} requests`)
    .replace(/"?\busage"?\s*:\s*(?=\{)/gi, ' ')
    .replace(/[{}[\]"]+/g, ' ')
    .replace(/(?:^|\s)[/,;]+(?=\s|$)/g, ' ')
    .trim();
};

/** "Input tokens 300M" on a line of its own: a name and its figure, as a console sets them side by side. */
const SIDE_BY_SIDE =
  /^([^\S\n]*(?:(?:total|cached|cache read|cache write) )?(?:(?:input|prompt|output|completion|generated) )?tokens)[^\S\n]+(?=\d[\d.,]*[^\S\n]*[kmbt]?[^\S\n]*$)/gim;

/** Two figures or more that stand so beside their names, with a colon between. */
export const withColons = (text: string): string =>
  (text.match(SIDE_BY_SIDE)?.length ?? 0) > 1 ? text.replace(SIDE_BY_SIDE, '$1: ') : text;

/** "1.243.000.000": no decimals have two marks. */
const withoutMarks = (text: string): string =>
  text.replace(/(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}(?![.,]?\d)/g, (number) => number.replaceAll('.', ''));

/** The text with such figures in words; the text itself where it holds no input and output of that kind. */
export const usageInWords = (written: string): string => {
  const text = withColons(written);
  if (!/token/i.test(text) || !/[:=]|[_a-z]tokens \d/i.test(text)) return text;
  const found = new Map<TokenSide, string>();
  let rest = withoutMarks(text).replace(DETAILS, (_, parts: string) => {
    const [cached = ''] = CACHED.exec(parts) ?? [];
    return cached === '' ? '' : `, ${cached}`;
  });
  for (const [part, pattern] of LABELS)
    rest = rest.replace(pattern, (_, figure: string) => {
      if (!found.has(part)) found.set(part, figure);
      return ' ';
    });
  if (found.size < 2 || (!found.has('input') && !found.has('cached')) || !found.has('output')) return text;
  const said = ORDER.flatMap((part) => {
    const figure = found.get(part);
    // "0 cached" of a call that used no cache
    return figure === undefined || /^0+$/.test(figure) ? [] : [`${figure} ${WORDS[part]}`];
  });
  return [said.join(', '), besideFigures(rest, found)].filter((words) => words !== '').join(', ');
};
