import { defined } from '../../defined.ts';
import { valueIn } from '../../keys.ts';
import type { FigureMeaning, UsageFigure } from './figure.ts';
import { AROUND, WORDS, wordSet } from './figure-vocabulary.ts';
import { all, any, inFullWords, LABEL, restOfName, SIGNS, wordsOfName } from './name-words.ts';
import { SIZES } from './numbers.ts';
import type { Long } from './periods.ts';
import { saysOfTokens, tokenMeaning } from './token-names.ts';

/**
 * What a column or a key is about, by the words of its name: "Input tokens (k)", `llm.token_count.prompt`,
 * `tokens_out`, "Eingabe-Token", `gpt-4o output tokens`. Every program has names of its own and few words.
 */

/** Names of which only the whole says what it is. */
const WHOLE: Readonly<Record<string, UsageFigure>> = {
  currency: 'currency',
  // Ollama's counts, and those of Dify's log of messages.
  prompt_eval_count: 'input',
  eval_count: 'output',
  message_tokens: 'input',
  answer_tokens: 'output',
  total_price: 'cost',
  // Azure's metric, as its charts call it.
  azure_open_ai_requests: 'requests',
  azure_open_ai_requests_sum: 'requests',
  status_code: 'status',
  http_status: 'status',
  response_status: 'status',
  span_kind: 'kind',
  meta_span_kind: 'kind',
  run_type: 'kind',
  span_type: 'kind',
  observation_type: 'kind',
  span_attributes_type: 'kind',
  attributes_openinference_span_kind: 'kind',
  gen_ai_operation_name: 'kind',
  attributes_gen_ai_operation_name: 'kind',
  cached: 'gatewayCache',
  cache_hit: 'gatewayCache',
  from_cache: 'gatewayCache',
  is_cached: 'gatewayCache',
  // Cursor's export of usage events.
  input_w_cache_write: 'written',
  input_w_o_cache_write: 'uncached',
  cache_read: 'read',
  status: 'outcome',
  call_status: 'outcome',
  request_status: 'outcome',
  success: 'success',
  is_success: 'success',
  ...Object.fromEntries(
    'request_id trace_id span_id call_id correlationid correlation_id databricks_request_id context_span_id latency latency_ms duration duration_ms total_duration eval_duration finish_reason done_reason'
      .split(' ')
      .map((name) => [name, 'call' as const]),
  ),
  batch: 'batch',
  is_batch: 'batch',
  service_tier: 'tier',
  requestid: 'call',
  last_activity: 'when',
  // "Data" heads the column of dates in Italy, Poland and Portugal.
  data: 'when',
  ...Object.fromEntries(
    'request_type usage_type call_type endpoint operation operation_name model_type api_method'
      .split(' ')
      .map((name) => [name, 'work' as const]),
  ),
};

/** Names that are of a time where no other column says one. */
const FROM_AND_TO: Readonly<Record<string, UsageFigure>> = {
  from: 'when',
  von: 'when',
  start: 'when',
  date_from: 'when',
  to: 'until',
  bis: 'until',
  end: 'until',
  date_to: 'until',
};
const LAST_RANK = 9;
const LONGEST_NAME = 400;

const PARTS_OF_A_DOLLAR: readonly (readonly [ReadonlySet<string>, number])[] = [
  [wordSet('cent cents'), 1e-2],
  [wordSet('micro micros'), 1e-6],
  [wordSet('nano nanos'), 1e-9],
];

const costMeaning = (name: string, words: readonly string[]): FigureMeaning | null => {
  const parts = PARTS_OF_A_DOLLAR.map(([known]) => known);
  const unit =
    words.find((word) => WORDS.currencies.has(word)) ?? SIGNS.find(([sign]) => name.includes(sign))?.[1];
  const isMoney = any(words, WORDS.cost) || (unit !== undefined && words.length > 0);
  if (!isMoney || !all(words, WORDS.cost, AROUND.cost, AROUND.between, WORDS.currencies, ...parts))
    return null;
  return {
    figure: 'cost',
    per: PARTS_OF_A_DOLLAR.find(([known]) => any(words, known))?.[1] ?? 1,
    unit: unit ?? null,
    rest: '',
    // A total is meant before what it is made of, and dollars before another currency.
    rank: (words.includes('total') ? 0 : 2) + (unit === 'usd' ? 0 : 1),
  };
};

const requestsMeaning = (name: string, words: readonly string[]): FigureMeaning | null => {
  // "request" alone is what was asked.
  if (!any(words, WORDS.requests) || (words.length === 1 && /^(request|call)$/.test(words[0] ?? '')))
    return null;
  const known = (word: string): boolean =>
    [WORDS.requests, AROUND.requests, AROUND.between, SIZES].some((words) => words.has(word));
  const rest = restOfName(name, known);
  return {
    figure: 'requests',
    per: SIZES.get(words.find((word) => SIZES.has(word)) ?? '') ?? 1,
    unit: null,
    rest,
    rank: any(words, wordSet('success successful')) ? 0 : words.length,
  };
};

