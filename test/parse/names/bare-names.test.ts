import { expect, it } from 'vitest';
import { parseLine } from '../../../src/parse/index.ts';

const fieldsOf = async (line: string) => (await parseLine(line)).draft.fields;

it('embedding APIs are known by their bare names', async () => {
  const fields = await fieldsOf('10B tokens bge-m3 on L4 vs text-embedding-3-small and gemini-embedding-001');
  expect(fields.apis?.map(({ id }) => id)).toEqual([
    'openai/text-embedding-3-small',
    'google/gemini-embedding-001',
  ]);
});

it('a seller is no machine, and data in a country stays there', async () => {
  const asked = await parseLine('$47k last month on bedrock').catch((error: unknown) => error);
  expect(String(asked)).not.toContain('no machine');
  const fields = await fieldsOf('$20k a month on sonnet, data in switzerland');
  expect(fields['constraints.region']).toBe('ch');
});
