import { describe, expect, it } from 'vitest';
import { pastedIn } from '../../src/usage/pasted.ts';
import { SAMPLES } from './samples.ts';

describe('an export among words', () => {
  it('is found in a fence, with the words around it', () => {
    const [first] = SAMPLES;
    const text = first?.text.trim() ?? '';
    expect(pastedIn(`llama 70b on h100\n\`\`\`${text}\`\`\``)).toEqual({
      export: text,
      words: 'llama 70b on h100',
    });
    expect(pastedIn(`llama 70b\n${text}`)).toEqual({ export: text, words: 'llama 70b' });
  });

  it.each(SAMPLES.filter(({ text }) => !text.startsWith('\ufeff')))('is known: $name', ({ text }) => {
    expect(pastedIn(`\`\`\`\n${text}\`\`\``)).toEqual({ export: text.trim(), words: '' });
  });

  it.each([
    ['tabs', '\t'],
    ['bars', '|'],
    ['columns', '   '],
  ])('may be a table of models without days, in %s', (_, mark) => {
    const rows = [
      ['Model', 'Requests', 'Input tokens', 'Output tokens'],
      ['gpt-5-mini', '412,204', '611,223,100', '74,010,223'],
      ['gpt-5', '22,810', '88,100,004', '9,800,111'],
    ];
    const table = rows
      .map((row) =>
        row
          .map((cell) => cell.padEnd(14))
          .join(mark)
          .trim(),
      )
      .join('\n');
    expect(pastedIn(`Last month:\n${table}`)).toEqual({ export: table, words: 'Last month:' });
  });

  it.each([
    '500M tokens A100 rental',
    'what if 2B tokens?\nand INT4',
    '```\nSuccessful requests: 1000\nOutput token throughput (tok/s): 2341.5\n```',
    '{"model": "llama"}',
    'Model\tInput tokens\tOutput tokens\ngpt-5\t820,000,000\t90,000,000',
    'Model\tInput tokens\tOutput tokens\nllama-70b\t1024\t256\nqwen3-32b\t1024\t256',
  ])('is none in %j', (text) => {
    expect(pastedIn(text)).toBeUndefined();
  });
});
