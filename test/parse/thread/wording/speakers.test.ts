import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** Who said something stands in front of it, and stops nothing of it; jokes and far years are talk. */

const CARD = '2B tokens a month, llama 70b on 4x H100 vs gpt-5 and sonnet';

describe('a name in front of what is said', () => {
  it.each([
    ['Ben: make it 3B', { 'workload.tokensPerMonth': 3e9 }],
    ['ben: make it 3B', { 'workload.tokensPerMonth': 3e9 }],
    ['Ana (finance): we pay 0.25 per kWh', { 'selfHosted.power.usdPerKwh': 0.25 }],
    ['Jörg M. said: 8 GPUs', { 'selfHosted.gpuCount': 8 }],
    ['Priya: drop sonnet', { apis: [{ id: 'openai/gpt-5' }] }],
    ['Volume: 4B', { 'workload.tokensPerMonth': 4e9 }],
    ['Correction: 3B', { 'workload.tokensPerMonth': 3e9 }],
    ['GPUs: 6', { 'selfHosted.gpuCount': 6 }],
  ])('%s', async (mention, fields) => {
    expect((await below(CARD, [mention])).draft.fields).toMatchObject(fields);
  });

  it.each([
    ['Retries: 10%', 'what is sent again is paid again'],
    ['Users: 400', 'What does each of'],
  ])('%s is asked about as a whole', async (mention, asks) => {
    const { kind, text } = (await below(CARD, [mention])).reply;
    expect([kind, text]).toEqual(['question', expect.stringContaining(asks)]);
  });

  it.each([
    'Ana: +1',
    'Ben: nonsense, nobody does that',
    'Ben: thanks!',
    'Ben: do you agree?',
    "we'd reach that in 2028 maybe",
    'maybe in 2029',
    'revisit in 2027',
    'lol an intern on call',
    'haha imagine an intern running this',
  ])('%s is talk', async (mention) => {
    expect((await below(CARD, [mention])).reply.kind).toBe('silence');
  });

  it.each([
    ['Ben: API it is', 'answer'],
    ['lol what about haiku', 'change'],
    ['wow batch', 'change'],
  ])('%s is no talk', async (mention, kind) => {
    expect((await below(CARD, [mention])).reply.kind).toBe(kind);
  });
});
