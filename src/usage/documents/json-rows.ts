import { OPEN_LIST, OPEN_OBJECT } from './json-bytes.ts';

/** Which values of a JSON document are rows of usage, told from where they stand in it. */

/** What stands beside a list of rows in its object: `object`, `has_more`, `resultType` … */
export type Envelope = Readonly<Record<string, unknown>>;

/** A list of rows or an object around one, while it is being read. */
export interface Frame {
  readonly list: boolean;
  /** Where its bytes begin, for an object that may turn out to be a row. */
  readonly start: number;
  readonly envelope: Record<string, unknown>;
  /** Values seen before it was known whether this is a row: key, start, end. */
  readonly seen: [string, number, number][];
  holdsRows: boolean;
  key: string;
}

/** A list or an object that begins at this byte of the document. */
export const newFrame = (list: boolean, start: number): Frame => ({
  list,
  start,
  envelope: Object.create(null) as Record<string, unknown>,
  seen: [],
  holdsRows: false,
  key: '',
});

/** Keys under which exports keep their rows. */
const LISTS = new Set([
  'data',
  'results',
  'value',
  'result',
  'MetricDataResults',
  'ResultsByTime',
  'rows',
  'observations',
  'pages',
  'items',
  'timeSeries',
  'resourceSpans',
  'daily',
  'logs',
  'records',
  'runs',
  'spans',
]);
/** What a list at the top of a document is called where it holds rows: `billingUsage`, `weekly`, `usage_logs`. */
const LIST_OF_ROWS =
  /(?:usages?|logs|rows|records|runs|spans|traces|calls|requests|entries|events|items|history|list|days|daily|weekly|monthly|sessions|blocks|metrics)$/i;
/** Keys under which a client keeps the answer that it was sent, with the list somewhere inside. */
const ANSWERS = new Set(['data', 'response', 'body', 'payload', 'result']);
/** A bucket has results of its own: it is a row. */
const BUCKET_KEYS = ['start_time', 'starting_at', 'bucket'];

/** Whether a key of the innermost object leads to rows: to a list of them, or to an answer around one. */
const leadsToRows = (stack: readonly Frame[], { key, seen }: Frame, byte: number): boolean => {
  if (byte === OPEN_LIST && stack.length === 1 && LIST_OF_ROWS.test(key)) return true;
  if (!(byte === OPEN_LIST ? LISTS : ANSWERS).has(key)) return false;
  // In a list of objects a page has `data`; whatever else an object has is its own.
  if (stack[0]?.list === true) return key === 'data' || stack.length > 2;
  return key !== 'results' || !seen.some(([known]) => BUCKET_KEYS.includes(known));
};

/** Whether the value that begins with this byte, inside the frames of `stack`, holds rows itself. */
export const opensRows = (stack: readonly Frame[], byte: number): boolean => {
  if (byte !== OPEN_LIST && byte !== OPEN_OBJECT) return false;
  const frame = stack.at(-1);
  if (frame === undefined) return true;
  if (frame.list) return stack.length === 1 && byte === OPEN_OBJECT;
  return leadsToRows(stack, frame, byte);
};
