import { describe, expect, it } from 'vitest';
import { parseLine } from '../../src/parse/index.ts';

const fieldsOf = async (line: string) => (await parseLine(line)).draft.fields;

describe('how long people wait at most', () => {
  it.each([
    ['llama 70b, 1B tok/mo, ttft 500ms vs gpt-4o', 0.5],
    ['500 ms TTFT, llama 8b, 1B tokens', 0.5],
    ['1B tokens, first token under 2s, llama 70b', 2],
    ['1B tokens, time to first token < 1.5 seconds', 1.5],
  ])('%s', async (line, seconds) => {
    const fields = await fieldsOf(line);
    expect(fields['selfHosted.maxSecondsToFirstToken']).toBe(seconds);
    expect(fields['workload.tokensPerMonth']).toBe(1e9);
  });

  it.each([
    ['1B tokens, answer within 3 s', 3],
    ['replies in under 5 seconds, 1B tokens', 5],
    ['1B tokens, response time < 800 ms', 0.8],
  ])('%s', async (line, seconds) => {
    expect((await fieldsOf(line))['selfHosted.maxSecondsToAnswer']).toBe(seconds);
  });

  it('asks what a bare latency is of, with both lines', async () => {
    await expect(parseLine('latency under 200ms, 1B tokens')).rejects.toMatchObject({
      code: 'not-understood',
      hints: ['first token within 200ms', 'answer within 200ms'],
    });
  });

  it('takes tokens of responses for no time', async () => {
    const fields = await fieldsOf('1B tokens 300 in 500 out responses');
    expect(fields['selfHosted.maxSecondsToAnswer']).toBeUndefined();
    expect(fields['workload.requestOutputTokens']).toBe(500);
  });
});

describe('a price of a node', () => {
  it.each([
    ['3 nodes of 8xH100 at $19.92/hr per node, 20B tokens', 19.92 / 8],
    ['3 nodes of 8xH100 at $19.92/hr each, 20B tokens', 19.92 / 8],
    ['3 nodes of 8xH100 at $2.49/hr each, 20B tokens', 2.49],
    ['3 nodes of 8xH100 at $60/hr total, 20B tokens', 60 / 24],
    ['8xH100 at $19.92/hr per node, 20B tokens', 19.92 / 8],
    ['2 x p5.48xlarge at $55/hr per node, 2B tokens', 55 / 8],
  ])('%s', async (line, usd) => {
    expect((await fieldsOf(line))['selfHosted.procurement.usdPerGpuHour']).toBeCloseTo(usd, 9);
  });
});

describe('reasoning', () => {
  it.each([
    ['1B tokens reasoning on deepseek r1', 'reasoning'],
    ['10k requests/day, reasoning model, qwen3 32b', 'reasoning'],
    ['1B tokens grok 4 fast reasoning', undefined],
    ['1B tokens needs frontier reasoning', undefined],
  ])('%s', async (line, shape) => {
    expect((await fieldsOf(line))['workload.shapeOfWork']).toBe(shape);
  });
});
