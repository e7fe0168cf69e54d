import { describe, expect, it } from 'vitest';
import { describeError, LlmcostError } from '../src/errors.ts';

describe('what is told of a failure', () => {
  it('is its own words, with what was understood where something was', () => {
    const error = new LlmcostError('no-price', 'No price.', ['at $2/hr']);
    expect(describeError(error)).toStrictEqual({
      code: 'no-price',
      message: 'No price.',
      hints: ['at $2/hr'],
    });
    expect(describeError(error.with({ understood: { fields: {} } }))).toStrictEqual({
      code: 'no-price',
      message: 'No price.',
      hints: ['at $2/hr'],
      understood: { fields: {} },
    });
  });

  it.each([[new Error('SELECT * FROM cards')], ['a text'], [undefined]])(
    'is one fixed sentence where it is none of ours: %s',
    (thrown) => {
      const { code, message, hints } = describeError(thrown);
      expect([code, hints]).toEqual(['internal', []]);
      expect(message).toMatch(/^Something went wrong on our side/);
    },
  );
});
