import { describe, expect, it } from 'vitest';
import { notesOf } from '../exported.ts';
import { csv } from '../files.ts';

describe('what OpenRouter counts', () => {
  it('times without a zone, which is said', async () => {
    const activity = csv(
      ['generation_id', 'created_at', 'model_permaslug', 'tokens_prompt', 'tokens_completion', 'cost_total'],
      [['g1', '2026-03-02 08:00:00', 'openai/gpt-5', 900, 100, 0.01]],
    );
    expect(await notesOf(activity)).toContain('Times have no zone and are taken as UTC.');
  });
});
