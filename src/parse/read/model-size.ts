import { notUnderstood, quoted } from '../problems.ts';
import type { Reading } from '../reading.ts';
import { isMark, numberHere } from './look.ts';

/** "a 70B model", "a 70B on 2x H100": the size of a model, not a volume. */
export const refuseModelSize = (reading: Reading, at: number, words: string): void => {
  const number = numberHere(reading, at);
  if (!number || !/^\d+(?:\.\d+)? ?b$/i.test(words) || number.value > 2e12) return;
  const behind = reading.text.slice(number.end, number.end + 14);
  const called = /^[ -]?(?:dense|moe|model|param|class|llm|instruct|open)/i.test(behind);
  const article = isMark(reading, at - 1, 'a');
  const before = reading.atoms[at - 1];
  const named = before?.kind === 'unknown' && number.start - before.end <= 1 && /[a-z]/i.test(before.text);
  if (!called && !article && !named) return;
  const hints = MODEL_HINTS.find(([most]) => number.value <= most)?.[1] ?? ['deepseek v3'];
  throw notUnderstood(
    `Which model is ${quoted(words)}? Type its name, such as ${hints.map(quoted).join(' or ')}.`,
    hints,
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
