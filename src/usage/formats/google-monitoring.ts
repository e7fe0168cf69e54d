import type { Tally } from '../tally.ts';
import { at, firstOf, has, type JsonRow, numberInJson, rowsAt, textAt } from '../values/json.ts';
import { timeOfJson } from '../values/times.ts';
import { countedAs, type TokenKind, tokenKindOf } from '../values/token-words.ts';
import { CACHE_APART, type JsonFormat } from './format.ts';
import { warnOfNextPage } from './pages.ts';

/**
 * Vertex AI in Google Cloud's monitoring, as `timeSeries.list` answers: `publisher/online_serving/token_count` by the
 * label `type`, and `model_invocation_count`. A point is what came between its two times.
 */

const METRIC =
  /^aiplatform\.googleapis\.com\/publisher\/online_serving\/(token_count|model_invocation_count)$/;

const amountOf = (point: JsonRow): number | null =>
  firstOf(numberInJson(point, 'value', 'int64Value'), numberInJson(point, 'value', 'doubleValue'));

const isGood = (series: JsonRow): boolean =>
  (textAt(series, 'metric', 'labels', 'response_code') ?? '200').startsWith('2');

/** Where no series is about the cache nothing is known of it. */
const cacheOf = (kind: TokenKind, value: number) => ({
  cached: kind === 'cached' ? value : null,
  written: kind === 'written' ? value : null,
});

const addPoints = (tally: Tally, series: JsonRow, kind: TokenKind | 'requests'): void => {
  const model = textAt(series, 'resource', 'labels', 'model_user_id');
  for (const point of rowsAt(series, 'points')) {
    const from = timeOfJson(at(point, 'interval', 'startTime'));
    const until = timeOfJson(at(point, 'interval', 'endTime'));
    const value = amountOf(point);
    // Points of a rate begin where they end: of how long they tell nothing is known.
    if (from === null || until === null || value === null || until <= from) tally.lost();
    else if (kind === 'requests')
      tally.use({
        at: from,
        until,
        model,
        input: 0,
        cached: null,
        written: null,
        output: 0,
        requests: value,
      });
    else
      tally.use({
        at: from,
        until,
        model,
        ...countedAs(kind, value),
        ...cacheOf(kind, value),
        requests: null,
      });
  }
};

/** One series in a row, its points inside; requests are counted by a metric of their own. */
export const googleMonitoring: JsonFormat = {
  id: 'google-cloud-monitoring',
  called: 'Google monitoring',
  vendor: 'google',
  half: 'usage',
  is: (row) => METRIC.test(textAt(row, 'metric', 'type') ?? '') && has(row, 'points'),
  open: (tally) => {
    let cached = false;
    return {
      row(series) {
        const metric = METRIC.exec(textAt(series, 'metric', 'type') ?? '')?.[1];
        if (metric === undefined) return;
        const kind = tokenKindOf(textAt(series, 'metric', 'labels', 'type') ?? '');
        if (kind === 'cached' || kind === 'written') cached = true;
        if (metric === 'token_count' && kind !== null) addPoints(tally, series, kind);
        if (metric === 'model_invocation_count' && isGood(series)) addPoints(tally, series, 'requests');
      },
      page(envelope) {
        warnOfNextPage(tally, envelope, 'nextPageToken');
      },
      end() {
        if (cached) tally.note(CACHE_APART);
      },
    };
  },
};
