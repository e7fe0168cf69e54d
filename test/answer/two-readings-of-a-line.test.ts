import { describe, expect, test } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { LlmcostError } from '../../src/errors.ts';

/** Lines that are two cases or may mean two things: whole lines for each, with all else that was typed. */

const AS_OF = { asOf: new Date('2026-11-30T12:00:00Z') };

const hintsOf = async (line: string): Promise<readonly string[]> => {
  const refused: unknown = await answerLine(line, AS_OF).catch((thrown: unknown) => thrown);
  if (!(refused instanceof LlmcostError)) throw new Error(`${line} was answered`);
  return refused.hints;
};

describe('so many at once in two stages are two cards', () => {
  test.each([
    [
      '10k users -> 300 concurrent, 100k users 3000 concurrent, h100',
      ['300 concurrent, h100', '3000 concurrent, h100'],
    ],
    [
      'phase 1 40 concurrent, phase 2 400 concurrent, llama 70b',
      ['40 concurrent, llama 70b', '400 concurrent, llama 70b'],
    ],
    [
      'qwen3 32b on L40S, 25 simultaneous users now and 250 simultaneous users next year',
      ['qwen3 32b on L40S, 25 concurrent', 'qwen3 32b on L40S, 250 concurrent'],
    ],
  ])('%s', async (line, whole) => expect(await hintsOf(line)).toEqual(whole));

  test('what was measured at so many at once is no stage', async () => {
    const line = 'llama 70b on 8xH100, measured 4000 tok/s at 64 concurrent, 300 concurrent users';
    expect((await hintsOf(line)).join()).not.toBe('64 concurrent,300 concurrent');
  });
});

describe('money of an API behind tokens of a day may be of all of them, or of a million', () => {
  test.each([
    [
      '1M tokens/day $12.50 api qwen3-32b, 1x L40S $500/mo',
      '1M tokens a day costs $12.50 a day on qwen3-32b api, 1x L40S $500/mo',
    ],
    [
      '8M tokens a day for €30 via api, deepseek v3.2, 8xH200',
      '8M tokens a day costs €30 a day on deepseek v3.2 api, 8xH200',
    ],
  ])('%s', async (line, first) => expect((await hintsOf(line))[0]).toBe(first));

  test('an open model that its maker does not sell is bought at the cheapest', async () => {
    const hints = await hintsOf('3M tokens/day $20 api llama 70b, or 2x L40S $1,100/mo');
    expect(hints).toHaveLength(2);
    for (const hint of hints) expect(hint).toMatch(/\/.*llama-3\.3-70b/i);
  });

  test('a price of a card is none', async () => {
    const asked = await answerLine('20M tokens/day, H100 at $2.49, llama 70b', AS_OF);
    expect(asked.kind).toBe('answer');
  });
});

test('pictures are no text, by the names of what paints them', async () => {
  for (const line of ['1B tokens flux images', '1B tokens imagen images', '1B tokens a month qwen-image'])
    await expect(answerLine(line, AS_OF)).rejects.toThrow(/^We cost text in tokens/);
});

describe('what many send a day, beside the size of each, is of each or of all', () => {
  test.each([
    [
      '200 doctors dictate 15 notes/day 600 words each',
      [
        '200 doctors dictate 15 notes/day each, 600 words each',
        '200 doctors dictate 15 notes/day in total, 600 words each',
      ],
    ],
    [
      '50 agents 20 tasks/day each 30k tokens',
      ['50 agents 20 tasks/day each, 30k tokens', '50 agents 20 tasks/day in total, 30k tokens'],
    ],
    [
      '600 agents 300 tickets/day each 1.2k tokens, haiku',
      [
        '600 agents 300 tickets/day each, 1.2k tokens, haiku',
        '600 agents 300 tickets/day in total, 1.2k tokens, haiku',
      ],
    ],
  ])('%s', async (line, whole) => expect(await hintsOf(line)).toEqual(whole));
});

describe('seats with their money keep it, and the hardware beside it', () => {
  test.each([
    [
      '20 consultants chatgpt pro $200 each per month, buy a dgx spark instead',
      '$4,000 a month on sonnet, buy a dgx spark instead',
    ],
    [
      '50 people chatgpt enterprise $60 each per month, llama 70b on H100 instead',
      '$3,000 a month on sonnet, llama 70b on H100 instead',
    ],
    ['14 analysts on cursor $40 each', '$560 a month on sonnet'],
  ])('%s', async (line, first) => expect((await hintsOf(line))[0]).toBe(first));
});

describe('what is spent on machines that nobody counts keeps its sum', () => {
  test.each([
    ['500M tok/mo, capex $40K-$190K', '$40K-$190K total'],
    ['500M tok/mo on prem, capex $80k', '$80k total'],
    ['3K req/day, llama 8B on prem, capex $12K', '$12K total'],
  ])('%s', async (line, sum) => {
    const [first, second] = await hintsOf(line);
    expect(first).toContain(`1 GPU ${sum}`);
    expect(second).toContain(`8 GPUs ${sum}`);
  });
});
