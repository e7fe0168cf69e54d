import { apiName, isApiId } from '../../catalog/index.ts';
import { takeAt } from '../patterns/names/clouds.ts';
import { quoted } from '../problems.ts';
import type { Reading } from '../reading.ts';

/** A fine-tune of a model that is bought per token: at the fine-tune's own price where the list has one. */

const BEFORE = /\bfine[- ]?tuned?(?: version)?(?: of)?[ -]$/i;
const BEHIND = /^[ -]fine[- ]?tuned?\b/i;

const isFineTuned = ({ text, atoms }: Reading, at: number): boolean => {
  const atom = atoms[at];
  return atom !== undefined && (BEFORE.test(text.slice(0, atom.start)) || BEHIND.test(text.slice(atom.end)));
};

/** "fine-tuned gpt-4o" is `openai/ft:gpt-4o`; what has no such price is said to be counted at the model's own. */
export const takeFineTunes = (reading: Reading): void => {
  for (const [at, id] of reading.named) {
    if (!isFineTuned(reading, at)) continue;
    const own = id.replace('/', '/ft:');
    const priced = reading.apis.find((api) => api.id === id)?.usdPerMillionInput !== undefined;
    if (isApiId(own)) takeAt(reading, id, own);
    else if (!priced)
      reading.notes.push(
        `We know no price of a fine-tune of ${quoted(apiName(id))}, which sellers often ask more for: that of the model itself is taken. Type yours, such as "at $3/$15".`,
      );
  }
};
