import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/domain/answer.ts';
import { below } from '../../../helpers/below.ts';

const LINE = '2B tokens llama 70b 8x H100 vs sonnet vs gpt-5';

const replyTo = (mention: string) => below(LINE, [mention]);

const volume = ({ draft }: Answer): unknown => draft.fields['workload.tokensPerMonth'];
const apis = ({ draft }: Answer): readonly string[] =>
  (draft.fields.apis ?? []).map(({ id }) =>
    id.replace(/^.*\/(?:claude-)?/, '').replace(/(?<=sonnet|haiku|opus)-.*$/, ''),
  );

describe('changes in the wrapping of speech', () => {
  it.each([
    ['make that 5x please', 1e10],
    ['can you rerun with 4B?', 4e9],
    ['rerun this at 10B tokens please', 1e10],
    ['bump it to 5B', 5e9],
    ['go down to 500M', 5e8],
    ['cut the volume in half', 1e9],
    ['not 2B, 1B', 1e9],
    ['sorry I meant 3B', 3e9],
    ['wait, it\u2019s 2B per week', (2e9 * 365) / 12 / 7],
    ["that's per day, not per month", (2e9 * 365) / 12],
    ["it's per day actually", (2e9 * 365) / 12],
    ['what happens at 10B?', 1e10],
    ['what if we go 10x', 2e10],
    ['round it to 2.5B', 2.5e9],
  ])('%s', async (mention, tokens) => {
    const talked = await replyTo(mention);
    expect(talked.reply.kind).toBe('change');
    expect(volume(talked)).toBeCloseTo(tokens, -3);
  });

  it.each([
    ['get rid of sonnet', ['gpt-5']],
    ['ignore sonnet for now', ['gpt-5']],
    ['remove both and compare with gemini pro', ['gemini-3.1-pro-preview']],
    ['throw in haiku as well', ['sonnet', 'gpt-5', 'haiku']],
    ['I meant gpt-5-mini, not gpt-5', ['sonnet', 'gpt-5-mini']],
    ['replace sonnet with haiku and use 4 H100s', ['haiku', 'gpt-5']],
  ])('%s', async (mention, named) => {
    expect(apis(await replyTo(mention))).toEqual(named);
  });

  it.each([
    ['swap the h100s for b200s', 'selfHosted.gpu', 'b200'],
    ['not H100, H200', 'selfHosted.gpu', 'h200'],
    ['8 gpus is too many, 4 should do', 'selfHosted.gpuCount', 4],
    ['no, 4 gpus', 'selfHosted.gpuCount', 4],
    ['what would 16 H100s look like?', 'selfHosted.gpuCount', 16],
    ['fp16 instead of fp8', 'selfHosted.precision', 'fp16'],
    ['buy instead of rent', 'selfHosted.procurement.kind', 'own'],
    ['increase ops by 50%', 'selfHosted.ops.hoursPerMonth', 24],
    ['hourly price is 2.5', 'selfHosted.procurement.usdPerGpuHour', 2.5],
    ['lambda prices', 'selfHosted.procurement.seller', 'Lambda'],
    ["it's a coding agent", 'workload.shapeOfWork', 'coding-agent'],
    ['data has to stay in germany', 'constraints.region', 'de'],
    ['llama 8b would be enough', 'selfHosted.model', 'llama-3.1-8b'],
  ] as const)('%s', async (mention, field, value) => {
    expect((await replyTo(mention)).draft.fields[field]).toBe(value);
  });

  it.each(['20% off sonnet', 'with 20% discount on sonnet', 'we negotiated 20% off with anthropic'])(
    '"%s" is of that API, and the other stays',
    async (mention) => {
      const { draft } = await replyTo(mention);
      expect(draft.fields.apis).toEqual([
        { id: expect.stringContaining('sonnet'), discount: 0.2 },
        { id: 'openai/gpt-5' },
      ]);
      expect(draft.fields['apis.discount']).toBeUndefined();
    },
  );

  it('a seller that is not compared with is asked about', async () => {
    const { reply, draft } = await replyTo('15% off from azure');
    expect(reply.kind).toBe('question');
    expect(draft.fields.apis).toHaveLength(2);
  });
});

