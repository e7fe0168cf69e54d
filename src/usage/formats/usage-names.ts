import { trim } from '../../bounded.ts';
import { defined } from '../../defined.ts';
import { entriesOf } from '../../keys.ts';
import type { Lack } from '../errors.ts';
import type { FigureMeaning, UsageFigure } from '../values/figure.ts';
import { isAboutAnother, meaningOf, meaningOfBare } from '../values/figure-words.ts';
import { isRow, type JsonRow } from '../values/json.ts';

/** Where a table of one's own, or a row of JSON, has its figures: by the words of its names. */

/** A figure's place in a row, with what its name says of it. */
interface Place<At> extends FigureMeaning {
  readonly at: At;
}

/** Where each figure of a row stands, as far as its names tell. */
export type Places<At> = Partial<Record<UsageFigure, Place<At>>>;

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

const placesIn = (header: readonly string[]): readonly Place<number>[] => {
  const placed = (meaning: (name: string) => FigureMeaning | null) =>
    header.flatMap((name, at) => {
      const found = meaning(name);
      return found === null ? [] : [{ ...found, at }];
    });
  const all = placed(meaningOf);
  if (isSplit(bestOf(all)) || !all.some(({ figure }) => figure === 'total')) return all;
  // "Input", "Output" and "Cache Read" beside "Total Tokens"; without a cache they may be what was said.
  const bare = placed(meaningOfBare);
  return bare.some(({ figure }) => figure === 'read' || figure === 'cached') ? [...all, ...bare] : all;
};

/**
 * The series of a table: one, or one for each model where a column is of one model alone. Empty where there is no time,
 * or no split into input and output.
 */
export const seriesOfColumns = (header: readonly string[]): readonly Series[] => {
  const all = placesIn(header);
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

/** One side alone, whatever else the names of its columns say: a chart of one metric. */
const sideAlone = (header: readonly string[]): 'input' | 'output' | undefined => {
  const figures = new Set(header.map((name) => meaningOf(name)?.figure));
  const isInput = figures.has('input') || figures.has('uncached');
  if (!figures.has('when') || isInput === figures.has('output')) return undefined;
  return isInput ? 'output' : 'input';
};

/** What a table lacks that is one of usage but for that; undefined where it is none. */
export const lackingIn = (header: readonly string[]): Lack | undefined => {
  const places = bestOf(placesIn(header).filter(({ rest }) => rest === ''));
  const side = sideAlone(header);
  if (side !== undefined) return side;
  if (isSplit(places)) return places.when === undefined ? 'time' : undefined;
  return places.total !== undefined && places.when !== undefined && places.model !== undefined
    ? 'split'
    : undefined;
};

/** What is counted: tokens by what was paid for them, and requests. */
export const COUNTED: ReadonlySet<UsageFigure> = new Set([
  'input',
  'uncached',
  'cached',
  'read',
  'written',
  'output',
  'requests',
]);

/** What may stand inside an object of any name. */
const INSIDE: ReadonlySet<UsageFigure> = new Set([...COUNTED, 'model', 'thought', 'total', 'cost', 'status']);

/** What a path means: of the last key alone, as from `within`, where the keys around it say nothing known. */
interface PathMeaning extends FigureMeaning {
  readonly within: string;
}

/** What paths mean that came by last: those of the rows of one export are few, and come again with each row. */
const known = new Map<string, PathMeaning | null>();
const MOST_KNOWN = 2000;

const withinOf = (path: string): PathMeaning | null => {
  const whole = meaningOf(path);
  if (whole?.rest === '') return { ...whole, within: '' };
  const end = path.lastIndexOf('.');
  const key = end < 0 || isAboutAnother(path.slice(0, end)) ? null : meaningOf(path.slice(end + 1));
  return key?.rest === '' && INSIDE.has(key.figure) ? { ...key, within: path.slice(0, end) } : null;
};

const meaningOfPath = (path: string): PathMeaning | null => {
  const before = known.get(path);
  if (before !== undefined) return before;
  const meaning = withinOf(path);
  known.set(path, meaning);
  trim(known, MOST_KNOWN);
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

/** The one text of a list: the only model that a session used. */
const onlyTextOf = ([only, ...others]: readonly unknown[]): string | null =>
  typeof only === 'string' && others.length === 0 ? only : null;

/** Figures that stand where they are known, and those inside objects of other names, of which each may be another's. */
interface Found {
  readonly sure: Places<unknown>;
  readonly inside: Places<unknown>;
  readonly within: Partial<Record<UsageFigure, string | null>>;
}

const walk = (row: JsonRow, path: string, depth: number, found: Found): void => {
  let left = MOST_KEYS;
  for (const key of Object.keys(row)) {
    left -= 1;
    if (left < 0) return;
    const value = row[key];
    const name = path === '' ? key : `${path}.${key}`;
    const inner = Array.isArray(value) ? (attributesOf(value) ?? onlyTextOf(value)) : value;
    if (inner === null) continue;
    if (!isRow(inner)) addFigure(name, inner, found);
    else if (depth < DEEPEST) walk(inner, name, depth + 1, found);
  }
};

/** Millions of rows come by here: nothing is made that is not kept. */
const addFigure = (name: string, at: unknown, found: Found): void => {
  const meaning = meaningOfPath(name);
  if (meaning === null) return;
  const { figure, per, unit, rest, rank, long, within } = meaning;
  const places = within === '' ? found.sure : found.inside;
  if (within !== '') {
    const known = found.within[figure];
    found.within[figure] = known === undefined || known === within ? within : null;
  }
  const before = places[figure];
  if (before === undefined || rank < before.rank)
    places[figure] = { figure, per, unit, rest, rank, at, ...defined({ long }) };
};

/** The figures of a row of JSON, with their values. What two objects inside it tell alike is of neither. */
export const placesOfRow = (row: JsonRow): Places<unknown> => {
  const found: Found = { sure: {}, inside: {}, within: {} };
  walk(row, '', 0, found);
  for (const [figure, place] of entriesOf(found.inside))
    if (typeof found.within[figure] === 'string') found.sure[figure] ??= place;
  return found.sure;
};

/** The rows of a list, or of an object whose keys are names of models: each then has its name. */
const rowsWithin = (value: unknown): readonly JsonRow[] => {
  if (Array.isArray(value)) return value.every(isRow) ? value : [];
  if (!isRow(value)) return [];
  const named = Object.entries(value).filter(([name]) => LIKE_A_MODEL.test(name));
  return named.flatMap(([model, sums]) => (isRow(sums) ? [{ model, ...sums }] : []));
};

/** Sums by model inside a row that has the time. */
export const sumsInside = (row: JsonRow): readonly JsonRow[] => {
  for (const value of Object.values(row)) {
    const rows = rowsWithin(value);
    const isOfModels = (places: Places<unknown>): boolean => isSplit(places) && places.model !== undefined;
    if (rows.length > 0 && rows.map(placesOfRow).every(isOfModels)) return rows;
  }
  return [];
};
