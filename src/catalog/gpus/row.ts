import type { GpuSpec } from '../../domain/hardware.ts';
import type { Sourced } from '../types.ts';

/** A GPU with what people call it. `source` names where each figure was read; TFLOPS are dense, never sparse. */
export interface GpuRow extends GpuSpec, Sourced {
  /** Year in which it came. */
  readonly year: number;
  /** Chosen among where nobody named one: `common` many sellers rent, `large` is for what no common one holds. */
  readonly chosen?: 'common' | 'large';
  /** Folded phrases (see `fold`), each of one GPU. A table of cards makes them when asked: a start needs none. */
  readonly aliases: readonly string[];
  readonly note?: string;
}

export const READ = '2026-11-23';
export const AIC = 'github.com/ai-dynamo/aiconfigurator systems';
export const INFERENCEX = 'github.com/SemiAnalysisAI/InferenceX-app gpu-specs.ts';
export const HF = 'github.com/huggingface/huggingface.js packages/tasks hardware tables';
export const VERDA = 'verda.com gb300-nvl72-architecture (figures without sparsity)';
export const PCIE4 = 'PCIe 4.0 x16, 64 GB/s both ways';
export const PCIE5 = 'PCIe 5.0 x16, 128 GB/s both ways';

/** Names with and without their maker. */
export const made = (maker: string, ...names: string[]): string[] =>
  names.flatMap((name) => [name, `${maker} ${name}`]);
export const nvidia = (...names: string[]): string[] => made('nvidia', ...names);
export const geforce = (...names: string[]): string[] =>
  names.flatMap((name) => [name, `nvidia ${name}`, `geforce ${name}`, `nvidia geforce ${name}`]);
export const instinct = (...names: string[]): string[] =>
  names.flatMap((name) => [name, `amd ${name}`, `instinct ${name}`, `amd instinct ${name}`]);
