/** How the price of a model moves, in and out of it together. */

/** USD per million tokens. */
interface InAndOut {
  readonly usdPerMillionInput: number;
  readonly usdPerMillionOutput: number;
}

/** `changes`: the two sides go different ways, or neither moves. */
export type PriceMove = 'doubles' | 'rises' | 'falls' | 'changes';

const isDouble = ([before, after]: readonly [number, number]): boolean =>
  Math.abs(after - 2 * before) <= 0.01 * before;

/** What the price does when another takes its place; one side may stay, and a side that costs nothing may begin to. */
export const priceMove = (before: InAndOut, after: InAndOut): PriceMove => {
  const sides: readonly (readonly [number, number])[] = [
    [before.usdPerMillionInput, after.usdPerMillionInput],
    [before.usdPerMillionOutput, after.usdPerMillionOutput],
  ];
  const moved = sides.filter(([was, is]) => was !== is);
  if (moved.length === 0) return 'changes';
  if (sides.every(isDouble)) return 'doubles';
  if (moved.every(([was, is]) => is > was)) return 'rises';
  return moved.every(([was, is]) => is < was) ? 'falls' : 'changes';
};
