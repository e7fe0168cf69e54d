import { csvShapeOf } from './documents/csv.ts';
import { isMetricsText } from './formats/engine-scrape.ts';
import { columnsOf } from './formats/format.ts';
import { TABLES } from './formats/index.ts';
import { decimalMarkOf } from './values/numbers.ts';

/** A small export that somebody pasted among words. */

/** An export that stands in a message, and the line beside it. */
export interface Pasted {
  readonly export: string;
  /** What was said around it. */
  readonly words: string;
}

const JSON_KEYS =
  /"(starting_at|start_time|prompt_tokens|modelId|usageDetails|MetricDataResults|ResultsByTime|timeseries|model_permaslug|input_tokens|usage_start_time|resultType)"\s*:/;

const isTable = (text: string): boolean => {
  const { delimiter, first } = csvShapeOf(Buffer.from(text));
  const [header = [], ...rows] = first;
  const names = header.map((name) => name.trim());
  const columns = columnsOf(names, { rows: first, mark: decimalMarkOf(rows.flat(), delimiter) });
  return rows.length > 0 && TABLES.some((table) => (table.isAmongWords ?? table.is)(columns));
};

const isExportText = (text: string): boolean =>
  (/^[[{]/.test(text) && JSON_KEYS.test(text)) || isMetricsText(text) || isTable(text);

const FENCED = /```\s*([\s\S]+?)\s*```/;

/** The export in a message and the words around it; undefined where there is none. */
export const pastedIn = (text: string): Pasted | undefined => {
  const fenced = FENCED.exec(text);
  if (fenced !== null) {
    const inside = fenced[1] ?? '';
    return isExportText(inside) ? { export: inside, words: text.replace(fenced[0], ' ').trim() } : undefined;
  }
  // Without a fence the export begins on a line of its own.
  for (const [index, line] of [...text.split('\n').entries()].slice(0, 4)) {
    const rest = text.split('\n').slice(index).join('\n').trim();
    if (line.trim() !== '' && isExportText(rest))
      return { export: rest, words: text.split('\n').slice(0, index).join(' ').trim() };
  }
  return undefined;
};
