export { estimateThroughput, type ThroughputEstimate, type ThroughputInput } from './estimate.ts';
export { nearestMeasurement, type Throughput, throughputFor } from './measured.ts';
export type { Measurement } from './measurement.ts';
export { type MemoryFit, type MemoryFitInput, memoryFit } from './memory.ts';
export type { ThroughputLimit } from './run.ts';
export { type FitCandidates, largestFit, whatWouldFit } from './what-fits.ts';
