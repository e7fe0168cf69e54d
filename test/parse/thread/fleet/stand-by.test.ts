import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** APIs that stand by for hosting take the place of nothing. */

const CARD = '500M tokens a month on 2x H100 with llama 70b vs sonnet, gpt-5';
const [SONNET, GPT, HAIKU] = ['anthropic/claude-sonnet-5-5', 'openai/gpt-5', 'anthropic/claude-haiku-5-5'];

describe('an API that stands by', () => {
  it.each([
    'failover to haiku',
    'haiku as failover',
    'use haiku as fallback',
    'add haiku as a backup',
    'haiku is only the backup',
    'haiku stands by',
    'haiku takes over when we go down',
    'haiku would be our standby',
    'haiku for overflow',
    'haiku handles the peaks',
    'peaks go to haiku',
    'if our box is down we fall back to haiku',
    'if our cluster is down, we use haiku',
    'when the gpus fail, traffic goes to haiku',
    "when it's down, use haiku",
    'use haiku if a node dies',
    'fall back to haiku when spot is gone',
    'haiku takes over if our box is down',
  ])('comes beside the others, and how it is costed is said: %s', async (mention) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(draft.fields.apis?.map(({ id }) => id)).toEqual([SONNET, GPT, HAIKU]);
    expect(reply.text).toContain('is costed as if all of it were hosted');
  });

  it.each(['failover to sonnet', 'keep sonnet as backup', 'sonnet is the fallback'])(
    'takes nothing away where it is on the card, which is said: %s',
    async (mention) => {
      const { draft, reply } = await below(CARD, [mention]);
      expect(draft.fields.apis?.map(({ id }) => id)).toEqual([SONNET, GPT]);
      expect(reply.kind).toBe('answer');
      expect(reply.text).toContain('is costed as if all of it were hosted');
    },
  );

  it('says nothing of whose the machines are that are down', async () => {
    const { draft } = await below(`${CARD}, at $2.50/hr`, ['if our box is down we fall back to haiku']);
    expect(draft.fields['selfHosted.procurement.usdPerGpuHour']).toBe(2.5);
    expect(draft.fields['selfHosted.procurement.kind']).toBe('rent');
  });

  it.each(['no fallback', 'drop the fallback', 'we need no failover'])('goes again: %s', async (mention) => {
    const said = ['if our box is down we fall back to haiku', '1 spare', mention];
    const { draft } = await below(CARD, said);
    expect(draft.fields.apis?.map(({ id }) => id)).toEqual([SONNET, GPT]);
    expect(draft.fields['selfHosted.spareReplicas']).toBe(1);
  });

  it('is asked about where none stands by', async () => {
    const { draft, reply } = await below(CARD, ['drop the fallback']);
    expect(reply.kind).toBe('question');
    expect(draft.fields.apis?.map(({ id }) => id)).toEqual([SONNET, GPT]);
  });

  it.each([
    ['drop sonnet as failover', [GPT]],
    ['replace gpt-5 with haiku', [SONNET, HAIKU]],
    ['use haiku', [HAIKU]],
  ])('leaves other changes what they are: %s', async (mention, apis) => {
    const { draft } = await below(CARD, [mention]);
    expect(draft.fields.apis?.map(({ id }) => id)).toEqual(apis);
  });
});

describe('so many of the copies that wait', () => {
  it.each([
    [
      '1B tokens, llama 8b, 3 replicas on H100 vs opus',
      'one is a spare',
      { 'selfHosted.spareReplicas': 1, 'selfHosted.replicas': 2 },
    ],
    [
      '1B tokens, llama 8b on 4x H100 vs opus',
      'one is just a spare',
      { 'selfHosted.spareReplicas': 1, 'selfHosted.gpuCount': 3 },
    ],
  ])('%s: %s', async (line, mention, fields) => {
    expect((await below(line, [mention])).draft.fields).toMatchObject(fields);
  });
});

describe('spares, whatever they are called', () => {
  const ON_ONE = '600M tokens a month, 80% input, llama 70b on h100 vs opus';
  it.each([
    ['+1 spare gpu', 2],
    ['plus one spare gpu', 2],
    ['another spare card', 2],
    ['+1 for failover', 2],
    ['+1 for redundancy', 2],
    ['+ 2 in reserve', 3],
    ['+1 just in case', 2],
    ['one extra as a backup', 2],
    ['2 more in reserve', 3],
    ['one more spare node', 2],
    ['add a spare machine', 2],
    ['-1 spare gpu', 0],
    ['no reserve', 0],
    ['drop the reserve', 0],
    ['without a spare gpu', 0],
    ['no hot spare', 0],
    ['ohne Reserve', 0],
    ['ohne Ersatzreplik bitte', 0],
    ['keine Reserve-GPU', 0],
    ['sans secours', 0],
    ['sin repuesto', 0],
    ['senza riserva', 0],
  ])('%s', async (mention, spares) => {
    const { draft, reply } = await below(ON_ONE, [mention]);
    expect(draft.fields['selfHosted.spareReplicas']).toBe(spares);
    expect(reply.text).toMatch(/^1 spare → /);
  });

  it.each(['+1 for me', '+1', '+1 from my side'])('%s agrees', async (mention) => {
    expect((await below(ON_ONE, [mention])).reply.kind).toBe('silence');
  });

  it('a machine that waits is one where none does', async () => {
    const { draft } = await below('1B tokens, llama 70b on 4 H100 vs sonnet', ['one spare node']);
    expect(draft.fields['selfHosted.spareReplicas']).toBe(1);
  });

  it('what is reserved is no spare', async () => {
    const { draft } = await below(ON_ONE, ['reserved for a year', 'not reserved']);
    expect(draft.fields['selfHosted.procurement.market']).toBe('on-demand');
    expect(draft.fields['selfHosted.spareReplicas']).toBeUndefined();
  });
});
