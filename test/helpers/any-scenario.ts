import fc from 'fast-check';
import { defined } from '../../src/defined.ts';
import type { Api, Scenario, SelfHosted } from '../../src/domain/scenario.ts';
import { api, atVolume, own, rent, scenario } from './scenario.ts';

/** Amounts over many orders of magnitude, as 10^x, of six digits: prices that differ in their last bit are no case. */
export const magnitude = (from: number, to: number) =>
  fc.double({ min: from, max: to, noNaN: true }).map((exponent) => Number((10 ** exponent).toPrecision(6)));

const upTo = (most: number, least = 0) =>
  fc.integer({ min: least * 10_000, max: most * 10_000 }).map((parts) => parts / 10_000);

/** Absent in three of four. */
const sometimes = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, { arbitrary: one, weight: 1 });

const anyApi: fc.Arbitrary<Api> = fc
  .record({
    input: magnitude(-2, 2),
    output: magnitude(-2, 2),
    cached: magnitude(-3, 1),
    batchDiscount: fc.constantFrom(0, 0.5),
    discount: upTo(0.9),
    ops: fc.constantFrom(0, 0, 0, 5, 40),
    role: fc.constantFrom<Api['role']>('named', 'frontier', 'fast', 'same-model'),
    other: fc.boolean(),
    inUse: fc.constantFrom(undefined, undefined, true),
    bought: sometimes(fc.record({ usdPerMonth: magnitude(2, 5), capacityTokensPerMonth: magnitude(6, 11) })),
  })
  .map(({ input, output, cached, ops, role, other, inUse, bought, ...rest }) =>
    api({
      id: `acme/${role}${other ? '-2' : ''}`,
      role,
      ...defined({ inUse }),
      ...bought,
      usdPerMillionInput: input,
      usdPerMillionOutput: output,
      usdPerMillionCachedInput: cached,
      opsHoursPerMonth: ops,
      ...rest,
    }),
  );

/** Each API once: ids tell them apart. */
const anyApis = fc.uniqueArray(anyApi, { minLength: 1, maxLength: 4, selector: ({ id }) => id });

/** A bill that grows with the volume. */
const anyEgress = sometimes(fc.record({ usdPerGb: upTo(1), gbPerMillionTokens: magnitude(-2, 2) }));

const POWER: SelfHosted['power'] = { wattsPerGpu: 700, hostWattsPerGpu: 300, pue: 1.3, usdPerKwh: 0.2 };

/** Scenarios over many orders of magnitude: rented or owned, sized by us or of stated size. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    volume: magnitude(5, 12),
    cachedInputShare: upTo(1),
    batchShare: upTo(1),
    procurement: fc.oneof(
      magnitude(-1, 1.5).map((usdPerGpuHour) => rent({ usdPerGpuHour })),
      magnitude(3, 5).map((usdPerGpu) => own({ usdPerGpu })),
      fc.constant({ kind: 'paid' as const }),
      fc
        .record({ usdPerGpuHour: magnitude(-1, 1.5), upToHoursPerMonth: upTo(730, 50) })
        .map((asNeeded) => rent(asNeeded)),
    ),
    replicas: fc.oneof(fc.constant('auto' as const), fc.integer({ min: 1, max: 40 })),
    spareReplicas: fc.constantFrom(0, 0, 1, 3),
    gpusPerReplica: fc.constantFrom(1, 2, 4, 8),
    idleGpus: fc.constantFrom(0, 0, 1, 3),
    power: fc.constantFrom(null, null, POWER),
    tokensPerSecondPerReplica: magnitude(1, 5),
    plannedLoad: upTo(1, 0.05),
    hours: fc.integer({ min: 0, max: 80 }),
    egress: anyEgress,
    apis: anyApis,
    dataResidency: fc.constantFrom(
      'none' as const,
      'none' as const,
      'region' as const,
      'own-infrastructure' as const,
    ),
    frontierReasoning: fc.constantFrom(false, false, true),
  })
  .map(
    ({
      volume,
      cachedInputShare,
      batchShare,
      hours,
      egress,
      apis,
      dataResidency,
      frontierReasoning,
      ...selfHosted
    }) =>
      scenario({
        workload: { ...atVolume(volume), cachedInputShare, batchShare },
        selfHosted: {
          ...selfHosted,
          ...defined({ egress }),
          ops: { hoursPerMonth: hours, usdPerHour: 100, setupHours: 80, setupMonths: 12 },
        },
        apis,
        constraints: { dataResidency, frontierReasoning },
      }),
  );
