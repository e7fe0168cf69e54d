import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { converse } from '../../src/answer/thread.ts';
import { currency } from '../../src/catalog/index.ts';
import { count } from '../../src/domain/format.ts';
import { cardContent } from '../../src/words/card.ts';

/** Whoever types an amount in another money reads the bills in it too. */

const linesOf = async (line: string) => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-26T12:00:00Z') });
  if (asked.kind !== 'answer') throw new Error(line);
  const { answer } = asked;
  return { answer, beside: cardContent(answer, 'asker', 'unbound').beside };
};

describe('bills in the money of the asker', () => {
  it('are the bills in dollars at the dated rate: what was paid comes back as it was typed', async () => {
    const { answer, beside } = await linesOf('£4000/month on openai gpt-5 api, llama 70b');
    const line = beside.find(({ label }) => label === 'In GBP:')?.text;
    const rate = currency('GBP')?.perUsd ?? Number.NaN;
    expect(line).toContain('GPT-5 4,000');
    expect(line).toContain(`hosting ${count(answer.assessment.selfHosted.monthlyUsd * rate)},`);
    expect(answer.evidence.otherMoney).toMatchObject({ code: 'GBP', perUsd: rate, date: '2026-09-29' });
  });

  it('are what a what-if shows where only that is asked for, and holds once it does', async () => {
    const asOf = new Date('2026-11-26T12:00:00Z');
    const line = '500M tokens, llama 70b at $2/hr';
    const [shown, again] = await converse(line, ['in euros please', 'in euros'], { asOf });
    const hosting = (shown?.assessment.selfHosted.monthlyUsd ?? 0) * (currency('EUR')?.perUsd ?? Number.NaN);
    expect(shown?.reply.kind).toBe('change');
    expect(shown?.reply.text).toContain(`In EUR: hosting ${count(hosting)},`);
    expect(again?.reply.text).toMatch(/^That holds already/);
  });

  it('are in dollars alone where nobody named another money', async () => {
    const { beside } = await linesOf('500M tokens, llama 70b at $2/hr');
    expect(beside.filter(({ label }) => label.startsWith('In '))).toEqual([]);
  });
});
