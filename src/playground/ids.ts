import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** An id as Slack's look: a letter for the kind and ten more. */
export const newId = (prefix: string): string =>
  prefix + Array.from(randomBytes(10), (byte) => ALPHABET[byte % ALPHABET.length]).join('');

/** Random bytes as hexadecimal digits, two a byte. */
export const secret = (bytes = 16): string => randomBytes(bytes).toString('hex');

/** Gives message timestamps: seconds with six decimals, every one later than the last. */
export const timestamps = (now: () => number): (() => string) => {
  let lastMicros = 0;
  return () => {
    lastMicros = Math.max(lastMicros + 1, Math.floor(now() * 1000));
    const seconds = Math.floor(lastMicros / 1e6);
    return `${seconds}.${String(lastMicros % 1e6).padStart(6, '0')}`;
  };
};
