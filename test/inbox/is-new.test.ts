import { expect, it } from 'vitest';
import { createIsNew } from '../../src/inbox/is-new.ts';

it('an id is new once, until ten thousand came after it', () => {
  const isNew = createIsNew();
  expect([isNew('first'), isNew('first')]).toEqual([true, false]);
  for (let n = 1; n < 10_000; n += 1) isNew(`id ${n}`);
  expect(isNew('first')).toBe(false);
  // The ten thousand and first.
  isNew('one more');
  expect(isNew('first')).toBe(true);
});
