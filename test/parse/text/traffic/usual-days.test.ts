import { describe } from 'vitest';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';

/** What a usual day has comes every day; of a day unlike the others the mean is asked for. */

const tokens = (perMonth: number): Phrase[1] => ({
  'workload.tokensPerMonth': perMonth,
  apis: [{ id: HAIKU }],
});
const requests = (perMonth: number, size?: number): Phrase[1] => ({
  'workload.requestsPerMonth': perMonth,
  ...(size !== undefined && { 'workload.requestTokens': size }),
  apis: [{ id: HAIKU }],
});

// biome-ignore format: one phrase a line
const USUAL: readonly Phrase[] = [
  ['6M tokens on a normal day, haiku', tokens(6e6 * DAYS)],
  ['haiku, on an ordinary day 6M tokens', tokens(6e6 * DAYS)],
  ['a usual day is 6M tokens, haiku', tokens(6e6 * DAYS)],
  ['normal day: 6M tokens, haiku', tokens(6e6 * DAYS)],
  ['6M tokens on average days, haiku', tokens(6e6 * DAYS)],
  ['the average day has 9k requests, haiku', requests(9e3 * DAYS)],
  ['haiku, 9k tickets of 800 tokens on most days', requests(9e3 * DAYS, 800)],
  ['9k tickets on normal working days, 800 tokens each, haiku', requests((9e3 * 260) / 12, 800)],
];

// biome-ignore format: one phrase a line
const UNLIKE: readonly Refusal[] = [
  ['on a busy day 8M tokens, haiku', 'not-understood', '8M tokens a day, haiku'],
  ['on a busy day 8M tokens, haiku', 'not-understood', '4x peak, 4M tokens a day, haiku'],
  ['8M tokens on peak days, haiku', 'not-understood', '4x peak, 4M tokens a day, haiku'],
  ['haiku, the worst day has 30k calls of 2k tokens', 'not-understood', 'haiku, 4x peak, 15k calls a day of 2k tokens'],
  ['a quiet day is 3M tokens, haiku', 'not-understood', '6M tokens a day, haiku'],
  // beside that of every day, as before
  ['5M tokens a day, on busy days 20M, haiku', 'not-understood', '5M tokens a day, 8x peak, haiku'],
  // both kinds, as before
  ['normal days 5M tokens, peak days 20M, haiku', 'not-understood', '9.29M tokens a day, 4.31x peak, haiku'],
  ['5M tokens on a normal day and 20M on black friday, haiku', 'not-understood', '5M tokens a day, 8x peak, haiku'],
];

describe('a usual day', () => understands(USUAL));

describe('a day unlike the others', () => refuses(UNLIKE));
