import type { ModelSpec } from '../domain/hardware.ts';
import type { Sourced } from './types.ts';

const READ = '2026-11-23';
const VIDUR = 'github.com/microsoft/vidur vidur/config/model_config.py';

/** Models that were measured and are not offered: the fit needs their shape. Computed from the configuration. */
export const MEASURED_ONLY_MODELS: readonly (ModelSpec & Sourced)[] = [
  {
    id: 'falcon-180b',
    name: 'Falcon 180B',
    totalParamsB: 178.55,
    activeParamsB: 178.55,
    layers: 80,
    hiddenSize: 14848,
    attentionHeads: 232,
    kvHeads: 8,
    kvElementsPerToken: 81920,
    attention: 'grouped',
    ownPrecision: 'fp16',
    source: 'github.com/WhiteD2125/TensorRT-LLM perf-overview.md (configuration in the text)',
    date: READ,
  },
  {
    id: 'internlm-20b',
    name: 'InternLM 20B',
    totalParamsB: 20.09,
    activeParamsB: 20.09,
    layers: 60,
    hiddenSize: 5120,
    attentionHeads: 40,
    kvHeads: 40,
    kvElementsPerToken: 614400,
    attention: 'grouped',
    ownPrecision: 'fp16',
    source: VIDUR,
    date: READ,
  },
];
