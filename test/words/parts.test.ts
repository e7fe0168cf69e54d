import { describe, expect, it } from 'vitest';
import { wholeParts } from '../../src/words/text.ts';

describe('a long sentence in a short place', () => {
  const long =
    'Even alone a user gets 42.1 tok/s, not 45 tok/s: a faster GPU would help. These are figures of one request.';

  it('ends behind the last part that fits', () => {
    expect(wholeParts(long, 200)).toBe(long);
    expect(wholeParts(long, 100)).toBe(
      'Even alone a user gets 42.1 tok/s, not 45 tok/s: a faster GPU would help.',
    );
    expect(wholeParts(long, 60)).toBe('Even alone a user gets 42.1 tok/s, not 45 tok/s.');
  });

  it('is cut where it has no parts', () => {
    expect(wholeParts('x'.repeat(30), 10)).toBe(`${'x'.repeat(9)}…`);
  });
});
