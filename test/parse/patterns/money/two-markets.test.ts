import { expect, it } from 'vitest';
import { hintLines, parseLine } from '../../../../src/parse/index.ts';

/** Each hint is a line that runs, on that market at that price. */
type Hint = readonly [line: string, market: string, usdPerGpuHour: number];

it.each<readonly [string, Hint, Hint]>([
  [
    '1B tokens llama 70b h100 on demand $3.50/hr, spot $1.80/hr',
    ['1B tokens llama 70b h100 on demand $3.50/hr', 'on-demand', 3.5],
    ['1B tokens llama 70b h100 spot $1.80/hr', 'spot', 1.8],
  ],
  [
    '4xH100 at $2/hr spot or $3/hr on demand, 1B tokens',
    ['4xH100 at $2/hr spot, 1B tokens', 'spot', 2],
    ['4xH100 at $3/hr on demand, 1B tokens', 'on-demand', 3],
  ],
  [
    'a100 on demand $3.40/hr, $1.99 1yr reserved, 1B tokens',
    ['a100 on demand $3.40/hr, 1B tokens', 'on-demand', 3.4],
    ['a100 $1.99 1yr reserved, 1B tokens', 'reserved', 1.99],
  ],
  [
    'p5.48xlarge on demand $12.29 per gpu, $6.80 savings plan, 1B tokens',
    ['p5.48xlarge on demand $12.29 per gpu, 1B tokens', 'on-demand', 12.29],
    ['p5.48xlarge $6.80 savings plan, 1B tokens', 'reserved', 6.8],
  ],
  [
    'h200 4.29 spot 2.10?, 1B tokens',
    ['h200 4.29?, 1B tokens', 'on-demand', 4.29],
    ['h200 spot 2.10?, 1B tokens', 'spot', 2.1],
  ],
  [
    '8xh100 2.99 on-demand 2.10 reserved, 1B tokens',
    ['8xh100 2.99 on-demand, 1B tokens', 'on-demand', 2.99],
    ['8xh100 2.10 reserved, 1B tokens', 'reserved', 2.1],
  ],
])('asks which of two markets with two whole lines: %s', async (line, ...hints) => {
  const error: unknown = await parseLine(line).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'contradiction' });
  expect(hintLines(line, error as never).slice(0, 2)).toEqual(hints.map(([hint]) => hint));
  for (const [hint, market, usdPerGpuHour] of hints)
    expect(
      { 'selfHosted.procurement.market': 'on-demand', ...(await parseLine(hint)).draft.fields },
      hint,
    ).toMatchObject({
      'selfHosted.procurement.market': market,
      'selfHosted.procurement.usdPerGpuHour': usdPerGpuHour,
    });
});
