import { editDistance, findModel, MODELS, modelById, nearestModel } from '../../../catalog/index.ts';
import { wordsOf } from '../../beside.ts';
import { slipOf } from '../../names/slips.ts';
import { notUnderstood, quoted, say, whichModelIs } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { familyOf, isAbout, isOfSparseFamily } from '../../text/lexing/sized-names.ts';

/** Which models of the catalog a name and a size may mean: "qwen coder 30b", "lama 70b". */

/** "qwen coder 30b" of qwen3-coder-30b-a3b: the version is left out where the edition is named. */
export const goesOnFrom = (whole: string, id: string): boolean =>
  id.startsWith(whole) || id.replace(/^([a-z]+)-?\d+(?:\.\d+)?-(?=[a-z])/, '$1-').startsWith(whole);

/** Models of a name and a size: those that go on the same way, else the one with only a version between the two. */
export const modelsOfSize = (
  name: string,
  size: string,
  whole: string,
): readonly (typeof MODELS)[number][] => {
  // "qwen2" is no beginning of "qwen2.5".
  const goesOn = /\d$/.test(name) ? /^[\d.]/ : /^$/;
  const sameSize = MODELS.filter(
    ({ id }) => id.startsWith(name) && !goesOn.test(id.slice(name.length)) && id.split('-').includes(size),
  );
  const going = sameSize.filter(({ id }) => goesOnFrom(whole, id));
  if (going.length > 0) return going;
  // "qwen 72b"
  const plain = sameSize.filter(({ id }) => /^-?[\d.]*-$/.test(id.slice(name.length, id.lastIndexOf(size))));
  return plain.length === 1 ? plain : sameSize;
};

/** "lama 70b", "deepsek v3": the model that is meant but for a slip in its first word. */
export const withoutSlip = (words: string): string | undefined => {
  const [family = ''] = words.split(' ', 1);
  const meant = slipOf(family);
  return meant === null ? undefined : findModel(words.replace(family, meant))?.id;
};

/** Whether a model of the catalog has about that size. */
export const isModelOfSize = (id: string, { number }: Quantity): boolean => {
  const total = modelById(id)?.totalParamsB;
  return total !== undefined && isAbout(number.value / 1e9, total);
};

/** Names like the words, the one without their slip first: of that size, as one of another size is another model. */
const nearestTo = (words: string, quantity: Quantity): readonly string[] => {
  const meant = findModel(words)?.id ?? withoutSlip(words);
  const near = nearestModel(words.replace(/ /g, '-')).filter((id) => isModelOfSize(id, quantity));
  return [...new Set([...(meant === undefined ? [] : [meant]), ...near])];
};

/** Open models of a family with about that size. */
const sizedInFamily = (name: string, quantity: Quantity): readonly string[] =>
  MODELS.flatMap(({ id }) =>
    familyOf(id) === familyOf(name.toLowerCase()) && isModelOfSize(id, quantity) ? [id] : [],
  );

/** Throws: a family is known, and none of that name and size. `known` is what to type where none has about that size. */
export const refuseSize = (name: string, quantity: Quantity, known: readonly string[]): never => {
  const others = sizedInFamily(name, quantity).slice(0, 3);
  throw notUnderstood(
    say`We know no ${quoted(`${name} ${quantity.words}`)}, and no other of its family is put in its place: type another name, or its size alone.`,
    [...(others.length > 0 ? others : known), `a ${quantity.words} model`],
  );
};

/** Throws: several models of the catalog may be meant by a name and its size, or none. */
export const askWhich = (
  reading: Reading,
  quantity: Quantity,
  first: number,
  models: readonly { readonly id: string }[],
): never => {
  const words = wordsOf(reading, first, quantity.end);
  if (models.length === 0 && isOfSparseFamily(words.toLowerCase(), quantity.number.value / 1e9))
    refuseSize(wordsOf(reading, first, quantity.first), quantity, []);
  // "qwen3 codre 30b": what is written most like it comes first.
  const written = words.toLowerCase().replace(/ /g, '-');
  const ids = models
    .map(({ id }) => ({ id, off: editDistance(written, id) }))
    .sort((one, other) => one.off - other.off)
    .map(({ id }) => id)
    .slice(0, 3);
  // Only the first problem is shown: the others go without near names, whose search takes as long as reading a line.
  const isTold = reading.problems.length === 0;
  throw whichModelIs(words, ids.length > 0 || !isTold ? ids : nearestTo(words, quantity));
};
