import { csv, jsonLines } from './files.ts';

/**
 * A small export of every kind, written by us with the columns, units and quirks of the real ones, and what it comes
 * to. `wrong` is what the classic mistake with this kind of export would give.
 */
export interface Sample {
  readonly name: string;
  readonly text: string;
  readonly format: string;
  readonly outcome: 'ok' | 'ok-with-warning' | 'ask';
  readonly sums: {
    readonly input: number | null;
    readonly cached: number | null;
    readonly output: number | null;
    readonly requests: number | null;
  };
  readonly days: number | null;
  readonly usd?: number | null;
  readonly peak?: number;
  readonly batch?: number;
  readonly models?: readonly string[];
  readonly excluded?: Readonly<Record<string, number>>;
  readonly wrong?: number;
  /** Strings of the file that may appear nowhere. */
  readonly secrets: readonly string[];
}

const SECRET = { mail: 'zoe.q@example.net', key: 'sk-9f3a7c', prompt: 'PROMPT-5521 please' };
const SECRETS = Object.values(SECRET);

/** 2026-03-02T00:00:00Z, a Monday. */
const START = 1_772_409_600;
const HOUR = 3600;
const DAY = 86_400;

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
const dayName = (index: number): string => iso(START + index * DAY).slice(0, 10);

const openaiHeader = [
  'start_time',
  'end_time',
  'project_id',
  'num_model_requests',
  'user_email',
  'api_key_id',
  'model',
  'batch',
  'input_tokens',
  'output_tokens',
  'input_cached_tokens',
];

const openaiRow = (hour: number, length: number, batch: string, sums: readonly number[]) => [
  START + hour * HOUR,
  START + hour * HOUR + length,
  'proj_1',
  `${sums[0]}.0`,
  SECRET.mail,
  SECRET.key,
  batch === 'True' ? 'gpt-night' : 'gpt-day',
  batch,
  sums[1] ?? 0,
  sums[2] ?? 0,
  sums[3] ?? 0,
];

const empty = (hour: number): string[] => [
  String(START + hour * HOUR),
  String(START + hour * HOUR + HOUR),
  ...new Array<string>(9).fill(''),
];

const page = (data: unknown, more = false) => ({ object: 'page', data, has_more: more, next_page: null });

const openaiBucket = (day: number, results: readonly object[]) => ({
  object: 'bucket',
  start_time: START + day * DAY,
  end_time: START + (day + 1) * DAY,
  results,
});

const anthropicBucket = (hour: number, results: readonly object[]) => ({
  starting_at: iso(START + hour * HOUR),
  ending_at: iso(START + (hour + 1) * HOUR),
  results,
});

const anthropicParts = {
  uncached_input_tokens: 100,
  cache_creation: { ephemeral_1h_input_tokens: 20, ephemeral_5m_input_tokens: 30 },
  // The sum of the two, again.
  cache_creation_input_tokens: 50,
  cache_read_input_tokens: 850,
  output_tokens: 40,
};

const bedrockCall = (minute: number, input: object, output: object, more: object = {}) => ({
  timestamp: iso(START + minute * 60),
  accountId: '998877665544',
  identity: { arn: `arn:aws:sts::998877665544:assumed-role/${SECRET.mail}` },
  modelId: 'arn:aws:bedrock:eu-west-1:998877665544:inference-profile/eu.anthropic.claude-test-v1:0',
  input: { inputBodyJson: { prompt: SECRET.prompt }, ...input },
  output,
  ...more,
});

const litellmCall = (minute: number, more: object) => ({
  request_id: `r-${minute}`,
  call_type: 'acompletion',
  api_key: SECRET.key,
  user: SECRET.mail,
  messages: { content: SECRET.prompt },
  startTime: iso(START + minute * 60),
  model: 'claude-test',
  spend: 0.5,
  prompt_tokens: 1000,
  completion_tokens: 100,
  cache_hit: 'False',
  metadata: JSON.stringify({
    usage_object: {
      prompt_tokens_details: { cached_tokens: 700 },
      cache_read_input_tokens: 700,
      cache_creation_input_tokens: 200,
    },
  }),
  ...more,
});

const langfuseRow = (minute: number, type: string, usage: object, more: object = {}) => ({
  id: `o-${minute}`,
  type,
  startTime: iso(START + minute * 60),
  providedModelName: 'gpt-day',
  userId: SECRET.mail,
  input: SECRET.prompt,
  usageDetails: usage,
  totalCost: 0.25,
  ...more,
});

