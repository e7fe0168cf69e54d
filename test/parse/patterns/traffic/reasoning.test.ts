import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';

const fieldsOf = async (line: string) => (await parseLine(line)).draft.fields;

describe('reasoning', () => {
  it.each([
    ['1B tokens reasoning on deepseek r1', 'reasoning'],
    ['10k requests/day, reasoning model, qwen3 32b', 'reasoning'],
    ['1B tokens grok 4 fast reasoning', undefined],
    ['1B tokens needs frontier reasoning', undefined],
  ])('%s', async (line, shape) => {
    expect((await fieldsOf(line))['workload.shapeOfWork']).toBe(shape);
  });
});
