import { APPLE_SIZES } from './gpus/apple.ts';

/** Rented and bought most, by id: first in a menu where nothing is typed yet. */
export const USUAL_GPUS: readonly string[] = [
  'h100-sxm',
  'h200',
  'b200',
  'a100-80gb',
  'l40s',
  'mi300x',
  'rtx-pro-6000',
  'rtx-4090',
];

/**
 * Within a generation, from the smaller GPU to the larger one that can do everything the smaller can: nobody need pay
 * more for the smaller. Cards that are better at one thing and worse at another stand in no line.
 */
export const GPU_LINES: readonly (readonly string[])[] = [
  ['v100', 'v100-32gb'],
  ['a30', 'a100-pcie-40gb', 'a100-40gb', 'a100-pcie-80gb', 'a100-80gb'],
  ['a10', 'a40'],
  ['a10', 'rtx-a6000'],
  ['rtx-3090', 'rtx-a6000'],
  ['l4', 'l40', 'l40s'],
  ['rtx-4090', 'rtx-6000-ada'],
  ['h100-pcie', 'h100-sxm', 'h200'],
  ['h100-pcie', 'h100-nvl', 'h200'],
  ['rtx-5090', 'rtx-pro-6000'],
  ['b200', 'b300'],
  ['gb200', 'gb300'],
  ['mi300x', 'mi325x'],
  ['rtx-a4500', 'rtx-a5000'],
];

/** The same machine or card, from the least memory to the most; of two with as much, the slower first. */
export const GPU_SIZES: readonly (readonly string[])[] = [
  ['ryzen-ai-max-395-64gb', 'ryzen-ai-max-395-96gb', 'ryzen-ai-max-395'],
  ['rtx-4060-ti', 'rtx-4060-ti-16gb'],
  ['rtx-5060-ti-8gb', 'rtx-5060-ti-16gb'],
  ['rtx-3080', 'rtx-3080-12gb', 'rtx-3080-ti'],
  ['rtx-3060-8gb', 'rtx-3060'],
  ['rtx-a2000-6gb', 'rtx-a2000'],
  ['rx-9060-xt-8gb', 'rx-9060-xt'],
  ...APPLE_SIZES,
];

const above = (lines: readonly (readonly string[])[], gpuId: string): readonly string[] =>
  lines.flatMap((line) => {
    const at = line.indexOf(gpuId);
    return at < 0 ? [] : (line[at + 1] ?? []);
  });

/** GPUs of the same generation that are one step larger. */
export const nextLarger = (gpuId: string): readonly string[] => above([...GPU_LINES, ...GPU_SIZES], gpuId);

/** The same one with more memory: it costs no less. */
export const withMoreMemory = (gpuId: string): readonly string[] => above(GPU_SIZES, gpuId);
