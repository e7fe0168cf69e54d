import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';

const fieldsOf = async (line: string) => (await parseLine(line)).draft.fields;

describe('a price of a node', () => {
  it.each([
    ['3 nodes of 8xH100 at $19.92/hr per node, 20B tokens', 19.92 / 8],
    ['3 nodes of 8xH100 at $19.92/hr each, 20B tokens', 19.92 / 8],
    ['3 nodes of 8xH100 at $2.49/hr each, 20B tokens', 2.49],
    ['3 nodes of 8xH100 at $60/hr total, 20B tokens', 60 / 24],
    ['8xH100 at $19.92/hr per node, 20B tokens', 19.92 / 8],
    ['2 x p5.48xlarge at $55/hr per node, 2B tokens', 55 / 8],
  ])('%s', async (line, usd) => {
    expect((await fieldsOf(line))['selfHosted.procurement.usdPerGpuHour']).toBeCloseTo(usd, 9);
  });
});
