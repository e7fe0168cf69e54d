import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { type FleetQuestion, fleetFor } from '../../src/resolve/fleet.ts';
import { newLedger } from '../../src/resolve/ledger.ts';
import { workOf } from '../../src/resolve/work.ts';
import { doubtInWords } from '../../src/words/doubts.ts';
import { assumptionInWords } from '../../src/words/reasons.ts';
import { ASKED, warned } from './asked.ts';

interface Asked {
  readonly fields?: DraftFields;
  /** Tokens a second of a replica by its GPUs, and what one request alone gets of them. */
  readonly speeds: Readonly<Record<number, number>>;
  readonly alone?: Readonly<Record<number, number>>;
  readonly tokensPerMonth?: number | undefined;
  readonly asNeeded?: boolean;
  readonly allMayWait?: boolean;
}

/** 100 tok/s × 3,600 × 730 h at half load: what a replica of 100 tok/s carries of a month. */
const STEP = 131.4e6;

const fleetOf = (asked: Asked) => {
  const {
    fields = {},
    speeds,
    alone = {},
    tokensPerMonth,
    asNeeded = false,
  } = { tokensPerMonth: STEP, ...asked };
  const context = { fields, asOf: new Date('2026-11-26'), ledger: newLedger() };
  const work = workOf(context, {
    embeds: false,
    allMayWait: asked.allMayWait ?? false,
    isKindInWords: false,
  });
  const throughputOf: FleetQuestion['throughputOf'] = (gpus) => {
    const speed = speeds[gpus] ?? 0;
    const single = alone[gpus];
    return {
      tokensPerSecondPerReplica: speed,
      low: speed,
      high: speed,
      basis: 'yours',
      origin: { code: 'stated' as const },
      ...(single === undefined ? {} : { aloneTokensPerSecondPerUser: single }),
    };
  };
  const fleet = fleetFor(
    { ...context, work },
    {
      sizes: Object.keys(speeds).map(Number),
      tokensPerMonth,
      plannedLoad: 0.5,
      billedHoursPerMonth: 730,
      asNeeded,
      throughputOf,
      reaches: ({ aloneTokensPerSecondPerUser: single = Number.POSITIVE_INFINITY }) =>
        single >= (fields['selfHosted.minTokensPerSecondPerUser'] ?? 0),
    },
  );
  const { doubts, assumptions } = context.ledger;
  const warnings = doubts.map(doubtInWords);
  return {
    ...fleet,
    warned: warnings.map(({ code }) => code),
    said: warnings.map(({ message }) => message),
    assumed: new Map(assumptions.map(assumptionInWords).map(({ field, why }) => [field, why])),
  };
};

describe('a fleet without a spare', () => {
  // A replica of 100 tok/s serves 262.8M tokens a month when it is full.
  it.each([
    [4, 394.2e6, /leaves 3 of 4 replicas, at 50% load\./],
    [4, 788.4e6, /leaves 3 of 4 replicas, at 100% load\./],
    [2, 300e6, /leaves 1 of 2 replicas, too few for this traffic\./],
    [1, 100e6, /while the one replica is down, nothing is served\./],
  ])('says what one failure leaves: %d GPUs, %d tokens', (gpus, tokensPerMonth, words) => {
    const { said } = fleetOf({ fields: { 'selfHosted.gpuCount': gpus }, speeds: { 1: 100 }, tokensPerMonth });
    expect(said).toEqual([expect.stringMatching(words)]);
  });
});

describe('that there is no spare', () => {
  const STATED = { 'selfHosted.gpuCount': 4 } as const;
  it.each<[string, Asked, boolean]>([
    ['a fleet of a stated size', { fields: STATED, speeds: { 1: 100 } }, true],
    [
      'the same where none is wanted',
      { fields: { ...STATED, 'selfHosted.spareReplicas': 0 }, speeds: { 1: 100 } },
      false,
    ],
    [
      'the same with one',
      { fields: { ...STATED, 'selfHosted.spareReplicas': 1 }, speeds: { 1: 100 } },
      false,
    ],
    ['the same for work that may wait', { fields: STATED, speeds: { 1: 100 }, allMayWait: true }, false],
    ['a fleet that we size', { speeds: { 1: 100 } }, false],
  ])('is said where nobody said it: %s', (_, asked, isSaid) => {
    expect(fleetOf(asked).warned).toEqual(isSaid ? ['no-spare'] : []);
  });

  it.each<[string, Asked]>([
    [
      'where the volume follows from the fleet',
      { fields: STATED, speeds: { 1: 100 }, tokensPerMonth: undefined },
    ],
    ['where the model does not fit', { fields: { 'selfHosted.replicas': 4 }, speeds: {} }],
  ])('is said without a load %s', (_, asked) => {
    expect(fleetOf(asked).said).toEqual([expect.stringMatching(/leaves 3 of 4 replicas\./)]);
  });
});

