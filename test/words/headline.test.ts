import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';

const headlineOf = async (line: string): Promise<string> => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-27'), withoutCases: true });
  if (asked.kind !== 'answer') throw new Error(`"${line}" was not answered`);
  return asked.answer.assessment.verdict.headline;
};

describe('the sentence that a card begins with', () => {
  it.each([
    ['400M tokens EU only vs claude sonnet', /if good enough: data stays in the EU\.$/],
    ['1B tokens gpt-4o azure', /if good enough: \d+% cheaper\.$/],
    ['1B tokens vs $30/$60 per million', /if good enough: (?:over )?\d+% (?:below your API|cheaper)/],
  ])('reads in one look: %s', async (line, says) => {
    const headline = await headlineOf(line);
    expect(headline).toMatch(says);
    expect([...headline].length).toBeLessThanOrEqual(75);
  });
});
