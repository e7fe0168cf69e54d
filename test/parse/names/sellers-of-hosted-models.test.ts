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

describe('a seller alone beside a hosted model sells that model', () => {
  reads([
    ['500M llama 70b vs together ai', { apis: [{ id: 'together/meta-llama/Llama-3.3-70B-Instruct-Turbo' }] }],
    ['gpt-oss-120b on 1xH100 vs groq, 1B tokens', { apis: [{ id: 'groq/openai/gpt-oss-120b' }] }],
    [
      'vs groq and deepinfra, gpt-oss 120b, 9B tokens',
      { apis: [{ id: 'groq/openai/gpt-oss-120b' }, { id: 'deepinfra/openai/gpt-oss-120b' }] },
    ],
  ]);

  test('and one that does not sell it is asked about', async () => {
    await expect(parseLine('500M qwen3 8b vs groq')).rejects.toThrow(
      'We know no price of qwen3-8b at "groq"',
    );
  });
});
