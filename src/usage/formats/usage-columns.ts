import { defined } from '../../defined.ts';
import { count } from '../../domain/format.ts';
import type { Lack } from '../errors.ts';
import type { Tally } from '../tally.ts';
import type { FigureMeaning } from '../values/figure.ts';
import { isOfHits, meaningOf, meaningOfBare } from '../values/figure-words.ts';
import { inFullWords, wordsOfName } from '../values/name-words.ts';
import { periodsOfNames } from '../values/named-period.ts';
import { SIZES } from '../values/numbers.ts';
import type { NamedTime } from '../values/periods.ts';
import type { Columns } from './format.ts';
import {
  BARE_RANK,
  bestOf,
  type FigurePlace,
  isOfTokens,
  isSplit,
  LEAST_TOKENS,
  LIKE_A_MODEL,
  OF_A_MAKER,
  type Places,
} from './usage-names.ts';

/** Where a table of one's own has its figures: by the words of its headings, and by what stands below them. */

/** The figures of one series; `model` where the names of its columns say whose they are. */
export interface Series {
  readonly model: string | null;
  /** The month or week that the names of its columns say. */
  readonly period: NamedTime | null;
  readonly places: Places<number>;
}

/** A console that draws metrics leaves the column of times without a name of its own, and says each series in full. */
const FIRST: FigurePlace<number> = { figure: 'when', per: 1, unit: null, rest: '', rank: 0, at: 0 };

const SAYS_TOKENS = /tok|jeton/i;
/** "gpt-5 cached" and "Oct 2026 in": figures of a model, or of a time, that the name says. */
const ofLabel = (name: string, areTokens: boolean): FigureMeaning | null => {
  const meaning = meaningOf(`${name} tokens`);
  const isLabelled = meaning !== null && isOfTokens(meaning.figure) && meaning.rest !== '';
  if (!isLabelled) return null;
  // "eth0 in" is of a network: where nothing says tokens, a model has to be known by its maker.
  const isModel = (areTokens ? LIKE_A_MODEL : OF_A_MAKER).test(meaning.rest);
  return isModel || (areTokens && periodsOfNames([meaning.rest])[0] !== null) ? meaning : null;
};

/** What a name without the word tokens counts, where figures stand below it; 0 and 1 below "Cached" are a flag. */
const bareMeaning = (
  { header, largest }: Columns,
  at: number,
  meant: FigureMeaning | null,
  areTokens: boolean,
): FigureMeaning | null => {
  const most = largest(at);
  const name = header[at] ?? '';
  const bare = most === null ? null : ((areTokens ? meaningOfBare(name) : null) ?? ofLabel(name, areTokens));
  if (bare === null || most === null) return null;
  const isFlag = meant?.figure === 'gatewayCache' && most <= 1 && bare.per === 1;
  // "Total" may as well be of money.
  const isOther = bare.figure === 'total' && most * bare.per < LEAST_TOKENS;
  return isFlag || isOther ? null : { ...bare, rank: bare.rank + BARE_RANK };
};

const OF_FIGURES = /(?<!\p{L})(?:in|en) (?:1[.,]?000|\p{L}+)/giu;

/** How many tokens are one of the figures where a title says it: "all figures in thousands", "Angaben in Tsd."; else 1. */
const sizeAbove = ({ above }: Columns): number => {
  const said = above.flatMap((row) => row.join(' ').match(OF_FIGURES) ?? []);
  const sizes = said.flatMap((words) =>
    wordsOfName(inFullWords(words)).flatMap((word) => SIZES.get(word) ?? []),
  );
  return sizes[0] ?? 1;
};

/** Notes what a title says of the size of all figures of tokens. */
export const noteSizeAbove = (columns: Columns, tally: Tally): void => {
  const size = sizeAbove(columns);
  if (size !== 1) tally.note(`Its tokens are counted in units of ${count(size)}, as it says above them.`);
};

