import type { DateOrder } from './values/times.ts';

/** What one row, however late, shows of how all rows of its export are to be read. */
export interface Shown {
  readonly order?: DateOrder;
  /** What a cache had, or what was thought, is larger than the input or the output of its row: it stands beside it. */
  readonly apart?: readonly PartBeside[];
}

/** A part of the input, and one of the output. */
export type PartBeside = 'cached' | 'thought';

/** A part that stands beside its whole where rows before may have been read as if it were inside. */
export class StandsBeside extends Error {
  readonly part: PartBeside;

  constructor(part: PartBeside) {
    super(`${part} tokens stand beside`);
    this.part = part;
  }
}
