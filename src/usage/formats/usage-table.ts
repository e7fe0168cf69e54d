import { plus, type RowSums, type Tally } from '../tally.ts';
import type { JsonRow } from '../values/json.ts';
import { numberOfJson } from '../values/numbers.ts';
import { DAY, timeOfJson } from '../values/times.ts';
import { addCall } from './call.ts';
import {
  CACHE_APART,
  CACHE_INSIDE,
  CACHE_UNKNOWN,
  columnName,
  type JsonFormat,
  type TableFormat,
} from './format.ts';

/**
 * A table of one's own that names its figures as APIs do: a time, input and output tokens, a model. A row is a call
 * where it has what only a call has, a bucket where it counts requests, and else usage of which no number is known.
 */

const NAMES = {
  when: [
    'timestamp',
    'time',
    'ts',
    'datetime',
    'created_at',
    'createdat',
    'created',
    'start_time',
    'date',
    'day',
    'hour',
  ],
  model: ['model', 'model_name', 'model_id', 'gen_ai_response_model', 'gen_ai_request_model'],
  input: ['input_tokens', 'prompt_tokens', 'inputtokens', 'prompttokens', 'gen_ai_usage_input_tokens'],
  output: [
    'output_tokens',
    'completion_tokens',
    'outputtokens',
    'completiontokens',
    'gen_ai_usage_output_tokens',
  ],
  cached: [
    'cached_tokens',
    'cached_input_tokens',
    'input_cached_tokens',
    'cachedinputtokens',
    'gen_ai_usage_cache_read_input_tokens',
  ],
  read: ['cache_read_input_tokens', 'cache_read_tokens'],
  written: ['cache_creation_input_tokens', 'cache_write_input_tokens', 'cache_write_tokens'],
  requests: ['requests', 'num_requests', 'request_count', 'requests_count', 'calls', 'num_calls'],
  usd: ['cost_usd', 'total_cost_usd', 'cost'],
  call: ['request_id', 'requestid', 'trace_id', 'latency_ms', 'latency', 'duration_ms', 'finish_reason'],
  status: ['status_code', 'http_status', 'response_status'],
} as const satisfies Record<string, readonly string[]>;

type Figure = keyof typeof NAMES;

/** What a row says, by the names above. */
interface Source {
  has(figure: Figure): boolean;
  number(figure: Figure): number | null;
  text(figure: Figure): string | null;
  time(): number | null;
}

interface Sums extends RowSums {
  readonly at: number;
  readonly model: string | null;
}

/** Anthropic's own names stand for tokens beside the input; all others for a part of it. */
const standsApart = (source: Source, prompt: boolean): boolean =>
  source.has('read') && !source.has('cached') && !prompt;

const sumsOf = (source: Source, at: number, prompt: boolean): Sums => {
  const apart = standsApart(source, prompt);
  const cached = source.number(source.has('cached') ? 'cached' : 'read');
  const written = source.number('written');
  const inside = source.number('input') ?? 0;
  return {
    at,
    model: source.text('model'),
    input: apart ? inside + (cached ?? 0) + (written ?? 0) : inside,
    cached,
    written: written ?? (cached === null ? null : 0),
    output: source.number('output') ?? 0,
    requests: source.number('requests'),
    usd: source.number('usd'),
  };
};

/** Reads rows of which the first tells what they are; `prompt` where input is called prompt tokens. */
const reader = (tally: Tally, prompt: boolean) => {
  /** Rows that begin with a UTC day: days themselves, unless others show that rows have a time. */
  const midnights = new Map<string, Sums>();
  let timed = 0;

  const use = (sums: Sums, until: 'unknown' | undefined): void => {
    if (sums.usd !== null) tally.paid(sums.usd, 'USD');
    tally.use({ ...sums, until });
  };

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

  return {
    row(source: Source) {
      const when = source.time();
      if (when === null) return tally.lost();
      const sums = sumsOf(source, when, prompt);
      if (sums.cached === null) tally.warn(CACHE_UNKNOWN);
      else tally.note(standsApart(source, prompt) ? CACHE_APART : CACHE_INSIDE);
      const status = source.number('status') ?? 200;
      if (sums.requests !== null) use(sums, 'unknown');
      else if (source.has('call') || source.has('status'))
        addCall(tally, { ...sums, failed: status >= 400 && sums.output === 0 });
      else if (when % DAY === 0) aside(sums);
      else {
        timed += 1;
        use(sums, undefined);
      }
    },
    end(): void {
      for (const sums of midnights.values()) use(sums, timed === 0 ? 'unknown' : undefined);
      tally.closeBuckets(DAY);
    },
  };
};

/**
 * Any table with a time, input and output under names that are known; asked last, so that no vendor's is taken for
 * it.
 */
export const usageTable: TableFormat = {
  id: 'usage-table',
  is: (columns) =>
    (['when', 'input', 'output'] as const).every((figure) => columns.at(...NAMES[figure]) >= 0),
  open: (columns, cells, tally) => {
    const place = (figure: Figure): number => columns.at(...NAMES[figure]);
    const places = Object.fromEntries(
      Object.keys(NAMES).map((figure) => [figure, place(figure as Figure)]),
    ) as Record<Figure, number>;
    const { row: add, end } = reader(tally, columns.names[places.input]?.startsWith('prompt') === true);
    let cellsOfRow: readonly string[] = [];
    const source: Source = {
      has: (figure) => places[figure] >= 0,
      number: (figure) => cells.number(cellsOfRow[places[figure]]),
      text: (figure) => cellsOfRow[places[figure]]?.trim() || null,
      time: () => cells.time(cellsOfRow[places.when]),
    };
    return {
      row(row) {
        cellsOfRow = row;
        add(source);
      },
      end,
    };
  },
};

const names = new Map<string, string>();

const nameOf = (key: string): string => {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = columnName(key);
  if (names.size < 1000) names.set(key, name);
  return name;
};

const sourceOf = (row: JsonRow): Source => {
  const values = new Map(Object.entries(row).map(([key, value]) => [nameOf(key), value]));
  const value = (figure: Figure): unknown => values.get(NAMES[figure].find((name) => values.has(name)) ?? '');
  return {
    has: (figure) => NAMES[figure].some((name) => values.has(name)),
    number: (figure) => numberOfJson(value(figure)),
    text(figure) {
      const text = value(figure);
      return typeof text === 'string' && text.trim() !== '' ? text : null;
    },
    time: () => timeOfJson(value('when')),
  };
};

/** The same as rows of JSON. */
export const usageRows: JsonFormat = {
  id: 'usage-table',
  is: (row) => {
    const source = sourceOf(row);
    return source.time() !== null && source.number('input') !== null && source.number('output') !== null;
  },
  open: (tally) => {
    let own: ReturnType<typeof reader> | undefined;
    return {
      row(row) {
        own ??= reader(
          tally,
          Object.keys(row).some((key) => nameOf(key).startsWith('prompt')),
        );
        own.row(sourceOf(row));
      },
      end: () => own?.end(),
    };
  },
};
