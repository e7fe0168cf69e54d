import { DAY_MS } from '../../domain/day.ts';
import type { Tally } from '../tally.ts';
import { addSums, type RowSums, type Use } from '../use.ts';
import type { NamedTime } from '../values/periods.ts';

/** What a row of no known length says. */
interface DatedSums extends RowSums, Pick<Use, 'batch' | 'flex'> {
  readonly at: number;
  readonly model: string | null;
}

/** Where rows of no known length wait for what tells it. */
interface Midnights {
  add(sums: DatedSums): void;
  /** `time` is of all rows, where none of them has a time of its own. */
  end(time?: NamedTime): void;
}

/**
 * Rows of which the export does not say how long they are. One that begins with a UTC day is that day, unless others
 * show that rows have a time: then each is a call.
 */
export const newMidnights = (tally: Tally): Midnights => {
  const midnights = new Map<string, DatedSums>();
  let isTimed = false;
  return {
    add(sums) {
      if (sums.at % DAY_MS !== 0) {
        isTimed = true;
        tally.use({ ...sums, until: undefined });
        return;
      }
      const key = `${sums.at} ${sums.batch} ${sums.flex} ${sums.model ?? ''}`;
      const known = midnights.get(key);
      if (known === undefined) midnights.set(key, sums);
      else addSums(known, sums);
    },
    end(time) {
      for (const sums of midnights.values())
        tally.use({
          ...sums,
          at: time?.from ?? sums.at,
          until: time?.until ?? (isTimed ? undefined : 'unknown'),
        });
    },
  };
};