/** Gives figures of tokens the size that a title says, where their own names say none. */
export const withSizeAbove = (columns: Columns): (<M extends FigureMeaning>(meaning: M) => M) => {
  const size = sizeAbove(columns);
  return (meaning) => (meaning.per === 1 && isOfTokens(meaning.figure) ? { ...meaning, per: size } : meaning);
};

/** How long what is written to a cache is kept: each has a price, and a column, of its own. */
const KEPT_FOR = /(?:^|[^a-z0-9])(5 ?m(?:in)?|1 ?h(?:our)?)(?![a-z0-9])/i;
const keptFor = (name: string | undefined): string | undefined => KEPT_FOR.exec(name ?? '')?.[1];

/** What was written to a cache for five minutes, with what was written for an hour. */
const withOtherWrites = (
  { header }: Columns,
  place: FigurePlace<number>,
  places: readonly FigurePlace<number>[],
): FigurePlace<number> => {
  const own = keptFor(header[place.at]);
  if (place.figure !== 'written' || own === undefined) return place;
  const others = places.filter(({ figure, rest, per, at }) => {
    const other = keptFor(header[at]);
    return figure === 'written' && rest === place.rest && per === place.per && (other ?? own) !== own;
  });
  return { ...place, and: others.map(({ at }) => at) };
};

/** "Cache hits" that are no more than the requests beside them may be requests. */
const areHits = (
  { header, largest }: Columns,
  at: number,
  named: readonly (FigureMeaning | null)[],
): boolean => {
  const requests = named.findIndex((meant) => meant?.figure === 'requests');
  return isOfHits(header[at] ?? '') && requests >= 0 && (largest(at) ?? 0) <= (largest(requests) ?? 0);
};

/** The columns that are understood. "Input" and "Cached" count tokens beside a model, or beside a name that says so. */
const placesIn = (columns: Columns): readonly FigurePlace<number>[] => {
  const named = columns.header.map(meaningOf);
  const areTokens =
    named.some((meant) => meant?.figure === 'model') || columns.header.some((name) => SAYS_TOKENS.test(name));
  const places = named.flatMap((meant, at) => {
    const isOpen = meant === null || meant.figure === 'gatewayCache';
    const bare = isOpen && !areHits(columns, at, named) ? bareMeaning(columns, at, meant, areTokens) : null;
    const found = bare ?? meant;
    return found === null ? [] : [{ ...found, at }];
  });
  const sized = withSizeAbove(columns);
  return places.map((place) => withOtherWrites(columns, sized(place), places));
};

const sidesOf = ({ input, uncached, output }: Places<number>): readonly FigurePlace<number>[] =>
  [input, uncached, output].filter((place) => place !== undefined);

/** Whether figures of one row are those of an hour or more. */
const areMany = ({ largest }: Columns, places: Places<number>): boolean =>
  sidesOf(places).some(({ at, per }) => (largest(at) ?? 0) * per >= LEAST_TOKENS);

const areCounts = (columns: Columns, places: Places<number>): boolean =>
  sidesOf(places).some(({ at }) => SAYS_TOKENS.test(columns.header[at] ?? '')) || areMany(columns, places);

/** The column of times where no name says which: one that holds nothing else, or the first, as consoles leave it. */
const unnamedTime = (
  columns: Columns,
  all: readonly FigurePlace<number>[],
): FigurePlace<number> | undefined => {
  const known = new Set(all.map(({ at }) => at));
  const found = columns.header.findIndex((_, at) => !known.has(at) && columns.areTimes(at));
  if (found >= 0) return { ...FIRST, at: found };
  return known.has(0) ? undefined : FIRST;
};

/** What stands in results of a benchmark, or of a load test, and not beside what was used. */
export const OF_SPEED =
  /\b(?:ttft|tpot|itl|tps|rps|qps|concurrency|latency|throughput|seconds)\b|\/ ?s\b|per second|\(m?s\)/i;

