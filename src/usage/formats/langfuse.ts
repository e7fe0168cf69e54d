import type { Tally } from '../tally.ts';
import { at, firstOf, has, type JsonRow, numberInJson, objectOf, rowsAt, textAt } from '../values/json.ts';
import { numberOfJson } from '../values/numbers.ts';
import { timeOfJson, wholeDay } from '../values/times.ts';
import { addBucket } from './bucket.ts';
import { addCall } from './call.ts';
import { CACHE_APART, type JsonFormat, type TableFormat, textOfCell } from './format.ts';
import { newPages } from './pages.ts';

/**
 * Langfuse's export of observations, in its two sets of fields. As Langfuse itself sums: input is every key of
 * `usageDetails` with "input" in its name, output likewise, `total` is no part. Only generations are counted, not the
 * spans, tools and agents around them.
 */

interface Sums {
  input: number;
  cached: number;
  written: number;
  output: number;
}

const sumsOf = (usage: JsonRow): Sums => {
  const sums: Sums = { input: 0, cached: 0, written: 0, output: 0 };
  for (const [key, value] of Object.entries(usage)) {
    const tokens = numberOfJson(value) ?? 0;
    if (/input/i.test(key)) {
      sums.input += tokens;
      if (/creation|write/i.test(key)) sums.written += tokens;
      else if (/cache/i.test(key)) sums.cached += tokens;
    } else if (/output/i.test(key)) sums.output += tokens;
  }
  return sums;
};

interface Observation {
  readonly at: number | null;
  readonly type: string;
  readonly model: string | null;
  readonly usage: JsonRow;
  readonly usd: number | null;
}

const add = (tally: Tally, { type, usage, ...observation }: Observation) => {
  const work = type.trim().toUpperCase();
  if (work === 'GENERATION' || work === 'EMBEDDING')
    addCall(tally, { ...observation, ...sumsOf(usage), work });
};

const begin = (tally: Tally): void => {
  tally.note(CACHE_APART);
  tally.note('Only generations are counted, not the spans around them.');
};

/** The older set of fields names three copies of the same tokens: one is taken. */
const usageOf = (row: JsonRow): JsonRow => {
  for (const key of ['usageDetails', 'providedUsageDetails']) {
    const details = objectOf(at(row, key));
    if (details !== null && Object.keys(details).length > 0) return details;
  }
  const older = at(row, 'usage');
  return {
    input: firstOf(
      numberInJson(row, 'inputUsage'),
      numberInJson(row, 'promptTokens'),
      numberInJson(older, 'input'),
    ),
    output: firstOf(
      numberInJson(row, 'outputUsage'),
      numberInJson(row, 'completionTokens'),
      numberInJson(older, 'output'),
    ),
  };
};

/** Observations as JSON or lines of it, of either set of fields. */
export const langfuseJson: JsonFormat = {
  id: 'langfuse-jsonl',
  called: 'Langfuse',
  is: (row) =>
    has(row, 'type') && has(row, 'startTime') && (has(row, 'usageDetails') || has(row, 'inputUsage')),
  open: (tally) => {
    begin(tally);
    return {
      row: (row) =>
        add(tally, {
          at: timeOfJson(at(row, 'startTime')),
          type: textAt(row, 'type') ?? '',
          model: firstOf(textAt(row, 'providedModelName'), textAt(row, 'model')),
          usage: usageOf(row),
          usd: firstOf(
            numberInJson(row, 'totalCost'),
            numberInJson(objectOf(at(row, 'costDetails')), 'total'),
            numberInJson(row, 'calculatedTotalCost'),
          ),
        }),
      ...newPages(tally),
    };
  },
};

/** Days of the metrics API, with the sums of each model. */
export const langfuseDaily: JsonFormat = {
  id: 'langfuse-daily-metrics',
  called: 'Langfuse',
  is: (row) => has(row, 'date') && rowsAt(row, 'usage').some((model) => has(model, 'inputUsage')),
  open: (tally) => {
    return {
      row(row) {
        const from = timeOfJson(at(row, 'date'));
        if (from === null) return tally.lost();
        const models = rowsAt(row, 'usage');
        if (models.length === 0) tally.span(from, wholeDay(from));
        for (const sums of models) addDay(tally, from, sums);
      },
      ...newPages(tally),
    };
  },
};

const addDay = (tally: Tally, from: number, sums: JsonRow) =>
  addBucket(tally, {
    at: from,
    until: wholeDay(from),
    model: textAt(sums, 'model'),
    input: numberInJson(sums, 'inputUsage') ?? 0,
    cached: null,
    written: null,
    output: numberInJson(sums, 'outputUsage') ?? 0,
    requests: numberInJson(sums, 'countObservations'),
    usd: numberInJson(sums, 'totalCost'),
  });

/** Observations as a table, whose details are JSON inside a cell. */
export const langfuseTable: TableFormat = {
  id: 'langfuse-csv',
  called: 'Langfuse',
  is: (columns) =>
    columns.has('type', 'starttime') && columns.at('usagedetails', 'inputusage', 'input_usage') >= 0,
  open: (columns, cells, tally) => {
    begin(tally);
    const place = {
      when: columns.at('starttime'),
      type: columns.at('type'),
      model: columns.at('providedmodelname', 'model'),
      usage: columns.at('usagedetails'),
      provided: columns.at('providedusagedetails'),
      input: columns.at('inputusage', 'prompttokens'),
      output: columns.at('outputusage', 'completiontokens'),
      usd: columns.at('totalcost', 'calculatedtotalcost'),
      costs: columns.at('costdetails'),
    };
    return {
      row: (row) =>
        add(tally, {
          at: cells.time(row[place.when]),
          type: row[place.type] ?? '',
          model: textOfCell(row[place.model]),
          usage: usageOf({
            usageDetails: row[place.usage],
            providedUsageDetails: row[place.provided],
            inputUsage: cells.number(row[place.input]),
            outputUsage: cells.number(row[place.output]),
          }),
          usd: cells.number(row[place.usd]) ?? numberInJson(objectOf(row[place.costs]), 'total'),
        }),
    };
  },
};
