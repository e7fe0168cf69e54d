import { describe, expect, it } from 'vitest';
import { read } from '../files.ts';

const sums = async (text: string) => {
  const { inputTokens, cachedInputTokens, outputTokens, requests, days } = (await read(text)).profile;
  return [inputTokens, cachedInputTokens, outputTokens, requests, days];
};

const SUMS = [7e8, 2.2e8, 8.2e7, 435_000, 2];

describe('a table without marks between its columns', () => {
  it('is cut where its names and figures stand below one another', async () => {
    const text = `Usage of the two of us:

Date        Model       Requests  Input tokens  Cached tokens  Output tokens
2026-11-01  gpt-5-mini   412,000   612,000,000    210,000,000     72,000,000
2026-11-02  gpt-5         23,000    88,000,000     10,000,000     10,000,000
Total                    435,000   700,000,000    220,000,000     82,000,000
`;
    expect(await sums(text)).toEqual(SUMS);
  });
});

it('commas inside figures part no columns', async () => {
  const rows = [
    'Date       \tModel     \tRequests\tInput tokens\tCached\tOutput tokens',
    '2026-11-01 \tgpt-5-mini\t412,000 \t612,000,000 \t210,000,000\t72,000,000',
    '2026-11-02 \tgpt-5     \t23,000  \t88,000,000  \t10,000,000\t10,000,000',
  ];
  expect(await sums(rows.join('\n'))).toEqual(SUMS);
});

describe('a table that is drawn', () => {
  it('is cut by its frame, whatever marks its figures have', async () => {
    const text = `Here it is:

| Date       | Model      | Requests | Input tokens | Cached      | Output tokens |
|------------|------------|---------:|-------------:|------------:|--------------:|
| 2026-11-01 | gpt-5-mini |  412,000 |  612,000,000 | 210,000,000 |    72,000,000 |
| 2026-11-02 | gpt-5      |   23,000 |   88,000,000 |  10,000,000 |    10,000,000 |
| **Total**  |            |  435,000 |  700,000,000 | 220,000,000 |    82,000,000 |
`;
    expect(await sums(text)).toEqual(SUMS);
  });
});
