import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';

/** What only llama.cpp or MLX serves, and what nobody rents out. */

const answered = async (line: string) => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-26T00:00:00Z') });
  if (asked.kind !== 'answer') throw new Error('no answer');
  return asked.answer;
};

describe('a Mac', () => {
  it('serves at most 8 requests at once, and says so', async () => {
    const { assessment } = await answered('50M tokens a month qwen3 4b on m3 ultra');
    expect(assessment.warnings.map(({ code }) => code)).toContain('few-at-once');
    expect(assessment.selfHosted.service?.atCapacity.requestsAtOnce).toBeLessThan(10);
  });

  it('is bought as a whole, where nobody rents it out', async () => {
    const { scenario } = await answered('50M tokens a month qwen3 4b on m3 ultra 96gb');
    expect(scenario.selfHosted.procurement).toMatchObject({ kind: 'own', usdPerGpu: 3999, hostUsdPerGpu: 0 });
    expect(scenario.selfHosted.power?.hostWattsPerGpu).toBe(0);
  });
});

describe('a server GPU', () => {
  it('batches a team, and is rented', async () => {
    const { assessment, scenario } = await answered('50M tokens a month qwen3 4b on h100');
    expect(assessment.warnings.map(({ code }) => code)).not.toContain('few-at-once');
    expect(scenario.selfHosted.procurement.kind).toBe('rent');
  });
});