const metric = (label: string, points: readonly (readonly [number, number])[]) => ({
  Id: label.toLowerCase(),
  Label: `claude-test ${label}`,
  Timestamps: points.map(([hour]) => iso(START + hour * HOUR)),
  Values: points.map(([, value]) => value),
  StatusCode: 'Complete',
});

const series = (name: string, values: readonly (readonly [number, string])[], labels: object = {}) => ({
  metric: { __name__: `vllm:${name}`, model_name: 'Qwen/Test', instance: '10.0.0.7:8000', ...labels },
  values: values.map(([hour, value]) => [START + hour * HOUR, value]),
});

export const SAMPLES: readonly Sample[] = [
  {
    name: "OpenAI's dashboard, hours, newest first, an empty one between",
    text: csv(openaiHeader, [
      openaiRow(3, HOUR, 'True', [5, 5000, 500, 0]),
      empty(2),
      openaiRow(1, HOUR, 'False', [2, 2000, 200, 1500]),
      openaiRow(1, HOUR, 'False', [1, 1000, 100, 500]),
      openaiRow(0, HOUR, 'False', [3, 3000, 300, 0]),
    ]),
    format: 'openai-usage-csv',
    outcome: 'ok',
    sums: { input: 11_000, cached: 2000, output: 1100, requests: 11 },
    days: 4 / 24,
    usd: null,
    peak: 5500,
    batch: 5500,
    models: ['gpt-day', 'gpt-night'],
    wrong: 13_000,
    secrets: SECRETS,
  },
  {
    name: "OpenAI's costs, with embeddings and tools",
    text: csv(
      [
        'start_time',
        'end_time',
        'amount_value',
        'amount_currency',
        'quantity',
        'quantity_unit',
        'line_item',
        'user_email',
      ],
      [
        [START, START + DAY, '4.5', 'usd', 3000, 'tokens', 'gpt-day, input', SECRET.mail],
        [START, START + DAY, '0.5', 'usd', 2, '1000_tokens', 'gpt-day, cached input', SECRET.mail],
        [START, START + DAY, '1', 'usd', 400, 'tokens', 'gpt-day, output', SECRET.mail],
        [START, START + DAY, '0.1', 'usd', 9000, 'tokens', 'text-embedding-x, input', SECRET.mail],
        [START, START + DAY, '0.2', 'usd', 7, '', 'web search tool calls', SECRET.mail],
        [START + DAY, START + 2 * DAY, '', '', '', '', '', ''],
      ],
    ),
    format: 'openai-cost-csv',
    outcome: 'ok-with-warning',
    sums: { input: 5000, cached: 2000, output: 400, requests: null },
    days: 2,
    usd: 6.3,
    models: ['gpt-day'],
    excluded: { embeddings: 1, 'charges that are not tokens': 1 },
    wrong: 3000,
    secrets: SECRETS,
  },
  {
    name: "OpenAI's API, two pages in a list, the first bucket empty, models not grouped",
    text: JSON.stringify([
      page([openaiBucket(0, [])]),
      page(
        [
          openaiBucket(1, [
            {
              object: 'organization.usage.completions.result',
              input_tokens: 1000,
              output_tokens: 500,
              input_cached_tokens: 800,
              num_model_requests: 5,
              api_key_id: SECRET.key,
              model: null,
              batch: null,
            },
          ]),
        ],
        true,
      ),
    ]),
    format: 'openai-usage-json',
    outcome: 'ask',
    sums: { input: 1000, cached: 800, output: 500, requests: 5 },
    days: 2,
    models: ['(not stated)'],
    wrong: 1800,
    secrets: SECRETS,
  },
  {
    name: "OpenAI's costs from the API",
    text: JSON.stringify(
      page([
        openaiBucket(0, [
          {
            object: 'organization.costs.result',
            amount: { value: 2.5, currency: 'usd' },
            line_item: 'gpt-day, input',
            quantity: 100,
            quantity_unit: 'tokens',
          },
          {
            object: 'organization.costs.result',
            amount: { value: '0.5', currency: 'usd' },
            line_item: 'gpt-day, output',
            quantity: 10,
            quantity_unit: 'tokens',
          },
        ]),
      ]),
    ),
    format: 'openai-costs-json',
    outcome: 'ok-with-warning',
    sums: { input: 100, cached: 0, output: 10, requests: null },
    days: 1,
    usd: 3,
    secrets: [],
  },
  {
    name: "Anthropic's Console, as shown: tabs, short dates, commas between thousands",
    text: csv(
      [
        'Usage Date (UTC)',
        'Model Version',
        'API Key',
        'Usage Type',
        'Input Tokens No Cache',
        'Input Tokens Cache Write 5m',
        'Input Tokens Cache Write 1h',
        'Cache Read Input Tokens',
        'Output Tokens',
      ],
      [
        ['2026/3/2', 'claude-test', SECRET.key, 'standard', '1,000', '500', '0', '8,500', '300'],
        ['2026/3/4', 'claude-test', SECRET.key, 'batch', '2,000', '0', '0', '0', '100'],
      ],
      { delimiter: '\t', end: '\r\n' },
    ),
    format: 'anthropic-console-csv',
    outcome: 'ok-with-warning',
    sums: { input: 12_000, cached: 8500, output: 400, requests: null },
    days: 3,
    batch: 2100,
    wrong: 3000,
    secrets: SECRETS,
  },
  {
    name: "Anthropic's usage report",
    text: JSON.stringify({
      data: [
        anthropicBucket(0, []),
        anthropicBucket(1, [
          { ...anthropicParts, model: 'claude-test', service_tier: 'standard', api_key_id: SECRET.key },
        ]),
      ],
      has_more: false,
    }),
    format: 'anthropic-usage-report-json',
    outcome: 'ok-with-warning',
    sums: { input: 1000, cached: 850, output: 40, requests: null },
    days: 2 / 24,
    peak: 1040,
    wrong: 100,
    secrets: SECRETS,
  },
  {
    name: "Anthropic's cost report, in cents",
    text: JSON.stringify({
      data: [
        {
          starting_at: iso(START),
          ending_at: iso(START + DAY),
          results: [
            {
              currency: 'USD',
              amount: '12345.00',
              model: 'claude-test',
              cost_type: 'tokens',
              token_type: 'output_tokens',
            },
            { currency: 'USD', amount: '55', model: null, cost_type: 'web_search' },
          ],
        },
      ],
    }),
    format: 'anthropic-cost-report-json',
    outcome: 'ask',
    sums: { input: null, cached: null, output: null, requests: null },
    days: 1,
    usd: 124,
    secrets: [],
  },
  {
    name: "Anthropic's analytics, largest first",
    text: JSON.stringify({
      data: [
        {
          starting_at: iso(START + HOUR),
          ending_at: iso(START + 2 * HOUR),
          group: { model: 'claude-test', actor: { email: SECRET.mail } },
          usage: { ...anthropicParts, total_tokens: 1040, requests: 4 },
        },
        {
          starting_at: iso(START),
          ending_at: iso(START + HOUR),
          group: { model: 'claude-test' },
          usage: { uncached_input_tokens: 10, cache_read_input_tokens: 0, output_tokens: 1, requests: 1 },
        },
      ],
    }),
    format: 'anthropic-analytics-usage-json',
    outcome: 'ok',
    sums: { input: 1010, cached: 850, output: 41, requests: 5 },
    days: 2 / 24,
    peak: 1040,
    secrets: SECRETS,
  },
  {
    name: "Anthropic's analytics of cost",
    text: JSON.stringify({
      data: [
        {
          starting_at: iso(START),
          ending_at: iso(START + DAY),
          group: { model: 'claude-test' },
          cost: { amount: '250.5', currency: 'USD', list_amount: '300', requests: 8 },
        },
      ],
    }),
    format: 'anthropic-analytics-cost-json',
    outcome: 'ask',
    sums: { input: null, cached: null, output: null, requests: 8 },
    days: 1,
    usd: 2.505,
    secrets: [],
  },
  {
    name: "Bedrock's log, with an error, a blank and a broken line",
    text: `${jsonLines([
      bedrockCall(
        70,
        { inputTokenCount: 100, cacheReadInputTokenCount: 700, cacheWriteInputTokenCount: 200 },
        { outputTokenCount: 50 },
      ),
      bedrockCall(10, { inputTokenCount: 40 }, { outputTokenCount: 10 }),
      bedrockCall(20, {}, {}, { errorCode: 'ThrottlingException' }),
    ])}\n{"timestamp": "2026-03-0\n`,
    format: 'bedrock-invocation-log',
    outcome: 'ok-with-warning',
    sums: { input: 1040, cached: 700, output: 60, requests: 2 },
    days: 2 / 24,
    peak: 1050,
    models: ['eu.anthropic.claude-test-v1:0'],
    excluded: { 'failed calls': 1 },
    wrong: 140,
    secrets: [...SECRETS, '998877665544'],
  },
  {
    name: 'CloudWatch, an hour without a point',
    text: JSON.stringify({
      MetricDataResults: [
        metric('Invocations', [
          [3, 2],
          [1, 1],
          [0, 1],
        ]),
        metric('InputTokenCount', [
          [3, 100.0],
          [1, 50],
          [0, 50],
        ]),
        metric('CacheReadInputTokenCount', [[3, 800]]),
        metric('OutputTokenCount', [
          [3, 30],
          [1, 10],
          [0, 10],
        ]),
      ],
    }),
    format: 'bedrock-cloudwatch',
    outcome: 'ok',
    sums: { input: 1000, cached: 800, output: 50, requests: 4 },
    days: 4 / 24,
    peak: 930,
    models: ['claude-test'],
    wrong: 1800,
    secrets: [],
  },
  {
    name: "AWS' cost and usage report, thousands and both spellings",
    text: csv(
      [
        'line_item_usage_account_id',
        'product_servicecode',
        'line_item_line_item_type',
        'line_item_usage_start_date',
        'line_item_unblended_cost',
        'line_item_currency_code',
        'line_item_usage_type',
        'line_item_usage_amount',
        'pricing_unit',
      ],
      [
        [
          '998877665544',
          'AmazonBedrock',
          'Usage',
          iso(START),
          '1',
          'USD',
          'EUC1-InputTokenCount-claude-test',
          '1.5',
          '1K tokens',
        ],
        [
          '998877665544',
          'AmazonBedrock',
          'Usage',
          iso(START),
          '1',
          'USD',
          'EUC1-CacheReadInputTokenCount-claude-test',
          '8',
          '1K tokens',
        ],
        [
          '998877665544',
          'AmazonBedrock',
          'Usage',
          iso(START + DAY),
          '1',
          'USD',
          'EUC1-Llama-9-output-tokens-batch',
          '0.25',
          '1K tokens',
        ],
        [
          '998877665544',
          'AmazonBedrock',
          'Usage',
          iso(START + DAY),
          '0.5',
          'USD',
          'EUC1-Guardrail-Units',
          '4',
          '1K text units',
        ],
        [
          '998877665544',
          'AmazonEC2',
          'Usage',
          iso(START + DAY),
          '90',
          'USD',
          'EUC1-BoxUsage:m9.large',
          '24',
          'Hrs',
        ],
      ],
    ),
    format: 'aws-cur-bedrock',
    outcome: 'ok-with-warning',
    sums: { input: 9500, cached: 8000, output: 250, requests: null },
    days: 2,
    usd: 3.5,
    batch: 250,
    models: ['claude-test', 'Llama-9'],
    wrong: 9.5,
    secrets: ['998877665544'],
  },
  {
    // 3,000 uncached and 8,000 cached in, 500 out on the first day; half as much, and EC2's hours, on the second.
    name: 'AWS Cost Explorer, two days by usage type',
    text: JSON.stringify({
      ResultsByTime: [1, 0.5].map((part, day) => {
        const group = (type: string, tokens: number, usd: number, unit = '1K tokens') => ({
          Keys: [type],
          Metrics: {
            UnblendedCost: { Amount: String(usd * part), Unit: 'USD' },
            UsageQuantity: { Amount: String(tokens * part), Unit: unit },
          },
        });
        return {
          TimePeriod: {
            Start: iso(START + day * DAY).slice(0, 10),
            End: iso(START + (day + 1) * DAY).slice(0, 10),
          },
          Groups: [
            group('EUC1-InputTokenCount-claude-test', 3, 2),
            group('EUC1-CacheReadInputTokenCount-claude-test', 8, 1),
            group('EUC1-OutputTokenCount-claude-test', 0.5, 1),
            ...(day === 0 ? [] : [group('EUC1-BoxUsage:m9.large', 24, 90, 'Hrs')]),
          ],
          Estimated: day === 1,
        };
      }),
    }),
    format: 'aws-cost-explorer',
    outcome: 'ok-with-warning',
    sums: { input: 16_500, cached: 12_000, output: 750, requests: null },
    days: 2,
    usd: 6,
    models: ['claude-test'],
    excluded: { 'lines of other services': 1 },
    wrong: 16.5,
    secrets: [],
  },
  {
    // The console's table of costs names the last day: two days, each counted to its end.
    name: "Google's table of costs",
    text: csv(
      [
        'Service description',
        'SKU description',
        'Usage start date',
        'Usage end date',
        'Usage amount',
        'Usage unit',
        'Cost ($)',
      ],
      [
        [
          'Gemini API',
          'Generate content input token count gemini test text',
          '2026-03-02',
          '2026-03-03',
          9000,
          'count',
          2,
        ],
        [
          'Gemini API',
          'Generate content output token count gemini test text',
          '2026-03-02',
          '2026-03-03',
          1000,
          'count',
          3,
        ],
        ['Compute Engine', 'N9 Instance Core', '2026-03-02', '2026-03-03', 48, 'hour', 90],
      ],
    ),
    format: 'google-billing-csv',
    outcome: 'ok-with-warning',
    sums: { input: 9000, cached: 0, output: 1000, requests: null },
    days: 2,
    usd: 5,
    models: ['gemini test'],
    excluded: { 'lines of other services': 1 },
    secrets: [],
  },
  {
    name: "Azure's metrics as JSON, both families, a deployment",
    text: JSON.stringify({
      interval: 'PT1H',
      value: [
        ['ProcessedPromptTokens', 500],
        ['InputTokens', 500],
        ['GeneratedTokens', 50],
        ['TokenTransaction', 550],
        ['AzureOpenAIRequests', 5],
      ].map(([name, total]) => ({
        id: `/subscriptions/${SECRET.key}/x`,
        name: { value: name },
        timeseries: [
          {
            metadatavalues: [{ name: { value: 'modeldeploymentname' }, value: 'chat-prod' }],
            data: [
              { timeStamp: iso(START), total },
              { timeStamp: iso(START + HOUR), total: null },
              { timeStamp: iso(START + 2 * HOUR), total },
            ],
          },
        ],
      })),
    }),
    format: 'azure-openai-metrics',
    outcome: 'ask',
    sums: { input: 1000, cached: null, output: 100, requests: 10 },
    days: 3 / 24,
    models: ['chat-prod'],
    wrong: 2000,
    secrets: SECRETS,
  },
  {
    name: "Google's billing, numbers as text, nested, in euros",
    text: jsonLines(
      [
        ['Generate content input token count gemini 9 flash text', '1000', 'count', '2'],
        ['Generate content cached input token count gemini 9 flash text', '400', 'count', '1'],
        ['Generate content output token count gemini 9 flash text batch', '100', 'count', '1'],
        ['Generate content search query gemini 9', '1', 'count', '0.5'],
      ].map(([sku, amount, unit, cost]) => ({
        service: { description: 'Gemini API' },
        sku: { description: sku },
        usage: { amount, unit },
        usage_start_time: '2026-03-02 00:00:00 UTC',
        usage_end_time: '2026-03-02 01:00:00 UTC',
        cost,
        currency: 'EUR',
        labels: [{ key: 'owner', value: SECRET.mail }],
      })),
    ),
    format: 'google-billing-json',
    outcome: 'ok-with-warning',
    sums: { input: 1400, cached: 400, output: 100, requests: null },
    days: 1 / 24,
    usd: null,
    batch: 100,
    models: ['gemini 9 flash'],
    wrong: 1000,
    secrets: SECRETS,
  },
  {
    name: "OpenRouter's activity, saved again by a German spreadsheet",
    text: `\ufeff${csv(
      [
        'generation_id',
        'created_at',
        'cost_total',
        'byok_usage_inference',
        'tokens_prompt',
        'tokens_completion',
        'tokens_reasoning',
        'tokens_cached',
        'model_permaslug',
        'cancelled',
        'user',
        'api_key_name',
      ],
      [
        [
          'gen-2',
          '21.11.2026 23:34:32',
          '0,0001519',
          '0,5',
          '1.697',
          '79',
          '0',
          '1.152',
          'z/glm',
          'false',
          'u',
          SECRET.mail,
        ],
        [
          'gen-1',
          '21.11.2026 22:10:00',
          '0,0000481',
          '0',
          '303',
          '21',
          '10',
          '0',
          'z/glm',
          'true',
          'u',
          SECRET.mail,
        ],
      ],
      { delimiter: ';', end: '\r\n' },
    )}`,
    format: 'openrouter-activity-csv',
    outcome: 'ok',
    sums: { input: 2000, cached: 1152, output: 100, requests: 2 },
    days: 2 / 24,
    usd: 0.5002,
    peak: 1776,
    wrong: 3152,
    secrets: SECRETS,
  },
  {
    name: "OpenRouter's API, two endpoints of one model, a day without rows",
    text: JSON.stringify({
      data: [2, 0, 0].map((day, index) => ({
        date: dayName(day),
        model_permaslug: 'z/glm',
        endpoint_id: `e${index}`,
        usage: 1,
        byok_usage_inference: 0.5,
        requests: 10,
        prompt_tokens: 1000,
        completion_tokens: 100,
      })),
    }),
    format: 'openrouter-activity-json',
    outcome: 'ok-with-warning',
    sums: { input: 3000, cached: null, output: 300, requests: 30 },
    days: 3,
    usd: 4.5,
    secrets: [],
  },
  {
    name: "LiteLLM's log: cached named twice, failures, embeddings, its own cache",
    text: JSON.stringify({
      data: [
        litellmCall(5, { status: 'failure', prompt_tokens: 0, completion_tokens: 0, spend: 0 }),
        litellmCall(30, {}),
        litellmCall(65, { cache_hit: 'True', spend: 0 }),
        litellmCall(70, { call_type: 'aembedding', model: 'text-embedding-x', completion_tokens: 0 }),
        litellmCall(75, { metadata: { usage_object: { prompt_tokens_details: { cached_tokens: 0 } } } }),
      ],
    }),
    format: 'litellm-spendlogs',
    outcome: 'ok',
    sums: { input: 2000, cached: 700, output: 200, requests: 2 },
    days: 2 / 24,
    usd: 1.5,
    peak: 1100,
    excluded: { 'failed calls': 1, 'gateway-cache answers': 1, embeddings: 1 },
    wrong: 2700,
    secrets: SECRETS,
  },
  {
    name: "LiteLLM's daily activity, the same tokens in four places",
    text: JSON.stringify({
      results: [
        {
          date: dayName(0),
          metrics: {
            spend: 3,
            prompt_tokens: 1000,
            completion_tokens: 100,
            cache_read_input_tokens: 600,
            api_requests: 12,
            successful_requests: 10,
            failed_requests: 2,
          },
          breakdown: {
            models: {
              'claude-test': {
                metrics: {
                  spend: 3,
                  prompt_tokens: 1000,
                  completion_tokens: 100,
                  cache_read_input_tokens: 600,
                  cache_creation_input_tokens: 0,
                  successful_requests: 10,
                  failed_requests: 2,
                  api_requests: 12,
                },
              },
            },
            providers: { anthropic: { metrics: { prompt_tokens: 1000, completion_tokens: 100 } } },
            api_keys: {
              [SECRET.key]: { metrics: { prompt_tokens: 1000 }, metadata: { user_email: SECRET.mail } },
            },
          },
        },
      ],
      metadata: { total_prompt_tokens: 1000 },
    }),
    format: 'litellm-daily-activity-json',
    outcome: 'ok',
    sums: { input: 1000, cached: 600, output: 100, requests: 10 },
    days: 1,
    usd: 3,
    excluded: { 'failed calls': 2 },
    wrong: 1600,
    secrets: SECRETS,
  },
  {
    name: "Langfuse's table: spans around generations, JSON in cells, a line break in a prompt",
    text: csv(
      [
        'id',
        'type',
        'startTime',
        'level',
        'providedModelName',
        'usageDetails',
        'totalCost',
        'input',
        'userId',
      ],
      [
        ['a', 'SPAN', iso(START), 'DEFAULT', '', '{}', '', `${SECRET.prompt}\n=1+1`, SECRET.mail],
        [
          'b',
          'GENERATION',
          iso(START + 60),
          'DEFAULT',
          'gpt-day',
          JSON.stringify({
            input: 338,
            output: 100,
            input_cached_tokens: 128,
            output_reasoning_tokens: 15,
            total: 581,
          }),
          '0.25',
          `${SECRET.prompt}\n"x"`,
          SECRET.mail,
        ],
        [
          'c',
          'EMBEDDING',
          iso(START + 90),
          'DEFAULT',
          'text-embedding-x',
          JSON.stringify({ input: 999, total: 999 }),
          '0.01',
          '',
          '',
        ],
        ['d', 'GENERATION', iso(START + 99), 'ERROR', 'gpt-day', '{}', '', '', ''],
      ],
    ),
    format: 'langfuse-csv',
    outcome: 'ok',
    sums: { input: 466, cached: 128, output: 115, requests: 1 },
    days: 1 / 24,
    usd: 0.26,
    excluded: { embeddings: 1, 'failed calls': 1 },
    wrong: 338,
    secrets: SECRETS,
  },
  {
    name: "Langfuse's lines, the older set of fields with three copies",
    text: jsonLines([
      langfuseRow(
        1,
        'GENERATION',
        { input: 100, cache_read_input_tokens: 900, output: 50, total: 1050 },
        { inputUsage: 1000, outputUsage: 50, totalUsage: 1050, promptTokens: 1000 },
      ),
      langfuseRow(
        2,
        'GENERATION',
        {},
        { providedModelName: undefined, model: 'gpt-day', inputUsage: 10, outputUsage: 5, totalUsage: 15 },
      ),
      langfuseRow(3, 'TOOL', { input: 5000 }),
    ]),
    format: 'langfuse-jsonl',
    outcome: 'ok',
    sums: { input: 1010, cached: 900, output: 55, requests: 2 },
    days: 1 / 24,
    usd: 0.5,
    models: ['gpt-day'],
    wrong: 110,
    secrets: SECRETS,
  },
  {
    name: "Helicone's table, a call that was turned away",
    text: csv(
      [
        'response_id',
        'response_status',
        'request_created_at',
        'request_body',
        'request_user_id',
        'model',
        'prompt_tokens',
        'completion_tokens',
        'cost',
      ],
      [
        ['a', '200', iso(START), SECRET.prompt, SECRET.mail, 'gpt-day', '600', '40', '0.5'],
        ['b', '429', iso(START + 9), SECRET.prompt, SECRET.mail, 'gpt-day', '', '', ''],
      ],
    ),
    format: 'helicone-csv',
    outcome: 'ok-with-warning',
    sums: { input: 600, cached: null, output: 40, requests: 1 },
    days: 1 / 24,
    usd: 0.5,
    excluded: { 'failed calls': 1 },
    secrets: SECRETS,
  },
  {
    name: "Helicone's lines: the total shows that reads stand apart",
    text: jsonLines([
      {
        request_created_at: iso(START),
        response_status: 200,
        model: 'claude-test',
        prompt_tokens: 100,
        prompt_cache_read_tokens: 900,
        prompt_cache_write_tokens: 0,
        completion_tokens: 50,
        total_tokens: 1050,
        cost: 0.5,
        costUSD: 0.5,
        cache_reference_id: '00000000-0000-0000-0000-000000000000',
        signed_body_url: `https://x/${SECRET.key}`,
      },
      {
        request_created_at: iso(START),
        response_status: 200,
        model: 'claude-test',
        prompt_tokens: 100,
        prompt_cache_read_tokens: 0,
        prompt_cache_write_tokens: 0,
        completion_tokens: 50,
        total_tokens: 150,
        cost: 0,
        cache_reference_id: '7c1e9a00-0000-0000-0000-000000000000',
      },
    ]),
    format: 'helicone-json',
    outcome: 'ok',
    sums: { input: 1000, cached: 900, output: 50, requests: 1 },
    days: 1 / 24,
    usd: 0.5,
    excluded: { 'gateway-cache answers': 1 },
    wrong: 100,
    secrets: SECRETS,
  },
  {
    name: "Vercel's report, cached tokens beyond input",
    text: JSON.stringify({
      results: [
        {
          day: dayName(0),
          model: 'a/claude-test',
          total_cost: 2,
          market_cost: 3,
          input_tokens: 100,
          cached_input_tokens: 900,
          cache_creation_input_tokens: 0,
          output_tokens: 50,
          request_count: 3,
        },
        {
          day: dayName(1),
          model: 'a/claude-test',
          total_cost: 1,
          market_cost: 1,
          input_tokens: 100,
          output_tokens: 10,
          request_count: 1,
        },
      ],
    }),
    format: 'vercel-gateway-report',
    outcome: 'ok-with-warning',
    sums: { input: 1100, cached: 900, output: 60, requests: 4 },
    days: 2,
    usd: 3,
    wrong: 200,
    secrets: [],
  },
  {
    name: "vLLM's counters, two engines",
    text: [
      '# TYPE vllm:prompt_tokens counter',
      `process_start_time_seconds ${START}.0`,
      'vllm:prompt_tokens_total{engine="0",model_name="Qwen/Test"} 1.0e+03',
      'vllm:prompt_tokens_total{engine="1",model_name="Qwen/Test"} 500.0',
      'vllm:prompt_tokens_by_source_total{engine="0",model_name="Qwen/Test",source="local_compute"} 600.0',
      'vllm:prompt_tokens_by_source_total{engine="0",model_name="Qwen/Test",source="local_cache_hit"} 400.0',
      'vllm:prefix_cache_hits_total{engine="0",model_name="Qwen/Test"} 400.0',
      'vllm:generation_tokens_total{engine="0",model_name="Qwen/Test"} 90.0',
      'vllm:request_success_total{engine="0",finished_reason="stop",model_name="Qwen/Test"} 7.0',
      'vllm:request_success_total{engine="0",finished_reason="length",model_name="Qwen/Test"} 2.0',
      'http_requests_total{instance="10.0.0.7"} 9',
      '',
    ].join('\n'),
    format: 'vllm-metrics',
    outcome: 'ask',
    sums: { input: 1500, cached: 400, output: 90, requests: 9 },
    days: null,
    models: ['Qwen/Test'],
    wrong: 1900,
    secrets: ['10.0.0.7'],
  },
  {
    name: "Prometheus' ranges, a restart between",
    text: JSON.stringify({
      status: 'success',
      data: {
        resultType: 'matrix',
        result: [
          series('prompt_tokens_total', [
            [0, '1000'],
            [1, '1600'],
            [2, '100'],
            [3, '150'],
          ]),
          series('generation_tokens_total', [
            [0, '10'],
            [1, '70'],
            [2, '5'],
            [3, '5'],
          ]),
          series('prefix_cache_hits_total', [
            [0, '500'],
            [1, '700'],
            [2, '0'],
            [3, '0'],
          ]),
        ],
      },
    }),
    format: 'vllm-prometheus',
    outcome: 'ok-with-warning',
    sums: { input: 750, cached: 200, output: 65, requests: null },
    days: 3 / 24,
    peak: 660,
    wrong: 150,
    secrets: ['10.0.0.7'],
  },
  {
    name: 'FOCUS, American dates, thousands of tokens, three views of one bill',
    text: `\ufeff${csv(
      [
        'BilledCost',
        'BillingCurrency',
        'ChargeCategory',
        'ChargeDescription',
        'ChargePeriodEnd',
        'ChargePeriodStart',
        'ConsumedQuantity',
        'ConsumedUnit',
        'EffectiveCost',
        'ListCost',
        'ServiceCategory',
        'SkuMeter',
        'Tags',
      ],
      [
        [
          '$1,000.00 ',
          'USD',
          'Usage',
          'claude-test input tokens',
          '3/13/26',
          '3/12/26',
          '2',
          '1000 Tokens',
          '900',
          '1,100.00',
          'AI and Machine Learning',
          'Input Tokens',
          SECRET.mail,
        ],
        [
          '$10.00 ',
          'USD',
          'Usage',
          'claude-test cached input tokens',
          '3/13/26',
          '3/12/26',
          '5000',
          'Tokens',
          '9',
          '11',
          'AI and Machine Learning',
          'Cached Input Tokens',
          '',
        ],
        [
          '$20.00 ',
          'USD',
          'Usage',
          'claude-test output tokens',
          '3/14/26',
          '3/13/26',
          '100',
          'Tokens',
          '9',
          '11',
          'AI and Machine Learning',
          'Output Tokens',
          '',
        ],
        ['$7.00 ', 'USD', 'Tax', 'VAT', '3/14/26', '3/13/26', '', '', '7', '7', '', '', ''],
        ['$50.00 ', 'USD', 'Usage', 'vm', '3/14/26', '3/13/26', '24', 'Hours', '50', '50', 'Compute', '', ''],
      ],
    )}`,
    format: 'focus-csv',
    outcome: 'ok-with-warning',
    sums: { input: 7000, cached: 5000, output: 100, requests: null },
    days: 2,
    usd: 1030,
    models: ['claude-test'],
    wrong: 5002,
    secrets: SECRETS,
  },
];
