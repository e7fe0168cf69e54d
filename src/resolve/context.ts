import { isoDay } from '../domain/day.ts';
import type { SaidFields } from '../domain/draft.ts';
import type { Ledger } from './ledger.ts';
import type { Work } from './work.ts';

/** What every part of a resolution works on. */
export interface Context {
  readonly fields: SaidFields;
  /** The day of asking: it decides what is stale. */
  readonly asOf: Date;
  readonly ledger: Ledger;
  readonly work: Work;
}

/** A figure that somebody stated, as the source of itself. */
export const citeYours = ({ ledger, asOf }: Context, field: string, value: number): void =>
  ledger.cite({ field, value, source: 'yours', kind: 'yours', date: isoDay(asOf), stale: false });
