import { defined } from '../../defined.ts';
import { isRecord, jsonOf } from '../../json.ts';

/** Lines that a program writes as it runs: a time, words, and what happened as JSON or as `key=value` (logfmt). */

type Pairs = Readonly<Record<string, unknown>>;

/** What stands before the JSON or the pairs: a time, a level, the name of a program. */
const LONGEST_PREFIX = 300;
const TIME =
  /^\W?(\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?(?:Z|[+-]\d\d:?\d\d)(?![\w:]))?)/;
const PAIR = /(?<!\S)([a-z_][\w.@-]*)=("(?:[^"\\]|\\.)*"|[^\s"]*)(?!\S)/gi;
/** Words with "=" in them turn up in any text. */
const FEWEST_PAIRS = 3;
const LONGEST_LINE = 100_000;

const unquoted = (value: string): string =>
  value.startsWith('"') ? value.slice(1, -1).replaceAll(/\\(.)/g, '$1') : value;

const pairsIn = (line: string): { row: Pairs; start: number } | undefined => {
  const found = [...line.matchAll(PAIR)];
  const [first] = found;
  if (first === undefined || found.length < FEWEST_PAIRS) return undefined;
  const row = Object.fromEntries(found.map(([, key = '', value = '']) => [key, unquoted(value)]));
  return { row, start: first.index };
};

const objectIn = (line: string): { row: Pairs; start: number } | undefined => {
  const start = line.indexOf('{');
  if (start < 0 || start > LONGEST_PREFIX) return undefined;
  const row = jsonOf(line.slice(start));
  return isRecord(row) ? { row, start } : undefined;
};

/** What a line of a log tells, with its time: one event, which is a call where it has tokens. undefined: words alone. */
export const rowOfLogLine = (line: string): Pairs | undefined => {
  const found = objectIn(line) ?? (line.length > LONGEST_LINE ? undefined : pairsIn(line));
  if (found === undefined) return undefined;
  const [, timestamp] = TIME.exec(line.slice(0, found.start)) ?? [];
  return { ...defined({ timestamp }), call_id: '', ...found.row };
};
