export { FEW_AT_ONCE, servesFew } from './at-once.ts';
export { estimateThroughput, type Throughput, throughputFor } from './estimate.ts';
export { kernelMissing } from './kernels.ts';
export { type MemoryFit, memoryFit } from './memory.ts';
export type { PacePoint } from './pace.ts';
export { keeps } from './pace-limits.ts';
export type { ThroughputInput } from './question.ts';
export { indexRuns, type RunIndex } from './run-index.ts';
export { largestFit, whatWouldFit } from './what-fits.ts';
