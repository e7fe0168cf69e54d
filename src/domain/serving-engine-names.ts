/** Software that serves models, as people know it. Of these only the first three batch the requests of a whole team. */
export const SERVING_ENGINE_NAMES = {
  vllm: 'vLLM',
  sglang: 'SGLang',
  'tensorrt-llm': 'TensorRT-LLM',
  lmdeploy: 'LMDeploy',
  'llama.cpp': 'llama.cpp',
  mlx: 'MLX',
  jetstream: 'JetStream',
} as const;
/** One of them, by its id. */
export type KnownServingEngine = keyof typeof SERVING_ENGINE_NAMES;
