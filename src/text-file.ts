import { readFileSync } from 'node:fs';
import { messageOf } from './errors.ts';
import { valueIn } from './keys.ts';

const ENCODINGS: readonly (readonly [first: number, second: number, name: string])[] = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
];

/** Text in UTF-8, or in UTF-16 where its mark says so, as Windows writes it; without the mark. */
export const textOfBytes = (bytes: Uint8Array): string => {
  const [, , name = 'utf-8'] =
    ENCODINGS.find(([first, second]) => bytes[0] === first && bytes[1] === second) ?? [];
  return new TextDecoder(name).decode(bytes);
};

/** The whole text of a file; 0 is standard input. Throws what Node throws where it cannot be read. */
export const readTextFile = (file: string | 0): string => textOfBytes(readFileSync(file));

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
};

/** Why a file cannot be read, in words that go on from its name. */
export const whyUnread = (cause: unknown): string => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return valueIn(WHY, code) ?? messageOf(cause);
};
