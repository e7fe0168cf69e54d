import { describe, expect, it } from 'vitest';
import { lineToCopy } from '../../src/parse/index.ts';
import { below } from '../helpers/below.ts';

/** Talk is met with silence, other languages with what was said of them, and answers name what stands there. */

const CARD = '2B tokens/month on 4 H100 at 2.2/h llama 70b vs gpt-5-mini';

describe('talk about a card', () => {
  it.each([
    'thx, v helpful',
    'very handy, thanks!',
    'source: openai pricing page, checked today',
    'source is the anthropic site',
    'according to the openai docs',
    'if legal approves gemini, we go with it, otherwise host.',
    'once the board agrees we will buy',
    'no wait',
  ])('%s', async (mention) => {
    expect((await below(CARD, [mention])).reply.kind).toBe('silence');
  });

  it.each<[string, string]>([
    ['source: lambda at 2.79/h', 'silence'],
    ['which is cheaper', 'silence'],
    ['if the traffic doubles we will buy', 'silence'],
  ])('is not: %s', async (mention, kind) => {
    expect((await below(CARD, [mention])).reply.kind).not.toBe(kind);
  });
});

describe('another language', () => {
  it.each<[string, readonly string[]]>([
    ['Was kostet das pro Jahr?', []],
    ['kannst du das erklären?', []],
    ['bon, et avec H200 ?', ['H200']],
    ['Je voudrais voir avec 3 milliards de tokens', ['3B tokens']],
    ['wie viel kostet es mit 2,5 milliarden tokens?', ['2.5B tokens']],
    ['que pasa si el trafico se duplica?', ['double the volume']],
    ['wie teuer wäre das mit sonnet?', ['vs sonnet']],
  ])('offers what was said in it, and nothing else: %s', async (mention, hints) => {
    const { reply } = await below(CARD, [mention]);
    expect(reply.kind).toBe('question');
    expect(reply.hints ?? []).toEqual(hints);
  });
});

describe('what an answer names', () => {
  it('is no part of the name of a GPU', async () => {
    const { reply } = await below('1B tokens llama 70b on 2 MI300X vs gpt-5', ['is the MI300X price real?']);
    expect(reply.text).toMatch(/^The GPU at \$/);
  });

  it('is no half of a figure, where a source is long', async () => {
    const { reply } = await below('1B tokens 2 H100 llama 70b vs gpt-5', [
      'where does the gpu price come from?',
    ]);
    expect(reply.text).toMatch(/ \$\d+\.\d\d, …, \d+ \w+ \d{4}\./);
  });

  it('is what two offers come to, and not that the cheaper one is there', async () => {
    const { reply } = await below('1.8B tokens on runpod H100 x2 vs together llama 70b', [
      'which is cheaper, runpod or lambda?',
    ]);
    expect(reply.text).toMatch(/^Hosting by offer, a month: /);
  });
});

describe('a seller that is dropped', () => {
  it.each(['drop together', 'w/o together', "we can't use together, legal says no"])(
    'leaves the list with its API: %s',
    async (mention) => {
      const { draft } = await below('3B tokens llama 70b on 4 H100 vs groq and together', [mention]);
      expect(draft.fields.apis?.map(({ id }) => id)).toEqual(['groq/llama-3.3-70b-versatile']);
      expect(draft.fields['constraints.excludedSellers']).toEqual(['together']);
    },
  );

  it('stays where the list has no other', async () => {
    const { draft } = await below('3B tokens llama 70b on 4 H100 vs deepinfra', ['drop deepinfra']);
    expect(draft.fields.apis).toHaveLength(1);
  });

  it('comes back with it', async () => {
    const { draft } = await below('3B tokens llama 70b on 4 H100 vs groq and together', [
      'drop together',
      'put it back',
    ]);
    expect(draft.fields.apis).toHaveLength(2);
  });
});

describe('a line to copy', () => {
  it.each<[string, readonly string[], string]>([
    [
      '3B tokens gpt-oss-120b on 2 H100 vs gpt-5-mini, growing 10% a month',
      ['no growth at all'],
      'growing 0% a month',
    ],
    ['1B tokens llama 70b on 2 H100 vs gpt-5', ['20% off gpt-5'], '20% discount'],
  ])('has no name of a field: %s', async (line, mentions, words) => {
    const copied = lineToCopy((await below(line, mentions)).draft);
    expect(copied).toContain(words);
    expect(copied).not.toMatch(/=/);
  });
});
