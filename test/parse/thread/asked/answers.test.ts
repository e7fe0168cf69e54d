import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** What answers a question of ours, or goes on from one that was asked just before, and says nothing whole without it. */

const CARD = '2B tokens a month, llama 3.3 70b on 4 H100 vs sonnet and gpt-5';
const REQUESTS = 'workload.requestsPerMonth';
const TOKENS = 'workload.tokensPerMonth';
const DAYS = 365 / 12;

describe('what each of some people sends', () => {
  it.each([
    ['200 users', '20 prompts a day', REQUESTS, 200 * 20 * DAYS],
    ['80 employees', '10 chats a week', REQUESTS, (80 * 10 * DAYS) / 7],
    ['200 users', 'they send 20 requests a day each', REQUESTS, 200 * 20 * DAYS],
    ['3 engineers use it', 'each 50 prompts a day', REQUESTS, 3 * 50 * DAYS],
    ['we have 60 devs', '15 prompts per day per user', REQUESTS, 60 * 15 * DAYS],
    ['what if we had 5k customers?', '7 a day', REQUESTS, 5000 * 7 * DAYS],
    ['three hundred employees', 'each one asks 5 questions a day', REQUESTS, 300 * 5 * DAYS],
    ['we have 40 devs', '1M tokens a day', TOKENS, 40e6 * DAYS],
    // More than one person sends is of all.
    ['200 users', '5B tokens a month', TOKENS, 5e9],
    ['200 users', '40k prompts a day', REQUESTS, 40_000 * DAYS],
  ])('%s: %s', async (asked, text, field, value) => {
    expect((await below(CARD, [asked])).reply.text).toContain('What does each of');
    const { draft, reply } = await below(CARD, [asked, text]);
    expect(reply.kind).toBe('change');
    expect(draft.fields[field as typeof REQUESTS]).toBeCloseTo(value, -1);
  });

  it('keeps the size that stands behind it', async () => {
    const { draft } = await below(CARD, ['200 users', '20 prompts a day, 2k tokens']);
    expect(draft.fields[REQUESTS]).toBeCloseTo(200 * 20 * DAYS, -1);
    expect(draft.fields['workload.requestTokens']).toBe(2000);
  });

  it('is asked how often, and of how many, where it is a number alone', async () => {
    const { reply } = await below(CARD, ['200 users', 'about 10 each']);
    expect(reply).toMatchObject({
      kind: 'question',
      hints: ['200 users, 10 requests a day each', '200 users, 10 requests a month each'],
    });
  });

  it.each(['add haiku', '2 GPUs', 'int4'])('is none of it: %s', async (text) => {
    const { draft, reply } = await below(CARD, ['200 users', text]);
    expect(reply.kind).toBe('change');
    expect(draft.fields[TOKENS]).toBe(2e9);
  });

  it('is of all where no question stands before', async () => {
    const { draft } = await below(CARD, ['200 users', 'int4', '900 prompts a day']);
    expect(draft.fields[REQUESTS]).toBeCloseTo(900 * DAYS, -1);
  });
});

describe('whether an API with a contract may be used', () => {
  const RESIDENCY = 'constraints.dataResidency';

  it.each([
    ['HIPAA', 'must stay with us'],
    ['HIPAA', 'it must stay in house'],
    ['we need a BAA', 'no apis then'],
    ['SOC 2', 'the data stays here'],
    ['must be HDS certified', 'must stay with us'],
  ])('%s: %s keeps the data', async (asked, text) => {
    const { draft, reply } = await below(CARD, [asked, text]);
    expect(reply.kind).toBe('change');
    expect(draft.fields[RESIDENCY]).toBe('own-infrastructure');
  });

  it.each(['with a contract is fine', 'a BAA is fine', 'we have a contract with them'])(
    '%s: says that nothing changes',
    async (text) => {
      const { draft, reply } = await below(CARD, ['HIPAA', text]);
      expect(reply.text).toContain('the card stays as it is');
      expect(draft.fields[RESIDENCY]).toBeUndefined();
    },
  );

  it('is none of it: add haiku', async () => {
    expect((await below(CARD, ['HIPAA', 'add haiku'])).draft.fields.apis).toHaveLength(3);
  });
});

