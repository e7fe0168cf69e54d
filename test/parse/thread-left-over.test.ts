import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** What is left to somebody, or left of something: the rest of a mix, hours that are paid for, copies that serve. */

const CARD = '500M tokens a month on 2x H100 with llama 70b vs sonnet';

describe('the rest of a mix', () => {
  it.each([
    'haiku 70%, sonnet the rest',
    'haiku 70%, sonnet the rest, 70% cached',
    'haiku 70%, the rest sonnet, 70% cached',
    '70% haiku, sonnet the rest, int4',
    'haiku for 70%, sonnet the remainder',
  ])('is a part of it, and nothing beside: %s', async (mention) => {
    const { apis } = (await below(CARD, [mention])).draft.fields;
    expect(apis?.map(({ mix }) => mix)).toEqual([
      [
        { id: 'anthropic/claude-haiku-5-5', share: 0.7 },
        { id: 'anthropic/claude-sonnet-5-5', share: 0.3 },
      ],
    ]);
  });
});

describe('a seller for an API', () => {
  it('is no landlord of GPUs', async () => {
    const { draft, reply } = await below(CARD, ['what about azure for sonnet']);
    expect(reply.text).toContain('I have no price for');
    expect(draft.fields).not.toHaveProperty(['selfHosted.procurement.seller']);
  });

  it('is where it is bought', async () => {
    const { apis } = (await below(CARD, ['azure for gpt-5'])).draft.fields;
    expect(apis?.map(({ id }) => id)).toContain('azure/gpt-5');
  });
});

describe('GPUs that are off at other times too', () => {
  const BILLED = 'selfHosted.procurement.billedHoursPerMonth';
  it.each([
    [['off at weekends'], (730 * 5) / 7],
    [['weekends off'], (730 * 5) / 7],
    [['the GPUs are off on weekends'], (730 * 5) / 7],
    [['12 hours a day only', 'turn them off at weekends too'], (365 * 5) / 7],
    [['turn them off at weekends', 'off at night too'], (730 * 5) / 14],
    [['turn them off at weekends', 'also off at night'], (730 * 5) / 14],
    [['turn them off at weekends', 'off at weekends too'], (730 * 5) / 7],
  ])('%j', async (mentions, hours) => {
    const { fields } = (await below(CARD, mentions)).draft;
    expect(fields[BILLED]).toBeCloseTo(hours, 1);
  });

  it('is asked where the night may be among them', async () => {
    const { reply } = await below(CARD, ['12 hours a day only', 'off at night too']);
    expect([reply.kind, reply.hints]).toEqual(['question', ['billed 182.5 hours a month']]);
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
