import { csv, jsonLines } from './files.ts';

/**
 * What an export holds beside usage of a text model: calls that failed, embeddings, pictures, a gateway's own answers,
 * money for no tokens, rows without a time. Each sum is worked out by hand from the rows that stand above it.
 */

/** [input, cached, written, output, requests, USD of all]; null where the export does not say. */
type Sums = readonly (number | null)[];
/** [rows or calls, tokens, USD] */
type LeftOut = readonly [number, number | null, number | null];

export interface SampleWithRest {
  readonly name: string;
  readonly text: string;
  readonly format: string;
  readonly used: Sums;
  readonly leftOut?: Readonly<Record<string, LeftOut>>;
  /** Rows that could not be read. */
  readonly lost?: number;
  readonly days?: number;
  readonly from?: string;
  readonly says?: RegExp;
  readonly saysNot?: RegExp;
}

const IMAGES = 'images, speech and other work without text tokens';
const CHARGES = 'charges that are not tokens';
const BESIDE = 'credits, discounts, taxes and fees';
const EMBEDDING = 'text-embedding-3-small';
const NO_TIME = 'soon';
/** The hour of 2 March 2026, UTC. */
const hour = (at: number): string => `2026-03-02T${String(at).padStart(2, '0')}:00:00Z`;
const START = 1_772_409_600;
const DAY = 86_400;
const MODEL_ID = '00000000-0000-0000-0000-000000000000';
const CACHE_ID = '7c1e9a00-0000-0000-0000-000000000000';

/** Answers of LiteLLM's log, as JSON and as a table of its database. */
const LITELLM_CALLS = [
  {
    model: 'claude-test',
    prompt_tokens: 1000,
    completion_tokens: 100,
    spend: 0.5,
    usage: { cache_read_input_tokens: 700, cache_creation_input_tokens: 200 },
  },
  // The cache is more than the prompt: it stands apart, 10 + 30 + 20.
  {
    model: 'claude-old',
    prompt_tokens: 10,
    completion_tokens: 5,
    spend: 0.25,
    usage: { cache_read_input_tokens: 30, cache_creation_input_tokens: 20 },
  },
  // All of the prompt came from the cache.
  {
    model: 'gpt-4o',
    prompt_tokens: 50,
    completion_tokens: 1,
    spend: 0,
    usage: { prompt_tokens_details: { cached_tokens: 50 } },
  },
  { call_type: 'aembedding', model: 'ours', prompt_tokens: 300, completion_tokens: 0, spend: 0.125 },
  { call_type: 'aimage_generation', model: 'ours', prompt_tokens: 0, completion_tokens: 0, spend: 2 },
  { status: 'failure', model: 'gpt-4o', prompt_tokens: 7, completion_tokens: 0, spend: 0 },
  { cache_hit: 'True', model: 'gpt-4o', prompt_tokens: 50, completion_tokens: 5, spend: 0 },
  { startTime: NO_TIME, model: 'gpt-4o', prompt_tokens: 1, completion_tokens: 1, spend: 1 },
].map(({ usage, ...call }, at) => ({
  startTime: hour(at),
  call_type: 'acompletion',
  cache_hit: 'False',
  status: 'success',
  metadata: JSON.stringify(usage === undefined ? {} : { usage_object: usage }),
  ...call,
}));
// 1000 + 60 + 50 in, 100 + 5 + 1 out; 0.5 + 0.25 + 0.125 + 2 USD.
const LITELLM: Pick<SampleWithRest, 'format' | 'used' | 'leftOut' | 'lost'> = {
  format: 'litellm-spendlogs',
  used: [1110, 780, 220, 106, 3, 2.875],
  leftOut: {
    embeddings: [1, 300, 0.125],
    [IMAGES]: [1, null, 2],
    'failed calls': [1, 7, 0],
    'gateway-cache answers': [1, 55, 0],
  },
  lost: 1,
};

const LANGFUSE_CALLS = [
  {
    usageDetails: {
      input: 100,
      input_cache_creation: 20,
      input_cache_read: 30,
      output: 10,
      total: 160,
    },
    totalCost: 0.5,
  },
  { usageDetails: {}, providedUsageDetails: { input: 7, output: 3 }, costDetails: { total: 0.0625 } },
  { usageDetails: {}, inputUsage: 10, outputUsage: 5, costDetails: { total: 0.25 } },
  { type: 'EMBEDDING', providedModelName: 'ours', usageDetails: { input: 300 }, totalCost: 0.125 },
  { providedModelName: EMBEDDING, usageDetails: { input: 30 } },
  { providedModelName: 'gpt-image-1', usageDetails: { input: 50, output: 1000 }, totalCost: 2 },
  { usageDetails: {} },
  // A call that was paid for and whose tokens nobody counted.
  { usageDetails: {}, totalCost: 1 },
  { type: 'SPAN', usageDetails: { input: 5000 }, totalCost: 9 },
  { startTime: NO_TIME, usageDetails: { input: 5000 }, totalCost: 9 },
].map((call, at) => ({ type: 'GENERATION', startTime: hour(at), providedModelName: 'gpt-4o', ...call }));
// 150 + 7 + 10 in, 10 + 3 + 5 out; 0.5 + 0.0625 + 0.25 + 0.125 + 2 + 1 USD.
const LANGFUSE: Pick<SampleWithRest, 'used' | 'leftOut' | 'lost'> = {
  used: [167, 30, 20, 18, 3, 3.9375],
  leftOut: {
    embeddings: [2, 330, 0.125],
    [IMAGES]: [1, 1050, 2],
    'failed calls': [1, null, null],
    [CHARGES]: [1, null, 1],
  },
  lost: 1,
};

