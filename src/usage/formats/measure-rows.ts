import { tooManyHours } from '../errors.ts';
import type { FigureMeaning, UsageFigure } from '../values/figure.ts';
import { meaningOf, meaningOfBare } from '../values/figure-words.ts';
import { periodsOfNames } from '../values/named-period.ts';
import { type NamedTime, timeNamedIn } from '../values/periods.ts';
import type { Cells, Columns, TableFormat } from './format.ts';
import { moneyOf, type RowSource } from './row-sums.ts';
import { isTotalName, TOTALS_LEFT_OUT } from './told-again.ts';
import { noteSizeAbove, OF_SPEED, seriesOfColumns, withSizeAbove } from './usage-columns.ts';
import { COUNTED, LIKE_A_MODEL } from './usage-names.ts';
import { reader } from './usage-sums.ts';
import { usageTable } from './usage-table.ts';

/**
 * A table turned on its side: a row for each measure, such as "Input tokens", and a column for each month, each model,
 * or for all there is. Models may have a column of their own, or a row above their measures.
 */

const meaningOfMeasure = (name: string): FigureMeaning | null => {
  const meaning = meaningOfBare(name) ?? meaningOf(name);
  return meaning?.rest === '' && (COUNTED.has(meaning.figure) || meaning.figure === 'cost') ? meaning : null;
};

/** A column of figures: of a time, of a model, or of all. */
interface Column {
  readonly at: number;
  readonly period: NamedTime | null;
  readonly model: string | null;
}

interface Shape {
  readonly measure: number;
  readonly model: number | undefined;
  readonly figures: readonly Column[];
}

const measureColumn = ({ header, below }: Columns): number =>
  header.findIndex((_, at) => {
    const cells = below(at);
    const found = new Set(cells.flatMap((cell) => meaningOfMeasure(cell)?.figure ?? []));
    const isSplit = (found.has('input') || found.has('uncached')) && found.has('output');
    return isSplit && !cells.some((cell) => OF_SPEED.test(cell));
  });

const hasFigures = ({ below }: Columns, at: number): boolean =>
  below(at).some((cell) => /^[$€£]?\d/.test(cell));

const shapeOf = (columns: Columns): Shape | undefined => {
  const measure = measureColumn(columns);
  if (measure < 0) return undefined;
  const model = columns.header.findIndex((name) => meaningOf(name)?.figure === 'model');
  const periods = periodsOfNames(columns.header);
  const figures = columns.header.flatMap((name, at): Column[] => {
    if (at === measure || at === model || !hasFigures(columns, at)) return [];
    const period = periods[at] ?? null;
    const isModel = model < 0 && period === null && LIKE_A_MODEL.test(name);
    return [{ at, period, model: isModel ? name.trim() : null }];
  });
  const others = figures.filter(({ at }) => !isTotalName(columns.header[at] ?? ''));
  const kept = others.length > 0 ? others : figures;
  const areAlike = kept.every(({ period }) => (period === null) === (kept[0]?.period === null));
  return kept.length > 0 && areAlike
    ? { measure, model: model < 0 ? undefined : model, figures: kept }
    : undefined;
};

interface Written {
  readonly cell: string;
  readonly meaning: FigureMeaning;
}

type Figures = Partial<Record<UsageFigure, Written>>;

/** The measures of one model in one column, as one row of another table would say them. */
const sourceOf = (figures: Figures, { model, period }: Omit<Column, 'at'>, cells: Cells): RowSource => {
  const source: RowSource = {
    has: (figure) => figures[figure] !== undefined || (figure === 'model' && model !== null),
    number(figure) {
      const written = figures[figure];
      const value = cells.number(written?.cell);
      return value === null ? null : value * (written?.meaning.per ?? 1);
    },
    text: (figure) => (figure === 'model' ? model : null),
    time: () => null,
    long: () => undefined,
    until: () => null,
    range: () => period,
    cost: () => moneyOf(source, figures.cost?.cell ?? null, figures.cost?.meaning.unit ?? null),
  };
  return source;
};

/** More models than any team has. */
const MOST_KEPT = 20_000;

/** Known by the names of its rows: nothing of its header says that it counts tokens. */
export const measureRows: TableFormat = {
  id: usageTable.id,
  called: usageTable.called,
  is: (columns) => seriesOfColumns(columns).length === 0 && shapeOf(columns) !== undefined,
  isAmongWords: (columns) =>
    measureRows.is(columns) &&
    shapeOf(columns)?.figures.some(({ period, model }) => period !== null || model !== null) === true,
  open: (columns, cells, tally) => {
    const shape = shapeOf(columns);
    const { measure = 0, figures: places = [] } = shape ?? {};
    const kept = new Map<string, { figures: Figures; of: Omit<Column, 'at'> }>();
    const titles = columns.above.map((row) => timeNamedIn(row.join(' '), cells.time));
    const isTimeless = places.every(({ period }) => period === null);
    const { row: add, end } = reader(
      tally,
      false,
      isTimeless ? () => titles.find((time) => time !== null) ?? null : undefined,
    );
    let section: string | null = null;
    const keep = ({ at, period, model }: Column, named: string | null, written: Written): void => {
      if (written.cell === '') return;
      const key = `${at} ${named ?? ''}`;
      const known = kept.get(key) ?? { figures: {}, of: { period, model: named ?? model } };
      known.figures[written.meaning.figure] ??= written;
      kept.set(key, known);
      if (kept.size > MOST_KEPT) throw tooManyHours();
    };
    const sized = withSizeAbove(columns);
    noteSizeAbove(columns, tally);
    const keepAll = (row: readonly string[], named: string | null, meaning: FigureMeaning): void => {
      for (const place of places)
        keep(place, named, { cell: row[place.at]?.trim() ?? '', meaning: sized(meaning) });
    };
    return {
      row(row) {
        const name = row[measure]?.trim() ?? '';
        const meaning = meaningOfMeasure(name);
        const named = row[shape?.model ?? -1]?.trim() || section;
        if (meaning === null) section = LIKE_A_MODEL.test(name) ? name : section;
        else if (isTotalName(named ?? '')) tally.note(TOTALS_LEFT_OUT);
        else keepAll(row, named, meaning);
      },
      end() {
        for (const { figures, of } of kept.values()) add(sourceOf(figures, of, cells));
        end();
      },
    };
  },
};
