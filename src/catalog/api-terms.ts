import type { Sourced } from './types.ts';

/** What the price package lacks: batch endpoints and processing in one region. Small, dated, by hand. */

const BATCH_SOURCE = 'leanlm.ai and promptunit.ai agree; aipromptshub.co';
const BATCH_DISCOUNT: Readonly<Record<string, number>> = {
  anthropic: 0.5,
  openai: 0.5,
  google: 0.5,
  groq: 0.5,
};
const READ = '2026-08-21';

const sellerId = (apiId: string): string => (apiId.split('/', 1)[0] ?? '').toLowerCase();

/** Share taken off tokens sent through the seller's batch endpoint, 0..1; 0 where none is known. */
export const batchDiscount = (apiId: string): Sourced & { readonly value: number; readonly why: string } => {
  const seller = sellerId(apiId);
  const value = Object.hasOwn(BATCH_DISCOUNT, seller) ? BATCH_DISCOUNT[seller] : undefined;
  return value === undefined
    ? { value: 0, why: 'no batch discount of this seller is known', source: 'llmcost', date: READ }
    : { value, why: 'half price through the seller’s batch endpoint', source: BATCH_SOURCE, date: READ };
};

export interface RegionalTerms extends Sourced {
  /** Factor on the list price for processing in one region, 1 or more. */
  readonly uplift: number;
}

const TERMS: readonly (readonly [RegExp, RegionalTerms])[] = [
  [
    /^anthropic\//i,
    { uplift: 1.1, source: 'github.com/BerriAI/litellm#28622; anthropics/claude-code#60641', date: READ },
  ],
  [/^openai\//i, { uplift: 1.1, source: 'github.com/BerriAI/litellm#28622 and #38369', date: READ }],
  [
    /^google\/claude-/i,
    {
      uplift: 1.1,
      source: 'note of @pydantic/genai-prices on Claude in Vertex AI: regional endpoints add 10 %',
      date: '2026-11-23',
    },
  ],
  [
    /^aws\/regional\./i,
    {
      uplift: 1,
      source: '@pydantic/genai-prices: the price of the regional endpoint itself',
      date: '2026-11-23',
    },
  ],
  [
    /^fireworks\/.*-us$/i,
    {
      uplift: 1,
      source: '@pydantic/genai-prices: the price of the US-only endpoint itself',
      date: '2026-11-23',
    },
  ],
];

/** What processing in one region costs on top; undefined where no regional endpoint of this API is known. */
export const regionalTerms = (apiId: string): RegionalTerms | undefined =>
  TERMS.find(([ids]) => ids.test(apiId))?.[1];
