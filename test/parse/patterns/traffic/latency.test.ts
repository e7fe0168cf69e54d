import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';

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
