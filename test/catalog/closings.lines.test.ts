import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { CLOSINGS } from '../../src/catalog/closings.ts';
import { apiPrice, closingOf, isApiId, isClosed } from '../../src/catalog/index.ts';
import type { Assessment } from '../../src/domain/assessment.ts';

/** What a seller has closed is not for sale, from its day on and not before. */

const DAY_MS = 86_400_000;
const ROWS = CLOSINGS.flatMap(({ rows, source, date }) =>
  rows.map(([id, on, replacement]) => ({ id, on, replacement, source, date })),
);
const LISTED = ROWS.filter(({ id }) => isApiId(id));

describe('a closing', () => {
  it('is said once of a model, with its day and its source', () => {
    const ids = ROWS.map(({ id }) => id.toLowerCase());
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const { id, on, source, date } of ROWS) {
      expect(on, id).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(date, id).toMatch(/^20\d\d(-\d\d){0,2}$/);
      expect(source.length, id).toBeGreaterThan(10);
    }
    expect(LISTED.length).toBeGreaterThan(140);
  });

  it('names nothing instead that is closed on that day itself', () => {
    const wrong = ROWS.filter(
      ({ replacement, on }) =>
        replacement !== undefined && isClosed(replacement, new Date(`${on}T12:00:00Z`)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('counts from its day on: not the day before, then always', () => {
    for (const { id, on } of LISTED) {
      const day = Date.parse(`${on}T12:00:00Z`);
      expect(isClosed(id, new Date(day - DAY_MS)), id).toBe(false);
      expect(isClosed(id, new Date(day)), id).toBe(true);
      expect(isClosed(id, new Date(day + 400 * DAY_MS)), id).toBe(true);
    }
  });
});

const isChosen = ({ verdict }: Assessment, id: string): boolean =>
  [verdict.api, verdict.leader, verdict.against].some((api) => api?.toLowerCase() === id.toLowerCase());

describe('what is closed', () => {
  const asOf = new Date('2027-05-01T12:00:00Z');
  const priced = LISTED.filter(
    ({ id }) => !('noPrice' in apiPrice(id, { inputTokens: 1000, outputTokens: 1000 }, asOf)),
  );

  // One of each seller by name, in the cheapest setting for it: nothing else undercuts a small volume.
  it.each(priced.filter((_, index) => index % 3 === 0).map(({ id }) => id))(
    '%s is ruled out by its day, and neither leads nor wins',
    async (id) => {
      const asked = await answerLine(`300M tokens 2x h100 vs ${id}`, { asOf });
      if (asked.kind !== 'answer') throw new Error(id);
      const { assessment } = asked.answer;
      const row = assessment.comparisons.find(({ api }) => api.toLowerCase() === id.toLowerCase());
      expect(row?.ruledOut).toMatch(/^closed on \d+ \w{3} 20\d\d$/);
      expect(isChosen(assessment, id)).toBe(false);
    },
  );

  it('is never compared by our own choice', async () => {
    for (const model of ['llama 70b', 'llama 8b', 'qwen3 32b', 'deepseek v3.2', 'gpt-oss 120b', 'kimi k2']) {
      const asked = await answerLine(`2B tokens ${model}`, { asOf });
      if (asked.kind !== 'answer') throw new Error(model);
      const { scenario } = asked.answer;
      expect(scenario.apis.filter(({ id }) => closingOf(id) !== undefined && isClosed(id, asOf))).toEqual([]);
    }
  });
});

it('an open model that its maker has closed is still named with who sells it', async () => {
  const asked = await answerLine('500M tokens llama 70b on 2x h100 vs deepseek/deepseek-v3.2', {
    asOf: new Date('2026-11-27T00:00:00Z'),
  });
  if (asked.kind !== 'answer') throw new Error('no answer');
  const said = asked.answer.evidence.warnings?.find(({ code }) => code === 'api-closed')?.message;
  expect(said).toContain('still sells it: type "vs DeepSeek V3.2 at Avian"');
});
