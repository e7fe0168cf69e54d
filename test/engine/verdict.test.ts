import { describe, expect, it } from 'vitest';
import { assess } from '../helpers/in-words.ts';
import { atVolume, evidence, own, type ScenarioChanges, scenario } from '../helpers/scenario.ts';
import { flatApi } from './found.ts';

const verdict = (changes: ScenarioChanges, fits = true) =>
  assess(
    scenario(changes),
    evidence({ fit: { fits, neededGb: 150, availableGb: 72, requestsAtOnce: 0, wouldFit: ['2x h100'] } }),
  ).verdict;

// Self-hosting costs 1,460 + 1,000 = $2,460 for 500M tokens: $4.92 per million.
const leader = flatApi('acme/large', 6);
const sameModel = flatApi('groq/llama', 4, { role: 'same-model' });
const fast = flatApi('acme/fast', 1, { role: 'fast' });

describe('the three outcomes', () => {
  it('host it, robust: cheaper at V and at V/2', () => {
    const found = verdict({ apis: [flatApi('acme/large', 10)] });
    expect(found).toMatchObject({ choice: 'self-host', regime: 'robust', against: 'acme/large', api: '' });
    expect(found.headline).toBe('Host llama-3.3-70b if good enough: 51% cheaper than acme/large.');
  });

  it('host it, fragile: cheaper at V, not at V/2', () => {
    const found = verdict({ apis: [leader] });
    expect(found).toMatchObject({ choice: 'self-host', regime: 'fragile' });
    // 2,460 of 3,000 is 18% cheaper; 2,460 over 1,500 is 64% dearer.
    expect(found.headline).toBe('Host llama-3.3-70b if good enough and traffic holds: 18% cheaper now.');
  });

  it('stay with the leader', () => {
    const found = verdict({ apis: [flatApi('acme/large', 4)] });
    expect(found).toMatchObject({ choice: 'api', api: 'acme/large', regime: 'api', premiumUsd: 0 });
    expect(found.headline).toBe('Stay with acme/large: hosting llama-3.3-70b costs 23% more.');
  });

  it('leave the leader, but do not rent GPUs', () => {
    const found = verdict({ apis: [leader, sameModel] });
    expect(found).toMatchObject({ choice: 'api', api: 'groq/llama', leader: 'acme/large', regime: 'api' });
    expect(found.headline).toBe('Switch to llama-3.3-70b on groq if good enough: 33% below acme/large.');
  });

  it('do not buy them either, where a short header has room to say so', () => {
    const cheap = [flatApi('a/llama', 6), flatApi('groq/llama', 1, { role: 'same-model' })];
    expect(verdict({ apis: cheap, selfHosted: { procurement: own() } }).headline).toBe(
      "Switch to llama-3.3-70b on groq: 83% cheaper than a/llama. Don't buy GPUs.",
    );
  });

  it('buy it per token, where nobody said what they use', () => {
    const found = verdict({ apis: [{ ...leader, role: 'frontier' }, sameModel] });
    expect(found.headline).toBe('Pay per token: hosting llama-3.3-70b costs 23% more.');
  });

  it('the regime is said against the cheapest rival, not against the leader', () => {
    const found = verdict({
      apis: [flatApi('acme/large', 20), flatApi('groq/llama', 6, { role: 'same-model' })],
    });
    expect(found).toMatchObject({
      choice: 'self-host',
      against: 'groq/llama',
      regime: 'fragile',
      leader: 'acme/large',
    });
  });

  it('a cheaper model of another quality is no rival, and is named', () => {
    const found = verdict({ apis: [leader, fast] });
    expect(found).toMatchObject({ choice: 'self-host', against: 'acme/large' });
    expect(found.notes?.join(' ')).toContain('acme/fast costs less, $500, if it is good enough.');
  });

  it('equal bills are the API’s, and a close call', () => {
    const equal = flatApi('acme/large', 4.92);
    const assessment = assess(scenario({ apis: [equal] }), evidence());
    expect(assessment.verdict).toMatchObject({ choice: 'api', regime: 'api' });
    expect(assessment.comparisons[0]?.closeCall).toBe(true);
  });

  it.each([
    [4.4279, false],
    [4.4281, true],
    [5.4666, true],
    [5.4667, false],
  ])('at $%d per million a close call is %s', (usd, closeCall) => {
    // 10 % of the dearer: 2,460 × 0.9 = 2,214 = 500 × 4.428; 2,460 ÷ 0.9 = 2,733.33 = 500 × 5.46667.
    const [comparison] = assess(scenario({ apis: [flatApi('a/b', usd)] }), evidence()).comparisons;
    expect(comparison?.closeCall).toBe(closeCall);
  });
});

