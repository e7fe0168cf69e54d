import { createHash } from 'node:crypto';

/** Text as an id of its own: 22 letters, digits, hyphens and underscores, 132 bits of its SHA-256. */
export const digest = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22);
