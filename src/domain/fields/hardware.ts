import * as z from 'zod';
import { positive } from '../scenario/numbers.ts';
import { GpuSpecInput, ModelSpecInput, Precision } from '../scenario.ts';
import { everyOne, POSSIBLE, row, whole } from './row.ts';

/** The model and the fleet that serves it. */

// biome-ignore format: one field a row, its words below it
/** The model, its precision, the GPU and how many of them. */
export const hardwareRows = {
  'selfHosted.model': row({ schema: z.string().min(1), belongs: 'model', dimension: 'name',
    group: 'model', input: 'search', range: POSSIBLE,
    name: 'open model', hint: 'Type to search. A name of your own needs its throughput and GPUs per replica.', example: 'llama 70b' }),
  'selfHosted.precision': row({ schema: Precision, belongs: 'model', dimension: 'choice',
    group: 'model', input: 'choice', usual: 'rare', range: POSSIBLE,
    name: 'precision', hint: 'Of the weights', example: 'fp8',
    choices: everyOne<Precision>({ fp16: 'FP16 or BF16', fp8: 'FP8', int8: 'INT8', int4: 'INT4 (AWQ, GPTQ)', fp4: 'FP4 (NVFP4)', mxfp4: 'MXFP4' }),
    says: [
      ['fp16', 'fp16|bf16|f16|bfloat16|float16|16 bit|half precision|16bit|fp 16|bf 16|full precision|unquantized|unquantised|not quantized|not quantised|no quantization|no quantisation|without quantization|without quantisation|non quantized|non quantised'],
      ['fp8', 'fp8|fp 8|float8|e4m3|8 bit float|w8a8 fp8|fp8 w8a8|fp8 quantized'],
      ['int8', 'int8|int 8|8 bit|8bit|w8a8|w8a16|q8|q8_0|q8_k_xl|ud q8_k_xl|gptq int8|int8 gptq|gptq 8 bit|8 bit gptq|awq int8|bnb 8 bit|bnb 8bit'],
      ['int4', 'int4|nf4|bnb nf4|nf4 bnb|qat|int 4|4 bit|4bit|bnb 4bit|bnb 4 bit|awq|gptq|w4a16|w4a8|q4|q4_0|q4_1|q4_k|q4_k_m|q4_k_s|q4_k_l|q4_k_xl|ud q4_k_xl|iq4_xs|iq4_nl|awq int4|gptq int4|int4 awq|int4 gptq|awq 4 bit|gptq 4 bit|4 bit awq|4 bit gptq|four bit|u4|int4 quantized'],
      ['fp4', 'fp4|nvfp4|fp 4|nvidia fp4'],
      ['mxfp4', 'mxfp4|mx fp4']] }),
  'selfHosted.gpu': row({ schema: z.string().min(1), belongs: 'fleet', dimension: 'name',
    group: 'hardware', input: 'search', range: POSSIBLE,
    name: 'GPU', hint: 'Type to search', example: 'H100' }),
  /** The whole fleet: "2x A100". */
  'selfHosted.gpuCount': row({ schema: z.int().min(1), belongs: 'fleet', dimension: 'count', counts: 'gpu',
    group: 'hardware', input: 'text', usual: 'rare', range: whole('A count of GPUs is', 1),
    name: 'GPUs in all', hint: 'The whole fleet, such as 8', example: '2 GPUs', unsaid: 'as many as the volume needs',
    says: [
      [1, 'single gpu|one gpu']] }),
  'selfHosted.replicas': row({ schema: z.union([z.int().min(1), z.literal('auto')]), belongs: 'fleet', dimension: 'count', isWorkedOut: true, counts: 'replica',
    group: 'hardware', input: 'text', usual: 'rare', range: whole('Replicas are', 1),
    name: 'replicas', hint: 'Copies of the model that serve, such as 2; or auto', example: '2 replicas', unsaid: 'as many as the volume needs',
    typed: '{} replicas' }),
  'selfHosted.gpusPerReplica': row({ schema: z.int().min(1), belongs: 'fleet', dimension: 'count', counts: 'gpu',
    group: 'hardware', input: 'text', usual: 'rare', range: whole('GPUs per replica are', 1),
    name: 'GPUs per replica', hint: 'On how many GPUs one copy of the model runs, such as 2', example: '4 GPUs per replica',
    noun: ['tensor-parallel', 'tp|tensor parallel|tensor parallelism|tensor parallel size|tp size|gpus per replica|gpu per replica|gpu per copy|gpus each replica'],
    says: [
      [1, 'tp1'],
      [2, 'tp2'],
      [4, 'tp4'],
      [8, 'tp8'],
      [16, 'tp16']],
    typed: '{} GPUs per replica', plausible: [1, 1e5] }),
  'selfHosted.idleGpus': row({ schema: z.int().min(0), belongs: 'fleet', dimension: 'count', isNoneUnsaid: true, counts: 'gpu',
    group: 'hardware', input: 'text', usual: 'rare', range: whole('Idle GPUs are', 0),
    name: 'idle GPUs', hint: 'Paid for, serving nothing, such as 1', example: '1 idle GPU',
    typed: '{} idle GPUs', plausible: [1, 1e5] }),
  /** Average load at which the fleet is sized: "40% util". */
  'selfHosted.plannedLoad': row({ schema: positive.max(1), belongs: 'load', dimension: 'share',
    group: 'hardware', input: 'text', usual: 'rare', range: 'A load is above 0% and at most 100%',
    name: 'planned load', hint: 'Percent of its capacity at which a fleet runs on average, such as 40%', example: '40% util',
    noun: ['util', 'util|utilization|utilisation|utilized|utilised|utilzation|utiliztion|load|busy|average load|planned load|gpu utilization|gpu utilisation|gpu util|avg util|average utilization|average utilisation|load factor|duty cycle|occupancy|mean load|capacity|full capacity'],
    opposite: ['idle', 'idle|unused'],
    typed: '{} util',
    asDefault: { name: 'Planned load', called: 'planned load|load|utilization|planned utilization|util|planned util', shown: '{}' } }),
  'selfHosted.spareReplicas': row({ schema: z.int().min(0), belongs: 'fleet', dimension: 'count', counts: 'replica',
    group: 'redundancy', input: 'text', usual: 'rare', range: whole('Spare replicas are', 0),
    name: 'spare replicas', hint: 'Copies that serve only when another fails, such as 1', example: '1 spare',
    noun: ['spare', 'spare|spare replica|standby|hot spare|warm spare|cold spare|backup replica|failover replica|spare copy|redundant replica|standby replica|hot standby|spares'],
    says: [
      [1, 'n+1|n+1 redundancy|n+1 redundant|n + 1|n plus 1|n plus one|with redundancy|redundant|high availability|highly available|ha|with failover|with a spare|a hot spare|a warm spare|a cold spare|a hot standby|a warm standby|a cold standby|with spare|including a spare|incl a spare|redundancy|failover|with ha'],
      [2, 'n+2|n + 2|n plus 2|n plus two|n+2 redundancy|n+2 redundant|n plus 2 redundancy'],
      [3, 'n+3|n + 3|n plus 3'],
      [0, "no redundancy|without redundancy|no reserve|no reserves|no reserve gpu|without reserve|without reserves|without a reserve|no hot spare|no spare gpu|no spare gpus|without a spare gpu|without spare gpu|without spare gpus|no spare|no spares|without a spare|without spare|without spares|no failover|non redundant|nonredundant|n+0|no ha|no standby|no backup|zero spares|no redundant|without failover|no spare replica|no need for redundancy|dont need redundancy|don't need redundancy|single point of failure is ok"]],
    typed: '{} spare',
    asDefault: { name: 'Spare replicas', called: 'spares|spare|redundancy', shown: '{}' } }),
  'selfHosted.modelSpec': row({ schema: ModelSpecInput, belongs: 'model', dimension: 'parts',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'specification of the model', hint: 'Parameters and layers', example: 'a 32B model' }),
  'selfHosted.gpuSpec': row({ schema: GpuSpecInput, belongs: 'fleet', dimension: 'parts',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'specification of the GPU', hint: 'Memory, bandwidth, speed', example: 'selfHosted.gpuSpec={"memoryGb":96,"memoryBandwidthGbPerSecond":1792,"denseTflops":{"fp16":252},"boardWatts":600}' }),
  /** A fine-tune or LoRA of the model: its shape, with no seller of its own. */
  'selfHosted.fineTuned': row({ schema: z.boolean(), belongs: 'model', dimension: 'choice',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'fine-tuned', hint: 'Whether the weights are your own', example: 'fine-tuned',
    says: [
      [true, 'fine tuned|finetuned|fine tune|finetune|our finetune|custom fine tune|lora|lora adapter|qlora']] }),
  /** An instance of a cloud as its seller spells it, and how many. */
  'selfHosted.instance': row({ schema: z.string().min(1), belongs: 'fleet', dimension: 'name',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'instance', hint: 'As its seller spells it', example: 'p5.48xlarge' }),
  'selfHosted.instanceCount': row({ schema: z.int().min(1), belongs: 'fleet', dimension: 'count',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'instances', hint: 'How many, such as 2', example: '2x p5.48xlarge' }),
} as const;
