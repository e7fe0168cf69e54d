import { csv, jsonLines } from './files.ts';
import type { Sample } from './samples.ts';

/** Small exports of gateways, clouds and logs of calls, as `samples.ts` has those of the vendors. */

/** 2026-03-02T00:00:00Z, a Monday. */
const START = 1_772_409_600;
const HOUR = 3600;
const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
const MAIL = 'zoe.q@example.net';

/** An answer as OpenAI's API gives it: cached tokens inside the prompt's. */
const answer = (at: number, input: number, cached: number, output: number) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: at,
  model: 'gpt-4o-mini-2024-07-18',
  choices: [{ message: { content: 'PROMPT-5521' } }],
  usage: {
    prompt_tokens: input,
    completion_tokens: output,
    total_tokens: input + output,
    prompt_tokens_details: { cached_tokens: cached },
    completion_tokens_details: { reasoning_tokens: output / 2 },
  },
});

/** Two engines count up; the second starts again after the first hour. */
const counters: readonly (readonly (string | number)[])[] = [
  [START * 1000, 1000, 500, 9000, 10],
  [(START + HOUR) * 1000, 1600, 700, 9300, 20],
  [(START + 2 * HOUR) * 1000, 1700, 800, 50, 5],
];
const series = (name: string, engine: number) =>
  `{__name__="vllm:${name}", engine="${engine}", instance="10.0.0.7:8000", model_name="org/test"}`;
const counterHeader = [
  'Time',
  series('prompt_tokens_total', 0),
  series('generation_tokens_total', 0),
  series('prompt_tokens_total', 1),
  series('generation_tokens_total', 1),
];