describe('what is said among people', () => {
  it.each([
    'lgtm',
    'ship it',
    'sounds good to me',
    'nice one',
    'the runpod quote was better',
    'runpod is better',
    'lambda was cheaper tbh',
    'told you so',
    '+1',
    'brb lunch',
    'convince my boss',
    "I'll check with finance",
    'oh yeah because GPUs grow on trees',
    'sure, and 8 H100s will fall from the sky',
    'as if we had 2B tokens',
    'see https://example.com/pricing?tokens=2B',
    'the PR is #1234',
    'meeting at 3pm',
    "let's discuss tomorrow at 10",
  ])('"%s" is met with silence', async (mention) => {
    const talked = await replyTo(mention);
    expect(talked.reply).toEqual({ kind: 'silence', text: '' });
    expect(volume(talked)).toBe(2e9);
  });

  it.each([
    'speculative decoding',
    'multi region',
    'combine them',
    '2B is not realistic',
    'TISAX please',
    'needs C5 attestation',
  ])('"%s" is no talk, and asked about', async (mention) => {
    expect((await replyTo(mention)).reply.kind).toBe('question');
  });

  it.each([
    'check your math',
    'the price is wrong',
    'biggest risk',
    'wat does fragil mean',
    'whichever is cheapest',
  ])('"%s" is no talk, and answered', async (mention) => {
    expect((await replyTo(mention)).reply.kind).toBe('answer');
  });

  it.each([
    ['waht if 3B tokens', 3e9],
    ['mkae it 4B tokens', 4e9],
  ] as const)('"%s" is read with its slip', async (mention, tokens) => {
    expect(volume(await replyTo(mention))).toBe(tokens);
  });

  it.each(['HIPAA', 'try qwen', 'llama on groq as well', 'make it cheaper', 'frobnicate 12 things', 'H1000'])(
    '"%s" is asked about, and changes nothing',
    async (mention) => {
      expect((await replyTo(mention)).reply.kind).toBe('question');
    },
  );
});

describe('what is asked back', () => {
  it.each([
    ['use gpt-oss 120b', ['host gpt-oss-120b', 'vs gpt-oss-120b']],
    ['4 will do', ['4 GPUs', '4B tokens', '4 spares']],
    ['15% off from azure', [expect.stringMatching(/^15% off anthropic/), '15% off openai/gpt-5']],
  ])('"%s" offers mentions that change this thread', async (mention, hints) => {
    const { reply } = await replyTo(mention);
    expect(reply).toMatchObject({ kind: 'question', hints });
  });

  it('every one of them is a change when it is said', async () => {
    for (const mention of ['try qwen', 'llama on groq as well', 'we pay 2.49']) {
      const { hints = [] } = (await replyTo(mention)).reply;
      expect(hints.length).toBeGreaterThan(0);
      for (const hint of hints) expect((await replyTo(hint)).reply.kind).toBe('change');
    }
  });
});

describe('questions about a card', () => {
  it.each([
    [
      'how much would gpt-5 cost us?',
      /^GPT-5 is \$[\d,]+ a month at this volume, \$[\d.]+\/M tokens: \$[\d.]+ in, \$[\d.]+ out a million, from the prices that OpenAI lists at https:\S+, \d+ \w+ \d{4}\.$/,
    ],
    ['that assumes 24/7 right?', /^Yes: the GPUs are rented all 730 hours/],
    ['the gpus are idle at night tho', /pays for hardware that serves nothing/],
    ["i don't get the chart", /^The chart shows .* breaks even /],
    ['we changed our mind', /^"Reopen" below the decision/],
    ['remind us in 3 months', /asks for a day to check again/],
    ['reasoning tokens included?', /^Reasoning is billed as output/],
    ['whats the blended price', /^Hosting comes to \$/],
    ['does hosting make sense at all?', /What would change this:/],
    ['give me yearly numbers', /^A year: hosting \$/],
    ['how many req/s is that', /^On average .* requests of /],
    ['how much per 1000 requests', /^1,000 requests of .* come to \$/],
    ['who maintains it?', /hours a month at \$/],
    ['who voted?', /^Votes are taken in Slack/],
    ['link to the sonnet pricing', /lists at https:/],
    ["what's cheaper, sonnet or gpt-5?", /Sonnet .* GPT-5 is /],
    ['gpt-5-mini?', /not on this card: type "add gpt-5-mini"/],
    ['when does self hosting win', /^Hosting breaks even with /],
    ['is that with fp8?', /in FP8/],
    ['does this include caching', /^No prompt caching/],
    ['how much is that per year?', /^A year: hosting \$/],
    ['per year pls', /^A year: hosting \$/],
    ['what about egress?', /"other \$300\/month"/],
    ['what if one gpu dies', /no spare replica/],
    ["what's the ttft?", /to the first token/],
    ['is this on-demand or reserved?', /^Rented on-demand/],
    ['what are the assumptions', /^\d+ assumptions, such as /],
  ])('%s', async (question, answer) => {
    const talked = await replyTo(question);
    expect(talked.reply.kind).toBe('answer');
    expect(talked.reply.text).toMatch(answer);
    expect(volume(talked)).toBe(2e9);
  });
});

