import type { Readable, Writable } from 'node:stream';

/** What a command line is typed into: all that it reads beside files, and where it prints. */
export interface Terminal {
  /** What time it is: the prices of an answer are those of that moment. */
  readonly now: () => Date;
  /** Variables of the environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard input, piece by piece. */
  readonly input: () => Readable;
  /** Standard input to its end, in UTF-8 or UTF-16. Throws what Node throws where it cannot be read. */
  readonly wholeInput: () => string;
  /** Standard output; `columns` is the width of its window, where it has one. */
  readonly output: Writable & { readonly columns?: number; readonly isTTY?: boolean };
  /** Standard error, where it is said how far a long reading is while somebody watches. */
  readonly progress: Pick<Writable, 'write'> & { readonly isTTY?: boolean };
  /** Lines on standard output and on standard error. */
  readonly console: Pick<Console, 'log' | 'error'>;
}
