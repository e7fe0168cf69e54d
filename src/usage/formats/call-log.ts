import { setNewest } from '../../bounded.ts';
import { jsonOf } from '../../json.ts';
import type { Tally } from '../tally.ts';
import { type AnswerUsage, answerUsage } from '../values/answer-usage.ts';
import { at, firstOf, has, isRow, type JsonRow, numberInJson, textAt } from '../values/json.ts';
import { numberOfJson } from '../values/numbers.ts';
import { timeOfJson } from '../values/times.ts';
import { addCall, type Call } from './call.ts';
import { CACHE_UNKNOWN, type JsonFormat } from './format.ts';
import { placesOfRow } from './usage-names.ts';

/**
 * A log of an application of one's own: one call a row, with the answer of the API or its `usage` as it came. Which
 * tokens the names mean is the API's own definition. Batch results are such rows too.
 */

const USAGES = ['usage', 'usageMetadata', 'usage_metadata', 'token_usage', 'last_token_usage', 'meta'];
/** How deep an answer may stand in a row, under whatever names. */
const DEEPEST = 3;

interface Answer {
  readonly usage: AnswerUsage;
  readonly answer: unknown;
}

/** An object in a row, which Databricks and others keep as text. */
const insideOf = (value: unknown): readonly JsonRow[] => {
  if (typeof value !== 'string') return isRow(value) ? [value] : [];
  const told = value.startsWith('{') && USAGES.some((key) => value.includes(`"${key}"`)) && jsonOf(value);
  return isRow(told) ? [told] : [];
};

/** The answer of a row: the object that has a usage, the nearest to the row first. */
const answerIn = (row: JsonRow): Answer | undefined => {
  let level: readonly JsonRow[] = [row];
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth += 1) {
    for (const answer of level)
      for (const key of USAGES) {
        const usage = answerUsage(answer[key]);
        if (usage !== undefined) return { usage, answer };
      }
    level = level.flatMap((one) => Object.values(one).flatMap(insideOf));
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
  'timestamp_ms',
  'request_time',
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
  (firstOf(
    numberInJson(row, 'status_code'),
    numberInJson(row, 'status'),
    numberInJson(row, 'response', 'status_code'),
  ) ?? 200) >= 400;

/** A batch API's results name the line of the order that they answer; Anthropic's answers say their tier. */
const isBatch = (row: JsonRow, answer: unknown): boolean | null =>
  has(row, 'custom_id') || textAt(answer, 'usage', 'service_tier') === 'batch' ? true : null;

/** How long one answer may take to be written. */
const LONGEST_ANSWER_MS = 600_000;
const MOST_RECENT = 200;

/** Remembers calls by id: a program may write an answer down again and again while it comes in. */
const recentCalls = () => {
  const recent = new Map<string, Call>();
  return {
    /** The same call as it was written down before. */
    before(id: string, { at: when, input, model }: Call): Call | undefined {
      const known = recent.get(id);
      const isAgain =
        known?.input === input &&
        known.model === model &&
        Math.abs((when ?? 0) - (known.at ?? 0)) < LONGEST_ANSWER_MS;
      return isAgain ? known : undefined;
    },
    remember(id: string, call: Call): void {
      setNewest(recent, id, call, MOST_RECENT);
    },
  };
};

/** Adds a call, or what its answer has grown by since it was written down before. */
const adderOf = (tally: Tally) => {
  const recent = recentCalls();
  return (id: string | null, call: Call) => {
    const before = id === null ? undefined : recent.before(id, call);
    if (id !== null) recent.remember(id, call);
    if (before === undefined || call.at === null) return addCall(tally, call);
    const output = Math.max(0, call.output - before.output);
    const { at: when, model } = call;
    tally.use({ at: when, model, input: 0, cached: null, written: null, output, requests: null });
  };
};

/** What a session says between its calls: the model of those that follow, and a total that has not grown. */
const sessionOf = () => {
  let model: string | null = null;
  let total = '';
  return {
    model: () => model,
    passed(row: JsonRow): void {
      model = textAt({ model: placesOfRow(row).model?.at }, 'model') ?? model;
    },
    /** Whether a row says again what was used, as nothing was added to its total. */
    isSaidAgain(answer: unknown): boolean {
      const next = JSON.stringify(at(answer, 'total_token_usage') ?? null);
      const again = next !== 'null' && next === total;
      total = next;
      return again;
    },
  };
};

const callOf = (row: JsonRow, { usage, answer }: Answer, modelBefore: string | null): Call => {
  const when = firstOf(timeAt(answer, 'created'), first(row, TIMES, timeAt), first(answer, TIMES, timeAt));
  const model = modelOf(row, answer);
  // A gateway has names of its own around the answer.
  const named = when === null || model === null ? placesOfRow(row) : {};
  return {
    at: when ?? timeOfJson(named.when?.at),
    model: model ?? textAt({ model: named.model?.at }, 'model') ?? modelBefore,
    ...usage,
    written: usage.written ?? (usage.cached === null ? null : 0),
    usd: first(row, COSTS, numberInJson) ?? numberOfJson(named.cost?.at),
    failed: failedBy(row) && usage.output === 0,
    batch: isBatch(row, answer),
  };
};

/** Noted where a log has lines of other kinds. */
export const OTHER_LINES = 'Lines without token counts were passed over.';

/** Lines of one's own that hold an API's answer; other lines among them are passed over, and said. */
export const callLog: JsonFormat = {
  id: 'call-log',
  called: "logs of an API's answers, and of coding agents",
  is: (row) => answerIn(row) !== undefined,
  open: (tally) => {
    const add = adderOf(tally);
    const session = sessionOf();
    return {
      row(row) {
        const found = answerIn(row);
        if (found === undefined) {
          session.passed(row);
          // Other lines of the same log: what happened between the calls.
          return tally.note(OTHER_LINES);
        }
        if (session.isSaidAgain(found.answer)) return;
        if (found.usage.cached === null) tally.warn(CACHE_UNKNOWN);
        add(textAt(found.answer, 'id'), callOf(row, found, session.model()));
      },
    };
  },
};
