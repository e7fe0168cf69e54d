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
    '500M tokens A100 rental',
    'what if 2B tokens?\nand INT4',
    '```\nSuccessful requests: 1000\nOutput token throughput (tok/s): 2341.5\n```',
    '{"model": "llama"}',
  ])('is none in %j', (text) => {
    expect(pastedIn(text)).toBeUndefined();
  });
});
