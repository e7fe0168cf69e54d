import { describe } from 'vitest';
import { type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';
import { GPU, GPUS, VOLUME } from '../../short-names.ts';

const SPARES = 'selfHosted.spareReplicas';
const REPLICAS = 'selfHosted.replicas';
const EACH = 'selfHosted.gpusPerReplica';

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['6 active + 2 passive L40S, llama 8b, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'l40s', [GPUS]: 6, [SPARES]: 2, 'selfHosted.model': 'llama-3.1-8b' }],
  ['llama 8b, 1B tokens, 8 L40S (2 on standby, 6 live)', { [VOLUME]: 1e9, [GPU]: 'l40s', [GPUS]: 6, [SPARES]: 2, 'selfHosted.model': 'llama-3.1-8b' }],
  // what both do not come to is no fleet of them, and people are no machines
  ['2 active 1 standby on H100, llama 8b, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [REPLICAS]: 2, [SPARES]: 1, 'selfHosted.model': 'llama-3.1-8b' }],
  ['4 replicas on 2 H100 each, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'h100-sxm', [REPLICAS]: 4, [EACH]: 2 }],
  ['4 replicas of llama 8b on 3 L4, 1B tokens', { [VOLUME]: 1e9, [GPU]: 'l4', [REPLICAS]: 4, [EACH]: 3, 'selfHosted.model': 'llama-3.1-8b' }],
];

const ASKED: readonly Refusal[] = [
  [
    '8 H100 (4 active + 4 standby), llama 70b, 1B tokens',
    'not-understood',
    '8 H100, 4 of them spare, 2 GPUs per replica, llama 70b, 1B tokens',
  ],
  [
    '16 GPUs: 12 serving + 4 hot spare, h100, llama 70b, 1B tokens',
    'not-understood',
    '16 GPUs, 4 of them spare, 2 GPUs per replica, h100, llama 70b, 1B tokens',
  ],
  [
    '1B tokens, llama 70b, 4 replicas on 8 H100',
    'not-understood',
    '1B tokens, llama 70b, 4 replicas on 2 H100 each',
  ],
  [
    '4 instances of the model on 8 H100s, 1B tokens',
    'not-understood',
    '4 instances of the model on 8 H100s each, 1B tokens',
  ],
];

describe('GPUs that serve beside those that stand by, and replicas on GPUs', () => {
  understands(READ);
  refuses(ASKED);
});
