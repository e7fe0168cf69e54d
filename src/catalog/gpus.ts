import { lazy } from '../lazy.ts';
import { fold } from './fold.ts';
import { AMD } from './gpus/amd.ts';
import { APPLE } from './gpus/apple.ts';
import { cardRows } from './gpus/cards.ts';
import { CHIPS } from './gpus/chips.ts';
import { GEFORCE_LINES } from './gpus/geforce.ts';
import { INTEL } from './gpus/intel.ts';
import { NVIDIA_SERVER } from './gpus/nvidia.ts';
import { NVIDIA_WORKSTATION } from './gpus/nvidia-workstation.ts';
import { RADEON_LINES } from './gpus/radeon.ts';
import type { GpuRow } from './gpus/row.ts';
import { WORKSTATION_LINES } from './gpus/workstation-cards.ts';

export type { GpuRow } from './gpus/row.ts';

/**
 * Memory is the size under which the maker sells it, which is never above what the driver reports in GB of 1e9
 * bytes. `linkGbPerSecond` is half of the figure that makers quote for both directions. One whose bandwidth or
 * arithmetic nobody publishes is left out, and asked about.
 */
export const GPUS: readonly GpuRow[] = [
  ...NVIDIA_SERVER,
  ...NVIDIA_WORKSTATION,
  ...cardRows([...GEFORCE_LINES, ...WORKSTATION_LINES, ...RADEON_LINES]),
  ...AMD,
  ...INTEL,
  ...CHIPS,
  ...APPLE,
];

const BY_SIZE = GPUS.toSorted(
  (a, b) => a.memoryGb - b.memoryGb || a.memoryBandwidthGbPerSecond - b.memoryBandwidthGbPerSecond,
);

/** Those that we choose among where nobody named one, from the smallest to the largest. */
export const chosenGpus = (...kinds: readonly NonNullable<GpuRow['chosen']>[]): readonly GpuRow[] =>
  BY_SIZE.filter(({ chosen }) => chosen !== undefined && kinds.includes(chosen));

const byId = lazy(() => new Map(GPUS.map((gpu) => [gpu.id, gpu])));

/** By the id of its row alone; `findGpu` takes what people type. */
export const gpuById = (id: string): GpuRow | undefined => byId().get(id);

/** One spelling: "80 GB", "80G" and "80GB", "H100 PCIe" and "h100pcie". */
const squeezed = (name: string): string =>
  fold(name)
    .replace(/(\d) ?gb?\b/g, '$1gb')
    .replace(/ /g, '');

const byName = lazy(
  () =>
    new Map(GPUS.flatMap((gpu) => [gpu.id, ...gpu.aliases].map((name) => [squeezed(name), gpu] as const))),
);

/** The GPU that these words name, by id or alias; never by likeness. */
export const findGpu = (words: string): GpuRow | undefined => byName().get(squeezed(words));

/** An O for a nought, an I or an l for a one. */
const looks = (name: string): string => name.replace(/o/g, '0').replace(/[il]/g, '1');

const byLooks = lazy(() => new Map([...byName().keys()].map((name) => [looks(name), name] as const)));

/** The name of a GPU for which letters and figures that look alike were typed: "h100" for "H10O". */
export const gpuThatLooksLike = (words: string): string | undefined => byLooks().get(looks(squeezed(words)));
