import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What colleagues tell each other below a card, with figures that are none of its own. */

const LINE = '800M tokens a month, llama 3.3 70b on 4x A100 80GB at $1.50/hr vs sonnet, opus';

describe('changes nothing', () => {
  it.each([
    '80% of our users never notice',
    'last year we had 300M',
    'in 2024 it was 200M tokens',
    'that is 300 tok/s on average',
    'I asked chatgpt and it says 2x cheaper',
    'budget meeting moved to 3pm',
  ])('%s', async (mention) => {
    const { draft, reply } = await below(LINE, [mention]);
    expect(reply.kind).toBe('question');
    expect(draft.fields['workload.tokensPerMonth']).toBe(8e8);
  });
});

it.each([
  'the POC did 1200 tok/s on one a100',
  'one gpu does 1200 tok/s',
  'each A100 does 1200 tok/s for us',
])('takes a speed of one GPU for that of each: %s', async (mention) => {
  const { draft } = await below(LINE, [mention]);
  expect(draft.fields['selfHosted.gpuCount']).toBe(4);
  expect(draft.fields['selfHosted.throughput']).toMatchObject({ tokensPerSecond: 1200 });
});

it.each(['got a quote from lambda: $1.29', 'lambda said 1.29'])('%s: is the price there', async (mention) => {
  expect((await below(LINE, [mention])).draft.fields['selfHosted.procurement.usdPerGpuHour']).toBe(1.29);
});
