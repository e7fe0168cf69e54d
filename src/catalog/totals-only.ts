import { spellingsOf } from './names.ts';
import type { Sourced } from './types.ts';

/** A model whose size is published and whose shape is not: known by name, and no input of the estimate. */
export interface TotalsOnly extends Sourced {
  readonly name: string;
  readonly totalParamsB: number;
  readonly activeParamsB: number;
}

// biome-ignore format: one row a line
const ROWS: readonly TotalsOnly[] = [
  { name: 'LongCat 2.0', totalParamsB: 1600, activeParamsB: 48, source: 'huggingface.co/buckets/TiGa-RCE/LongCat-2.0-bucket README; siliconflow.com/models/longcat-2-0', date: '2026-11-26' },
  { name: 'Ling 3.0 flash', totalParamsB: 124, activeParamsB: 5.1, source: 'huggingface.co/inclusionAI/Ling-3.0-flash', date: '2026-11-26' },
  { name: 'Inkling Small', totalParamsB: 276, activeParamsB: 12, source: 'github.com/vllm-project/recipes models/thinkingmachines/Inkling-Small.yaml', date: '2026-11-26' },
  { name: 'Laguna M.1', totalParamsB: 225, activeParamsB: 23, source: 'github.com/vllm-project/recipes models/poolside/Laguna-M.1.yaml', date: '2026-11-26' },
  { name: 'Laguna S 2.1', totalParamsB: 118, activeParamsB: 8, source: 'github.com/vllm-project/recipes models/poolside/Laguna-S-2.1.yaml', date: '2026-11-26' },
  { name: 'Laguna XS 2.1', totalParamsB: 33, activeParamsB: 3, source: 'github.com/vllm-project/recipes models/poolside/Laguna-XS-2.1.yaml', date: '2026-11-26' },
];

/** What is published of a model whose shape is not; undefined for any other name. */
export const totalsOf = (words: string): TotalsOnly | undefined => {
  const [name = ''] = spellingsOf([words]);
  return ROWS.find((row) => spellingsOf([row.name]).includes(name));
};
