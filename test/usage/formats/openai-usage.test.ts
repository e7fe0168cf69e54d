import { describe, expect, it } from 'vitest';
import { START } from '../exported.ts';
import { read } from '../files.ts';

describe('pictures and speech in an answer of OpenAI', () => {
  it('in an answer of the usage API are named by what they are', async () => {
    const of = (kind: string, model: string, more: object) => ({
      object: 'bucket',
      start_time: START,
      end_time: START + 3600,
      results: [{ object: `organization.usage.${kind}.result`, model, num_model_requests: 3, ...more }],
    });
    const data = [
      of('completions', 'gpt-5-mini', { input_tokens: 90, output_tokens: 10, batch: false }),
      of('images', 'gpt-image-1', { images: 3 }),
      of('audio_transcriptions', 'whisper-1', { seconds: 20 }),
      of('embeddings', 'text-embedding-3-small', { input_tokens: 16 }),
    ];
    const { profile } = await read(JSON.stringify({ object: 'page', data, has_more: false }));
    expect(profile.inputTokens).toBe(90);
    expect(profile.excluded.map(({ what, count }) => [what, count])).toEqual([
      ['images, speech and other work without text tokens', 6],
      ['embeddings', 3],
    ]);
  });
});
