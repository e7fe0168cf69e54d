import { re } from '../../expression.ts';
import { quoted, say } from '../../problems.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';

/** Percentiles of latency, which are not promised. */

const TO_FIRST = '(?:ttft|(?:time[- ]to[- ])?first[- ]token)';
const WAIT = String.raw`(?<![\d.])\d+(?:\.\d+)? ?(?:ms|msec|milliseconds?|s|sec|seconds?)`;

/** Rows of percentiles of latency. */
export const LATENCY_PERCENTILES: readonly RefusedPhrase[] = [
  {
    name: 'percentiles of latency',
    pattern: re`(?:\b${TO_FIRST} )?\b(?:p(?:50|90|95|99|99\.9)|(?:50|9[059])th percentile)\b(?! (?:prompt|input|output|context|request|length|size)s?\b)(?:[^,;.\n]{0,30}?${WAIT}\b)?`,
    message: (words) =>
      say`We promise no latency percentiles, such as ${quoted(words.trim())}. What we plan for is the least speed that every user gets, or the longest wait for an answer.`,
    hints: (words) => {
      const wait = re`${WAIT}$`.exec(words)?.[0];
      const waits = re`${TO_FIRST}`.test(words) ? ['first token'] : ['answer', 'first token'];
      return [
        ...(wait === undefined ? [] : waits.map((what) => `${what} within ${wait}`)),
        '25 tok/s per user',
      ];
    },
  },
];
