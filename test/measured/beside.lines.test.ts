import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import type { MeasuredTraffic } from '../../src/domain/evidence.ts';
import { besides, saidByExport } from '../../src/measured/beside.ts';
import { restsOn, restsOnUsage, withoutUsage } from '../../src/measured/index.ts';
import { draft } from '../helpers/draft.ts';

const WINDOW = { from: '2026-03-02T00:00:00Z', to: '2026-03-16T00:00:00Z' };
const BY_EXPORT = saidByExport(WINDOW);

const HOURS = new Array<number>(168).fill(1);
const VOLUME = { 'workload.inputTokensPerMonth': 600e6, 'workload.outputTokensPerMonth': 400e6 };
const SIZES = { 'workload.requestInputTokens': 1200, 'workload.requestOutputTokens': 800 };
const CACHE = { 'workload.cachedInputShare': 0.5, 'workload.cacheWriteShare': 0.1 };
const BATCH = { 'workload.batchShare': 0.25 };
const WORK = { 'workload.shapeOfWork': 'coding-agent' } as const;
const WEEK = { 'workload.hourlyVolumes': HOURS };
const IN_USE = { apis: [{ id: 'openai/gpt-5-mini', inUse: true }] };
const ALL: DraftFields = { ...VOLUME, ...SIZES, ...CACHE, ...BATCH, ...WORK, ...WEEK, ...IN_USE };

describe('what somebody said beside an export', () => {
  it.each<[string, DraftFields, DraftFields]>([
    ['nothing', {}, ALL],
    [
      'a volume, which is split as the export is: 600 of 1,000',
      { 'workload.tokensPerMonth': 50e6 },
      { ...SIZES, ...CACHE, ...BATCH, ...WORK, ...WEEK, ...IN_USE, 'workload.inputShare': 0.6 },
    ],
    [
      'a mix, which splits the 1,000M tokens and the 2,000 of a request',
      { 'workload.inputShare': 0.7 },
      {
        'workload.tokensPerMonth': 1000e6,
        'workload.requestTokens': 2000,
        ...{ ...CACHE, ...BATCH, ...WORK, ...WEEK, ...IN_USE },
      },
    ],
    [
      'both',
      { 'workload.tokensPerMonth': 50e6, 'workload.inputShare': 0.7 },
      { 'workload.requestTokens': 2000, ...CACHE, ...BATCH, ...WORK, ...WEEK, ...IN_USE },
    ],
    [
      'requests, whose size is measured',
      { 'workload.requestsPerMonth': 1e6 },
      { ...SIZES, ...CACHE, ...BATCH, ...WORK, ...WEEK, ...IN_USE },
    ],
    [
      'a size',
      { 'workload.requestTokens': 3000 },
      { ...VOLUME, ...CACHE, ...BATCH, ...WORK, ...WEEK, ...IN_USE },
    ],
    [
      'what is cached, which says nothing of batch',
      { 'workload.cachedInputShare': 0.4 },
      { ...VOLUME, ...SIZES, ...BATCH, ...WORK, ...WEEK, ...IN_USE },
    ],
    [
      'what is batch, which says nothing of the cache',
      { 'workload.batchShare': 0.3 },
      { ...VOLUME, ...SIZES, ...CACHE, ...WORK, ...WEEK, ...IN_USE },
    ],
    [
      'a peak, which says nothing of the work',
      { 'workload.peakToAverage': 3 },
      { ...VOLUME, ...SIZES, ...CACHE, ...BATCH, ...WORK, ...IN_USE },
    ],
    [
      'the work, which says nothing of the hours',
      { 'workload.shapeOfWork': 'chat' },
      { ...VOLUME, ...SIZES, ...CACHE, ...BATCH, ...WEEK, ...IN_USE },
    ],
    [
      'how full the GPUs are planned',
      { 'selfHosted.plannedLoad': 0.8 },
      { ...VOLUME, ...SIZES, ...CACHE, ...BATCH, ...WORK, ...IN_USE },
    ],
  ])('%s', (_, said, kept) => {
    const patch = besides(draft(said), ALL, BY_EXPORT);
    expect(patch.fields).toEqual({ ...kept, ...said });
    expect(patch.said).toEqual(Object.fromEntries(Object.keys(kept).map((field) => [field, BY_EXPORT])));
  });

  it.each<[string, DraftFields, DraftFields]>([
    ['no mix of no tokens', { 'workload.tokensPerMonth': 50e6 }, {}],
    ['no size of no requests', { 'workload.inputShare': 0.7 }, { 'workload.tokensPerMonth': 300 }],
  ])('makes %s', (_, said, kept) => {
    const input = 'workload.inputShare' in said ? 300 : 0;
    const measured = { 'workload.inputTokensPerMonth': input, 'workload.outputTokensPerMonth': 0 };
    expect(besides(draft(said), measured, BY_EXPORT).fields).toEqual({ ...kept, ...said });
  });

  it('keeps the API in use beside those that are named, and says of a named one that it is in use', () => {
    const fields = (apis: NonNullable<DraftFields['apis']>) =>
      besides(draft({ apis }), ALL, BY_EXPORT).fields.apis;
    expect(fields([{ id: 'openai/gpt-5' }])).toEqual([{ id: 'openai/gpt-5' }, ...IN_USE.apis]);
    expect(fields([{ id: 'openai/gpt-5' }, { id: 'openai/gpt-5-mini' }])).toEqual([
      { id: 'openai/gpt-5' },
      ...IN_USE.apis,
    ]);
    const { apis: _, ...unnamed } = ALL;
    const said = draft({ apis: [{ id: 'openai/gpt-5' }] });
    expect(besides(said, unnamed, BY_EXPORT).fields.apis).toEqual([{ id: 'openai/gpt-5' }]);
  });
});

describe('a draft that rests on an export', () => {
  const said = { version: 1, fields: { 'workload.growthPerMonth': 0.1 }, said: {} } as const;
  const filled = besides({ ...said, said: { 'workload.growthPerMonth': { words: '10%' } } }, ALL, BY_EXPORT);

  it('loses what came from it, and keeps what was said and the APIs', () => {
    const bare = withoutUsage(filled);
    expect(bare.fields).toEqual({ ...said.fields, ...IN_USE });
    expect(bare.said).toEqual({ 'workload.growthPerMonth': { words: '10%' }, apis: BY_EXPORT });
  });

  it('is told from others by the window that its figures name', () => {
    const traffic = (to: string) => ({ ...WINDOW, to }) as MeasuredTraffic;
    expect(restsOnUsage(filled)).toBe(true);
    expect(restsOnUsage(said)).toBe(false);
    expect(restsOn(filled, traffic(WINDOW.to))).toBe(true);
    expect(restsOn(filled, traffic('2026-03-17T00:00:00Z'))).toBe(false);
    expect(restsOn(said, traffic(WINDOW.to))).toBe(false);
  });
});
