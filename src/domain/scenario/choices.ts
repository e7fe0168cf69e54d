import * as z from 'zod';

/** What a scenario says by one of a few names. */

export const PRECISIONS = ['fp16', 'fp8', 'int8', 'int4', 'fp4', 'mxfp4'] as const;
export const Precision = z.enum(PRECISIONS);
export type Precision = z.infer<typeof Precision>;

export const SERVING_ENGINES = ['vllm', 'sglang', 'tensorrt-llm'] as const;
export const ServingEngine = z.enum(SERVING_ENGINES);
export type ServingEngine = z.infer<typeof ServingEngine>;

const MARKETS = ['on-demand', 'spot', 'reserved'] as const;
export const Market = z.enum(MARKETS);
export type Market = z.infer<typeof Market>;

export const API_ROLES = ['named', 'frontier', 'fast', 'same-model'] as const;
export const ApiRole = z.enum(API_ROLES);
export type ApiRole = z.infer<typeof ApiRole>;

const KINDS_OF_WORK = ['interactive', 'batch', 'embedding'] as const;
/** `interactive`: people wait. `batch`: it may wait hours. `embedding`: input only, the prompt phase alone. */
export const KindOfWork = z.enum(KINDS_OF_WORK);
export type KindOfWork = z.infer<typeof KindOfWork>;

export const SHAPES_OF_WORK = [
  'chat',
  'long-chat',
  'rag',
  'agent',
  'coding-agent',
  'code-completion',
  'summarise',
  'classify',
  'reasoning',
] as const;
/** What a kind of traffic looks like: its requests, what is cached of them, how it peaks. */
export const ShapeOfWork = z.enum(SHAPES_OF_WORK);
export type ShapeOfWork = z.infer<typeof ShapeOfWork>;

const DATA_RESIDENCY = ['none', 'region', 'own-infrastructure'] as const;
export const DataResidency = z.enum(DATA_RESIDENCY);
export type DataResidency = z.infer<typeof DataResidency>;
