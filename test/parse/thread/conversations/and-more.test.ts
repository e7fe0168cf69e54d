import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../../../src/domain/draft.ts';
import { below } from '../../../helpers/below.ts';
import { oneOf } from '../../../helpers/effort.ts';

/** Two things in one mention: what is said first must neither swallow the second, nor mean another thing beside it. */

const CARD = '2B tokens a month, 8x H100 llama 70b fp8 vs claude sonnet and gpt-5';

/** What a mention leaves otherwise than the card had it. */
const changed = async (mention: string): Promise<DraftFields> => {
  const { draft, reply } = await below(CARD, [mention]);
  expect(reply.kind, reply.text).toBe('change');
  const { draft: before } = await below(CARD, ['thanks']);
  const fields = Object.entries(draft.fields).filter(
    ([field, value]) =>
      JSON.stringify(value) !== JSON.stringify(Object.entries(before.fields).find(([f]) => f === field)?.[1]),
  );
  return Object.fromEntries(fields);
};

const MENTIONS = [
  '4 H100s not 8',
  'rent is 1.80 now, not 2.50',
  'the GPUs cost us $2.10, not $1.79',
  'oops, output is 40, not 400',
  'one card died last week',
  '30 tok/s is plenty for reading',
  'nobody needs more than 30 tok/s',
  'prompts will be 3x longer with RAG',
  'spikes to 10x on mondays',
  '500M, 30% can wait',
  'swap in gpt-5 for sonnet',
  'people are already on payroll, ignore them',
  'two engineers at 12k/month each',
  '20% off sonnet',
  'no, opus',
  'gpt-4o-mini',
  'mini is 0.20 in 1.60 out',
  'add 10h ops',
  'we spend 6k/mo on sonnet',
  'Azure OpenAI GPT5',
  'we got 10% off',
  'I want a spare',
] as const;

const MORE: readonly (readonly [words: string, fields: DraftFields])[] = [
  [', int4', { 'selfHosted.precision': 'int4' }],
  ['. int4', { 'selfHosted.precision': 'int4' }],
  [' and 70% cached', { 'workload.cachedInputShare': 0.7 }],
  [' and rented 10 hours a day', { 'selfHosted.procurement.billedHoursPerMonth': (10 * 365) / 12 }],
];

/** Half of them in a run of each day: what is said more turns with the mention, so that each of both has its share. */
const TWO = MENTIONS.flatMap((mention, turn) =>
  MORE.filter((_, at) => oneOf(2, at + turn)).map(([words, fields]) => [mention, words, fields] as const),
);