describe('GPUs a replica', () => {
  it('are as many as were said, whatever would cost less', () => {
    const fields = { 'selfHosted.gpusPerReplica': 4 } as const;
    const { gpusPerReplica, assumed } = fleetOf({ fields, speeds: { 2: 100, 4: 100 } });
    expect([gpusPerReplica, assumed.has('selfHosted.gpusPerReplica')]).toEqual([4, false]);
  });

  it('are all of a server where the model fits on none', () => {
    expect(fleetOf({ speeds: {} }).gpusPerReplica).toBe(8);
  });

  it('are those whose fleet has the fewest GPUs, its spare among them', () => {
    // Four replicas of 2 and a spare are 10 GPUs; one of 4 that serves as much, and its spare, 8.
    const speeds = { 2: 100, 4: 400 };
    expect(fleetOf({ speeds, tokensPerMonth: 4 * STEP }).gpusPerReplica).toBe(4);
    // Two replicas of 2 and a spare are 6.
    expect(fleetOf({ speeds, tokensPerMonth: 2 * STEP }).gpusPerReplica).toBe(2);
  });

  it('at equal money are the fewer, of which there are more replicas', () => {
    // Three replicas of 2 and a spare are 8 GPUs, and so are one of 4 and its spare.
    expect(fleetOf({ speeds: { 2: 100, 4: 300 }, tokensPerMonth: 3 * STEP }).gpusPerReplica).toBe(2);
  });

  it('by the hour are those that serve most for a GPU, however many there are', () => {
    expect(fleetOf({ speeds: { 2: 100, 4: 201 }, asNeeded: true }).gpusPerReplica).toBe(4);
    expect(fleetOf({ speeds: { 2: 100, 4: 200 }, asNeeded: true }).gpusPerReplica).toBe(2);
  });

  it('are more where only more reach the speed that was asked for, and not where none does', () => {
    const asked = (wanted: number) =>
      fleetOf({
        fields: { 'selfHosted.minTokensPerSecondPerUser': wanted },
        speeds: { 2: 100, 4: 150 },
        alone: { 2: 30, 4: 50 },
      }).gpusPerReplica;
    expect([30, 31, 50, 51].map(asked)).toEqual([2, 4, 4, 2]);
    // The links between eight cost more than the eight give.
    const fields = { 'selfHosted.minTokensPerSecondPerUser': 48 } as const;
    const speeds = { 2: 100, 4: 150, 8: 160 };
    expect(fleetOf({ fields, speeds, alone: { 2: 30, 4: 50, 8: 45 } }).gpusPerReplica).toBe(4);
  });

  it('are those that carry the volume on the replicas that were said, and the most where none do', () => {
    const asked = (tokensPerMonth: number) =>
      fleetOf({ fields: { 'selfHosted.replicas': 1 }, speeds: { 2: 100, 4: 150 }, tokensPerMonth })
        .gpusPerReplica;
    // A replica of 2 serves 262.8M when it is always busy, one of 4 394.2M.
    expect([262.8e6, 262.9e6, 394.3e6].map(asked)).toEqual([2, 4, 4]);
  });
});

