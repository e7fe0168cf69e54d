import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** How far a sign, a verb and a share reach: over all that stands behind them, and over nothing else of the card. */

const CARDS = {
  fleet: '800M tokens a month llama 70b on 10 H100s at $2.50/hr with a spare vs sonnet and haiku',
  full: '900M tokens on 4 H100 llama 70b with 2 spares, 30% batch, 40% cached vs sonnet and haiku',
  qwen: '3B tokens a month qwen3-235b on 16 H200 vs opus',
} as const;

const MINI = { id: 'openai/gpt-5-mini' };

/** A mix of Haiku and Sonnet alone, at the volume of the fleet; the parts in either order. */
const shared = (haiku: number) => ({
  'workload.tokensPerMonth': 800e6,
  apis: [
    expect.objectContaining({
      mix: expect.arrayContaining([
        { id: 'anthropic/claude-haiku-5-5', share: expect.closeTo(haiku, 6) },
        { id: 'anthropic/claude-sonnet-5-5', share: expect.closeTo(1 - haiku, 6) },
      ]),
    }),
  ],
});

const NO_SPARE = { 'selfHosted.spareReplicas': 0 };
const NO_BATCH = { ...NO_SPARE, 'workload.batchShare': 0 };
const NONE_OF_THEM = { ...NO_BATCH, 'workload.cachedInputShare': 0 };

const IS_CHANGE: readonly (readonly [
  card: keyof typeof CARDS,
  mentions: readonly string[],
  fields: Readonly<Record<string, unknown>>,
])[] = [
  // A sign says that it comes on top, or goes off: "+1 gpu" was one GPU.
  ['fleet', ['+1 gpu'], { 'selfHosted.gpuCount': 11 }],
  ['fleet', ['+ 2 h100s'], { 'selfHosted.gpuCount': 12 }],
  ['fleet', ['int4 and -2 gpus'], { 'selfHosted.gpuCount': 8, 'selfHosted.precision': 'int4' }],
  ['fleet', ['+1 spare'], { 'selfHosted.spareReplicas': 2 }],
  ['fleet', ['+1 spare and 70% cached'], { 'selfHosted.spareReplicas': 2, 'workload.cachedInputShare': 0.7 }],
  ['fleet', ['- 12 H100s\n- int4'], { 'selfHosted.gpuCount': 12, 'selfHosted.precision': 'int4' }],
  // Cheaper GPUs are as many: "gpus 20% cheaper" was eight of ten, and "cards 20% off" was off the API.
  ['fleet', ['gpus 20% cheaper'], { 'selfHosted.procurement.usdPerGpuHour': 2, 'selfHosted.gpuCount': 10 }],
  ['fleet', ['the gpus get 20% cheaper'], { 'selfHosted.procurement.usdPerGpuHour': 2 }],
  ['fleet', ['cards 20% off'], { 'selfHosted.procurement.usdPerGpuHour': 2 }],
  ['fleet', ['h100s 20% dearer'], { 'selfHosted.procurement.usdPerGpuHour': 3 }],
  // A part that moves leaves the volume as it is.
  [
    'fleet',
    ['half the traffic moves to batch'],
    { 'workload.tokensPerMonth': 800e6, 'workload.batchShare': 0.5 },
  ],
  ['fleet', ['move half to batch'], { 'workload.batchShare': 0.5 }],
  ['fleet', ['push a third of it to overnight batch'], { 'workload.batchShare': expect.closeTo(1 / 3, 5) }],
  ['fleet', ['we could run 40% through the batch api'], { 'workload.batchShare': 0.4 }],
  [
    'fleet',
    ['half the traffic moves to haiku'],
    {
      'workload.tokensPerMonth': 800e6,
      apis: [
        expect.objectContaining({
          mix: [
            { id: 'anthropic/claude-haiku-5-5', share: 0.5 },
            { id: 'anthropic/claude-sonnet-5-5', share: 0.5 },
          ],
        }),
      ],
    },
  ],
  // A bare number is of the newest figure, or of what was counted since.
  [
    'qwen',
    ['a spare', 'send the easy 60% to gpt-5-mini', 'thanks', 'make it 80'],
    {
      apis: [
        expect.objectContaining({
          mix: [
            { id: 'openai/gpt-5-mini', share: 0.8 },
            { id: 'anthropic/claude-opus-5-5', share: expect.closeTo(0.2, 6) },
          ],
        }),
      ],
    },
  ],
  ['qwen', ['70% cached', 'a spare', 'make it 2'], { 'selfHosted.spareReplicas': 2 }],
  ['fleet', ['what abt opus instead of sonnet'], { apis: [{ id: 'anthropic/claude-opus-5-5' }, {}] }],
  ['qwen', ['only 30% util', '650 out', 'make it 800'], { 'workload.requestOutputTokens': 800 }],
  ['fleet', ['2x peak', '3x sry'], { 'workload.tokensPerMonth': 2.4e9 }],
  // A verb is of all that it adds: "add opus, a spare and 2 gpus" left two GPUs of ten.
  ['fleet', ['add sonnet and 2 H100s'], { 'selfHosted.gpuCount': 12 }],
  ['fleet', ['add 2 H100s and gpt-5-mini'], { 'selfHosted.gpuCount': 12, apis: [{}, {}, MINI] }],
  [
    'fleet',
    ['int4 and add gpt 5 mini, a spare and 2 gpus'],
    { 'selfHosted.gpuCount': 12, 'selfHosted.spareReplicas': 2, apis: [{}, {}, MINI] },
  ],
  ['fleet', ['add 200M tokens and 2 gpus'], { 'selfHosted.gpuCount': 12, 'workload.tokensPerMonth': 1e9 }],
  ['fleet', ['add gpt-5-mini, 8 gpus'], { 'selfHosted.gpuCount': 8, apis: [{}, {}, MINI] }],
  ['qwen', ['2 replicas plus a spare'], { 'selfHosted.replicas': 2, 'selfHosted.spareReplicas': 1 }],
  ['qwen', ['make it a spare'], { 'selfHosted.spareReplicas': 1 }],
  ['fleet', ['turn 2 of the gpus into a spare'], { 'selfHosted.gpuCount': 8, 'selfHosted.spareReplicas': 2 }],
  // A share is of the traffic beside anything else: "half on haiku, 40% cached" halved it.
  ...(
    [
      ['half on haiku, 40% cached', 0.5, { 'workload.cachedInputShare': 0.4 }],
      ['40% cached, half on haiku', 0.5, { 'workload.cachedInputShare': 0.4 }],
      ['30% to haiku and a spare', 0.3, { 'selfHosted.spareReplicas': 1 }],
      ['sonnet for 70%, haiku the rest, 70% cached', 0.3, { 'workload.cachedInputShare': 0.7 }],
      ['int4, sonnet for 70%, haiku the rest', 0.3, { 'selfHosted.precision': 'int4' }],
    ] as const
  ).map(([mention, haiku, fields]) => ['fleet', [mention], { ...fields, ...shared(haiku) }] as const),
  [
    'fleet',
    ['half on haiku', '70% cached, sonnet gets 80%'],
    { 'workload.cachedInputShare': 0.7, ...shared(0.2) },
  ],
  // A verb is of all that it takes away: "remove spares and batch" put everything in batch.
  ...(
    [
      ['remove spares, batch and caching', NONE_OF_THEM],
      ['no spares, batch or caching', NONE_OF_THEM],
      ['without spares and batch', NO_BATCH],
      ['drop batch and 1 spare', { 'selfHosted.spareReplicas': 1, 'workload.batchShare': 0 }],
      ['int4, drop the batching and the spares', { ...NO_BATCH, 'selfHosted.precision': 'int4' }],
      ['drop batch and 70% cached', { 'workload.batchShare': 0, 'workload.cachedInputShare': 0.7 }],
      ['exclude ops, setup and spares', { ...NO_SPARE, 'selfHosted.ops.hoursPerMonth': 0 }],
      ['forget batch and growth', { 'workload.batchShare': 0, 'workload.growthPerMonth': 0 }],
      ['drop sonnet and batch', { 'workload.batchShare': 0, apis: [{ id: 'anthropic/claude-haiku-5-5' }] }],
      ['drop batch and sonnet', { 'workload.batchShare': 0, apis: [{ id: 'anthropic/claude-haiku-5-5' }] }],
      ['no spares and int4', { ...NO_SPARE, 'selfHosted.precision': 'int4', 'workload.batchShare': 0.3 }],
    ] as const
  ).map(([mention, fields]) => ['full', [mention], fields] as const),
];

