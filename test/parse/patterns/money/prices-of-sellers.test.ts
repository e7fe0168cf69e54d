import { describe } from 'vitest';
import { understands } from '../../phrase.ts';

const at = (id: string, usdPerMillionInput: number, usdPerMillionOutput = usdPerMillionInput) => ({
  id,
  usdPerMillionInput,
  usdPerMillionOutput,
});

const TOGETHER = 'together/meta-llama/Llama-3.3-70B-Instruct-Turbo';
const DEEPINFRA = 'deepinfra/meta-llama/Llama-3.3-70B-Instruct-Turbo';
const NOVITA = 'novita/meta-llama/llama-3.3-70b-instruct';
const LLAMA = { 'workload.tokensPerMonth': 3e9, 'selfHosted.model': 'llama-3.3-70b' };

describe('what a seller asks is of that seller', () => {
  // biome-ignore format: one phrase a line
  understands([
    ['together charges 0.88/M for llama 70b, deepinfra 0.23/0.40, 3B tokens', { ...LLAMA, apis: [at(TOGETHER, 0.88), at(DEEPINFRA, 0.23, 0.4)] }],
    ['3B tokens, deepinfra takes 0.20/0.35 and together takes 0.85, llama 70b', { ...LLAMA, apis: [at(DEEPINFRA, 0.2, 0.35), at(TOGETHER, 0.85)] }],
    ['llama 70b, 3B tokens: novita wants 0.14 in 0.41 out, fireworks bills us $0.90/M', { ...LLAMA, apis: [at(NOVITA, 0.14, 0.41), at('fireworks/llama-3.3-70b', 0.9)] }],
    ['3B tokens of llama 70b. fireworks asks 0.92 per million. together is asking 0.86/M', { ...LLAMA, apis: [at('fireworks/llama-3.3-70b', 0.92), at(TOGETHER, 0.86)] }],
    ['nebius offers 0.13/0.40 for llama 70b, deepinfra offers 0.22/0.38, 3B tokens', { ...LLAMA, apis: [at('nebius/meta-llama/Llama-3.3-70B-Instruct', 0.13, 0.4), at(DEEPINFRA, 0.22, 0.38)] }],
    ['3B tokens, llama 70b at together costs 0.88, at deepinfra it costs 0.23 in 0.40 out', { 'workload.tokensPerMonth': 3e9, apis: [at(TOGETHER, 0.88), at(DEEPINFRA, 0.23, 0.4)] }],
  ]);
});