const QUIET = ['I think we should just buy the API', '@priya what do you think?', '<@U123ABC> thoughts?'];
const ANSWERED = [
  ['at what volume does hosting win?', /breaks even|never breaks even|at any volume/],
  ['how many tokens before hosting pays off?', /breaks even|never breaks even|at any volume/],
  ['is llama 70b as good as sonnet?', /not how good the answers are/],
  ['where does the $3.90 come from?', /\$3\.90/],
  ['can you export this?', /export/],
] as const;

describe('talk among people, and questions of figures', () => {
  it.each(QUIET)('%s', async (mention) => {
    const talked = await replyTo(mention);
    expect(talked.reply.kind).toBe('silence');
    expect(talked.draft.fields).toEqual((await replyTo('thanks!')).draft.fields);
  });

  it.each(ANSWERED)('%s', async (mention, text) => {
    const { reply } = await replyTo(mention);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(text) });
  });

  it.each([
    ['add haiku to the comparison', ['sonnet', 'gpt-5', 'haiku']],
    ['drop sonnet from the list', ['gpt-5']],
    ['replace H100 by L40S and sonnet by haiku', ['haiku', 'gpt-5']],
  ])('%s', async (mention, named) => {
    expect(apis(await replyTo(mention))).toEqual(named);
  });

  it.each([
    ['no not H100, L40S', 'selfHosted.gpu', 'l40s'],
    ['reserve for a year', 'selfHosted.procurement.market', 'reserved'],
    ["we can't send data outside", 'constraints.dataResidency', 'own-infrastructure'],
    ["we can't send data outside of the EU", 'constraints.region', 'eu'],
    ['use our own 8 A100s, paid until 2028', 'selfHosted.procurement.kind', 'paid'],
  ] as const)('%s', async (mention, field, value) => {
    expect((await replyTo(mention)).draft.fields[field]).toBe(value);
  });
});

describe('changes of one thing by a verb, and a seller alone', () => {
  it.each([
    ['raise the spare count to 2', 'selfHosted.spareReplicas', 2],
    ['remove ops', 'selfHosted.ops.hoursPerMonth', 0],
    ['the GPUs cost us $2.10, not $1.79', 'selfHosted.procurement.usdPerGpuHour', 2.1],
    ["let's see it with qwen3 32b instead of llama", 'selfHosted.model', 'qwen3-32b'],
    ['and if we quantize to int4?', 'selfHosted.precision', 'int4'],
    ['10x the users', 'workload.tokensPerMonth', 2e10],
    ['revert to 500M', 'workload.tokensPerMonth', 5e8],
    ['everything overnight in batch', 'workload.batchShare', 1],
  ] as const)('%s', async (mention, field, value) => {
    const talked = await replyTo(mention);
    expect(talked.draft.fields[field]).toBe(value);
  });

  it('compares with the hosted model at a seller that is named alone', async () => {
    const { draft } = await replyTo('compare with deepinfra too');
    expect(draft.fields.apis?.at(-1)?.id.toLowerCase()).toBe(
      'deepinfra/meta-llama/llama-3.3-70b-instruct-turbo',
    );
  });
});
