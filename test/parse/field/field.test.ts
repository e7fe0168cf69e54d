import { describe, expect, it } from 'vitest';
import { findApi } from '../../../src/catalog/index.ts';
import type { DraftField } from '../../../src/domain/draft.ts';
import { FIELD_NAMES, FIELDS } from '../../../src/domain/fields/index.ts';
import { parseField, parseLine } from '../../../src/parse/index.ts';
import { oneOf } from '../../helpers/effort.ts';
import { DAYS } from '../phrase.ts';

describe('one field of the form', () => {
  it.each<[DraftField, string, unknown]>([
    ['workload.tokensPerMonth', '1.2B', 1.2e9],
    ['workload.tokensPerMonth', '500M tokens', 500e6],
    ['workload.tokensPerMonth', '500M tokens a month', 500e6],
    ['workload.tokensPerMonth', '20k * 1.5k', 30e6],
    ['workload.tokensPerMonth', '(200+50)M', 250e6],
    ['workload.tokensPerMonth', 'half a billion', 500e6],
    ['workload.tokensPerMonth', '12M tokens a year', 1e6],
    ['workload.requestsPerMonth', '2M', 2e6],
    ['workload.requestInputTokens', '1.5k', 1500],
    ['workload.inputShare', '80%', 0.8],
    ['workload.inputShare', '0.8', 0.8],
    ['workload.cachedInputShare', '60 %', 0.6],
    ['workload.cachedInputShare', 'half', 0.5],
    ['workload.cachedInputShare', 'none', 0],
    ['selfHosted.spareReplicas', 'no', 0],
    ['selfHosted.power.usdPerKwh', 'free', 0],
    ['selfHosted.procurement.usdPerGpuHour', '2.125', 2.125],
    ['workload.trafficShape', 'office hours', 'office-hours'],
    ['workload.peakToAverage', '3x', 3],
    ['selfHosted.model', 'llama 70b', 'llama-3.3-70b'],
    ['selfHosted.model', 'our-own-13b', 'our-own-13b'],
    ['selfHosted.gpu', 'A100 80GB', 'a100-80gb'],
    ['selfHosted.precision', '4-bit', 'int4'],
    ['selfHosted.precision', 'fp8', 'fp8'],
    ['selfHosted.replicas', 'auto', 'auto'],
    ['selfHosted.replicas', '3', 3],
    ['selfHosted.procurement.kind', 'rented', 'rent'],
    ['selfHosted.procurement.market', 'spot', 'spot'],
    ['selfHosted.procurement.seller', 'lambda labs', 'Lambda'],
    ['selfHosted.procurement.usdPerGpuHour', '$1.79', 1.79],
    ['selfHosted.procurement.usdPerGpuHour', '1.79/hr', 1.79],
    ['selfHosted.procurement.usdPerGpuHour', '$1.79 per GPU hour', 1.79],
    ['selfHosted.procurement.usdPerGpu', '$15k', 15_000],
    ['selfHosted.procurement.usdPerGpu', '3090', 3090],
    ['selfHosted.procurement.lifeMonths', '3 years', 36],
    ['selfHosted.procurement.lifeMonths', '36', 36],
    ['selfHosted.power.usdPerKwh', '15 cents', 0.15],
    ['selfHosted.power.wattsPerGpu', '0.7 kW', 700],
    ['selfHosted.power.none', 'yes', true],
    ['selfHosted.ops.hoursPerMonth', '0.25 FTE', 40],
    ['selfHosted.ops.hoursPerMonth', '16h', 16],
    ['selfHosted.ops.hoursPerMonth', '16 hours a month', 16],
    ['selfHosted.plannedLoad', '40%', 0.4],
    // of the same dimension, in another unit
    ['workload.tokensPerMonth', '1,5B', 1.5e9],
    ['workload.tokensPerMonth', '3M words a month', 4e6],
    ['workload.requestInputTokens', '750 words per request', 1000],
    ['workload.requestsPerMonth', '2 rps', 2 * 730 * 3600],
    ['selfHosted.procurement.usdPerGpuHour', '$1,460 a month', 2],
    ['selfHosted.procurement.usdPerGpuHour', '$48/day', (48 * DAYS) / 730],
    ['selfHosted.procurement.usdPerGpuMonth', '$2/hr', 1460],
    ['selfHosted.procurement.lifeMonths', '2 quarters', 6],
    ['selfHosted.ops.usdPerHour', '$192k a year', 100],
    ['selfHosted.ops.hoursPerMonth', '90 minutes a week', (1.5 * DAYS) / 7],
    ['selfHosted.maxSecondsToFirstToken', '500 ms', 0.5],
    ['selfHosted.minTokensPerSecondPerUser', '1200 tokens per minute', 20],
    ['selfHosted.concurrencyPerReplica', '64 requests', 64],
    ['selfHosted.concurrencyPerReplica', '64 users', 64],
    ['workload.concurrentUsers', '200 users', 200],
    ['selfHosted.gpuCount', '8 GPUs', 8],
    ['selfHosted.gpusPerReplica', '2 GPUs', 2],
    ['selfHosted.replicas', '3 replicas', 3],
    ['selfHosted.spareReplicas', '1 replica', 1],
    ['workload.inputShare', '25% output', 0.75],
    ['selfHosted.plannedLoad', '60% idle', 0.4],
    ['workload.requestOutputTokens', '300 out', 300],
    ['selfHosted.procurement.usdPerGpuHour', '1.79 hourly', 1.79],
    ['selfHosted.egress.gbPerMillionTokens', '0.004', 0.004],
    ['selfHosted.throughput', '2500 tok/s', { tokensPerSecond: 2500, counts: 'total', per: 'replica' }],
    [
      'selfHosted.throughput',
      '900 output tok/s per GPU',
      { tokensPerSecond: 900, counts: 'output', per: 'gpu' },
    ],
    ['constraints.dataResidency', 'EU only', 'region'],
    ['constraints.frontierReasoning', 'no', false],
    ['workload.bill', '$6k a month on openai/gpt-5', { usdPerMonth: 6000, api: 'openai/gpt-5' }],
    [
      'apis',
      'openai/gpt-5 and $3/$15',
      [{ id: 'openai/gpt-5' }, { id: 'custom/3-15', usdPerMillionInput: 3, usdPerMillionOutput: 15 }],
    ],
    ['apis', 'sonnet', [{ id: findApi('sonnet')?.id }]],
  ])('%s: %s', async (field, text, value) => {
    const expected = typeof value === 'number' ? expect.closeTo(value, 6) : value;
    expect(await parseField(field, text)).toEqual(expected);
  });

  it.each<[DraftField, string]>([
    ['workload.tokensPerMonth', '$620'],
    ['workload.tokensPerMonth', '40%'],
    ['selfHosted.ops.hoursPerMonth', '$40'],
    ['selfHosted.ops.hoursPerMonth', '5%'],
    ['selfHosted.procurement.usdPerGpuHour', '20%'],
    ['workload.tokensPerMonth', '8 kW'],
    ['workload.tokensPerMonth', '40k requests a day'],
    ['workload.requestsPerMonth', '500M tokens'],
    ['workload.requestInputTokens', '1500 tokens a day'],
    ['workload.requestOutputTokens', '300 W'],
    ['workload.peakToAverage', '3 hours'],
    ['workload.cachedInputShare', '60% per kWh'],
    ['selfHosted.gpuCount', '8 hours'],
    ['selfHosted.gpuCount', '8 a month'],
    ['selfHosted.procurement.lifeMonths', '36 GPUs'],
    ['selfHosted.procurement.lifeMonths', '10 hours'],
    ['selfHosted.procurement.usdPerGpu', '$15k a month'],
    ['selfHosted.procurement.usdPerGpuHour', '1.79 kW'],
    ['selfHosted.power.usdPerKwh', '$0.12 per hour'],
    ['selfHosted.power.wattsPerGpu', '700 kWh'],
    ['selfHosted.ops.hoursPerMonth', '10 tokens'],
    ['selfHosted.ops.setupHours', '80 hours a month'],
    ['selfHosted.maxSecondsToFirstToken', '2 hours'],
    ['workload.tokensPerMonth', '10 hours'],
    ['workload.requestsPerMonth', '12 months'],
    ['workload.tokensPerMonth', '3x'],
    ['selfHosted.ops.hoursPerMonth', '10 days'],
    ['selfHosted.ops.hoursPerMonth', '2x'],
    ['selfHosted.procurement.billedHoursPerMonth', '8 GPUs'],
    ['selfHosted.procurement.usdPerGpuHour', '5 GPUs'],
    ['selfHosted.procurement.usdPerGpuHour', '12 months'],
    ['selfHosted.procurement.usdPerGpuMonth', '10 hours'],
    ['selfHosted.otherUsdPerMonth', '3 servers'],
    ['selfHosted.procurement.annualCostOfCapital', '12 months'],
    ['selfHosted.power.wattsPerGpu', '8 GPUs'],
    ['selfHosted.minTokensPerSecondPerUser', '5 users'],
    ['selfHosted.concurrencyPerReplica', '50%'],
    ['selfHosted.concurrencyPerReplica', '4 GPUs'],
    ['selfHosted.gpuCount', '2 replicas'],
    ['selfHosted.gpuCount', '100%'],
    ['selfHosted.replicas', '8 GPUs'],
    ['selfHosted.spareReplicas', '2 users'],
    ['selfHosted.gpuCount', '80 GB'],
    ['workload.inputShare', '60% cached'],
    ['workload.requestInputTokens', '300 out'],
    ['workload.outputTokensPerMonth', '300M input tokens'],
    ['selfHosted.ops.setupHours', '10h ops'],
    ['workload.requestOutputTokens', '1500 in'],
    ['workload.requestTokens', '1500 in'],
    ['workload.requestInputTokens', '32k context'],
    ['workload.tokensPerMonth', '2 spares'],
    ['workload.batchShare', '40% off'],
    ['workload.inputShare', '5% a month'],
    ['selfHosted.procurement.annualCostOfCapital', '5% a month'],
    ['selfHosted.gpuCount', '10 people'],
    ['selfHosted.gpuCount', '500 per request'],
    ['selfHosted.power.pue', '3x peak'],
    ['selfHosted.power.wattsPerGpu', '300 out'],
    ['selfHosted.minTokensPerSecondPerUser', '40 rps'],
    ['selfHosted.procurement.usdPerGpuHour', '0.5 FTE'],
    ['selfHosted.procurement.usdPerGpuHour', '$25k each'],
    ['selfHosted.procurement.usdPerGpuHour', '$16 per server'],
    ['selfHosted.procurement.usdPerGpu', '$200k total'],
    ['selfHosted.ops.usdPerHour', '$90 per GPU'],
    ['selfHosted.ops.usdPerHour', '$15k each'],
    ['selfHosted.ops.usdPerHour', '10 hours'],
    ['selfHosted.power.usdPerKwh', '$15k each'],
    ['selfHosted.otherUsdPerMonth', '$1,400 a month each'],
    ['selfHosted.egress.usdPerGb', '80 GB'],
    ['selfHosted.minTokensPerSecondPerUser', '500M tokens'],
    ['selfHosted.minTokensPerSecondPerUser', '2k tokens per request'],
    ['selfHosted.tokensPerSecondPerReplica', '25 tok/s per user'],
  ])('%s: %s is an amount of something else, and refused', async (field, text) => {
    await expect(parseField(field, text)).rejects.toThrow(/type, for example/);
  });

  it.each<[DraftField, string, string]>([
    ['workload.tokensPerMonth', '40k requests a day', 'Requests'],
    ['workload.inputShare', '60% cached', 'Cached share'],
    ['selfHosted.gpuCount', 'h100', 'GPU'],
    ['selfHosted.plannedLoad', '3x peak', 'Peak'],
    ['selfHosted.ops.setupHours', '10h ops', 'Ops time'],
    ['workload.requestOutputTokens', '1500 in', 'Input tokens of a request'],
    ['selfHosted.procurement.usdPerGpuHour', '0.5 FTE', 'Ops time'],
  ])('%s: %s is of another field, which is named as the form calls it', async (field, text, label) => {
    await expect(parseField(field, text)).rejects.toThrow(`"${text}" belongs under "${label}", not under "`);
  });

  it.each<[DraftField, string, string]>([
    ['apis', 'sonnet, 3x peak', 'Peak'],
    ['apis', 'sonnet $3/$15, 20% off', 'Discount'],
    ['apis', 'sonnet and 4 GPUs', 'GPUs in all'],
    ['workload.bill', '$6k a month on sonnet, 40% cached', 'Cached share'],
    ['workload.bill', '$6k a month on sonnet vs gpt-5 and haiku', 'Compare with'],
    ['selfHosted.throughput', '2500 tok/s on H100', 'GPU'],
    ['selfHosted.throughput', '2500 tok/s at 64 concurrent', 'Requests at once'],
  ])('%s: %s says more than the field holds, which would be lost', async (field, text, label) => {
    await expect(parseField(field, text)).rejects.toThrow(
      `"${text}" says what belongs under "${label}", too`,
    );
  });

  it('reads a bare number as the throughput, and asks whose bill one is', async () => {
    expect(await parseField('selfHosted.throughput', '2500')).toEqual(
      await parseField('selfHosted.throughput', '2500 tok/s'),
    );
    await expect(parseField('workload.bill', '$6k')).rejects.toThrow(
      '"$6k" a month, a day or a year, and to which',
    );
  });

  it('turns a daily volume into a monthly one', async () => {
    expect(await parseField('workload.tokensPerMonth', '10M/day')).toBeCloseTo(10e6 * DAYS, 3);
  });

  it.each<[DraftField, string, string]>([
    ['workload.tokensPerMonth', '', 'not-understood'],
    ['workload.tokensPerMonth', 'lots', 'not-understood'],
    ['workload.tokensPerMonth', '0', 'impossible-value'],
    ['workload.tokensPerMonth', '-5', 'impossible-value'],
    ['workload.tokensPerMonth', '300M-800M', 'range-not-supported'],
    ['workload.bill', '$4k-6k a month on sonnet', 'range-not-supported'],
    ['selfHosted.throughput', '2000-3000 tok/s', 'range-not-supported'],
    ['workload.tokensPerMonth', '300M 800M', 'not-understood'],
    ['workload.tokensPerMonth', '9^9^9', 'impossible-value'],
    ['selfHosted.plannedLoad', '140%', 'impossible-value'],
    ['selfHosted.plannedLoad', '40', 'impossible-value'],
    ['selfHosted.procurement.annualCostOfCapital', '8', 'impossible-value'],
    ['selfHosted.gpuCount', '2.5', 'impossible-value'],
    ['selfHosted.precision', 'fp9', 'not-understood'],
    ['selfHosted.gpuCount', '2 nodes', 'not-understood'],
    ['workload.requestsPerMonth', '40.000', 'not-understood'],
    ['selfHosted.procurement.usdPerGpu', '$30.000', 'not-understood'],
    ['workload.tokensPerMonth', 'n/a', 'not-understood'],
    ['selfHosted.power.pue', '0.9', 'impossible-value'],
    ['selfHosted.concurrencyPerReplica', '1e-10', 'impossible-value'],
    ['selfHosted.concurrencyPerReplica', '0.5', 'impossible-value'],
    ['apis', 'sonet', 'not-understood'],
  ])('%s: %j is refused', async (field, text, code) => {
    await expect(parseField(field, text)).rejects.toMatchObject({ code });
  });
});

