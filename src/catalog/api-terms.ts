import type { Sourced } from './types.ts';

/** What the price lists lack: the discount for work that may wait for a batch endpoint. Small, dated, by hand. */

interface BatchRow extends Sourced {
  readonly ids: RegExp;
  /** Share taken off, 0..1. */
  readonly off: number;
}

const HALF = 0.5;
const RATIOS = 'ratio of OpenRouter’s batch ids to the plain ones in @earendil-works/pi-ai 1.5.2';
const READ = '2026-11-26';

const ROWS: readonly BatchRow[] = [
  { ids: /^anthropic\//, off: HALF, source: `leanlm.ai and promptunit.ai agree; ${RATIOS}`, date: READ },
  { ids: /^openai\/(?!gpt-oss)/, off: HALF, source: `developers.openai.com; ${RATIOS}`, date: READ },
  {
    ids: /^azure\/(?:gpt|o\d)/,
    off: HALF,
    source: 'Azure Global Batch, azure-genai-prices 0.2.0',
    date: '2026-08-01',
  },
  {
    ids: /^google\//,
    off: HALF,
    source: 'ai.google.dev/gemini-api/docs, optimization; Vertex batch page',
    date: READ,
  },
  {
    ids: /^aws\/(?:\w+\.)?anthropic\./,
    off: HALF,
    source: 'LiteLLM, converse ids; github.com/Prajwalsrinvas/token-tariff',
    date: '2026-08-01',
  },
  { ids: /^mistral\//, off: HALF, source: RATIOS, date: READ },
  { ids: /^x-ai\/grok-4/, off: 0.2, source: RATIOS, date: READ },
  { ids: /^meta\//, off: 0.2, source: RATIOS, date: READ },
  { ids: /^groq\//, off: HALF, source: 'api-evangelist groq plans', date: '2026-05-08' },
  { ids: /^together\//, off: HALF, source: 'docs.together.ai batch: up to half', date: READ },
  { ids: /^fireworks\//, off: HALF, source: 'docs.fireworks.ai, batch', date: READ },
  // Ids of open weights have no ratio that holds.
  {
    ids: /^openrouter\/(?:anthropic|openai(?!\/gpt-oss)|google(?!\/gemma)|mistralai)\//,
    off: HALF,
    source: RATIOS,
    date: READ,
  },
  { ids: /^openrouter\/(?:x-ai|meta)\//, off: 0.2, source: RATIOS, date: READ },
  { ids: /^moonshotai\/kimi-k2\.5$/, off: 0.4, source: 'platform.kimi.ai/docs/pricing/batch', date: READ },
];

/** Share taken off tokens sent through the seller's batch endpoint, 0..1; 0 where none is known. */
export const batchDiscount = (apiId: string): Sourced & { readonly value: number } => {
  const id = apiId.toLowerCase();
  const row = ROWS.find(({ ids }) => ids.test(id));
  return row === undefined
    ? { value: 0, source: 'llmcost', date: READ }
    : {
        value: row.off,
        source: row.source,
        date: row.date,
      };
};
