import * as z from 'zod';
import type { Precision } from '../../domain/scenario.ts';
import type { ModelConfig } from './fields.ts';

const Quantization = z.object({
  quant_method: z.string().optional(),
  quant_algo: z.string().optional(),
  bits: z.number().optional(),
  load_in_4bit: z.boolean().optional(),
  load_in_8bit: z.boolean().optional(),
  config_groups: z
    .record(
      z.string(),
      z.object({ weights: z.object({ num_bits: z.number(), type: z.string().optional() }).nullish() }),
    )
    .optional(),
});
type Quantization = z.infer<typeof Quantization>;

const byBits = (bits: number | undefined, isFloat: boolean): Precision | undefined =>
  bits === 4 ? (isFloat ? 'fp4' : 'int4') : bits === 8 ? (isFloat ? 'fp8' : 'int8') : undefined;

const ofGroups = ({ config_groups }: Quantization): Precision | undefined => {
  for (const { weights } of Object.values(config_groups ?? {}))
    if (weights !== null && weights !== undefined) return byBits(weights.num_bits, weights.type === 'float');
  return undefined;
};

const NAMED: readonly (readonly [RegExp, Precision])[] = [
  [/mxfp4/i, 'mxfp4'],
  [/nvfp4|fp4/i, 'fp4'],
  [/fp8/i, 'fp8'],
];

/** The precision in which these weights are published; 16 bits where nothing is said of it. */
export const precisionOf = (config: ModelConfig): Precision => {
  const parsed = Quantization.safeParse(config.raw.quantization_config ?? config.raw.quantization);
  if (!parsed.success) return 'fp16';
  const found = parsed.data;
  const grouped = ofGroups(found);
  if (grouped !== undefined) return grouped;
  const name = `${found.quant_method ?? ''} ${found.quant_algo ?? ''}`;
  const named = NAMED.find(([pattern]) => pattern.test(name))?.[1];
  if (named !== undefined) return named;
  if (found.load_in_4bit === true) return 'int4';
  if (found.load_in_8bit === true) return 'int8';
  return byBits(found.bits, false) ?? 'fp16';
};
