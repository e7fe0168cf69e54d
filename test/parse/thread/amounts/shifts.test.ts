import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

const RENTED = '800M tokens a month, llama 70b on 4 H100 rented at $2.60/hr vs gpt-5-mini';

describe('GPUs, more or fewer than the card has', () => {
  it.each([
    ['two GPUs more', { 'selfHosted.gpuCount': 6 }],
    ['three H100s less please', { 'selfHosted.gpuCount': 1 }],
    ['2 cards fewer', { 'selfHosted.gpuCount': 2 }],
    ['take 2 GPUs away', { 'selfHosted.gpuCount': 2 }],
    ['make it 2 GPUs less', { 'selfHosted.gpuCount': 2 }],
    ['2 GPUs more than now', { 'selfHosted.gpuCount': 6 }],
    ['rent 2 GPUs more', { 'selfHosted.gpuCount': 6 }],
    ['half the volume and 2 GPUs more', { 'selfHosted.gpuCount': 6, 'workload.tokensPerMonth': 4e8 }],
    ['int4 with 2 GPUs less', { 'selfHosted.gpuCount': 2, 'selfHosted.precision': 'int4' }],
    ['double the volume minus 2 GPUs', { 'selfHosted.gpuCount': 2, 'workload.tokensPerMonth': 1.6e9 }],
    ['int4 plus 2 GPUs', { 'selfHosted.gpuCount': 6, 'selfHosted.precision': 'int4' }],
    ['2 GPUs less but twice the volume', { 'selfHosted.gpuCount': 2, 'workload.tokensPerMonth': 1.6e9 }],
    ['8 GPUs more or less', { 'selfHosted.gpuCount': 8 }],
    ['8 H100s, more traffic', { 'selfHosted.gpuCount': 8 }],
  ] as const)('%s', async (mention, fields) => {
    expect((await below(RENTED, [mention])).draft.fields).toMatchObject(fields);
  });

  it.each([
    ['2 GPUs more per replica', ['2 GPUs more']],
    // Below a card that rents, those that are bought are of another price.
    ['buy 2 GPUs more', ['2 GPUs more']],
  ])('is asked about where it cannot be told apart: %s', async (mention, hints) => {
    expect((await below(RENTED, [mention])).reply).toMatchObject({ kind: 'question', hints });
  });

  it('GPUs that are bought below a card that owns them are more of the same', async () => {
    const { fields } = (await below(RENTED, ['own', 'buy 2 GPUs more'])).draft;
    expect(fields).toMatchObject({ 'selfHosted.gpuCount': 6, 'selfHosted.procurement.kind': 'own' });
  });

  it.each([
    ['4 GPUs less', []],
    ['double the volume and 4 fewer GPUs', ['double the volume and 4 GPUs']],
    ['double the volume with 4 GPUs less', ['double the volume with 4 GPUs']],
  ])('%s: leaves none of four, and changes nothing else', async (mention, hints) => {
    const { draft, reply } = await below(RENTED, [mention]);
    expect(reply).toMatchObject({ kind: 'question', hints });
    expect(reply.text).toMatch(/ of 4 leaves no GPU\.$/);
    expect(draft).toEqual((await below(RENTED, ['thanks'])).draft);
  });

  it.each([
    ['4 fewer GPUs', []],
    ['4 GPUs less', []],
    ['double the volume and 4 fewer GPUs', ['double the volume and 4 GPUs']],
  ])('%s: are no four GPUs where a mention said four', async (mention, hints) => {
    const { draft, reply } = await below(RENTED, ['8 GPUs', '4 GPUs', mention]);
    expect(reply).toMatchObject({ kind: 'question', hints });
    expect(draft).toEqual((await below(RENTED, ['8 GPUs', '4 GPUs'])).draft);
  });
});

describe('so many more or fewer, with something else at once behind', () => {
  it.each([
    ['one GPU less 16h ops', 'one GPU less'],
    ['2 GPUs more PUE 1.3', '2 GPUs more'],
    ['2 cards less fp8', '2 cards less'],
    ['2 GPUs fewer vs gpt-5', '2 GPUs fewer'],
  ])('%s: is no count of all', async (mention, more) => {
    const { reply, draft } = await below('500M tokens, llama 70b on 4x H100 vs sonnet', [mention]);
    expect(reply.text).toBe(`"${mention}": say "${more}" alone, or type how many there are in all.`);
    expect(draft.fields['selfHosted.gpuCount']).toBe(4);
  });
});
