import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { renderCard } from '../../src/render/index.ts';

/** How many sell the model that is compared, from what to what, is on the card where it is compared. */
const card = async (line: string): Promise<string> => {
  const asked = await answerLine(line, { asOf: new Date('2026-11-27T12:00:00Z') });
  if (asked.kind !== 'answer') throw new Error(line);
  return JSON.stringify(renderCard(asked.answer, { id: 'a1', audience: 'channel' }));
};

describe('sellers of the same model', () => {
  it('are counted on the card, with the middle of their prices', async () => {
    expect(await card('500M tokens llama 70b')).toMatch(
      /\d+ sellers of the same model: \$0\.18 to \$0\.\d+\/M, median \$0\.\d+\./,
    );
  });

  it('have no range where all ask the same', async () => {
    const text = await card('2B tokens minimax m2 on h200 vs sonnet');
    expect(text).toMatch(/3 sellers of the same model: all at \$0\.44\/M\. Prices/);
  });

  it('are not where the model is nobody’s to sell', async () => {
    expect(await card('500M tokens, fine-tuned llama 70b')).not.toContain('sellers of the same model');
  });
});
