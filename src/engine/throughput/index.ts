export { estimateThroughput, type Throughput, type ThroughputInput, throughputFor } from './estimate.ts';
export { kernelMissing } from './kernels.ts';
export type { Measurement, PublishedRun } from './measurement.ts';
export { type MemoryFit, memoryFit } from './memory.ts';
export { keeps, type PacePoint } from './pace.ts';
export type { ModelledEngine } from './replica.ts';
export { FEW_AT_ONCE, servesFew } from './run.ts';
export { indexRuns, type RunIndex } from './run-index.ts';
export { largestFit, whatWouldFit } from './what-fits.ts';
