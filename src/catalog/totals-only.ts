import { fold } from './fold.ts';
import { spellingsOf } from './names.ts';
import type { Sourced } from './types.ts';

/** A model that we know the size of and not the shape: known by name, and no input of the estimate. */
export interface TotalsOnly extends Sourced {
  readonly name: string;
  /** Its repository, where a shorter name begins the same, and what else people call it. */
  readonly also?: readonly string[];
  readonly totalParamsB: number;
  readonly activeParamsB: number;
}

// biome-ignore format: one row a line
const ROWS: readonly TotalsOnly[] = [
  { name: 'LongCat 2.0', also: ['longcat 2'], totalParamsB: 1600, activeParamsB: 48, source: 'huggingface.co/buckets/TiGa-RCE/LongCat-2.0-bucket README; siliconflow.com/models/longcat-2-0', date: '2026-11-26' },
  { name: 'Ling 3.0 flash', also: ['ling 3 flash', 'ling flash 3'], totalParamsB: 124, activeParamsB: 5.1, source: 'huggingface.co/inclusionAI/Ling-3.0-flash', date: '2026-11-26' },
  { name: 'Inkling Small', also: ['thinkingmachines/Inkling-Small'], totalParamsB: 276, activeParamsB: 12, source: 'github.com/vllm-project/recipes models/thinkingmachines/Inkling-Small.yaml', date: '2026-11-26' },
  { name: 'Laguna M.1', totalParamsB: 225, activeParamsB: 23, source: 'github.com/vllm-project/recipes models/poolside/Laguna-M.1.yaml', date: '2026-11-26' },
  { name: 'Laguna S 2.1', totalParamsB: 118, activeParamsB: 8, source: 'github.com/vllm-project/recipes models/poolside/Laguna-S-2.1.yaml', date: '2026-11-26' },
  { name: 'Laguna XS 2.1', totalParamsB: 33, activeParamsB: 3, source: 'github.com/vllm-project/recipes models/poolside/Laguna-XS-2.1.yaml', date: '2026-11-26' },
  { name: 'Hunyuan Large', also: ['tencent/Tencent-Hunyuan-Large'], totalParamsB: 389, activeParamsB: 52, source: 'arXiv:2411.02265', date: '2026-11-29' },
  { name: 'dots.llm1', also: ['rednote-hilab/dots.llm1.inst', 'dots.llm1.inst', 'dots llm1'], totalParamsB: 142, activeParamsB: 14, source: 'arXiv:2506.05767', date: '2026-11-29' },
  { name: 'Trinity Large', totalParamsB: 400, activeParamsB: 13, source: 'arXiv:2602.17004', date: '2026-11-27' },
  { name: 'Trinity Mini', totalParamsB: 26, activeParamsB: 3, source: 'arXiv:2602.17004', date: '2026-11-27' },
  { name: 'LFM2-8B-A1B', totalParamsB: 8.3, activeParamsB: 1.5, source: 'Hub card of LiquidAI/LFM2-8B-A1B', date: '2026-11-27' },
  { name: 'EmbeddingGemma', totalParamsB: 0.308, activeParamsB: 0.308, source: 'bdtechtalks.substack.com on EmbeddingGemma; arXiv:2509.20354', date: '2026-11-27' },
];

/** Their ids and what each is called. */
export const totalsOnly = (): readonly { readonly id: string; readonly names: readonly string[] }[] =>
  ROWS.map(({ name, also = [] }) => ({
    id: fold(name).replaceAll(' ', '-'),
    names: spellingsOf([name, ...also]),
  }));

/** The size of a model whose shape we do not know; undefined for any other name. */
export const totalsOf = (words: string): TotalsOnly | undefined => {
  const [name = ''] = spellingsOf([words]);
  return ROWS.find((row) => spellingsOf([row.name]).includes(name));
};

const familyOf = (name: string): string => /^[a-z]+/.exec(fold(name))?.[0] ?? '';

/**
 * The model of its family, of those that we know by size, that is about so large: "jamba-398b". Of several none, unless
 * they are releases of one size.
 */
export const totalsNear = (name: string, totalParamsB: number): TotalsOnly | undefined => {
  const [only, ...others] = ROWS.filter(
    (row) => familyOf(row.name) === familyOf(name) && Math.abs(totalParamsB / row.totalParamsB - 1) < 0.05,
  );
  const isOneSize = others.every(({ activeParamsB }) => activeParamsB === only?.activeParamsB);
  return isOneSize ? only : undefined;
};

/** Large models without experts, from before those came up: their own cards and papers. */
const DENSE =
  /^(?:tiiuae\/)?(?:falcon-180b|bloomz?-17[56]b|nemotron-(?:4-)?340b|opt-175b|gpt-3-175b|jurassic-178b)/;

/** Whether a token meets all of a model of that name. */
export const isKnownDense = (name: string): boolean => DENSE.test(name.toLowerCase());
