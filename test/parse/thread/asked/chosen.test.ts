import { describe, expect, it } from 'vitest';
import { LlmcostError } from '../../../../src/errors.ts';
import { chosenOf } from '../../../../src/parse/index.ts';

/** What answers a question of ours with one of the lines that it offered. */

const SIDES = ['host mistral-small-4-119b', 'vs mistral small'];
const TERMS = ['gpu price -12%', '12% off the api'];
const HOURS = ['billed 3 hours a month', '3 hours a month ops'];
const TOKENS = ['600 tokens in', '600 tokens out', '600 tokens a month'];
const SITES = ['8 GPUs', '2x the traffic', '2x the traffic, 8 GPUs'];
const SHARES = ['20% util', '20% cached', '20% discount'];
const BATCH = ['100% batch', '50% off openai/gpt-5-mini'];

describe('chooses', () => {
  it.each<[string, readonly string[], string | undefined]>([
    ['for hosting I mean', SIDES, SIDES[0]],
    ['host it', SIDES, SIDES[0]],
    ['hosted please', SIDES, SIDES[0]],
    ['as an API', SIDES, SIDES[1]],
    ['on the api', TERMS, TERMS[1]],
    ['no, the api', TERMS, TERMS[1]],
    ['no the api', TERMS, TERMS[1]],
    ['no for hosting', TERMS, TERMS[0]],
    ['the GPUs', TERMS, TERMS[0]],
    ['for hosting', TERMS, TERMS[0]],
    ['both', TERMS, 'gpu price -12%, 12% off the api'],
    ['people', HOURS, HOURS[1]],
    ["it's for our engineers", HOURS, HOURS[1]],
    ['ops I meant', HOURS, HOURS[1]],
    ['billed', HOURS, HOURS[0]],
    ['in', TOKENS, TOKENS[0]],
    ['the output', TOKENS, TOKENS[1]],
    ['monthly', TOKENS, TOKENS[2]],
    ['the second one', TOKENS, TOKENS[1]],
    ['the last', TOKENS, TOKENS[2]],
    ['GPUs too obviously', SITES, SITES[2]],
    ['both', SITES, SITES[2]],
    ['only the traffic', SITES, SITES[1]],
    ['the GPUs', SITES, SITES[0]],
    ['cached', SHARES, SHARES[1]],
    ['the utilization', SHARES, SHARES[0]],
    ['yes do it', ['2 GPUs'], '2 GPUs'],
    ['machines', ['gpu price -12%'], 'gpu price -12%'],
  ])('%s of %j', (text, offered, chosen) => {
    expect(chosenOf(text, offered, true)).toBe(chosen);
  });

  it.each<[string, readonly string[]]>([
    ['drop haiku', SIDES],
    ['mistral small', SIDES],
    ['yes', SIDES],
    ['4 hours ops', HOURS],
    ['what about people?', HOURS],
    ['hours', HOURS],
    ['the third', HOURS],
    ['thanks', HOURS],
    ['for both', ['40% cached', '70% cached']],
    // A share of the card is of the API already, and two figures are two ways to say one thing.
    ['for both', BATCH],
    ['both', ['8h ops', 'ops at $50/h']],
    // What is to be none of a thing chooses nothing of it.
    ['no batch', BATCH],
    ['ok no batch then', BATCH],
    ['no caching', SHARES],
    ['no traffic', SITES],
    ['cached', ['40% cached', '70% cached']],
    ['people', []],
  ])('none: %s of %j', (text, offered) => {
    expect(chosenOf(text, offered, true)).toBeUndefined();
  });

  it.each(['per request', 'for each call'])('asks where several fit: %s', (text) => {
    let asked: unknown;
    try {
      chosenOf(text, TOKENS, true);
    } catch (error) {
      asked = error;
    }
    expect(asked).toBeInstanceOf(LlmcostError);
    expect(asked).toMatchObject({ hints: TOKENS.slice(0, 2) });
  });

  it('by a yes alone what an answer offers beside it', () => {
    expect(chosenOf('GPUs', ['2 GPUs'], false)).toBeUndefined();
    expect(chosenOf('ok do it', ['2 GPUs'], false)).toBe('2 GPUs');
  });
});
