import { defined } from '../../defined.ts';
import { type Figure, type Meaning, meaningOf } from '../values/figure-words.ts';
import { isRow, type JsonRow } from '../values/json.ts';

/** Where a table of one's own, or a row of JSON, has its figures: by the words of its names. */

/** A figure's place in a row, with what its name says of it. */
interface Place<At> extends Meaning {
  readonly at: At;
}

/** Where each figure of a row stands, as far as its names tell. */
export type Places<At> = Partial<Record<Figure, Place<At>>>;

/** The figures of one series; `model` where the names of its columns say whose they are. */
export interface Series {
  readonly model: string | null;
  readonly places: Places<number>;
}

const better = <At>(known: Place<At> | undefined, next: Place<At>): boolean =>
  known === undefined || next.rank < known.rank;

const bestOf = <At>(all: readonly Place<At>[]): Places<At> => {
  const places: Places<At> = {};
  for (const place of all) if (better(places[place.figure], place)) places[place.figure] = place;
  return places;
};

/** Whether input and output are told apart. */
export const isSplit = (places: Places<unknown>): boolean =>
  (places.input ?? places.uncached) !== undefined && places.output !== undefined;

/** A console that draws metrics leaves the column of times without a name of its own, and says each series in full. */
const FIRST: Place<number> = { figure: 'when', per: 1, unit: null, rest: '', rank: 0, at: 0 };

/** A column may be of a user or a team, whose name is not kept: a model is known by its version or its maker. */
const LIKE_A_MODEL =
  /^(?!.*@).*(?:\d|gpt|claude|sonnet|opus|haiku|gemini|gemma|llama|mistral|qwen|deepseek|command|grok|phi|kimi|glm|nova)/i;

/**
 * The series of a table: one, or one for each model where a column is of one model alone. Empty where there is no time,
 * or no split into input and output.
 */
export const seriesOfColumns = (header: readonly string[]): readonly Series[] => {
  const all = header.flatMap((name, at): Place<number>[] => {
    const meaning = meaningOf(name);
    return meaning === null ? [] : [{ ...meaning, at }];
  });
  const shared = bestOf(all.filter(({ rest }) => rest === ''));
  const when = shared.when ?? (all.every(({ at }) => at > 0) ? FIRST : undefined);
  if (when === undefined) return [];
  if (isSplit(shared)) return when === FIRST ? [] : [{ model: null, places: shared }];
  const { model } = shared;
  const labels = [...new Set(all.map(({ rest }) => rest).filter((rest) => rest !== ''))];
  // A table names its models in a column or in its header.
  if (model !== undefined && labels.length > 1) return [];
  const series = labels.map((label) => ({
    model: model === undefined && LIKE_A_MODEL.test(label) ? label : null,
    places: { when, ...defined({ model }), ...bestOf(all.filter(({ rest }) => rest === label)) },
  }));
  // A column that belongs to nothing leaves the table half read.
  return series.every(({ places }) => isSplit(places)) ? series : [];
};

/** What a table lacks that is one of usage but for that; undefined where it is none. */
export const lackingIn = (header: readonly string[]): 'time' | 'split' | undefined => {
  const places = bestOf(
    header.flatMap((name, at) => {
      const meaning = meaningOf(name);
      return meaning === null || meaning.rest !== '' ? [] : [{ ...meaning, at }];
    }),
  );
  if (isSplit(places)) return places.when === undefined ? 'time' : undefined;
  return places.total !== undefined && places.when !== undefined && places.model !== undefined
    ? 'split'
    : undefined;
};

const known = new Map<string, Meaning | null>();

const meaningOfPath = (path: string): Meaning | null => {
  const before = known.get(path);
  if (before !== undefined) return before;
  const meaning = meaningOf(path);
  if (known.size < 2000) known.set(path, meaning);
  return meaning;
};

const DEEPEST = 4;
const MOST_KEYS = 200;

/** An attribute of OpenTelemetry: a key beside a value that says its type. */
const attributesOf = (list: readonly unknown[]): JsonRow | null => {
  const pairs = list.flatMap((one): [string, unknown][] => {
    if (!(isRow(one) && typeof one.key === 'string' && isRow(one.value))) return [];
    return [[one.key, Object.values(one.value)[0]]];
  });
  return pairs.length > 0 && pairs.length === list.length ? Object.fromEntries(pairs) : null;
};

const walk = (row: JsonRow, path: string, depth: number, found: Places<unknown>): void => {
  let left = MOST_KEYS;
  for (const key of Object.keys(row)) {
    left -= 1;
    if (left < 0) return;
    const value = row[key];
    const name = path === '' ? key : `${path}.${key}`;
    const inner = Array.isArray(value) ? attributesOf(value) : value;
    if (inner === null) continue;
    if (!isRow(inner)) addFigure(name, inner, found);
    else if (depth < DEEPEST) walk(inner, name, depth + 1, found);
  }
};

/** Millions of rows come by here: nothing is made that is not kept. */
const addFigure = (name: string, at: unknown, found: Places<unknown>): void => {
  const meaning = meaningOfPath(name);
  if (meaning === null || meaning.rest !== '') return;
  const { figure, per, unit, rest, rank } = meaning;
  const known = found[figure];
  if (known === undefined || rank < known.rank) found[figure] = { figure, per, unit, rest, rank, at };
};

/** The figures of a row of JSON, with their values. */
export const placesOfRow = (row: JsonRow): Places<unknown> => {
  const found: Places<unknown> = {};
  walk(row, '', 0, found);
  return found;
};

/** Sums by model inside a row that has the time. */
export const partsOf = (row: JsonRow): readonly JsonRow[] => {
  for (const value of Object.values(row)) {
    if (!(Array.isArray(value) && value.length > 0 && value.every(isRow))) continue;
    const parts = value.map(placesOfRow);
    if (parts.every((places) => isSplit(places) && places.model !== undefined)) return value;
  }
  return [];
};
