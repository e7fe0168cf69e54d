import { LlmcostError } from '../errors.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The chunk that ends every PNG: no data, its name, and its checksum. */
const END = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

const has = (bytes: Uint8Array, expected: readonly number[], from: number): boolean =>
  expected.every((byte, index) => bytes[from + index] === byte);

/** The same bytes, if they are a whole PNG. Throws an `internal` error, which belongs in the log, if not. */
export const wholePng = (bytes: Uint8Array): Uint8Array => {
  if (bytes.length < SIGNATURE.length + END.length || !has(bytes, SIGNATURE, 0)) {
    throw new LlmcostError('internal', 'The chart is not a PNG picture.');
  }
  if (!has(bytes, END, bytes.length - END.length)) {
    throw new LlmcostError('internal', 'The chart is a PNG picture that was cut off.');
  }
  return bytes;
};
