import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';
import { DAYS, type Phrase, type Refusal, refuses, understands } from '../../phrase.ts';
import { IN, OUT, SENT, VOLUME } from '../../short-names.ts';

// biome-ignore format: one phrase a line
const PHRASES: readonly Phrase[] = [
  // by another period, in brackets or behind words that lead there
  ['900M tokens a month (30M a day)', { [VOLUME]: 900e6 }],
  ['150M tokens a day (so roughly 4.5B a month)', { [VOLUME]: 150e6 * DAYS }],
  ['2.7B/mo (90M/day)', { [VOLUME]: 2.7e9 }],
  ['62M tokens per day (1.9B/mo, 23B/yr)', { [VOLUME]: 62e6 * DAYS }],
  ['1.9B tokens a month, which is 62M a day', { [VOLUME]: 1.9e9 }],
  ['23B tokens a year, so call it 2B a month', { [VOLUME]: 23e9 / 12 }],
  ['5.2M requests (~170k/day), 1k in 200 out', { [SENT]: 5.2e6, [IN]: 1000, [OUT]: 200 }],
  ['600k docs a month, that is 20k a day, 3k in 200 out', { [SENT]: 600e3, [IN]: 3000, [OUT]: 200 }],
  ['11 million tickets annually (30k daily), 1k in 200 out', { [SENT]: 11e6 / 12, [IN]: 1000, [OUT]: 200 }],
  ['20k a day, i.e. 600k requests a month, 1k in 200 out', { [SENT]: 600e3, [IN]: 1000, [OUT]: 200 }],
  // apart from one another
  ['30M tokens a day, llama 70b, 900M tokens a month', { [VOLUME]: 900e6, 'selfHosted.model': 'llama-3.3-70b' }],
  // of all and of each
  ['1.3B tokens a month, 120 devs, ~360k a day each', { [VOLUME]: 1.3e9 }],
  ['120 devs x 11M = 1.3B tokens a month', { [VOLUME]: 1.3e9 }],
  ['90M tokens daily (75 devs, 1.2M each)', { [VOLUME]: 90e6 * DAYS }],
  ['75 devs at 1.2M each, i.e. 90M tokens a day', { [VOLUME]: 90e6 * DAYS }],
  // by side and together
  ['600M in 300M out a month, 30M a day in total', { 'workload.inputTokensPerMonth': 600e6, 'workload.outputTokensPerMonth': 300e6 }],
];

const TWO = 'contradiction';

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  ['1.9B tokens a month, which is 50M a day', TWO, '50M a day'],
  ['20M tokens a day, 30M tokens a day', TWO],
  ['1.3B tokens a month, 120 devs, 1.5M tokens a day each', TWO],
];

describe('an amount that is said again counts once', () => {
  understands(PHRASES);
  refuses(REFUSED);

  it.each([
    ['900M tokens a month (30M a day)', '"30M a day" is read as "900M tokens a month" said again'],
    [
      '20k a day, i.e. 600k requests a month, 1k in 200 out',
      '"20k a day" is read as "600k requests a month"',
    ],
    [
      '30M tokens a day, llama 70b, 900M tokens a month',
      '"30M tokens a day" is read as "900M tokens a month"',
    ],
  ])('and a note says which: %s', async (line, note) => {
    const { intent } = await parseLine(line);
    expect(intent).toMatchObject({ readAs: [expect.stringContaining(note)] });
  });

  it('what comes at the peak is no mean', async () => {
    const { intent } = await parseLine('peak 20 rps, 40M requests a month, 1k in 100 out');
    expect(JSON.stringify(intent)).not.toContain('said again');
  });
});
