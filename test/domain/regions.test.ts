import { expect, it } from 'vitest';
import { liesIn, REGION_CODES, regionName } from '../../src/domain/regions.ts';

it.each([
  ['de', 'eu', true],
  ['ie', 'eu', true],
  ['eu', 'eu', true],
  ['de', 'de', true],
  // Neither is a member, and the EU is no member of itself.
  ['uk', 'eu', false],
  ['ch', 'eu', false],
  ['no', 'eu', false],
  ['eu', 'de', false],
  ['us', 'eu', false],
])('what is processed in %s stays in %s: %s', (there, wanted, stays) => {
  expect(liesIn(there, wanted)).toBe(stays);
});

it.each([
  ['us', 'the US'],
  ['EU', 'the EU'],
  ['nl', 'the Netherlands'],
  ['xx', 'XX'],
])('%s is called %s', (code, name) => {
  expect(regionName(code)).toBe(name);
});

it('has codes of two small letters, each once', () => {
  expect(REGION_CODES.filter((code) => !/^[a-z]{2}$/.test(code))).toEqual([]);
  expect(new Set(REGION_CODES).size).toBe(REGION_CODES.length);
});
