import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_FIELDS, FIELDS } from '../../../src/domain/fields/index.ts';
import { parseDefaults, understandText } from '../../../src/parse/index.ts';
import { runs } from '../../helpers/effort.ts';

describe('any text at all', () => {
  it('gives what can be understood of it', async () => {
    const { draft, ignored } = await understandText(
      'Our H1000 plan failed. We burn 2B tokens a month on sonnet, 3x zorp9! Could H200 do it?',
      { by: 'U1' },
    );
    expect(draft.fields).toMatchObject({ 'workload.tokensPerMonth': 2e9, 'selfHosted.gpu': 'h200' });
    expect(draft.said['workload.tokensPerMonth']?.by).toBe('U1');
    expect(ignored.join(' ')).toContain('H1000');
  });

  it('takes the first of two that contradict each other', async () => {
    const { draft } = await understandText('300M tokens. No, 500M tokens. And $6k a month on sonnet, H1000');
    expect(draft.fields).toMatchObject({ 'workload.tokensPerMonth': 3e8 });
    expect(draft.fields).not.toHaveProperty('workload.bill');
  });

  it('is never refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 120 }), async (text) => {
        expect((await understandText(text)).draft.version).toBe(1);
      }),
      runs(60),
    );
  });
});

describe('words of workspace defaults', () => {
  it.each([
    ['ops at $140/h', [{ field: 'selfHosted.ops.usdPerHour', value: 140 }]],
    ['$0.15/kWh', [{ field: 'selfHosted.power.usdPerKwh', value: 0.15 }]],
    [
      '50% planned load, 1 spare',
      [
        { field: 'selfHosted.plannedLoad', value: 0.5 },
        { field: 'selfHosted.spareReplicas', value: 1 },
      ],
    ],
    ['vs gpt-5 and haiku', [{ field: 'apis', value: ['openai/gpt-5', 'anthropic/claude-haiku-5-5'] }]],
    ['20% discount on claude', [{ field: 'discount/anthropic', value: 0.2 }]],
    ['H100 at $2.10/hr', [{ field: 'gpu-hour/h100-sxm', value: 2.1 }]],
    ['own H100 at $19k each', [{ field: 'gpu-price/h100-sxm', value: 19_000 }]],
  ])('"%s"', async (words, defaults) => {
    expect(await parseDefaults(words)).toEqual({ kind: 'set', defaults });
  });

  it.each(['2B tokens', 'at $2.10/hr', '20% discount', 'zorp', 'remove zorp'])(
    '"%s" is no default',
    async (words) => {
      await expect(parseDefaults(words)).rejects.toMatchObject({ name: 'LlmcostError' });
    },
  );

  it.each(DEFAULT_FIELDS)('%s is set by its example, and taken away by each of its names', async (field) => {
    const { example, asDefault } = FIELDS[field];
    expect(await parseDefaults(example)).toMatchObject({ kind: 'set', defaults: [{ field }] });
    for (const name of asDefault?.called.split('|') ?? [])
      expect(await parseDefaults(`remove ${name}`)).toMatchObject({ kind: 'unset' });
  });

  it('are named where words are none', async () => {
    const refused = await parseDefaults('zorp').catch((error: unknown) => String(error));
    for (const field of DEFAULT_FIELDS)
      expect(refused).toContain(FIELDS[field].asDefault?.called.split('|')[0]);
  });

  it('are taken away by their names', async () => {
    const gone = async (words: string, field: string) => {
      const said = await parseDefaults(words);
      return said.kind === 'unset' && said.fields(field);
    };
    expect(await gone('remove ops rate', 'selfHosted.ops.usdPerHour')).toBe(true);
    expect(await gone('remove H100', 'gpu-hour/h100-sxm')).toBe(true);
    expect(await gone('remove claude', 'discount/anthropic')).toBe(true);
    expect(await gone('remove claude', 'selfHosted.plannedLoad')).toBe(false);
  });
});
