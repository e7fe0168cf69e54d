import { describe, expect, it } from 'vitest';
import { type DraftField, type DraftFields, isDraftField } from '../../src/domain/draft.ts';
import { FIELD_SCHEMAS, FIELDS as ROWS } from '../../src/domain/fields/index.ts';
import { valueAt } from '../../src/domain/fields/value-at.ts';
import { ESTIMATE } from '../../src/domain/intent.ts';
import { findingsWithoutCases } from '../../src/engine/findings.ts';
import { LlmcostError } from '../../src/errors.ts';
import { draftFromScenario } from '../../src/parse/json/from-scenario.ts';
import { assumptionWords } from '../../src/words/assumptions.ts';
import { namesFor } from '../../src/words/names.ts';
import { AS_OF, draft } from '../helpers/draft.ts';
import { assess } from '../helpers/in-words.ts';
import { resolvedInWords } from '../helpers/resolved.ts';

/**
 * What somebody says and nothing reads is lost in silence, and so is what a scenario holds and nobody sums. So each
 * field has a value here that must move a figure of the assessment, beside the others that it needs to have a say. A
 * new field without its line does not compile.
 */

/** The path of the figure, such as a part of the bill; null for what moves none, with why. */
type Moves = { readonly moves: string } | { readonly moves: null; readonly because: string };

type Example<F extends DraftField> = Moves & {
  readonly value: NonNullable<DraftFields[F]>;
  /** Other fields, in place of a month of 600M tokens; a plain volume is left out where the value is one. */
  readonly beside?: DraftFields;
};
type Examples = { readonly [F in DraftField]: Example<F> };

/** Parts of the bill, and what else of the assessment a field may move. */
const COMPUTE = 'selfHosted.breakdown.computeUsd';
const POWER = 'selfHosted.breakdown.powerUsd';
const PEOPLE = 'selfHosted.breakdown.opsUsd';
const OTHER = 'selfHosted.breakdown.otherUsd';
const GPUS = 'selfHosted.gpus';
const CAPACITY = 'selfHosted.capacityTokensPerMonth';
const API = 'comparisons.0.monthlyUsd';
const FULL = 'selfHosted.fullMonthlyUsd';
const MEETS = 'comparisons.0.breakEven.tokensPerMonth';
const REPLICA = 'comparisons.1.breakEven.because.replicaUsdPerMillionTokens';
const RULED_OUT = 'comparisons.0.ruledOutBecause.code';

const VOLUME: DraftFields = { 'workload.tokensPerMonth': 600e6 };
const LARGE: DraftFields = { 'workload.tokensPerMonth': 20e9 };
const RENT: DraftFields = { ...VOLUME, 'selfHosted.gpu': 'h100-sxm' };
const OWN: DraftFields = { ...RENT, 'selfHosted.procurement.kind': 'own' };
const PAID: DraftFields = { ...RENT, 'selfHosted.procurement.kind': 'paid' };
const REQUESTS: DraftFields = { 'workload.requestsPerMonth': 400_000 };
const BATCH: DraftFields = { ...RENT, 'workload.kind': 'batch' };
const MACHINE: DraftFields = { ...VOLUME, 'selfHosted.instance': 'p5.48xlarge' };
const NAMED: DraftFields = { ...VOLUME, apis: [{ id: 'openai/gpt-5' }, { id: 'ovhcloud/gpt-oss-120b' }] };
const UNKNOWN_GPU: DraftFields = {
  ...VOLUME,
  'selfHosted.gpu': 'acme-1',
  'selfHosted.procurement.usdPerGpuHour': 2,
};

