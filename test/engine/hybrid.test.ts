import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensPerMonth } from '../../src/domain/volume.ts';
import { apiLine } from '../../src/engine/api-cost.ts';
import { hybridOf } from '../../src/engine/hybrid.ts';
import { peakOf, shareBelow, shareOfHoursBelow } from '../../src/engine/share-below.ts';
import { cheapestSplit, splitAt } from '../../src/engine/split.ts';
import { magnitude } from '../helpers/any-scenario.ts';
import { runs } from '../helpers/effort.ts';
import { assess, findingsOf } from '../helpers/in-words.ts';
import { api, atVolume, evidence, rent, scenario } from '../helpers/scenario.ts';

const flat = (usd: number) =>
  api({ usdPerMillionInput: usd, usdPerMillionOutput: usd, usdPerMillionCachedInput: usd });

describe('the share of the traffic below a level', () => {
  it('of traffic that falls in a straight line from twice the average: c − c²/4', () => {
    expect(shareBelow(0.5, 2)).toBeCloseTo(0.5 - 0.0625, 12);
    expect(shareBelow(1, 2)).toBeCloseTo(0.75, 12);
    expect(shareBelow(2, 2)).toBe(1);
  });

  it('of steady traffic everything up to the level', () => {
    expect(shareBelow(0.4, 1)).toBe(0.4);
    expect(shareBelow(1, 1)).toBe(1);
  });

  it('of a peak of three times the average: a third of the average catches two ninths and more', () => {
    // u = (1/9)^(1/2) = 1/3: u³ + c·(1 − u) = 1/27 + 1/3 · 2/3 = 7/27.
    expect(shareBelow(1 / 3, 3)).toBeCloseTo(7 / 27, 12);
  });

  it('is the mean of what the hours carry below the level', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 80 }),
        fc.integer({ min: 1, max: 90 }),
        (peakTenths, levelTenths) => {
          const [r, level] = [peakTenths / 10, levelTenths / 10];
          const hours = 20_000;
          let sum = 0;
          for (let hour = 0; hour < hours; hour += 1)
            sum += Math.min(level, r * (1 - (hour + 0.5) / hours) ** (r - 1));
          expect(sum / hours).toBeCloseTo(shareBelow(level, r), 3);
        },
      ),
      runs(30),
    );
  });
});

/**
 * 10B tokens a month at twice the peak; a replica serves 2.628B, filled to 90 % 2.3652B: 0.23652 of the average.
 * It costs $1,460, ops $1,000. The API at $2 per million costs $20,000 alone, the fleet for 10B at half load
 * (8 replicas of 1.314B) $12,680.
 */
const asked = scenario({ workload: { ...atVolume(10e9), peakToAverage: 2 }, apis: [flat(2)] });

/**
 * Three to a hundred replicas' worth of tokens, and APIs that ask one to ten times the $0.56 per million of a replica
 * that is always busy: where a split may be worth it. The fleet is sized by us, or smaller than the traffic.
 */
const anyPeaky = fc
  .record({
    peakTenths: fc.integer({ min: 15, max: 40 }),
    filled: magnitude(0.5, 2),
    stated: fc.constantFrom(0, 0, 0.3, 0.6),
    spareReplicas: fc.constantFrom(0, 0, 1),
    usdPerGb: fc.constantFrom(0, 0.05),
    usd: magnitude(0, 0.5),
    other: magnitude(-0.25, 0.75),
  })
  .map(({ peakTenths, filled, stated, spareReplicas, usdPerGb, usd, other }) =>
    scenario({
      workload: { ...atVolume(filled * 2.628e9), peakToAverage: peakTenths / 10 },
      selfHosted: {
        replicas: stated > 0 ? Math.ceil(stated * filled) : 'auto',
        spareReplicas,
        egress: { usdPerGb, gbPerMillionTokens: 1 },
      },
      apis: [flat(usd), { ...flat(other), id: 'acme/small' }],
    }),
  );

describe('the last replica of a split', () => {
  it('has the replica for the last hundredth of the traffic where the API asks more than it', () => {
    // 2.628B at twice the peak, filled to 90 %: two replicas reach 1.8 of the average and leave 0.2²/4 = 1 %, 26.28M
    // tokens. At $60 a million they are $1,576.80, at $50 $1,314: a replica is $1,460.
    const traffic = { peakToAverage: 2, hourly: undefined };
    const split = (usd: number) =>
      cheapestSplit(
        scenario({ workload: { ...atVolume(2.628e9), peakToAverage: 2 } }),
        { fixedUsd: 0, usdPerToken: usd / 1e6, includedTokens: 0 },
        traffic,
      );
    expect(split(60)).toMatchObject({ active: 3, ownShare: 1, apiUsd: 0 });
    expect(split(50).active).toBe(2);
    expect(split(50).apiUsd).toBeCloseTo(1314, 6);
    // One reaches 0.9 of the average and serves 0.9 − 0.9²/4 = 69.75 % of it.
    expect(split(1)).toMatchObject({ active: 1, ownShare: expect.closeTo(0.6975, 9) });
  });
});

