import { HOUR_MS } from '../../domain/day.ts';
import type { Tally } from '../tally.ts';
import { at, firstOf, has, type JsonRow, numberInJson, objectOf, rowsAt, textAt } from '../values/json.ts';
import { timeOfJson } from '../values/times.ts';
import { addCall } from './call.ts';
import { CACHE_APART, type JsonFormat, type TableFormat, textOfCell } from './format.ts';
import { warnOfNextPage } from './pages.ts';

/** Bedrock: its invocation log, one call a row, and its CloudWatch metrics. Cache reads and writes stand apart. */

/** An application profile, a custom or a provisioned model is an id of the account's own and names no model. */
const OWN_ID =
  /:(application-inference-profile|provisioned-model|custom-model|imported-model|custom-model-deployment)\//;

/** The model of an id or an ARN; null where it names none. The account in an ARN is never kept. */
const bedrockModel = (id: string | null): string | null => {
  if (id === null || !id.startsWith('arn:')) return id;
  return OWN_ID.test(id) ? null : (id.split('/').at(-1) ?? null);
};

/** A row of the log itself, or the message around one in CloudWatch Logs. */
const logRow = (row: JsonRow): JsonRow =>
  firstOf(objectOf(at(row, 'message')), objectOf(at(row, '@message'))) ?? row;

/** The log of invocations in S3 or CloudWatch Logs: one call in a row, with its tokens. */
export const bedrockLog: JsonFormat = {
  id: 'bedrock-invocation-log',
  called: 'Bedrock invocation logs',
  vendor: 'aws',
  half: 'usage',
  is: (outer) => {
    const row = logRow(outer);
    return has(row, 'modelId') && has(row, 'timestamp') && (has(row, 'input') || has(row, 'output'));
  },
  open: (tally) => {
    tally.note(CACHE_APART);
    return {
      row(outer) {
        const row = logRow(outer);
        const plain = numberInJson(row, 'input', 'inputTokenCount') ?? 0;
        const cached = numberInJson(row, 'input', 'cacheReadInputTokenCount') ?? 0;
        const written = numberInJson(row, 'input', 'cacheWriteInputTokenCount') ?? 0;
        addCall(tally, {
          at: timeOfJson(at(row, 'timestamp')),
          model: bedrockModel(textAt(row, 'modelId')),
          input: plain + cached + written,
          cached,
          written,
          output: numberInJson(row, 'output', 'outputTokenCount') ?? 0,
          usd: null,
          failed: has(row, 'errorCode'),
        });
      },
    };
  },
};

/**
 * The same log as CloudWatch Logs Insights saves a query: whole messages in a column, or the fields that were asked
 * for, `input.inputTokenCount` among them.
 */
export const bedrockInsights: TableFormat = {
  ...bedrockLog,
  is: (columns) =>
    (columns.has('timestamp') && columns.header.includes('@message')) ||
    columns.has('timestamp', 'modelid', 'input_inputtokencount'),
  open: (columns, cells, tally) => {
    const rows = bedrockLog.open(tally);
    const place = {
      when: columns.at('timestamp'),
      message: columns.at('message'),
      model: columns.at('modelid'),
      error: columns.at('errorcode'),
      input: columns.at('input_inputtokencount'),
      read: columns.at('input_cachereadinputtokencount'),
      written: columns.at('input_cachewriteinputtokencount'),
      output: columns.at('output_outputtokencount'),
    };
    const fieldsOf = (row: readonly string[]): JsonRow => {
      const error = textOfCell(row[place.error]);
      return {
        timestamp: cells.time(row[place.when]),
        modelId: row[place.model],
        input: {
          inputTokenCount: cells.number(row[place.input]),
          cacheReadInputTokenCount: cells.number(row[place.read]),
          cacheWriteInputTokenCount: cells.number(row[place.written]),
        },
        output: { outputTokenCount: cells.number(row[place.output]) },
        ...(error !== null && { errorCode: error }),
      };
    };
    return {
      row: (row) => rows.row(place.message >= 0 ? { message: row[place.message] } : fieldsOf(row), {}),
    };
  },
};

