import type { Sourced } from '../types.ts';

/** Instance, GPU, GPUs (below 1: a slice of one), USD an hour of the whole on demand (null: not sold so). */
export type InstanceTuple = readonly [
  instance: string,
  gpu: string,
  gpuCount: number,
  onDemandUsdPerHour: number | null,
  more?: {
    /** USD an hour of the whole, committed for one or three years, and on spot. */
    readonly reserved1y?: number;
    readonly reserved3y?: number;
    readonly spot?: number;
    readonly note?: string;
  },
];

/** What one source gives for one cloud and region. */
export interface InstanceBlock extends Sourced {
  readonly cloud: string;
  /** As the cloud spells it; "any" and "all regions" are one price everywhere. */
  readonly region: string;
  readonly rows: readonly InstanceTuple[];
}
