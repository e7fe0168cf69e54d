import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { parseDefaults } from '../../src/parse/index.ts';

/** A model that a workspace calls by its own name. */

const asOf = new Date('2026-11-26T00:00:00Z');

const settings = async (words: string) => {
  const said = await parseDefaults(words);
  if (said.kind !== 'set') throw new Error('nothing set');
  return said.defaults.map((setting) => ({ ...setting, at: '2026-11-25T09:00:00.000Z' }));
};

const answered = async (line: string, words: string) => {
  const asked = await answerLine(line, { asOf, defaults: await settings(words) });
  if (asked.kind !== 'answer') throw new Error('no answer');
  return asked.answer;
};

describe('a workspace’s own model', () => {
  it('is kept with its figures: the cache is 2 x layers x kv heads x 128', async () => {
    expect(await parseDefaults('model acme-7b = 7.2B dense, 32 layers, 8 kv heads')).toEqual({
      kind: 'set',
      defaults: [
        {
          field: 'model/acme-7b',
          value: { totalParamsB: 7.2, layers: 32, kvHeads: 8, kvElementsPerToken: 65_536 },
        },
      ],
    });
  });

  it.each([
    ['model acme moe = 120B-A12B fp8', 'model/acme-moe', { totalParamsB: 120, activeParamsB: 12 }],
    ['model acme-chat = llama-3.1-8b', 'model/acme-chat', { totalParamsB: 8.03, layers: 32 }],
  ])('%s', async (words, field, value) => {
    expect(await parseDefaults(words)).toMatchObject({ defaults: [{ field, value }] });
  });

  it.each(['model acme-7b = something fast', 'model llama-3.1-8b = 8B', 'model acme = 7B with wings'])(
    'refuses %s',
    async (words) => {
      await expect(parseDefaults(words)).rejects.toThrow(/type/);
    },
  );

  it('is hosted by its name, with the workspace named as the source, and nobody sells it', async () => {
    const { scenario, assumptions } = await answered(
      '500M tokens a month, acme-7b on 2x L40S',
      'model acme-7b = 7.2B dense, 32 layers, 8 kv heads',
    );
    expect(scenario.selfHosted).toMatchObject({
      model: 'acme-7b',
      modelSpec: { totalParamsB: 7.2, layers: 32 },
    });
    expect(assumptions.find(({ field }) => field === 'selfHosted.modelSpec')?.why).toContain(
      'workspace default, set on 2026-11-25',
    );
    expect(scenario.apis.filter(({ role }) => role === 'same-model')).toEqual([]);
  });

  it('needs no size in its name', async () => {
    const { scenario } = await answered(
      '500M tokens a month, host acme-chat on 2x L40S',
      'model acme chat = 13B',
    );
    expect(scenario.selfHosted).toMatchObject({ model: 'acme-chat', modelSpec: { totalParamsB: 13 } });
  });

  it.each([
    '500M tokens a month acme support vs gpt-5-mini',
    'should we run Acme-Support ourselves? 500M tokens a month',
    '500M tokens a month with acme_support instead of claude',
    'is acme support at 40k requests/day, 1k in 200 out, worth it on 2x L40S?',
  ])('stands anywhere in a line: %s', async (line) => {
    const { scenario } = await answered(line, 'model acme support = llama-3.1-8b');
    expect(scenario.selfHosted).toMatchObject({ model: 'acme-support', modelSpec: { layers: 32 } });
  });

  it.each([
    '500M tokens a month llama 70b for acme supporters',
    '500M tokens a month, acme-support-v2-70b on 8x H100',
  ])('is no part of other words: %s', async (line) => {
    const { scenario } = await answered(line, 'model acme support = llama-3.1-8b');
    expect(scenario.selfHosted.model).not.toBe('acme-support');
  });

  it('is taken away by its name', async () => {
    const said = await parseDefaults('remove model acme-7b');
    if (said.kind !== 'unset') throw new Error('nothing removed');
    expect([said.fields('model/acme-7b'), said.fields('model/other')]).toEqual([true, false]);
  });
});