describe('traffic by the hour', () => {
  it('the share below the average: of 1, 1, 2 and 4 (mean 2) it is 1 + 1 + 2 + 2 of 8', () => {
    expect(shareOfHoursBelow(1, [1, 1, 2, 4])).toBeCloseTo(6 / 8, 12);
    expect(peakOf([1, 1, 2, 4])).toBe(2);
    // Their mean is an ulp above each of them.
    expect(peakOf([0.1, 0.1, 0.1])).toBe(1);
  });

  it('decides the split: of hours that are alike the API has what would keep no further replica busy', () => {
    const flatHours = { ...asked, workload: { ...asked.workload, hourlyVolumes: [5, 5, 5, 5] } };
    // Filled to 90 % in the busiest hour, 5.2 times the average: 22 replicas, $33,120 against the API's $20,000.
    const twoPeaks = {
      ...asked,
      selfHosted: { ...asked.selfHosted, plannedLoad: 0.9 / 5.2 },
      workload: { ...asked.workload, hourlyVolumes: [2, 2, 2, 2, 2, 2, 2, 26] },
    };
    // Four replicas serve 4 × 0.23652; the rest is $1,078.40 of the API's $20,000, less than a fifth replica.
    expect(hybridOf(flatHours, evidence())).toMatchObject({
      replicas: { active: 4 },
      ownShare: expect.closeTo(0.94608, 9),
      apiUsd: expect.closeTo(1078.4, 6),
    });
    // Seven hours of 2 and one of 26, mean 5: below a level of 0.4 (2 of 5) lies 16/40 of it.
    expect(shareOfHoursBelow(0.4, twoPeaks.workload.hourlyVolumes)).toBeCloseTo(16 / 40, 12);
    // Two replicas reach 0.47304 of the average, 2.3652 of 5: seven hours whole and 2.3652 of the eighth.
    expect(hybridOf(twoPeaks, evidence())).toMatchObject({
      replicas: { active: 2 },
      ownShare: expect.closeTo((14 + 2.3652) / 40, 9),
    });
  });
});

