import { describe, expect, it } from 'vitest';
import { workingFor } from '../../src/answer/index.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { answerMeasured } from '../../src/measured/index.ts';
import { renderCard, renderWorking } from '../../src/render/index.ts';
import { renderText } from '../../src/render/plain-text.ts';
import { BUDGET, countNumbers, countWords } from '../../src/words/budget.ts';
import { cardContent, readOf } from '../../src/words/card.ts';
import { csv, read } from './files.ts';

const START = 1_772_409_600;
const HEADER = ['start_time', 'end_time', 'model', 'input_tokens', 'output_tokens', 'input_cached_tokens'];

/** 14 days: 4M tokens an hour from 9 to 17 UTC, 400k otherwise; the mean is 1.6M. */
const EXPORT = csv(
  HEADER,
  Array.from({ length: 336 }, (_, hour) => {
    const tokens = hour % 24 >= 9 && hour % 24 < 17 ? 4e6 : 4e5;
    const from = START + hour * 3600;
    return [from, from + 3600, 'gpt-5-mini', tokens * 0.8, tokens * 0.2, 0];
  }),
);

const answered = async (words: string): Promise<Answer> => {
  const asked = await answerMeasured(words, await read(EXPORT), { asOf: new Date('2026-03-20T00:00:00Z') });
  if (asked.kind !== 'answer') throw new Error('no answer');
  return asked.answer;
};

const LINE = 'Measured: 2–15 Mar, 538M tokens, peak 2.5× the mean, busiest at 09 UTC.';

describe('what an answer shows of its export', () => {
  it('names it on the card and in the terminal', async () => {
    const answer = await answered('llama 70b on h100');
    const card = renderCard(answer, { id: 'x', audience: 'channel', buttons: 'none' });
    expect(JSON.stringify(card.blocks)).toContain(LINE);
    expect(renderText(answer)).toContain(LINE);
  });

  it.each([
    'llama 70b on h100',
    'llama 70b on 8x h100 owned, 30% growth a month vs claude sonnet, gpt-5, gemini pro and grok',
    'llama 8b on l4, data cannot leave',
    'llama 405b on 1x a100, EU only',
  ])('is read in three seconds all the same: %s', async (words) => {
    const content = cardContent(await answered(words), 'channel');
    const read = readOf(content);
    expect(read).toContain(LINE);
    expect(countWords(read)).toBeLessThanOrEqual(BUDGET.words);
    expect(countNumbers(read)).toBeLessThanOrEqual(BUDGET.numbers);
    expect([...content.headline].length).toBeLessThanOrEqual(150);
  });

  it('draws the hours with the fleet beside them', async () => {
    const text = renderText(await answered('llama 70b on h100'));
    // A third of the hours is busy: the curve falls between 25% and 50%.
    expect(text).toMatch(/ 25% █{30,} +4M\n/);
    expect(text).toMatch(/ 50% █{4} +400k\n/);
    expect(text).toMatch(/the planned fleet serves [\d.]+M an hour/);
    expect(text).toContain('In no hour was traffic above the planned fleet.');
  });

  it('lays open the sums of the hours, also in Slack', async () => {
    const answer = await answered('llama 70b on h100');
    const step = workingFor(answer).steps.at(-1);
    const found = answer.assessment.hourByHour;
    expect(step?.title).toBe('Your measured traffic, hour by hour');
    const p99 = step?.lines.find(({ what }) => what === 'Replicas for the p99 hour');
    expect(p99?.value).toBe(Math.max(1, Math.ceil(4e6 / (found?.tokensPerReplicaHour ?? 1))));
    const planned = step?.lines.find(({ what }) => what.startsWith('The planned fleet'));
    expect(planned?.value).toBe((found?.asPlanned.selfHostedUsd ?? 0) + (found?.asPlanned.apiUsd ?? 0));
    expect(JSON.stringify(renderWorking(answer, workingFor(answer)))).toContain('busiest hours first');
  });
});

describe('a model in use that has no price here', () => {
  const asOf = new Date('2026-03-20T00:00:00Z');
  const usageOf = async (model: string) => read(EXPORT.replaceAll('gpt-5-mini', model));

  it('is named on the card, and how to say its price', async () => {
    const asked = await answerMeasured('llama 70b on h100', await usageOf('acme-fast-9'), { asOf });
    if (asked.kind !== 'answer') throw new Error('no answer');
    const card = renderCard(asked.answer, { id: 'x', audience: 'channel', buttons: 'none' });
    expect(JSON.stringify(card.blocks)).toContain("538M tokens of acme-fast-9, whose price we don't know");
    expect(asked.answer.assessment.warnings.map(({ code }) => code)).toContain('model-without-price');
  });

  it.each([
    'gpt-5-mini-2025-08-07',
    'openrouter/openai/gpt-5-mini:nitro',
    'azure/gpt-5-mini',
    'Claude4.5Sonnet',
  ])('is not %s, which only the export writes like that', async (model) => {
    const asked = await answerMeasured('llama 70b on h100', await usageOf(model), { asOf });
    expect(asked.kind === 'answer' && asked.answer.evidence.measured?.api).toMatch(/./);
    expect(asked.kind === 'answer' && asked.answer.evidence.measured?.unpriced).toBeUndefined();
  });
});

describe('an export that names no model', () => {
  it('is of the one API that is said beside it, and of none where several are', async () => {
    const usage = await read(EXPORT.replaceAll('gpt-5-mini', ''));
    const of = async (words: string) => {
      const asked = await answerMeasured(words, usage, { asOf: new Date('2026-03-20T00:00:00Z') });
      return asked.kind === 'answer' ? asked.answer : undefined;
    };
    const one = await of('llama 70b on h100 vs gpt-5-mini');
    expect(one?.evidence.measured?.api).toBe('openai/gpt-5-mini');
    expect(one?.draft.fields.apis).toEqual([{ id: 'openai/gpt-5-mini', inUse: true }]);
    const two = await of('llama 70b on h100 vs gpt-5-mini and claude sonnet 5');
    expect(two?.evidence.measured).not.toHaveProperty('api');
    expect(two?.evidence.measured).not.toHaveProperty('unpriced');
    await expect(of('llama 70b on h100')).rejects.toMatchObject({ code: 'volume-missing' });
  });
});
