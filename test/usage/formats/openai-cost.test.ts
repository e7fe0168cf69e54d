import { describe, expect, it } from 'vitest';
import { START } from '../exported.ts';
import { csv, read } from '../files.ts';

describe('pictures and speech in a bill of OpenAI', () => {
  it('in a bill are named, and not counted as tokens of text', async () => {
    const costs = csv(
      ['start_time', 'end_time', 'amount_value', 'amount_currency', 'line_item', 'quantity', 'quantity_unit'],
      [
        [START, START + 86_400, '5.00', 'usd', 'gpt-5-mini, input', 1_000_000, 'tokens'],
        [START, START + 86_400, '-1.00', 'usd', 'gpt-5-mini, input', -200_000, 'tokens'],
        [START, START + 86_400, '0.50', 'usd', 'gpt-image-1, image output', 100, 'tokens'],
        [START, START + 86_400, '0.25', 'usd', 'gpt-4o-audio-preview, audio input', 100, 'tokens'],
      ],
    );
    const { profile } = await read(costs);
    expect(profile).toMatchObject({ inputTokens: 800_000, outputTokens: 0, usd: 4.75 });
    expect(profile.excluded).toMatchObject([{ what: 'charges that are not tokens', count: 2, usd: 0.75 }]);
  });
});
