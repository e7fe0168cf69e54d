import type { DraftFields } from '../domain/draft.ts';
import type { Ledger } from './ledger.ts';
import type { Work } from './work.ts';

/** What every part of a resolution works on. */
export interface Context {
  readonly said: Readonly<DraftFields>;
  /** The day of asking: it decides what is stale. */
  readonly asOf: Date;
  readonly ledger: Ledger;
  readonly work: Work;
}
