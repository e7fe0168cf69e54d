import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';

/** In what the bills are to be read, in words of a line. */

const LINE = '500M tokens a month llama 70b on 2 H100 vs gpt-5';

describe('somebody wants the bills in', () => {
  it.each([
    [`${LINE}, finance wants euros`, 'EUR'],
    [`${LINE}, show CHF`, 'CHF'],
    [`finance needs it in pounds: ${LINE}`, 'GBP'],
    [`${LINE}, our cfo thinks in yen`, 'JPY'],
    [`${LINE}, show us the bills in swiss francs please`, 'CHF'],
  ])('%s', async (line, code) => {
    const { draft } = await parseLine(line);
    expect(draft.fields['money.currency']).toBe(code);
    expect(draft.fields['workload.tokensPerMonth']).toBe(5e8);
  });
});