const column = (row: object, key: string): string => {
  const value: unknown = Reflect.get(row, key) ?? '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
/** The same rows as a table. */
const asTable = (rows: readonly object[]): string => {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csv(
    header,
    rows.map((row) => header.map((key) => column(row, key))),
  );
};

const HELICONE_CALLS = [
  { prompt_tokens: 600, completion_tokens: 40, prompt_cache_read_tokens: 100, cost: 0.5 },
  // What failed after it had answered is paid for; what failed before is not; 399 is no failure.
  { response_status: 500, prompt_tokens: 10, completion_tokens: 3, cost: 0.25 },
  { response_status: 500, prompt_tokens: 70, completion_tokens: 0 },
  { response_status: 400, prompt_tokens: 5, completion_tokens: 0 },
  { response_status: 399, prompt_tokens: 9, completion_tokens: 0 },
  { cache_reference_id: CACHE_ID, prompt_tokens: 20, completion_tokens: 5, cost: 0 },
  { model: EMBEDDING, prompt_tokens: 300, completion_tokens: 0, cost: 0.125 },
  { prompt_tokens: 0, completion_tokens: 0 },
  { request_created_at: NO_TIME, prompt_tokens: 1, completion_tokens: 1, cost: 1 },
].map((call, at) => ({
  request_created_at: hour(at),
  response_status: 200,
  model: 'gpt-4o',
  prompt_cache_read_tokens: 0,
  prompt_cache_write_tokens: 0,
  cache_reference_id: MODEL_ID,
  ...call,
}));
// 600 + 10 + 9 in, 40 + 3 out; 0.5 + 0.25 + 0.125 USD.
const HELICONE: Pick<SampleWithRest, 'used' | 'leftOut' | 'lost'> = {
  used: [619, 100, 0, 43, 3, 0.875],
  leftOut: {
    'failed calls': [3, 75, null],
    'gateway-cache answers': [1, 25, 0],
    embeddings: [1, 300, 0.125],
  },
  lost: 1,
};

const PORTKEY_CALLS = [
  { req_units: 100, res_units: 10, cost: 25, response_status_code: 200, is_success: true },
  { req_units: 30, res_units: 3, cost: 5, response_status_code: 400, is_success: false },
  { req_units: 70, res_units: 0, response_status_code: 400 },
  { req_units: 6, res_units: 0, response_status_code: 399, is_success: 'false' },
  { req_units: 7, res_units: 0, response_status_code: 399, is_success: true },
  { req_units: 40, res_units: 4, cost: 0, cache_status: 'SEMANTIC HIT' },
  { created_at: NO_TIME, req_units: 1, res_units: 1, cost: 100 },
].map((call, at) => ({ created_at: hour(at), ai_model: 'gpt-4o', ...call }));
// 100 + 30 + 7 in, 10 + 3 out; 25 + 5 cents.
const PORTKEY: Pick<SampleWithRest, 'format' | 'used' | 'leftOut' | 'lost'> = {
  format: 'portkey-logs',
  used: [137, null, null, 13, 3, 0.3],
  leftOut: { 'failed calls': [2, 76, null], 'gateway-cache answers': [1, 44, 0] },
  lost: 1,
};

const BEDROCK_CALLS = [
  {
    input: { inputTokenCount: 100, cacheReadInputTokenCount: 30, cacheWriteInputTokenCount: 20 },
    output: { outputTokenCount: 10 },
  },
  { input: { inputTokenCount: 9 }, errorCode: 'ThrottlingException' },
  { input: {}, output: {} },
  { modelId: 'amazon.titan-embed-text-v2:0', input: { inputTokenCount: 300 } },
  { timestamp: NO_TIME, input: { inputTokenCount: 1 }, output: { outputTokenCount: 1 } },
].map((call, at) => ({ timestamp: hour(at), modelId: 'anthropic.claude-test-v1:0', output: {}, ...call }));
const BEDROCK: Pick<SampleWithRest, 'format' | 'used' | 'leftOut' | 'lost'> = {
  format: 'bedrock-invocation-log',
  used: [150, 30, 20, 10, 1, null],
  leftOut: { 'failed calls': [2, 9, null], embeddings: [1, 300, null] },
  lost: 1,
};

const ACTIVITY = [
  { operation: 'completion', model: 'gpt-4o', n_requests: 4, n_context_tokens_total: 1000, out: 100 },
  { operation: 'embeddings', model: 'ours', n_requests: 5, n_context_tokens_total: 300, out: 0 },
  { operation: 'audio', model: 'whisper-1', n_requests: 6, n_context_tokens_total: 20, out: 30 },
  { timestamp: NO_TIME, operation: 'completion', model: 'gpt-4o', n_context_tokens_total: 9, out: 9 },
].map(({ out, ...row }, day) => ({
  timestamp: START + day * DAY,
  ...row,
  n_generated_tokens_total: out,
}));

const openaiBucket = (day: number, results: readonly object[], length = DAY) => ({
  object: 'bucket',
  start_time: START + day * DAY,
  end_time: START + day * DAY + length,
  results,
});

const span = (at: number, rest: object, until = at + 1) => ({
  starting_at: hour(at),
  ending_at: hour(until),
  ...rest,
});

export const SAMPLES_WITH_REST: readonly SampleWithRest[] = [
  {
    name: "OpenRouter's table",
    text: csv(
      [
        'generation_id',
        'created_at',
        'model_permaslug',
        'tokens_prompt',
        'tokens_cached',
        'tokens_completion',
        'cost_total',
        'byok_usage_inference',
      ],
      [
        ['a', hour(0), 'z/glm', 100, 40, 20, 0.5, 0.25],
        ['b', NO_TIME, 'z/glm', 9, 9, 9, 9, 9],
        ['c', hour(1), 'z/glm', 0, 0, 0, '', ''],
        ['d', hour(2), `openai/${EMBEDDING}`, 300, 0, 0, 0.125, ''],
        ['e', hour(3), 'z/glm', 0, 0, 0, 2, ''],
      ],
    ),
    format: 'openrouter-activity-csv',
    // 0.5 + 0.25 + 0.125 + 2
    used: [100, 40, 0, 20, 1, 2.875],
    leftOut: { 'failed calls': [1, null, null], embeddings: [1, 300, 0.125], [CHARGES]: [1, null, 2] },
    lost: 1,
    says: /own keys/,
  },
  {
    name: "OpenRouter's days",
    text: JSON.stringify({
      data: [
        { model: 'z/glm', usage: 1, requests: 10, prompt_tokens: 1000, completion_tokens: 100 },
        { model: EMBEDDING, usage: 0.25, requests: 4, prompt_tokens: 300, completion_tokens: 0 },
        { model: EMBEDDING, usage: 0.25, prompt_tokens: 200 },
        { model: 'z/glm', date: NO_TIME, usage: 9, prompt_tokens: 9 },
      ].map((row) => ({ date: '2026-03-02', endpoint_id: 'e', byok_usage_inference: 0, ...row })),
    }),
    format: 'openrouter-activity-json',
    used: [1000, null, null, 100, 10, 1.5],
    leftOut: { embeddings: [5, 500, 0.5] },
    lost: 1,
    saysNot: /own keys/,
  },
  {
    name: "OpenRouter's calls, one with an own key",
    text: jsonLines(
      [
        {
          native_tokens_prompt: 100,
          native_tokens_cached: 40,
          native_tokens_completion: 20,
          total_cost: 0.5,
          upstream_inference_cost: 3,
          is_byok: true,
        },
        {
          native_tokens_prompt: 10,
          native_tokens_completion: 5,
          usage: 0.25,
          upstream_inference_cost: 7,
          is_byok: false,
        },
        { native_tokens_prompt: 0, native_tokens_completion: 0 },
        { created_at: NO_TIME, native_tokens_prompt: 1, total_cost: 9 },
      ].map((row, at) => ({ created_at: hour(at), model: 'z/glm', ...row })),
    ),
    format: 'openrouter-generations',
    // 0.5 + 3 + 0.25
    used: [110, 40, 0, 25, 2, 3.75],
    leftOut: { 'failed calls': [1, null, null] },
    lost: 1,
    says: /own keys/,
  },
  { name: "LiteLLM's log", text: JSON.stringify({ data: LITELLM_CALLS }), ...LITELLM },
  { name: "LiteLLM's log as its database has it", text: asTable(LITELLM_CALLS), ...LITELLM },
  {
    name: "LiteLLM's days, model by model, and a day of none",
    text: JSON.stringify({
      results: [
        {
          date: '2026-03-02',
          // Three calls failed before a model was chosen.
          metrics: { prompt_tokens: 1300, failed_requests: 5 },
          breakdown: {
            models: {
              'claude-test': {
                metrics: {
                  prompt_tokens: 1000,
                  completion_tokens: 100,
                  cache_read_input_tokens: 600,
                  cache_creation_input_tokens: 50,
                  spend: 3,
                  api_requests: 12,
                  failed_requests: 2,
                },
              },
              [EMBEDDING]: { metrics: { prompt_tokens: 300, spend: 0.5, successful_requests: 4 } },
              unknown: {},
            },
          },
        },
        { date: '2026-03-03', metrics: { prompt_tokens: 200, completion_tokens: 10, spend: 1 } },
        { date: '2026-03-04', metrics: { prompt_tokens: 0, completion_tokens: 0 } },
        { date: NO_TIME, metrics: { prompt_tokens: 9 } },
      ],
    }),
    format: 'litellm-daily-activity-json',
    used: [1200, 600, 50, 110, 10, 4.5],
    leftOut: { 'failed calls': [5, null, null], embeddings: [4, 300, 0.5] },
    lost: 1,
    days: 3,
  },
  {
    name: "LiteLLM's days as its dashboard exports them",
    text: csv(
      [
        'Date',
        'Spend',
        'Prompt Tokens',
        'Completion Tokens',
        'Total Tokens',
        'Successful Requests',
        'Failed Requests',
      ],
      [
        ['2026-03-02', 1.5, 1000, 100, 1100, 10, 2],
        ['2026-03-04', 0.5, 500, 50, 550, 5, 0],
        ['Total', 2, 1500, 150, 1650, 15, 2],
      ],
    ),
    format: 'litellm-daily-activity-csv',
    used: [1500, null, null, 150, 15, 2],
    leftOut: { 'failed calls': [2, null, null] },
    lost: 1,
    days: 3,
  },
  {
    name: "Langfuse's observations",
    text: JSON.stringify(LANGFUSE_CALLS),
    format: 'langfuse-jsonl',
    ...LANGFUSE,
  },
  {
    name: "Langfuse's observations as a table",
    text: asTable(LANGFUSE_CALLS),
    format: 'langfuse-csv',
    ...LANGFUSE,
  },
  {
    name: "Langfuse's days, the last without a call",
    text: JSON.stringify({
      data: [
        {
          date: '2026-03-02',
          usage: [
            { model: 'gpt-4o', inputUsage: 700, outputUsage: 30, countObservations: 7, totalCost: 1 },
            { model: EMBEDDING, inputUsage: 50, totalCost: 0.5 },
            { model: 'whisper-1', inputUsage: 20, outputUsage: 30, countObservations: 3 },
          ],
        },
        { date: '2026-03-03', usage: [] },
        { date: NO_TIME, usage: [{ model: 'gpt-4o', inputUsage: 9 }] },
      ],
    }),
    format: 'langfuse-daily-metrics',
    used: [700, null, null, 30, 7, 1.5],
    leftOut: { embeddings: [1, 50, 0.5], [IMAGES]: [3, 50, null] },
    lost: 1,
    days: 2,
  },
  {
    name: "Helicone's table with caches",
    text: asTable(HELICONE_CALLS),
    format: 'helicone-csv',
    ...HELICONE,
  },
  { name: "Helicone's lines", text: jsonLines(HELICONE_CALLS), format: 'helicone-json', ...HELICONE },
  {
    name: "Helicone's lines, where cached tokens stand",
    text: jsonLines(
      [
        // 100 + 50 + 30 + 10 = 190: apart.
        { prompt_tokens: 100, read: 50, prompt_cache_write_tokens: 30, total_tokens: 190 },
        // 100 + 10 = 110: inside.
        { prompt_tokens: 100, read: 50, prompt_cache_write_tokens: 0, total_tokens: 110 },
        // All of it was cached: inside.
        { prompt_tokens: 100, read: 100, prompt_cache_write_tokens: 0, total_tokens: 110 },
        // More than the prompt: apart, 10 + 900.
        { prompt_tokens: 10, read: 900, prompt_cache_write_tokens: 0 },
        { prompt_tokens: 40, read: 0, cache_enabled: 'hit' },
      ].map(({ read: prompt_cache_read_tokens, ...call }, at) => ({
        request_created_at: hour(at),
        model: 'claude-test',
        completion_tokens: 10,
        prompt_cache_read_tokens,
        ...call,
      })),
    ),
    format: 'helicone-json',
    // 180 + 100 + 100 + 910
    used: [1290, 1100, 30, 40, 4, null],
    leftOut: { 'gateway-cache answers': [1, 50, null] },
  },
  { name: "Portkey's log", text: jsonLines(PORTKEY_CALLS), ...PORTKEY },
  { name: "Portkey's log as a table", text: asTable(PORTKEY_CALLS), ...PORTKEY },
  { name: "Bedrock's log", text: jsonLines(BEDROCK_CALLS), ...BEDROCK },
  {
    name: "Bedrock's log, its fields from a query",
    text: csv(
      [
        'timestamp',
        'modelId',
        'errorCode',
        'input.inputTokenCount',
        'input.cacheReadInputTokenCount',
        'input.cacheWriteInputTokenCount',
        'output.outputTokenCount',
      ],
      [
        [hour(0), 'anthropic.claude-test-v1:0', '', 100, 30, 20, 10],
        [hour(1), 'anthropic.claude-test-v1:0', 'ThrottlingException', 9, '', '', ''],
        [hour(2), 'anthropic.claude-test-v1:0', '', '', '', '', ''],
        [hour(3), 'amazon.titan-embed-text-v2:0', '', 300, '', '', ''],
        [NO_TIME, 'anthropic.claude-test-v1:0', '', 1, '', '', 1],
      ],
    ),
    ...BEDROCK,
  },
  {
    name: "OpenAI's table of embeddings, which has no output",
    text: csv(
      ['start_time', 'end_time', 'num_model_requests', 'model', 'input_tokens'],
      [[START, START + DAY, 3, 'ours', 300]],
    ),
    format: 'openai-usage-csv',
    used: [0, 0, 0, 0, 0, null],
    leftOut: { embeddings: [3, 300, null] },
  },
  {
    name: "OpenAI's table, cache writes and pictures among it",
    text: csv(
      [
        'start_time',
        'end_time',
        'num_model_requests',
        'model',
        'input_tokens',
        'output_tokens',
        'input_cached_tokens',
        'input_cache_write_tokens',
      ],
      [
        [START, START + DAY, 5, 'gpt-4o', 1000, 100, 300, 200],
        [START, START + DAY, 2, 'gpt-image-1', 50, 1000, 0, 0],
        [START, START, 9, 'gpt-4o', 9, 9, 9, 9],
        ['', START, 9, 'gpt-4o', 9, 9, 9, 9],
        [START + DAY, START + 2 * DAY, '', '', '', '', '', ''],
      ],
    ),
    format: 'openai-usage-csv',
    used: [1000, 300, 200, 100, 5, null],
    leftOut: { [IMAGES]: [2, 1050, null] },
    lost: 2,
    days: 2,
    says: /Cache-write tokens are inside/,
  },
  {
    name: "OpenAI's API, work of other kinds",
    text: JSON.stringify({
      object: 'page',
      data: [
        openaiBucket(0, [
          {
            object: 'organization.usage.completions.result',
            model: 'gpt-4o',
            input_tokens: 1000,
            output_tokens: 100,
            input_cached_tokens: 300,
            num_model_requests: 5,
          },
          {
            object: 'organization.usage.embeddings.result',
            model: 'ours',
            input_tokens: 300,
            num_model_requests: 4,
          },
          { object: 'organization.usage.images.result', model: 'ours', num_model_requests: 2 },
          { object: 'organization.usage.code_interpreter_sessions.result', num_sessions: 6 },
        ]),
        openaiBucket(1, [{ model: 'gpt-4o', input_tokens: 9, num_model_requests: 9 }], 0),
      ],
    }),
    format: 'openai-usage-json',
    used: [1000, 300, 0, 100, 5, null],
    // Two calls for pictures, and sessions that are no calls: one row.
    leftOut: { embeddings: [4, 300, null], [IMAGES]: [3, null, null] },
    lost: 1,
    days: 1,
    saysNot: /Cache-write tokens/,
  },
  {
    name: "OpenAI's older activity, as a table",
    text: asTable(ACTIVITY),
    format: 'openai-activity-csv',
    used: [1000, null, 0, 100, 4, null],
    leftOut: { embeddings: [5, 300, null], [IMAGES]: [6, 50, null] },
    lost: 1,
    days: 3,
  },
  {
    name: "OpenAI's older activity, from the API",
    text: JSON.stringify({ data: ACTIVITY }),
    format: 'openai-activity-json',
    used: [1000, null, 0, 100, 4, null],
    leftOut: { embeddings: [5, 300, null], [IMAGES]: [6, 50, null] },
    lost: 1,
    days: 3,
  },
  {
    name: "Vercel's report, two rows of one day",
    text: JSON.stringify({
      results: [
        { model: 'a/one', input_tokens: 100, cached_input_tokens: 60, output_tokens: 10, request_count: 3 },
        { model: 'a/one', input_tokens: 50, cached_input_tokens: 50, output_tokens: 5, request_count: 1 },
        { model: 'a/two', input_tokens: 7, output_tokens: 2 },
        { model: EMBEDDING, input_tokens: 300 },
        { model: EMBEDDING, day: '2026-03-03', input_tokens: 30, request_count: 6 },
        { model: 'a/one', day: NO_TIME, input_tokens: 9 },
      ].map((row) => ({ day: '2026-03-02', total_cost: 0.5, ...row })),
    }),
    format: 'vercel-gateway-report',
    used: [157, 110, null, 17, 4, 2.5],
    leftOut: { embeddings: [7, 330, 1] },
    lost: 1,
    days: 2,
    saysNot: /stand apart/,
  },
  {
    name: "Anthropic's Console, without a type of usage",
    text: csv(
      [
        'usage_date_utc',
        'model_version',
        'usage_input_tokens_no_cache',
        'usage_input_tokens_cache_write_5m',
        'usage_input_tokens_cache_write_1h',
        'usage_input_tokens_cache_read',
        'usage_output_tokens',
      ],
      [
        ['2026-03-02', 'claude-test', 100, 20, 3, 400, 10],
        ['2026-03-03', 'claude-test', '', '', '', '', 5],
        [NO_TIME, 'claude-test', 9, 9, 9, 9, 9],
      ],
    ),
    format: 'anthropic-console-csv',
    used: [523, 400, 23, 15, null, null],
    lost: 1,
    days: 2,
  },
  {
    name: "Anthropic's Console, its bill by kind of tokens",
    text: csv(
      ['usage_date_utc', 'model', 'token_type', 'cost_usd'],
      [
        ['2026-03-02', 'Claude Test', 'input_no_cache', '1.25'],
        ['2026-03-02', 'Claude Test', 'output', '2.5'],
        ['2026-03-03', 'Claude Test', 'output', '0.25'],
        ['2026-03-03', '', 'web_search', '0.5'],
        ['2026-03-03', 'Claude Test', '', '0.125'],
        ['2026-03-03', 'Claude Test', 'output', ''],
        [NO_TIME, 'Claude Test', 'output', '9'],
      ],
    ),
    format: 'anthropic-console-cost-csv',
    // 1.25 + 2.5 + 0.25 + 0.5 + 0.125
    used: [null, null, null, null, null, 4.625],
    leftOut: { [CHARGES]: [2, null, 0.625] },
    lost: 2,
    days: 2,
    says: /bill without token counts/,
  },
  {
    name: 'What each model of DeepSeek cost, with a total and rows that cannot be read',
    text: csv(
      ['utc_date', 'model', 'wallet_type', 'cost', 'currency'],
      [
        ['2026-03-02', 'deepseek-test', 'topped_up', '0.25', 'USD'],
        ['2026-03-03', 'deepseek-test', 'topped_up', '0.5', 'USD'],
        ['2026-03-03', 'Total', '', '0.75', 'USD'],
        ['2026-03-03', 'deepseek-test', 'granted', '', 'USD'],
        [NO_TIME, 'deepseek-test', 'topped_up', '9', 'USD'],
      ],
    ),
    format: 'model-bill',
    used: [null, null, null, null, null, 0.75],
    lost: 2,
    days: 2,
    says: /bill without token counts/,
  },
  {
    name: "Anthropic's usage report, parts of the cache by themselves and a stretch that ends as it begins",
    text: JSON.stringify({
      data: [
        span(0, {
          results: [
            {
              model: 'claude-test',
              uncached_input_tokens: 100,
              cache_creation_input_tokens: 50,
              output_tokens: 10,
            },
            {
              model: 'claude-test',
              cache_creation_5m_input_tokens: 3,
              cache_creation_1h_input_tokens: 4,
              // The sum of the two, again.
              cache_creation_input_tokens: 7,
              cache_read_input_tokens: 800,
              output_tokens: 5,
            },
          ],
        }),
        span(1, { results: [{ uncached_input_tokens: 9, output_tokens: 9 }] }, 1),
        span(2, { results: [] }),
      ],
    }),
    format: 'anthropic-usage-report-json',
    used: [957, 800, 57, 15, null, null],
    lost: 1,
    days: 3 / 24,
  },
  {
    name: "Anthropic's cost report, money of no model",
    text: JSON.stringify({
      data: [
        span(0, {
          results: [
            { model: 'claude-test', cost_type: 'tokens', amount: '1000', currency: 'USD' },
            { model: null, cost_type: 'tokens', amount: '200', currency: 'USD' },
            { model: null, cost_type: 'web_search', amount: '50', currency: 'USD' },
            // Somebody grouped by model alone.
            { model: null, cost_type: null, amount: '25', currency: 'USD' },
          ],
        }),
        span(1, { results: [] }),
        span(2, { results: [{ amount: '9', currency: 'USD' }] }, 2),
      ],
    }),
    format: 'anthropic-cost-report-json',
    used: [null, null, null, null, null, 12.75],
    leftOut: { [CHARGES]: [1, null, 0.5] },
    lost: 1,
    days: 2 / 24,
  },
  {
    name: 'Claude Code, a day of nobody and money that is not stated',
    text: JSON.stringify({
      data: [
        {
          date: '2026-03-02',
          model_breakdown: [
            {
              model: 'claude-test',
              tokens: { input: 100, output: 35, cache_read: 10, cache_creation: 5 },
              estimated_cost: { amount: 50 },
            },
            { model: 'claude-other', tokens: { input: 7, output: 1 } },
          ],
        },
        { date: '2026-03-03', model_breakdown: [] },
        { date: NO_TIME, model_breakdown: [{ model: 'claude-test', tokens: { input: 9 } }] },
      ].map((row) => ({ core_metrics: {}, ...row })),
    }),
    format: 'claude-code-analytics',
    used: [122, 10, 5, 36, null, 0.5],
    lost: 1,
    days: 2,
  },
  {
    name: 'ccusage, the models of each day',
    text: JSON.stringify({
      daily: ['2026-03-02', '2026-03-03'].map((date) => ({
        date,
        inputTokens: 40,
        totalCost: 1.5,
        modelBreakdowns: [
          {
            modelName: 'claude-a-1',
            inputTokens: 10,
            outputTokens: 5,
            cacheCreationTokens: 20,
            cacheReadTokens: 300,
            cost: 0.5,
          },
          { modelName: 'claude-b-1', inputTokens: 30, outputTokens: 2, cacheReadTokens: 0, cost: 1 },
        ],
      })),
    }),
    format: 'ccusage-json',
    // Each day 10 + 20 + 300 and 30 in, 5 and 2 out, 0.5 and 1 USD.
    used: [720, 600, 40, 14, null, 3],
    days: 2,
  },
  {
    name: "vLLM's counters, three that tell of the cache and lines that are none",
    text: [
      '# vllm:prompt_tokens_total{model_name="m"} 9999',
      'vllm:prompt_tokens_total{model_name="m"} 1000',
      'vllm:prompt_tokens_by_source_total{model_name="m",source="local_cache_hit"} 300',
      'vllm:prompt_tokens_by_source_total{model_name="m",source="external_kv_transfer"} 50',
      'vllm:prompt_tokens_cached_total{model_name="m"} 500',
      'vllm:prefix_cache_hits_total{model_name="m"} 900',
      'vllm:generation_tokens_total{model_name="m"} 90',
      'vllm:generation_tokens_total{model_name="m"} NaN',
      'a line that is none',
      '',
    ].join('\n'),
    format: 'vllm-metrics',
    // The first of the three is the surest.
    used: [1000, 300, 0, 90, null, null],
    says: /inside the prompt counter[\s\S]*your own fleet/,
  },
  {
    name: "SGLang's counters, of which the cached tokens are surer than the hits of the prefix cache",
    text: [
      'sglang:prompt_tokens_total{model_name="m"} 1000',
      'sglang:gpu_prefix_cache_hits_total{model_name="m"} 900',
      'sglang:cached_tokens_total{model_name="m"} 500',
      'sglang:generation_tokens_total{model_name="m"} 90',
      'sglang:num_requests_total{model_name="m"} 7',
      '',
    ].join('\n'),
    format: 'vllm-metrics',
    used: [1000, 500, 0, 90, 7, null],
  },
  {
    name: "TGI's histograms, of which the sums are tokens, and its requests that came to an answer",
    text: [
      '# TYPE tgi_request_input_length histogram',
      'tgi_request_input_length_bucket{le="+Inf"} 8',
      'tgi_request_input_length_sum 1000',
      'tgi_request_input_length_count 8',
      'tgi_request_generated_tokens_sum 90',
      'tgi_request_generated_tokens_count 7',
      'tgi_request_max_new_tokens_sum 4096',
      'tgi_request_count 8',
      'tgi_request_success 7',
      '',
    ].join('\n'),
    format: 'vllm-metrics',
    used: [1000, null, 0, 90, 7, null],
    says: /your own fleet/,
  },
  {
    name: "a gateway's counters, which tell of no cache and of nobody's hardware",
    text: [
      'litellm_input_tokens_metric_total{model="gpt-4o"} 1000',
      'litellm_output_tokens_metric_total{model="gpt-4o"} 90',
      'litellm_requests_metric_total{model="gpt-4o"} 7',
      '',
    ].join('\n'),
    format: 'vllm-metrics',
    used: [1000, null, 0, 90, 7, null],
    says: /does not say how much input was cached/,
    saysNot: /your own fleet|prompt counter/,
  },
  {
    name: "Prometheus' pieces of one series, its labels in another order, with samples that are none",
    text: JSON.stringify({
      data: {
        result: [
          {
            metric: { __name__: 'vllm:prompt_tokens_total', model_name: 'm', engine: '0' },
            values: [[START, '100'], [START + 3600, '160'], ['x', '5'], [START + 1800, 'NaN'], 'none'],
          },
          {
            metric: { engine: '0', model_name: 'm', __name__: 'vllm:prompt_tokens_total' },
            values: [[START + 7200, '200']],
          },
          {
            metric: { __name__: 'vllm:generation_tokens_total', model_name: 'm', engine: '0' },
            values: [
              [START, '7'],
              [START + 7200, '17'],
            ],
          },
          { metric: { __name__: 'up' }, values: [[START, '1']] },
        ],
      },
    }),
    format: 'vllm-prometheus',
    used: [100, null, 0, 10, null, null],
    days: 2 / 24,
    saysNot: /single sample/,
  },
  {
    name: "Prometheus' counters of one instant",
    text: JSON.stringify({
      data: {
        result: [
          { metric: { __name__: 'vllm:prompt_tokens_total', model_name: 'm' }, value: [START, '1000'] },
          { metric: { __name__: 'vllm:request_success_total', model_name: 'm' }, value: [START, '7'] },
          { metric: { __name__: 'vllm:generation_tokens_total', model_name: 'm' }, value: [START, '90'] },
        ],
      },
    }),
    format: 'vllm-prometheus',
    used: [1000, null, 0, 90, 7, null],
  },
  {
    name: 'a panel of Grafana over five minutes, in either unit, with its cache and a row without a time',
    text: csv(
      [
        'Time',
        'increase(vllm:prompt_tokens_total[300s])',
        'increase(vllm:prompt_tokens_cached_total[5m])',
        'rate(vllm:generation_tokens_total[1m])',
      ],
      [
        [START * 1000, 100, 40, 0.5],
        [(START + 300) * 1000, 200, 50, ''],
        [(START + 600) * 1000, 300, 60, 0.25],
        [NO_TIME, 9, 9, 9],
      ],
    ),
    format: 'vllm-grafana-csv',
    // Half a token a second for 600 s, and a quarter for as long: the second has no value between.
    used: [600, 150, 0, 450, null, null],
    lost: 1,
    says: /inside the prompt counter/,
  },
  {
    name: 'a panel of Grafana by the day',
    text: csv(
      ['Time', 'increase(vllm:prompt_tokens_total[1d])', 'increase(vllm:generation_tokens_total[24h])'],
      [
        [START * 1000, 100, 10],
        [(START + DAY) * 1000, 200, 20],
      ],
    ),
    format: 'vllm-grafana-csv',
    used: [300, null, 0, 30, null, null],
    days: 2,
    saysNot: /prompt counter/,
  },
  {
    name: 'a row for each kind, with charges, embeddings and units',
    text: csv(
      ['date', 'model', 'type', 'usage', 'unit', 'cost'],
      [
        ['2026-03-02', 'gpt-4o', 'input', 2, '1K tokens', 0.5],
        ['2026-03-02', 'gpt-4o', 'output', 300, 'tokens', 0.25],
        ['2026-03-02', 'gpt-4o', 'requests', 7, '', ''],
        ['2026-03-02', 'gpt-4o', 'storage', 9, 'GB', 1],
        ['2026-03-02', 'gpt-4o', 'storage', 9, 'GB', ''],
        ['2026-03-03', EMBEDDING, 'input', 900, 'tokens', 0.125],
        [NO_TIME, 'gpt-4o', 'input', 9, 'tokens', 9],
        ['2026-03-03', 'gpt-4o', 'input', 'many', 'tokens', 9],
      ],
    ),
    format: 'usage-by-kind',
    used: [2000, null, null, 300, 7, 1.875],
    leftOut: { [CHARGES]: [1, null, 1], embeddings: [1, 900, 0.125] },
    lost: 2,
    days: 2,
    says: /does not say how much input was cached/,
  },
  {
    name: 'a log of answers: as it failed, deep inside, and written down again as it grew',
    text: jsonLines(
      [
        { id: 'a', prompt: 100, output: 10 },
        // The same answer ten seconds later; and ten minutes later another of its name.
        { id: 'a', prompt: 100, output: 25, seconds: 10 },
        { id: 'a', prompt: 100, output: 40, seconds: 611 },
        { id: 'b', prompt: 7, output: 0, more: { status: 400 } },
        { id: 'c', prompt: 8, output: 0, more: { status: 399 } },
        { id: 'd', prompt: 9, output: 3, more: { status: 500 } },
      ].map(({ id, prompt, output, seconds = 0, more }) => ({
        time: new Date((START + seconds) * 1000).toISOString(),
        ...more,
        one: {
          two: { id, model: 'gpt-4o', usage: { prompt_tokens: prompt, completion_tokens: output } },
        },
      })),
    ),
    format: 'call-log',
    // 100 + 100 + 8 + 9 in, 25 + 40 + 3 out.
    used: [217, null, null, 68, 4, null],
    leftOut: { 'failed calls': [1, 7, null] },
  },
  {
    name: "OpenRouter's table without a cache and own keys",
    text: csv(
      ['generation_id', 'created_at', 'model', 'tokens_prompt', 'tokens_completion', 'cost_total'],
      [['a', hour(0), 'z/glm', 100, 20, 0.5]],
    ),
    format: 'openrouter-activity-csv',
    used: [100, null, null, 20, 1, 0.5],
    saysNot: /own keys/,
  },
  {
    name: "OpenRouter's days with own keys",
    text: JSON.stringify({
      data: [
        {
          date: '2026-03-02',
          model_permaslug: 'z/glm',
          usage: 1,
          byok_usage_inference: 0.5,
          prompt_tokens: 100,
          completion_tokens: 20,
        },
      ],
    }),
    format: 'openrouter-activity-json',
    used: [100, null, null, 20, null, 1.5],
    says: /own keys/,
  },
  {
    name: "OpenRouter's calls without a cache",
    text: jsonLines([
      {
        created_at: hour(0),
        model: 'z/glm',
        native_tokens_prompt: 10,
        native_tokens_completion: 5,
        is_byok: true,
        upstream_inference_cost: 0,
        total_cost: 0.25,
      },
    ]),
    format: 'openrouter-generations',
    used: [10, null, null, 5, 1, 0.25],
    saysNot: /own keys/,
  },
  {
    name: "Helicone's lines without a cache",
    text: jsonLines([
      {
        request_created_at: hour(0),
        model: 'gpt-4o',
        prompt_tokens: 100,
        completion_tokens: 10,
        total_tokens: 110,
      },
    ]),
    format: 'helicone-json',
    used: [100, null, null, 10, 1, null],
    saysNot: /stand apart/,
  },
  {
    name: "an engine's counters since it began",
    text: [
      `process_start_time_seconds ${START}`,
      'vllm:prompt_tokens_total{model_name=""} 1000',
      'vllm:generation_tokens_total{model_name=""} 90',
      '',
    ].join('\n'),
    format: 'vllm-metrics',
    used: [1000, null, 0, 90, null, null],
    from: hour(0),
    says: /your own fleet/,
  },
  {
    name: "Prometheus' series of which one has a single sample",
    text: JSON.stringify({
      data: {
        result: [
          {
            metric: { __name__: 'vllm:prompt_tokens_total', model_name: 'm' },
            values: [
              [START + 3600, '160'],
              [START, '100'],
            ],
          },
          { metric: { __name__: 'vllm:generation_tokens_total', model_name: 'm' }, values: [[START, '90']] },
        ],
      },
    }),
    format: 'vllm-prometheus',
    used: [60, null, 0, 0, null, null],
    says: /single sample/,
  },
  {
    name: "OpenAI's costs, lines without a number, of no model and of sound",
    text: csv(
      ['start_time', 'end_time', 'amount_value', 'amount_currency', 'quantity', 'quantity_unit', 'line_item'],
      [
        [START, START + DAY, 2, 'usd', 1000, 'tokens', 'gpt-4o, input'],
        [START, START + DAY, 1, 'usd', 0.5, '1000_tokens', 'gpt-4o, output (batch)'],
        [START, START + DAY, 0.5, 'usd', '', 'tokens', 'gpt-4o, cached input'],
        [START, START + DAY, 0.25, 'usd', 9, 'tokens', 'gpt-4o, audio input'],
        [START, START + DAY, 0.125, 'usd', '', '', 'assistants api'],
        [START, START + DAY, 0.0625, 'usd', 100, 'tokens', 'input'],
        [START, START, 9, 'usd', 9, 'tokens', 'gpt-4o, input'],
        [START + DAY, START + 2 * DAY, '', '', '', '', ''],
      ],
    ),
    format: 'openai-cost-csv',
    // 1,000 + 100 in; 2 + 1 + 0.5 + 0.25 + 0.125 + 0.0625 USD, of which sound and the service are no tokens.
    used: [1100, 0, 0, 500, null, 3.9375],
    leftOut: { [CHARGES]: [2, null, 0.375] },
    lost: 1,
    days: 2,
  },
  {
    name: "OpenAI's costs from the API, a day without any",
    text: JSON.stringify({
      data: [
        openaiBucket(0, [
          {
            object: 'organization.costs.result',
            amount: { value: 2 },
            line_item: 'gpt-4o, input',
            quantity: 1000,
            quantity_unit: 'tokens',
          },
          { object: 'organization.costs.result', amount: { value: 0.25 }, line_item: null },
        ]),
        openaiBucket(1, []),
        openaiBucket(2, [{ amount: { value: 9 }, line_item: 'gpt-4o, input' }], 0),
      ],
    }),
    format: 'openai-costs-json',
    used: [1000, 0, 0, 0, null, 2.25],
    leftOut: { [CHARGES]: [1, null, 0.25] },
    lost: 1,
    days: 2,
  },
  {
    name: "AWS' cost and usage report, with taxes, a unit that is none and other services",
    text: csv(
      [
        'product_servicecode',
        'line_item_line_item_type',
        'line_item_usage_start_date',
        'line_item_usage_end_date',
        'line_item_unblended_cost',
        'line_item_usage_type',
        'line_item_usage_amount',
        'pricing_unit',
      ],
      [
        ['AmazonBedrock', 'Usage', hour(0), hour(1), 1, 'EUC1-InputTokenCount-claude-test', 2, '1K tokens'],
        ['AmazonBedrock', 'Usage', hour(0), hour(1), 0.5, 'EUC1-OutputTokenCount-claude-test', 300, 'tokens'],
        ['AmazonBedrock', 'Usage', hour(0), hour(1), 0.25, 'EUC1-InputTokenCount-claude-test', 5, 'Units'],
        ['AmazonBedrock', 'Tax', hour(0), hour(1), 7, 'EUC1-InputTokenCount-claude-test', 9, 'tokens'],
        ['AmazonBedrock', 'Credit', hour(0), hour(1), -20, 'EUC1-InputTokenCount-claude-test', 0, 'tokens'],
        ['AmazonBedrock', 'Usage', hour(1), hour(2), 0.125, 'EUC1-Guardrail-Units', 4, '1K text units'],
        ['AmazonEC2', 'Usage', hour(0), hour(1), 90, 'EUC1-BoxUsage:m9.large', 24, 'Hrs'],
        ['AmazonBedrock', 'Usage', NO_TIME, hour(1), 9, 'EUC1-InputTokenCount-claude-test', 9, 'tokens'],
      ],
    ),
    format: 'aws-cur-bedrock',
    used: [2000, 0, 0, 300, null, 1.875],
    leftOut: {
      [BESIDE]: [2, null, -13],
      [CHARGES]: [1, null, 0.125],
      'lines of other services': [1, null, null],
    },
    lost: 1,
    days: 2 / 24,
    says: /fees \(2, -\$13\.00, which the bill here is without\)[\s\S]*\$0\.13 of the bill/,
  },
  {
    name: "AWS' Cost Explorer, a day without any and another page",
    text: JSON.stringify({
      NextPageToken: 'x',
      ResultsByTime: [
        {
          TimePeriod: { Start: '2026-03-02', End: '2026-03-03' },
          Groups: [
            {
              Keys: ['Amazon Bedrock', 'EUC1-OutputTokenCount-claude-test'],
              Metrics: {
                NetUnblendedCost: { Amount: '2.5', Unit: 'USD' },
                UsageQuantity: { Amount: '0.3', Unit: '1K tokens' },
              },
            },
            {
              Keys: ['Amazon Bedrock', 'EUC1-Guardrail-Units'],
              Metrics: { UnblendedCost: { Amount: '0.5' } },
            },
            { Keys: ['EUC1-BoxUsage:m9.large'], Metrics: { UnblendedCost: { Amount: '90' } } },
          ],
        },
        { TimePeriod: { Start: '2026-03-03', End: '2026-03-04' }, Groups: [] },
        { TimePeriod: { Start: '2026-03-04', End: '2026-03-04' }, Groups: [] },
      ],
    }),
    format: 'aws-cost-explorer',
    used: [0, 0, 0, 300, null, 3],
    leftOut: { [CHARGES]: [1, null, 0.5], 'lines of other services': [1, null, null] },
    lost: 1,
    days: 2,
    says: /one page of several \(NextPageToken\)/,
    saysNot: /estimated/,
  },
  {
    name: 'FOCUS, with a credit and the tax of the same service',
    text: csv(
      [
        'BilledCost',
        'BillingCurrency',
        'ChargeCategory',
        'ChargeDescription',
        'ChargePeriodStart',
        'ChargePeriodEnd',
        'ConsumedQuantity',
        'ConsumedUnit',
        'ServiceName',
      ],
      [
        [4, 'USD', 'Usage', 'claude-test input tokens', hour(0), hour(1), 2, '1000 Tokens', 'Amazon Bedrock'],
        [-25, 'USD', 'Credit', 'Promotion', hour(0), hour(1), '', '', 'Amazon Bedrock'],
        [18, 'USD', 'Tax', 'VAT', hour(0), hour(1), '', '', 'Amazon Bedrock'],
        [99, 'USD', 'Tax', 'VAT', hour(0), hour(1), '', '', 'Amazon EC2'],
      ],
    ),
    format: 'focus-csv',
    used: [2000, 0, 0, 0, null, 4],
    leftOut: { [BESIDE]: [2, null, -7], 'lines of other services': [1, null, null] },
  },
  {
    name: "Azure's costs, with money that was given back",
    text: csv(
      [
        'Date',
        'MeterCategory',
        'MeterName',
        'UnitOfMeasure',
        'Quantity',
        'CostInBillingCurrency',
        'ChargeType',
      ],
      [
        ['03/02/2026', 'Azure OpenAI', 'gpt 4o Inp glbl Tokens', '1K', 30, 5, 'Usage'],
        ['03/02/2026', 'Azure OpenAI', 'gpt 4o Inp glbl Tokens', '1K', -10, -2, 'Refund'],
      ],
    ),
    format: 'azure-cost-csv',
    used: [30_000, 0, 0, 0, null, 5],
    leftOut: { [BESIDE]: [1, null, -2] },
  },
  {
    name: "Google's billing, whose credits stand in each row",
    text: jsonLines([
      {
        service: { description: 'Vertex AI' },
        sku: { description: 'Gemini 2.5 Flash Text Input - Predictions' },
        usage_start_time: hour(0),
        usage_end_time: hour(1),
        usage: { amount: '4000', unit: 'count' },
        cost: '3',
        currency: 'USD',
        credits: [{ amount: '-0.5' }, { amount: '-0.25' }],
      },
    ]),
    format: 'google-billing-json',
    used: [4000, 0, 0, 0, null, 3],
    leftOut: { [BESIDE]: [1, null, -0.75] },
  },
  {
    name: "Google's costs as its console writes them, whose discounts are columns",
    text: csv(
      [
        'Service description',
        'SKU description',
        'Usage start date',
        'Usage amount',
        'Usage unit',
        'Cost ($)',
        'Discounts ($)',
        'Promotions and others ($)',
      ],
      [
        [
          'Gemini API',
          'Generate content input token count gemini 2.5 flash',
          '2026-03-02',
          4000,
          'count',
          3,
          -0.5,
          '',
        ],
      ],
    ),
    format: 'google-billing-csv',
    used: [4000, 0, 0, 0, null, 3],
    leftOut: { [BESIDE]: [1, null, -0.5] },
  },
];
