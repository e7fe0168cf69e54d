import { DAY_MS } from '../../domain/day.ts';
import { apartByName } from '../apart.ts';
import type { TableFormat } from './format.ts';
import { whyNotRead } from './not-read.ts';
import { restOfTable } from './rest-of-table.ts';
import { newTimed, timeIn } from './row-times.ts';
import { timesOfTable } from './table-times.ts';
import { lackingIn, seriesOfColumns, totalsOfColumns } from './usage-columns.ts';
import { sourceOfColumns, usageTable } from './usage-table.ts';

/** A table of tokens a day and a model that does not tell input from output: how they are split is asked. */
export const totalsTable: TableFormat = {
  id: usageTable.id,
  called: usageTable.called,
  is: (columns) =>
    lackingIn(columns) === 'split' &&
    seriesOfColumns(columns).length === 0 &&
    whyNotRead(columns) === undefined,
  isAmongWords: () => false,
  open: (columns, cells, tally) => {
    const series = { model: null, period: null, places: totalsOfColumns(columns) };
    let row: readonly string[] = [];
    const time = timesOfTable(columns, series.places, () => row, cells, tally);
    const source = sourceOfColumns(series, () => row, time, cells);
    const rest = restOfTable(columns, [series], cells, tally);
    const times = newTimed(tally);
    return {
      row(next) {
        row = next;
        const total = source.number('total');
        if (rest.takes(row) || total === null) return;
        const { at, until } = timeIn(source);
        if (at === null) return times.lose(source);
        times.add(at, until);
        const cost = source.cost();
        if (cost !== null) tally.paid(cost.amount, cost.currency);
        const [model, requests, usd] = [
          source.text('model'),
          source.number('requests'),
          cost?.amount ?? null,
        ];
        const apart = apartByName(model);
        if (apart !== undefined)
          return tally.leaveOut(apart, { at, until, count: requests ?? 1, tokens: total, usd });
        tally.bill(model, usd, at, until ?? 'unknown', requests);
        tally.unsplit += total;
      },
      end() {
        times.end();
        tally.closeBuckets(DAY_MS);
      },
    };
  },
};
