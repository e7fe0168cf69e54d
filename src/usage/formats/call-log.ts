import { type AnswerUsage, answerUsage } from '../values/answer-usage.ts';
import { at, firstOf, has, isRow, type JsonRow, numberAt, textAt } from '../values/json.ts';
import { numberOfJson } from '../values/numbers.ts';
import { timeOfJson } from '../values/times.ts';
import { addCall } from './call.ts';
import { CACHE_UNKNOWN, type JsonFormat } from './format.ts';
import { placesOfRow } from './usage-names.ts';

/**
 * A log of an application of one's own: one call a row, with the answer of the API or its `usage` as it came. Which
 * tokens the names mean is the API's own definition. Batch results are such rows too.
 */

const USAGES = ['usage', 'usageMetadata', 'usage_metadata', 'token_usage'];
/** How deep an answer may stand in a row, under whatever names. */
const DEEPEST = 3;

interface Answer {
  readonly usage: AnswerUsage;
  readonly answer: unknown;
}

/** The answer of a row: the object that has a usage, the nearest to the row first. */
const answerIn = (row: JsonRow): Answer | undefined => {
  let level: readonly JsonRow[] = [row];
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth += 1) {
    for (const answer of level)
      for (const key of USAGES) {
        const usage = answerUsage(answer[key]);
        if (usage !== undefined) return { usage, answer };
      }
    level = level.flatMap((one) => Object.values(one).filter(isRow));
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
      const when = firstOf(
        timeAt(answer, 'created'),
        first(row, TIMES, timeAt),
        first(answer, TIMES, timeAt),
      );
      const model = modelOf(row, answer);
      // A gateway has names of its own around the answer.
      const named = when === null || model === null ? placesOfRow(row) : {};
      addCall(tally, {
        at: when ?? timeOfJson(named.when?.at),
        model: model ?? textAt({ model: named.model?.at }, 'model'),
        ...usage,
        written: usage.written ?? (usage.cached === null ? null : 0),
        usd: first(row, COSTS, numberAt) ?? numberOfJson(named.cost?.at),
        failed: failedBy(row) && usage.output === 0,
        batch: isBatch(row),
      });
    },
  }),
};
