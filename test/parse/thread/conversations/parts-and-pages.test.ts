import { describe, expect, it } from 'vitest';
import { DAYS_PER_MONTH, WEEKS_PER_MONTH } from '../../../../src/domain/units.ts';
import { below } from '../../../helpers/below.ts';

/** Mentions that count in pages, deny a figure, or speak of others than the card has, and questions of one thing. */

const PAGES = '12k pages a day, llama 70b 2 H100 vs haiku';
const DOCUMENTS = '30k documents a week, 6 pages each, haiku';
const DAILY = '80M tokens a day, llama 70b 4 H100 vs gpt-5, sonnet and haiku';
const FLEET = '3.8B tokens a month, qwen3 235b a22b on 16 H200, vs gpt-5';
const A100 = '2B tokens llama 70b 8 A100 vs gemini flash';
const TICKETS = '750k tickets a month, qwen3 14b, 2 L4';
const LETTERS = '9k letters a day, 3 pages each, haiku';
const CODER = '40M tokens a day, qwen3 coder 480b on 8 H200 vs sonnet';
const NIGHTLY = 'batch: 800M tokens every night, llama 8b on spot L4';
const EUROPE = 'EU only, 700M tokens, mistral small on 2 L40S vs mistral api';
const WEEKLY = '15k tickets a week, 1,800 tokens each, sonnet';
const TEAM = '30 devs x 5M tokens a day, llama 70b on 4 H100, vs gpt-5';

/** A page of English (`TOKENS_OF_TEXT`). */
const PAGE = 2000 / 3;
const TOKENS = 'workload.tokensPerMonth';
const GPUS = 'selfHosted.gpuCount';
const apis = (...ids: readonly string[]) => ({ apis: ids.map((id) => ({ id })) });