const whenMeaning = (words: readonly string[]): FigureMeaning | null => {
  const known = [WORDS.time, AROUND.when, AROUND.between, WORDS.zones, WORDS.end];
  if (!(any(words, WORDS.time) && all(words, ...known))) return null;
  const unit = words.find((word) => WORDS.zones.has(word)) ?? null;
  const long = longOf(words);
  const said = { per: 1, unit, rest: '', ...defined({ long }) };
  if (long === undefined && any(words, WORDS.end)) return { ...said, figure: 'until', rank: words.length };
  // A day says more than the month beside it.
  const rank = words.length - (any(words, wordSet('start started')) ? 0.5 : 0) + (isVague(words) ? 0.25 : 0);
  return { ...said, figure: 'when', rank };
};

const isVague = (words: readonly string[]): boolean =>
  all(
    words.filter((word) => WORDS.time.has(word)),
    WORDS.month,
    WORDS.week,
    WORDS.span,
  );

/** How long a time is under such a name: "Month", "Week of", "Week ending"; undefined where a day may stand there. */
const longOf = (words: readonly string[]): Long | undefined => {
  const times = words.filter(
    (word) => WORDS.time.has(word) && !/^(?:date|datum|fecha|start(?:ed)?)$/.test(word),
  );
  if (times.length !== 1) return undefined;
  if (all(times, WORDS.month)) return any(words, WORDS.end) ? undefined : 'month';
  if (!all(times, WORDS.week)) return undefined;
  return any(words, WORDS.end) ? 'end of week' : 'week';
};

const modelMeaning = (words: readonly string[]): FigureMeaning | null => {
  if (!(any(words, WORDS.model) && all(words, WORDS.model, AROUND.model, AROUND.between))) return null;
  // Who answered is meant before who was asked.
  return {
    figure: 'model',
    per: 1,
    unit: null,
    rest: '',
    rank: words.length + (words.includes('request') ? 0.5 : 0),
  };
};

/** What is meant by a name that leaves out the word "tokens": "Input", "Cache Create", "davon aus dem Cache (Mio.)". */
export const meaningOfBare = (name: string): FigureMeaning | null => {
  if (name.length > LONGEST_NAME) return null;
  const said = inFullWords(name);
  const words = wordsOfName(said);
  const isSide = [WORDS.input, WORDS.output, WORDS.cache].some((known) => any(words, known));
  const isTotal = words.length > 0 && all(words, WORDS.total);
  return (isSide || isTotal) && words.every(saysOfTokens) ? tokenMeaning(said, words) : null;
};

/** Whether a name has to do with what is kept of prompts, whatever it then says of it but money: "Cache hit rate". */
export const isOfCache = (name: string): boolean =>
  any(wordsOfName(name), WORDS.cache) &&
  ![WORDS.cost, WORDS.currencies, WORDS.price].some((known) => any(wordsOfName(name), known)) &&
  !SIGNS.some(([sign]) => name.includes(sign));

/** "Cache hits": of tokens, or of requests. */
export const isOfHits = (name: string): boolean => any(wordsOfName(name), WORDS.hit);

/** "Year" beside a month, "Hour" beside a day. */
export const isYearName = (name: string): boolean =>
  any(wordsOfName(name), WORDS.year) && all(wordsOfName(name), WORDS.year, AROUND.when, AROUND.between);
export const isHourName = (name: string): boolean =>
  any(wordsOfName(name), WORDS.hour) &&
  all(wordsOfName(name), WORDS.hour, AROUND.when, AROUND.between, wordSet('day'));

/** Whether a name speaks of limits, means, prices, settings or parts, so that what stands in it is no sum. */
export const isAboutAnother = (name: string): boolean =>
  [WORDS.noSum, WORDS.part, WORDS.askedFor].some((known) => any(wordsOfName(name), known));

/** What a name is about; null where that is nothing that is counted. */
export const meaningOf = (written: string): FigureMeaning | null => {
  if (written.length > LONGEST_NAME) return null;
  const name = inFullWords(written);
  const words = wordsOfName(name.replace(LABEL, ' '));
  const whole =
    valueIn(WHOLE, words.join('_')) ??
    valueIn(
      WHOLE,
      name
        .trim()
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '_'),
    );
  if (whole !== undefined) return { figure: whole, per: 1, unit: null, rest: '', rank: words.length };
  const weak = valueIn(FROM_AND_TO, words.join('_'));
  if (weak !== undefined) return { figure: weak, per: 1, unit: null, rest: '', rank: LAST_RANK };
  if (words.includes('token')) return tokenMeaning(name, words);
  return (
    costMeaning(name, words) ?? whenMeaning(words) ?? modelMeaning(words) ?? requestsMeaning(name, words)
  );
};
