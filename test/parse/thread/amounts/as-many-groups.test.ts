import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** How many of those there are of whom one sends what the card counts; and what a bare number behind it counts. */

const CARD = '10M tokens/day llama 70b on 2 H100, vs gpt-5-mini';
const CUSTOMERS = '10M tokens/day per customer, 14 customers, llama 70b on 2 H100 vs gpt-5-mini';
const TICKETS =
  '40k tickets a month, 5 messages each, 800 tokens per message, qwen3 32b on 2 L40S vs gpt-5-mini';
const DEVS = '120 devs, 1.5M tokens a day each, sonnet 4.5 vs glm 4.6 on 8xH100';
const DAYS = 365 / 12;
const VOLUME = 'workload.tokensPerMonth';

const tokensBelow = async (line: string, mention: string): Promise<number> => {
  const { scenario } = await below(line, [mention]);
  return scenario.workload.inputTokensPerMonth + scenario.workload.outputTokensPerMonth;
};

describe('what one of them sends, with how many there are', () => {
  it.each([
    ["that's per customer, we have 14", 14],
    ["that's per customer btw, we've 14 of them", 14],
    ['per customer, and we have 14', 14],
    ['each site does that, we have 3', 3],
    ["that's just one team, we have 6", 6],
    ["this is only for one team, and we've got six", 6],
    ['that is for one region, we have four', 4],
    ['one tenant alone does that, there are 30 of them', 30],
    ['we have 14 such customers', 14],
    ['we have 5 customers like that', 5],
  ])('%s', async (mention, many) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect([reply.kind, draft.fields['selfHosted.gpuCount']]).toEqual(['change', 2]);
    expect(draft.fields[VOLUME]).toBeCloseTo(10e6 * DAYS * many, 0);
  });

  it.each(['14 customers', 'we have 14 tenants'])('%s: whether each sends it is asked', async (mention) => {
    const { draft, reply } = await below(CARD, [mention]);
    expect(reply).toMatchObject({ kind: 'question', hints: ['14x the volume'] });
    expect(draft.fields).toEqual((await below(CARD, ['thanks'])).draft.fields);
  });

  it.each([
    ['we have 14 GPUs', 14],
    ['we have 4', 4],
  ])('GPUs are meant where nobody else was spoken of: %s', async (mention, gpus) => {
    const { fields } = (await below(CARD, [mention])).draft;
    expect(fields['selfHosted.gpuCount']).toBe(gpus);
    expect(fields[VOLUME]).toBeCloseTo(10e6 * DAYS, 0);
  });
});

describe('some more of those who are counted, or fewer', () => {
  it.each([
    [CUSTOMERS, '2 churned', 120e6 * DAYS],
    [CUSTOMERS, '3 of them churned', 110e6 * DAYS],
    [CUSTOMERS, 'two more customers', 160e6 * DAYS],
    [CUSTOMERS, '12 customers', 120e6 * DAYS],
    [DEVS, 'ten more devs', 130 * 1.5e6 * DAYS],
    [TICKETS, 'one more message per ticket', 40e3 * 6 * 800],
    [TICKETS, 'two fewer messages per ticket', 40e3 * 3 * 800],
  ])('%s: %s', async (line, mention, tokens) => {
    expect(await tokensBelow(line, mention)).toBeCloseTo(tokens, -2);
  });
});

describe('a number behind the GPUs of a replica is one of those', () => {
  const FOUR = '2B tokens a month llama 3.3 70b on 4 H100 vs gpt-5';
  const EIGHT = '2B tokens a month llama 3.3 70b on 8 H100 vs gpt-5';
  const OSS = '4B tokens a month gpt-oss-120b on 4 H100 vs gpt-5-mini';
  it.each([
    [FOUR, ['what if 2 GPUs per replica', 'and with 4?'], 4, 4],
    [EIGHT, ['4 GPUs per replica', 'and with 2?', 'and with 8?'], 8, 8],
    [EIGHT, ['4 per replica', 'then 8'], 8, 8],
    [EIGHT, ['tp 4', 'and 8?'], 8, 8],
    [OSS, ['what if 2 GPUs per replica', 'how fast is a replica?', 'hmm, then 1 again'], 1, 4],
  ])('%s: %j', async (line, mentions, each, gpus) => {
    const { fields } = (await below(line, mentions)).draft;
    expect([fields['selfHosted.gpusPerReplica'], fields['selfHosted.gpuCount']]).toEqual([each, gpus]);
  });

  it.each([
    [['2 more replicas', 'make it 5'], 5],
    [['add a replica', 'make it 6'], 6],
  ])('replicas are replicas: %j', async (mentions, many) => {
    expect((await below(EIGHT, mentions)).draft.fields['selfHosted.replicas']).toBe(many);
  });
});