describe('an API', () => {
  it.each([
    ['we get 15% off from azure', 'on gpt-5', 'openai/gpt-5', { discount: 0.15 }],
    ['we get 15% off from azure', 'for sonnet', 'anthropic/claude-sonnet-5-5', { discount: 0.15 }],
    ['vs bedrock', 'haiku', 'aws/global.anthropic.claude-haiku-5-5', {}],
    ['add bedrock', 'sonnet please', 'aws/global.anthropic.claude-sonnet-5-5', {}],
  ])('%s: %s', async (asked, text, id, terms) => {
    const { draft, reply } = await below(CARD, [asked, text]);
    expect(reply.kind).toBe('change');
    expect(draft.fields.apis).toContainEqual({ id, ...terms });
  });
});

describe('what a question asked of', () => {
  it.each([
    ['does that include ops?', 'take it out', 'selfHosted.ops.hoursPerMonth', 0],
    ['how many hours of ops?', 'and without?', 'selfHosted.ops.hoursPerMonth', 0],
    ['is this for 4 gpus?', 'make it 8', 'selfHosted.gpuCount', 8],
    ['is that with 6 H100?', 'make it 5', 'selfHosted.gpuCount', 5],
    ['is that at 2B a month?', 'make it 3', TOKENS, 3e9],
    ['is ops 16 hours?', 'make it 10', 'selfHosted.ops.hoursPerMonth', 10],
    ['what would it cost at 5B?', 'and at 10?', TOKENS, 10e9],
  ])('%s: %s', async (asked, text, field, value) => {
    const { draft, reply } = await below(CARD, [asked, text]);
    expect(reply.kind).toBe('change');
    expect(draft.fields[field as typeof TOKENS]).toBe(value);
  });

  it('stays what takes back the last change where that was no question', async () => {
    const { draft } = await below(CARD, ['8 GPUs', 'take it out']);
    expect(draft.fields['selfHosted.gpuCount']).toBe(4);
  });
});

describe('a figure with its unit said again', () => {
  it.each([
    ['only 8 hours a day', 'actually 10 hours', 'selfHosted.procurement.billedHoursPerMonth', 10 * DAYS],
    ['only 8 hours a day', 'sorry 6 hours', 'selfHosted.procurement.billedHoursPerMonth', 6 * DAYS],
    ['only 8 hours a day', 'actually 10', 'selfHosted.procurement.billedHoursPerMonth', 10 * DAYS],
    ['8h ops', 'actually 12 h', 'selfHosted.ops.hoursPerMonth', 12],
    ['2 spares', 'no, 3 spares sorry', 'selfHosted.spareReplicas', 3],
  ])('%s: %s', async (asked, text, field, value) => {
    const { draft, reply } = await below(CARD, [asked, text]);
    expect(reply.kind).toBe('change');
    expect(draft.fields[field as typeof TOKENS]).toBeCloseTo(value, 3);
  });
});

describe('a figure that is only asked with', () => {
  it.each([
    ['with 8 gpus?', 'selfHosted.gpuCount', 8],
    ['with int4?', 'selfHosted.precision', 'int4'],
    ['with two spares?', 'selfHosted.spareReplicas', 2],
    ['can we see it with 6 gpus please', 'selfHosted.gpuCount', 6],
    ['can you show it with 8 H100s?', 'selfHosted.gpuCount', 8],
    ['show me with 6 gpus', 'selfHosted.gpuCount', 6],
  ])('%s is tried', async (text, field, value) => {
    const { draft, reply } = await below(CARD, [text]);
    expect(reply.kind).toBe('change');
    expect(draft.fields[field as typeof TOKENS]).toBe(value);
  });

  it.each(['with a spare?', 'is that with 8 gpus?', 'does it come with int4?'])(
    '%s is a question',
    async (text) => {
      expect((await below(CARD, [text])).reply.kind).toBe('answer');
    },
  );
});
