import { describe } from 'vitest';
import { type Phrase, understands } from './phrase.ts';

const speed = (tokensPerSecond: number) => ({
  'workload.tokensPerMonth': 500e6,
  'selfHosted.minTokensPerSecondPerUser': tokensPerSecond,
});

const PHRASES: readonly Phrase[] = [
  ['500M tokens, 25 tok/s per user', speed(25)],
  ['500M tokens, 25 output tok/s per user', speed(25)],
  ['500M tokens, 25 tokens per second per request', speed(25)],
  ['500M tokens, 25 tok/s/user', speed(25)],
  ['500M tokens, 25 tokens/s for each user', speed(25)],
];

describe('the speed that every user gets at least', () => {
  understands(PHRASES);
});
