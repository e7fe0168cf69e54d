import { gzipSync } from 'node:zlib';
import type { MeasuredUsage } from '../../src/domain/usage.ts';
import { readUsage, type UsageFile } from '../../src/usage/index.ts';

/** A file in memory, handed on in pieces of `size` bytes. */
export const fileOf = (content: string | Uint8Array, size = 1 << 16): UsageFile => ({
  async *open() {
    const bytes = Buffer.from(content);
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  },
});

export const read = (...contents: (string | Uint8Array)[]): Promise<MeasuredUsage> =>
  readUsage(contents.map((content) => fileOf(content)));

export const gzipped = (content: string | Uint8Array): Uint8Array => gzipSync(content);

/** A table with quotes where they are needed. */
export const csv = (
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  { delimiter = ',', end = '\n' } = {},
): string => {
  const cell = (value: string | number): string => {
    const text = String(value);
    return /["\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [header, ...rows].map((row) => row.map(cell).join(delimiter) + end).join('');
};

export const jsonLines = (rows: readonly unknown[]): string =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');
