import { describe } from 'vitest';
import { type Phrase, understands } from '../../phrase.ts';
import { SENT, VOLUME } from '../../short-names.ts';

/** One side of the tokens, by what was said of the other or of both. */

const SHARE = 'workload.inputShare';
const READ = 'workload.inputTokensPerMonth';
const WRITTEN = 'workload.outputTokensPerMonth';

// biome-ignore format: one phrase a line
const COMPARED: readonly Phrase[] = [
  ['90M output tokens a month, prompts are ten times that', { [WRITTEN]: 90e6, [SHARE]: 10 / 11 }],
  ['90M tokens out a month, and 8x as many in', { [WRITTEN]: 90e6, [SHARE]: 8 / 9 }],
  ['90M out, the input is about 12 times that', { [WRITTEN]: 90e6, [SHARE]: 12 / 13 }],
  ['input 700M, output a tenth of it', { [READ]: 700e6, [SHARE]: 10 / 11 }],
  ['700M tokens in, a fifth of that out', { [READ]: 700e6, [SHARE]: 5 / 6 }],
  ['700M input a month, answers half of that', { [READ]: 700e6, [WRITTEN]: 350e6 }],
  ['700M input and twice as much output', { [READ]: 700e6, [SHARE]: 1 / 3 }],
  ['3M requests a month, 1.5k in each, output 20% of that', { [SENT]: 3e6, 'workload.requestInputTokens': 1500, [SHARE]: 5 / 6 }],
  // behind a comma the other side is said, and not both of the amount
  ['700M tokens in, output is a fifth of the input', { [READ]: 700e6, [SHARE]: 5 / 6 }],
  // of both it is a part
  ['700M tokens a month, output a tenth of it', { [VOLUME]: 700e6, [SHARE]: 0.9 }],
];

describe('a side by the other', () => understands(COMPARED));
