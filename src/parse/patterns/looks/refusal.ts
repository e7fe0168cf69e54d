import type { Wording } from '../../problems.ts';
import type { Reading } from '../../reading.ts';

/** A phrase that needs an answer from people, or names what is not ours to cost. */
export interface RefusedPhrase {
  readonly name: string;
  readonly pattern: RegExp;
  /** What a line must hold for it: most lines hold none of that. */
  readonly holds?: RegExp;
  readonly message: (words: string) => Wording;
  /** Lines to type instead. */
  readonly hints: readonly string[] | ((words: string) => readonly string[]);
  /** All the words from where the pattern begins, where no expression that looks at each of them once finds them. */
  readonly reach?: (text: string, from: number) => string;
  /** It is hardware that somebody named and that is not costed: no line leaves it out, nor puts other hardware in its place. */
  readonly named?: true;
  /** It holds only where no GPU is named. */
  readonly withoutGpu?: boolean;
  readonly unless?: (reading: Reading) => boolean;
}
