import { expect, it } from 'vitest';
import { figuresInText, plainFigure } from '../../src/domain/figures.ts';

it.each([
  ['$2.02 an hour, 45% of it', ['$2.02', '45%']],
  ['85x as much, and 21× more', ['85x', '21×']],
  ['$ 5,572 or $1.5M a month', ['$ 5,572', '$1.5M']],
  ['5,572 tokens and 12 GPUs', ['5,572']],
  // No share, no factor and no thousands.
  ['version 4.1 of 2026', []],
  ['8xH100', []],
])('the figures of "%s" are %j', (text, figures) => {
  expect(figuresInText(text)).toEqual(figures);
});

it.each([
  ['$5,572', '5572'],
  ['85×', '85x'],
  ['$ 1.5M', '1.5m'],
  ['45 %', '45%'],
])('%s is spelled %s', (figure, plain) => {
  expect(plainFigure(figure)).toBe(plain);
});
