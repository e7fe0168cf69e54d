import { MODELS, servedUnder } from '../../../catalog/index.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';

/** "qwen 14b": a family and a size that several generations have. */

const FAMILY_AND_SIZE = /^([a-z]+)[ -]?(\d+(?:\.\d+)?) ?b$/i;
/** A bare Llama is its newest of that size. */
const ALWAYS_NEWEST: ReadonlySet<string> = new Set(['llama']);

/** The models that such words may mean, as their ids; none where only one does. */
const generationsOf = (words: string): readonly string[] => {
  const [, family = '', size = ''] = FAMILY_AND_SIZE.exec(words) ?? [];
  if (family === '' || ALWAYS_NEWEST.has(family.toLowerCase())) return [];
  const plain = new RegExp(String.raw`^${family}-?[\d.]*-${size.replace('.', String.raw`\.`)}b$`, 'i');
  const ids = MODELS.map(({ id }) => id).filter((id) => plain.test(id));
  return ids.length > 1 ? ids : [];
};

/** Throws a question where a name has no generation and several have that size. */
export const refuseGenerations = (words: string): void => {
  const served = servedUnder(words);
  if (served.length > 0)
    throw notUnderstood(
      ask`Which weights of ${quoted(words)}? Its maker served ${served.join(', before it ')} under that id.`,
      served,
    );
  const ids = generationsOf(words);
  if (ids.length > 0) throw notUnderstood(ask`Which ${quoted(words)}? There are ${ids.join(' and ')}.`, ids);
};
