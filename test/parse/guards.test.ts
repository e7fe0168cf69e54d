import { describe, expect, it } from 'vitest';
import { REFUSALS } from '../../src/parse/patterns/refusals.ts';
import { ALL_SENTENCES } from '../../src/parse/patterns/sentences.ts';
import { folded, requiredBy } from '../../src/parse/required-words.ts';
import { COMMAS_LEFT_OUT } from '../../src/parse/text/commas-left-out.ts';
import { inOtherWords, reworded, rewordedOf } from '../../src/parse/text/reworded.ts';
import { inWordsOfLines, KINDS } from '../../src/parse/text/rewordings.ts';
import { oneOf, runs } from '../helpers/effort.ts';
import { INDEXED_EXPRESSIONS, THREAD_REWORDINGS } from '../helpers/indexed-expressions.ts';
import { LINES } from '../helpers/lines-of-tables.ts';
import { piecesOf } from '../helpers/steps/pieces.ts';
import { DAYS, type Phrase, SONNET, understands } from './phrase.ts';
import { GPU, GPUS, KIND, VOLUME } from './short-names.ts';

/** A row is tried where the line holds what its guard names: a guard that lacks a word hides the row in silence. */

/** How many of its ways each expression is taken. */
const TURNS = runs(15).numRuns;

const reads = (text: string, expression: RegExp): boolean => text.search(expression) >= 0;

/** Texts that are made from an expression, and that it reads. */
const readBy = (expression: RegExp): readonly string[] =>
  piecesOf(expression, TURNS).filter((text) => reads(text, expression));

describe('what a line must hold for a row', () => {
  // "12 rps and US 8 rps" is no sum of money: this guard says what two bills are.
  const rows = [...ALL_SENTENCES, ...REFUSALS].flatMap(({ name, holds, pattern }) =>
    holds === undefined || name === 'two bills' ? [] : [{ name, holds, pattern }],
  );

  it('stands in every line of the other tests that the row reads', () => {
    const hidden = rows.flatMap(({ name, holds, pattern }) =>
      LINES.filter((line) => pattern.test(line) && !holds.test(line)).map((line) => [name, line]),
    );
    expect(hidden).toEqual([]);
  });

  it('is tried on lines that many rows read', () => {
    const read = rows.filter(({ pattern }) => LINES.some((line) => pattern.test(line)));
    expect(read.length).toBeGreaterThan(40);
  });

  it('stands in all that the row may read', () => {
    const tried = rows.map((row) => ({ ...row, texts: readBy(row.pattern) }));
    const hidden = tried.flatMap(({ name, holds, texts }) =>
      texts.filter((text) => !reads(text, holds)).map((text) => [name, text]),
    );
    expect(hidden).toEqual([]);
    expect(tried.filter(({ texts }) => texts.length > 0).length).toBeGreaterThan(0.9 * rows.length);
  });
});

describe('what a line must hold to be read in other words', () => {
  const kinds = [...COMMAS_LEFT_OUT, ...KINDS];

  it('stands in all that the rows may read', () => {
    const tried = kinds.flatMap(({ holds, rows }) =>
      holds === undefined ? [] : rows.map(([written]) => ({ holds, written, texts: readBy(written) })),
    );
    const hidden = tried.flatMap(({ holds, written, texts }) =>
      texts.filter((text) => !reads(text, holds)).map((text) => [String(written), text]),
    );
    expect(hidden).toEqual([]);
    expect(tried.filter(({ texts }) => texts.length > 0).length).toBeGreaterThan(0.9 * tried.length);
  });

  it('stands in every line of the other tests, as it is worded when its turn comes', () => {
    const lines = LINES.filter((_, at) => oneOf(24, at));
    let read = 0;
    const hidden = lines.flatMap((line) => {
      let text = line;
      return kinds.flatMap((kind) => {
        const { holds, rows } = kind;
        const hides = holds?.test(text) === false && rows.some(([written]) => reads(text, written));
        const before = text;
        text = inOtherWords(text, [kind]);
        if (before !== text) read += 1;
        return hides ? [[before, String(holds)]] : [];
      });
    });
    expect(hidden).toEqual([]);
    expect(read).toBeGreaterThan(lines.length / 8);
  });
});

describe('letters without which a row is not tried', () => {
  const told = INDEXED_EXPRESSIONS.flatMap((expression) => {
    const required = requiredBy(expression);
    return required === undefined ? [] : [{ expression, required }];
  });
  const lacks = (text: string, required: readonly string[]): boolean => {
    const plain = folded(text);
    return !required.some((letters) => plain.includes(letters));
  };

  it('stand in all that its expressions read', () => {
    const hidden = told.flatMap(({ expression, required }) =>
      readBy(expression)
        .filter((text) => lacks(text, required))
        .map((text) => [text, String(expression)]),
    );
    expect(hidden).toEqual([]);
    expect(told.length).toBeGreaterThan(0.9 * INDEXED_EXPRESSIONS.length);
  });

  it('spare most lines most expressions', () => {
    const lines = LINES.filter((_, at) => oneOf(24, at));
    const tried = told.flatMap(({ required }) => lines.map((line) => !lacks(line, required)));
    expect(tried.filter((one) => one).length).toBeLessThan(0.1 * tried.length);
  });

  it('change nothing of how a line is worded', () => {
    const lines = LINES.filter((_, at) => oneOf(8, at));
    expect(lines.map(inWordsOfLines)).toEqual(lines.map((line) => inOtherWords(line, KINDS)));
  });

  it('change nothing of how words of a thread are worded', () => {
    for (const rows of THREAD_REWORDINGS) {
      const words = rows.flatMap(([written]) => readBy(written).slice(0, 2));
      const inTurn = words.map((one) => reworded(one, rows));
      expect(words.map(rewordedOf(rows))).toEqual(inTurn);
      expect(inTurn.filter((one, at) => one !== words[at]).length).toBeGreaterThan(0.9 * words.length);
    }
  });
});

/** A plural, another form of a verb, "monthly" and "all inclusive": words that a row reads and its guard lacked. */
// biome-ignore format: one phrase a line
const ONCE_HIDDEN: readonly Phrase[] = [
  ['500M tokens, nothing leaving our network', { [VOLUME]: 500e6, 'constraints.dataResidency': 'own-infrastructure' }],
  ['500M tokens, PII is stored with us', { [VOLUME]: 500e6, 'constraints.dataResidency': 'own-infrastructure' }],
  ['500M tokens, the api price drops by 20%', { [VOLUME]: 500e6, 'apis.priceFactor': 0.8 }],
  ['2B input tokens a month, outputs half of the input', { 'workload.inputTokensPerMonth': 2e9, 'workload.outputTokensPerMonth': 1e9 }],
  ['8x H100 bought for $240,000 all inclusive, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 8, [KIND]: 'own', 'selfHosted.procurement.usdPerGpu': 30_000, 'selfHosted.procurement.hostUsdPerGpu': 0 }],
  ['spot 10.5 hours a day, 2 H100, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [GPUS]: 2, [KIND]: 'rent', 'selfHosted.procurement.market': 'spot', 'selfHosted.procurement.billedHoursPerMonth': 10.5 * DAYS }],
  ['4B tokens cost $9,000 in the first 30 days, sonnet', { [VOLUME]: 4_055_560_000, apis: [{ id: SONNET, usdPerMillionInput: 2.25, usdPerMillionOutput: 2.25, inUse: true }] }],
];

describe('words that a guard lacked', () => {
  understands(ONCE_HIDDEN);
});
