import { OF_A_MAKER } from './formats/usage-names.ts';
import { isRow, type JsonRow } from './values/json.ts';
import { namedTime } from './values/periods.ts';
import { timeOfText } from './values/times.ts';

/** Objects whose keys are the times of their rows, as a program writes sums that it kept in a dictionary. */

/** A number alone may be the key of anything. */
const isTime = (key: string): boolean =>
  (/\D/.test(key) || key.length >= 8) && (timeOfText(key) !== null || namedTime(key) !== null);

type Entry = readonly [key: string, value: JsonRow];

/** What an object holds under its keys, where each is a row and every key is of one kind. */
const entriesAll = (value: unknown, isKey: (key: string) => boolean): readonly Entry[] => {
  if (!isRow(value)) return [];
  const rows: Entry[] = [];
  // Millions of rows come by here: most are told by their first value.
  for (const key of Object.keys(value)) {
    const one = value[key];
    if (!isRow(one) || !isKey(key)) return [];
    rows.push([key, one]);
  }
  return rows;
};

/** The models of a time stand together: what else knows rows of JSON reads them from there. */
const rowOfTime = ([date, sums]: Entry): JsonRow =>
  entriesAll(sums, () => true).length > 0 ? { date, models: sums } : { date, ...sums };

const byTime = (value: unknown): readonly JsonRow[] => entriesAll(value, isTime).map(rowOfTime);

const byModelAndTime = (value: unknown): readonly JsonRow[] => {
  const models = entriesAll(value, (key) => OF_A_MAKER.test(key));
  const rows = models.map(([model, times]) => byTime(times).map((row) => ({ model, ...row })));
  return rows.every((ofModel) => ofModel.length > 0) ? rows.flat() : [];
};

/**
 * The rows of an object that is keyed by time, by model and time, or that holds such a one under a name of its own:
 * `{"2026-11-01": {"gpt-5": {"input_tokens": …}}}`. Each has its time, and its model where a key says it; empty for any
 * other object.
 */
export const keyedRows = (value: JsonRow): readonly JsonRow[] => {
  // Of several objects one alone would be a part of what was used.
  const held = Object.values(value).filter(isRow);
  for (const one of [value, ...(held.length === 1 ? held : [])]) {
    const rows = byTime(one);
    if (rows.length > 0) return rows;
    const ofModels = byModelAndTime(one);
    if (ofModels.length > 0) return ofModels;
  }
  return [];
};