/** How people and what they paste from set a value off; none of it changes what it says. */
const SET: readonly (readonly [how: string, set: (text: string) => string])[] = [
  ['spaces', (text) => `  ${text}\n`],
  ['spaces that do not break', (text) => text.replaceAll(' ', '\u00a0')],
  ['"about"', (text) => `about ${text}`],
  ['"exactly"', (text) => `exactly ${text}`],
  ['"~"', (text) => `~${text}`],
  ['a stop', (text) => `${text}.`],
  ['a comma', (text) => `${text},`],
  ['a bullet', (text) => `- ${text}`],
  ['"="', (text) => `= ${text}`],
  ['quotes', (text) => `"${text}"`],
  ['capitals', (text) => text.toUpperCase()],
  ['"please"', (text) => `${text} please`],
];

const NUMBERS = FIELD_NAMES.filter(
  (field) =>
    !['check', 'choice', 'search'].includes(FIELDS[field].input) &&
    FIELDS[field].dimension !== 'parts' &&
    !['apis', 'workload.bill', 'workload.hourlyVolumes', 'selfHosted.throughput'].includes(field),
);

const said = new Map(NUMBERS.map((field) => [field, parseField(field, FIELDS[field].example)]));

/** A value of each dimension, with its unit. */
const ONE_OF_EACH = [
  ...new Map(
    NUMBERS.map((field) => FIELDS[field])
      .filter(({ example }) => /[a-z]/i.test(example))
      .map((row) => [row.dimension, row]),
  ).values(),
];

