import { csv, jsonLines } from './files.ts';
import type { Sample } from './samples.ts';

/** Exports of sellers, of warehouses that call models and of a chat with a ledger, in the shapes that they document. */

const MAIL = 'zoe.q@example.net';

const cell = (value: unknown): string => JSON.stringify(value);

const debit = (tokenType: string, rawAmount: number, more: Readonly<Record<string, unknown>>) => ({
  _id: { $oid: `6740${Math.abs(rawAmount)}` },
  user: { $oid: '66aa' },
  conversationId: MAIL,
  tokenType,
  rawAmount,
  ...more,
});

export const SAMPLES_OF_SELLERS: readonly Sample[] = [
  {
    name: "LibreChat's ledger: debits below zero, what came from a cache inside them, and credits that were given",
    text: jsonLines([
      debit('prompt', -1500, {
        model: 'gpt-5',
        tokenValue: -1875,
        createdAt: { $date: '2026-03-02T08:00:00Z' },
      }),
      debit('completion', -300, {
        model: 'gpt-5',
        tokenValue: -3000,
        createdAt: { $date: '2026-03-02T08:00:00Z' },
      }),
      debit('prompt', -11_100, {
        model: 'claude-sonnet-5',
        inputTokens: -100,
        writeTokens: -2000,
        readTokens: -9000,
        tokenValue: -9125,
        createdAt: { $date: { $numberLong: '1772442000000' } },
      }),
      debit('completion', -200, {
        model: 'claude-sonnet-5',
        tokenValue: -2000,
        createdAt: '2026-03-02T09:00:00Z',
      }),
      debit('credits', 5_000_000, { tokenValue: 5_000_000, createdAt: { $date: '2026-03-02T08:00:00Z' } }),
    ]),
    format: 'librechat-transactions',
    outcome: 'ok',
    sums: { input: 12_600, cached: 9000, output: 500, requests: 2 },
    days: 2 / 24,
    usd: 0.016,
    models: ['claude-sonnet-5', 'gpt-5'],
    wrong: 1600,
    secrets: [MAIL],
  },
  {
    name: 'the same ledger as a table',
    text: csv(
      ['_id', 'tokenType', 'model', 'rawAmount', 'tokenValue', 'readTokens', 'writeTokens', 'createdAt'],
      [
        ['1', 'prompt', 'gpt-5', -1500, -1875, '', '', '2026-03-02T08:00:00.000Z'],
        ['2', 'completion', 'gpt-5', -300, -3000, '', '', '2026-03-02T08:00:00.000Z'],
        ['3', 'topUp', '', 1_000_000, 1_000_000, '', '', '2026-03-02T08:00:00.000Z'],
      ],
    ),
    format: 'librechat-transactions',
    outcome: 'ok-with-warning',
    sums: { input: 1500, cached: null, output: 300, requests: 1 },
    days: 1 / 24,
    usd: 0.004875,
    secrets: [],
  },
  {
    name: 'Mistral: a month by model, kind and day, priced by metric, free usage among it',
    text: cell({
      completion: {
        models: {
          'mistral-large-latest::mistral-large-2512': {
            input: [
              {
                billing_metric: 'mistral-large-2512',
                billing_group: 'input',
                timestamp: '2026-03-02',
                value: 1e6,
                value_paid: 1e6,
              },
              {
                billing_metric: 'mistral-large-2512',
                billing_group: 'input',
                timestamp: '2026-03-03',
                value: 2e6,
                value_paid: 0,
              },
            ],
            output: [
              {
                billing_metric: 'mistral-large-2512',
                billing_group: 'output',
                timestamp: '2026-03-02',
                value: 3e5,
                value_paid: 3e5,
              },
            ],
            cached: [
              {
                billing_metric: 'mistral-large-2512',
                billing_group: 'cached',
                timestamp: '2026-03-03',
                value: 4e5,
                value_paid: 4e5,
              },
            ],
          },
        },
      },
      ocr: { models: { 'mistral-ocr-latest': { input: [{ value: 900 }] } } },
      currency: 'USD',
      start_date: '2026-03-01T00:00:00Z',
      end_date: '2026-03-31T23:59:59Z',
      prices: [
        { billing_metric: 'mistral-large-2512', billing_group: 'input', price: '5E-7' },
        { billing_metric: 'mistral-large-2512', billing_group: 'output', price: '0.0000015' },
        { billing_metric: 'mistral-large-2512', billing_group: 'cached', price: '5E-8' },
      ],
    }),
    format: 'mistral-billing-json',
    outcome: 'ok-with-warning',
    sums: { input: 3_400_000, cached: 400_000, output: 300_000, requests: null },
    days: 2,
    // 1M × $0.50 + 0.3M × $1.50 + 0.4M × $0.05
    usd: 0.97,
    models: ['mistral-large-2512'],
    excluded: { 'images, speech and other work without text tokens': 1 },
    secrets: [],
  },
  {
    name: 'DeepInfra: months in cents and milliseconds, a line for each kind',
    text: cell({
      months: [
        {
          period: '2026.03',
          // 1 March to 1 April 2026
          interval: { fr: 1_772_323_200_000, to: 1_775_001_600_000 },
          items: [
            {
              model: { provider: 'meta-llama', model_name: 'Llama-3.3-70B-Instruct-Turbo' },
              units: 400e6,
              rate: 1e-5,
              cost: 4000,
              pricing_type: 'input_tokens',
            },
            {
              model: { provider: 'meta-llama', model_name: 'Llama-3.3-70B-Instruct-Turbo' },
              units: 90e6,
              rate: 3.2e-5,
              cost: 2880,
              pricing_type: 'output_tokens',
            },
            {
              model: { provider: 'acme', model_name: 'diffuser' },
              units: 12,
              rate: 5,
              cost: 60,
              pricing_type: 'time',
            },
          ],
          total_cost: 6940,
          invoice_id: 'in_1',
        },
      ],
      initial_month: '2026.01',
    }),
    format: 'deepinfra-usage-json',
    outcome: 'ok-with-warning',
    sums: { input: 400_000_000, cached: 0, output: 90_000_000, requests: null },
    days: 31,
    usd: 69.4,
    models: ['meta-llama/Llama-3.3-70B-Instruct-Turbo'],
    excluded: { 'charges that are not tokens': 1 },
    secrets: [],
  },
  {
    name: 'Datadog: counts of an hour, one metric of one model in each series',
    text: JSON.stringify({
      status: 'ok',
      series: [
        ['input', [1500, 2500]],
        ['output', [300, null]],
      ].map(([side, counts]) => ({
        metric: `ml_obs.span.llm.${side}.tokens`,
        expression: `sum:ml_obs.span.llm.${side}.tokens{env:prod} by {model_name}.as_count()`,
        scope: 'env:prod,model_name:gpt-5-mini',
        interval: 3600,
        // 2 March 2026, 08:00 and 09:00.
        pointlist: [1_772_438_400_000, 1_772_442_000_000].map((ms, at) => [ms, counts?.[at] ?? null]),
      })),
    }),
    format: 'datadog-series',
    outcome: 'ok-with-warning',
    sums: { input: 4000, cached: null, output: 300, requests: null },
    days: 2 / 24,
    usd: null,
    models: ['gpt-5-mini'],
    excluded: {},
    secrets: [],
  },
  {
    name: 'Snowflake: what an hour of AI functions used, as a list of metrics with units',
    text: csv(
      ['START_TIME', 'FUNCTION_NAME', 'MODEL_NAME', 'QUERY_ID', 'CREDITS', 'METRICS'],
      [
        [
          '2026-03-02 08:00:00.000 +0000',
          'AI_COMPLETE',
          'claude-4-sonnet',
          'q1',
          2.1,
          cell([
            { key: { metric: 'input', unit: 'tokens' }, value: 1500 },
            { key: { metric: 'output', unit: 'tokens' }, value: 300 },
          ]),
        ],
        [
          '2026-03-02 09:00:00.000 +0000',
          'AI_COMPLETE',
          'claude-4-sonnet',
          'q2',
          2.1,
          cell([
            { key: { metric: 'input', unit: 'tokens' }, value: 500 },
            { key: { metric: 'pages', unit: 'pages' }, value: 7 },
          ]),
        ],
        [
          '2026-03-02 09:00:00.000 +0000',
          'AI_EMBED',
          'snowflake-arctic-embed-l',
          'q3',
          0.1,
          cell([{ key: { metric: 'input', unit: 'tokens' }, value: 800 }]),
        ],
      ],
    ),
    format: 'snowflake-cortex',
    outcome: 'ok-with-warning',
    sums: { input: 2000, cached: 0, output: 300, requests: null },
    days: 2 / 24,
    usd: null,
    models: ['claude-4-sonnet'],
    excluded: { embeddings: 1 },
    secrets: [],
  },
  {
    name: 'Snowflake: a row for each request, its kinds by model, cache reads apart',
    text: csv(
      ['START_TIME', 'REQUEST_ID', 'MODEL_NAME', 'TOKENS', 'TOKEN_CREDITS', 'TOKENS_GRANULAR'],
      [
        ['2026-03-02 08:10:00', 'r1', 'claude-4-sonnet', 1800, 1, cell({ input: 1500, output: 300 })],
        [
          '2026-03-02 08:20:00',
          'r2',
          '',
          2600,
          1,
          cell({
            'claude-4-opus': { input: 100, cache_read_input: 2000, cache_write_input: 300, output: 200 },
          }),
        ],
      ],
    ),
    format: 'snowflake-cortex',
    outcome: 'ok',
    sums: { input: 3900, cached: 2000, output: 500, requests: 2 },
    days: 1 / 24,
    models: ['claude-4-opus', 'claude-4-sonnet'],
    secrets: [],
  },
  {
    name: "Databricks' AI gateway: the model is its destination",
    text: csv(
      [
        'request_id',
        'requester',
        'event_time',
        'endpoint_name',
        'destination_model',
        'status_code',
        'input_tokens',
        'output_tokens',
        'total_tokens',
      ],
      [
        ['r1', MAIL, '2026-03-02T08:00:00.000Z', 'ep', 'databricks-claude-sonnet-4-5', 200, 1500, 300, 1800],
        ['r2', MAIL, '2026-03-02T08:30:00.000Z', 'ep', 'databricks-claude-sonnet-4-5', 429, 0, 0, 0],
      ],
    ),
    format: 'usage-table',
    outcome: 'ok-with-warning',
    sums: { input: 1500, cached: null, output: 300, requests: 1 },
    days: 1 / 24,
    models: ['databricks-claude-sonnet-4-5'],
    excluded: { 'failed calls': 1 },
    secrets: [MAIL],
  },
  {
    name: "Azure's metrics as its diagnostic settings write them, two in an hour",
    text: jsonLines([
      {
        records: ['ProcessedPromptTokens', 'GeneratedTokens', 'AzureOpenAIRequests', 'TokenTransaction'].map(
          (metricName, index) => ({
            count: 3,
            total: [900, 100, 4, 1000][index],
            resourceId: '/SUBSCRIPTIONS/X/ACCOUNTS/A',
            time: '2026-03-02T00:00:00.0000000Z',
            metricName,
            timeGrain: 'PT1H',
            ModelName: 'gpt-4o',
          }),
        ),
      },
    ]),
    format: 'azure-openai-metrics',
    outcome: 'ok-with-warning',
    sums: { input: 900, cached: null, output: 100, requests: 4 },
    days: 1 / 24,
    models: ['gpt-4o'],
    secrets: ['SUBSCRIPTIONS'],
  },
  {
    name: 'a chart of Azure with three metrics in one table',
    text: csv(
      [
        'Timestamp (UTC)',
        'Processed Prompt Tokens (Sum)',
        'Generated Completion Tokens (Sum)',
        'Azure OpenAI Requests (Sum)',
      ],
      [
        ['3/2/2026 8:00 AM', 1500, 300, 9],
        ['3/2/2026 9:00 AM', 2500, 200, 11],
        ['3/13/2026 9:00 AM', 0, 0, 0],
      ],
    ),
    format: 'usage-table',
    outcome: 'ask',
    sums: { input: 4000, cached: null, output: 500, requests: 20 },
    days: 11 + 2 / 24,
    secrets: [],
  },
];
