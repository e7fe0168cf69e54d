import { findApi } from '../../catalog/index.ts';
import { type Draft, type DraftField, fieldsIn } from '../../domain/draft.ts';
import { FIELDS } from '../../domain/fields/index.ts';
import { isSameJson } from '../../json.ts';

/** What the changes of a thread did, and which of them some words name. */

/** A thread as it stood, with the words that left it so; how it began has none. */
export interface Stage {
  readonly draft: Draft;
  readonly words?: string;
}

/** One change of a thread. */
export interface ChangeMade {
  readonly before: Draft;
  readonly after: Draft;
  readonly words: string;
  readonly changed: readonly DraftField[];
}

/** What each change of a thread did, the newest first. `stages`: how it stands and stood, the newest first. */
export const changesOf = (stages: readonly Stage[]): readonly ChangeMade[] =>
  stages.slice(0, -1).flatMap(({ draft: after, words = '' }, at) => {
    const before = stages[at + 1]?.draft;
    if (before === undefined) return [];
    const all = new Set([...fieldsIn(before.fields), ...fieldsIn(after.fields)]);
    const changed = [...all].filter((field) => !isSameJson(before.fields[field], after.fields[field]));
    return changed.length === 0 ? [] : [{ before, after, words, changed }];
  });

/** What somebody tried, with the words that asked for it. */
export type Looked = Pick<ChangeMade, 'before' | 'after' | 'words'>;

/** What somebody looks at, as a change of the thread: nothing keeps it yet. */
export const lookOf = ({ look }: { readonly look?: Looked }): readonly ChangeMade[] =>
  look === undefined ? [] : changesOf([{ draft: look.after, words: look.words }, { draft: look.before }]);

/** Words that name nothing by themselves. */
const EMPTY = /^(?:the|that|a|an|of|in|to|it|my|our|all|number|figure|value|one|setting|price)$/i;

const wordsIn = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[a-z0-9.%$-]+/g) ?? [])
    .map((word) => word.replace(/[.]+$/, ''))
    .filter((word) => word !== '');

/** "spares" is of what a spare names. */
const single = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word);

/** "qwen" is of "qwen3", and "a100" of "a100-80gb". */
const beginsName = (word: string, name: string): boolean =>
  name.startsWith(`${word}-`) ||
  (/^[a-z]{4,}$/.test(word) && /^\d/.test(name.slice(word.length)) && name.startsWith(word));

/** Whether all that some words name is among the words of others. */
const areAmong = (what: readonly string[], text: string): boolean => {
  const there = wordsIn(text).map(single);
  return what.map(single).every((word) => there.some((name) => name === word || beginsName(word, name)));
};

/** What a field goes by: its noun, its label, and how the change said it. */
const namesOf = (field: DraftField, { before, after }: ChangeMade): string => {
  const { noun, label } = FIELDS[field];
  // What is gone goes by how it was said.
  const { words = '' } = (after.fields[field] === undefined ? before : after).said[field] ?? {};
  return `${noun?.[1].replaceAll('|', ' ') ?? ''} ${label} ${words}`;
};

const isThere = ({ fields }: Draft, id: string): boolean =>
  fields.apis?.some((api) => api.id === id || api.mix?.some((part) => part.id === id) === true) === true;

/** The fields of a change that some words name; none where they name none of it. */
const namedIn = (what: string, step: ChangeMade): readonly DraftField[] => {
  const id = findApi(what)?.id;
  const [was, is] = [step.before, step.after].map((draft) => id !== undefined && isThere(draft, id));
  if (was !== is) return ['apis'];
  if (is === true) return [];
  const words = wordsIn(what).filter((word) => !EMPTY.test(word));
  if (words.length === 0) return [];
  const named = step.changed.filter((field) => areAmong(words, namesOf(field, step)));
  if (named.length > 0) {
    // What the same words said goes with it, and what they took away: the price of the GPU that was there.
    const phrases = new Set(named.flatMap((field) => step.after.said[field]?.words ?? []));
    return step.changed.filter(
      (field) =>
        named.includes(field) ||
        step.after.fields[field] === undefined ||
        phrases.has(step.after.said[field]?.words ?? ''),
    );
  }
  const isOne = !/[,;]|\S and\b/i.test(step.words);
  return isOne && areAmong(words, step.words) ? step.changed : [];
};

/** What some words name that a change took the place of, as it was said before that; undefined where it did so of none. */
export const saidBefore = (what: string, { before, after, changed }: ChangeMade): string | undefined => {
  const words = wordsIn(what).filter((word) => !EMPTY.test(word));
  const said = changed.map((field) => before.said[field]?.words ?? '');
  const found = words.length === 0 ? undefined : said.find((one) => areAmong(words, one));
  const isStill = changed.some((field) => areAmong(words, after.said[field]?.words ?? ''));
  return isStill ? undefined : found;
};

/** The newest change that did something to what some words name, and the fields of it. */
export const changeNaming = (what: string, steps: readonly ChangeMade[]) => {
  const since = new Set<DraftField>();
  for (const step of steps) {
    // What was changed again since is of that change.
    const fields = namedIn(what, step).filter((field) => !since.has(field));
    if (fields.length > 0) return { step, fields };
    for (const field of step.changed) since.add(field);
  }
  return undefined;
};
