/** Software that serves models: what people call it, and whether it batches the requests of a whole team. */
interface EngineRow {
  readonly name: string;
  /** Else it takes a few requests at a time, as what runs on a desk does. */
  readonly batches: boolean;
}

const ROWS = {
  vllm: { name: 'vLLM', batches: true },
  sglang: { name: 'SGLang', batches: true },
  'tensorrt-llm': { name: 'TensorRT-LLM', batches: true },
  lmdeploy: { name: 'LMDeploy', batches: true },
  'llama.cpp': { name: 'llama.cpp', batches: false },
  mlx: { name: 'MLX', batches: false },
  jetstream: { name: 'JetStream', batches: true },
} as const satisfies Readonly<Record<string, EngineRow>>;

/** Software that serves models, by its id. */
export type KnownServingEngine = keyof typeof ROWS;

/** All that we know of them, by id. */
export const SERVING_ENGINES: Readonly<Record<KnownServingEngine, EngineRow>> = ROWS;

/** Those that we estimate with and that people choose among; all run on a GPU whose row names no engines. */
export const OUR_ENGINES = [
  'vllm',
  'sglang',
  'tensorrt-llm',
] as const satisfies readonly KnownServingEngine[];
