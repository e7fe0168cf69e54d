import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';
import { lineToCopy } from '../../../../src/parse/print/to-copy.ts';

/** Of several APIs a discount is of the one that is named beside it, and of all where none is. */

const GPT = 'openai/gpt-5';
const MINI = 'openai/gpt-5-mini';

/** What is taken off each API of a line, and off all of them. */
const discounts = async (line: string) => {
  const { draft } = await parseLine(line);
  return {
    each: Object.fromEntries((draft.fields.apis ?? []).map(({ id, discount }) => [id, discount])),
    all: draft.fields['apis.discount'],
    line: lineToCopy(draft),
  };
};

describe('a discount beside several APIs', () => {
  it.each([
    ['1B tokens vs gpt-5, gpt-5-mini, 20% off gpt-5-mini', { [MINI]: 0.2 }],
    ['1B tokens vs gpt-5 and gpt-5-mini, 20% discount on gpt-5', { [GPT]: 0.2 }],
    ['1B tokens vs gpt-5, gpt-5-mini, 20% off gpt-5, 10% off gpt-5-mini', { [GPT]: 0.2, [MINI]: 0.1 }],
    ['15% off gpt-5, 1B tokens vs gpt-5 and gpt-5-mini', { [GPT]: 0.15 }],
    ['1B tokens vs gpt-5 (20% off) and gpt-5-mini', { [GPT]: 0.2 }],
    ['1B tokens vs gpt-5 with 20% discount, gpt-5-mini', { [GPT]: 0.2 }],
    ['1B tokens vs gpt-5, gpt-5-mini at 20% off', { [MINI]: 0.2 }],
    ['1B tokens vs gpt-5, gpt-5-mini, discount 10% on gpt-5', { [GPT]: 0.1 }],
  ])('%s', async (line, each) => {
    const found = await discounts(line);
    expect(found.each).toEqual({ [GPT]: undefined, [MINI]: undefined, ...each });
    expect(found.all).toBeUndefined();
    expect(await discounts(found.line)).toEqual(found);
    expect(found.line).not.toContain('{');
  });

  it.each([
    '1B tokens vs gpt-5, gpt-5-mini, 20% off',
    '1B tokens vs gpt-5 and gpt-5-mini with 20% off',
    '1B tokens vs gpt-5, gpt-5-mini, 20% off gpt-5 and gpt-5-mini',
    '1B tokens vs gpt-5, gpt-5-mini, 20% off list',
  ])('%s: of all', async (line) => {
    const { each, all } = await discounts(line);
    expect(each).toEqual({ [GPT]: undefined, [MINI]: undefined });
    expect(all).toBe(0.2);
  });
});
