import { keptTokens, kvBytesOf } from './kv-cache.ts';
import { partsOf } from './parts.ts';
import type { Run } from './replica.ts';
import { readGb } from './weights.ts';

/** Dense rate of the data sheet, TFLOPS, at the widest unit that these weights can use. */
const peakTflops = ({ gpu, precision }: Run): number => {
  const { fp16, fp8 = 0, int8 = 0, fp4 = 0 } = gpu.denseTflops;
  const own = { fp16: 0, fp8, int8, int4: 0, fp4, mxfp4: fp4 }[precision];
  return Math.max(fp16, own);
};

/**
 * Seconds that a step of `batch` output tokens, with the prompts that keep the batch full, takes at least: what must
 * be read over the memory bandwidth of the data sheet, or what must be multiplied over its dense rate.
 */
export const rooflineSeconds = (run: Run, batch: number): number => {
  const { model, gpu, gpus, precision, servingEngine } = run;
  const answers = run.outputTokens > 0;
  const fresh = (batch * run.inputTokens * (1 - run.cachedShare)) / Math.max(1, run.outputTokens);
  const context = keptTokens(model, run.inputTokens + run.outputTokens / 2);
  const cacheGb = answers
    ? (batch * model.kvElementsPerToken * context * kvBytesOf(servingEngine, precision)) / 1e9
    : 0;
  const read = (readGb(model, precision, batch) + cacheGb) / (gpu.memoryBandwidthGbPerSecond * gpus);
  const parts = partsOf(model);
  const tokens = (answers ? batch : 0) + fresh;
  const used = parts.denseB + parts.expertsPerToken * parts.expertB;
  const multiplied = (2e9 * used * tokens) / (peakTflops(run) * 1e12 * gpus);
  return Math.max(read, multiplied);
};
