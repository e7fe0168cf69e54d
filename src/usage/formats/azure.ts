import { HOUR_MS } from '../../domain/day.ts';
import type { Tally } from '../tally.ts';
import { at, firstOf, has, type JsonRow, numberInJson, rowsAt, textAt } from '../values/json.ts';
import { timeOfJson } from '../values/times.ts';
import { type ExportKind, type JsonFormat, type TableFormat, textOfCell } from './format.ts';

/**
 * Azure OpenAI's metrics. Two families tell the same (ProcessedPromptTokens and InputTokens, AzureOpenAIRequests and
 * ModelRequests): one of each is taken, the first that is there. TokenTransaction is their sum.
 */

/** Metrics by what they count, the preferred one first. */
const INPUT = ['processedprompttokens', 'inputtokens'];
const OUTPUT = ['generatedtokens', 'outputtokens'];
const REQUESTS = ['azureopenairequests', 'modelrequests'];
const CACHED = ['processedcachedprompttokens', 'cachedinputtokens', 'inputtokenscached'];
const KNOWN = new Set([...INPUT, ...OUTPUT, ...REQUESTS, ...CACHED]);
const PTU = 'provisionedmanagedutilizationv2';

type Points = Map<number, number>;
type Usage = Parameters<Tally['use']>[0];

/** Sums by deployment, metric and time: which family is taken is known only when all is read. */
const newCollector = (tally: Tally) => {
  const deployments = new Map<string, Map<string, Points>>();
  tally.note(
    'Cached tokens are taken as inside the input figure, as with OpenAI: Azure does not say so for certain.',
  );
  const pointsOf = (deployment: string, metric: string): Points => {
    const metrics = deployments.get(deployment) ?? new Map<string, Points>();
    deployments.set(deployment, metrics);
    const points = metrics.get(metric) ?? new Map<number, number>();
    metrics.set(metric, points);
    return points;
  };
  const sum = (metrics: Map<string, Points>, names: readonly string[]): Points | undefined =>
    names.map((name) => metrics.get(name)).find((points) => points !== undefined);

  const useAll = (deployment: string, metrics: Map<string, Points>): void => {
    const cached = sum(metrics, CACHED);
    const none = { until: 'unknown' as const, input: 0, output: 0, cached: null, written: 0, requests: null };
    const each = (points: Points | undefined, figures: (value: number) => Partial<Usage>): void => {
      for (const [when, value] of points ?? [])
        tally.use({ ...none, model: deployment || null, at: when, ...figures(value) });
    };
    each(sum(metrics, INPUT), (input) => ({ input, cached: cached === undefined ? null : 0 }));
    each(cached, (value) => ({ cached: value }));
    each(sum(metrics, OUTPUT), (output) => ({ output }));
    each(sum(metrics, REQUESTS), (requests) => ({ requests }));
  };

  return {
    add(deployment: string | null, name: string, when: number, value: number | null): void {
      const metric = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
      if (metric === PTU)
        tally.warn('Part of this runs on provisioned throughput (PTU): prices per token do not apply to it.');
      if (metric === 'tokentransaction')
        tally.note('TokenTransaction is prompt plus generated, not more tokens: it was left out.');
      if (!KNOWN.has(metric)) return;
      // An empty point is no data and not a zero, but the time is covered.
      if (value === null) {
        tally.span(when, 'unknown');
        return;
      }
      tally.claim(deployment, when, metric);
      const points = pointsOf(deployment ?? '', metric);
      points.set(when, (points.get(when) ?? 0) + value);
    },
    end(): void {
      for (const [deployment, metrics] of deployments) useAll(deployment, metrics);
      tally.closeBuckets(HOUR_MS);
    },
  };
};

/** A deployment may be called anything: which model it is must be asked. */
const ofDeployments = (tally: Tally): void => {
  tally.deployments = true;
  tally.warn('The names in this export are deployment names, not models.');
};

const METRICS: ExportKind = {
  id: 'azure-openai-metrics',
  called: 'Azure OpenAI metrics',
  vendor: 'azure',
  half: 'usage',
};

const TIMES = ['timegenerated', 'timestamp', 'time_stamp', 'time', 'time_generated', 'date'];
const VALUES = ['total', 'sum', 'value', 'val', 'total_sum'];

/** Metrics from Log Analytics or the portal, as a table: one metric, deployment and time in a row. */
export const azureTable: TableFormat = {
  ...METRICS,
  is: (columns) =>
    columns.at('metricname', 'metric_name', 'metric') >= 0 &&
    columns.at(...VALUES) >= 0 &&
    columns.at(...TIMES) >= 0,
  open: (columns, cells, tally) => {
    const collector = newCollector(tally);
    const model = columns.at('modelname', 'model_name', 'model');
    const place = {
      when: columns.at(...TIMES),
      metric: columns.at('metricname', 'metric_name', 'metric'),
      value: columns.at(...VALUES),
      name:
        model >= 0
          ? model
          : columns.at('modeldeploymentname', 'model_deployment_name', 'deployment', 'deployment_name'),
    };
    if (model < 0) ofDeployments(tally);
    return {
      row(row) {
        const when = cells.time(row[place.when]);
        if (when === null) return tally.lost();
        collector.add(
          textOfCell(row[place.name]),
          row[place.metric] ?? '',
          when,
          cells.number(row[place.value]),
        );
      },
      end: () => collector.end(),
    };
  },
};

const dimension = (series: JsonRow, name: string): string | null => {
  const found = rowsAt(series, 'metadatavalues').find(
    (value) => (textAt(value, 'name', 'value') ?? textAt(value, 'name') ?? '').toLowerCase() === name,
  );
  return found === undefined ? null : textAt(found, 'value');
};

/** Metrics as diagnostic settings write them down: one metric and time in a row, and no deployment. */
export const azureRecords: JsonFormat = {
  ...METRICS,
  is: (row) => textAt(row, 'metricName') !== null && has(row, 'total') && has(row, 'timeGrain'),
  open: (tally) => {
    const collector = newCollector(tally);
    return {
      row(row) {
        const when = timeOfJson(at(row, 'time'));
        if (when === null) return tally.lost();
        collector.add(
          firstOf(textAt(row, 'ModelName'), textAt(row, 'ModelDeploymentName')),
          textAt(row, 'metricName') ?? '',
          when,
          numberInJson(row, 'total'),
        );
      },
      end: () => collector.end(),
    };
  },
};

/** Metrics as their API answers: one metric in a row, its series inside. */
export const azureJson: JsonFormat = {
  ...METRICS,
  is: (row) => has(row, 'timeseries') && textAt(row, 'name', 'value') !== null,
  open: (tally) => {
    const collector = newCollector(tally);
    const addSeries = (series: JsonRow, metric: string): void => {
      const model = dimension(series, 'modelname');
      if (model === null) ofDeployments(tally);
      const name = model ?? dimension(series, 'modeldeploymentname');
      for (const point of rowsAt(series, 'data')) {
        const when = timeOfJson(at(point, 'timeStamp'));
        if (when === null) tally.unreadable += 1;
        else collector.add(name, metric, when, numberInJson(point, 'total'));
      }
    };
    return {
      row(row) {
        const metric = textAt(row, 'name', 'value') ?? '';
        for (const series of rowsAt(row, 'timeseries')) addSeries(series, metric);
      },
      end: () => collector.end(),
    };
  },
};
