import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What was paid for some GPUs covers those, and neither more of them nor others. */

const PAID = '8x H100, paid until May 2027, 5B tokens';
const MACHINE = 'p5.48xlarge already paid, 5B tokens';

describe('more GPUs than are paid for', () => {
  it.each([
    [PAID, '12 H100', ['12 GPUs, already paid', '12 GPUs, rent']],
    [PAID, 'double the GPUs', ['16 GPUs, already paid', '16 GPUs, rent']],
    [PAID, 'what if we had 10?', ['10 GPUs, already paid', '10 GPUs, rent']],
    [PAID, 'rent 4 more H100s', ['12 GPUs, already paid', '12 GPUs, rent']],
    [PAID, 'add 2 spares', []],
    [MACHINE, '2x p5.48xlarge', []],
    ['4x A100, already ours, 2B tokens', 'twice as many cards', ['8 GPUs, already paid', '8 GPUs, rent']],
  ])('%s: of %s it is asked who pays', async (line, mention, hints) => {
    const { draft, reply } = await below(line, [mention]);
    expect(reply).toMatchObject({ kind: 'question', text: expect.stringContaining('paid for too, or') });
    expect(reply.hints).toEqual(hints);
    expect(draft.fields).toEqual((await below(line, ['thanks'])).draft.fields);
  });

  it.each(['12 H100, already paid', '12 H100, all paid', '12 GPUs, they are paid too'])(
    '%s is paid for',
    async (mention) => {
      const { scenario } = await below(PAID, [mention]);
      expect(scenario.selfHosted.procurement.kind).toBe('paid');
    },
  );

  it('are all rented where somebody says so', async () => {
    const { scenario } = await below(PAID, ['12 GPUs, rent']);
    expect(scenario.selfHosted.procurement.kind).toBe('rent');
  });

  it.each(['only 4 of them', 'drop to 6 GPUs', '3x the volume'])('%s leaves them paid', async (mention) => {
    const { reply, scenario } = await below(PAID, [mention]);
    expect(reply.kind).toBe('change');
    expect(scenario.selfHosted.procurement.kind).toBe('paid');
  });
});

describe('other GPUs than those that are paid for', () => {
  it.each([
    [PAID, 'H200 instead'],
    [PAID, 'on 4x B200'],
    [MACHINE, 'p4d.24xlarge'],
    ['4x A100, already ours, 2B tokens', 'swap them for L40S'],
  ])('%s: %s is rented, and told', async (line, mention) => {
    const { reply, scenario } = await below(line, [mention]);
    expect(scenario.selfHosted.procurement.kind).toBe('rent');
    expect(reply.text).toContain('is counted as rented, as what is paid for are other GPUs');
  });

  it('are paid for where somebody says so', async () => {
    const { scenario } = await below(PAID, ['they are H200s, also paid']);
    expect(scenario.selfHosted).toMatchObject({ gpu: 'h200', procurement: { kind: 'paid' } });
  });

  it('cost something in an offer beside those', async () => {
    const { reply, scenario } = await below(PAID, ['4x H200 or 8x H100']);
    expect(reply.text).toMatch(/"4x H200" \$\d{2},\d{3}/);
    expect(scenario.selfHosted.gpu).toBe('h100-sxm');
  });

  it('give way to those again with what was paid', async () => {
    const { scenario } = await below(PAID, ['H200 instead', 'back to H100']);
    expect(scenario.selfHosted.procurement.kind).toBe('paid');
  });
});
