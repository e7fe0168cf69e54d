import { describe, expect, it } from 'vitest';
import { answerJson } from '../../../src/answer/index.ts';
import { draftFromScenario, parseLine, printDraft } from '../../../src/parse/index.ts';

const API = {
  id: 'anthropic/claude-sonnet-5',
  role: 'named',
  usdPerMillionInput: 2,
  usdPerMillionOutput: 10,
  usdPerMillionCachedInput: 0.2,
  batchDiscount: 0.5,
  discount: 0,
  regionalUplift: 1,
  opsHoursPerMonth: 0,
};
const SELF_HOSTED = {
  model: 'llama-3.3-70b',
  precision: 'fp8',
  gpu: 'h100-sxm',
  gpusPerReplica: 2,
  replicas: 'auto',
  spareReplicas: 1,
  idleGpus: 0,
  procurement: { kind: 'rent', usdPerGpuHour: 3.9, billedHoursPerMonth: 730, market: 'on-demand' },
  power: { wattsPerGpu: 700, hostWattsPerGpu: 350, pue: 1.4, usdPerKwh: 0.12 },
  ops: { hoursPerMonth: 16, usdPerHour: 100, setupHours: 80, setupMonths: 12 },
  otherUsdPerMonth: 0,
  tokensPerSecondPerReplica: 4200,
  servingEngine: 'vllm',
  plannedLoad: 0.6,
};
const SCENARIO = {
  workload: {
    inputTokensPerMonth: 375e6,
    outputTokensPerMonth: 125e6,
    requestInputTokens: 1500,
    requestOutputTokens: 500,
    cachedInputShare: 0,
    batchShare: 0,
  },
  selfHosted: SELF_HOSTED,
  apis: [API],
  constraints: { dataResidency: 'none', frontierReasoning: false },
};

const GPU_SPEC = { memoryGb: 96, memoryBandwidthGbPerSecond: 1792 };

const paidThen = (terms: object) => ({
  // biome-ignore lint/suspicious/noThenProperty: the name that the documents give it
  selfHosted: { procurement: { kind: 'paid', then: terms } },
});

/** Every leaf of a scenario under its path; the APIs stay a list. */
const leavesOf = (value: object, path = ''): Record<string, unknown> =>
  Object.entries(value).reduce<Record<string, unknown>>((leaves, [name, inner]) => {
    const here = path === '' ? name : `${path}.${name}`;
    const isGroup = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    return isGroup
      ? Object.assign(leaves, leavesOf(inner as object, here))
      : Object.assign(leaves, { [here]: inner });
  }, {});

describe('the APIs of a scenario', () => {
  const workload = { inputTokensPerMonth: 375e6, outputTokensPerMonth: 125e6 };
  const rolesOf = (apis: readonly object[]): unknown =>
    answerJson({ workload, apis }, { asOf: new Date('2026-11-23') }).assessment.comparisons.map(
      ({ api, role }) => [api, role],
    );

  it('are exactly those of the list, named where they have no role', () => {
    expect(rolesOf([{ id: 'openai/gpt-5' }])).toEqual([['openai/gpt-5', 'named']]);
    expect(
      rolesOf([
        { id: 'groq/llama-3.3-70b-versatile', role: 'same-model' },
        { id: 'me/x', usdPerMillionInput: 1, usdPerMillionOutput: 2 },
      ]),
    ).toEqual([
      ['groq/llama-3.3-70b-versatile', 'same-model'],
      ['me/x', 'named'],
    ]);
  });
});