describe('is the change that was meant', () => {
  it.each(IS_CHANGE)('%s: %j', async (card, mentions, fields) => {
    const { reply, draft } = await below(CARDS[card], mentions);
    expect(reply.kind, reply.text).toBe('change');
    expect(draft.fields).toMatchObject(fields);
  });
});

describe('is asked, with lines that run', () => {
  it.each([
    ['fleet', ['half the traffic moves to europe'], ['50% of the volume']],
    ['fleet', ['a quarter of our requests goes through azure'], ['25% of the volume']],
    // Whether work waits, or more of it comes: "weekends only" had no line that runs.
    ['fleet', ['make it nightly'], ['all in batch', '800M tokens a day']],
    ['fleet', ['weekends only'], ['all in batch', '800M tokens a week']],
    ['full', ['make it weekly'], ['all in batch', '900M tokens a week']],
    // Nothing waits yet: does it go, or come?
    ['fleet', ['drop the spare and batch'], ['drop the spare, drop batch', 'batch, drop the spare']],
    ['fleet', ['no spare and batch'], ['no spare, 0% batch', 'batch, no spare']],
    ['qwen', ['a spare', 'opus at $5/$20', 'make it 80'], []],
  ] as const)('%s: %j', async (card, mentions, hints) => {
    const { reply } = await below(CARDS[card], mentions);
    expect([reply.kind, reply.hints]).toEqual(['question', hints]);
    for (const hint of hints) expect((await below(CARDS[card], [hint])).reply.kind, hint).toBe('change');
  });
});
