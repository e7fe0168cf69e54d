import { describe, expect, it } from 'vitest';
import { below } from '../helpers/below.ts';

/** What a question may want is typed before it is offered; what the card has already is answered. */

const ON_405B = '3.3B tokens/mo on llama 3.1 405b vs gpt-5';
const SPREAD = '500M tokens/mo llama 70b on 4 H100 vs sonnet';
const BY_SIDES = '30M in a day 2M out a day llama 70b on 2 H100 vs gpt-5';
const ON_FOUR = '2B tokens/mo qwen3 32b on 4 H100 vs haiku';

describe('what nobody asked about is not offered', () => {
  it.each<[string, string]>([
    [ON_405B, 'does anyone still run 405b'],
    [ON_405B, 'do people run 405b?'],
    [ON_405B, '405b?'],
    [BY_SIDES, 'at 8 in?'],
    [BY_SIDES, 'at 6 in?'],
    [ON_FOUR, 'does a 8b do the job'],
    [ON_FOUR, 'would a 14b work?'],
    [ON_FOUR, 'three?'],
    [ON_FOUR, 'rent is what per hr?'],
    [ON_FOUR, 'the rate is how much an hour?'],
  ])('%s: %s', async (line, question) => {
    const { reply } = await below(line, [question]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.not.stringContaining('what if') });
  });
});

describe('what the card has already', () => {
  it.each<[string, string, RegExp]>([
    [SPREAD, 'each replica on two cards?', /^Yes: a replica is spread over 2 GPUs/],
    [SPREAD, 'does a replica use 2 H100s?', /^Yes: a replica is spread over 2 GPUs/],
    [SPREAD, 'each replica on one card?', /^A replica is spread over 2 GPUs here.* "1 GPU per replica"/],
    [SPREAD, 'how many gpus are in a replica?', /^A replica is spread over 2 GPUs here[^"]*$/],
    [ON_FOUR, '4 cards?', /^Yes\. 4 × H100 SXM/],
    [ON_FOUR, '2B tokens?', /^Yes\. 2B tokens a month/],
    [ON_FOUR, 'vs haiku?', /^Yes\. Claude Haiku/],
    [ON_FOUR, 'fp8?', /^Yes\. Qwen3 32B in FP8/],
    [ON_FOUR, 'on-demand?', /^Yes\. Rented on-demand/],
    [ON_FOUR, 'rent is what per hr?', /^Rented on-demand, \$[\d.]+ a GPU and hour/],
    [ON_FOUR, 'does a 8b do the job', /^The card compares cost, not how good/],
  ])('%s: %s', async (line, question, told) => {
    const { reply } = await below(line, [question]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
  });
});

describe('what fewer GPUs hold is told with their figures', () => {
  it.each<[string, string, RegExp]>([
    [
      '2B tokens llama 70b on H100',
      'can it go on 1?',
      /^With "1 GPU", at INT4 instead of FP8: The fleet is /,
    ],
    ['2B tokens llama 70b fp8 on 2 H100', 'would 1 GPU do?', /^With "1 GPU": The fleet is /],
    ['2B tokens llama 405b on 8 H100', 'would 2 GPUs do?', /INT4 instead of FP8: No: (?!.*what if)/],
  ])('%s: %s', async (line, question, told) => {
    const { reply } = await below(line, [question]);
    expect(reply).toMatchObject({ kind: 'answer', text: expect.stringMatching(told) });
  });
});

describe('what is offered does all that was asked', () => {
  it.each<[string, string, object]>([
    [SPREAD, 'would int4 on 1 H100 do?', { 'selfHosted.gpuCount': 1, 'selfHosted.precision': 'int4' }],
    [SPREAD, 'could fp8 on two cards cope?', { 'selfHosted.gpuCount': 2, 'selfHosted.precision': 'fp8' }],
    [SPREAD, 'would 1 do the job?', { 'selfHosted.gpuCount': 1 }],
    [
      SPREAD,
      'is 2 enough at 5B?',
      { 'selfHosted.gpuCount': 2, 'workload.tokensPerMonth': 5e9, 'selfHosted.model': 'llama-3.3-70b' },
    ],
    [ON_FOUR, 'at 10x?', { 'workload.tokensPerMonth': 20e9 }],
    [ON_FOUR, 'at 50B?', { 'workload.tokensPerMonth': 50e9 }],
  ])('%s: %s', async (line, question, fields) => {
    const { reply } = await below(line, [question]);
    const offered = /"(what if [^"]+)"/.exec(reply.text)?.[1] ?? '';
    const { draft, reply: typed } = await below(line, [question, offered]);
    expect(typed.kind).toBe('change');
    expect(draft.fields).toMatchObject(fields);
  });
});
