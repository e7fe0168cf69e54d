import { describe, expect, test } from 'vitest';
import { fieldsOf, refuses } from '../../phrase.ts';

/** What a price of cards is said of: each line is read as its plainer one. */

const reads = (rows: readonly (readonly [line: string, plain: string])[]): void => {
  test.each(rows)('%s', async (line, plain) => {
    const fields = await fieldsOf(plain);
    expect(fields).not.toBe('refused');
    expect(await fieldsOf(line)).toEqual(fields);
  });
};

describe('a card of four digits beside money of any country', () => {
  reads([
    ['1B tokens, 3090 €600 used', '1B tokens, RTX 3090 €600 used'],
    ['700M tokens, 5090 £2000', '700M tokens, RTX 5090 £2000'],
    ['700M tokens, 2x 3090 €640 each', '700M tokens, 2x RTX 3090 €640 each'],
    ['llama 8b, 1B tokens, 4090 €0.35/hr', 'llama 8b, 1B tokens, RTX 4090 €0.35/hr'],
    ['4090 ₹150000, llama 8b, 1B tokens', 'RTX 4090 ₹150000, llama 8b, 1B tokens'],
    [
      'own 4090 electricity €0.30/kWh, llama 8b, 1B tokens',
      'own 4090, electricity €0.30/kWh, llama 8b, 1B tokens',
    ],
  ]);
});

describe('second hand is used', () => {
  reads([
    ['1B tokens, 4x 3090 $650 each second hand', '1B tokens, 4x 3090 $650 each used'],
    ['1B tokens, 3090 second-hand $650', '1B tokens, 3090 used $650'],
    ['2nd hand 3090 $650, 400M tokens', 'used 3090 $650, 400M tokens'],
    ['two secondhand 4090s at $900 each, 1B tokens', 'two used 4090s at $900 each, 1B tokens'],
  ]);
});

describe('a price "for all 8" is that of the eight that are counted', () => {
  reads([
    ['1B tokens, 8xH200 $31/hr for all 8', '1B tokens, 8xH200 $31/hr in total'],
    ['1B tokens, 4xA100 $11 an hour for all 4', '1B tokens, 4xA100 $11 an hour in total'],
    ['8x H100 for $19.50/hr for all eight gpus, 2B tokens', '8x H100 for $19.50/hr in total, 2B tokens'],
    [
      '1B tokens, 4 L40S cards, $3,100 a month for all of the 4 cards',
      '1B tokens, 4 L40S cards, $3,100 a month for all',
    ],
  ]);
  refuses([
    ['1B tokens, 8xH200 $31/hr for all 4', 'not-understood'],
    ['1B tokens, 4xH200 $31/hr for all 8 gpus', 'contradiction'],
  ]);
});
