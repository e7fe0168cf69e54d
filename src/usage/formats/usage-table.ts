import { DAY_MS } from '../../domain/day.ts';
import { noSums } from '../errors.ts';
import type { Tally } from '../tally.ts';
import { plus, type RowSums } from '../use.ts';
import { type Figure, meaningOf } from '../values/figure-words.ts';
import type { JsonRow } from '../values/json.ts';
import { numberOfJson } from '../values/numbers.ts';
import { periodOf, timeOfJson } from '../values/times.ts';
import { addCall } from './call.ts';
import { CACHE_APART, CACHE_INSIDE, CACHE_UNKNOWN, type JsonFormat, type TableFormat } from './format.ts';
import { isSplit, type Places, partsOf, placesOfRow, type Series, seriesOfColumns } from './usage-names.ts';

/**
 * A table of one's own, or of a program that has no file here: a time, input and output tokens, a model, known by the
 * words of their names. A row is a call where it has what only a call has, a bucket where it counts requests, and else
 * usage of which no number is known.
 */

interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** What a row says, by the names of its columns or keys. */
interface Source {
  has(figure: Figure): boolean;
  number(figure: Figure): number | null;
  text(figure: Figure): string | null;
  time(): number | null;
  cost(): Money | null;
}

interface Sums extends RowSums {
  readonly at: number;
  readonly model: string | null;
}

const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY' };

const moneyOf = (source: Source, cell: string | null, unit: string | null): Money | null => {
  const amount = source.number('cost');
  if (amount === null) return null;
  const sign = SIGNS[cell?.match(/[€£¥]/)?.[0] ?? ''];
  return { amount, currency: (source.text('currency') ?? sign ?? unit ?? 'USD').toUpperCase() };
};

/** Anthropic's own names stand for tokens beside the input; all others for a part of it, unless the total tells. */
const standsApart = (source: Source, beside: number, prompt: boolean): boolean => {
  const [input, output, total] = [source.number('input'), source.number('output'), source.number('total')];
  if (input === null) return true;
  if (total !== null && beside > 0) {
    if (total === input + (output ?? 0)) return false;
    if (total === input + (output ?? 0) + beside) return true;
  }
  return source.has('read') && !source.has('cached') && !prompt;
};

const sumsOf = (source: Source, at: number, prompt: boolean): Sums & { apart: boolean } => {
  const cached = source.number(source.has('cached') ? 'cached' : 'read');
  const written = source.number('written');
  const beside = (cached ?? 0) + (written ?? 0);
  const apart = standsApart(source, beside, prompt);
  const cost = source.cost();
  return {
    at,
    apart,
    model: source.text('model'),
    input: (source.number('input') ?? source.number('uncached') ?? 0) + (apart ? beside : 0),
    cached,
    written: written ?? (cached === null ? null : 0),
    output: source.number('output') ?? 0,
    requests: source.number('requests'),
    usd: cost?.currency === 'USD' ? cost.amount : null,
  };
};

const TOTALS = /^(?:(?:grand|sub)[- ]?)?totals?\b|^(?:summe|gesamt|sum|all|all models|totale|totaal)$/i;
const CALL_OF_MODEL = /^(?:llm|generation|chat|chat_model|completion|model)$/i;
const NO = /^(?:false|0|no)$/i;
const YES = /^(?:true|1|yes|hit)$/i;

const OTHER_ZONE =
  'The header names a time zone other than UTC: the times were read as UTC, so hours of the day are shifted.';
const CARRIED = 'Rows without a time are of the one above them, as in a table with merged cells.';
const OF_COLUMNS = 'Each model has columns of its own here: their names say which.';

const NO_SUM = /^(?:average|avg|mean|maximum|max|minimum|min|samplecount|p\d{2}(?:\.\d+)?|rate)$/i;

const isOfCalls = (source: Source): boolean =>
  (['call', 'status', 'success', 'kind'] as const).some((figure) => source.has(figure));

/** Reads rows of which the first tells what they are; `prompt` where input is called prompt tokens. */
const reader = (tally: Tally, prompt: boolean) => {
  /** Rows that begin with a UTC day: days themselves, unless others show that rows have a time. */
  const midnights = new Map<string, Sums>();
  let timed = 0;
  let [totals, unequal] = [0, 0];

  const aside = (sums: Sums): void => {
    const key = `${sums.at} ${sums.model ?? ''}`;
    const known = midnights.get(key);
    if (known === undefined) {
      midnights.set(key, sums);
      return;
    }
    known.input += sums.input;
    known.output += sums.output;
    known.cached = plus(known.cached, sums.cached);
    known.written = plus(known.written, sums.written);
    known.usd = plus(known.usd, sums.usd);
  };

  /** What a row is beside its figures; undefined where it is counted like any other. */
  const otherwise = (source: Source): string | undefined => {
    if ([source.text('when'), source.text('model')].some((text) => TOTALS.test(text ?? '')))
      return 'Rows of totals say the others again: they were left out.';
    const kind = source.text('kind');
    if (kind !== null && !CALL_OF_MODEL.test(kind))
      return 'Steps around a call say its tokens again: only calls of a model were counted.';
    return undefined;
  };

  const compare = (source: Source, { input, output }: Sums): void => {
    const total = source.number('total');
    if (total === null) return;
    totals += 1;
    if (Math.abs(total - input - output) > 1) unequal += 1;
  };

  const addCallOf = (source: Source, sums: Sums): void => {
    const failed = (source.number('status') ?? 200) >= 400 || NO.test(source.text('success') ?? '');
    addCall(tally, {
      ...sums,
      failed: failed && sums.output === 0,
      gatewayCache: YES.test(source.text('gatewayCache') ?? ''),
    });
  };

  const add = (source: Source, sums: Sums, until: number | undefined): void => {
    if (sums.requests === null && until === undefined && isOfCalls(source)) {
      addCallOf(source, sums);
      return;
    }
    if (sums.usd !== null) tally.paid(sums.usd, 'USD');
    if (until !== undefined || sums.requests !== null) tally.use({ ...sums, until: until ?? 'unknown' });
    else if (sums.at % DAY_MS === 0) aside(sums);
    else {
      timed += 1;
      tally.use({ ...sums, until: undefined });
    }
  };

  return {
    row(source: Source) {
      const other = otherwise(source);
      if (other !== undefined) return tally.note(other);
      const period = periodOf(source.text('when') ?? '');
      const at = period?.from ?? source.time();
      if (at === null) return tally.lost();
      const { apart, ...sums } = sumsOf(source, at, prompt);
      if (sums.cached === null) tally.warn(CACHE_UNKNOWN);
      else tally.note(apart ? CACHE_APART : CACHE_INSIDE);
      const cost = source.cost();
      if (cost !== null && cost.currency !== 'USD') tally.paid(cost.amount, cost.currency);
      compare(source, sums);
      add(source, sums, period?.until);
    },
    end(): void {
      for (const sums of midnights.values())
        tally.use({ ...sums, until: timed === 0 ? 'unknown' : undefined });
      if (unequal * 20 > totals)
        tally.warn(
          'The totals of some rows are not the sum of their input and output: the parts were taken.',
        );
      tally.closeBuckets(DAY_MS);
    },
  };
};

