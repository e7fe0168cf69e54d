import { expect } from 'vitest';

/** What a browser waits for comes: that is what its test asserts. */
export const asserted = (coming: Promise<unknown>, what: string): Promise<void> =>
  expect(coming, what).resolves.toBeTruthy();
