import { type AnswerUsage, answerUsage } from '../values/answer-usage.ts';
import { at, firstOf, has, isRow, type JsonRow, numberAt, textAt } from '../values/json.ts';
import { timeOfJson } from '../values/times.ts';
import { addCall } from './call.ts';
import { CACHE_UNKNOWN, type JsonFormat } from './format.ts';

/**
 * A log of an application of one's own: one call a row, with the answer of the API or its `usage` as it came. Which
 * tokens the names mean is the API's own definition. Batch results are such rows too.
 */

/** Where the answer stands in a row. */
const ANSWERS: readonly (readonly string[])[] = [
  [],
  ['response'],
  ['response', 'body'],
  ['body'],
  ['result', 'message'],
  ['message'],
  ['output'],
  ['completion'],
];
const USAGES = ['usage', 'usageMetadata', 'usage_metadata', 'token_usage'];

interface Answer {
  readonly usage: AnswerUsage;
  readonly answer: unknown;
}

const answerIn = (row: JsonRow): Answer | undefined => {
  for (const path of ANSWERS) {
    const answer = at(row, ...path);
    if (!isRow(answer)) continue;
    for (const key of USAGES) {
      const usage = answerUsage(answer[key]);
      if (usage !== undefined) return { usage, answer };
    }
  }
  return undefined;
};

const TIMES = [
  'timestamp',
  '@timestamp',
  'time',
  'ts',
  'datetime',
  'created_at',
  'createdAt',
  'createTime',
  'date',
];
const COSTS = ['cost_usd', 'costUsd', 'total_cost', 'cost', 'spend'];

const first = (
  row: unknown,
  keys: readonly string[],
  read: (row: unknown, key: string) => number | null,
): number | null => firstOf(...keys.map((key) => read(row, key)));

const timeAt = (row: unknown, key: string): number | null => timeOfJson(at(row, key));

/** The model that answered; else the one that was asked. */
const modelOf = (row: JsonRow, answer: unknown): string | null =>
  firstOf(
    textAt(answer, 'model'),
    textAt(answer, 'modelVersion'),
    textAt(row, 'model'),
    textAt(row, 'model_name'),
    textAt(row, 'request', 'model'),
  );

const failedBy = (row: JsonRow): boolean =>
  (firstOf(numberAt(row, 'status_code'), numberAt(row, 'status'), numberAt(row, 'response', 'status_code')) ??
    200) >= 400;

/** A batch API's results name the line of the order that they answer. */
const isBatch = (row: JsonRow): boolean | null => (has(row, 'custom_id') ? true : null);

/** Lines of one's own that hold an API's answer; other lines among them are passed over, and said. */
export const callLog: JsonFormat = {
  id: 'call-log',
  called: "logs of an API's answers",
  is: (row) => answerIn(row) !== undefined,
  open: (tally) => ({
    row(row) {
      const found = answerIn(row);
      if (found === undefined) {
        // Other lines of the same log: what happened between the calls.
        tally.note('Lines without token counts were passed over.');
        return;
      }
      const { usage, answer } = found;
      if (usage.cached === null) tally.warn(CACHE_UNKNOWN);
      addCall(tally, {
        at: firstOf(timeAt(answer, 'created'), first(row, TIMES, timeAt), first(answer, TIMES, timeAt)),
        model: modelOf(row, answer),
        ...usage,
        written: usage.written ?? (usage.cached === null ? null : 0),
        usd: first(row, COSTS, numberAt),
        failed: failedBy(row) && usage.output === 0,
        batch: isBatch(row),
      });
    },
  }),
};
