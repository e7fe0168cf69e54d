import { isRecord } from '../../json.ts';
import { type Json, lengthOf, list, records, text } from '../json.ts';
import {
  anything,
  boolean,
  byType,
  type Check,
  items,
  number,
  object,
  oneOf,
  type Report,
  required,
  string,
} from './check.ts';
import { richText } from './rich-text.ts';

const rawText = object({ type: anything, text: required(string(3000)) });
const rawNumber = object({ type: anything, value: required(number()), text: string(3000) });
const cell = byType({ raw_text: rawText, raw_number: rawNumber, rich_text: richText });
const headerCell = byType({ raw_text: rawText, raw_number: rawNumber });

const equalRows = (value: Json, at: string, report: Report): void => {
  const rows = list(value.rows);
  const width = list(rows[0]).length;
  rows.forEach((row, index) => {
    if (list(row).length !== width)
      report('all rows must have the same number of cells', `${at}/rows/${index}`);
  });
};

/** The characters of all cells, at any depth: Slack limits their sum. */
export const charactersIn = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + charactersIn(item), 0);
  if (!isRecord(value)) return 0;
  return lengthOf(text(value.text)) + charactersIn(value.elements);
};

/** docs.slack.dev, table block: 100 rows of 20 cells. */
export const tableBlock = object(
  {
    type: anything,
    block_id: string(255),
    rows: required(items(items(cell, 1, 20), 1, 100)),
    column_settings: items(
      (value, at, report) =>
        value === null ||
        object({ align: oneOf('left', 'center', 'right'), is_wrapped: boolean })(value, at, report),
      0,
      20,
    ),
  },
  equalRows,
);

/** docs.slack.dev, data table block: a header and 1..100 rows, 20,000 characters in all. */
export const dataTable = object(
  {
    type: anything,
    block_id: string(255),
    caption: required(string(3000)),
    page_size: number(1, 100, true),
    row_header_column_index: number(0, 19, true),
    rows: required(items(items(cell, 1, 20), 2, 101)),
  },
  (value, at, report) => {
    equalRows(value, at, report);
    list(list(value.rows)[0]).forEach((item, index) => {
      headerCell(item, `${at}/rows/0/${index}`, report);
    });
    if (charactersIn(value.rows) > 20_000) report('must be less than 20001 characters', `${at}/rows`);
  },
);

const point = object({ label: required(string(20)), value: required(number()) });
const segment: Check = object(
  { label: required(string(20)), value: required(number()) },
  (value, at, report) => {
    if (typeof value.value === 'number' && value.value <= 0) report('must be greater than 0', `${at}/value`);
  },
);

const onePointPerCategory = (chart: Json, at: string, report: Report): void => {
  const axis = isRecord(chart.axis_config) ? chart.axis_config : {};
  const categories = list(axis.categories);
  const names = new Set<unknown>();
  records(chart.series).forEach((series, index) => {
    if (names.has(series.name)) report('series names must be unique', `${at}/series/${index}/name`);
    names.add(series.name);
    const labels = new Set(records(series.data).map((datum) => datum.label));
    const complete =
      labels.size === categories.length && categories.every((category) => labels.has(category));
    if (!complete || list(series.data).length !== categories.length)
      report('data labels must match axis_config categories', `${at}/series/${index}/data`);
  });
};

const plotted = object(
  {
    type: anything,
    series: required(
      items(object({ name: required(string(20)), data: required(items(point, 1, 20)) }), 1, 6),
    ),
    axis_config: required(
      object({ categories: required(items(string(20), 1, 20)), x_label: string(50), y_label: string(50) }),
    ),
  },
  onePointPerCategory,
);

/** docs.slack.dev, data visualization block (June 2026). */
export const dataVisualization = object({
  type: anything,
  block_id: string(255),
  title: required(string(50)),
  chart: required(
    byType({
      line: plotted,
      bar: plotted,
      area: plotted,
      pie: object({ type: anything, segments: required(items(segment, 1, 6)) }),
    }),
  ),
});
