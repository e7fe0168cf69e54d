import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defined } from '../src/defined.ts';

describe('optional fields', () => {
  it('are absent without a value, and kept where the value is only empty', () => {
    const fields = { note: undefined, text: '', count: 0, none: null, no: false };
    expect(Object.entries(defined(fields))).toEqual([
      ['text', ''],
      ['count', 0],
      ['none', null],
      ['no', false],
    ]);
  });

  it('come back from JSON as they went', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().filter((name) => name !== '__proto__'),
          fc.option(fc.integer(), { nil: undefined }),
        ),
        (fields) => {
          const kept = defined(fields);
          expect(kept).toStrictEqual(JSON.parse(JSON.stringify(fields)));
        },
      ),
    );
  });
});
