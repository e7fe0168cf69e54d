import { expect, it } from 'vitest';
import { findApi } from '../../../../src/catalog/index.ts';
import { below } from '../../../helpers/below.ts';
import { DAYS, SONNET } from '../../phrase.ts';

/** A mention that goes on from the one before it, or from what the card says: what it leaves, or what is asked back. */

const FLASH = findApi('gemini flash')?.id ?? '';
const HAIKU = 'anthropic/claude-haiku-5-5';
const TICKETS = '40k tickets a month, 3k in 500 out, mistral small on 1x L40S vs haiku';
const SEATS = '120 devs x $80 a month on claude, llama 70b on 8x H100';
const BULK = '800M tokens/month glm-4.6 on 8x H200 vs opus';
const PAIR = '1.2B tokens, llama 70b on 4x H100 vs sonnet and haiku';
const OPENAI = '900M tokens in, 100M out, llama 70b on 4x H100 vs gpt-5';
const PLAIN = '2B tokens a month, llama 70b on 8x H100 vs sonnet';

it.each([
  ['so many times as many', PLAIN, ['what if we use 2 gpus?', 'twice that'], { 'selfHosted.gpuCount': 4 }],
  ['so many times as many', PLAIN, ['2 spares', 'half as many'], { 'selfHosted.spareReplicas': 1 }],
  ['so many times as many', PLAIN, ['make it 3B', 'twice that'], { 'workload.tokensPerMonth': 6e9 }],
  [
    'a share on top of a price',
    PLAIN,
    ['$2/hr', 'that is +15% on the gpu price'],
    { 'selfHosted.procurement.usdPerGpuHour': 2.3, 'workload.tokensPerMonth': 2e9 },
  ],
  ['a factor alone', PLAIN, ['$2.20/hr', '10x'], { 'workload.tokensPerMonth': 2e10 }],
  [
    'a share that was asked of',
    PLAIN,
    ['what utilisation did you assume?', 'set it to 40'],
    { 'selfHosted.plannedLoad': 0.4, 'selfHosted.gpuCount': 8 },
  ],
  [
    'a share that was asked of',
    PLAIN,
    ["what's the share of cached tokens?", 'no I mean 40% of the tokens'],
    { 'workload.cachedInputShare': 0.4, 'workload.tokensPerMonth': 2e9 },
  ],
  [
    'a part that was asked of',
    PLAIN,
    ['is any of it cached?', 'half of the prompts'],
    { 'workload.cachedInputShare': 0.5 },
  ],
  ['a count beside a share', PLAIN, ['how many GPUs at that load?', '4'], { 'selfHosted.gpuCount': 4 }],
  [
    'about a share asked of',
    PLAIN,
    ['and with prompt caching?', 'about 60'],
    { 'workload.cachedInputShare': 0.6 },
  ],
  [
    'one of what was asked',
    PLAIN,
    ['what is a spare replica?', 'add one'],
    { 'selfHosted.spareReplicas': 1 },
  ],
  [
    'them, which was added last',
    PLAIN,
    ['do we have a spare?', 'hm, two', 'remove them again'],
    { apis: [{ id: SONNET }] },
  ],
  [
    'hours of the staff',
    PLAIN,
    ['what did you assume for staff?', 'too much, 4 hours'],
    { 'selfHosted.ops.hoursPerMonth': 4 },
  ],
  [
    'a price each',
    PLAIN,
    ['we bought them', 'at 28k a piece'],
    { 'selfHosted.procurement.usdPerGpu': 28_000 },
  ],
  ['a cost behind a comma', PLAIN, ['a loadbalancer, 200/mo'], { 'selfHosted.otherUsdPerMonth': 200 }],
  [
    'a cost behind a comma, on top',
    PLAIN,
    ['load balancer $200 a month', 'add monitoring, 100/mo'],
    { 'selfHosted.otherUsdPerMonth': 300 },
  ],
  [
    'how high a peak is that has its hour',
    PLAIN,
    ['peaks at 9am', '5x'],
    { 'workload.peakToAverage': 5, 'workload.tokensPerMonth': 2e9 },
  ],
  [
    'a peak and its hour of the clock',
    PLAIN,
    ['peaks at 9am, 3x'],
    { 'workload.peakToAverage': 3, 'workload.tokensPerMonth': 2e9 },
  ],
  [
    'what is too much',
    PAIR,
    ['10% overflows to opus'],
    { apis: ['anthropic/claude-opus-5-5', SONNET, HAIKU].map((id) => ({ id })), 'workload.movedShare': 0.9 },
  ],
  [
    'what has to stay',
    PAIR,
    ['70% of it has to stay with haiku'],
    { apis: [{ id: HAIKU }, { id: SONNET }], 'workload.movedShare': 0.3 },
  ],
  [
    'a reason that says more',
    PAIR,
    ['drop haiku, the boss wants it in batch'],
    { apis: [{ id: SONNET }], 'workload.batchShare': 1 },
  ],
  [
    'a reason that names what goes',
    PAIR,
    ['L40S instead because H100 is too expensive'],
    { 'selfHosted.gpu': 'l40s' },
  ],
  [
    'a clause that chooses no API',
    PAIR,
    ['haiku in the EU, no spare'],
    { apis: [{ id: SONNET }, { id: HAIKU }] },
  ],
  [
    'a clause that chooses no API',
    PAIR,
    ['haiku in the EU, our team works 9 to 5'],
    { apis: [{ id: SONNET }, { id: HAIKU }] },
  ],
  ['one and nothing else', PAIR, ['haiku, nothing else'], { apis: [{ id: HAIKU }] }],
  ['GPUs of each node', PLAIN, ['two boxes', 'each with 4 gpus'], { 'selfHosted.gpuCount': 8 }],
  [
    'the size of a model',
    BULK,
    ['llama 70b on an H100', 'or the 8b on an L40S'],
    { 'selfHosted.model': 'llama-3.1-8b', 'selfHosted.gpu': 'l40s' },
  ],
  ['whose side', PLAIN, ['$2.20/hr', 'int4 on ours'], { 'selfHosted.procurement.kind': 'rent' }],
  [
    'GPUs that stay on',
    PLAIN,
    ['switch them off at night', 'actually leave them on'],
    { 'selfHosted.procurement.billedHoursPerMonth': 730 },
  ],
  [
    'no term',
    PLAIN,
    ['reserved for a year', 'pay as you go'],
    { 'selfHosted.procurement.market': 'on-demand' },
  ],
  [
    'the same of the other',
    PAIR,
    ['sonnet at 20% off', 'and haiku too'],
    { apis: [SONNET, HAIKU].map((id) => ({ id, discount: 0.2 })) },
  ],
  [
    'both of a swap',
    PLAIN,
    ['haiku instead of sonnet', 'no, both'],
    { apis: [{ id: SONNET }, { id: HAIKU }] },
  ],
  ['both that stand there', PAIR, ['keep both'], { apis: [{ id: SONNET }, { id: HAIKU }] }],
  [
    'what goes out too',
    PAIR,
    ['sonnet is out, too slow', 'haiku too', 'add opus'],
    { apis: [{ id: 'novita/meta-llama/llama-3.3-70b-instruct' }, { id: 'anthropic/claude-opus-5-5' }] },
  ],
  [
    'a price alone',
    '2B tokens, llama 70b on 8x H100 vs sonnet at $3/$15',
    ['$2.7/$13.5 to be exact'],
    { apis: [{ id: SONNET, usdPerMillionInput: 2.7, usdPerMillionOutput: 13.5 }] },
  ],
  [
    'a model that is sold too',
    '2B tokens a month, qwen3 32b on 4x L40S vs 60% haiku 40% sonnet',
    ['host qwen3 14b'],
    { 'selfHosted.model': 'qwen3-14b' },
  ],
  [
    'another term',
    PLAIN,
    ['reserved for a year', '3 years'],
    { 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.termMonths': 36 },
  ],
  [
    'a length too',
    TICKETS,
    ['make answers 30% shorter', 'and prompts 10%'],
    { 'workload.requestInputTokens': 2700, 'workload.requestOutputTokens': 350 },
  ],
  [
    'a number of long ago',
    PLAIN,
    ['bought at $20k each', 'financed at 7%', 'half the nodes', '2 then'],
    { 'selfHosted.procurement.annualCostOfCapital': 0.07 },
  ],
  [
    'how long a job has',
    '12B tokens once, batch, qwen3 32b on H100 vs gpt-5-mini',
    ['within 3 days'],
    { 'workload.windowHoursPerMonth': 72 },
  ],
  [
    'a peak and its average',
    '20M tokens a day, llama 70b on 4x A100 vs sonnet',
    ["that's the peak, mean is like a quarter"],
    { 'workload.tokensPerMonth': 5e6 * DAYS, 'workload.peakToAverage': 4 },
  ],
  ['the same with another number', PLAIN, ['tp 4', 'no tp 2'], { 'selfHosted.gpusPerReplica': 2 }],
  ['what is not minded', PLAIN, ['6 GPUs', 'never mind, 4'], { 'selfHosted.gpuCount': 4 }],
  ['what is forgotten', PLAIN, ['6 GPUs', 'forget that'], { 'selfHosted.gpuCount': 8 }],
  ['a cost before its noun', PLAIN, ['plus 2k colo a month'], { 'selfHosted.otherUsdPerMonth': 2000 }],
  ['a place of APIs', PAIR, ['only the EU ones'], { 'constraints.region': 'eu' }],
  [
    'two arrows',
    PAIR,
    ['change 1.2B->1B and haiku->opus'],
    { 'workload.tokensPerMonth': 1e9, apis: [{ id: SONNET }, { id: 'anthropic/claude-opus-5-5' }] },
  ],
  [
    'what is kept after all',
    PAIR,
    ['without haiku', 'actually keep it, drop sonnet instead'],
    { apis: [{ id: HAIKU }] },
  ],
  ['all of them', PLAIN, ["we'd sell 2 of them", 'no, keep all 8'], { 'selfHosted.gpuCount': 8 }],
  ['one less', PLAIN, ['fp16', 'minus one'], { 'selfHosted.gpuCount': 7 }],
  ['as many more again', PLAIN, ['add 2 GPUs', 'add 2 GPUs'], { 'selfHosted.gpuCount': 12 }],
  [
    'hours on top again',
    PLAIN,
    ['add 10 ops hours', 'add 10 ops hours'],
    { 'selfHosted.ops.hoursPerMonth': 36 },
  ],
  ['another one', PLAIN, ['a spare', 'put in another'], { 'selfHosted.spareReplicas': 2 }],
  ['a count in words', PLAIN, ['then drop the GPUs to four'], { 'selfHosted.gpuCount': 4 }],
  [
    'a price at a seller',
    PLAIN,
    ['$1.99 on runpod'],
    { 'selfHosted.procurement.usdPerGpuHour': 1.99, 'selfHosted.procurement.seller': 'RunPod Secure' },
  ],
  ['a wage', PLAIN, ['wage 120/h'], { 'selfHosted.ops.usdPerHour': 120 }],
  ['a wage', PLAIN, ['ops at 95/h'], { 'selfHosted.ops.usdPerHour': 95 }],
  ['power', PLAIN, ['kWh is 0.11'], { 'selfHosted.power.usdPerKwh': 0.11 }],
  ['what it could become', PLAIN, ['volume could triple'], { 'workload.tokensPerMonth': 6e9 }],
  ['a peak and its hour', PLAIN, ['peak at noon, 3x'], { 'workload.peakToAverage': 3 }],
  ['a peak of a spiky load', PLAIN, ["it's spiky, 5x at noon"], { 'workload.peakToAverage': 5 }],
  ['who left', SEATS, ['20 of them left'], { 'workload.bill': { usdPerMonth: 8000, api: SONNET } }],
  ['what is planned for', PLAIN, ["let's plan for 3B"], { 'workload.tokensPerMonth': 3e9 }],
  [
    'whose data it is',
    PLAIN,
    ["personal data can't leave the company"],
    { 'constraints.dataResidency': 'own-infrastructure' },
  ],
  [
    'a line of Gemini',
    PAIR,
    ['drop sonnet', 'add flash', 'no, everything on flash'],
    { apis: [{ id: FLASH }] },
  ],
  ['a second opinion', PLAIN, ['and haiku as a second opinion'], { apis: [{ id: SONNET }, { id: HAIKU }] }],
  ['a final word', PLAIN, ['ok azure, final'], { 'selfHosted.procurement.seller': 'Azure' }],
  [
    'who does the rest',
    PAIR,
    ['sonnet does 80%'],
    {
      apis: [
        {
          mix: [
            { id: SONNET, share: 0.8 },
            { id: HAIKU, share: 0.2 },
          ],
        },
      ],
    },
  ],
  [
    'how long a job has',
    '12B tokens once, batch, qwen3 32b on H100 vs gpt-5-mini',
    ['we have a week', 'make that 5 days'],
    { 'workload.windowHoursPerMonth': 120 },
  ],
  [
    'a window of each night',
    '300M tokens a night, qwen3 32b on 4x H100 vs gpt-5-mini',
    ['8 hour window'],
    { 'workload.windowHoursPerMonth': 8 * DAYS },
  ],
])('%s: %s %j', async (_, line, mentions, fields) => {
  expect((await below(line, mentions)).draft.fields).toMatchObject(fields);
});

it.each([
  [
    'a side without a scale',
    OPENAI,
    ['input is 800M', 'and output 120'],
    ['120M output tokens a month', '120 tokens out per request'],
  ],
  [
    'answers that are counted',
    TICKETS,
    ['so 15k answers'],
    ['15k requests a day', '15k requests a month', '15k tokens out'],
  ],
  ['one more of some and all of them', PLAIN, ['one more GPU, 4 H200s'], ['4 H200s', 'one more GPU']],
  ['a spare more and all of them', PLAIN, ['one more spare, 4 spares'], ['4 spares', 'one more spare']],
  [
    'how often',
    '300M tokens a night, qwen3 32b on 4x H100 vs gpt-5-mini',
    ['monthly'],
    ['300M tokens a month'],
  ],
  [
    'two shares of what',
    PAIR,
    ['85/15'],
    ['85% input', `85% ${SONNET} 15% ${HAIKU}`, `85% ${HAIKU} 15% ${SONNET}`],
  ],
  [
    'what holds for a part',
    PLAIN,
    ['well, only for 20% of the traffic'],
    ['20% of the volume', '20% could move'],
  ],
  [
    'a count behind a wage',
    PLAIN,
    ['ops at 95/h', '2 to keep it simple'],
    ['2 GPUs', '2 spares', '2 replicas'],
  ],
])('%s is asked about: %s %j', async (_, line, mentions, hints) => {
  const { reply } = await below(line, mentions);
  expect([reply.kind, reply.hints]).toEqual(['question', hints]);
});

it('asks which two are both, where one alone was named', async () => {
  const { draft, reply } = await below(PLAIN, ['what about haiku instead?', 'no wait, both']);
  expect(reply).toMatchObject({ kind: 'question', text: expect.stringContaining('which two?') });
  expect(draft.fields.apis).toEqual([{ id: HAIKU }]);
});

it.each(['drop both', 'drop both apis', 'remove all models'])(
  '%s: no API is left but that of the model',
  async (mention) => {
    const { draft, scenario } = await below(PAIR, [mention]);
    expect(draft.fields.apis).toHaveLength(1);
    expect(scenario.apis.map(({ id }) => id)).not.toContain(SONNET);
  },
);

it('what is of a month already is not asked about', async () => {
  expect((await below(PLAIN, ['monthly'])).reply).toMatchObject({
    kind: 'answer',
    text: expect.stringMatching(/^That holds already/),
  });
});

it('who waits, and asks why something costs so much, is told what it costs', async () => {
  expect((await below(PLAIN, ['wait why is hosting still so expensive'])).reply.text).toMatch(
    /^Hosting is \$/,
  );
});

it.each(['finance wants one sentence for the CFO', 'in one sentence please'])(
  '%s: the verdict',
  async (mention) => {
    const { reply, assessment } = await below(PLAIN, [mention]);
    expect(reply).toEqual({ kind: 'answer', text: assessment.verdict.headline });
  },
);

it('what the premium is, and whether a job fits in some days, is told', async () => {
  expect((await below(PLAIN, ["what's the premium?"])).reply.text).toMatch(
    /^Novita at .* a month less than /,
  );
  const { reply, assessment } = await below(PLAIN, ["data can't leave the company", "what's the premium?"]);
  expect(reply.text).toBe(assessment.verdict.headline);
  const once = '12B tokens once, batch, qwen3 32b on 4x H100 vs gpt-5-mini';
  expect((await below(once, ['does it fit in 3 days?'])).reply.text).toMatch(/^12B tokens take this fleet/);
});

it('a price that has its discount is not lowered once more', async () => {
  const line = '2B tokens, llama 70b on 8x H100 vs sonnet at $3/$15';
  const { draft } = await below(line, ['sonnet has a 10% discount for us', '$2.7/$13.5 to be exact']);
  expect(draft.fields.apis).toEqual([{ id: SONNET, usdPerMillionInput: 2.7, usdPerMillionOutput: 13.5 }]);
});
