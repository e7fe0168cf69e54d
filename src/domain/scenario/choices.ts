import * as z from 'zod';
import { OUR_ENGINES } from '../serving-engines.ts';

/** What a scenario says by one of a few names. Lists that are read without zod stand beside their enum. */

/** Width of the weights in memory, widest first. */
export const PRECISIONS = ['fp16', 'fp8', 'int8', 'int4', 'fp4', 'mxfp4'] as const;
/** Whether a GPU computes at a precision, or only saves memory by it, is for the throughput to say. */
export const Precision = z.enum(PRECISIONS);
export type Precision = z.infer<typeof Precision>;

/** Bits of a weight; an INT8 and an FP8 are as wide as each other. */
const BITS: Readonly<Record<Precision, number>> = { fp16: 16, fp8: 8, int8: 8, int4: 4, fp4: 4, mxfp4: 4 };

/** Whether weights at `one` are narrower than those at `other`. */
export const isNarrower = (one: Precision, other: Precision): boolean => BITS[one] < BITS[other];

/** Engines that we estimate with; what else serves models is in `domain/serving-engines.ts`. */
export const ServingEngine = z.enum(OUR_ENGINES);
export type ServingEngine = z.infer<typeof ServingEngine>;

/** How GPUs are rented: by the hour, until somebody outbids, or for a term. */
export const Market = z.enum(['on-demand', 'spot', 'reserved']);
export type Market = z.infer<typeof Market>;

/** Why an API is compared: somebody named it, or it stands for its class where nobody named one. */
export const ApiRole = z.enum(['named', 'frontier', 'fast', 'same-model']);
export type ApiRole = z.infer<typeof ApiRole>;

/** `interactive`: people wait. `batch`: it may wait hours. `embedding`: input only, the prompt phase alone. */
export const KindOfWork = z.enum(['interactive', 'batch', 'embedding']);
export type KindOfWork = z.infer<typeof KindOfWork>;

/** Kinds of traffic that a line may name instead of their figures. */
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

/** `region`: in one jurisdiction, whoever processes there. `own-infrastructure`: no API, and a warning about rent. */
export const DataResidency = z.enum(['none', 'region', 'own-infrastructure']);
export type DataResidency = z.infer<typeof DataResidency>;
