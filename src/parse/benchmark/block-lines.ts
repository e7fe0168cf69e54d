import { mayHoldBenchmark, readBenchmark } from './benchmark.ts';
import { LABELS } from './labels.ts';
import { plainTables } from './tables.ts';

/** Which lines of a message are a pasted benchmark, and which are said around it. */

/** Lines of such a block: rules, and labels with their figures. */
const TABLE_LINE =
  /^(?:[^|\n]*\|){3}|^\s*[┏┡└├┌╞━─═┼┴┬┐┘]|^\s*=\s+[A-Z][A-Z +]+$|^\s*--.*--\s*$|^\s*(?:Benchmarks? (?:Stats|Info|Metadata):?|NVIDIA .*LLM Metrics|(?:CLI Command|CSV|JSON|Log File|Benchmark Duration|build)\b.*:.*|Saving benchmarks.*|Benchmarks? report saved.*|Benchmarking complete.*|```|(?:[A-Z][a-z]+ )*Benchmark Results?:?)\s*$/;
const BLOCK_LINE =
  /^\s*(?:[=\-+|*#]{3,}.*|[|"{}[\],].*|[A-Za-z][^:\n]{0,70}(?:\([^)]*\))?\s*[:=]\s*["\d].*|[A-Za-z(][A-Za-z ()]{0,80}:\s*(?:not set|inf|[a-z-]+))\s*$/;

/** One figure of a report with its label: "Request throughput (req/s): 12.4", "P99 TTFT (ms): 310". */
const FIGURES =
  /(?:\b(?:successful|failed|completed|total|mean|median|peak|p\d\d|max(?:imum)?|average|avg|output|request|token|overall|generation|benchmark|input|generated|concurrent|concurrency|prompt|prefill|decode|gen|last) ?){1,4}(?:(?:token|tokens|throughput|requests?|duration|ttft|tpot|itl|e2el?|latency|concurrency|generated|input|output|tok) ?){0,4}(?:\([^)]{1,20}\))? ?[:=] ?\d[\d.,]*k?(?: ?(?:tok(?:ens?)?\/s(?:ec)?|req(?:uests)?\/s|ms|s)\b)?[,;|]? ?/gi;

/** A line of a server's log, and what it says beside its speeds; the one line of `vllm bench throughput`. */
const LOGGED: readonly RegExp[] = [
  /(?:\([^()]{1,40}\) ?)?\b(?:INFO|WARNING|DEBUG) [\d:. -]{5,25}\[?[\w./]{1,40}:\d{1,5}\] ?(?:Engine \d{1,3}: ?)?/g,
  /\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?: \w{1,8}){0,4}\] ?|\b(?:decode|prefill) batch\b[.,]? ?/gi,
  /(?:#[a-z-]{1,20}|\btoken usage): ?[\d.]{1,10} ?[,;|]? ?|\bcuda graph: ?(?:true|false) ?[,;|]? ?/gi,
  /\b(?:backend|traffic request rate|max request concurrency): ?(?:not set|inf|[a-z]{2,12})\b[,;]? ?|\bend-to-end latency\b/gi,
  /\b(?:running|waiting|swapped|pending): ?\d{1,6} req(?:uest)?s?\b ?[,.;|]? ?/gi,
  /\b(?:(?:[gc]pu )?kv cache usage|(?:external )?(?:mm |prefix )?cache hit rate): ?[\d.]{1,6}% ?[,.;|]? ?/gi,
  /\bthroughput: ?[\d.]{1,12} requests\/s[\s,;|]*|(?<=^|[\s,;|])[\d.]{1,12} (?:total|output) tokens\/s[\s,.;|]*/gi,
];

/** A saved report, of which only what stands around it is said. */
const JSON_OBJECT = /\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\},? ?/g;

/** Headings and rules of a report. */
const RULES = /[=-]{3,}(?:[^=\n-]{1,60}[=-]{3,})?/g;

const withoutFigures = (line: string): string =>
  [...LOGGED, RULES, JSON_OBJECT, FIGURES, ...Object.values(LABELS)]
    .reduce((rest, figures) => rest.replace(figures, ' '), line)
    .replace(/\s+/g, ' ')
    .trim();

/** Figures of a report that is typed, and not pasted. */
const MOST_SHORT = 3;

/** "24/7", "80/20", "500M", "$2/h": figures that say by themselves what they are. */
const SIGNED = /\d ?(?:\/ ?\d|[kmbx%]\b|%)|[$€£] ?\d/i;

/** A report in one line goes on with what somebody says: that is what is left of it. `isAlone`: there is no other line. */
const besideFigures = (line: string, isAlone = false): string => {
  const plain = line.replace(/\s+/g, ' ').trim();
  const rest = withoutFigures(plain);
  // Of many figures words may be left that nobody said.
  const isShort = isAlone && (plain.match(FIGURES)?.length ?? 0) < MOST_SHORT;
  const says = /[a-z]{2}/i.test(rest) || (isShort && SIGNED.test(rest));
  const goesOn = rest !== plain && (isShort || /\d/.test(rest)) && says && !/[:=] ?\d/.test(rest);
  return goesOn ? rest : '';
};

const isOfBlock = (line: string): boolean => TABLE_LINE.test(line) || BLOCK_LINE.test(line);

/** What a message says beside a block. */
export const besideBlock = (text: string): string => {
  const lines = plainTables(text).split('\n');
  return lines
    .map((line) => {
      if (TABLE_LINE.test(line)) return '';
      return BLOCK_LINE.test(line) ? besideFigures(line, lines.length === 1) : withoutFigures(line);
    })
    .map((line) => line.replace(/^[\s,;]+/, ''))
    .filter((line) => line !== '')
    .join('\n');
};

/**
 * A benchmark that was pasted in lines of its own, and what is said around it; null where there is none, or where words
 * stand in its lines. Throws as `readBenchmark` does.
 */
export const blockApart = (text: string): { readonly block: string; readonly beside: string } | null => {
  if (!text.includes('\n') || !mayHoldBenchmark(text) || readBenchmark(text) === null) return null;
  const lines = plainTables(text).split('\n');
  const block = lines.filter(isOfBlock);
  if (block.length === 0 || block.some((line) => !TABLE_LINE.test(line) && besideFigures(line) !== ''))
    return null;
  const beside = lines.filter((line) => !isOfBlock(line));
  return { block: block.join('\n'), beside: beside.join('\n').trim() };
};
