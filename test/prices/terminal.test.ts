import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { apiPrice, useRefreshedPrices } from '../../src/catalog/index.ts';
import { comparePriceFile, loadPriceFile } from '../../src/prices/terminal.ts';

const NOW = new Date('2026-12-02T12:00:00Z');
const PRICES = {
  format: 'llmcost-prices',
  version: 1,
  date: '2026-12-01',
  prices: [{ id: 'anthropic/claude-sonnet-5', usdPerMillionInput: 1.5, usdPerMillionOutput: 8 }],
};

let folder = '';
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'llmcost-prices-'));
  await writeFile(at('good.json'), JSON.stringify(PRICES));
  await writeFile(at('bad.json'), '<html>');
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => useRefreshedPrices([]));

const counts = (usdPerMillionInput: number): void =>
  expect(apiPrice('anthropic/claude-sonnet-5', { inputTokens: 1500, outputTokens: 500 }, NOW)).toMatchObject({
    usdPerMillionInput,
  });

describe('a price file in a terminal', () => {
  it('is compared, and counts for nothing yet', () => {
    const { words, document } = comparePriceFile([at('good.json')], NOW);
    expect(words).toContain('passes the check: 1 price');
    expect(document).toMatchObject({ file: at('good.json'), rows: 1, unknownSellers: 0 });
    counts(2);
  });

  it.each([
    ['no name', [], 'wrong-use', ['llmcost prices new-prices.json', 'llmcost apis claude sonnet']],
    ['words that are no file', ['claude', 'sonnet'], 'invalid-prices', ['llmcost apis claude sonnet']],
    ['a file that is not there', ['./none.json'], 'invalid-prices', []],
    ['two files', ['./a.json', './b.json'], 'invalid-prices', []],
    ['a flag', ['./none.json', '--all'], 'wrong-use', ['llmcost prices new-prices.json --json']],
  ])('with %s says what to type', (_, typed, code, hints) => {
    expect(() => comparePriceFile(typed, NOW)).toThrow(expect.objectContaining({ code, hints }));
  });

  it('counts for the process that loads it', () => {
    expect(loadPriceFile(at('good.json'), NOW)).toBeUndefined();
    counts(1.5);
  });

  it('that does not pass says so, and changes nothing', () => {
    expect(loadPriceFile(at('bad.json'), NOW)).toBe(`${at('bad.json')} changes nothing: it is not JSON.`);
    expect([undefined, ''].map((file) => loadPriceFile(file, NOW))).toEqual([undefined, undefined]);
    counts(2);
  });
});
