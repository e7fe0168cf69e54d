import { describe } from 'vitest';
import { type Refusal, refuses, understands } from '../../phrase.ts';

const M400 = { 'workload.tokensPerMonth': 400e6 };
const L40S = { 'selfHosted.gpu': 'l40s', 'selfHosted.gpuCount': 2 };

describe('a family of models that is not wanted', () => {
  // biome-ignore format: one phrase a line
  const asked: readonly Refusal[] = [
    ['anything but llama, 400M tokens a month', 'not-understood', 'host gpt-oss-120b, 400M tokens a month'],
    ['400M tokens on 2xL40S, any model except qwen', 'not-understood', '400M tokens on 2xL40S, host llama 70b'],
    ["we can't use gemma, 400M tokens a month", 'not-understood', 'we host llama 70b, 400M tokens a month'],
    ['no qwen models please, 400M tokens a month', 'not-understood', 'host gpt-oss-120b'],
  ];
  refuses(asked);

  // biome-ignore format: one phrase a line
  understands([
    ['no qwen, gemma 3 27b on 2x L40S, 400M tokens', { ...M400, ...L40S, 'selfHosted.model': 'gemma-3-27b' }],
    ['400M tokens on 2x L40S, gpt-oss-20b, not llama', { ...M400, ...L40S, 'selfHosted.model': 'gpt-oss-20b' }],
    ['everything except deepseek, 400M tokens', { ...M400, 'constraints.excludedSellers': ['deepseek'] }],
  ]);
});

describe('what somebody owns that is no hardware', () => {
  // biome-ignore format: one phrase a line
  understands([
    ['our own fine-tune of mistral 7b on A10G, 400M tokens', { ...M400, 'selfHosted.model': 'mistral-7b', 'selfHosted.gpu': 'a10g', 'selfHosted.fineTuned': true }],
    ['we have our own app, 400M tokens, llama 8b on A10G', { ...M400, 'selfHosted.model': 'llama-3.1-8b', 'selfHosted.gpu': 'a10g' }],
    ['own evaluation data, 400M tokens, qwen3 8b on A10G', { ...M400, 'selfHosted.model': 'qwen3-8b', 'selfHosted.gpu': 'a10g' }],
    ['our own 2x L40S, 400M tokens', { ...M400, ...L40S, 'selfHosted.procurement.kind': 'own' }],
    ['our own servers with 2x L40S, 400M tokens', { ...M400, ...L40S, 'selfHosted.procurement.kind': 'own' }],
    ['does self hosting ever pay off? 400M tokens', M400],
    ['is hosting again cheaper, 400M tokens', M400],
  ]);
});
