import { afterEach, describe, expect, it } from 'vitest';
import { type AskOptions, answerDraft, answerLine } from '../../src/answer/index.ts';
import { useRefreshedPrices } from '../../src/catalog/price-edition.ts';
import { infoOf } from '../../src/catalog/price-entry.ts';
import { suggestionsFor } from '../../src/parse/form/search.ts';
import { AS_OF, draft } from '../helpers/draft.ts';

const QUESTION = draft({ 'workload.tokensPerMonth': 1e9, apis: [{ id: 'openai/gpt-5' }] });
const ESTIMATE = { kind: 'estimate' as const, preview: false, ignoredWords: [] };

const asked = (options: Partial<AskOptions> = {}, question = QUESTION) =>
  answerDraft(question, ESTIMATE, { asOf: AS_OF, ...options });

afterEach(() => useRefreshedPrices([]));

describe('what was asked before', () => {
  it('is not costed again on that day, whoever asks and at what hour', () => {
    const first = asked();
    expect(asked({ by: 'U2', asOf: new Date('2026-11-23T23:59:59Z') }, structuredClone(QUESTION))).toBe(
      first,
    );
  });

  it('is another question on another day, with other defaults, or in other words', () => {
    const first = asked();
    const tomorrow = asked({ asOf: new Date('2026-11-24T00:00:00Z') });
    const withCases = {
      ...QUESTION,
      said: { 'workload.tokensPerMonth': { range: { low: 5e8, high: 15e8 } } },
    };
    const rate = {
      field: 'selfHosted.ops.usdPerHour' as const,
      value: 200,
      by: 'U1',
      at: '2026-11-01T00:00:00Z',
    };
    const paidMore = asked({ defaults: [rate] });
    for (const other of [tomorrow, paidMore, asked({}, withCases), asked({ withoutCases: true })])
      expect(other).not.toBe(first);
    expect(paidMore.scenario.selfHosted.ops.usdPerHour).toBe(200);
    expect(asked().scenario.selfHosted.ops.usdPerHour).toBe(first.scenario.selfHosted.ops.usdPerHour);
  });

  it('is costed anew once prices have moved', () => {
    const before = asked();
    const dates = { published: '2026-11-22', from: 'a price file', confirmed: '2026-11-22' };
    const info = infoOf(['openai/gpt-5', '', 100, 500, null, null]);
    useRefreshedPrices([{ seller: 'openai', info, dates: { ...dates, confirmedBy: 'a price file' } }]);
    expect(asked().scenario.apis[0]).toMatchObject({ usdPerMillionInput: 100, usdPerMillionOutput: 500 });
    useRefreshedPrices([]);
    expect(asked()).toEqual(before);
  });

  it('is read anew once a refresh has brought a model: its name counts in a line and in the form', async () => {
    const named = () => answerLine('1B tokens vs zebra-7', { asOf: AS_OF });
    const menu = () => suggestionsFor('apis', 'zebra', AS_OF).map(({ value }) => value);
    await expect(named()).rejects.toThrow('zebra-7');
    expect(menu()).toEqual([]);
    const dates = { published: '2026-11-22', from: 'a price file', confirmed: '2026-11-22' };
    const info = infoOf(['openai/zebra-7', 'Zebra 7', 1, 5, null, null]);
    useRefreshedPrices([{ seller: 'openai', info, dates: { ...dates, confirmedBy: 'a price file' } }]);
    expect(await named()).toMatchObject({
      answer: {
        scenario: { apis: expect.arrayContaining([expect.objectContaining({ id: 'openai/zebra-7' })]) },
      },
    });
    expect(menu()).toEqual(['openai/zebra-7']);
    useRefreshedPrices([]);
    await expect(named()).rejects.toThrow('zebra-7');
    expect(menu()).toEqual([]);
  });

  it('cannot be changed for whoever asks next', () => {
    const answer = asked();
    expect(() => Object.assign(answer.assessment.selfHosted, { monthlyUsd: 0 })).toThrow(TypeError);
    expect(() => answer.assumptions.splice(0)).toThrow(TypeError);
  });

  it('is read once for each who asks it', async () => {
    const line = (by: string) => answerLine('1B tokens vs gpt-5', { asOf: AS_OF, by });
    const [first, again, other] = [await line('U1'), await line('U1'), await line('U2')];
    if (first.kind !== 'answer' || again.kind !== 'answer' || other.kind !== 'answer')
      throw new Error('refused');
    expect(again.answer).toBe(first.answer);
    expect(other.answer.draft.said['workload.tokensPerMonth']?.by).toBe('U2');
    expect(other.answer.scenario).toEqual(first.answer.scenario);
  });
});