/** One series of a table; `rowOf` is the row that is being read. */
const sourceOfColumns = (
  { model, places }: Series,
  rowOf: () => readonly string[],
  time: () => number | null,
  numberOf: (cell: string | undefined) => number | null,
): Source => {
  const cell = (figure: Figure): string | null => {
    const place = places[figure];
    return place === undefined ? null : rowOf()[place.at]?.trim() || null;
  };
  const source: Source = {
    has: (figure) => places[figure] !== undefined,
    number(figure) {
      const value = numberOf(cell(figure) ?? undefined);
      return value === null ? null : value * (places[figure]?.per ?? 1);
    },
    text: (figure) => (figure === 'model' && model !== null ? model : cell(figure)),
    time,
    cost: () => moneyOf(source, cell('cost'), places.cost?.unit ?? null),
  };
  return source;
};

const isPrompt = (name: string | undefined): boolean => /prompt/i.test(name ?? '');

/** Any table whose names are known; asked last, so that no vendor's is taken for it. */
export const usageTable: TableFormat = {
  id: 'usage-table',
  called: 'tables or JSON that name a time, a model, input tokens and output tokens',
  is: ({ header }) => seriesOfColumns(header).length > 0,
  open: ({ header }, cells, tally) => {
    const all = seriesOfColumns(header);
    const places = all[0]?.places ?? {};
    if (places.when?.unit !== null) tally.warn(OTHER_ZONE);
    if (all.some(({ model }) => model !== null)) tally.note(OF_COLUMNS);
    const { row: add, end } = reader(tally, isPrompt(header[places.input?.at ?? -1]));
    let row: readonly string[] = [];
    let last: string | undefined;
    const time = (): number | null => {
      const cell = row[places.when?.at ?? -1]?.trim();
      const named = row[places.model?.at ?? -1]?.trim();
      if (cell !== '' && cell !== undefined) last = cell;
      else if (named !== '' && named !== undefined && last !== undefined) tally.note(CARRIED);
      else return null;
      return cells.time(last);
    };
    const isConsole = header.length > 0 && places.when?.at === 0 && meaningOf(header[0] ?? '') === null;
    const sources = all.map((series) => sourceOfColumns(series, () => row, time, cells.number));
    return {
      row(next) {
        row = next;
        // Between the names of the series and their values a console says how each was made.
        if (isConsole && cells.time(next[0]) === null) {
          if (next.some((cell) => NO_SUM.test(cell.trim()))) throw noSums();
          return;
        }
        for (const source of sources) add(source);
      },
      end,
    };
  },
};

const sourceOfRow = (places: Places<unknown>): Source => {
  const text = (figure: Figure): string | null => {
    const value = places[figure]?.at;
    if (typeof value === 'boolean') return String(value);
    return typeof value === 'string' && value.trim() !== '' ? value : null;
  };
  const source: Source = {
    has: (figure) => places[figure] !== undefined,
    number(figure) {
      const value = numberOfJson(places[figure]?.at);
      return value === null ? null : value * (places[figure]?.per ?? 1);
    },
    text,
    time: () => timeOfJson(places.when?.at),
    cost: () => moneyOf(source, text('cost'), places.cost?.unit ?? null),
  };
  return source;
};

/** A row's own figures, or those of the models inside it, each with the row's time. */
const placesIn = (row: JsonRow): readonly Places<unknown>[] => {
  const own = placesOfRow(row);
  const parts = own.when === undefined ? [] : partsOf(row);
  if (parts.length === 0) return [own];
  return parts.map((part) => ({ when: own.when, ...placesOfRow(part) }) as Places<unknown>);
};

/** The same as rows of JSON. */
export const usageRows: JsonFormat = {
  id: 'usage-table',
  called: 'tables or JSON that name a time, a model, input tokens and output tokens',
  is: (row) => placesIn(row).every((places) => isSplit(places) && timeOfJson(places.when?.at) !== null),
  open: (tally) => {
    let own: ReturnType<typeof reader> | undefined;
    return {
      row(row) {
        own ??= reader(tally, isPrompt(Object.keys(row).join(' ')));
        for (const places of placesIn(row)) own.row(sourceOfRow(places));
      },
      end: () => own?.end(),
    };
  },
};
