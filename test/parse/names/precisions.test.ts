import { describe, expect, test } from 'vitest';
import type { DraftFields } from '../../../src/domain/draft.ts';
import { parseLine } from '../../../src/parse/index.ts';

/** What people type in words of their own, and the fields that it must come to. */

type Row = readonly [line: string, fields: Partial<Record<keyof DraftFields, unknown>>];

const reads = (rows: readonly Row[]): void => {
  test.each(rows)('%s', async (line, fields) => {
    const { draft } = await parseLine(line);
    expect(draft.fields).toMatchObject(fields);
  });
};

describe('weights of any precision are those of the model that is hosted', () => {
  reads([
    ['deepseek r1 q4, 5M tokens', { 'selfHosted.model': 'deepseek-r1', 'selfHosted.precision': 'int4' }],
    ['deepseek r1 awq on 8xH100, 5M tokens', { 'selfHosted.model': 'deepseek-r1' }],
    ['5M tokens, deepseek-r1 int4', { 'selfHosted.model': 'deepseek-r1', 'selfHosted.precision': 'int4' }],
    ['gemma3:12b-it-qat, 5M tokens', { 'selfHosted.model': 'gemma-3-12b', 'selfHosted.precision': 'int4' }],
    [
      'google/gemma-3-27b-it-qat-w4a16-ct, 5M tokens',
      { 'selfHosted.model': 'gemma-3-27b', 'selfHosted.precision': 'int4' },
    ],
    ['5M tokens vs deepseek reasoner', { apis: [{ id: 'deepseek/deepseek-reasoner' }] }],
  ]);
});
