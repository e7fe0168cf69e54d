import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What is told of a speed behind it: which tokens it counts, and of how many GPUs it is. */

const CARD = '2B tokens 4x H100 llama 70b vs sonnet';
const MEASURED = `${CARD}, measured 2500 tok/s`;

describe('a speed of which more is told', () => {
  it.each([
    [CARD, ['measured 2400 tok/s', 'output only'], 2400, 'output', 'replica'],
    [CARD, ['measured 2400 tok/s', 'output only', "no wait that's per gpu"], 2400, 'output', 'gpu'],
    [CARD, ['measured 2400 output tok/s per gpu', "it's input and output"], 2400, 'total', 'gpu'],
    [MEASURED, ["it's per GPU"], 2500, 'total', 'gpu'],
    [MEASURED, ["that's per replica", "that's for the whole fleet"], 2500, 'total', 'fleet'],
    [CARD, ['14,500 tok/s per gpu', 'all 4 together I mean'], 14_500, 'total', 'fleet'],
    [CARD, ['9k tok/s per gpu', 'no, for all four'], 9000, 'total', 'fleet'],
    [CARD, ['9k tok/s per gpu', 'sorry, in total, not per gpu'], 9000, 'total', 'fleet'],
    [CARD, ['measured 9000 tok/s in total', 'nope, per card I mean'], 9000, 'total', 'gpu'],
    [CARD, ['how fast is it?', 'set it to 9000 then'], 9000, 'total', 'replica'],
    [CARD, ['what throughput do you assume?', 'why?', 'use 12k'], 12_000, 'total', 'replica'],
  ])('%s: %j', async (line, mentions, tokensPerSecond, counts, per) => {
    const { draft, reply } = await below(line, mentions);
    expect([reply.kind, draft.fields['selfHosted.throughput']]).toEqual([
      'change',
      { tokensPerSecond, counts, per },
    ]);
  });

  it.each([
    [['14,500 tok/s per gpu', 'all 8 together']],
    [['14,500 tok/s per gpu', '4']],
    [['how fast is it?', 'thanks. add haiku', 'use 9000']],
  ])('%j tells no more of it', async (mentions) => {
    const before = await below(CARD, mentions.slice(0, -1));
    const { draft } = await below(CARD, mentions);
    expect(draft.fields['selfHosted.throughput']).toEqual(before.draft.fields['selfHosted.throughput']);
  });

  it('asks where the volume may be meant', async () => {
    const { reply } = await below(MEASURED, ["that's output only"]);
    expect([reply.kind, reply.hints]).toEqual([
      'question',
      ['measured 2500 output tok/s in total', '2B output tokens'],
    ]);
  });

  it('is the volume where no speed is said', async () => {
    const { draft } = await below(CARD, ["that's output only"]);
    expect(draft.fields['workload.outputTokensPerMonth']).toBe(2e9);
    expect(draft.fields['workload.tokensPerMonth']).toBeUndefined();
  });

  it('is told before and after', async () => {
    // 2,500 of 4 GPUs are 1,250 of a replica of 2; 2,500 of each of its GPUs are 5,000.
    const { reply } = await below(MEASURED, ["it's per GPU"]);
    expect(reply.text).toMatch(/^1,250 tok\/s a replica → 5,000 tok\/s a replica\. /);
  });
});

describe('where a speed was measured', () => {
  it.each([
    ['we measured 3.9k tok/s on our workstation with sglang', 3900],
    ['5,100 tps in our lab', 5100],
    ['on our staging cluster we consistently see 2750 tok/s', 2750],
    ['our own rig gets around 6.2k tok/s', 6200],
    ['we benchmarked this on our server last month: 4400 tok/s', 4400],
  ])('%s: leaves how the machines are paid for', async (mention, tokensPerSecond) => {
    for (const line of [CARD, `${CARD}, rented`]) {
      const { draft, reply } = await below(line, [mention]);
      expect([reply.kind, draft.fields['selfHosted.throughput']]).toMatchObject([
        'change',
        { tokensPerSecond },
      ]);
      const before = await below(line, ['thanks']);
      const kind = 'selfHosted.procurement.kind';
      expect(draft.fields[kind]).toBe(before.draft.fields[kind]);
    }
  });

  it.each(['5,100 tps on our box, which we own', 'we run it on our own box'])(
    '%s says whose they are',
    async (mention) => {
      const { draft } = await below(CARD, [mention]);
      expect(draft.fields['selfHosted.procurement.kind']).toBe('own');
    },
  );
});

