import { DRAFT_FIELDS, type DraftField, UNFORMED_FIELDS } from '../domain/draft.ts';

/**
 * Every field that a person may set, once: what the form calls it, what to type there, which values it takes, and
 * when it is asked for. The form, its placeholders and errors, the examples in the refusals of a line, and the names
 * in `field=value` all read this table.
 */

/** How the volume is said. */
export const MEASURES = ['tokens', 'split', 'requests', 'bill'] as const;
export type Measure = (typeof MEASURES)[number];

/** A choice at the top of a group decides which other fields have a meaning. */
export type Mode = Measure | 'rent' | 'own';

export type FormGroup =
  | 'workload'
  | 'model'
  | 'hardware'
  | 'throughput'
  | 'ops'
  | 'redundancy'
  | 'apis'
  | 'constraints';

/** What a value counts, to write a default in people's words. */
export type FieldUnit = 'tokens' | 'share' | 'usd' | 'plain' | 'months' | 'words';

export interface FieldSpec {
  readonly group: FormGroup;
  readonly label: string;
  /** What to type, with its unit. */
  readonly hint: string;
  /** What to type in a line: the hint of an error. */
  readonly example: string;
  /** Which values it takes, as a sentence without its full stop. */
  readonly range: string;
  /** `lines`: text of several lines. `check`: a box among others. */
  readonly input: 'text' | 'lines' | 'choice' | 'search' | 'searches' | 'check';
  readonly unit: FieldUnit;
  /** Of a choice: its values with their words. */
  readonly choices?: readonly (readonly [value: string, words: string])[];
  /** The modes in which it means something; absent: in all. */
  readonly means?: readonly Mode[];
  /** `rare`: behind "More". Modes: usual in these, behind "More" in others. Absent: always shown. */
  readonly usual?: 'rare' | readonly Mode[];
  /** What an empty field means, where it is no figure of the scenario. */
  readonly unsaid?: string;
}

const VOLUME = 'A volume is above 0';
const AMOUNT = 'An amount is 0 or more';
const SHARE = 'A share is from 0 % to 100 %';
const POSSIBLE = 'That value is not possible there';

const whole = (what: string, from: 0 | 1): string => `${what} a whole number from ${from}`;

/** The fields that a form asks for. */
export type FormField = Exclude<DraftField, keyof typeof UNFORMED_FIELDS>;