const EXAMPLES: Examples = {
  'workload.tokensPerMonth': { moves: API, value: 700e6, beside: VOLUME },
  'workload.inputTokensPerMonth': {
    moves: API,
    value: 450e6,
    beside: { 'workload.outputTokensPerMonth': 90e6 },
  },
  'workload.outputTokensPerMonth': {
    moves: API,
    value: 90e6,
    beside: { 'workload.inputTokensPerMonth': 450e6 },
  },
  'workload.requestsPerMonth': { moves: API, value: 500_000, beside: REQUESTS },
  'workload.bill': {
    moves: API,
    value: { usdPerMonth: 6000, api: 'openai/gpt-5' },
    beside: { apis: [{ id: 'openai/gpt-5' }], 'workload.bill': { usdPerMonth: 3000, api: 'openai/gpt-5' } },
  },
  'workload.requestInputTokens': { moves: CAPACITY, value: 3000 },
  'workload.requestOutputTokens': { moves: CAPACITY, value: 500 },
  'workload.requestTokens': { moves: API, value: 5000, beside: REQUESTS },
  'workload.oneTime': { moves: MEETS, value: true, beside: BATCH },
  'workload.concurrentUsers': { moves: GPUS, value: 500 },
  'workload.growthPerMonth': { moves: 'growth.perMonth', value: 0.1 },
  'workload.movedShare': { moves: API, value: 0.7, beside: NAMED },
  'workload.inputShare': { moves: API, value: 0.6 },
  'workload.cachedInputShare': { moves: API, value: 0.4 },
  'workload.batchShare': { moves: API, value: 0.5 },
  'workload.trafficShape': { moves: GPUS, value: 'bursty', beside: LARGE },
  'workload.hourlyVolumes': { moves: REPLICA, value: [1, 2, 9, 4] },
  'workload.peakToAverage': { moves: GPUS, value: 6, beside: LARGE },
  'workload.kind': { moves: API, value: 'batch' },
  'workload.shapeOfWork': { moves: API, value: 'rag' },
  'workload.cacheWriteShare': { moves: API, value: 0.1 },
  'workload.windowHoursPerMonth': { moves: GPUS, value: 90, beside: { ...BATCH, ...LARGE } },
  'selfHosted.model': { moves: COMPUTE, value: 'qwen3-32b' },
  'selfHosted.precision': { moves: CAPACITY, value: 'fp16', beside: RENT },
  'selfHosted.gpu': { moves: COMPUTE, value: 'mi300x' },
  'selfHosted.gpuCount': { moves: GPUS, value: 8, beside: RENT },
  'selfHosted.replicas': { moves: GPUS, value: 3, beside: RENT },
  'selfHosted.gpusPerReplica': { moves: GPUS, value: 8, beside: RENT },
  'selfHosted.idleGpus': { moves: GPUS, value: 2, beside: RENT },
  'selfHosted.plannedLoad': { moves: REPLICA, value: 0.7 },
  'selfHosted.spareReplicas': { moves: GPUS, value: 3 },
  'selfHosted.modelSpec': {
    moves: GPUS,
    value: { totalParamsB: 40 },
    beside: {
      ...VOLUME,
      'selfHosted.model': 'acme-40b',
      'selfHosted.modelSpec': { totalParamsB: 200 },
    },
  },
  'selfHosted.gpuSpec': {
    moves: COMPUTE,
    value: { memoryGb: 96, memoryBandwidthGbPerSecond: 1792 },
    beside: { ...UNKNOWN_GPU, 'selfHosted.gpuSpec': { memoryGb: 48, memoryBandwidthGbPerSecond: 800 } },
  },
  'selfHosted.fineTuned': { moves: 'comparisons.2.monthlyUsd', value: true },
  'selfHosted.instance': { moves: COMPUTE, value: 'p5.48xlarge' },
  'selfHosted.instanceCount': { moves: COMPUTE, value: 2, beside: MACHINE },
  'selfHosted.procurement.kind': { moves: COMPUTE, value: 'own', beside: RENT },
  'selfHosted.procurement.usdPerGpuHour': { moves: COMPUTE, value: 2.5, beside: RENT },
  'selfHosted.procurement.billedHoursPerMonth': { moves: COMPUTE, value: 300, beside: RENT },
  'selfHosted.procurement.market': { moves: COMPUTE, value: 'spot', beside: RENT },
  'selfHosted.procurement.seller': { moves: COMPUTE, value: 'Lambda', beside: RENT },
  'selfHosted.procurement.usdPerGpuMonth': { moves: COMPUTE, value: 1500, beside: RENT },
  'selfHosted.procurement.usdPerGpu': { moves: COMPUTE, value: 21_000, beside: OWN },
  'selfHosted.procurement.hostUsdPerGpu': { moves: COMPUTE, value: 5000, beside: OWN },
  'selfHosted.procurement.lifeMonths': { moves: COMPUTE, value: 36, beside: OWN },
  'selfHosted.procurement.residualShare': { moves: COMPUTE, value: 0.2, beside: OWN },
  'selfHosted.procurement.annualCostOfCapital': { moves: COMPUTE, value: 0.12, beside: OWN },
  'selfHosted.procurement.annualMaintenanceShare': { moves: COMPUTE, value: 0.05, beside: OWN },
  'selfHosted.procurement.paidUntil': { moves: MEETS, value: '2027-03', beside: PAID },
  'selfHosted.procurement.then': {
    moves: FULL,
    value: { kind: 'rent', usdPerGpuHour: 3, billedHoursPerMonth: 730, market: 'on-demand' },
    beside: { ...PAID, 'selfHosted.procurement.paidUntil': '2027-03' },
  },
  'selfHosted.procurement.upToHoursPerMonth': { moves: GPUS, value: 100, beside: { ...BATCH, ...LARGE } },
  'selfHosted.procurement.termMonths': {
    moves: COMPUTE,
    value: 36,
    beside: { ...RENT, 'selfHosted.procurement.market': 'reserved' },
  },
  'selfHosted.power.usdPerKwh': { moves: POWER, value: 0.3, beside: OWN },
  'selfHosted.power.none': { moves: POWER, value: true, beside: OWN },
  'selfHosted.power.wattsPerGpu': { moves: POWER, value: 500, beside: OWN },
  'selfHosted.power.hostWattsPerGpu': { moves: POWER, value: 100, beside: OWN },
  'selfHosted.power.pue': { moves: POWER, value: 1.1, beside: OWN },
  'selfHosted.power.hoursPerMonth': { moves: POWER, value: 200, beside: OWN },
  'selfHosted.otherUsdPerMonth': { moves: OTHER, value: 900 },
  'selfHosted.egress.usdPerGb': { moves: OTHER, value: 0.08 },
  'selfHosted.egress.kbPerAnswer': {
    moves: OTHER,
    value: 4,
    beside: { ...VOLUME, 'selfHosted.egress.usdPerGb': 0.08 },
  },
  'selfHosted.egress.gbPerMillionTokens': {
    moves: OTHER,
    value: 3,
    beside: { ...VOLUME, 'selfHosted.egress.usdPerGb': 0.08 },
  },
  'selfHosted.ops.hoursPerMonth': { moves: PEOPLE, value: 40 },
  'selfHosted.ops.usdPerHour': { moves: PEOPLE, value: 80 },
  'selfHosted.ops.setupHours': { moves: PEOPLE, value: 20 },
  'selfHosted.ops.setupMonths': { moves: PEOPLE, value: 24 },
  'selfHosted.throughput': {
    moves: CAPACITY,
    value: { tokensPerSecond: 4000, counts: 'total', per: 'replica' },
    beside: RENT,
  },
  'selfHosted.servingEngine': { moves: CAPACITY, value: 'tensorrt-llm', beside: RENT },
  'selfHosted.concurrencyPerReplica': { moves: GPUS, value: 8, beside: RENT },
  'selfHosted.minTokensPerSecondPerUser': { moves: GPUS, value: 60, beside: RENT },
  'selfHosted.tokensPerSecondPerReplica': { moves: CAPACITY, value: 4200, beside: RENT },
  'selfHosted.noSpeedFloor': { moves: CAPACITY, value: true, beside: RENT },
  'selfHosted.maxSecondsToFirstToken': {
    moves: GPUS,
    value: 0.15,
    beside: { ...RENT, 'workload.requestInputTokens': 8000 },
  },
  'selfHosted.maxSecondsToAnswer': { moves: GPUS, value: 4, beside: RENT },
  apis: { moves: API, value: [{ id: 'openai/gpt-5' }] },
  'apis.discount': { moves: API, value: 0.2, beside: NAMED },
  'apis.priceFactor': { moves: API, value: 0.7 },
  'constraints.dataResidency': { moves: RULED_OUT, value: 'own-infrastructure' },
  'constraints.frontierReasoning': { moves: API, value: true },
  'constraints.region': {
    moves: COMPUTE,
    value: 'eu',
    beside: { ...NAMED, 'constraints.dataResidency': 'region' },
  },
  'constraints.sellers': { moves: 'comparisons.2.monthlyUsd', value: ['openai'], beside: NAMED },
  'constraints.excludedSellers': { moves: RULED_OUT, value: ['openai'], beside: NAMED },
  'money.currency': { moves: null, because: 'it is a way to print dollars', value: 'EUR' },
  'money.apiPriceFallPerYear': {
    moves: 'verdict.paybackMonthsAtFallingPrices',
    value: 0.1,
    beside: {
      ...OWN,
      ...LARGE,
      apis: [{ id: 'acme/one', role: 'named', usdPerMillionInput: 9, usdPerMillionOutput: 9 }],
    },
  },
};

