import { expect, it } from 'vitest';
import { parseLine, parseThreadWords } from '../../../src/parse/index.ts';

/** What every object of JavaScript has is no word of ours, wherever it stands. */

const NAMES = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'];
const LINES = [
  'X 500M tokens',
  '500M tokens on X H100',
  '500M tokens vs claude at X',
  '500M tokens vs X',
  '500M tokens, data in X',
  '500M tokens, growing 5% a X',
  '500M tokens for X months',
  '40k X/day, 1500 in 300 out',
  '500M tokens, 5 X each',
  '500M tokens, ml.X.12xlarge',
  'X-7b 500M tokens',
  'huggingface.co/X/X 500M tokens',
];
const MENTIONS = ['use X', 'drop X', 'make it 2 X', 'double the X', '5 X a month', 'what about X', 'in X'];
const SOURCE = /native code|\[object |\bundefined\b|\bNaN\b/;

const said = async (read: Promise<unknown>): Promise<string> =>
  JSON.stringify(
    await read.catch(
      (error: { readonly name: string; readonly message: string; readonly hints: unknown }) => {
        expect(error.name).toBe('LlmcostError');
        return [error.message, error.hints];
      },
    ),
  );

it.each(NAMES)('%s is a word that nobody knows, in a line and in a thread', async (name) => {
  for (const line of LINES) expect(await said(parseLine(line.replaceAll('X', name)))).not.toMatch(SOURCE);
  for (const mention of MENTIONS)
    expect(await said(parseThreadWords(mention.replaceAll('X', name)))).not.toMatch(SOURCE);
});