type Metric = 'input' | 'output' | 'read' | 'written' | 'requests';

/** Longest names first: "CacheReadInputTokenCount" ends in "InputTokenCount". */
const METRICS: readonly (readonly [string, Metric])[] = [
  ['CacheReadInputTokenCount', 'read'],
  ['CacheWriteInputTokenCount', 'written'],
  ['CacheReadInputTokens', 'read'],
  ['CacheWriteInputTokens', 'written'],
  ['InputTokenCount', 'input'],
  ['OutputTokenCount', 'output'],
  ['Invocations', 'requests'],
];

const metricOf = (label: string): { metric: Metric; model: string | null } | null => {
  const trimmed = label.trim();
  const found =
    METRICS.find(([name]) => trimmed.endsWith(name)) ?? METRICS.find(([name]) => trimmed.startsWith(name));
  if (found === undefined) return null;
  const [name, metric] = found;
  const rest = trimmed.endsWith(name) ? trimmed.slice(0, -name.length) : trimmed.slice(name.length);
  const model = rest.replaceAll(/^[\s:|,()/_-]+|[\s:|,()/_-]+$/g, '').replace(/^AWS\/Bedrock\s*/, '');
  return { metric, model: model === '' || model === 'm' ? null : bedrockModel(model) };
};

const addPoint = (tally: Tally, metric: Metric, model: string | null, when: number, value: number): void => {
  const nothing = { cached: null, written: null, output: 0, requests: null };
  const base = { at: when, until: 'unknown' as const, model, input: 0, ...nothing };
  if (metric === 'input') tally.use({ ...base, input: value, cached: 0, written: 0 });
  else if (metric === 'output') tally.use({ ...base, output: value });
  else if (metric === 'read') tally.use({ ...base, input: value, cached: value });
  else if (metric === 'written') tally.use({ ...base, input: value, written: value });
  else tally.use({ ...base, requests: value });
};

interface Point {
  readonly when: number | null;
  readonly value: number | null;
}

/** `get-metric-data` has two lists, `get-metric-statistics` one of points. */
const pointsOf = (row: JsonRow): readonly Point[] => {
  const values = at(row, 'Values');
  const times = at(row, 'Timestamps');
  if (Array.isArray(values) && Array.isArray(times))
    return times.map((time, index) => ({
      when: timeOfJson(time),
      value: typeof values[index] === 'number' ? values[index] : null,
    }));
  return rowsAt(row, 'Datapoints').map((point) => ({
    when: timeOfJson(at(point, 'Timestamp')),
    value: numberInJson(point, 'Sum'),
  }));
};

/** Bedrock's metrics from CloudWatch's API: one series of sums in a row. */
export const cloudwatch: JsonFormat = {
  id: 'bedrock-cloudwatch',
  called: 'CloudWatch',
  vendor: 'aws',
  half: 'usage',
  is: (row) => has(row, 'Label') && (has(row, 'Values') || has(row, 'Datapoints')),
  open: (tally) => {
    tally.note(CACHE_APART);
    tally.note('Hours without a data point had no calls.');
    return {
      row(row) {
        const label = textAt(row, 'Label') ?? '';
        const found = metricOf(label) ?? metricOf((textAt(row, 'Id') ?? '').replace(/^m\d*_/, ''));
        if (found === null) return;
        if (textAt(row, 'StatusCode') === 'PartialData')
          tally.warn('CloudWatch sent only a part of the data points: ask for the rest of the pages too.');
        for (const { when, value } of pointsOf(row)) {
          if (when === null || value === null) tally.unreadable += 1;
          else addPoint(tally, found.metric, found.model, when, value);
        }
      },
      page(envelope) {
        warnOfNextPage(tally, envelope, 'NextToken');
      },
      end: () => tally.closeBuckets(HOUR_MS),
    };
  },
};