export const SAMPLES_OF_LOGS: readonly Sample[] = [
  {
    name: 'OpenAI, activity of the old dashboard',
    text: csv(
      [
        'timestamp',
        'user',
        'model',
        'usage_type',
        'num_requests',
        'n_context_tokens_total',
        'n_generated_tokens_total',
      ],
      [
        [START, MAIL, 'gpt-4-0613', 'text', 2, 300, 100],
        [START + 24 * HOUR, MAIL, 'gpt-4-0613', 'text', 1, 200, 50],
        [START + 48 * HOUR, MAIL, 'text-embedding-ada-002', 'embeddings', 4, 999, 0],
        [START + 72 * HOUR, MAIL, 'gpt-4-0613', 'text', 1, 500, 150],
      ],
    ),
    format: 'openai-activity-csv',
    outcome: 'ok-with-warning',
    sums: { input: 1000, cached: null, output: 300, requests: 4 },
    days: 4,
    excluded: { embeddings: 4 },
    secrets: [MAIL],
  },
  {
    name: 'OpenAI, a day of the old API',
    text: JSON.stringify({
      object: 'list',
      data: [0, 300, 600].map((later) => ({
        aggregation_timestamp: START + later,
        n_requests: 1,
        operation: 'completion',
        snapshot_id: 'gpt-4o-2024-08-06',
        n_context_tokens_total: 1000,
        n_cached_context_tokens_total: 400,
        n_generated_tokens_total: 10,
        email: MAIL,
      })),
      ft_data: [],
    }),
    format: 'openai-activity-json',
    outcome: 'ok',
    sums: { input: 3000, cached: 1200, output: 30, requests: 3 },
    days: 1 / 24,
    wrong: 4200,
    secrets: [MAIL],
  },
  {
    name: 'Bedrock, its log in Logs Insights',
    text: csv(
      ['@timestamp', '@message'],
      [0, 1].map((hour) => [
        iso(START + hour * HOUR)
          .replace('T', ' ')
          .replace('Z', '.000'),
        JSON.stringify({
          timestamp: iso(START + hour * HOUR),
          modelId: 'anthropic.claude-test-v1:0',
          identity: { arn: MAIL },
          input: { inputTokenCount: 100, cacheReadInputTokenCount: 30 },
          output: { outputTokenCount: 20 },
        }),
      ]),
    ),
    format: 'bedrock-invocation-log',
    outcome: 'ok',
    sums: { input: 260, cached: 60, output: 40, requests: 2 },
    days: 2 / 24,
    wrong: 200,
    secrets: [MAIL],
  },
  {
    name: 'Bedrock, fields of its log in Logs Insights',
    text: csv(
      ['@timestamp', 'modelId', 'input.inputTokenCount', 'output.outputTokenCount', 'errorCode'],
      [
        ['2026-03-02 00:10:00.000', 'anthropic.claude-test-v1:0', 100, 20, ''],
        ['2026-03-02 00:20:00.000', 'anthropic.claude-test-v1:0', 50, '', 'ThrottlingException'],
      ],
    ),
    format: 'bedrock-invocation-log',
    outcome: 'ok',
    sums: { input: 100, cached: 0, output: 20, requests: 1 },
    days: 1 / 24,
    excluded: { 'failed calls': 1 },
    secrets: [],
  },
  {
    name: 'Azure, cost and usage details',
    text: csv(
      [
        'Date',
        'MeterCategory',
        'MeterSubCategory',
        'MeterName',
        'UnitOfMeasure',
        'Quantity',
        'CostInBillingCurrency',
        'BillingCurrency',
        'Tags',
      ],
      [
        [
          '03/02/2026',
          'Cognitive Services',
          'Azure OpenAI',
          'gpt 4o 1120 Inp glbl Tokens',
          '1K',
          5,
          0.5,
          'USD',
          MAIL,
        ],
        [
          '03/02/2026',
          'Cognitive Services',
          'Azure OpenAI',
          'gpt 4o 1120 cached Inp glbl Tokens',
          '1K',
          2,
          0.1,
          'USD',
          '',
        ],
        [
          '03/02/2026',
          'Cognitive Services',
          'Azure OpenAI',
          'gpt-4o-1120-Outp-glbl Tokens',
          '1K',
          1.5,
          1,
          'USD',
          '',
        ],
        [
          '03/03/2026',
          'Foundry Models',
          'Azure OpenAI GPT5',
          '5.4 inp Dz 1M Tokens',
          '1M',
          0.003,
          0.2,
          'USD',
          '',
        ],
        [
          '03/03/2026',
          'Foundry Models',
          'Azure OpenAI GPT5',
          '5.4 opt Dz 1M Tokens',
          '1M',
          0.001,
          0.2,
          'USD',
          '',
        ],
        [
          '03/03/2026',
          'Cognitive Services',
          'Azure OpenAI',
          'Provisioned Managed Global Unit',
          '1 Hour',
          24,
          48,
          'USD',
          '',
        ],
        ['03/03/2026', 'Virtual Machines', 'Dsv5', 'D2s v5', '1 Hour', 24, 2.4, 'USD', ''],
      ],
    ),
    format: 'azure-cost-csv',
    outcome: 'ok-with-warning',
    sums: { input: 10_000, cached: 2000, output: 2500, requests: null },
    days: 2,
    usd: 50,
    models: ['gpt 4o 1120', 'gpt 5.4'],
    excluded: { 'charges that are not tokens': 1, 'lines of other services': 1 },
    wrong: 8000,
    secrets: [MAIL],
  },
  {
    name: 'Vertex AI in Google Cloud monitoring',
    text: JSON.stringify({
      timeSeries: ['input', 'output'].map((type, index) => ({
        metric: { type: 'aiplatform.googleapis.com/publisher/online_serving/token_count', labels: { type } },
        resource: { labels: { model_user_id: 'gemini-test', project_id: MAIL } },
        metricKind: 'DELTA',
        points: [1, 0].map((hour) => ({
          interval: { startTime: iso(START + hour * HOUR), endTime: iso(START + (hour + 1) * HOUR) },
          value: { int64Value: String(100 * (hour + 1) - 90 * index) },
        })),
      })),
    }),
    format: 'google-cloud-monitoring',
    outcome: 'ok-with-warning',
    sums: { input: 300, cached: null, output: 120, requests: null },
    days: 2 / 24,
    peak: 310,
    models: ['gemini-test'],
    secrets: [MAIL],
  },
  {
    name: 'Langfuse, days of its metrics',
    text: JSON.stringify({
      data: [1, 0].map((day) => ({
        date: `2026-03-0${2 + day}`,
        totalCost: 1.5,
        usage: [
          {
            model: 'gpt-4o',
            inputUsage: 700,
            outputUsage: 30,
            totalUsage: 730,
            countObservations: 7,
            totalCost: 1,
          },
          {
            model: 'text-embedding-3-small',
            inputUsage: 50,
            outputUsage: 0,
            countObservations: 2,
            totalCost: 0.5,
          },
        ],
      })),
      meta: { page: 1, limit: 50, totalItems: 2, totalPages: 1 },
    }),
    format: 'langfuse-daily-metrics',
    outcome: 'ok-with-warning',
    sums: { input: 1400, cached: null, output: 60, requests: 14 },
    days: 2,
    usd: 3,
    excluded: { embeddings: 4 },
    wrong: 1460,
    secrets: [],
  },
  {
    name: 'OpenRouter, calls one by one',
    text: jsonLines(
      [0, 1].map((hour) => ({
        data: {
          id: `gen-${hour}`,
          created_at: iso(START + hour * HOUR),
          model: 'anthropic/claude-test',
          total_cost: 0.5,
          tokens_prompt: 7,
          native_tokens_prompt: 100,
          native_tokens_cached: 40,
          native_tokens_completion: 10,
          user: MAIL,
        },
      })),
    ),
    format: 'openrouter-generations',
    outcome: 'ok',
    sums: { input: 200, cached: 80, output: 20, requests: 2 },
    days: 2 / 24,
    usd: 1,
    wrong: 14,
    secrets: [MAIL],
  },
  {
    name: 'Portkey, its log of calls',
    text: jsonLines(
      [
        { res_units: 10, response_status_code: 200, is_success: true, cache_status: 'MISS' },
        { res_units: 20, response_status_code: 200, is_success: true, cache_status: 'SEMANTIC HIT' },
        { res_units: 0, response_status_code: 429, is_success: false, cache_status: 'DISABLED' },
      ].map((call) => ({
        ...call,
        created_at: iso(START),
        ai_model: 'gpt-4o-mini',
        req_units: 100,
        cost: 25,
        cost_currency: 'USD',
        metadata: { _user: MAIL },
      })),
    ),
    format: 'portkey-logs',
    outcome: 'ok-with-warning',
    sums: { input: 100, cached: null, output: 10, requests: 1 },
    days: 1 / 24,
    usd: 0.75,
    excluded: { 'gateway-cache answers': 1, 'failed calls': 1 },
    secrets: [MAIL],
  },
  {
    name: "OpenAI's batch results",
    text: jsonLines([
      { custom_id: 'a', response: { status_code: 200, body: answer(START, 100, 40, 10) }, error: null },
      { custom_id: 'b', response: { status_code: 200, body: answer(START + HOUR, 300, 0, 20) }, error: null },
    ]),
    format: 'call-log',
    outcome: 'ok',
    sums: { input: 400, cached: 40, output: 30, requests: 2 },
    days: 2 / 24,
    batch: 430,
    peak: 320,
    wrong: 440,
    secrets: ['PROMPT-5521'],
  },
  {
    name: 'a log of answers by Anthropic and Gemini',
    text: jsonLines([
      { time: iso(START), msg: 'listening' },
      {
        time: iso(START),
        user: MAIL,
        response: {
          type: 'message',
          model: 'claude-test',
          usage: {
            input_tokens: 10,
            cache_creation_input_tokens: 20,
            cache_read_input_tokens: 30,
            output_tokens: 5,
          },
        },
      },
      {
        time: '2026-03-02T05:30:00+05:30',
        response: {
          modelVersion: 'gemini-test',
          usageMetadata: {
            promptTokenCount: 100,
            cachedContentTokenCount: 50,
            candidatesTokenCount: 10,
            thoughtsTokenCount: 7,
            totalTokenCount: 117,
          },
        },
      },
    ]),
    format: 'call-log',
    outcome: 'ok',
    sums: { input: 160, cached: 80, output: 22, requests: 2 },
    days: 1 / 24,
    models: ['gemini-test', 'claude-test'],
    secrets: [MAIL],
  },
  {
    name: 'Claude Code, its analytics',
    text: JSON.stringify({
      data: [2, 3].map((day) => ({
        date: `2026-03-0${day}T00:00:00Z`,
        actor: { email_address: MAIL },
        core_metrics: { num_sessions: 5 },
        model_breakdown: [
          {
            model: 'claude-test',
            tokens: { input: 100, output: 35, cache_read: 10, cache_creation: 5 },
            estimated_cost: { currency: 'USD', amount: 1025 },
          },
        ],
      })),
      has_more: false,
    }),
    format: 'claude-code-analytics',
    outcome: 'ok-with-warning',
    sums: { input: 230, cached: 20, output: 70, requests: null },
    days: 2,
    usd: 20.5,
    wrong: 200,
    secrets: [MAIL],
  },
  {
    name: 'a table of days that counts requests',
    text: csv(
      ['Date', 'Model', 'Requests', 'Prompt tokens', 'Completion tokens', 'Cached tokens', 'Owner'],
      [
        ['2026-03-02', 'gpt-4o', 10, 1000, 100, 400, MAIL],
        ['2026-03-03', 'gpt-4o', 30, 3000, 300, 0, MAIL],
      ],
    ),
    format: 'usage-table',
    outcome: 'ok',
    sums: { input: 4000, cached: 400, output: 400, requests: 40 },
    days: 2,
    wrong: 4400,
    secrets: [MAIL],
  },
  {
    name: 'vLLM in a panel of Grafana',
    text: csv(counterHeader, counters),
    format: 'vllm-grafana-csv',
    outcome: 'ok-with-warning',
    sums: { input: 600 + 100 + 300 + 50, cached: null, output: 200 + 100 + 10 + 5, requests: null },
    days: 2 / 24,
    peak: 600 + 300 + 200 + 10,
    models: ['org/test'],
    secrets: ['10.0.0.7'],
  },
  {
    name: 'vLLM in a panel of Grafana that shows increases',
    text: csv(
      ['Time', 'increase(vllm:prompt_tokens_total[1h])', 'rate(vllm:generation_tokens_total[5m])'],
      [1, 2].map((hour) => [(START + hour * HOUR) * 1000, 700, 0.5]),
    ),
    format: 'vllm-grafana-csv',
    outcome: 'ask',
    sums: { input: 1400, cached: null, output: 3600, requests: null },
    days: 2 / 24,
    peak: 2500,
    secrets: [],
  },
];
