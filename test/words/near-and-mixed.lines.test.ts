import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { cardContent } from '../../src/words/card.ts';

const content = async (line: string) => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-27T12:00:00Z') });
  if (asked.kind !== 'answer') throw new Error(line);
  return cardContent(asked.answer, 'asker');
};

describe('a verdict that all but turns', () => {
  // Hosting is $7,076, which is $0.177 a million of 40B tokens, and 40.2B tokens at Novita's $0.1759.
  const LINE = 'dgx h200 $80k own, 40B tokens llama 70b vs gpt-5';

  it('has the digits that tell a price from that of today', async () => {
    const { beside } = await content(LINE);
    expect(beside[0]?.text).toMatch(/Novita over \$0\.177 a million tokens /);
  });

  it('calls a volume that is once yours no factor of it', async () => {
    const { check } = await content(LINE);
    expect(check?.text).toMatch(/ Hosting wins from 40\.2B tokens, just above yours\.$/);
  });
});

describe('several models that are used by share', () => {
  it('are spelled by the table, and a sentence calls them your mix', async () => {
    const { headline, beside, options } = await content(
      'switch off 90% gpt-4o-mini 10% gpt-4o, 50B tokens to fine-tuned llama 8b on L40S',
    );
    // $9,932 against $28,167
    expect(headline).toBe('Host Llama 3.1 8B if good enough: 65% cheaper than your mix, also at half.');
    expect(beside[0]?.text).toMatch(/^your mix under \$0\.20 a million tokens or .* – then your mix wins\.$/);
    expect(options.rows.map(({ name }) => name)).toContain('90% GPT-4o mini + 10% GPT-4o');
  });
});
