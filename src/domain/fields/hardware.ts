import { z } from 'zod';
import { GpuSpecInput, ModelSpecInput, Precision } from '../scenario.ts';
import { POSSIBLE, positive, row, whole } from './row.ts';

/** The model and the fleet that serves it. */

// biome-ignore format: one field a row, its words below it
export const hardwareRows = {
  'selfHosted.model': row({ schema: z.string().min(1), belongs: 'model', dimension: 'name',
    group: 'model', input: 'search', unit: 'words', range: POSSIBLE,
    label: 'Open model', hint: 'Type to search. A name of your own needs its throughput and GPUs per replica.', example: 'llama 70b' }),
  'selfHosted.precision': row({ schema: Precision, belongs: 'model', dimension: 'choice',
    group: 'model', input: 'choice', unit: 'words', usual: 'rare', range: POSSIBLE,
    label: 'Precision', hint: 'Of the weights', example: 'fp8',
    choices: [['fp16', 'FP16 or BF16'], ['fp8', 'FP8'], ['int8', 'INT8'], ['int4', 'INT4 (AWQ, GPTQ)'], ['fp4', 'FP4 (NVFP4)'], ['mxfp4', 'MXFP4']] }),
  'selfHosted.gpu': row({ schema: z.string().min(1), belongs: 'fleet', dimension: 'name',
    group: 'hardware', input: 'search', unit: 'words', range: POSSIBLE,
    label: 'GPU', hint: 'Type to search', example: 'H100' }),
  /** The whole fleet: "2x A100". */
  'selfHosted.gpuCount': row({ schema: z.int().min(1), belongs: 'fleet', dimension: 'count',
    group: 'hardware', input: 'text', unit: 'plain', usual: 'rare', range: whole('A count of GPUs is', 1),
    label: 'GPUs in all', hint: 'The whole fleet: 8', example: '2 GPUs', unsaid: 'as many as the volume needs' }),
  'selfHosted.replicas': row({ schema: z.union([z.int().min(1), z.literal('auto')]), belongs: 'fleet', dimension: 'count',
    group: 'hardware', input: 'text', unit: 'plain', usual: 'rare', range: whole('Replicas are', 1),
    label: 'Replicas', hint: 'Copies of the model that serve: 2, or auto', example: '2 replicas', unsaid: 'as many as the volume needs' }),
  'selfHosted.gpusPerReplica': row({ schema: z.int().min(1), belongs: 'fleet', dimension: 'count',
    group: 'hardware', input: 'text', unit: 'plain', usual: 'rare', range: whole('GPUs per replica are', 1),
    label: 'GPUs per replica', hint: 'On how many GPUs one copy of the model runs: 2', example: '4 GPUs per replica' }),
  'selfHosted.idleGpus': row({ schema: z.int().min(0), belongs: 'fleet', dimension: 'count',
    group: 'hardware', input: 'text', unit: 'plain', usual: 'rare', range: whole('Idle GPUs are', 0),
    label: 'Idle GPUs', hint: 'Paid for, serving nothing: 1', example: 'selfHosted.idleGpus=1' }),
  /** Average load at which the fleet is sized: "40% util". */
  'selfHosted.plannedLoad': row({ schema: positive.max(1), belongs: 'load', dimension: 'share',
    group: 'hardware', input: 'text', unit: 'share', usual: 'rare', range: 'A load is above 0% and at most 100%',
    label: 'Planned load', hint: 'Percent of its capacity at which a fleet runs on average: 40%', example: '40% util' }),
  'selfHosted.spareReplicas': row({ schema: z.int().min(0), belongs: 'fleet', dimension: 'count',
    group: 'redundancy', input: 'text', unit: 'plain', usual: 'rare', range: whole('Spare replicas are', 0),
    label: 'Spare replicas', hint: 'Copies that serve only when another fails: 1', example: '1 spare' }),
  'selfHosted.modelSpec': row({ schema: ModelSpecInput, belongs: 'model', dimension: 'parts',
    group: 'constraints', input: 'none', unit: 'words', usual: 'rare', range: POSSIBLE,
    label: 'Specification of the model', hint: 'Parameters and layers', example: 'a 32B model' }),
  'selfHosted.gpuSpec': row({ schema: GpuSpecInput, belongs: 'fleet', dimension: 'parts',
    group: 'constraints', input: 'none', unit: 'words', usual: 'rare', range: POSSIBLE,
    label: 'Specification of the GPU', hint: 'Memory, bandwidth, speed', example: 'selfHosted.gpuSpec={"memoryGb":96,"memoryBandwidthGbPerSecond":1792,"denseTflops":{"fp16":252},"boardWatts":600}' }),
  /** A fine-tune or LoRA of the model: its shape, with no seller of its own. */
  'selfHosted.fineTuned': row({ schema: z.boolean(), belongs: 'model', dimension: 'choice',
    group: 'constraints', input: 'none', unit: 'words', usual: 'rare', range: POSSIBLE,
    label: 'Fine-tuned', hint: 'Whether the weights are your own', example: 'fine-tuned' }),
  /** An instance of a cloud as its seller spells it, and how many. */
  'selfHosted.instance': row({ schema: z.string().min(1), belongs: 'fleet', dimension: 'name',
    group: 'constraints', input: 'none', unit: 'words', usual: 'rare', range: POSSIBLE,
    label: 'Instance', hint: 'As its seller spells it', example: 'p5.48xlarge' }),
  'selfHosted.instanceCount': row({ schema: z.int().min(1), belongs: 'fleet', dimension: 'count',
    group: 'constraints', input: 'none', unit: 'plain', usual: 'rare', range: POSSIBLE,
    label: 'Instances', hint: 'How many: 2', example: '2x p5.48xlarge' }),
} as const;
