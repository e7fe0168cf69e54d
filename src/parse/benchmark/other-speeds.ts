import { ask, quoted, say, type Wording } from '../problems.ts';

/** Speeds that are none of a busy server, where nothing else is printed: each with what to paste or type instead. */

/** Tried in this order; the message quotes the words that the pattern found. */
export const OTHER_SPEEDS: readonly (readonly [pattern: RegExp, message: (words: string) => Wording])[] = [
  [
    /^[^\n]*\b(?:ISL|TTFT|TPOT|ITL)\b[^\n]*\|[^\n]*\b(?:TTFT|TPOT|ITL|E2EL)\b[^\n]*/im,
    (words) =>
      say`${quoted(words)}: benchmarks in this form are not read. Type what the server reached with many requests at once, such as "900 output tok/s", and the size of a request.`,
  ],
  [
    /\bpeak output token throughput[^\n]*/i,
    (words) => say`${quoted(words)} is the peak of one second, not a throughput: paste the whole block.`,
  ],
  [
    /\b(?:prompt eval rate|prompt processing|prefill)[^\n]{0,80}?\d[^\n]*/i,
    (words) =>
      say`${quoted(words)} is the speed of reading a prompt, not a throughput: paste what the server reaches with many requests at once.`,
  ],
  [
    /\beval rate[^\n]{0,80}?\d[^\n]*|\|\s*tg\d+\s*\|[^\n]*/i,
    (words) =>
      say`${quoted(words)} is one stream, not a throughput: measure with many requests at once, as "vllm bench serve" does.`,
  ],
  [
    /^\|[^\n]*\bthroughput\b[^\n]*\d ?tok(?:en)?s?\/s[^\n]*/im,
    (words) =>
      ask`${quoted(words)}: of the output alone, or of input and output? Type "900 output tok/s" or "2500 tok/s".`,
  ],
  [
    /^\s*tokens per second\s*:\s*\d[^\n]*|\btokens_per_sec(?:ond)?\b"?[ :=]+\d+(?:\.\d+)?|"throughput"\s*:\s*\d+(?:\.\d+)?/im,
    (words) =>
      ask`${quoted(words)}: of the output alone, or of input and output? Type "900 output tok/s" or "2500 tok/s".`,
  ],
];
