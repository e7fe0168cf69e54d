import { expect, it } from 'vitest';
import { newId, secret, timestamps } from '../../src/playground/ids.ts';

it('timestamps are seconds with six decimals, each later than the one before, though the clock stands or goes back', () => {
  const clock = { ms: 1_700_000_000_123 };
  const next = timestamps(() => clock.ms);
  expect(next()).toBe('1700000000.123000');
  expect(next()).toBe('1700000000.123001');
  clock.ms -= 5000;
  expect(next()).toBe('1700000000.123002');
  clock.ms += 5001;
  expect(next()).toBe('1700000000.124000');
});

it('ids look as those of Slack, and secrets have two digits a byte', () => {
  expect(newId('C')).toMatch(/^C[0-9A-HJ-NP-Z]{10}$/);
  expect(newId('C')).not.toBe(newId('C'));
  expect(secret(6)).toMatch(/^[0-9a-f]{12}$/);
});
