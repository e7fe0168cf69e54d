import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';
import { HAIKU, type Phrase, type Refusal, refuses, SONNET, understands } from '../../phrase.ts';

/** Sums as people reckon them, what pages come to, and a price beside that of a cache. */

const paid = (usdPerMonth: number, tokens: number, more: Phrase[1] = {}): Phrase[1] => {
  const perMillion = Number(((usdPerMonth / tokens) * 1e6).toPrecision(6));
  return {
    'workload.tokensPerMonth': tokens,
    ...more,
    apis: [{ id: SONNET, usdPerMillionInput: perMillion, usdPerMillionOutput: perMillion, inUse: true }],
  };
};

// biome-ignore format: one phrase a line
const PAID: readonly Phrase[] = [
  ['cost us $9,000 for 600M tokens in november, sonnet', paid(9000, 600e6)],
  ['we paid $9,000 for 600M tokens last month, sonnet', paid(9000, 600e6)],
];

const SAME: readonly (readonly [string, string])[] = [
  ['$2,000 by the 10th, sonnet', '$2,000 so far this month (10 days), sonnet'],
  ["I'm at $2,000 so far on the 10th of the month, sonnet", '$2,000 so far this month (10 days), sonnet'],
  ["we're currently at $2,000 as of the 10th, sonnet", '$2,000 so far this month (10 days), sonnet'],
  ['30,000 calls a month cost us $700 on haiku', '30,000 calls a month cost us $700 a month on haiku'],
  ['haiku, 2k tickets a day come to about $40', 'haiku, 2k tickets a day come to about $40 a day'],
  ['2M calls a month cost $0.003 each, haiku', '$0.003 per call, 2M calls a month, haiku'],
  ['2B tokens * $0.60/M = $1,200 a month, llama 8b', '2B tokens a month at $0.60/M, llama 8b'],
  ['583B × $0.317/M = $185K / month, llama 70b', '583B tokens a month at $0.317/M, llama 70b'],
];

const fieldsOf = async (line: string) => (await parseLine(line)).draft.fields;

// biome-ignore format: one phrase a line
const ON_A_DAY: readonly Refusal[] = [
  ["it's $4k on the 1st of every month, sonnet", 'not-understood'],
  ['we pay $900 by the 3rd, haiku', 'not-understood'],
  ['$900 on haiku on the 3rd of this month', 'not-understood'],
];

describe('what is paid on a day of the month is not all that was paid so far', () => refuses(ON_A_DAY));

describe('sums that are laid out', () => {
  understands(PAID);

  it.each(SAME)('%s: as %s', async (typed, plain) => {
    expect(await fieldsOf(typed)).toEqual(await fieldsOf(plain));
  });
});

const perPage = (requests: number, pages: number, usd: number): Phrase[1] => {
  const tokens = (pages * 2000) / 3;
  const perMillion = Number(((usd * pages * 1e6) / tokens).toPrecision(6));
  return {
    'workload.requestsPerMonth': requests,
    'workload.requestTokens': tokens,
    apis: [{ id: HAIKU, usdPerMillionInput: perMillion, usdPerMillionOutput: perMillion, inUse: true }],
  };
};

// biome-ignore format: one phrase a line
const PAGES: readonly Phrase[] = [
  ['5 cents a page, 9 pages a contract, 2,000 contracts a month, haiku', perPage(2000, 9, 0.05)],
  ['$0.02 per page, 40k documents of 3 pages a month, haiku', perPage(40e3, 3, 0.02)],
];

describe('what a page costs', () => understands(PAGES));

// biome-ignore format: one phrase a line
const HALVES: readonly Refusal[] = [
  ['cached $0.125/M, regular $1.25/M on gpt-5, 1B tokens', 'not-understood'],
  ['cached input is $0.125/M and fresh $1.25/M on gpt-5, 1B tokens', 'not-understood'],
  ['non-cached input $1.25/M and cached $0.125/M on gpt-5, 1B tokens', 'not-understood'],
];

describe('a price beside that of a cache', () => {
  refuses(HALVES);

  it('is that of the input', async () => {
    const { apis } = await fieldsOf('fresh $1.25/M, cached $0.125/M, output $10/M on gpt-5, 1B tokens');
    expect(apis).toEqual([
      {
        id: 'openai/gpt-5',
        usdPerMillionInput: 1.25,
        usdPerMillionOutput: 10,
        usdPerMillionCachedInput: 0.125,
      },
    ]);
  });
});
