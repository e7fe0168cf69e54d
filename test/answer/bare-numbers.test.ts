import { describe, expect, test } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { LlmcostError } from '../../src/errors.ts';

/** What is offered for a number that comes in a period, and for a model whose name is near to another's. */

const hintsOf = async (line: string): Promise<readonly string[]> => {
  const refused: unknown = await answerLine(line, { asOf: new Date('2026-11-30T12:00:00Z') }).catch(
    (thrown: unknown) => thrown,
  );
  if (!(refused instanceof LlmcostError)) throw new Error(`${line} was answered`);
  return refused.hints;
};

describe('a number with its period is counted in that period', () => {
  test.each([
    ['400/month', '400 requests/month'],
    ['gpt-4o-mini, 300/day', 'gpt-4o-mini, 300 requests/day'],
    ['120/hour llama 8b', '120 requests/hour llama 8b'],
    ['essays 600/week, llama 8b', 'essays 600 requests/week, llama 8b'],
    ['newsletter 500/mo', 'newsletter 500 requests/mo'],
    ['650 per week, qwen3 32b on L40S', '650 requests per week, qwen3 32b on L40S'],
  ])('%s', async (line, whole) => {
    const hints = await hintsOf(line);
    expect(hints[0]).toBe(whole);
    expect(hints.join('\n')).not.toContain('/day/');
  });
});

test('a model whose name begins with another family is no slip', async () => {
  expect(await hintsOf('phixtral, 160/month')).toEqual(['a 7B model, 160 requests/month']);
  expect((await hintsOf('pixtrall, 1B tokens a month'))[0]).toContain('pixtral');
});

test('a share with its period goes with the word before it', async () => {
  const refused: unknown = await answerLine('1B tokens on sonnet, otherwise 6% a year', {
    asOf: new Date('2026-11-30T12:00:00Z'),
  }).catch((thrown: unknown) => thrown);
  expect(refused).toHaveProperty('message', expect.stringContaining('"otherwise 6%"'));
});