describe('a speed that was measured on something else than a replica', () => {
  const EIGHT = '2B tokens 8x H100 llama 70b vs sonnet';

  it.each([
    [CARD, 'we benchmarked 1,900 per gpu', 1900, 'total', 'gpu'],
    [CARD, 'measured 2100 each card', 2100, 'total', 'gpu'],
    [CARD, 'we got 1900 t/s per card', 1900, 'total', 'gpu'],
    [CARD, "we're seeing 2.1k per replica", 2100, 'total', 'replica'],
    [CARD, 'our team reached 3k tokens per second a replica', 3000, 'total', 'replica'],
    [CARD, 'clocked 9k on four cards', 9000, 'total', 'fleet'],
    [CARD, 'we measured 1900 output tok/s on 2 H100', 950, 'output', 'gpu'],
    [EIGHT, 'measured 9k tok/s on 4 gpus', 2250, 'total', 'gpu'],
    [EIGHT, 'measured 15k on a node', 15_000, 'total', 'fleet'],
    [EIGHT, 'benchmarked 15k tok/s per box', 15_000, 'total', 'fleet'],
  ] as const)('%s: %s', async (line, mention, tokensPerSecond, counts, per) => {
    const { draft, reply } = await below(line, [mention]);
    expect([reply.kind, draft.fields['selfHosted.throughput']]).toEqual([
      'change',
      { tokensPerSecond, counts, per },
    ]);
    expect(draft.fields['selfHosted.gpuCount']).toBe(line === CARD ? 4 : 8);
  });

  it('asks how many GPUs a machine has that is not the fleet', async () => {
    const { reply } = await below(CARD, ['measured 15k tok/s on one box']);
    expect([reply.kind, reply.hints]).toEqual([
      'question',
      ['measured 15000 tok/s in total', 'measured 1875 tok/s per GPU'],
    ]);
  });

  it('"output only" is of it, and of nothing where the figure before was refused', async () => {
    const { draft } = await below(CARD, ['we benchmarked 1,900 per gpu', 'output only']);
    expect(draft.fields['selfHosted.throughput']).toEqual({
      tokensPerSecond: 1900,
      counts: 'output',
      per: 'gpu',
    });
    const refused = await below(CARD, ['we saw 44k blurbs', 'output only']);
    expect(refused.reply).toMatchObject({ kind: 'question', text: expect.stringContaining('44k blurbs') });
    expect(refused.draft.fields['workload.tokensPerMonth']).toBe(2e9);
  });
});

describe('a speed that is given up for the one that we estimate', () => {
  it.each([
    [MEASURED, ['use your estimate']],
    [MEASURED, ['how fast is it?', 'use yours then']],
    [CARD, ['clocked 5k on four cards', 'add haiku', 'ok, back to the estimated speed']],
    [CARD, ['we measured 2,500 tok/s', 'forget our benchmark']],
    [CARD, ['we measured 2,500 tok/s', 'drop the measured throughput please']],
  ])('%s: %j', async (line, mentions) => {
    const { draft, reply } = await below(line, mentions);
    expect(reply.kind).toBe('change');
    expect(draft.fields['selfHosted.throughput']).toBeUndefined();
  });

  it('"use yours" is of what was spoken of last', async () => {
    const { draft } = await below(MEASURED, ['add haiku', 'use yours then']);
    expect(draft.fields['selfHosted.throughput']).toBeDefined();
  });
});
