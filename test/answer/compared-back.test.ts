import { expect, it } from 'vitest';
import { answerJson, answerLine } from '../../src/answer/index.ts';

it('GPUs that were compared are still named when the document comes back', async () => {
  const asOf = new Date('2026-11-23');
  const asked = await answerLine('compare h100 and h200 for 10B tokens qwen3 32b', { asOf });
  if (asked.kind !== 'answer') throw new Error('no answer');
  const { scenario, evidence, assessment } = asked.answer;
  expect(assessment.warnings.map(({ code }) => code).filter((code) => code === 'compared')).toEqual([
    'compared',
  ]);
  const back = answerJson({ scenario, evidence }, { asOf });
  expect(back.assessment).toEqual(assessment);
});
