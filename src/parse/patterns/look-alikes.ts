import { MODELS } from '../../catalog/index.ts';
import type { ModelSpecInput } from '../../domain/scenario.ts';
import { notUnderstood, quoted } from '../problems.ts';
import type { Quantity } from '../quantities.ts';
import { type Reading, setField, use, wordsOf } from '../reading.ts';
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

/** "a 70B model", "7b finetune", "120B-A12B": the size of a model, not a volume. */
const sizeOf = (reading: Reading, { first, end, words, number }: Quantity): ModelSpecInput | undefined => {
  if (!/^\d+(?:\.\d+)? ?b$/i.test(words) || number.value > 2e12) return undefined;
  const behind = reading.text.slice(number.end, number.end + 14);
  const next = reading.atoms[end];
  const active = next?.kind === 'unknown' ? /^a(\d+(?:\.\d+)?)b$/i.exec(next.text)?.[1] : undefined;
  const called =
    active !== undefined ||
    /^[ -]?(?:dense|moe|model|param|class|llm|instruct|open|fine|lora|on\b)/i.test(behind);
  const article = markAt(reading.atoms, first - 1, 'a', 'hosting');
  if (!called && !article) return undefined;
  const totalParamsB = number.value / 1e9;
  return active === undefined ? { totalParamsB } : { totalParamsB, activeParamsB: Number(active) };
};

/** "gemma 26b": a family that we know, with a size. */
const familyBefore = (reading: Reading, { first, number }: Quantity): string | undefined => {
  const before = reading.atoms[first - 1];
  const named = before?.kind === 'unknown' && number.start - before.end <= 1 && /[a-z]/i.test(before.text);
  return named ? before.text : undefined;
};

/** Whether a number is the size of a model; then it is read as one. Throws where a family has no model of that size. */
export const readModelSize = (reading: Reading, quantity: Quantity): boolean => {
  const family = /^\d+(?:\.\d+)? ?b$/i.test(quantity.words) ? familyBefore(reading, quantity) : undefined;
  if (family !== undefined) {
    const words = wordsOf(reading, quantity.first - 1, quantity.end);
    const size = `${quantity.number.value / 1e9}b`;
    const models = MODELS.filter(
      ({ id }) => id.startsWith(family.toLowerCase()) && id.split('-').includes(size),
    );
    const [model] = models;
    use(reading, quantity.first - 1);
    if (model === undefined || models.length > 1)
      throw notUnderstood(
        `Which model is ${quoted(words)}? Type its whole name.`,
        models.map(({ id }) => id).slice(0, 3),
      );
    setField(reading, 'selfHosted.model', model.id, words);
    return true;
  }
  const spec = sizeOf(reading, quantity);
  if (spec === undefined) return false;
  if (spec.activeParamsB !== undefined) use(reading, quantity.end);
  setField(reading, 'selfHosted.modelSpec', spec, quantity.words);
  return true;
};