// biome-ignore format: one field a line, its words below it
const FORM_FIELDS: Readonly<Record<FormField, FieldSpec>> = {
  'workload.tokensPerMonth': { group: 'workload', input: 'text', unit: 'tokens', means: ['tokens'], range: VOLUME,
    label: 'Tokens a month', hint: 'Input and output together: 500M, 1.2B, 10M a day, 20k * 1.5k', example: '500M tokens',
    unsaid: '500M – or leave it empty for a fleet at a stated load' },
  'workload.inputTokensPerMonth': { group: 'workload', input: 'text', unit: 'tokens', means: ['split'], range: AMOUNT,
    label: 'Input tokens a month', hint: 'Prompt tokens: 375M, 12M a day', example: '375M input tokens', unsaid: 'from the output and the mix' },
  'workload.outputTokensPerMonth': { group: 'workload', input: 'text', unit: 'tokens', means: ['split'], range: AMOUNT,
    label: 'Output tokens a month', hint: 'Generated tokens: 125M, 4M a day', example: '125M output tokens', unsaid: 'from the input and the mix' },
  'workload.requestsPerMonth': { group: 'workload', input: 'text', unit: 'tokens', means: ['requests'], range: VOLUME,
    label: 'Requests', hint: 'A month unless you say otherwise: 1.2M, 40k a day, 5 per second', example: '40k requests/day',
    unsaid: '40k a day' },
  'workload.bill': { group: 'workload', input: 'text', unit: 'words', means: ['bill'], range: VOLUME,
    label: 'What you pay an API today', hint: 'USD a month, and to whom: $6k a month on sonnet', example: '$6k a month on sonnet',
    unsaid: '$6k a month on sonnet' },
  'workload.requestInputTokens': { group: 'workload', input: 'text', unit: 'tokens', usual: ['requests'], range: AMOUNT,
    label: 'Input tokens of a request', hint: 'Tokens in an average prompt: 1500, 8k', example: '1500 input tokens per request' },
  'workload.requestOutputTokens': { group: 'workload', input: 'text', unit: 'tokens', usual: ['requests'], range: AMOUNT,
    label: 'Output tokens of a request', hint: 'Tokens in an average answer: 500', example: '500 output tokens per request' },
  'workload.requestTokens': { group: 'workload', input: 'text', unit: 'tokens', usual: 'rare', range: VOLUME,
    label: 'Tokens of a request, in total', hint: 'Where only the sum is known: 2k', example: '2k tokens per request', unsaid: 'the two above together' },
  'workload.inputShare': { group: 'workload', input: 'text', unit: 'share', usual: ['tokens', 'bill'], range: SHARE,
    label: 'Share of input', hint: 'Percent of all tokens that are input: 75%', example: '80/20' },
  'workload.cachedInputShare': { group: 'workload', input: 'text', unit: 'share', range: SHARE,
    label: 'Cached share', hint: 'Percent of the input read from a prompt cache: 60%', example: '60% cached' },
  'workload.batchShare': { group: 'workload', input: 'text', unit: 'share', range: SHARE,
    label: 'Batch share', hint: 'Percent of the volume that may wait for a batch endpoint: 30%', example: '30% batch' },
  'workload.trafficShape': { group: 'workload', input: 'choice', unit: 'words', range: POSSIBLE,
    label: 'Shape of the traffic', hint: 'How full a fleet may be run on average', example: 'bursty', unsaid: 'nothing special',
    choices: [['steady', 'Steady, day and night'], ['office-hours', 'In office hours alone'], ['bursty', 'Bursty']] },
  'workload.hourlyVolumes': { group: 'workload', input: 'text', unit: 'words', usual: 'rare', range: 'Volumes by the hour are 2 to 8,784 numbers, not all 0',
    label: 'Traffic by the hour', hint: 'Of a day or a week, in any unit: 3,2,2,4,9,20,31,8', example: 'hourlyVolumes=[3,2,2,4,9,20]', unsaid: 'from the shape of the traffic' },
  'workload.peakToAverage': { group: 'workload', input: 'text', unit: 'plain', usual: 'rare', range: 'A peak is 1 or more times the average',
    label: 'Peak', hint: 'Times the average traffic: 3x', example: '3x peak', unsaid: 'from the shape of the traffic' },

  'selfHosted.model': { group: 'model', input: 'search', unit: 'words', range: POSSIBLE,
    label: 'Open model', hint: 'Type to search. A name of your own needs its throughput and GPUs per replica.', example: 'llama 70b' },
  'selfHosted.precision': { group: 'model', input: 'choice', unit: 'words', range: POSSIBLE,
    label: 'Precision', hint: 'Of the weights', example: 'fp8',
    choices: [['fp16', 'FP16 or BF16'], ['fp8', 'FP8'], ['int8', 'INT8'], ['int4', 'INT4 (AWQ, GPTQ)'], ['fp4', 'FP4 (NVFP4)'], ['mxfp4', 'MXFP4']] },

  'selfHosted.gpu': { group: 'hardware', input: 'search', unit: 'words', range: POSSIBLE,
    label: 'GPU', hint: 'Type to search', example: 'H100' },
  'selfHosted.gpuCount': { group: 'hardware', input: 'text', unit: 'plain', range: whole('A count of GPUs is', 1),
    label: 'GPUs in all', hint: 'The whole fleet: 8', example: '2 GPUs', unsaid: 'as many as the volume needs' },
  'selfHosted.replicas': { group: 'hardware', input: 'text', unit: 'plain', usual: 'rare', range: whole('Replicas are', 1),
    label: 'Replicas', hint: 'Copies of the model that serve: 2, or auto', example: '2 replicas', unsaid: 'as many as the volume needs' },
  'selfHosted.gpusPerReplica': { group: 'hardware', input: 'text', unit: 'plain', usual: 'rare', range: whole('GPUs per replica are', 1),
    label: 'GPUs per replica', hint: 'On how many GPUs one copy of the model runs: 2', example: '4 GPUs per replica' },
  'selfHosted.idleGpus': { group: 'hardware', input: 'text', unit: 'plain', usual: 'rare', range: whole('Idle GPUs are', 0),
    label: 'Idle GPUs', hint: 'Paid for, serving nothing: 1', example: 'selfHosted.idleGpus=1' },
  'selfHosted.plannedLoad': { group: 'hardware', input: 'text', unit: 'share', usual: 'rare', range: 'A load is above 0 % and at most 100 %',
    label: 'Planned load', hint: 'Percent of its capacity at which a fleet runs on average: 40%', example: '40% util' },
  'selfHosted.procurement.kind': { group: 'hardware', input: 'choice', unit: 'words', range: POSSIBLE,
    label: 'How it is paid for', hint: 'Rented unless you say otherwise. What you typed for the other way is kept.', example: 'rent', unsaid: 'rented',
    choices: [['rent', 'Rented by the hour'], ['own', 'Bought']] },
  'selfHosted.procurement.usdPerGpuHour': { group: 'hardware', input: 'text', unit: 'usd', means: ['rent'], range: 'A price per GPU hour is above $0',
    label: 'Price of a GPU hour', hint: 'USD: $1.79', example: '$1.79/hr' },
  'selfHosted.procurement.billedHoursPerMonth': { group: 'hardware', input: 'text', unit: 'plain', means: ['rent'], range: 'Billed hours are above 0 and at most 744 a month',
    label: 'Billed hours', hint: 'Hours a month for which a GPU is paid: 200, 10 a day', example: 'billed 200 hours a month' },
  'selfHosted.procurement.market': { group: 'hardware', input: 'choice', unit: 'words', means: ['rent'], range: POSSIBLE,
    label: 'Market', hint: 'Whose price is taken', example: 'spot',
    choices: [['on-demand', 'On demand'], ['reserved', 'Reserved'], ['spot', 'Spot']] },
  'selfHosted.procurement.seller': { group: 'hardware', input: 'search', unit: 'words', means: ['rent'], usual: 'rare', range: POSSIBLE,
    label: 'Seller of GPU hours', hint: 'Whose price is taken. Type to search', example: 'AWS', unsaid: 'the median of all' },
  'selfHosted.procurement.usdPerGpuMonth': { group: 'hardware', input: 'text', unit: 'usd', means: ['rent'], usual: 'rare', range: 'A price per GPU and month is above $0',
    label: 'Price of a GPU month', hint: 'USD, whatever the hours: $1,400', example: '$1,400 per month each', unsaid: 'by the hour' },
  'selfHosted.procurement.usdPerGpu': { group: 'hardware', input: 'text', unit: 'usd', means: ['own'], range: 'A price per GPU is above $0',
    label: 'Price of a GPU', hint: 'USD each: $25k', example: '$15k each' },
  'selfHosted.procurement.hostUsdPerGpu': { group: 'hardware', input: 'text', unit: 'usd', means: ['own'], range: AMOUNT,
    label: 'Host, for each GPU', hint: 'USD for its share of chassis, CPU and network: $5k', example: 'host $5k per gpu' },
  'selfHosted.procurement.lifeMonths': { group: 'hardware', input: 'text', unit: 'months', means: ['own'], range: 'A life is more than 0 months',
    label: 'Useful life', hint: 'Months, or: 4 years', example: 'over 3 years' },
  'selfHosted.procurement.residualShare': { group: 'hardware', input: 'text', unit: 'share', means: ['own'], range: 'A residual value is from 0 % to under 100 %',
    label: 'Residual value', hint: 'Percent of the price left at the end: 20%', example: 'residual 20%' },
  'selfHosted.procurement.annualCostOfCapital': { group: 'hardware', input: 'text', unit: 'share', means: ['own'], range: AMOUNT,
    label: 'Cost of capital', hint: 'Percent a year: 8%', example: 'cost of capital 10%' },
  'selfHosted.procurement.annualMaintenanceShare': { group: 'hardware', input: 'text', unit: 'share', means: ['own'], usual: 'rare', range: AMOUNT,
    label: 'Maintenance', hint: 'Percent of the price a year: 5%', example: 'maintenance 5%' },
  'selfHosted.power.usdPerKwh': { group: 'hardware', input: 'text', unit: 'usd', usual: ['own'], range: AMOUNT,
    label: 'Electricity', hint: 'USD per kWh: $0.12, 15 cents', example: '$0.12/kWh', unsaid: 'none: the rent includes power' },
  'selfHosted.power.none': { group: 'hardware', input: 'choice', unit: 'words', usual: 'rare', range: POSSIBLE,
    label: 'Power', hint: 'Whether electricity is charged at all', example: 'power included', unsaid: 'charged for bought hardware',
    choices: [['true', 'Included'], ['false', 'Charged as below']] },
  'selfHosted.power.wattsPerGpu': { group: 'hardware', input: 'text', unit: 'plain', usual: 'rare', range: AMOUNT,
    label: 'Watts of a GPU', hint: 'Under load: 650', example: '650W', unsaid: 'none: the rent includes power' },
  'selfHosted.power.hostWattsPerGpu': { group: 'hardware', input: 'text', unit: 'plain', usual: 'rare', range: AMOUNT,
    label: 'Watts of the host, for each GPU', hint: 'CPU, fans, network: 350', example: 'host 350W', unsaid: 'none: the rent includes power' },
  'selfHosted.power.pue': { group: 'hardware', input: 'text', unit: 'plain', usual: 'rare', range: 'A PUE is 1 or more',
    label: 'PUE', hint: 'Power of the building divided by that of its computers: 1.4', example: 'PUE 1.5', unsaid: 'none: the rent includes power' },
  'selfHosted.otherUsdPerMonth': { group: 'hardware', input: 'text', unit: 'usd', usual: 'rare', range: AMOUNT,
    label: 'Other costs a month', hint: 'USD for rack, storage, egress, licences: $500', example: 'other $500/month' },

  'selfHosted.throughput': { group: 'throughput', input: 'lines', unit: 'words', range: 'A throughput is above 0',
    label: 'Throughput, if you measured it', hint: '2500 tok/s · 900 output tok/s per GPU · or the whole block that "vllm bench serve" or SGLang\'s bench_serving prints', example: '2500 tok/s' },
  'selfHosted.servingEngine': { group: 'throughput', input: 'choice', unit: 'words', usual: 'rare', range: POSSIBLE,
    label: 'Serving engine', hint: 'For estimates from specifications', example: 'vllm',
    choices: [['vllm', 'vLLM'], ['sglang', 'SGLang'], ['tensorrt-llm', 'TensorRT-LLM']] },
  'selfHosted.concurrencyPerReplica': { group: 'throughput', input: 'text', unit: 'plain', usual: 'rare', range: 'Requests at once are more than 0',
    label: 'Requests at once', hint: 'The most that one replica serves at once: 64', example: 'concurrency 64', unsaid: 'as many as fit' },
  'selfHosted.minTokensPerSecondPerUser': { group: 'throughput', input: 'text', unit: 'plain', usual: 'rare', range: 'A speed is more than 0',
    label: 'Speed for each user', hint: 'Output tokens a second that every user gets at least: 25', example: '25 tok/s per user', unsaid: 'as it comes' },
  'selfHosted.tokensPerSecondPerReplica': { group: 'throughput', input: 'text', unit: 'plain', usual: 'rare', range: AMOUNT,
    label: 'Tokens a second of a replica', hint: 'Input and output together: 2500. It goes before the throughput above.', example: '2500 tok/s', unsaid: 'the throughput above' },

  'selfHosted.ops.hoursPerMonth': { group: 'ops', input: 'text', unit: 'plain', range: AMOUNT,
    label: 'Ops time', hint: 'Engineering hours a month: 16, 0.25 FTE', example: '10h ops' },
  'selfHosted.ops.usdPerHour': { group: 'ops', input: 'text', unit: 'usd', range: AMOUNT,
    label: 'An engineer\'s hour', hint: 'USD: $120', example: 'ops at $120/h' },
  'selfHosted.ops.setupHours': { group: 'ops', input: 'text', unit: 'plain', range: AMOUNT,
    label: 'Set-up', hint: 'Hours, once: 80', example: 'setup 40 hours' },
  'selfHosted.ops.setupMonths': { group: 'ops', input: 'text', unit: 'months', usual: 'rare', range: 'A span is more than 0 months',
    label: 'Set-up spread over', hint: 'Months: 12', example: 'setup over 12 months' },

  'selfHosted.spareReplicas': { group: 'redundancy', input: 'text', unit: 'plain', range: whole('Spare replicas are', 0),
    label: 'Spare replicas', hint: 'Copies that serve only when another fails: 1', example: '1 spare' },

  apis: { group: 'apis', input: 'searches', unit: 'words', range: POSSIBLE,
    label: 'Compare with', hint: 'Type to search every priced model. The first one leads.', example: 'vs claude sonnet', unsaid: 'one frontier, one fast, and the same open model' },
  'apis.discount': { group: 'apis', input: 'text', unit: 'share', range: 'A discount is from 0 % to under 100 %',
    label: 'Discount', hint: 'Negotiated, on every API that you name: 20%', example: '20% discount', unsaid: 'none: list prices' },

  'constraints.dataResidency': { group: 'constraints', input: 'check', unit: 'words', range: POSSIBLE,
    label: 'Data residency', hint: 'Where data may be processed', example: 'EU only' },
  'constraints.frontierReasoning': { group: 'constraints', input: 'check', unit: 'words', range: POSSIBLE,
    label: 'Frontier reasoning', hint: 'Whether only a frontier model will do', example: 'needs frontier reasoning' },
};

const UNFORMED = Object.keys(UNFORMED_FIELDS) as (keyof typeof UNFORMED_FIELDS)[];

/** A field that only a line says yet: no form asks for it. */
const unformed = (name: string): FieldSpec => ({
  group: 'constraints',
  input: 'text',
  unit: 'words',
  usual: 'rare',
  range: POSSIBLE,
  label: name,
  hint: 'Say it in a line',
  example: name,
});

export const FIELDS: Readonly<Record<DraftField, FieldSpec>> = {
  ...FORM_FIELDS,
  ...(Object.fromEntries(UNFORMED.map((name) => [name, unformed(name)])) as Record<
    keyof typeof UNFORMED_FIELDS,
    FieldSpec
  >),
};

/** Those that a form asks for. */
export const FIELD_NAMES = (Object.keys(DRAFT_FIELDS) as DraftField[]).filter(
  (name) => !(name in UNFORMED_FIELDS),
);
