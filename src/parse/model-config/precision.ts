import * as z from 'zod';
import { optional } from '../../domain/optional.ts';
import type { Precision } from '../../domain/scenario.ts';
import { LlmcostError } from '../../errors.ts';
import type { ModelConfig } from './fields.ts';

const Quantization = z.object({
  quant_method: optional(z.string()),
  quant_algo: optional(z.string()),
  bits: optional(z.number()),
  load_in_4bit: optional(z.boolean()),
  load_in_8bit: optional(z.boolean()),
  config_groups: optional(
    z.record(
      z.string(),
      z.object({ weights: z.object({ num_bits: z.number(), type: optional(z.string()) }).nullish() }),
    ),
  ),
});
type Quantization = z.infer<typeof Quantization>;

const byBits = (bits: number | undefined, isFloat: boolean): Precision | undefined => {
  if (bits === 4) return isFloat ? 'fp4' : 'int4';
  if (bits === 8) return isFloat ? 'fp8' : 'int8';
  return bits === 16 ? 'fp16' : undefined;
};

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

const ofLoading = ({ load_in_4bit, load_in_8bit }: Quantization): Precision | undefined => {
  if (load_in_4bit === true) return 'int4';
  if (load_in_8bit === true) return 'int8';
  return load_in_4bit === false || load_in_8bit === false ? 'fp16' : undefined;
};

const ofQuantization = (found: Quantization): Precision | undefined => {
  const name = `${found.quant_method ?? ''} ${found.quant_algo ?? ''}`;
  return (
    ofGroups(found) ??
    NAMED.find(([pattern]) => pattern.test(name))?.[1] ??
    ofLoading(found) ??
    byBits(found.bits, false)
  );
};

/**
 * The precision in which these weights are published; 16 bits where nothing is said of it. Throws `not-understood` where
 * something is said that nobody here can read: 16 bits would be several times the weights.
 */
export const precisionOf = (config: ModelConfig): Precision => {
  const said = config.raw.quantization_config ?? config.raw.quantization;
  if (said === undefined || said === null) return 'fp16';
  const { data } = Quantization.safeParse(said);
  const found = data === undefined ? undefined : ofQuantization(data);
  if (found !== undefined) return found;
  throw new LlmcostError(
    'not-understood',
    'This config.json has a quantization of a kind that is not known here: paste it without that part and say the precision beside it, such as "int4", or give the size of the model and its precision.',
    ['120B-A12B fp8'],
  );
};
