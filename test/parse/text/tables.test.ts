import { describe } from 'vitest';
import { type Phrase, understands } from '../phrase.ts';
import { GPU, GPUS, KIND, RATE, VOLUME } from '../short-names.ts';

const USED = { 'workload.inputTokensPerMonth': 820e6, 'workload.outputTokensPerMonth': 90e6 };

// biome-ignore format: one phrase a line
const TABLES: readonly Phrase[] = [
  ['| input tokens | 820,000,000 | | output tokens | 90,000,000 |', USED],
  ['| Metric | Value |\n|---|---|\n| Input tokens | 820M |\n| Output tokens | 90M |', USED],
  ['Model\tInput tokens\tOutput tokens\ngpt-5\t820,000,000\t90,000,000', { ...USED, apis: [{ id: 'openai/gpt-5' }] }],
  ['GPU | H200\nCount | 8\n$/hr | 2.95\nVolume | 20B tokens', { [VOLUME]: 20e9, [GPU]: 'h200', [GPUS]: 8, [KIND]: 'rent', [RATE]: 2.95 }],
];
describe('tables that are pasted', () => understands(TABLES));
