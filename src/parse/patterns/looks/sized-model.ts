import type { ModelSpecInput } from '../../../domain/scenario.ts';
import { quoted } from '../../problems.ts';
import { type Reading, setField } from '../../reading.ts';
import { familyOf, knownFamilies } from '../../text/lexing/sized-names.ts';

/** A model that the catalog does not have, hosted by the size in its name. */

interface Sized {
  readonly id: string;
  readonly spec: ModelSpecInput;
}

/** "llama 47b": whoever knows the family may have meant a model of it that there is. */
const noteUnknown = (reading: Reading, { id, spec }: Sized, words: string): void => {
  if (spec.layers !== undefined || !knownFamilies().has(familyOf(id))) return;
  const size =
    spec.activeParamsB === undefined
      ? `a dense model of ${spec.totalParamsB}B parameters`
      : `a model of ${spec.totalParamsB}B parameters with ${spec.activeParamsB}B active`;
  reading.notes.push(
    `${quoted(words)} is none of the models that we know, and is read as ${size}; type its whole name if you mean another.`,
  );
};

/** Sets the model and its figures, and says so where its name is like those of models that we know. */
export const hostSized = (reading: Reading, sized: Sized, words: string): void => {
  setField(reading, 'selfHosted.model', sized.id, words);
  setField(reading, 'selfHosted.modelSpec', sized.spec, words);
  noteUnknown(reading, sized, words);
};
