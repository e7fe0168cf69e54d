import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A key for tokens at rest: 32 bytes, with the name under which what it sealed is found again. */
export interface SealKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Seals and opens text for one place: moved elsewhere, what was sealed does not open. */
export interface Seal {
  readonly close: (text: string, place: string) => string;
  /** Throws where no key fits, or where somebody changed it. */
  readonly open: (sealed: string, place: string) => string;
}

const CIPHER = 'aes-256-gcm';
/** As NIST SP 800-38D recommends for GCM, in bytes. */
const NONCE_BYTES = 12;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/**
 * AES-256-GCM. The first key seals; each opens what it sealed, by its name, so that a key is replaced by putting
 * another before it. `keys` must not be empty.
 */
export const createSeal = (keys: readonly SealKey[]): Seal => {
  const [first] = keys;
  if (first === undefined) throw new TypeError('a seal needs a key');
  return {
    close: (text, place) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, first.bytes, nonce).setAAD(Buffer.from(place));
      const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return ['1', first.id, base64(nonce), base64(cipher.getAuthTag()), base64(data)].join('.');
    },
    open: (sealed, place) => {
      const [version, id, nonce = '', tag = '', data = ''] = sealed.split('.');
      const key = keys.find((each) => each.id === id);
      if (version !== '1' || key === undefined)
        throw new Error(`no key of LLMCOST_TOKEN_KEY is called "${id}", which sealed a token`);
      const decipher = createDecipheriv(CIPHER, key.bytes, Buffer.from(nonce, 'base64url'))
        .setAAD(Buffer.from(place))
        .setAuthTag(Buffer.from(tag, 'base64url'));
      const text = Buffer.concat([decipher.update(Buffer.from(data, 'base64url')), decipher.final()]);
      return text.toString('utf8');
    },
  };
};