/** Sums of a time that no row names: those of models, teams or projects. A call has a time, or is none. */
const canBeTimeless = ({ header, largest, hasTimes }: Columns, shared: Places<number>): boolean => {
  const isOfCalls = (['call', 'status', 'success', 'kind'] as const).some(
    (figure) => shared[figure] !== undefined,
  );
  const isNamed = shared.model !== undefined || header.some((_, at) => largest(at) === null);
  return (
    isNamed &&
    !isOfCalls &&
    !header.some((_, at) => hasTimes(at)) &&
    !header.some((name) => OF_SPEED.test(name))
  );
};

const oneSeries = (
  columns: Columns,
  shared: Places<number>,
  when: FigurePlace<number> | undefined,
): readonly Series[] => {
  const isTimeless = when === undefined || when === FIRST;
  // Without a time small figures are sizes or prices, whatever they are called.
  const isUsage = isTimeless
    ? areMany(columns, shared) && canBeTimeless(columns, shared)
    : areCounts(columns, shared);
  if (!isUsage) return [];
  const { when: _, ...rest } = shared;
  return [{ model: null, period: null, places: isTimeless ? rest : { ...rest, when } }];
};

/**
 * The series of a table: one, or one for each model, or for each month, where a column is of one alone. Empty where
 * there is no split into input and output.
 */
export const seriesOfColumns = (columns: Columns): readonly Series[] => {
  const all = placesIn(columns);
  const shared = bestOf(all.filter(({ rest }) => rest === ''));
  const when = shared.when ?? unnamedTime(columns, all);
  if (isSplit(shared)) return oneSeries(columns, shared, when);
  const { model } = shared;
  const labels = [...new Set(all.map(({ rest }) => rest).filter((rest) => rest !== ''))];
  const periods = periodsOfNames(labels);
  const areOfTimes = shared.when === undefined && periods.every((period) => period !== null);
  // A table names its models in a column or in its header.
  if (!areOfTimes && (when === undefined || (model !== undefined && labels.length > 1))) return [];
  const isTimeless = when === FIRST && columns.below(0).length > 0 && !columns.hasTimes(0);
  if (isTimeless && !canBeTimeless(columns, shared)) return [];
  const series = labels.map((label, at) => ({
    model: model === undefined && !areOfTimes && LIKE_A_MODEL.test(label) ? label : null,
    period: areOfTimes ? (periods[at] ?? null) : null,
    places: {
      ...(!areOfTimes && !isTimeless && defined({ when })),
      ...defined({ model }),
      ...bestOf(all.filter(({ rest }) => rest === label)),
    },
  }));
  // A column that belongs to nothing leaves the table half read.
  const areWhole = series.every(({ places }) => isSplit(places));
  const are = isTimeless ? areMany : areCounts;
  return areWhole && series.some(({ places }) => are(columns, places)) ? series : [];
};

/** One side alone, whatever else the names of its columns say: a chart of one metric. */
const sideAlone = (header: readonly string[]): 'input' | 'output' | undefined => {
  const figures = new Set(header.map((name) => meaningOf(name)?.figure));
  const isInput = figures.has('input') || figures.has('uncached');
  if (!figures.has('when') || isInput === figures.has('output')) return undefined;
  return isInput ? 'output' : 'input';
};

/** The columns whose names say what is below them, whether it is counted or told elsewhere, too. */
export const readColumns = (columns: Columns): ReadonlySet<number> =>
  new Set(placesIn(columns).flatMap(({ at, rest }) => (rest === '' ? [at] : [])));

/** Where a table has what it says of all of its rows alike. */
export const totalsOfColumns = (columns: Columns): Places<number> =>
  bestOf(placesIn(columns).filter(({ rest }) => rest === ''));

/** What a table lacks that is one of usage but for that; undefined where it is none. */
export const lackingIn = (columns: Columns): Lack | undefined => {
  const { header } = columns;
  const places = totalsOfColumns(columns);
  const side = sideAlone(header);
  if (side !== undefined) return side;
  if (isSplit(places)) return places.when === undefined ? 'time' : undefined;
  return places.total !== undefined && places.when !== undefined && places.model !== undefined
    ? 'split'
    : undefined;
};