describe('what is not feasible is an answer', () => {
  it('a model that does not fit: costs in full, capacity 0, load null, an API', () => {
    const assessment = assess(
      scenario({ apis: [flatApi('acme/large', 100)] }),
      evidence({
        fit: { fits: false, neededGb: 150, availableGb: 72, requestsAtOnce: 0, wouldFit: ['2x h100'] },
      }),
    );
    expect(assessment.selfHosted).toMatchObject({ monthlyUsd: 2460, capacityTokensPerMonth: 0, load: null });
    expect(assessment.verdict).toMatchObject({ choice: 'api', regime: 'infeasible' });
    expect(assessment.verdict.headline).toBe('Use acme/large: llama-3.3-70b does not fit 1× h100-sxm.');
    expect(assessment.comparisons[0]).toMatchObject({ regime: 'infeasible', breakEven: { kind: 'never' } });
    const [warning] = assessment.warnings;
    expect(warning?.code).toBe('does-not-fit');
    expect(warning?.message).toContain('78 GB are missing');
    expect(warning?.message).toContain('2x h100');
  });

  it('a volume over the capacity of a fleet of fixed size', () => {
    const assessment = assess(
      scenario({ selfHosted: { replicas: 1 }, workload: atVolume(3e9), apis: [leader] }),
      evidence(),
    );
    expect(assessment.verdict).toMatchObject({ choice: 'api', api: 'acme/large', regime: 'infeasible' });
    expect(assessment.selfHosted.load).toBeCloseTo(3 / 2.628, 9);
    expect(assessment.warnings.map(({ code }) => code)).toContain('over-capacity');
    // The break-even is a question over all volumes: the fleet does serve 410M.
    expect(assessment.comparisons[0]?.breakEven.kind).toBe('at');
  });

  it('exactly at the capacity is feasible', () => {
    const full = scenario({ selfHosted: { replicas: 1 }, workload: atVolume(2.628e9), apis: [leader] });
    expect(assess(full, evidence()).verdict).toMatchObject({ choice: 'self-host', regime: 'robust' });
  });
});

