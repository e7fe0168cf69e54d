import { notUnderstood, quoted } from '../problems.ts';
import type { Quantity } from '../quantities.ts';
import type { Reading } from '../reading.ts';
import { markAt } from './pattern.ts';

/** Numbers that look like a volume and are none: a context window, the size of a model. */

const WINDOW = /\b(?:context|ctx)\b/i;
const AVERAGE = /\b(?:average|avg|mean|typical|typically|usual|usually)\b/i;
/** Longer than requests are: such a number before "context" is the window. */
const LIKELY_REQUEST = 32_000;

const ANSWERS = /\b(?:out|output|completion|answer)/i;

/** A context window is the most that a request may hold; "8k average context" is what one holds. */
export const refuseContextWindow = (reading: Reading, { first, words, number }: Quantity): void => {
  const start = reading.atoms[first]?.start ?? 0;
  const around = reading.text.slice(Math.max(0, start - 12), start + words.length);
  const sized = number.value < LIKELY_REQUEST && reading.facts.says(ANSWERS);
  if (!WINDOW.test(words) || AVERAGE.test(around) || sized) return;
  throw notUnderstood(
    `${quoted(words)} is the most that a request may hold: type what one holds on average, such as "8k in 500 out per request".`,
    ['8k in 500 out per request'],
  );
};

const MODEL_HINTS: readonly (readonly [number, readonly string[]])[] = [
  [10e9, ['llama 8b', 'qwen3 8b']],
  [25e9, ['gpt-oss 20b', 'qwen3 14b']],
  [50e9, ['qwen3 32b', 'gemma 3 27b']],
  [100e9, ['llama 70b']],
  [200e9, ['gpt-oss 120b']],
  [500e9, ['llama 3.1 405b', 'qwen3 235b a22b']],
];

/** "a 70B model", "a 70B on 2x H100": the size of a model, not a volume. */
export const refuseModelSize = (reading: Reading, { first, words, number }: Quantity): void => {
  if (!/^\d+(?:\.\d+)? ?b$/i.test(words) || number.value > 2e12) return;
  const behind = reading.text.slice(number.end, number.end + 14);
  const called = /^[ -]?(?:dense|moe|model|param|class|llm|instruct|open)/i.test(behind);
  const article = markAt(reading.atoms, first - 1, 'a');
  const before = reading.atoms[first - 1];
  const named = before?.kind === 'unknown' && number.start - before.end <= 1 && /[a-z]/i.test(before.text);
  if (!called && !article && !named) return;
  const hints = MODEL_HINTS.find(([most]) => number.value <= most)?.[1] ?? ['deepseek v3'];
  throw notUnderstood(
    `Which model is ${quoted(words)}? Type its name, such as ${hints.map(quoted).join(' or ')}.`,
    hints,
  );
};
