import { describe } from 'vitest';
import { type Phrase, understands } from '../../phrase.ts';

// biome-ignore format: one phrase a line
const USAGE: readonly Phrase[] = [
  ['Input tokens: 300M\nCached input tokens: 180M\nOutput tokens: 100M', { 'workload.inputTokensPerMonth': 300e6, 'workload.outputTokensPerMonth': 100e6, 'workload.cachedInputShare': 0.6 }],
  ['{"prompt_tokens": 300, "completion_tokens": 100, "total_tokens": 400, "prompt_tokens_details": {"cached_tokens": 240, "audio_tokens": 0}, "completion_tokens_details": {"reasoning_tokens": 64}} per request, 1000 requests a month', { 'workload.requestsPerMonth': 1000, 'workload.requestInputTokens': 300, 'workload.requestOutputTokens': 100, 'workload.cachedInputShare': 0.8 }],
  ['{"usage": {"input_tokens": 1200, "cache_read_input_tokens": 0, "output_tokens": 300}} 1000 requests a month', { 'workload.requestsPerMonth': 1000, 'workload.requestInputTokens': 1200, 'workload.requestOutputTokens': 300 }],
  ['1000 in, 800 cached, 300 out, 1000 requests a month', { 'workload.requestsPerMonth': 1000, 'workload.requestInputTokens': 1000, 'workload.requestOutputTokens': 300, 'workload.cachedInputShare': 0.8 }],
  ['Prompt tokens: 1.5M\nCompletion tokens: 500k\nTotal tokens: 2M\nRequests 1,000', { 'workload.inputTokensPerMonth': 1.5e6, 'workload.outputTokensPerMonth': 5e5, 'workload.requestTokens': 2000 }],
  ['{"prompt_tokens": 262960, "completion_tokens": 1744}', { 'workload.inputTokensPerMonth': 262_960, 'workload.outputTokensPerMonth': 1744 }],
  ['"inputTokens": 85086, "outputTokens": 481488, "cacheReadInputTokens": 447915508', { 'workload.inputTokensPerMonth': 448_000_594, 'workload.outputTokensPerMonth': 481_488, 'workload.cachedInputShare': 447_915_508 / 448_000_594 }],
  ['Input tokens 300M\nCached input tokens 180M\nOutput tokens 100M', { 'workload.inputTokensPerMonth': 300e6, 'workload.outputTokensPerMonth': 100e6, 'workload.cachedInputShare': 0.6 }],
  ['Input tokens 1.243.000.000\nCached input tokens 430.000.000\nOutput tokens 149.000.000', { 'workload.inputTokensPerMonth': 1.243e9, 'workload.outputTokensPerMonth': 149e6, 'workload.cachedInputShare': 430 / 1243 }],
  ['300M context tokens, 100M generated tokens a month', { 'workload.inputTokensPerMonth': 300e6, 'workload.outputTokensPerMonth': 100e6 }],
];

describe('figures of usage, as they are printed', () => understands(USAGE));
