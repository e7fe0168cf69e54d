import { refusal } from '../errors.ts';
import type { Tally } from '../tally.ts';
import { meaningOf } from '../values/figure-words.ts';
import { at, has, type JsonRow, numberInJson, textAt } from '../values/json.ts';
import { numberOfJson } from '../values/numbers.ts';
import { timeOfNumber } from '../values/times.ts';
import type { JsonFormat } from './format.ts';
import { DATADOG_INSTEAD, isCountOfDatadog } from './not-read.ts';

/**
 * Series of Datadog as its API for queries answers: `ml_obs.span.llm.input.tokens` and its like, one series a model,
 * each point the start of a stretch of `interval` seconds and what came in it.
 */

const NAMED = /model_name:([^,\s}]+)/;

interface Point {
  readonly at: number;
  readonly amount: number;
}

/** The points of a series in which anything came. */
const pointsOf = (series: JsonRow): readonly Point[] => {
  const points = at(series, 'pointlist');
  return (Array.isArray(points) ? points : []).flatMap((point: unknown): Point[] => {
    if (!Array.isArray(point)) return [];
    const [ms, amount] = [numberOfJson(point[0]), numberOfJson(point[1])];
    const from = ms === null ? null : timeOfNumber(ms);
    return from === null || amount === null ? [] : [{ at: from, amount }];
  });
};

const NOTHING = { input: 0, cached: null, written: null, output: 0, requests: null };

const figuresOf = (metric: string) => {
  switch (meaningOf(metric)?.figure) {
    case 'input':
      return (input: number) => ({ ...NOTHING, input });
    case 'cached':
    case 'read':
      return (cached: number) => ({ ...NOTHING, cached });
    case 'output':
      return (output: number) => ({ ...NOTHING, output });
    default:
      return undefined;
  }
};

const addSeries = (tally: Tally, series: JsonRow): void => {
  const interval = numberInJson(series, 'interval') ?? 0;
  if (!isCountOfDatadog(textAt(series, 'expression') ?? '') || interval <= 0) throw refusal(DATADOG_INSTEAD);
  const figures = figuresOf(textAt(series, 'metric') ?? '');
  if (figures === undefined) return;
  const name = NAMED.exec(textAt(series, 'scope') ?? '')?.[1];
  const model = name === undefined || name === 'N/A' ? null : name;
  for (const { at: from, amount } of pointsOf(series))
    tally.use({ at: from, until: from + interval * 1000, model, ...figures(amount) });
};

/** One metric of one model in a row, its points inside. */
export const datadogSeries: JsonFormat = {
  id: 'datadog-series',
  called: 'Datadog metrics',
  is: (row) => has(row, 'pointlist') && /tok/i.test(textAt(row, 'metric') ?? ''),
  open: (tally) => ({
    row: (series) => addSeries(tally, series),
  }),
};
