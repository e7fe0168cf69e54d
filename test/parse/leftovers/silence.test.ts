import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LlmcostError } from '../../../src/errors.ts';
import { ignoredWords } from '../../../src/parse/leftovers/leftovers.ts';
import { readLine } from '../../../src/parse/line.ts';
import type { Reading } from '../../../src/parse/reading.ts';
import { ANY_CHARACTER } from '../../helpers/any-character.ts';
import { runs } from '../../helpers/effort.ts';

const PIECES =
  '500M tokens|500M|2x A100|8 H100s|A100|llama 70b|fp8|vs sonnet|vs $3/$15|$0.60/M|at $1.79/hr|@ 1.5|$8k each|over 3 years|10 hours a day|billed 200 hours a month|40% util|60% cached|3x peak|2500 tok/s|900 output tok/s|per GPU|16h ops|at $120/h|0.25 FTE|setup 40 hours|n+1|2 spare|$0.22/kWh|PUE 1.5|650W|30% batch|375M in|125M out|80/20|3:1|40k requests/day|1500 in 300 out|2k tokens each|10 rps|x 1k tokens|$6k a month|on claude|other $500/month|host $5k per gpu|residual 20%|4 GPUs per replica|2 replicas|concurrency 64|TP4|on AWS|rented|own|20% discount|a day|per month|each|of|at|and|the|,|;|12|7%|$9|1.2k|3|2 nodes of|x8|per request|per year|in|out|/|input|output|cached|peak|-|(|5)|batch|cost of capital 10%|for|total|daily|no|not|between|to|setup|spare'.split(
    '|',
  );

const line = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(' '));

/** Whether the number stands in these words as a whole. */
const holds = (words: string, number: string): boolean => {
  for (let at = words.indexOf(number); at >= 0; at = words.indexOf(number, at + 1)) {
    const before = words[at - 1] ?? ' ';
    const behind = words[at + number.length] ?? ' ';
    if (!/[\d.]/.test(before) && !/\d/.test(behind)) return true;
  }
  return false;
};

/** What was understood; null of a line that is refused, in a sentence of ours. */
const understoodOf = async (text: string): Promise<Reading | null> => {
  try {
    const understood = await readLine(text);
    ignoredWords(understood);
    return understood;
  } catch (error) {
    expect(error).toBeInstanceOf(LlmcostError);
    return null;
  }
};

describe('nothing is silent', () => {
  it('uses every number of a line, or refuses the line', async () => {
    await fc.assert(
      fc.asyncProperty(line, async (text) => {
        const understood = await understoodOf(text);
        fc.pre(understood !== null);
        const numbers = understood.atoms.filter((atom) => atom.kind === 'number' && !atom.wordy);
        fc.pre(numbers.length > 0);
        // What a note quotes is told, too.
        const said = [...[...understood.fields.values()].map(({ words }) => words), ...understood.notes];
        for (const { start, end } of numbers) {
          const number = understood.text.slice(start, end);
          expect(
            said.some((words) => holds(words, number)),
            `${number} of ${text}`,
          ).toBe(true);
        }
      }),
      runs(40),
    );
  });

  it('meets any text with an answer or a sentence', async () => {
    const piece = fc.oneof(
      fc.string({ unit: ANY_CHARACTER, maxLength: 12 }),
      fc.string({ maxLength: 12 }),
      fc.constantFrom(...PIECES),
    );
    const anything = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' '));
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        await understoodOf(text);
      }),
      runs(150),
    );
  });
});

describe('what is named as left out', () => {
  it.each([
    // what a figure is called, where that was read
    ['500M tokens, growth +35% over 6 months, llama 70b', []],
    ['500M tokens, llama 70b, prefix cache 80%', []],
    ['500M tokens, llama 70b on 2 H100, utilization 40% load', []],
    ['500M tokens, llama 70b on 2 H100, growth unknown', ['growth', 'unknown']],
  ])('%s', async (text, words) => {
    expect(ignoredWords(await readLine(text))).toEqual(words);
  });
});

describe('what a number may count', () => {
  it.each([
    ['0.30 EUR day, 500M tokens, llama 70b on 2 H100', /0\.30 EUR\/hr/],
    ['rent an H100 for 3.7 days, 500M tokens', /billed 88\.8 hours/],
  ])('is offered as people type it: %s', async (text, hint) => {
    const error: unknown = await readLine(text)
      .then(ignoredWords)
      .catch((thrown: unknown) => thrown);
    const hints = error instanceof LlmcostError ? error.hints.join('\n') : '';
    expect(hints).toMatch(hint);
    expect(hints).not.toMatch(/\d\.\d{7}/);
  });
});
