import fc from 'fast-check';

const SURROGATES = 0xd800;
const SURROGATES_UNTIL = 0xe000;

/** Any code point but a surrogate. fast-check's own `binary` takes most of a second to set up in each worker. */
export const ANY_CHARACTER: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0x10ffff - (SURROGATES_UNTIL - SURROGATES) })
  .map((at) => String.fromCodePoint(at < SURROGATES ? at : at + SURROGATES_UNTIL - SURROGATES));
