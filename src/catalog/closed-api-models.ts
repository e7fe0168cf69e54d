import type { Sourced } from './types.ts';

/**
 * Models that their seller has closed, or closes on a day that it has announced, though the list of prices still has
 * them. Facts with a date: a closed model is never compared by default nor chosen, whatever its price.
 */
interface Closing extends Sourced {
  /** ISO day from which the seller does not serve it. */
  readonly on: string;
  /** The id that the seller names instead. */
  readonly replacement?: string;
  readonly note?: string;
}

/** Of the sellers' own interfaces: Bedrock, Vertex and Azure have days of their own. */
type ClosingRow = readonly [id: string, on: string, replacement?: string, note?: string];

// biome-ignore format: one model a line
const CLOSINGS: readonly (Sourced & { readonly rows: readonly ClosingRow[] })[] = [
  {
    source: 'OpenAI deprecations page as copied in dev.to/importstatic (2026-10-15) and dev.to/max_bob (2026-10-28); October list also ottto-ai/ai-provider-watch 2026-04-22',
    date: '2026-10-15',
    rows: [
      ['openai/gpt-3.5-turbo', '2026-10-23', 'openai/gpt-5.6-terra'],
      ['openai/gpt-4', '2026-10-23', 'openai/gpt-5.6-sol'],
      ['openai/gpt-4-turbo', '2026-10-23', 'openai/gpt-5.6-sol'],
      ['openai/gpt-4o-2024-05-13', '2026-10-23', 'openai/gpt-5.6-sol'],
      ['openai/o1', '2026-10-23', 'openai/gpt-5.6-sol'],
      ['openai/o3-mini', '2026-10-23', 'openai/gpt-5.6-sol'],
      ['openai/o1-pro', '2026-10-23', 'openai/gpt-5.6-sol'],
      ['openai/o4-mini', '2026-10-23', 'openai/gpt-5.6-terra'],
      ['openai/gpt-4.1-nano', '2026-10-23'],
    ],
  },
  {
    source: 'OpenAI deprecations page as copied in dev.to/importstatic (2026-10-15) and dev.to/max_bob (2026-10-28); October list also ottto-ai/ai-provider-watch 2026-04-22',
    date: '2026-10-28',
    rows: [
      ['openai/gpt-5', '2026-12-11', 'openai/gpt-5.6-sol'],
      ['openai/o3', '2026-12-11', 'openai/gpt-5.6-sol'],
      ['openai/gpt-5-mini', '2026-12-11'],
      ['openai/gpt-5-nano', '2026-12-11'],
      ['openai/gpt-5-pro', '2026-12-11'],
      ['openai/o3-pro', '2026-12-11'],
      ['openai/gpt-4o', '2027-01-14', 'openai/gpt-6-luna'],
      ['openai/gpt-4o-mini', '2027-01-14', 'openai/gpt-6-luna'],
      ['openai/gpt-4.1', '2027-01-14', 'openai/gpt-6-luna'],
      ['openai/gpt-4.1-mini', '2027-01-14', 'openai/gpt-6-luna'],
      ['openai/gpt-5.1', '2027-04-01'],
    ],
  },
  {
    source: 'github.com/leblancfg/deprecations-rss data.json 2025-11-23 (OpenAI/Anthropic deprecation pages)',
    date: '2025-11-23',
    rows: [
      ['openai/gpt-4.5-preview', '2025-07-14'],
      ['openai/o1-mini', '2025-10-27'],
      ['openai/o1-preview', '2025-07-28'],
      ['openai/gpt-4-32k', '2025-06-06'],
      ['openai/gpt-4-vision-preview', '2024-12-06'],
      ['openai/gpt-3.5-turbo-0613', '2024-09-13'],
      ['openai/gpt-3.5-turbo-1106', '2026-09-28'],
      ['openai/gpt-3.5-turbo-instruct', '2026-09-28'],
      ['openai/chatgpt-4o-latest', '2026-02-17', 'openai/gpt-5.1-chat-latest'],
      ['anthropic/claude-3-5-sonnet', '2025-10-28'],
      ['anthropic/claude-3-7-sonnet-latest', '2026-02-19'],
      ['anthropic/claude-3-opus-latest', '2026-01-05'],
      ['anthropic/claude-3-sonnet', '2025-07-21'],
      ['anthropic/claude-2', '2025-07-21'],
      ['anthropic/claude-v1', '2024-11-06'],
    ],
  },
  {
    source: 'ottto-ai/ai-provider-watch 2026-06-15 (Anthropic release notes)',
    date: '2026-06-17',
    rows: [
      ['anthropic/claude-sonnet-4-0', '2026-06-15', 'anthropic/claude-sonnet-4-6'],
      ['anthropic/claude-opus-4-0', '2026-06-15', 'anthropic/claude-opus-4-8'],
    ],
  },
  {
    source: 'ottto-ai/ai-provider-watch 2026-06-05 (Anthropic release notes)',
    date: '2026-06-05',
    rows: [
      ['anthropic/claude-opus-4-1', '2026-08-05', undefined, 'scheduled date'],
    ],
  },
  {
    source: 'firebase.google.com/docs/ai-logic (2026-06-18); ottto-ai/ai-provider-watch 2026-06-01 (Gemini API changelog, Vertex AI versions)',
    date: '2026-06-18',
    rows: [
      ['google/gemini-2.0-flash', '2026-06-01', 'google/gemini-3.1-flash-lite'],
      ['google/gemini-2.0-flash-lite', '2026-06-01', 'google/gemini-3.1-flash-lite'],
    ],
  },
  {
    source: 'dev.to/aideprecations (Gemini API deprecations read 2026-11-10)',
    date: '2026-11-10',
    rows: [
      ['google/gemini-2.5-pro', '2026-12-01', 'google/gemini-3.8-flash', 'Gemini API only; from that day requests are routed and billed as gemini-3.8-flash; Vertex differs'],
      ['google/gemini-2.5-flash', '2026-12-01', 'google/gemini-3.5-flash-lite', 'Gemini API only; billed as gemini-3.5-flash-lite'],
    ],
  },
  {
    source: 'ai.google.dev/gemini-api/docs/deprecations.md',
    date: '2026',
    rows: [
      ['google/gemini-3-pro-preview', '2026-03-09', 'google/gemini-3.1-pro-preview'],
    ],
  },
  {
    source: 'Groq notice in karthink/gptel#1478 (2026-07-14); langchain-ai/docs#4565; 404 seen in Luthiraa/julie#3 (2026-09-16) and ITSpecialist111/ai_automation_suggester#187 (2026-08-18)',
    date: '2026-09-16',
    rows: [
      ['groq/llama-3.3-70b-versatile', '2026-08-16', 'groq/openai/gpt-oss-120b', 'free and developer tier; enterprise contracts keep it'],
      ['groq/llama-3.1-8b-instant', '2026-08-16', 'groq/openai/gpt-oss-20b', 'free and developer tier; enterprise contracts keep it'],
    ],
  },
  {
    source: 'ShaikhWarsi/free-ai-tools#50; offpeak 0.2.3',
    date: '2026-08-24',
    rows: [
      ['groq/meta-llama/llama-4-scout-17b-16e-instruct', '2026-07-17'],
    ],
  },
  {
    source: 'offpeak 0.2.3 (2026-08-24); DataTalksClub/llm-zoomcamp#183',
    date: '2026-08-24',
    rows: [
      ['groq/qwen/qwen3-32b', '2026-07-17', 'groq/openai/gpt-oss-120b'],
    ],
  },
  {
    source: 'inference-docs.cerebras.ai/support/deprecation',
    date: '2026-04-22',
    rows: [
      ['cerebras/llama-3.3-70b', '2026-02-16', 'cerebras/gpt-oss-120b'],
      ['cerebras/qwen-3-32b', '2026-02-16', 'cerebras/gpt-oss-120b'],
      ['cerebras/llama3.1-8b', '2026-05-27'],
      ['cerebras/qwen-3-coder-480b', '2025-11-05', 'cerebras/zai-glm-4.7'],
    ],
  },
  {
    source: 'novita.ai/docs/changelog/04-06-26.md',
    date: '2026-06-04',
    rows: [
      ['novita/meta-llama/llama-3-70b-instruct', '2026-06-19', 'novita/meta-llama/llama-3.3-70b-instruct'],
      ['novita/meta-llama/llama-3-8b-instruct', '2026-06-19', 'novita/meta-llama/llama-3.1-8b-instruct'],
    ],
  },
  {
    source: 'novita.ai/docs/changelog/25-06-26.md',
    date: '2026-06-25',
    rows: [
      ['novita/deepseek/deepseek-r1-distill-qwen-14b', '2026-07-01', 'novita/deepseek/deepseek-v4-flash'],
      ['novita/deepseek/deepseek-r1-distill-qwen-32b', '2026-07-01', 'novita/deepseek/deepseek-v4-flash'],
      ['novita/qwen/qwen3-32b', '2026-07-01', 'novita/qwen/qwen3.6-27b'],
      ['novita/qwen/qwen3-8b', '2026-07-01', 'novita/qwen/qwen3.6-27b'],
      ['novita/qwen/qwen3-14b', '2026-07-01', 'novita/qwen/qwen3.6-27b'],
      ['novita/qwen/qwen3-30b-a3b', '2026-07-01', 'novita/qwen/qwen3.6-27b'],
    ],
  },
];

const byId = new Map(
  CLOSINGS.flatMap(({ source, date, rows }) =>
    rows.map(([id, on, replacement, note]): readonly [string, Closing] => [
      id.toLowerCase(),
      {
        on,
        source,
        date,
        ...(replacement === undefined ? {} : { replacement }),
        ...(note === undefined ? {} : { note }),
      },
    ]),
  ),
);

/** When the seller closes this model; undefined where no day is known. */
export const closingOf = (apiId: string): Closing | undefined => byId.get(apiId.toLowerCase());

/** Whether the seller has closed this model on that day. */
export const isClosed = (apiId: string, asOf: Date): boolean => {
  const closing = closingOf(apiId);
  return closing !== undefined && closing.on <= asOf.toISOString().slice(0, 10);
};