/** Fields of which a scenario holds only what they come to. */
const OTHER_WAYS: readonly DraftField[] = [
  'workload.tokensPerMonth',
  'workload.requestsPerMonth',
  'workload.bill',
  'workload.requestTokens',
  'workload.concurrentUsers',
  'workload.movedShare',
  'workload.inputShare',
  'workload.trafficShape',
  'workload.shapeOfWork',
  'selfHosted.gpuCount',
  'selfHosted.fineTuned',
  'selfHosted.instance',
  'selfHosted.instanceCount',
  'selfHosted.procurement.seller',
  'selfHosted.procurement.usdPerGpuMonth',
  'selfHosted.procurement.termMonths',
  'selfHosted.power.none',
  'selfHosted.egress.kbPerAnswer',
  'selfHosted.throughput',
  'selfHosted.noSpeedFloor',
  'apis.discount',
  'apis.priceFactor',
  'money.currency',
];

/** A refusal shows too. */
const shown = (found: () => unknown): string => {
  try {
    return JSON.stringify(found());
  } catch (error) {
    if (error instanceof LlmcostError) return error.message;
    throw error;
  }
};

const becomes = (fields: DraftFields): string =>
  shown(() => {
    const { scenario, evidence, assumptions } = resolvedInWords(draft(fields), { asOf: AS_OF });
    return { scenario, evidence, assumptions };
  });

