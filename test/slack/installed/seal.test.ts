import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeal } from '../../../src/slack/installed/seal.ts';
import { runs } from '../../helpers/effort.ts';

const key = (id: string, byte: number) => ({ id, bytes: new Uint8Array(32).fill(byte) });

describe('a seal', () => {
  it('opens what it closed, and shows nothing of it', () => {
    const seal = createSeal([key('a', 1)]);
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), fc.string(), (text, place) => {
        const sealed = seal.close(text, place);
        expect(sealed).not.toContain(text);
        expect(seal.open(sealed, place)).toBe(text);
      }),
      runs(50),
    );
  });

  it('never closes the same text in the same way', () => {
    const seal = createSeal([key('a', 1)]);
    expect(new Set(Array.from({ length: 20 }, () => seal.close('xoxb-1', 'T1'))).size).toBe(20);
  });

  it('opens with an older key behind a newer one, which closes from then on', () => {
    const old = createSeal([key('old', 1)]).close('xoxb-1', 'T1');
    const both = createSeal([key('new', 2), key('old', 1)]);
    expect(both.open(old, 'T1')).toBe('xoxb-1');
    expect(() => createSeal([key('new', 2)]).open(old, 'T1')).toThrow(
      'no key of LLMCOST_TOKEN_KEY is called "old"',
    );
    expect(createSeal([key('new', 2)]).open(both.close('xoxb-2', 'T1'), 'T1')).toBe('xoxb-2');
  });

  it('opens nothing that was moved to another place or changed in a letter', () => {
    const seal = createSeal([key('a', 1)]);
    const sealed = seal.close('xoxb-1', 'T1');
    expect(() => seal.open(sealed, 'T2')).toThrow();
    const [head, last] = [sealed.slice(0, -2), sealed.at(-2)];
    expect(() => seal.open(`${head}${last === 'A' ? 'B' : 'A'}${sealed.at(-1)}`, 'T1')).toThrow();
    expect(() => seal.open('garbage', 'T1')).toThrow();
  });

  it('opens nothing that a later version closed in another way', () => {
    const seal = createSeal([key('a', 1)]);
    const [, ...rest] = seal.close('xoxb-1', 'T1').split('.');
    expect(seal.open(['1', ...rest].join('.'), 'T1')).toBe('xoxb-1');
    expect(() => seal.open(['2', ...rest].join('.'), 'T1')).toThrow();
  });
});
