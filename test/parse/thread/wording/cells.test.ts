import { expect, it } from 'vitest';
import { plainly } from '../../../../src/parse/text/plainly.ts';
import { inOneLine } from '../../../../src/parse/thread/wording/as-typed.ts';

it('figures of cells that a tab parts are not one, in a thread and in a line', () => {
  expect(inOneLine('vs gpt-4.1-mini 410\t615\t120')).toBe('vs gpt-4.1-mini 410, 615, 120');
  expect(plainly('Search\tgpt-4.1-mini\t410\t615\t120').text).toBe('Search gpt-4.1-mini 410, 615, 120');
  expect(plainly('1 234 567 tokens').text).toBe('1 234 567 tokens');
});