describe('constraints act after the sums', () => {
  const regional = flatApi('acme/large', 6, { regionalEndpoint: true, regionalUplift: 1.1 });

  it('region: an API with an endpoint stays at its surcharge, the others cannot win', () => {
    const assessment = assess(
      scenario({ apis: [regional, sameModel], constraints: { dataResidency: 'region' } }),
      evidence(),
    );
    expect(assessment.comparisons[0]?.ruledOutBecause).toBeUndefined();
    expect(assessment.comparisons[0]?.monthlyUsd).toBeCloseTo(3300, 9);
    expect(assessment.comparisons[1]?.ruledOutBecause).toEqual({ code: 'no-regional-endpoint' });
    // groq at $2,000 would have won: the constraint decided, and costs 2,460 − 2,000.
    expect(assessment.verdict).toMatchObject({
      choice: 'self-host',
      against: 'acme/large',
      because: 'data-residency',
    });
    expect(assessment.verdict.premiumUsd).toBeCloseTo(460, 9);
  });

  it('region: by cost where the constraint changes nothing', () => {
    expect(verdict({ apis: [regional], constraints: { dataResidency: 'region' } })).toMatchObject({
      choice: 'self-host',
      because: 'cost',
      premiumUsd: 0,
    });
  });

  it('region: where both rivals are ruled out, the next allowed API takes their place', () => {
    const apis = [leader, sameModel, flatApi('openai/mini', 2, { regionalEndpoint: true })];
    expect(verdict({ apis, constraints: { dataResidency: 'region' } })).toMatchObject({
      choice: 'api',
      api: 'openai/mini',
      leader: 'acme/large',
    });
  });

  it('region: self-hosting where no API is allowed, with the premium over the cheapest', () => {
    const found = verdict({ apis: [leader, sameModel], constraints: { dataResidency: 'region' } });
    expect(found).toMatchObject({ choice: 'self-host', because: 'data-residency', premiumUsd: 460 });
  });

  it('own infrastructure: self-hosting whatever it costs, the premium named over cheapest and leader', () => {
    const found = verdict({
      apis: [flatApi('acme/large', 4), fast],
      constraints: { dataResidency: 'own-infrastructure' },
    });
    // Over the cheapest: 2,460 − 500; over the leader: 2,460 − 2,000.
    expect(found).toMatchObject({ choice: 'self-host', because: 'data-residency', premiumUsd: 1960 });
    expect(found.headline).toContain('your data cannot leave, for $1,960 a month more than acme/fast');
    expect(found.notes?.join(' ')).toContain('$460 a month more than acme/large');
  });

  it('own infrastructure on rented GPUs asks whether those are yours', () => {
    const codes = assess(
      scenario({ constraints: { dataResidency: 'own-infrastructure' } }),
      evidence(),
    ).warnings;
    expect(codes.map(({ code }) => code)).toContain('rented-infrastructure');
  });

  it('frontier reasoning: the cheapest frontier API, with the premium over self-hosting', () => {
    const apis = [
      fast,
      flatApi('acme/top', 12, { role: 'frontier' }),
      flatApi('other/top', 8, { role: 'frontier' }),
    ];
    const found = verdict({ apis, constraints: { frontierReasoning: true } });
    expect(found).toMatchObject({
      choice: 'api',
      api: 'other/top',
      leader: 'acme/top',
      because: 'frontier-reasoning',
      premiumUsd: 4000 - 2460,
    });
  });

  it('own infrastructure and a frontier model contradict: by cost, with a warning', () => {
    const constraints = { dataResidency: 'own-infrastructure', frontierReasoning: true } as const;
    const assessment = assess(scenario({ apis: [flatApi('acme/large', 4)], constraints }), evidence());
    expect(assessment.verdict).toMatchObject({ choice: 'api', because: 'cost', premiumUsd: 0 });
    expect(assessment.warnings.map(({ code }) => code)).toContain('constraints-contradict');
    expect(assessment.comparisons[0]?.ruledOutBecause).toBeUndefined();
  });
});

describe('owned hardware', () => {
  it('says the cash on day one and the months until it is back', () => {
    const power = { wattsPerGpu: 700, hostWattsPerGpu: 350, pue: 1.4, usdPerKwh: 0.12 };
    const found = assess(
      scenario({ selfHosted: { procurement: own(), power, spareReplicas: 1 }, apis: [leader] }),
      evidence(),
    );
    // 2 GPUs × 21,750. Running: 2 × 128.772 + 1,000 = 1,257.544; the API bills 3,000: 43,500 ÷ 1,742.456.
    expect(found.selfHosted.upfrontUsd).toBe(43_500);
    expect(found.verdict.paybackMonths).toBeCloseTo(43_500 / 1742.456, 6);
  });

  it('never pays back where running it costs more than the API', () => {
    const cheap = [flatApi('acme/large', 1)];
    expect(verdict({ selfHosted: { procurement: own() }, apis: cheap }).paybackMonths).toBeNull();
  });
});

describe('stability against our own assumptions', () => {
  it('names what the choice depends on', () => {
    // With a spare: 2,460 + 1,460 = 3,920 against 3,000; without it 2,460.
    const spare = scenario({ selfHosted: { spareReplicas: 1 }, apis: [leader] });
    const variants = [
      { change: 'without the spare', spareReplicas: 0 },
      { change: 'at INT4', precision: 'int4' as const, tokensPerSecondPerReplica: 1500 },
    ];
    expect(assess(spare, evidence({ variants })).stability).toEqual([
      { change: 'without the spare', holds: false },
      { change: 'at INT4', holds: true },
    ]);
  });
});
