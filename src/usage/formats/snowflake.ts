import { HOUR_MS } from '../../domain/day.ts';
import { jsonOf } from '../../json.ts';
import { apartByName, apartByWork } from '../apart.ts';
import type { Tally } from '../tally.ts';
import { at, isRow, numberInJson, textAt } from '../values/json.ts';
import { countedAs, type TokenKind, tokenKindOf } from '../values/token-words.ts';
import { CACHE_APART, type TableFormat, textOfCell } from './format.ts';

/**
 * Snowflake's views of what Cortex used: tokens by kind stand as JSON in a cell, in `TOKENS_GRANULAR` as an object, by
 * model where there are several, and in `METRICS` as a list with units. They are billed in credits. Source:
 * docs.snowflake.com, CORTEX_AI_FUNCTIONS_USAGE_HISTORY and CORTEX_REST_API_USAGE_HISTORY, November 2026.
 */

interface CountedTokens {
  readonly model: string | null;
  readonly kind: TokenKind;
  readonly tokens: number;
}

const partOf = (name: string | null, tokens: number | null, model: string | null): CountedTokens[] => {
  const kind = tokenKindOf(name ?? '');
  return kind === null || tokens === null ? [] : [{ model, kind, tokens }];
};

/** `[{"key":{"metric":"input","unit":"tokens"},"value":1500}]`: pages and seconds are other units. */
const partsOfMetrics = (metrics: readonly unknown[]): readonly CountedTokens[] =>
  metrics.flatMap((metric) =>
    textAt(metric, 'key', 'unit') === 'tokens'
      ? partOf(textAt(metric, 'key', 'metric'), numberInJson(metric, 'value'), null)
      : [],
  );

/** `{"input":1500,"output":300}`, or the same for each model of a request; null where the cell is neither. */
const partsOf = (cell: string | undefined): readonly CountedTokens[] | null => {
  const value = jsonOf(cell ?? '');
  if (Array.isArray(value)) return partsOfMetrics(value);
  if (!isRow(value)) return null;
  return Object.keys(value).flatMap((key) => {
    const inner = at(value, key);
    if (!isRow(inner)) return partOf(key, numberInJson(value, key), null);
    return Object.keys(inner).flatMap((kind) => partOf(kind, numberInJson(inner, kind), key));
  });
};

const KINDS = ['input', 'cached', 'written', 'output'] as const;

const sumOf = (parts: readonly CountedTokens[]): ReturnType<typeof countedAs> => {
  const sums = { input: 0, cached: 0, written: 0, output: 0 };
  for (const { kind, tokens } of parts) {
    const more = countedAs(kind, tokens);
    for (const key of KINDS) sums[key] += more[key];
  }
  return sums;
};

interface Row {
  readonly at: number;
  readonly model: string | null;
  readonly work: string | null;
  /** A row is a request; else it is what an hour had. */
  readonly isCall: boolean;
}

const add = (
  tally: Tally,
  parts: readonly CountedTokens[],
  { at: when, model: stated, work, isCall }: Row,
): void => {
  const until = isCall ? undefined : ('unknown' as const);
  const models = new Set(parts.map(({ model }) => model ?? stated));
  for (const model of models) {
    const sums = sumOf(parts.filter((part) => (part.model ?? stated) === model));
    const apart = apartByName(model) ?? apartByWork(work);
    const tokens = sums.input + sums.output;
    if (apart !== undefined) tally.leaveOut(apart, { at: when, until, count: 1, tokens });
    else tally.use({ ...sums, at: when, until, model, requests: isCall ? 1 : null });
  }
};

const TIMES = ['usage_time', 'start_time'];
const DETAILS = ['tokens_granular', 'metrics'];

/** Views that say which tokens they count. */
export const snowflakeTable: TableFormat = {
  id: 'snowflake-cortex',
  called: 'Snowflake Cortex',
  is: (columns) => columns.at(...TIMES) >= 0 && columns.at(...DETAILS) >= 0,
  open: (columns, cells, tally) => {
    const place = {
      when: columns.at(...TIMES),
      model: columns.at('model_name'),
      details: columns.at(...DETAILS),
      work: columns.at('function_name'),
    };
    const isCall = columns.at('request_id') >= 0;
    tally.note(CACHE_APART);
    tally.note('Snowflake bills credits: what they cost is not in this export.');
    return {
      row(row) {
        const when = cells.time(row[place.when]);
        const parts = partsOf(row[place.details]);
        if (when === null || parts === null) tally.lost();
        else
          add(tally, parts, {
            at: when,
            model: textOfCell(row[place.model]),
            work: textOfCell(row[place.work]),
            isCall,
          });
      },
      end: () => tally.closeBuckets(HOUR_MS),
    };
  },
};
