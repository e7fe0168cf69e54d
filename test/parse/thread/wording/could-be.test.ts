import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What should or could be, and what a question supposes in a few words, is tried. */

const CARD = '2B tokens 2 H100 on runpod llama 70b vs gpt-5';

describe('what should or could be is no question without its mark', () => {
  it.each<[string, object]>([
    ['should be qwen 2.5 72b', { 'selfHosted.model': 'qwen2.5-72b' }],
    ['that should have been H200s', { 'selfHosted.gpu': 'h200' }],
    ['could be 5B too', { 'workload.tokensPerMonth': 5e9 }],
    ['could also be int4', { 'selfHosted.precision': 'int4' }],
    ['could also do lambda', { 'selfHosted.procurement.seller': 'Lambda' }],
    ['lambda would be an option too', { 'selfHosted.procurement.seller': 'Lambda' }],
    ['would also work with 4', { 'selfHosted.gpuCount': 4 }],
    ['should be possible to run it on 6 cards', { 'selfHosted.gpuCount': 6 }],
  ])('%s', async (mention, fields) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(reply.kind).toBe('change');
    expect(draft.fields).toMatchObject(fields);
  });

  it('of days, where the traffic is one of each day', async () => {
    const { reply } = await below('10M tokens per day llama 70b on 2 H100 vs sonnet', [
      'should be only weekdays',
    ]);
    expect(reply.kind).toBe('change');
  });

  it.each(['should be fine', 'could be worse', 'would be nice'])('and is talk: %s', async (mention) => {
    expect((await below(CARD, [mention])).reply.kind).toBe('silence');
  });

  it.each<[string, string]>([
    ['should we use spot', 'answer'],
    ['should it be spot?', 'answer'],
    ['should be done in a weekend', 'answer'],
  ])('and is asked: %s', async (mention, kind) => {
    expect((await below(CARD, [mention])).reply.kind).toBe(kind);
  });
});

describe('so many times the traffic', () => {
  it.each<[string, number]>([
    ['and if it goes to ten times?', 20e9],
    ['and by 4x?', 8e9],
    ['and by 2.5x', 5e9],
    ['with five times the traffic?', 10e9],
    ['and when volume is 3 times?', 6e9],
    ["hmm and if marketing's campaign doubles it?", 4e9],
    ["what if the new team's rollout triples that", 6e9],
  ])('%s', async (mention, tokens) => {
    const { draft } = await below(CARD, [mention]);
    expect(draft.fields['workload.tokensPerMonth']).toBe(tokens);
  });

  it.each([
    [['3 GPUs', 'and by 4x?']],
    [['is it 3 times as much?']],
    [['and if it goes down 3 times a week?']],
  ])('but not %s', async (mentions) => {
    expect((await below(CARD, mentions)).draft.fields['workload.tokensPerMonth']).toBe(2e9);
  });
});

describe('a figure that is doubted, with another behind it', () => {
  it.each<[string, object]>([
    ['210 out is optimistic imo, 350?', { 'workload.requestOutputTokens': 350 }],
    ['1150 in seems low, maybe 3000?', { 'workload.requestInputTokens': 3000 }],
  ])('%s', async (mention, fields) => {
    expect((await below(CARD, [mention])).draft.fields).toMatchObject(fields);
  });

  it.each(['40 rps?', 'maybe 4 L40S?'])('a value alone is offered to be tried: %s', async (mention) => {
    const { reply } = await below(CARD, [mention]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringContaining('type "what if ') });
  });
});