describe('a fleet of a stated count of GPUs', () => {
  const of = (count: number, speeds: Asked['speeds']) => {
    const { gpusPerReplica, replicas, idleGpus, spareReplicas, warned } = fleetOf({
      fields: { 'selfHosted.gpuCount': count },
      speeds,
    });
    return { fleet: [gpusPerReplica, replicas, idleGpus], spareReplicas, warned };
  };

  it('has replicas of the smallest size that divides it, and no spare that nobody asked for', () => {
    expect(of(8, { 2: 100, 4: 200 })).toEqual({ fleet: [2, 4, 0], spareReplicas: 0, warned: ['no-spare'] });
    expect(of(4, { 4: 200 })).toEqual({ fleet: [4, 1, 0], spareReplicas: 0, warned: ['no-spare'] });
  });

  it('leaves idle what is too few for another replica, and says so', () => {
    expect(of(6, { 4: 200, 8: 400 })).toEqual({
      fleet: [4, 1, 2],
      spareReplicas: 0,
      warned: ['idle-gpus', 'no-spare'],
    });
  });

  it('on which nothing fits is one replica of as many as work together', () => {
    expect(of(6, {}).fleet).toEqual([4, 1, 2]);
    expect(of(8, {}).fleet).toEqual([8, 1, 0]);
    expect(of(1, {}).fleet).toEqual([1, 1, 0]);
  });

  it('says why a replica has as many, and that they divide the count where they do', () => {
    const whyOf = (count: number) =>
      fleetOf({ fields: { 'selfHosted.gpuCount': count }, speeds: { 4: 200 } }).assumed.get(
        'selfHosted.gpusPerReplica',
      );
    expect([6, 8].map(whyOf)).toEqual([
      'the smallest of 1, 2, 4 and 8 on which it fits',
      'the smallest of 1, 2, 4 and 8 on which it fits and that divides 8',
    ]);
  });

  it('has as many idle as were said, and is not told of them', () => {
    const fields = {
      'selfHosted.gpuCount': 6,
      'selfHosted.idleGpus': 1,
      'selfHosted.spareReplicas': 0,
    } as const;
    const { idleGpus, warned } = fleetOf({ fields, speeds: { 4: 200 } });
    expect({ idleGpus, warned }).toEqual({ idleGpus: 1, warned: [] });
  });

  it('has no idle ones where its replicas follow from the volume', () => {
    const fields = { 'selfHosted.gpuCount': 6, 'selfHosted.replicas': 'auto' } as const;
    const { idleGpus, replicas, assumed } = fleetOf({ fields, speeds: { 4: 200 } });
    expect({ idleGpus, replicas }).toEqual({ idleGpus: 0, replicas: 'auto' });
    expect(assumed.has('selfHosted.replicas')).toBe(false);
    const { idleGpus: none, assumed: ours } = fleetOf({ speeds: { 4: 200 } });
    expect([none, ours.has('selfHosted.replicas')]).toEqual([0, true]);
  });

  it('does not hold a replica of more than it has, which is no contradiction where nothing fits', () => {
    const fields = { 'selfHosted.gpuCount': 2, 'selfHosted.gpusPerReplica': 4 } as const;
    expect(() => fleetOf({ fields, speeds: { 4: 100 } })).toThrow(
      expect.objectContaining({
        refusal: { code: 'fleet-beyond-stated', replicas: 1, gpusPerReplica: 4, gpus: 2 },
      }),
    );
    const { gpusPerReplica, replicas, idleGpus } = fleetOf({ fields, speeds: {} });
    expect([gpusPerReplica, replicas, idleGpus]).toEqual([4, 1, 0]);
  });

  it('does not hold more replicas than it has GPUs for', () => {
    const fields = {
      'selfHosted.gpuCount': 3,
      'selfHosted.replicas': 2,
      'selfHosted.gpusPerReplica': 2,
    } as const;
    expect(() => fleetOf({ fields, speeds: { 2: 100 } })).toThrow(
      expect.objectContaining({
        refusal: { code: 'fleet-beyond-stated', replicas: 2, gpusPerReplica: 2, gpus: 3 },
      }),
    );
  });
});

describe('a spare', () => {
  it('is one of a fleet that we size, none for work that may wait, or as many as were said', () => {
    const speeds = { 2: 100 };
    expect(fleetOf({ speeds }).spareReplicas).toBe(1);
    expect(fleetOf({ speeds, allMayWait: true }).spareReplicas).toBe(0);
    expect(fleetOf({ speeds, fields: { 'selfHosted.spareReplicas': 3 } }).spareReplicas).toBe(3);
  });
});

describe('what one failure leaves', () => {
  const left = (paying: DraftFields) =>
    warned(
      {
        ...ASKED,
        'workload.tokensPerMonth': 360e6,
        'selfHosted.gpuCount': 2,
        'selfHosted.gpusPerReplica': 1,
        'selfHosted.tokensPerSecondPerReplica': 1000,
        'selfHosted.precision': 'fp8',
        ...paying,
      },
      'no-spare',
    );

  it('is counted in the hours that are billed: 360M of 1,000 × 3,600 × 200 h are 50%', () => {
    expect(left({ 'selfHosted.procurement.billedHoursPerMonth': 200 })).toContain(
      '1 of 2 replicas, at 50% load',
    );
  });

  it('is counted in the hours of its power, of what is one’s own', () => {
    const own = { 'selfHosted.procurement.usdPerGpu': 20_000, 'selfHosted.power.hoursPerMonth': 200 };
    expect(left(own)).toContain('1 of 2 replicas, at 50% load');
    expect(left({ 'selfHosted.procurement.usdPerGpu': 20_000 })).toContain('at 14% load');
  });
});
