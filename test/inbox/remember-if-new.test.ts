import { expect, it } from 'vitest';
import { createRememberIfNew } from '../../src/inbox/remember-if-new.ts';

it('an id is new once, until ten thousand came after it', () => {
  const rememberIfNew = createRememberIfNew();
  expect([rememberIfNew('first'), rememberIfNew('first')]).toEqual([true, false]);
  for (let n = 1; n < 10_000; n += 1) rememberIfNew(`id ${n}`);
  expect(rememberIfNew('first')).toBe(false);
  // The ten thousand and first.
  rememberIfNew('one more');
  expect(rememberIfNew('first')).toBe(true);
});
