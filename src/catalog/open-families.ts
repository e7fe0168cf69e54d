import { onceFor } from '../bounded.ts';
import { defined } from '../defined.ts';
import { fold } from './fold.ts';

/** Words that name a line of open models and no generation of it: they mean the newest that the catalog has. */

interface Dated {
  readonly id: string;
  readonly year: number;
}

/** A pattern's first group is the version. It keeps to one size, or to one edition, of the line. */
type Family = readonly [ids: RegExp, ...words: string[]];

const FAMILIES: readonly Family[] = [
  // The flagship: what the maker calls Flash has words of its own.
  [/^deepseek-v(\d+(?:\.\d+)?)(?:-pro)?$/, 'deepseek', 'deep seek'],
  [/^deepseek-v(\d+(?:\.\d+)?)-flash$/, 'deepseek flash'],
  [/^kimi-k(\d+(?:\.\d+)?)$/, 'kimi'],
  [/^glm-(\d+(?:\.\d+)?)-flash$/, 'glm flash'],
  [/^glm-(\d+(?:\.\d+)?)-air$/, 'glm air'],
  [/^mistral-small-(\d+(?:\.\d+)?)-\d+b$/, 'mistral small'],
  [/^mistral-small-(\d+(?:\.\d+)?)-24b$/, 'mistral small 24b'],
  [/^mistral-medium-(\d+(?:\.\d+)?)-\d+b$/, 'mistral medium'],
  [/^mistral-large-(\d+(?:\.\d+)?)-\d+b$/, 'mistral large'],
  // The small one: it is what Ollama and the makers of editors mean by the bare word.
  [/^devstral-small(?:-(\d+(?:\.\d+)?))?-24b$/, 'devstral', 'devstral small', 'devstral 24b'],
  [/^phi-(\d+(?:\.\d+)?)$/, 'phi'],
];

/**
 * Ids of makers' APIs under which one set of weights followed another, with the newest first. They are typed with
 * their hyphens: "deepseek chat" may be the family and a kind of work.
 */
const SERVED: ReadonlyMap<string, readonly string[]> = new Map([
  // V4 Flash without thinking from April 2026 until the id was closed: api-docs.deepseek.com/updates, 2026-07-24.
  ['deepseek-chat', ['deepseek-v4-flash', 'deepseek-v3.2', 'deepseek-v3.1', 'deepseek-v3']],
]);

/** The models whose weights an API served under this id, newest first; none where an id means one model. */
export const servedUnder = (id: string): readonly string[] =>
  SERVED.get(id.toLowerCase().replace(/^.*\//, '')) ?? [];

/** Every way to say a line of open models, folded: "kimi", "glm air". */
export const openFamilyWords = (): readonly string[] => FAMILIES.flatMap(([, ...words]) => words);

/** Whether a name, folded, is a family's alone. */
export const isFamilyName = (name: string): boolean => openFamilyWords().includes(name);

const versionIn = (ids: RegExp, id: string): number => Number(ids.exec(id)?.[1] ?? 0);

/** What a family's words mean among these models: folded words to the id of the newest of the family. */
export const familyNames = (models: readonly Dated[]): readonly (readonly [words: string, id: string])[] =>
  FAMILIES.flatMap(([ids, ...words]) => {
    const newest = models
      .filter(({ id }) => ids.test(id))
      .toSorted((a, b) => b.year - a.year || versionIn(ids, b.id) - versionIn(ids, a.id))[0];
    return newest === undefined ? [] : words.map((name) => [name, newest.id] as const);
  });

interface Asked {
  readonly family: string;
  readonly version?: string;
  /** "coder", "small": what the id has behind its version, or before it. */
  readonly kinds: readonly string[];
}

const askedBy = (words: string): Asked | undefined => {
  const [, family, version, rest = ''] = /^([a-z]+) ?(\d[\d.]*)?(?: (.+))?$/.exec(fold(words)) ?? [];
  return family === undefined
    ? undefined
    : { family, ...defined({ version }), kinds: rest.split(' ').filter(Boolean) };
};

/** "gemma-4-31b" is of version 4, "qwen3.8-27b" of 3.8, "olmo-7b" of none. */
const VERSIONED = /^([a-z]+)-?v?(?:(\d+(?:\.\d+)?)(?![\d.]*b))?(?:n?-)?(.*)$/;

/** "235b-a22b", "e4b": nothing behind the version but a size. */
const SIZE_ALONE = /^e?\d[\d.]*[bt](?:-a\d[\d.]*b)?$/;

interface Sized extends Dated {
  readonly totalParamsB: number;
}

interface Versioned {
  readonly model: Sized;
  readonly version: string;
  /** What its id has behind the version. */
  readonly behind: string;
}

/** Read once: each line is asked of many words whether they name a family, and an expression for each model is dear. */
const byFamily = onceFor((models: readonly Sized[]): ReadonlyMap<string, readonly Versioned[]> => {
  const found = new Map<string, Versioned[]>();
  for (const model of models) {
    const [, family, version = '0', behind = ''] = VERSIONED.exec(model.id) ?? [];
    if (family === undefined) continue;
    found.set(family, [...(found.get(family) ?? []), { model, version, behind }]);
  }
  return found;
});

/** The models of the newest generation of the family that these words name, largest first: "gemma" is the Gemma 4s. */
export const newestOfFamily = (words: string, models: readonly Sized[]): readonly Sized[] => {
  const asked = askedBy(words);
  const family = asked && byFamily(models).get(asked.family);
  if (asked === undefined || family === undefined) return [];
  const all = family.filter(({ behind }) => {
    const parts = behind.split('-');
    return asked.kinds.every((kind) => parts.includes(kind));
  });
  const exact = all.filter(({ version }) => version === asked.version);
  const within = all.filter(({ version }) => version.startsWith(asked.version ?? ''));
  const newest = Math.max(...within.map(({ version }) => Number(version)));
  const generation = exact.length > 0 ? exact : within.filter(({ version }) => Number(version) === newest);
  const plain = generation.filter(({ behind }) => asked.kinds.length === 0 && SIZE_ALONE.test(behind));
  const found = (plain.length > 0 && newest > 0 ? plain : generation).map(({ model }) => model);
  const year = Math.max(...found.map((model) => model.year));
  return (newest > 0 ? found : found.filter((model) => model.year === year)).toSorted(
    (a, b) => b.totalParamsB - a.totalParamsB,
  );
};
