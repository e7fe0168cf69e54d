import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { assess } from '../../src/engine/assess.ts';

import { AS_OF, draft } from '../helpers/draft.ts';
import { resolvedInWords } from '../helpers/resolved.ts';

const resolved = (fields: DraftFields) => resolvedInWords(draft(fields), { asOf: AS_OF });

const VOLUME: DraftFields = { 'workload.tokensPerMonth': 500e6, 'selfHosted.model': 'llama-3.3-70b' };
const SMALL: DraftFields = { 'workload.tokensPerMonth': 50e6, 'selfHosted.model': 'llama-3.1-8b' };
const COMMON = ['l4', 'l40s', 'a100-80gb', 'h100-sxm', 'h200', 'b200'];

const fleetOf = (fields: DraftFields) => {
  const { scenario, evidence } = resolved(fields);
  const { monthlyUsd, load, gpus } = assess(scenario, evidence).selfHosted;
  return {
    gpu: scenario.selfHosted.gpu,
    monthlyUsd,
    load,
    gpus,
    floor: scenario.selfHosted.minTokensPerSecondPerUser,
    others: (evidence.otherGpus ?? []).map(({ gpu, gpus: count }) => [gpu, count]),
    codes: (evidence.warnings ?? []).map(({ code }) => code),
  };
};

/** The fleets on the common GPUs that keep every speed, each as if it had been named, cheapest first. */
const keeping = (fields: DraftFields) =>
  COMMON.map((gpu) => fleetOf({ ...fields, 'selfHosted.gpu': gpu }))
    .filter(({ codes }) => !codes.includes('below-speed-floor') && !codes.includes('users-too-slow'))
    .toSorted((a, b) => a.monthlyUsd - b.monthlyUsd);

