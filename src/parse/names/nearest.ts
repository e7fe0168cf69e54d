import { editDistance } from '../../catalog/index.ts';

/** Likeness of words, for hints and for typing slips. */

const LONGEST_WORD = 80;

/** The names most like `word`, nearest first; none where nothing is like it. */
export const nearestNames = (word: string, names: readonly string[], most = 3): string[] => {
  const wanted = word.slice(0, LONGEST_WORD).toLowerCase();
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  return names
    .map((name) => {
      const lower = name.toLowerCase();
      const tail = lower.slice(lower.lastIndexOf('.') + 1);
      const contained =
        wanted.length >= 3 && (lower.includes(wanted) || wanted.includes(tail)) ? 1 : limit + 1;
      return {
        name,
        distance: Math.min(editDistance(wanted, lower, limit), editDistance(wanted, tail, limit), contained),
      };
    })
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ name }) => name);
};

const SHORTEST_STEM = 4;

/** The words of a name in camel case: "spareReplicas" is spare and replicas. */
const camelWords = (name: string): readonly string[] =>
  name.split(/(?=[A-Z])|[^a-zA-Z0-9]+/).map((word) => word.toLowerCase());

const beginsAlike = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= SHORTEST_STEM && (a.startsWith(b) || b.startsWith(a));

/** The names in camel case that share a word with `name`, most shared words first: "spares" is near "spareReplicas". */
export const namesSharingWords = (name: string, names: readonly string[], most: number): string[] => {
  const wanted = camelWords(name.slice(0, LONGEST_WORD));
  return names
    .map((known) => {
      const words = camelWords(known);
      return { known, shared: wanted.filter((word) => words.some((own) => beginsAlike(own, word))).length };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, most)
    .map(({ known }) => known);
};