describe('a value that is set in any way', () => {
  it.each(SET)('says the same in %s', async (_, set) => {
    for (const field of NUMBERS) {
      const { example } = FIELDS[field];
      expect(await parseField(field, set(example)), `${field}: ${set(example)}`).toEqual(
        await said.get(field),
      );
    }
  });

  it('says nothing where another dimension is asked for', async () => {
    for (const to of NUMBERS.filter((_, at) => oneOf(3, at)))
      for (const { dimension, example } of ONE_OF_EACH) {
        const row = FIELDS[to];
        // So many a second is so many a month.
        const isConverted =
          dimension === 'tokens-a-second' && row.dimension === 'tokens' && row.per === 'month';
        if (dimension === row.dimension || isConverted) continue;
        await expect(parseField(to, example), `${example} under ${to}`).rejects.toThrow();
      }
  });
});

describe('a field by name in a line', () => {
  it.each([
    ['selfHosted.plannedLod=0.4', 'selfHosted.plannedLoad=0.4'],
    ['workload.tokenPerMonth = 5M', 'workload.tokensPerMonth=5M'],
    ['selfHosted.procurement.usdPerHour=2', 'selfHosted.ops.usdPerHour=2'],
  ])('%s names the nearest, with its value', async (line, nearest) => {
    await expect(parseLine(line)).rejects.toMatchObject({
      code: 'unknown-field',
      hints: expect.arrayContaining([nearest]),
    });
  });

  it('keeps the units of a value with it', async () => {
    const { draft } = await parseLine(
      'selfHosted.ops.hoursPerMonth=0.25 FTE selfHosted.procurement.lifeMonths=3 years',
    );
    expect(draft.fields['selfHosted.ops.hoursPerMonth']).toBe(40);
    expect(draft.fields['selfHosted.procurement.lifeMonths']).toBe(36);
  });
});