describe('a scenario in JSON', () => {
  it('becomes a draft with a field for every leaf', () => {
    expect(draftFromScenario(SCENARIO).fields).toEqual({
      ...leavesOf(SCENARIO),
      'selfHosted.power.none': false,
    });
  });

  it('may be partial, and an empty one says nothing', () => {
    expect(draftFromScenario({}).fields).toEqual({});
    expect(draftFromScenario({ selfHosted: { gpu: 'h200' } }).fields).toEqual({ 'selfHosted.gpu': 'h200' });
  });

  it('charges no power where power is null', () => {
    expect(draftFromScenario({ selfHosted: { power: null } }).fields).toEqual({
      'selfHosted.power.none': true,
    });
  });

  it('takes owned hardware', () => {
    const procurement = {
      kind: 'own',
      usdPerGpu: 15_000,
      hostUsdPerGpu: 6750,
      lifeMonths: 48,
      residualShare: 0,
      annualCostOfCapital: 0.08,
      annualMaintenanceShare: 0,
    };
    expect(draftFromScenario({ selfHosted: { procurement } }).fields).toEqual(
      leavesOf({ selfHosted: { procurement } }),
    );
  });

  it('can be printed as a line and typed again', async () => {
    const draft = draftFromScenario(SCENARIO);
    expect((await parseLine(printDraft(draft))).draft.fields).toEqual(draft.fields);
  });

  it.each([
    [{ workload: { inputTokenPerMonth: 1 } }, 'unknown-field', 'workload.inputTokensPerMonth'],
    [{ selfhosted: {} }, 'unknown-field', 'selfHosted'],
    [{ oneTime: true }, 'unknown-field', 'workload.oneTime'],
    [
      { selfHosted: { procurement: { usdPerHour: 1 } } },
      'unknown-field',
      'selfHosted.procurement.usdPerGpuHour',
    ],
    [{ selfHosted: { spares: 1 } }, 'unknown-field', 'selfHosted.spareReplicas'],
    [{ selfHosted: { tokensPerSecond: 1 } }, 'unknown-field', 'selfHosted.tokensPerSecondPerReplica'],
    [{ apis: [{ ...API, usdPerMillionInputs: 1 }] }, 'unknown-field', 'apis[0].usdPerMillionInput'],
    [{ constraints: { dataResidence: 'none' } }, 'unknown-field', 'constraints.dataResidency'],
    [
      { selfHosted: { modelSpec: { totalParamsB: 120, activParamsB: 12 } } },
      'unknown-field',
      'selfHosted.modelSpec.activeParamsB',
    ],
    [
      { selfHosted: { modelSpec: { totalParamsB: 120, slidingWindow: { tokens: 4096, layersShare: 0.5 } } } },
      'unknown-field',
      'selfHosted.modelSpec.slidingWindow.layerShare',
    ],
    [
      { selfHosted: { gpuSpec: { ...GPU_SPEC, denseTflops: { fp16: 200, fp32: 5 } } } },
      'unknown-field',
      'selfHosted.gpuSpec.denseTflops.fp16',
    ],
    [
      paidThen({ kind: 'rent', billedHours: 730 }),
      'unknown-field',
      'selfHosted.procurement.then.billedHoursPerMonth',
    ],
    [
      {
        apis: [
          {
            id: 'my/mix',
            mix: [
              { id: 'p/a', share: 0.4, input: 1 },
              { id: 'p/b', share: 0.6 },
            ],
          },
        ],
      },
      'unknown-field',
      'apis[0].mix[0].usdPerMillionInput',
    ],
    [
      {
        apis: [
          {
            id: 'my/mix',
            mix: [
              { id: 'p/a', share: 0.4 },
              { id: 'p/b', shares: 0.6 },
            ],
          },
        ],
      },
      'unknown-field',
      'apis[0].mix[1].share',
    ],
  ])('%j: the nearest name', (json, code, hint) => {
    expect(() => draftFromScenario(json)).toThrowError(
      expect.objectContaining({ code, hints: expect.arrayContaining([hint]) }),
    );
  });

  it.each([
    [{ constraints: { region: 'mars' } }, 'constraints.region must be one of eu, us, uk'],
    [[], 'must be an object'],
  ])('%j is refused with what may stand there', (json, message) => {
    expect(() => draftFromScenario(json)).toThrowError(message);
  });

  it.each([
    [
      { selfHosted: { plannedLoad: 1.4 } },
      'selfHosted.plannedLoad must be more than 0 and at most 1; it is 1.4.',
    ],
    [
      { selfHosted: { replicas: 0 } },
      'selfHosted.replicas must be a whole number of 1 or more, or "auto"; it is 0.',
    ],
    [{ selfHosted: { gpusPerReplica: 1.5 } }, 'selfHosted.gpusPerReplica must be a whole number; it is 1.5.'],
    [
      { selfHosted: { precision: 'fp9' } },
      'selfHosted.precision must be one of fp16, fp8, int8, int4, fp4, mxfp4; it is "fp9".',
    ],
    [
      { selfHosted: { procurement: { kind: 'lease' } } },
      'selfHosted.procurement.kind must be one of rent, own, paid; it is "lease".',
    ],
    [
      { selfHosted: { procurement: { kind: 'rent', usdPerGpu: 5 } } },
      'selfHosted.procurement.usdPerGpu belongs to kind "own", and kind is "rent".',
    ],
    [
      paidThen({ kind: 'rent', usdPerGpu: 5 }),
      'selfHosted.procurement.then.usdPerGpu belongs to kind "own", and kind is "rent".',
    ],
    [paidThen({ kind: 'paid' }), 'selfHosted.procurement.then.kind must be one of rent, own; it is "paid".'],
    [
      {
        apis: [
          {
            id: 'my/mix',
            mix: [
              { id: 'haiku', share: 0.4 },
              { id: 'p/b', share: 0.6 },
            ],
          },
        ],
      },
      'apis[0].mix[0].id must be seller/model; it is "haiku".',
    ],
    [{ selfHosted: [] }, 'selfHosted must be an object with named fields.'],
    [
      { workload: { cachedInputShare: '60%' } },
      'workload.cachedInputShare must be a finite number; it is "60%".',
    ],
    [
      { workload: { inputTokensPerMonth: 0, outputTokensPerMonth: 0 } },
      'workload.inputTokensPerMonth and workload.outputTokensPerMonth must not both be 0.',
    ],
    [{ apis: [] }, 'apis must name at least one API.'],
    [{ apis: [{}] }, 'apis[0].id is missing: it must be seller/model.'],
    [{ apis: [{ id: 'sonnet' }] }, 'apis[0].id must be seller/model; it is "sonnet".'],
    [
      { constraints: { frontierReasoning: 'yes' } },
      'constraints.frontierReasoning must be a boolean; it is "yes".',
    ],
    [null, 'The scenario must be an object with named fields.'],
    [
      JSON.parse('{"selfHosted":{"otherUsdPerMonth":1e999}}'),
      'selfHosted.otherUsdPerMonth must be a finite number; it is too large for a number.',
    ],
  ])('%j: the path and what is allowed', (json, message) => {
    expect(() => draftFromScenario(json)).toThrowError(
      expect.objectContaining({ code: 'invalid-scenario', message }),
    );
  });
});
