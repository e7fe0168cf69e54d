import { describe, expect, test } from 'vitest';
import { fieldsOf, refuses } from '../../phrase.ts';

/** What of a prompt is new and what is cached, what a reranker reads, and cards with a gap in their names: each is read as its plainer line. */

const reads = (rows: readonly (readonly [line: string, plain: string])[]): void => {
  test.each(rows)('%s', async (line, plain) => {
    const fields = await fieldsOf(plain);
    expect(fields).not.toBe('refused');
    expect(await fieldsOf(line)).toEqual(fields);
  });
};

describe('both parts are read by each request', () => {
  reads([
    ['20k requests/mo sonnet, 4k fresh 36k cached input', '20k requests/mo sonnet, 4k input and 36k cached'],
    [
      '4k fresh + 36k cached input, 20k requests/mo sonnet',
      '4k input and 36k cached, 20k requests/mo sonnet',
    ],
    ['20k requests/mo sonnet, 5k uncached 30k cached', '20k requests/mo sonnet, 5k input and 30k cached'],
    ['haiku 9k requests/day, 36k from cache + 4k new', 'haiku 9k requests/day, 4k input and 36k cached'],
    [
      '1k out, 12k cached tokens and 2k new tokens, 5k requests/day haiku',
      '1k out, 2k input and 12k cached, 5k requests/day haiku',
    ],
  ]);
});

describe('each call of a reranker reads so many passages', () => {
  reads([
    ['1M rerank calls/mo 50 docs x 300 tokens', 'rerank 1M queries/mo 50 passages of 300 tokens each'],
    [
      '1M rerank queries/mo, 50 documents of 300 tokens',
      'rerank 1M queries/mo, 50 passages of 300 tokens each',
    ],
    [
      'bge reranker on L4, 200k rerank calls a day, 20 candidates at 500 tokens each',
      'bge reranker on L4, rerank 200k queries a day, 20 passages of 500 tokens each',
    ],
  ]);
});

describe('a gap in the name of a card', () => {
  reads([
    ['1B tokens, A 6000', '1B tokens, A6000'],
    ['1B tokens, 4x A 6000 at $0.5/hr', '1B tokens, 4x A6000 at $0.5/hr'],
    ['1B tokens, A 10', '1B tokens, A10'],
    ['llama 8b on T 4, 1B tokens', 'llama 8b on T4, 1B tokens'],
    ['1B tokens, RTX 40 90', '1B tokens, RTX 4090'],
    ['2x RTX 50 90s, llama 8b, 1B tokens', '2x RTX 5090s, llama 8b, 1B tokens'],
  ]);
  // An article and a number stay what they are.
  refuses([['A 10 request burst per minute, llama 8b', 'not-understood']]);
});
