import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  exactly,
  inShort,
  nearEnough,
  roughly,
  toTenths,
  toTheCent,
  toType,
  wholePercents,
  withoutDust,
} from '../../src/domain/round.ts';

test('each kind of rounding keeps as many digits as it is for', () => {
  expect([exactly(0.1 + 0.2), exactly(123456789012345.6)]).toEqual([0.3, 123456789012346]);
  expect([withoutDust(1 - 0.9), withoutDust(1.1 * 1.1 * 3)]).toEqual([0.1, 3.63]);
  expect([toType(1 / 3), toType(1234567)]).toEqual([0.333333, 1234570]);
  expect([nearEnough(200 / 3), inShort(200 / 3), roughly(200 / 3)]).toEqual([66.67, 66.7, 67]);
  expect([toTheCent(19.999), toTheCent(0.004), toTenths(2.46)]).toEqual([20, 0, 2.5]);
  expect([wholePercents(0.185), wholePercents(1 / 3)]).toEqual([19, 33]);
});

const SRC = join(import.meta.dirname, '../../src');
const ROUNDS = /\.to(?:Precision|Fixed)\(|Math\.round\([^()]*\* ?100\)/;

test('nothing but the two files for it rounds; the playground, which is no part of the product, may', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !/^(?:playground|domain\/(?:format|round)\.ts)/.test(file),
  );
  expect(files.filter((file) => ROUNDS.test(readFileSync(join(SRC, file), 'utf8')))).toEqual([]);
});
