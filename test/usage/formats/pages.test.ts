import { describe, expect, it } from 'vitest';
import { notesOf } from '../exported.ts';

describe('the pages of an answer', () => {
  const answer = (changes: object) =>
    JSON.stringify({
      object: 'page',
      data: [
        {
          object: 'bucket',
          start_time: 1_772_409_600,
          end_time: 1_772_413_200,
          results: [
            {
              object: 'organization.usage.completions.result',
              input_tokens: 900,
              output_tokens: 100,
              model: 'gpt-5',
            },
          ],
        },
      ],
      ...changes,
    });

  it('are missing where it says that there are more, and not where it says nothing', async () => {
    expect(await notesOf(answer({}))).not.toMatch(/one page of several|Pages of this answer/);
    expect(await notesOf(answer({ has_more: false }))).not.toMatch(
      /one page of several|Pages of this answer/,
    );
    expect(await notesOf(answer({ has_more: true }))).toContain('one page of several');
  });
});
