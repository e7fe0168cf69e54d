import { describe } from 'vitest';
import { type Phrase, understands } from '../../phrase.ts';

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
  ['500M tokens, 40 ms per token', speed(25)],
  ['500M tokens, 40ms/token', speed(25)],
  ['500M tokens, TPOT 40ms', speed(25)],
  ['500M tokens, time per output token of 40 ms', speed(25)],
  ['500M tokens, 20 ms per output token', speed(50)],
  // beside the wait for the first token it is said of whoever waits
  ['500M tokens, ttft under 500ms, 50 tok/s', { ...speed(50), 'selfHosted.maxSecondsToFirstToken': 0.5 }],
  ['500M tokens, 50 tok/s and ttft < 1s', { ...speed(50), 'selfHosted.maxSecondsToFirstToken': 1 }],
  // a floor is what the slowest of them sees, and not what the fleet reaches
  ['500M tokens, no user below 30 tok/s', speed(30)],
  ['500M tokens, nobody should get less than 30 tok/s', speed(30)],
  ['500M tokens, no request may drop below 25 tokens per second', speed(25)],
  ['500M tokens, never slower than 20 tok/s', speed(20)],
  ['under 30 tok/s is too slow, 500M tokens', speed(30)],
  ['anything below 15 tok/s is unusable, 500M tokens', speed(15)],
  ['500M tokens, 40 tok/s or faster', speed(40)],
];

describe('the speed that every user gets at least', () => {
  understands(PHRASES);
});
