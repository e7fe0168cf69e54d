import { describe, expect, it } from 'vitest';
import { type PriceMove, priceMove } from '../../src/domain/price-move.ts';

type Pair = readonly [number, number];
const price = ([usdPerMillionInput, usdPerMillionOutput]: Pair) => ({
  usdPerMillionInput,
  usdPerMillionOutput,
});

describe('what a price does', () => {
  it.each<[Pair, Pair, PriceMove]>([
    [[0.75, 3.75], [1.5, 7.5], 'doubles'],
    [[0.75, 3.75], [1.507, 7.5], 'doubles'],
    // A model that only reads.
    [[0.1, 0], [0.2, 0], 'doubles'],
    // One side alone doubles.
    [[0.75, 3.75], [1.5, 3.75], 'rises'],
    [[0.75, 3.75], [0.75, 7.5], 'rises'],
    [[2, 10], [3, 15], 'rises'],
    [[0, 5], [1, 5], 'rises'],
    [[2, 10], [2, 8], 'falls'],
    [[2, 10], [1, 10], 'falls'],
    [[2, 10], [0, 10], 'falls'],
    [[2, 10], [4, 8], 'changes'],
    [[2, 10], [1, 20], 'changes'],
    [[2, 10], [2, 10], 'changes'],
    [[0, 0], [0, 0], 'changes'],
  ])('%j to %j: %s', (before, after, move) => {
    expect(priceMove(price(before), price(after))).toBe(move);
  });
});
