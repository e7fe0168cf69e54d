import { impossible, quoted, say } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import { type Reading, setField } from '../../reading.ts';

/** Throws `impossible-value` for a fleet of none. */
export const setCount = (reading: Reading, count: number, words: string): void => {
  if (count === 0)
    throw impossible(say`${quoted(words)} is not a fleet: type at least 1 GPU, such as "2x A100".`, [
      '2x A100',
    ]);
  setField(reading, 'selfHosted.gpuCount', count, words);
};

/** The GPU of a quantity, unless it is one that another is compared with. */
export const setGpu = (quantity: Quantity, reading: Reading): void => {
  if (quantity.gpu !== null && !reading.compared.includes(quantity.gpu))
    setField(reading, 'selfHosted.gpu', quantity.gpu, quantity.words);
};
