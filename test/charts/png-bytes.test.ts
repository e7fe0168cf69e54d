import { describe, expect, it } from 'vitest';
import { wholePng } from '../../src/charts/png-bytes.ts';

describe('a PNG', () => {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const end = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

  it('is whole, or it is none', () => {
    const whole = new Uint8Array([...signature, 1, 2, 3, ...end]);
    expect(wholePng(whole)).toBe(whole);
    expect(() => wholePng(whole.subarray(0, -1))).toThrow('cut off');
    expect(() => wholePng(new Uint8Array())).toThrow('not a PNG');
    expect(() => wholePng(new TextEncoder().encode('GIF89a and so on and on and on'))).toThrow('not a PNG');
    expect(() => wholePng(new Uint8Array([...signature, ...end.slice(1)]))).toThrow('not a PNG');
  });

  it('is none with another byte at either end', () => {
    const bytes = [...signature, 1, 2, 3, ...end];
    const withOther = (at: number) => () =>
      wholePng(new Uint8Array(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte))));
    for (const at of signature.keys()) expect(withOther(at)).toThrow('not a PNG');
    for (const at of end.keys()) expect(withOther(bytes.length - 1 - at)).toThrow('cut off');
  });
});