const FIELDS = Object.keys(FIELD_SCHEMAS) as DraftField[];

/** The figure at a path of what is found of these fields; throws where they give no answer. */
const figureAt = (path: string, fields: DraftFields): unknown => {
  const { scenario, evidence } = resolvedInWords(draft(fields), { asOf: AS_OF });
  return path
    .split('.')
    .reduce<unknown>(
      (node, name) => (typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined),
      findingsWithoutCases(scenario, evidence),
    );
};

/** All that is found of these fields, or why nothing is. */
const figures = (fields: DraftFields): string =>
  shown(() => {
    const { scenario, evidence } = resolvedInWords(draft(fields), { asOf: AS_OF });
    return findingsWithoutCases(scenario, evidence);
  });

/** Hardware of one's own, where all that it needs is paid for. */
const ALL_PAID: DraftFields = {
  ...OWN,
  'selfHosted.procurement.usdPerGpu': 25_000,
  'selfHosted.egress.usdPerGb': 0.08,
};

describe('a field that was said', () => {
  it.each(FIELDS.filter((field) => EXAMPLES[field].moves !== null))('%s moves its figure', (field) => {
    const { value, beside = VOLUME, moves } = EXAMPLES[field];
    // Where the field is said beside itself, another value of it is what it is compared with.
    expect(figureAt(moves ?? '', { ...beside, [field]: value })).not.toEqual(figureAt(moves ?? '', beside));
  });

  it.each(FIELDS)('%s shows in what the draft becomes', (field) => {
    const { value, beside = VOLUME } = EXAMPLES[field];
    expect(becomes({ ...beside, [field]: value })).not.toBe(becomes(beside));
  });

  it('stands in the scenario at its path, unless it is another way to say something', () => {
    const elsewhere = FIELDS.filter((field) => {
      const { value, beside = VOLUME } = EXAMPLES[field];
      const { scenario } = resolvedInWords(draft({ ...beside, [field]: value }), { asOf: AS_OF });
      return valueAt(scenario, field) === undefined;
    });
    expect(elsewhere, 'give the row its `scenarioPath`').toEqual(OTHER_WAYS);
  });

  it.each(FIELDS)('%s is in a scenario that is the same taken back as JSON', (field) => {
    const { value, beside = VOLUME } = EXAMPLES[field];
    const { scenario } = resolvedInWords(draft({ ...beside, [field]: value }), { asOf: AS_OF });
    const taken = draftFromScenario(JSON.parse(JSON.stringify(scenario)));
    expect(resolvedInWords(taken, { asOf: AS_OF }).scenario).toEqual(scenario);
  });

  it('says in its row whether none is what it is where nobody says it', () => {
    const isNone = (field: DraftField): boolean =>
      [0, 'none']
        .filter((none) => FIELD_SCHEMAS[field].safeParse(none).success)
        .some((none) =>
          [RENT, ALL_PAID].every((beside) => {
            const { [field]: _, ...unsaid } = beside;
            return figures({ ...unsaid, [field]: none }) === figures(unsaid);
          }),
        );
    expect(FIELDS.filter((field) => ROWS[field].isNoneUnsaid === true)).toEqual(FIELDS.filter(isNone));
  });

  it('has words that can be typed where its value is assumed', () => {
    const wordless = FIELDS.flatMap((said) => {
      const { value, beside = VOLUME } = EXAMPLES[said];
      const given = draft({ ...beside, [said]: value });
      const asked = resolvedInWords(given, { asOf: AS_OF });
      const answer = {
        ...{ ...asked, intent: ESTIMATE, draft: given },
        assessment: assess(asked.scenario, asked.evidence),
      };
      return assumptionWords(answer, namesFor(answer, 'asker'))
        .filter(({ field, words }) => isDraftField(field) && words.startsWith(`${ROWS[field].name}: `))
        .map(({ field }) => field);
    });
    expect([...new Set(wordless)], 'give the row what is `typed`, or words/assumptions.ts a phrase').toEqual(
      [],
    );
  });

  it('answers, or is a field without which nothing can be answered', () => {
    const refused = FIELDS.filter((field) => {
      const { value, beside = VOLUME } = EXAMPLES[field];
      return !becomes({ ...beside, [field]: value }).startsWith('{');
    });
    expect(refused).toEqual([]);
  });
});
