import type { UsageFigure } from '../values/figure.ts';
import { meaningOf } from '../values/figure-words.ts';
import { periodOfRange } from '../values/periods.ts';
import { type TableFormat, textOfCell } from './format.ts';
import { timeIn } from './row-times.ts';
import { whyRepeated } from './told-again.ts';
import { seriesOfColumns } from './usage-columns.ts';

/**
 * What each model cost, by day or month, without its tokens: DeepSeek's table of costs (`utc_date`, `model`, `cost`,
 * `currency`), and those that people keep themselves. Which tokens it paid for is asked.
 */

const placesIn = (header: readonly string[]) => {
  const meant = header.map((name) => meaningOf(name)?.figure);
  const at = (figure: UsageFigure): number => meant.indexOf(figure);
  return {
    when: at('when'),
    model: at('model'),
    cost: at('cost'),
    currency: at('currency'),
    requests: at('requests'),
  };
};

/** Known by a time, a model and a cost. */
export const modelBill: TableFormat = {
  id: 'model-bill',
  called: 'tables of what each model cost',
  is: (columns) => {
    const { when, model, cost } = placesIn(columns.header);
    const isKnown = Math.min(when, model, cost) >= 0;
    return (
      isKnown && !columns.header.some((name) => /tok/i.test(name)) && seriesOfColumns(columns).length === 0
    );
  },
  open: ({ header }, cells, tally) => {
    const place = placesIn(header);
    const unit = meaningOf(header[place.cost] ?? '')?.unit ?? 'USD';
    const long = meaningOf(header[place.when] ?? '')?.long;
    tally.note('This is a bill without token counts.');
    return {
      row(row) {
        const model = textOfCell(row[place.model]);
        const said: Partial<Record<UsageFigure, string | null>> = {
          model,
          when: textOfCell(row[place.when]),
        };
        const text = (figure: UsageFigure): string | null => said[figure] ?? null;
        const why = whyRepeated({ text });
        if (why !== undefined) return tally.note(why);
        const { at, until = 'unknown' } = timeIn({
          text,
          time: () => cells.time(row[place.when]),
          long: () => long,
          until: () => null,
          range: () => periodOfRange(text('when') ?? '', cells.time),
        });
        const amount = cells.number(row[place.cost]);
        if (at === null || amount === null) return tally.lost();
        tally.paid(amount, textOfCell(row[place.currency]) ?? unit);
        tally.bill(model, amount, at, until, cells.number(row[place.requests]));
      },
    };
  },
};
