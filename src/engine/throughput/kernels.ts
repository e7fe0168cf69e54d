import { type GpuMaker, type GpuSpec, servesTeams } from '../../domain/hardware.ts';
import type { Precision, ServingEngine } from '../../domain/scenario.ts';
import { OUR_ENGINES } from '../../domain/serving-engines.ts';
import { valueIn } from '../../keys.ts';

/**
 * What serving engines have kernels for. NVIDIA's GPUs by compute capability (developer.nvidia.com/cuda-gpus): Volta
 * 7.0, Turing 7.5, Ampere 8.0 and 8.6, Ada 8.9, Hopper 9.0, Blackwell 10 and 12.
 */

/** Compute capability of NVIDIA’s Ampere generation. */
const AMPERE = 8;
/** Where a row does not say it: of GPUs older than Ampere. */
const OLD: Readonly<Record<string, number>> = { v100: 7, t4: 7.5 };
/** vLLM, SGLang and TensorRT-LLM all need it (docs.vllm.ai installation, 2026-11). */
const LEAST = 7.5;

/** `gpu`: no engine runs on it. `precision`: no kernel for these weights on it. */
type MissingKernel = 'gpu' | 'precision';

type Kernels = (
  gpu: GpuSpec,
  precision: Precision,
  servingEngine: ServingEngine,
) => MissingKernel | undefined;

/** Whether other engines of ours run on it and this one does not. Where none does, ours stand for what does. */
const isForOthers = ({ servingEngines }: GpuSpec, servingEngine: ServingEngine): boolean =>
  servingEngines?.some((one) => OUR_ENGINES.some((ours) => ours === one)) === true &&
  !servingEngines.includes(servingEngine);

/** AMD's: CDNA 3 has units for 8 bits, CDNA 4 for 4 bits; MXFP4 weights are widened from CDNA 3 on. */
const missingOnAmd: Kernels = (gpu, precision, servingEngine) => {
  if (isForOthers(gpu, servingEngine) || servingEngine === 'tensorrt-llm') return 'gpu';
  const { fp8, fp4 } = gpu.denseTflops;
  if (precision === 'fp8' || precision === 'mxfp4') return fp8 === undefined ? 'precision' : undefined;
  return precision === 'fp4' && fp4 === undefined ? 'precision' : undefined;
};

/** What llama.cpp alone serves is counted as it serves: a few requests at a time, weights of 8 bits as integers. */
const missingOnOld = (gpu: GpuSpec, precision: Precision): MissingKernel | undefined => {
  if (servesTeams(gpu)) return 'gpu';
  return precision === 'fp8' || precision === 'fp4' ? 'precision' : undefined;
};

/** By capability: what people use most on a card of NVIDIA's is not all that runs on it. */
const missingOnNvidia: Kernels = (gpu, precision, servingEngine) => {
  const capability = gpu.computeCapability ?? valueIn(OLD, gpu.id) ?? AMPERE;
  if (capability < LEAST) return missingOnOld(gpu, precision);
  const { fp8, fp4 } = gpu.denseTflops;
  const widens = capability >= AMPERE && servingEngine !== 'tensorrt-llm';
  const runs: Readonly<Record<Precision, boolean>> = {
    fp16: true,
    int8: true,
    int4: true,
    fp8: fp8 !== undefined || widens,
    fp4: fp4 !== undefined || widens,
    mxfp4: widens || (capability >= AMPERE && fp8 !== undefined),
  };
  return runs[precision] ? undefined : 'precision';
};

/** By the engines that its row names alone: its makers' own software has what these need. */
const missingByEngine: Kernels = (gpu, _precision, servingEngine) =>
  isForOthers(gpu, servingEngine) ? 'gpu' : undefined;

const MISSING: Readonly<Record<GpuMaker, Kernels>> = {
  nvidia: missingOnNvidia,
  amd: missingOnAmd,
  intel: missingByEngine,
  google: missingByEngine,
  aws: missingByEngine,
  apple: missingByEngine,
};

/**
 * Why this cannot run, undefined where it can. Weights of 8 and 4 bits are widened by their kernels from Ampere on
 * where a GPU has no units for them, which saves memory and no operations: Marlin in vLLM and SGLang, for FP8 and NVFP4
 * alike (capability 8.0 and up in `marlin_utils_fp4.py` of vLLM, read 2026-11-27). TensorRT-LLM has neither.
 */
export const kernelMissing: Kernels = (gpu, precision, servingEngine) =>
  MISSING[gpu.vendor](gpu, precision, servingEngine);
