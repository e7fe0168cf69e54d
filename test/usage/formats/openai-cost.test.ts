import { describe, expect, it } from 'vitest';
import { START } from '../exported.ts';
import { csv, read } from '../files.ts';

describe('what a bill of OpenAI has beside text', () => {
  it('is named by what it is, and not counted as tokens of text', async () => {
    const costs = csv(
      ['start_time', 'end_time', 'amount_value', 'amount_currency', 'line_item', 'quantity', 'quantity_unit'],
      [
        [START, START + 86_400, '5.00', 'usd', 'gpt-5-mini, input', 1_000_000, 'tokens'],
        [START, START + 86_400, '-1.00', 'usd', 'gpt-5-mini, input', -200_000, 'tokens'],
        [START, START + 86_400, '0.50', 'usd', 'gpt-image-1, image output', 100, 'tokens'],
        [START, START + 86_400, '0.25', 'usd', 'gpt-4o-audio-preview, audio input', 100, 'tokens'],
        [START, START + 86_400, '0.75', 'usd', 'text-embedding-3-large', 5, '1000_tokens'],
        [START, START + 86_400, '2.00', 'usd', 'web search', 80, 'calls'],
      ],
    );
    const { profile } = await read(costs);
    expect(profile).toMatchObject({ inputTokens: 800_000, outputTokens: 0, usd: 7.5 });
    expect(profile.excluded).toMatchObject([
      { what: 'images, speech and other work without text tokens', count: 2, usd: 0.75 },
      { what: 'embeddings', count: 1, tokens: 5000, usd: 0.75 },
      { what: 'charges that are not tokens', count: 1, usd: 2 },
    ]);
  });
});
