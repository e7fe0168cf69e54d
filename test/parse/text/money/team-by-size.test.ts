import { describe } from 'vitest';
import { type Phrase, understands } from '../../phrase.ts';
import { GPU, GPUS, VOLUME } from '../../short-names.ts';

const OPS = 'selfHosted.ops.hoursPerMonth';
const EIGHT = { [GPU]: 'a100-80gb', [GPUS]: 8, [VOLUME]: 1e9 } as const;

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  ['a 2 person infra team runs 8 A100s, 1B tokens', { ...EIGHT, [OPS]: 320 }],
  ['1B tokens, 8 A100, three-person MLOps team', { ...EIGHT, [OPS]: 480 }],
  ['3-person team runs the 8 A100, 1B tokens', { ...EIGHT, [OPS]: 480 }],
  ['2-person ops team, 8 A100, 1B tokens', { ...EIGHT, [OPS]: 320 }],
  // who runs none of it
  ['2-person data science team, 8 A100, 1B tokens', { ...EIGHT }],
  // hours and posts of each machine are those of all
  ['0.2 FTE per node, 4 nodes of 8xH100, 1B tokens', { [GPU]: 'h100-sxm', [GPUS]: 32, [VOLUME]: 1e9, [OPS]: 128 }],
  ['1B tokens, 8 A100, 10 ops hours per GPU a month', { ...EIGHT, [OPS]: 80 }],
  ['8 A100, 1B tokens, 1 FTE per 16 GPUs', { ...EIGHT, [OPS]: 80 }],
  ['16 hours ops per replica a month, 2 replicas of 2 H100, 1B tokens', { [GPU]: 'h100-sxm', 'selfHosted.replicas': 2, 'selfHosted.gpusPerReplica': 2, [VOLUME]: 1e9, [OPS]: 32 }],
];

describe('who runs the machines, by the size of their team or by the machine', () => {
  understands(READ);
});
