import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';

const fieldsOf = async (line: string) => (await parseLine(line)).draft.fields;

describe('sellers that may be used', () => {
  it.each([
    ['500M tokens llama 70b only azure', ['azure']],
    ['only azure and aws, 500M tokens llama 70b', ['azure', 'aws']],
    ['500M tokens, we may only use bedrock or azure', ['aws', 'azure']],
    ['500M tokens llama 70b runpod only', ['runpod']],
  ])('%s', async (line, sellers) => {
    const fields = await fieldsOf(line);
    expect(fields['constraints.sellers']).toEqual(sellers);
    expect(fields['selfHosted.procurement.seller']).toBeUndefined();
  });

  it.each([
    ['500M tokens, our works council does not allow openai or anthropic', ['openai', 'anthropic']],
    ['500M tokens, the board forbids giving our source code to openai', ['openai']],
    ['500M tokens, procurement vetoed azure and aws', ['azure', 'aws']],
    ["500M tokens, they won't let us send prompts to google", ['gcp']],
    ['500M tokens vs sonnet, openai is out', ['openai']],
    ['500M tokens vs sonnet, we are banned from using openai', ['openai']],
    ['500M tokens, azure is off the table, vs sonnet', ['azure']],
    ['500M tokens, we are not going to hand it to openai', ['openai']],
  ])('rules out: %s', async (line, sellers) => {
    expect((await fieldsOf(line))['constraints.excludedSellers']).toEqual(sellers);
  });

  it('keeps the API of the seller that it names', async () => {
    const fields = await fieldsOf('500M tokens, only azure gpt-5');
    expect(fields.apis?.map(({ id }) => id)).toEqual(['azure/gpt-5']);
    expect(fields['constraints.sellers']).toBeUndefined();
  });

  it.each(['1B tokens only llama 70b', '1B tokens, EU only', '1B tokens local only', '1B tokens only gpt-5'])(
    'is no list: %s',
    async (line) => {
      expect((await fieldsOf(line))['constraints.sellers']).toBeUndefined();
    },
  );

  it('rules out those of a place where data must not go', async () => {
    const fields = await fieldsOf('1B tokens, no data to china, deepseek');
    expect(fields['constraints.excludedSellers']).toContain('deepseek');
  });
});
