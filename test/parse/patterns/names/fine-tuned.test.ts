import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';

/** A fine-tune that is bought per token has a price of its own. */
describe('a fine-tune of an API', () => {
  it.each([
    ['500M tokens vs fine-tuned gpt-4o', 'openai/ft:gpt-4o', false],
    ['500M tokens vs gpt-4o mini fine-tuned', 'openai/ft:gpt-4o-mini', false],
    ['500M tokens vs ft:gpt-4o', 'openai/ft:gpt-4o', false],
    // Its own price is not in the list: that is said.
    ['500M tokens vs fine-tuned gpt-4.1 mini', 'openai/gpt-4.1-mini', true],
    ['500M tokens vs fine-tuned gpt-4.1 mini at $0.80/$3.20', 'openai/gpt-4.1-mini', false],
    // The hosted one is the fine-tune.
    ['500M tokens, fine-tuned llama 8b vs gpt-4o', 'openai/gpt-4o', false],
  ])('%s is %s; said that its price is the model’s: %s', async (line, id, said) => {
    const read = await parseLine(line);
    expect(read.draft.fields.apis).toMatchObject([{ id }]);
    expect(JSON.stringify(read).includes('no price of a fine-tune')).toBe(said);
  });
});