describe('two things in one mention', () => {
  it.each(TWO)('%s%s', async (mention, words, fields) => {
    const { 'selfHosted.procurement.kind': _, ...both } = await changed(`${mention}${words}`);
    const { 'selfHosted.procurement.kind': __, ...one } = await changed(mention);
    expect(both).toEqual({ ...one, ...fields });
  });

  it.each([
    ['int4 and gpt-4o-mini', 'gpt-4o-mini', { 'selfHosted.precision': 'int4' }],
    ['70% cached and 20% off sonnet', '20% off sonnet', { 'workload.cachedInputShare': 0.7 }],
    ['int4 and gpt-4o-mini and 70% cached', 'gpt-4o-mini and 70% cached', { 'selfHosted.precision': 'int4' }],
    ['add haiku and 2 spares', 'add haiku', { 'selfHosted.spareReplicas': 2 }],
    ['add haiku and 2 H100s', 'add haiku', { 'selfHosted.gpuCount': 10 }],
    ['add 2 GPUs and a spare', 'add 2 GPUs', { 'selfHosted.spareReplicas': 1 }],
    ['please add a spare and two H100s', 'add 2 GPUs', { 'selfHosted.spareReplicas': 1 }],
    ['add 2 gpus and 70% cached', 'add 2 GPUs', { 'workload.cachedInputShare': 0.7 }],
    ['haiku in the EU and 70% cached', 'haiku in the EU', { 'workload.cachedInputShare': 0.7 }],
    [
      '50k requests a day, 2k -> 300 tokens and 70% cached',
      '50k requests a day, 2k -> 300 tokens',
      { 'workload.cachedInputShare': 0.7 },
    ],
    ['haiku in the EU and int4', 'haiku in the EU', { 'selfHosted.precision': 'int4' }],
  ] as const)('%s', async (mention, alone, fields) => {
    expect(await changed(mention)).toEqual({ ...(await changed(alone)), ...fields });
  });

  it('a part of the traffic of an API that is there already is no swap that nobody understood', async () => {
    const fields = await changed('replace 60% of our sonnet traffic (5B tokens a month) with llama 8b');
    expect(fields).toMatchObject({
      'workload.tokensPerMonth': 5e9,
      'workload.movedShare': 0.6,
      'selfHosted.model': 'llama-3.1-8b',
    });
  });

  it.each([
    ['3 engineers, 10% of their time and 70% cached', { 'selfHosted.ops.hoursPerMonth': 48 }],
    [
      '420 users x 15 prompts and 70% cached',
      { 'workload.requestsPerMonth': expect.closeTo((420 * 15 * 365) / 12, 3) },
    ],
  ])('below people: %s', async (mention, fields) => {
    const { draft } = await below('300 users x 25 prompts/day x 1200 tokens, gemma 3 27b on l40s vs haiku', [
      mention,
    ]);
    expect(draft.fields).toMatchObject({
      'workload.requestsPerMonth': expect.closeTo((300 * 25 * 365) / 12, 3),
      ...fields,
      'workload.cachedInputShare': 0.7,
    });
  });

  it('of forty things in a row none is tried with every other', async () => {
    const mention = Array(40).fill('int4').join(' and ');
    expect(await changed(mention)).toEqual({ 'selfHosted.precision': 'int4' });
  });

  it('says once how words were read', async () => {
    const { reply } = await below(CARD, ['two engineers at 12k/month each']);
    expect(reply.text.match(/is read as what each of them earns/g)).toHaveLength(1);
  });
});

/** What parts two changes is a sign of the writer's, and changes nothing of either. */
it.each([
  ['one more GPU', '60% cached'],
  ['one more GPU', 'L40S'],
  ['EU only', 'one more GPU'],
  ['batch only', 'without gpt-5'],
  ['qwen3 32b', '20% discount'],
  ['int4', 'no ops'],
])('%s - %s', async (one, other) => {
  const together = await changed(`${one}, ${other}`);
  expect(Object.keys(together).length).toBeGreaterThan(1);
  for (const sign of [' - ', ' \u2013 ', '; ', '. ', ' / ', '\n'])
    expect(await changed(`${one}${sign}${other}`), sign).toEqual(together);
});

it.each([
  ['gpt-5 - 20%', { apis: [{ id: 'anthropic/claude-sonnet-5-5' }, { id: 'openai/gpt-5', discount: 0.2 }] }],
  ['volume - 20%', { 'workload.tokensPerMonth': 1.6e9 }],
])('%s: a dash before an amount alone takes it away', async (mention, fields) => {
  expect(await changed(mention)).toEqual(fields);
});

/** Two changes in one mention are both done, as in two mentions, in the same order. */
it.each([
  ['drop gpt-5', '20% off sonnet'],
  ['add haiku', 'answers 30% shorter'],
  ['20% off sonnet', 'half the gpus'],
  ['20% off sonnet', 'data stays in the EU'],
  ['add haiku', 'opus instead of sonnet'],
  ['add haiku', '2 of them as spares'],
  ['2 of them as spares', 'half can wait'],
  ['wage 120/h', '20% off sonnet'],
  ['drop gpt-5', 'minus one gpu'],
  ['plus 500M tokens', 'add haiku'],
  ['minus one gpu', 'one more spare'],
  ['2 more gpus', '1 more gpu'],
  ['2 more gpus', '2 of them as spares'],
  ['sonnet does 80%', 'power at $0.12/kWh'],
])('%s and %s', async (one, other) => {
  const { draft } = await below(CARD, [one, other]);
  for (const sign of [', ', ' and '])
    expect((await below(CARD, [`${one}${sign}${other}`])).draft.fields, sign).toEqual(draft.fields);
});

it('a part of the GPUs and all of them are asked about', async () => {
  const { reply } = await below(CARD, ['6 H200s and half the gpus']);
  expect([reply.kind, reply.hints]).toEqual(['question', ['6 H200s', 'half the gpus']]);
});
