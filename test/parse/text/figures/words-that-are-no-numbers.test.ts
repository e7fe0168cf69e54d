import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';

describe('words that nobody meant as a number', () => {
  it.each(['40 devs', '3 engineers use it', '200 seats', '$6k', '20 users'])(
    '%s is no volume of tokens',
    async (line) => {
      const read = await parseLine(line).catch((error: unknown) => error);
      expect((read as { draft?: { fields: object } }).draft?.fields ?? {}).not.toHaveProperty(
        'workload.tokensPerMonth',
      );
    },
  );
});
