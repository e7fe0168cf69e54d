import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csv, read } from './files.ts';
import { SAMPLES } from './samples.ts';
import { SAMPLES_OF_LOGS } from './samples-of-logs.ts';
import { SAMPLES_OF_SELLERS } from './samples-of-sellers.ts';
import { SAMPLES_WITH_REST } from './samples-with-rest.ts';

/** Columns are known by their names, wherever they stand. */

const isTable = (text: string): boolean =>
  !/^\s*[[{#<]/.test(text) && text.split('\n')[0]?.includes(',') === true;

const TABLES = [...SAMPLES, ...SAMPLES_OF_LOGS, ...SAMPLES_OF_SELLERS, ...SAMPLES_WITH_REST].flatMap(
  ({ name, format, text }) => {
    // A panel of Grafana has its time first, and is known by that.
    if (!isTable(text) || format.includes('grafana')) return [];
    const rows: string[][] = parse(text, { relax_column_count: true, relax_quotes: true });
    const [header = []] = rows;
    // A table whose first column has no name is known by that.
    return rows.every((row) => row.length === header.length) && header.every((cell) => cell.trim() !== '')
      ? [{ name, header, rows }]
      : [];
  },
);

/** All that is known of a table, but for where in it a figure could not be read. */
const profileOf = async (text: string): Promise<unknown> =>
  JSON.parse(JSON.stringify((await read(text)).profile).replaceAll(/, column \d+/g, ''));

describe.each(TABLES)('$name', ({ rows }) => {
  const turned = (turn: (row: readonly string[]) => string[]): string => {
    const [header = [], ...rest] = rows.map(turn);
    return csv(header, rest);
  };

  it('comes to the same with its columns the other way round, and with any of them first', async () => {
    const profile = await profileOf(turned((row) => [...row]));
    const first = rows[0]?.map((_, at) => turned((row) => [row[at] ?? '', ...row.toSpliced(at, 1)])) ?? [];
    for (const text of [turned((row) => row.toReversed()), ...first])
      expect(await profileOf(text)).toEqual(profile);
  });
});

it('are those of many tables', () => {
  expect(TABLES.length).toBeGreaterThan(20);
});
