import { expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/question.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { EMPTY_DRAFT } from '../../src/domain/draft.ts';
import type { Evidence } from '../../src/domain/evidence.ts';
import { findingsOf } from '../helpers/in-words.ts';
import { api, evidence, own, type ScenarioChanges, scenario } from '../helpers/scenario.ts';

/** What a question below a card is told, with figures that a pocket calculator gives from the scenario of the tests. */

const cardOf = (changes: ScenarioChanges = {}, throughput: Partial<Evidence['throughput']> = {}): Answer => {
  const asked = scenario(changes);
  const plain = evidence();
  const known = evidence({ throughput: { ...plain.throughput, ...throughput } });
  return {
    intent: { kind: 'estimate', preview: false, ignoredWords: [] },
    draft: EMPTY_DRAFT,
    scenario: asked,
    evidence: known,
    assumptions: [],
    assessment: findingsOf(asked, known),
  };
};

const opsOf = (hoursPerMonth: number, usdPerHour: number, setupHours: number): ScenarioChanges => ({
  selfHosted: { ops: { hoursPerMonth, usdPerHour, setupHours, setupMonths: 12 } },
});

// (700 + 300) W × 1.4 × 730 h = 1,022 kWh, at $0.10 $102.20.
const POWERED: ScenarioChanges = {
  selfHosted: {
    procurement: own(),
    power: { wattsPerGpu: 700, hostWattsPerGpu: 300, pue: 1.4, usdPerKwh: 0.1 },
  },
};

const WITH_TWIN: ScenarioChanges = {
  apis: [api(), api({ id: 'bulk/llama', role: 'same-model', usdPerMillionInput: 2, usdPerMillionOutput: 2 })],
};

it.each<[string, string, ScenarioChanges?, Partial<Evidence['throughput']>?]>([
  // 500M tokens and 250,000 requests in 2,628,000 s, which are 43,800 minutes, 30.42 days, 4.345 weeks.
  [
    'how many tokens a second is that?',
    'On average 190 tokens a second, 0.0951 requests of 1,500 tokens in and 500 out: 500M tokens a month.',
  ],
  [
    'how many requests a minute is that?',
    'On average 11.4k tokens a minute, 5.71 requests of 1,500 tokens in and 500 out: 500M tokens a month.',
  ],
  [
    'how many tokens a day?',
    'On average 16.4M tokens a day, 8,220 requests of 1,500 tokens in and 500 out: 500M tokens a month.',
  ],
  [
    'how many requests a week is that?',
    'On average 115M tokens a week, 57,500 requests of 1,500 tokens in and 500 out: 500M tokens a month.',
  ],
  [
    'how many tokens a second is that?',
    '500M tokens in all, about 250k requests of 1,500 tokens in and 500 out.',
    { workload: { oneTime: true } },
  ],
  // A replica of 1,000 tok/s serves half a request of 2,000 tokens a second.
  [
    'how many requests can it serve?',
    'Full, the fleet serves 0.5 requests a second of 1,500 tokens in and 500 out.',
  ],
  [
    'how many requests can it serve?',
    'Full, the fleet serves 49 requests at once, 1 request a second of 1,500 tokens in and 500 out.',
    { selfHosted: { replicas: 2 } },
    { requestsAtOnce: 24.7 },
  ],
  [
    'how many tok/s can it handle?',
    '1,000 tok/s for a replica of 1 GPU, input and output together: your own figure, stated.',
  ],
  [
    'how fast is it?',
    '1,000 tok/s (800 tok/s to 1,200 tok/s) for a replica of 1 GPU, input and output together: an estimate, a fit.',
    {},
    { low: 800, high: 1200, basis: 'estimated', source: 'a fit.' },
  ],
  // 4 GPUs × $2 × 730 h.
  [
    'is there a spare?',
    'Yes: 2 spare replicas of 2 GPUs, $5,840 a month. Type "without a spare" to see it without.',
    { selfHosted: { spareReplicas: 2, gpusPerReplica: 2 } },
  ],
  [
    'do we need a spare?',
    '1 spare replica of 1 GPU, $1,460 a month. Type "without a spare" to see it without.',
    { selfHosted: { spareReplicas: 1 } },
  ],
  ['is there a spare?', 'No: there is no spare replica. Type "add a spare" to see it with one.'],
  ['is ops included?', 'Yes: 10 hours a month at $100: $1,000 a month.'],
  // 8 × $50, and 24 × $50 over 12 months.
  [
    'is ops included?',
    'Yes: 8 hours a month at $50.00, and 24 hours of set-up over 12 months: $500 a month.',
    opsOf(8, 50, 24),
  ],
  [
    'is ops included?',
    'No time of people is counted. Type "16h ops at $100/h" to count it.',
    opsOf(0, 100, 0),
  ],
  ['is electricity included?', 'Rent includes electricity, so none is added.'],
  ['is electricity included?', 'Yes: $102 a month of electricity, at $0.10 a kWh.', POWERED],
  [
    'is cooling in there?',
    'Yes: $102 a month of electricity, at $0.10 a kWh, with cooling as a PUE of 1.4.',
    POWERED,
  ],
  [
    'is electricity included?',
    'No electricity is counted. Type "$0.12/kWh" to count it.',
    { selfHosted: { procurement: own() } },
  ],
  // 500M of 2.628B tokens: 19.03%, and 80.97% of $1,460 idles.
  ['how busy is it?', 'The fleet is 19% busy: it can serve 2.63B tokens a month. It is planned for 50%.'],
  [
    'what is idle?',
    'The fleet is 19% busy: it can serve 2.63B tokens a month. $1,182 a month pays for hardware that serves nothing.',
  ],
  // 3.2B of 2.628B.
  [
    'how busy is it?',
    'The fleet is 122% busy: it can serve 2.63B tokens a month. That is more than it can serve: add GPUs. This traffic takes 3 × h100-sxm at the planned 50% load, and 2 at full load.',
    { selfHosted: { replicas: 1 }, workload: { inputTokensPerMonth: 2.4e9, outputTokensPerMonth: 0.8e9 } },
  ],
  ['what is the breakdown?', 'Hosting is $2,460 a month: the GPUs $1,460, people $1,000.'],
  // $2,460 ÷ 250,000; 1,500 × $3/M + 500 × $15/M.
  [
    'what does a request cost?',
    'A request of 1,500 tokens in and 500 out comes to $0.00984 hosted; acme/large $0.012.',
  ],
  [
    'what is the cost per million tokens?',
    'Hosting comes to $4.92/M tokens at this volume, input and output together; acme/large $6.00/M.',
  ],
  [
    'what does it cost a year?',
    'A year: hosting $29,520, acme/large $36,000. The card says dollars a month.',
  ],
  [
    'how much cheaper is the api?',
    'Hosting at $2,460 is $540 a month less than acme/large at $3,000, $6,480 a year.',
  ],
  [
    'how much cheaper is the api?',
    'Hosting at $2,460 is $540 for the job less than acme/large at $3,000.',
    { workload: { oneTime: true } },
  ],
  // The dearest leads, and the cheapest is what hosting is measured by: $1,000 for 375M at $2 and 125M at $2.
  [
    'what does it cost a year?',
    'A year: hosting $29,520, acme/large $36,000, bulk $12,000. The card says dollars a month.',
    WITH_TWIN,
  ],
  [
    'who sells it cheapest?',
    'bulk charges least for the same model, $2.00/M tokens at this mix. We know no other seller.',
    WITH_TWIN,
  ],
])('%s %s', (question, told, changes, throughput) => {
  expect(answerQuestion({ text: question }, cardOf(changes, throughput))).toBe(told);
});

it('tells two APIs of one name apart by their bills', () => {
  const [large, cheap] = [api(), api({ id: 'bulk/large', usdPerMillionInput: 2, usdPerMillionOutput: 2 })];
  const card = cardOf({ apis: [{ ...large, inUse: true }, cheap] });
  const called = (id: string) => ({ api: id, name: 'Large', seller: id });
  const names = { model: 'M', gpu: 'G', apis: [called('acme/large'), called('bulk/large')] };
  const named = { ...card, evidence: { ...card.evidence, names } };
  expect(answerQuestion({ text: 'what do we save?' }, named)).toBe(
    'Large at $1,000 is $2,000 a month less than Large at $3,000, $24,000 a year.',
  );
});

const source = (field: string, value: number, from: string, date = '2026-10-01') => ({
  field,
  value,
  source: from,
  date,
  stale: false,
});

const SOURCED: Answer = (() => {
  const answer = cardOf();
  const assumptions = ['workload.batchShare', 'workload.cachedInputShare', 'selfHosted.spareReplicas', 'else']
    .reverse()
    .map((field) => ({ field, value: 0, why: 'usual' }));
  const sources = [
    source('selfHosted.procurement.usdPerGpuHour', 2, 'Lambda'),
    source('selfHosted.power.usdPerKwh', 0.125, 'EIA', 'undated'),
    source('apis[0].usdPerMillionInput', 3, 'a list'),
    source('apis[0].usdPerMillionOutput', 15, 'x'.repeat(141)),
  ];
  return { ...answer, assumptions, evidence: { ...answer.evidence, sources } };
})();

it.each([
  ['where is the $2 from?', 'The GPU at $2.00: Lambda, 1 Oct 2026.'],
  ['where is the $0.125 from?', 'Electricity at $0.125: EIA, no date on this price.'],
  [
    'where is the $15 from?',
    `$15 is the price of a million output tokens of acme/large, ${'x'.repeat(139)}…, 1 Oct 2026.`,
  ],
  ['where is the GPU price from?', 'The GPU at $2.00: Lambda, 1 Oct 2026.'],
  ['where is the price of the H100 from?', 'The GPU at $2.00: Lambda, 1 Oct 2026.'],
  [
    'where is the price of acme large from?',
    'acme/large: $3.00 in, $15.00 out a million, a list, 1 Oct 2026.',
  ],
  [
    'where are these prices from?',
    'The GPU at $2.00: Lambda, 1 Oct 2026. acme/large: $3.00 in, $15.00 out a million, a list, 1 Oct 2026.',
  ],
])('%s %s', (question, told) => {
  expect(answerQuestion({ text: question }, SOURCED)).toBe(told);
});

it('names three assumptions at most, and none that has no name', () => {
  expect(answerQuestion({ text: 'what did you assume?' }, SOURCED)).toMatch(
    /^4 assumptions, such as [^,]+ 0, [^,]+ 0, [^,]+ 0: "/,
  );
  expect(answerQuestion({ text: 'what did you assume?' }, cardOf())).toMatch(/^0 assumptions: "/);
});
