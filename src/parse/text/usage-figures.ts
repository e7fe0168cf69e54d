import { reAll } from '../expression.ts';

/**
 * Figures of usage as consoles and libraries print them: "Cached input tokens: 180M", `"prompt_tokens": 262960`. They
 * become the words of a line, and mean what they mean there.
 */

type Part = 'input' | 'cached' | 'written' | 'output';

const FIGURE = String.raw`"?[^\S\n]*[:=][^\S\n]*"?(\d(?:[\d,]*\d)?(?:\.\d+)?(?:[kmbt]\b)?)"?`;
const labelled = (labels: string): RegExp => reAll`(?<![\w-])"?(?:${labels})${FIGURE}`;

/** The more particular first: what is taken is gone for those behind. */
const LABELS: readonly (readonly [part: Part, pattern: RegExp])[] = [
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

const WORDS: Readonly<Record<Part, string>> = {
  input: 'input tokens',
  cached: 'cached',
  written: 'cache write',
  output: 'output tokens',
};
/** The order in which they are said. */
const ORDER: readonly Part[] = ['input', 'cached', 'written', 'output'];

/** The text with such figures in words; the text itself where it holds no input and output of that kind. */
export const usageInWords = (text: string): string => {
  if (!/token/i.test(text) || !/[:=]/.test(text)) return text;
  const found = new Map<Part, string>();
  let rest = text;
  for (const [part, pattern] of LABELS)
    rest = rest.replace(pattern, (_, figure: string) => {
      if (!found.has(part)) found.set(part, figure);
      return ' ';
    });
  if (found.size < 2 || (!found.has('input') && !found.has('cached')) || !found.has('output')) return text;
  const said = ORDER.flatMap((part) => (found.has(part) ? [`${found.get(part)} ${WORDS[part]}`] : []));
  const others = rest
    .replace(/[{}[\]"]+/g, ' ')
    .replace(/(?:^|\s)[/,;]+(?=\s|$)/g, ' ')
    .trim();
  return [said.join(', '), others].filter((words) => words !== '').join(', ');
};
