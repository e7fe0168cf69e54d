import { trim } from '../../bounded.ts';
import { defined } from '../../defined.ts';
import { entriesOf } from '../../keys.ts';
import type { FigureMeaning, UsageFigure } from '../values/figure.ts';
import { isAboutAnother, meaningOf, meaningOfBare } from '../values/figure-words.ts';
import { isRow, type JsonRow } from '../values/json.ts';

/** Where a row of JSON has its figures, and what places of figures have in common with those of a table. */

/** A figure's place in a row, with what its name says of it. */
export interface FigurePlace<At> extends FigureMeaning {
  readonly at: At;
  /** Where more of it stands, to be added. */
  readonly and?: readonly At[];
}

/** Where each figure of a row stands, as far as its names tell. */
export type Places<At> = Partial<Record<UsageFigure, FigurePlace<At>>>;

const better = <At>(known: FigurePlace<At> | undefined, next: FigurePlace<At>): boolean =>
  known === undefined || next.rank < known.rank;

/** Of each figure the place whose name says it best. */
export const bestOf = <At>(all: readonly FigurePlace<At>[]): Places<At> => {
  const places: Places<At> = {};
  for (const place of all) if (better(places[place.figure], place)) places[place.figure] = place;
  return places;
};

/** Whether input and output are told apart. */
export const isSplit = (places: Places<unknown>): boolean =>
  (places.input ?? places.uncached) !== undefined && places.output !== undefined;

/** Behind every name that says tokens. */
export const BARE_RANK = 10;

/** Tokens of an hour or more: smaller figures below names that do not say tokens are prices or sizes of something else. */
export const LEAST_TOKENS = 1000;

/** A column may be of a user or a team, whose name is not kept: a model is known by its version or its maker. */
export const LIKE_A_MODEL =
  /^(?!.*@).*(?:\d|gpt|claude|sonnet|opus|haiku|gemini|gemma|llama|mistral|qwen|deepseek|command|grok|phi|kimi|glm|nova)/i;

/** Names of models, whatever else stands in them. */
export const OF_A_MAKER =
  /gpt|claude|sonnet|opus|haiku|gemini|gemma|llama|mistral|qwen|deepseek|grok|kimi|glm-|(?:^|[^a-z])o[134]\b/i;

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

/** Whether a figure counts tokens. */
export const isOfTokens = (figure: UsageFigure): boolean => COUNTED.has(figure) && figure !== 'requests';

/** What may stand inside an object of any name. */
const INSIDE: ReadonlySet<UsageFigure> = new Set([...COUNTED, 'model', 'thought', 'total', 'cost', 'status']);

/** What a path means: of the last key alone, as from `within`, where the keys around it say nothing known. */
interface PathMeaning extends FigureMeaning {
  readonly within: string;
}

const MOST_KNOWN = 2000;
type Meaning = (path: string) => PathMeaning | null;

/** What paths mean that came by last is remembered: those of the rows of one export are few, and come with each row. */
const remembered = (meaningOf: Meaning): Meaning => {
  const known = new Map<string, PathMeaning | null>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const meaning = meaningOf(path);
    known.set(path, meaning);
    trim(known, MOST_KNOWN);
    return meaning;
  };
};

/** A number under "input" or "cached" counts tokens beside a model; a text is what was said, and true a flag. */
const bareOfKey = (path: string): PathMeaning | null => {
  const end = path.lastIndexOf('.');
  const bare = end >= 0 && isAboutAnother(path.slice(0, end)) ? null : meaningOfBare(path.slice(end + 1));
  return bare === null ? null : { ...bare, rank: bare.rank + BARE_RANK, within: '' };
};

const withinOf = (path: string): PathMeaning | null => {
  const whole = meaningOf(path);
  if (whole?.rest === '') return { ...whole, within: '' };
  const end = path.lastIndexOf('.');
  const key = end < 0 || isAboutAnother(path.slice(0, end)) ? null : meaningOf(path.slice(end + 1));
  return key?.rest === '' && INSIDE.has(key.figure) ? { ...key, within: path.slice(0, end) } : null;
};

const meaningOfPath = remembered(withinOf);
const meaningOfBarePath = remembered(bareOfKey);

/** Levels of objects inside a row that are looked into. */
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
  readonly bare: Places<unknown>;
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

const addBare = (name: string, at: unknown, bare: Places<unknown>): void => {
  const meaning = Number.isInteger(at) ? meaningOfBarePath(name) : null;
  if (meaning !== null) bare[meaning.figure] ??= { ...meaning, at };
};

/** Millions of rows come by here: nothing is made that is not kept. */
const addFigure = (name: string, at: unknown, found: Found): void => {
  const meaning = meaningOfPath(name);
  // 0 and 1 under "cached" are a flag.
  if (meaning === null || (meaning.figure === 'gatewayCache' && Number(at) > 1))
    addBare(name, at, found.bare);
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
  const found: Found = { sure: {}, bare: {}, inside: {}, within: {} };
  walk(row, '', 0, found);
  for (const [figure, place] of entriesOf(found.inside))
    if (typeof found.within[figure] === 'string') found.sure[figure] ??= place;
  return withBare(found);
};

/** What a cache gave and took stands beside tokens that are called so; the rest needs a model to be tokens. */
const withBare = ({ sure, bare }: Found): Places<unknown> => {
  if (!isSplit(sure)) return sure.model === undefined ? sure : { ...bare, ...sure };
  const { cached, read, written } = bare;
  return { ...defined({ cached, read, written }), ...sure };
};

/** Whether the figures of a row are tokens: where no name says so, small ones may be prices. */
export const areTokens = ({ input, uncached, output }: Places<unknown>): boolean =>
  [input, uncached, output].some((place) => place !== undefined && place.rank < BARE_RANK) ||
  [input, uncached, output].some((place) => Number(place?.at) >= LEAST_TOKENS);

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
