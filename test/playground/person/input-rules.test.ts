import { expect, it } from 'vitest';
import { inputProblem } from '../../../src/playground/person/input-rules.ts';

const TEXT = { type: 'plain_text_input', min_length: 2, max_length: 4 };
const WHOLE = { type: 'number_input', is_decimal_allowed: false, min_value: '1', max_value: '8' };

it.each([
  [TEXT, 'a', 'This must be at least 2 characters.'],
  [TEXT, 'ab', undefined],
  [TEXT, 'abcd', undefined],
  [TEXT, 'abcde', 'This must be at most 4 characters.'],
  [{ type: 'plain_text_input' }, 'x'.repeat(3000), undefined],
  [{ type: 'plain_text_input' }, 'x'.repeat(3001), 'This must be at most 3000 characters.'],
  [WHOLE, '1', undefined],
  [WHOLE, '8', undefined],
  [WHOLE, '0', 'Enter a number that is at least 1.'],
  [WHOLE, '9', 'Enter a number that is at most 8.'],
  [WHOLE, '2.5', 'Enter a whole number.'],
  [{ ...WHOLE, is_decimal_allowed: true }, '2.5', undefined],
  [WHOLE, 'two', 'Enter a valid number.'],
  [WHOLE, '', 'Enter a valid number.'],
  [{ type: 'email_text_input' }, 'a@b.example', undefined],
  [{ type: 'email_text_input' }, 'a@b', 'Enter a valid email address.'],
  [{ type: 'url_text_input' }, 'https://a.example', undefined],
  [{ type: 'url_text_input' }, 'ftp://a.example', 'Enter a valid URL.'],
  [{ type: 'static_select' }, 'anything', undefined],
])('%j takes %j: %s', (element, value, problem) => {
  expect(inputProblem(element, value)).toBe(problem);
});
