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
  /**
   * Somebody typed it: a model that we take must serve what they ask. `unfit`: default models that were tried, and do not
   * carry the volume on the GPUs that were named. Absent where a scenario in JSON takes the defaults as they are.
   */
  readonly typed?: { readonly unfit: ReadonlySet<string> };
}

/** A figure that somebody stated, as the source of itself. */
export const citeYours = ({ ledger, asOf }: Context, field: string, value: number): void =>
  ledger.cite({ field, value, source: 'yours', kind: 'yours', date: isoDay(asOf), stale: false });
