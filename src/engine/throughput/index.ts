export {
  estimateThroughput,
  type ThroughputEstimate,
  type ThroughputInput,
  type ThroughputLimit,
} from './estimate.ts';
export { type Measurement, nearestMeasurement, type Throughput, throughputFor } from './measured.ts';
export { type MemoryFit, type MemoryFitInput, memoryFit } from './memory.ts';
export { type FitCandidates, largestFit, whatWouldFit } from './what-fits.ts';