describe('the cheapest split', () => {
  it('keeps a replica as long as it takes more from the API than it costs', () => {
    // n replicas serve c − c²/4 with c = 0.23652 n, so the API gets $20,000 · (1 − c/2)².
    const bill = (n: number): number => 1000 + 1460 * n + 20_000 * (1 - (0.23652 * n) / 2) ** 2;
    const all = [1, 2, 3, 4, 5, 6, 7, 8].map(bill);
    const least = Math.min(...all);
    const found = hybridOf(asked, evidence());
    expect(found?.replicas.active).toBe(all.indexOf(least) + 1);
    expect(found?.monthlyUsd).toBeCloseTo(least, 6);
    expect(found?.ownShare).toBeCloseTo(1 - (1 - (0.23652 * (all.indexOf(least) + 1)) / 2) ** 2, 12);
    expect(found?.api).toBe('acme/large');
    // Of 10,000 million tokens.
    expect(found?.usdPerMillionTokens).toBeCloseTo(least / 10_000, 9);
  });

  it('pays for the egress of what its own replicas serve, and of nothing else', () => {
    const egress = { usdPerGb: 0.1, gbPerMillionTokens: 1 };
    const found = hybridOf({ ...asked, selfHosted: { ...asked.selfHosted, egress } }, evidence());
    const { active = 0 } = found?.replicas ?? {};
    const served = (found?.ownShare ?? 0) * 10_000 * 0.1;
    expect(found?.selfHostedUsd).toBeCloseTo(1000 + 1460 * active + served, 6);
  });

  it('at half the traffic the same replicas serve more of it', () => {
    const found = hybridOf(asked, evidence());
    const c = 2 * 0.23652 * (found?.replicas.active ?? 0);
    const rest = c >= 2 ? 0 : 10_000 * (1 - c / 2) ** 2;
    expect(found?.atHalfUsd).toBeCloseTo((found?.selfHostedUsd ?? 0) + rest, 6);
    // Three replicas beside an API of $10,200, and $5,100 for half: they reach 1.41912 of the average then.
    const few = hybridOf({ ...asked, apis: [flat(1.02)] }, evidence());
    expect(few?.atHalfUsd).toBeCloseTo(1000 + 3 * 1460 + 5100 * (1 - 1.41912 / 2) ** 2, 6);
  });

  it('is named beside the verdict, which stays as it was', () => {
    const found = findingsOf(asked, evidence());
    const { verdict } = assess(asked, evidence());
    expect(found.verdict).toMatchObject({
      choice: verdict.choice,
      regime: verdict.regime,
      against: verdict.against,
    });
    expect(found.verdict.notes?.[0]).toMatch(
      /^A split costs less: \$[\d,]+ a month with \d replicas for \d+% of the tokens and acme\/large for the peaks\.$/,
    );
  });

  it('is none where nothing is known of the peak, or a constraint decides', () => {
    const { peakToAverage: _, ...steady } = asked.workload;
    expect(hybridOf({ ...asked, workload: steady }, evidence())).toBeUndefined();
    const residency = { dataResidency: 'own-infrastructure' as const, frontierReasoning: false };
    expect(hybridOf({ ...asked, constraints: residency }, evidence())).toBeUndefined();
    expect(hybridOf({ ...asked, apis: [] }, evidence())).toBeUndefined();
  });

  it('is none where the work can wait, and where the fleet carries every peak itself', () => {
    const waiting = { ...asked.selfHosted, procurement: rent({ upToHoursPerMonth: 730 }) };
    expect(hybridOf({ ...asked, selfHosted: waiting }, evidence())).toBeUndefined();
    // Of hours that are alike five replicas carry all, $8,300, where the fleet for half a load is eight, $12,680.
    const alike = { ...asked.workload, hourlyVolumes: [5, 5, 5, 5] };
    expect(hybridOf({ ...asked, workload: alike, apis: [flat(60)] }, evidence())).toBeUndefined();
  });

  it('lets a fleet of stated size that is too small serve what it can', () => {
    const small = scenario({ ...asked, apis: [flat(2)], selfHosted: { ...asked.selfHosted, replicas: 2 } });
    expect(assess(small, evidence()).verdict.regime).toBe('infeasible');
    expect(hybridOf(small, evidence())?.replicas.active).toBe(2);
  });

  it('is more than 5 % cheaper than self-hosting and than any rival alone, and never serves more than all', () => {
    fc.assert(
      fc.property(anyPeaky, (s) => {
        const found = hybridOf(s, evidence());
        fc.pre(found !== undefined);
        const { selfHosted, comparisons, verdict } = assess(s, evidence());
        const rival = comparisons.find(({ api: id }) => id === verdict.against);
        expect(found.monthlyUsd).toBeLessThan(0.95 * (rival?.monthlyUsd ?? 0));
        if (verdict.regime !== 'infeasible')
          expect(found.monthlyUsd).toBeLessThan(0.95 * selfHosted.monthlyUsd);
        expect(found.ownShare).toBeLessThan(1);
        expect(found.selfHostedUsd + found.apiUsd).toBeCloseTo(found.monthlyUsd, 6);
      }),
      runs(150),
    );
  });

  it.each([
    // Three replicas and the API for the rest: $9,543 of $10,000 at $1, $9,626 of $10,200 at $1.02.
    [1, undefined],
    [1.02, 3],
    // Seven of them: $12,038 at $2.76 and $12,056 at $2.82, of $12,680 for the fleet alone.
    [2.76, 7],
    [2.82, undefined],
  ])('at $%d a million it is worth two systems where it saves a twentieth: %s replicas', (usd, active) => {
    expect(hybridOf({ ...asked, apis: [flat(usd)] }, evidence())?.replicas.active).toBe(active);
  });

  it('no other number of replicas is cheaper', () => {
    fc.assert(
      fc.property(anyPeaky, fc.integer({ min: -2, max: 2 }), (s, other) => {
        const found = hybridOf(s, evidence());
        fc.pre(found !== undefined && s.selfHosted.replicas === 'auto');
        const traffic = { peakToAverage: s.workload.peakToAverage ?? Number.NaN, hourly: undefined };
        const active = Math.max(1, found.replicas.active + other);
        for (const one of s.apis) {
          const line = apiLine(one, s.workload, s.selfHosted.ops.usdPerHour);
          const { monthlyUsd } = splitAt(s, line, active, tokensPerMonth(s.workload), traffic);
          expect(monthlyUsd).toBeGreaterThanOrEqual(found.monthlyUsd * (1 - 1e-9));
        }
      }),
      runs(100),
    );
  });
});
