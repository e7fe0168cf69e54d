import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { cardContent } from '../../src/words/card.ts';

const tableOf = async (line: string): Promise<string> => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-27T12:00:00Z') });
  if (asked.kind !== 'answer') throw new Error('no answer');
  return cardContent(asked.answer, 'channel')
    .options.rows.map(({ name }) => name)
    .join(' | ');
};

describe('the table of a full card', () => {
  it('keeps every API that somebody asked about, and leaves out those of our own first', async () => {
    const table = await tableOf('2B tokens 4 H100s llama 70b vs claude sonnet and gpt-5-mini');
    expect(table).toContain('Claude Sonnet');
    expect(table).toContain('GPT-5 mini');
    expect(table).toContain('Host on 4× H100');
  });

  it.each([
    ['mac studio m3 ultra own, 100M tokens llama 70b', /Host on \d+× Apple M3 Ultra 512GB, owned/],
    ['1B tokens gemma 3 27b on rtx pro 6000 own', /Host on \d+× RTX PRO 6000 Blackwell, owned/],
  ])('%s: says how hardware is paid for behind a long name', async (line, row) => {
    expect(await tableOf(line)).toMatch(row);
  });
});