describe('the GPU that we choose', () => {
  it.each<[string, DraftFields]>([
    ['a small model and a little traffic', SMALL],
    ['a hundred times the traffic', { ...SMALL, 'workload.tokensPerMonth': 5e9 }],
    ['a model that fits no small one', VOLUME],
    ['the answer within 1.5 s', { ...SMALL, 'selfHosted.maxSecondsToAnswer': 1.5 }],
    ['the first token within 50 ms', { ...SMALL, 'selfHosted.maxSecondsToFirstToken': 0.05 }],
    ['nobody who waits', { ...SMALL, 'workload.kind': 'batch' }],
  ])(
    'is the cheapest that keeps the speed that was asked for, else the floor, with the next three: %s',
    (_, fields) => {
      const [best, ...others] = keeping(fields);
      const chosen = fleetOf(fields);
      expect([chosen.gpu, chosen.monthlyUsd]).toEqual([best?.gpu, best?.monthlyUsd]);
      expect(chosen.others).toEqual(others.slice(0, 3).map(({ gpu, gpus }) => [gpu, gpus]));
    },
  );

  // A user alone gets 20 tok/s of an L4, 56 of an L40S, 68 of an A100, 170 of an H100 and 213 of an H200.
  it.each([
    [undefined, 'l40s', 20],
    // What was asked for is kept, and needs no room beside it: two A100s give a user alone 111.
    [20, 'l4', 20],
    [60, 'a100-80gb', 60],
    [100, 'a100-80gb', 100],
    [150, 'h100-sxm', 150],
    // Nobody gets this of any: the cheapest of all, which is said.
    [1000, 'l4', 1000],
  ])(
    'keeps a speed that was asked for at the least cost, and leaves room to batch at one that is assumed: %s tok/s on %s',
    (asked, gpu, floor) => {
      const fields =
        asked === undefined ? SMALL : { ...SMALL, 'selfHosted.minTokensPerSecondPerUser': asked };
      const chosen = fleetOf(fields);
      expect([chosen.gpu, chosen.floor, chosen.codes.includes('users-too-slow')]).toEqual([
        gpu,
        floor,
        asked === 1000,
      ]);
    },
  );

  it('gives a user alone the floor that we assume where none leaves room to batch', () => {
    const dense: DraftFields = {
      'workload.tokensPerMonth': 50e6,
      'selfHosted.model': 'acme/dense',
      'selfHosted.modelSpec': { totalParamsB: 200, activeParamsB: 200, ownPrecision: 'fp8' },
    };
    const a100 = resolved({ ...dense, 'selfHosted.gpu': 'a100-80gb' }).evidence.throughput;
    const { gpu, monthlyUsd, others } = fleetOf(dense);
    expect([gpu, others]).toEqual([
      'h200',
      [
        ['b200', 4],
        ['h100-sxm', 8],
      ],
    ]);
    // A user alone gets 19.3 tok/s of A100s that cost less, and 23.4 of these.
    expect(a100.aloneTokensPerSecondPerUser).toBeLessThan(20);
    expect(fleetOf({ ...dense, 'selfHosted.gpu': 'a100-80gb' }).monthlyUsd).toBeLessThan(monthlyUsd);
  });

  it.each<[string, DraftFields, string, string | undefined]>([
    // Lambda rents out neither an L4 nor an L40S, and in São Paulo AWS alone has a price, of an H100.
    ['on a list', { 'constraints.sellers': ['lambda'] }, 'a100-80gb', undefined],
    ['that was named', { 'selfHosted.procurement.seller': 'Lambda' }, 'a100-80gb', undefined],
    [
      'in a place',
      { 'constraints.dataResidency': 'region', 'constraints.region': 'br' },
      'h100-sxm',
      undefined,
    ],
    // Where nobody has a price the world's counts, for all of them.
    [
      'on a list of none that rents out',
      { 'constraints.sellers': ['anthropic'] },
      'l40s',
      'no-price-on-list',
    ],
    [
      'in a place without one',
      { 'constraints.dataResidency': 'region', 'constraints.region': 'ch' },
      'l40s',
      'no-price-in-region',
    ],
  ])('is one that may be rented, where there is one: of a seller %s', (_, said, gpu, code) => {
    const { codes, ...chosen } = fleetOf({ ...SMALL, ...said });
    expect(chosen.gpu).toBe(gpu);
    expect(codes.filter((each) => each.startsWith('no-price'))).toEqual(code === undefined ? [] : [code]);
  });

  it('carries the volume on the replicas that were said', () => {
    const one = { ...SMALL, 'selfHosted.replicas': 1, 'selfHosted.gpusPerReplica': 1 } as const;
    const most = fleetOf({ ...one, 'workload.tokensPerMonth': 100e9 });
    expect(fleetOf(one).gpu).toBe('l40s');
    expect([most.gpu, most.others]).toEqual(['b200', []]);
    expect(most.load).toBeLessThanOrEqual(1);
  });

  it('is one of the largest where no common one holds the model, and no other is named beside it', () => {
    const sized = (totalParamsB: number) =>
      fleetOf({
        'workload.tokensPerMonth': 50e6,
        'selfHosted.model': 'acme/large',
        'selfHosted.modelSpec': { totalParamsB, activeParamsB: 40, ownPrecision: 'fp8' },
      });
    // Eight B200s have 1,440 GB and eight B300s 2,304 GB.
    expect(sized(1300)).toMatchObject({ gpu: 'b200', others: [] });
    expect(sized(2000)).toMatchObject({ gpu: 'b300', others: [['mi355x', 16]] });
  });

  it('is the same whatever price was said for it: the market decides which', () => {
    const { gpu } = resolved(VOLUME).scenario.selfHosted;
    const priced = resolved({ ...VOLUME, 'selfHosted.procurement.usdPerGpuHour': 1.23 }).scenario.selfHosted;
    expect(priced.gpu).toBe(gpu);
    expect(priced.procurement).toMatchObject({ usdPerGpuHour: 1.23 });
  });
});
