/** Short names for the fields that most phrases set. */

export const VOLUME = 'workload.tokensPerMonth';
export const SENT = 'workload.requestsPerMonth';
export const SIZE = 'workload.requestTokens';
export const IN = 'workload.requestInputTokens';
export const OUT = 'workload.requestOutputTokens';
export const CACHED = 'workload.cachedInputShare';
export const BATCH = 'workload.batchShare';
export const PEAK = 'workload.peakToAverage';
export const GROWTH = 'workload.growthPerMonth';
export const GPU = 'selfHosted.gpu';
export const GPUS = 'selfHosted.gpuCount';
export const KIND = 'selfHosted.procurement.kind';
export const RATE = 'selfHosted.procurement.usdPerGpuHour';
export const BILLED = 'selfHosted.procurement.billedHoursPerMonth';
export const OPS = 'selfHosted.ops.hoursPerMonth';
export const OTHER = 'selfHosted.otherUsdPerMonth';
/** Tokens of a page of 500 words. */
export const PAGE = 2000 / 3;
/** Tokens of a word. */
export const WORD = 4 / 3;
