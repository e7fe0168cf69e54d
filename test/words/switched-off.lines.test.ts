import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { changesLine } from '../../src/words/changes.ts';
import { withNames } from '../../src/words/names.ts';

/** Traffic in office hours alone, on GPUs that are rented day and night: what would change it is to switch them off. */

const answered = async (line: string): Promise<Answer> => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-27'), withoutCases: true });
  if (asked.kind !== 'answer') throw new Error(`"${line}" was not answered`);
  return asked.answer;
};

const changesOf = (answer: Answer): string => changesLine(withNames(answer, 'channel'))?.text ?? '';

const OFFICE = 'office hours only, 14B tokens a month, 800/200, qwen2.5 32b on L40S';

describe('GPUs that are off outside office hours', () => {
  it('cost what they do when they are said to be rented for those alone', async () => {
    const { assessment } = await answered(`${OFFICE} vs gpt-5-mini`);
    const said = await answered(`${OFFICE} vs gpt-5-mini, rented 217 hours a month`);
    expect(assessment.switchedOff?.monthlyUsd).toBeCloseTo(said.assessment.selfHosted.monthlyUsd, 6);
    expect(assessment.switchedOff?.to.choice).toBe(said.assessment.verdict.choice);
    expect(said.assessment.switchedOff).toBeUndefined();
  });

  it.each([
    [
      `${OFFICE} vs gpt-5-mini`,
      /^GPUs switched off outside office hours: \$[\d,]+ a month – then hosting wins\.$/,
    ],
    [
      `${OFFICE} vs gpt-5-nano`,
      /^GPUs switched off outside office hours: \$[\d,]+ a month, and the API still wins\.$/,
    ],
  ])('are the first thing that would change it: %s', async (line, says) => {
    expect(changesOf(await answered(line))).toMatch(says);
  });

  it.each([
    `${OFFICE} vs gpt-5-mini`.replace('office hours only, ', ''),
    `${OFFICE} vs gpt-5-mini`.replace('L40S', '16 own L40S'),
    'office hours only, 1M tokens a month, llama 8b on one L4 at $0.01/hr vs sonnet',
  ])(
    'change nothing where they run all day, are bought, or cost too little of the bill: %s',
    async (line) => {
      const answer = await answered(line);
      expect(answer.assessment.switchedOff).toBeUndefined();
      expect(changesOf(answer)).not.toContain('switched off');
    },
  );
});