describe('a change below a card', () => {
  it.each<[card: string, mention: string, fields: Readonly<Record<string, unknown>>]>([
    [DOCUMENTS, 'pages are more like 10', { 'workload.requestTokens': Math.round(10 * PAGE) }],
    [DOCUMENTS, '900 tokens per page', { 'workload.requestTokens': 5400 }],
    [DAILY, 'per week, not per day', { [TOKENS]: 80e6 * WEEKS_PER_MONTH }],
    [DAILY, 'a month, not a day', { [TOKENS]: 80e6 }],
    [DAILY, 'all but gpt-5', apis('anthropic/claude-sonnet-5-5', 'anthropic/claude-haiku-5-5')],
    [DAILY, 'input output ratio is 9 to 1', { 'workload.inputShare': 0.9 }],
    [FLEET, '16 is silly, make it 2', { [GPUS]: 2 }],
    [
      A100,
      'could you redo that with H100s but half as many?',
      { 'selfHosted.gpu': 'h100-sxm', [GPUS]: 4, [TOKENS]: 2e9 },
    ],
    [A100, 'redo it with half as many H100s', { 'selfHosted.gpu': 'h100-sxm', [GPUS]: 4, [TOKENS]: 2e9 }],
    [A100, 'and vs flash lite', apis('google/gemini-3.8-flash', 'google/gemini-3.5-flash-lite')],
    [A100, 'then compare with qwen3 235b self hosted', { 'selfHosted.model': 'qwen3-235b-a22b' }],
    [TICKETS, 'half of them are spam and never hit the model', { 'workload.requestsPerMonth': 375_000 }],
    [TEAM, "weekends don't count", { [TOKENS]: (30 * 5e6 * 260) / 12 }],
    [CODER, 'drop the coder, use glm 4.6', { 'selfHosted.model': 'glm-4.6' }],
    [
      NIGHTLY,
      'it has to finish by 6am, starts at 10pm',
      { 'workload.windowHoursPerMonth': 8 * DAYS_PER_MONTH },
    ],
    [LETTERS, 'make it per week', { 'workload.requestsPerMonth': 9000 * WEEKS_PER_MONTH }],
    [
      WEEKLY,
      'we also have 2k phone calls a week, same size',
      { 'workload.requestsPerMonth': 17_000 * WEEKS_PER_MONTH },
    ],
    [TEAM, "we'll hit 150M a day", { [TOKENS]: 150e6 * DAYS_PER_MONTH }],
    [TEAM, 'what if we grow to 60 devs', { [TOKENS]: 60 * 5e6 * DAYS_PER_MONTH }],
    [TEAM, 'if only half use it', { [TOKENS]: 15 * 5e6 * DAYS_PER_MONTH }],
    [TEAM, 'they each use about 3M a day', { [TOKENS]: 30 * 3e6 * DAYS_PER_MONTH }],
    [
      A100,
      'lambda quotes 8x H100 SXM $2.99/GPU/hr',
      { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.usdPerGpuHour': 2.99 },
    ],
  ])('%s: %s', async (card, mention, fields) => {
    const { draft } = await below(card, [mention]);
    for (const [field, value] of Object.entries(fields)) {
      const now: unknown = Object.entries(draft.fields).find(([name]) => name === field)?.[1];
      if (typeof value === 'number') expect(now).toBeCloseTo(value, 2);
      else expect(now).toEqual(value);
    }
  });

  it('counts as many pages, each as long as is said', async () => {
    const { draft } = await below(PAGES, ['900 tokens per page']);
    expect(draft.fields[TOKENS]).toBeCloseTo(12_000 * DAYS_PER_MONTH * 900, -3);
  });
});

describe('what is said of a part is not taken for all', () => {
  it.each([
    [TICKETS, '2 calls, but the second is tiny (100 tokens)', 'is said of one call'],
    [DAILY, '80% at 500 tokens and 20% at 8k', 'the mean of all'],
    [DAILY, 'gpt-5 is 1.25/10 up to 200k context, then 2.5/15', 'by the length of the prompt'],
    [EUROPE, 'servers in London', 'Data stays in the EU by what was said before'],
    [DAILY, 'we do not want opus in there', 'Claude Opus 5.5 is not compared with. These are: GPT-5, '],
  ])('%s: %s', async (card, mention, told) => {
    const { reply, draft } = await below(card, [mention]);
    expect(reply.kind).toBe('question');
    expect(JSON.stringify(reply)).toContain(told);
    expect(draft.fields).toEqual((await below(card, ['what wins?'])).draft.fields);
  });
});

describe('a question of one thing', () => {
  it.each([
    [
      PAGES,
      'cost per page?',
      /^A page is counted as 667 tokens of English, and comes to \$0\.0\d+ hosted; Claude Haiku/,
    ],
    [PAGES, 'how many tokens per page did you assume?', /^A page is counted as 667 tokens of English: type /],
    [LETTERS, 'cost per letter?', /^A request of 1,691 tokens in and 309 out comes to /],
    [LETTERS, 'cost per word?', /^The card does not say that/],
    [
      DAILY,
      'is it the same model?',
      /^Novita sells Llama 3\.3 70B, the model that would be hosted\. GPT-5 and .* are other models/,
    ],
    [DAILY, 'is our data leaving?', /an API gets every prompt/],
    [DAILY, '24k/month, is that all in?', /^Not counted: /],
    [DAILY, 'does that flip it?', /^(?:Pay|Switch|Host|Stay)/],
    [DAILY, 'what dominates?', /^Hosting is \$13,655 a month: the GPUs \$11,388/],
    [DAILY, "where's the 16h from?", /That is an assumption: a tenth of an engineer/],
    [DAILY, 'are GPUs billed on weekends too?', /^Yes: the GPUs are rented all 730 hours/],
    [DAILY, 'should we just stay with the api?', /^(?:Pay|Switch|Host|Stay)/],
    [EUROPE, 'does openai work too?', /^openai is not on this card: type "add openai"/],
    [EUROPE, 'what changes without the eu rule', /what if no residency/],
    [DAILY, 'how low would the H100 price need to be', /hosting/],
  ])('%s: %s', async (card, question, told) => {
    const { reply } = await below(card, [question]);
    expect(reply.kind === 'answer' ? reply.text : reply.kind).toMatch(told);
  });
});

it('a bare number behind a price is no price that it could hardly become', async () => {
  const { reply } = await below(FLEET, ['make it $2.23/hr', '8 then']);
  expect(reply.kind).toBe('question');
});
