import { DAY_MS } from '../../domain/day.ts';
import type { Use } from '../use.ts';
import { CACHE_APART, type TableFormat, textOfCell } from './format.ts';

/**
 * DeepSeek's export of its usage page: a row for each day, model, key and type of what is counted, with the count as
 * `amount`. Names as programs that read the export have them, November 2026. Prices have no currency and are not read.
 */

type Counted = Pick<Use, 'input' | 'cached' | 'written' | 'output' | 'requests'>;

const NOTHING: Counted = { input: 0, cached: null, written: null, output: 0, requests: null };

/** Cached input and the rest stand apart; other types say again what these say. */
const countedAs = (type: string | null, amount: number): Counted | null => {
  switch (type) {
    case 'input_cache_hit_tokens':
      return { ...NOTHING, input: amount, cached: amount };
    case 'input_cache_miss_tokens':
      return { ...NOTHING, input: amount, cached: 0, written: 0 };
    case 'output_tokens':
      return { ...NOTHING, output: amount };
    case 'request_count':
      return { ...NOTHING, requests: amount };
    default:
      return null;
  }
};

/** The table of counts; the table of costs beside it has no tokens. */
export const deepseekTable: TableFormat = {
  id: 'deepseek-usage-csv',
  called: 'DeepSeek',
  is: (columns) => columns.has('utc_date', 'model', 'type', 'amount'),
  open: (columns, cells, tally) => {
    const place = {
      day: columns.at('utc_date'),
      model: columns.at('model'),
      type: columns.at('type'),
      amount: columns.at('amount'),
    };
    tally.note(CACHE_APART);
    return {
      row(row) {
        const at = cells.time(row[place.day]);
        const amount = cells.number(row[place.amount]);
        if (at === null || amount === null) return tally.lost();
        const counted = countedAs(textOfCell(row[place.type])?.toLowerCase() ?? null, amount);
        if (counted !== null)
          tally.use({ ...counted, at, until: 'unknown', model: textOfCell(row[place.model]) });
      },
      end: () => tally.closeBuckets(DAY_MS),
    };
  },
};
