import { describe, expect, it } from 'vitest';
import { ALL_FIELDS, FIELDS } from '../../../../src/domain/fields/index.ts';
import { below } from '../../../helpers/below.ts';
import { DAYS } from '../../phrase.ts';

/** Numbers that are said after a factor, a period or another bill: they stand for those of the amount as it then is. */

const USERS = '200 users x 20 prompts/day x 1500 tokens, A100 rental';

const requestsAfter = async (line: string, mentions: readonly string[]): Promise<number | undefined> =>
  (await below(line, mentions)).draft.fields['workload.requestsPerMonth'];

describe('a number after a factor', () => {
  it.each([
    [USERS, ['double the users', '30 prompts each'], 400 * 30],
    [USERS, ['double the users', '200 users'], 200 * 20],
    [USERS, ['20% more users', '40 prompts per user', '100 users'], 100 * 40],
    [USERS, ['triple the prompts', '300 users'], 300 * 60],
    [USERS, ['40% of users are active', '30 prompts'], 0.4 * 200 * 30],
    [USERS, ['half of the users use it', '30 prompts each', 'half of that', '10 prompts a day'], 50 * 10],
    [USERS, ['40% of users are active', '300 users x 10 prompts a day'], 300 * 10],
    [USERS, ['weekdays only', 'double the users', '10 prompts each'], (400 * 10 * 260) / 365],
    ['20k tickets a day, 2k tokens each, A100', ['50% more tickets', '40k'], 40_000],
  ])('%s: %j', async (line, mentions, aDay) => {
    expect(await requestsAfter(line, mentions)).toBeCloseTo(aDay * DAYS, 3);
  });

  it.each([
    ['10M tokens A100 vs opus', ["that's per day", 'make it 15M'], 15e6],
    ['10M tokens a day A100 vs opus', ['double', '30M'], 30e6],
    ['12M tokens per day per dev, 8 devs, A100', ['double the devs', '10 devs'], 120e6],
  ])('%s: %j', async (line, mentions, aDay) => {
    const { draft } = await below(line, mentions);
    expect(draft.fields['workload.tokensPerMonth']).toBeCloseTo(aDay * DAYS, 3);
  });

  it('asks whether other people are all, or those of them who count', async () => {
    const { reply } = await below(USERS, ['40% of users are active', '300 users']);
    expect(reply.hints).toEqual(['40% of 300 users * 20 prompts/day', '300 users * 20 prompts/day']);
  });

  it.each([[['2x', '300 users']], [['half of the users use it', '300 users']]])(
    '%j: of which number is open',
    async (mentions) => {
      const { reply } = await below(USERS, mentions);
      expect(reply.kind).toBe('question');
    },
  );
});

describe('a number whose scale is a word', () => {
  const TICKETS = '10k tickets a day, 2k in, 300 out, A100 rental';
  it.each([
    ['2 thousand more tickets a day', 12_000],
    ['add 5 thousand tickets a day', 15_000],
    ['not 10k but 20 thousand', 20_000],
    ['we meant 12 thousand', 12_000],
  ])('%s', async (mention, aDay) => {
    expect(await requestsAfter(TICKETS, [mention])).toBeCloseTo(aDay * DAYS, 3);
  });
});

describe('a bill of another period than a month', () => {
  const QUARTER = 'we spend $20k a quarter on sonnet';
  it.each([
    [QUARTER, ['18k'], 6000],
    ['$45k/yr on openai, 80% gpt-5-mini 20% gpt-5, llama 70b on 2x H100', ['its more like 60k'], 5000],
    [QUARTER, ['18k', '24k'], 8000],
    [QUARTER, ['make it 30k a quarter', '24k'], 8000],
    [QUARTER, ['the bill is now 10k a qtr'], 10_000 / 3],
    [QUARTER, ['bill is 3k/wk'], (3000 * 365) / 84],
    [QUARTER, ['spend 1.5k per fortnight'], (1500 * 365) / 168],
    [QUARTER, ['double it', '24k'], 8000],
    [QUARTER, ['the bill is $36k a year'], 3000],
    [QUARTER, ['our bill is 12 thousand dollars a month'], 12_000],
    ['we spend 6k/mo on sonnet', ['$9k/quarter'], 3000],
    ['we spend 6k/mo on sonnet', ['75k a year', '90k'], 7500],
    ['we spend 6k/mo on sonnet', ['$9k/quarter', '$4k a month', '5k'], 5000],
  ])('%s: %j', async (line, mentions, usdPerMonth) => {
    const { draft } = await below(line, mentions);
    expect(draft.fields['workload.bill']?.usdPerMonth).toBeCloseTo(usdPerMonth, 6);
  });

  it.each([
    [['45 devs', '$150 each'], 45 * 150],
    [['45 devs', '$150 each', '60 devs'], 60 * 150],
    [['double the devs', '100 devs'], 100 * 120],
  ])('of so many people at so much each: %j', async (mentions, usdPerMonth) => {
    const SEATS = '40 devs, $120 per dev per month on claude vs gpt-5, H100 rental';
    const { draft } = await below(SEATS, mentions);
    expect(draft.fields['workload.bill']?.usdPerMonth).toBeCloseTo(usdPerMonth, 6);
    expect(draft.fields.apis).toHaveLength(2);
  });

  it('is asked about where a sentence says no period', async () => {
    const { reply } = await below(QUARTER, ['18k', 'bill is 21k']);
    expect([reply.kind, reply.hints]).toEqual([
      'question',
      ['$21000 a quarter on anthropic/claude-sonnet-5-5', '$21000 a month'],
    ]);
  });
});

describe('what would make a bill cheaper', () => {
  const BILL = 'we spend 12k/month on gpt-4o, A100';
  it.each(['what if we cache 60%?', 'a third could be batched', 'turn on caching at 60%'])(
    '%s: the traffic stays, and the bill falls',
    async (mention) => {
      const [before, after] = [await below(BILL, ['thanks']), await below(BILL, [mention])];
      const billOf = ({ assessment }: typeof after): number =>
        assessment.comparisons.find(({ api }) => api === 'openai/gpt-4o')?.monthlyUsd ?? 0;
      expect(after.scenario.workload.inputTokensPerMonth).toBeCloseTo(
        before.scenario.workload.inputTokensPerMonth,
        0,
      );
      expect(billOf(after)).toBeLessThan(billOf(before));
    },
  );

  it('is in the bill already where it is so', async () => {
    const { draft } = await below(BILL, ['60% is cached']);
    expect(draft.fields['workload.bill']?.usdPerMonth).toBe(12_000);
  });
});

describe('every cost of a month', () => {
  const costs = ALL_FIELDS.filter(
    (field) =>
      FIELDS[field].belongs === 'other' && FIELDS[field].dimension === 'usd' && FIELDS[field].per === 'month',
  );

  it.each(costs)('is moved by an amount, and never set to it: %s', async (field) => {
    const noun = FIELDS[field].noun?.[0] ?? '';
    const { draft } = await below(`500M tokens A100 rental, ${noun} $800/month`, [`add $200 to ${noun}`]);
    expect(draft.fields[field]).toBe(1000);
  });
});

it('asks of which period a bill is that takes the place of one of a year', async () => {
  const { reply } = await below('$45k/yr on openai, 80% gpt-5-mini 20% gpt-5, A100', ['our bill is 60k']);
  expect([reply.kind, reply.hints]).toEqual(['question', ['$60000 a year', '$60000 a month']]);
});

describe('a factor and a sum on top of it', () => {
  const TOKENS_CARD = '500M tokens a month on 2x H100 with llama 70b vs sonnet';
  const A_DAY = '500 requests a day of 2k tokens on 2x H100 with llama 70b vs sonnet';
  it.each([
    [TOKENS_CARD, 'double the traffic, another 100M tokens', 'tokensPerMonth', 1.1e9],
    [TOKENS_CARD, 'double it plus 100M tokens', 'tokensPerMonth', 1.1e9],
    [A_DAY, 'double the traffic, plus 500 a day', 'requestsPerMonth', (1500 * 365) / 12],
    [A_DAY, 'half the traffic and 100 a day more', 'requestsPerMonth', (350 * 365) / 12],
    [A_DAY, '20% more, plus 100 a day', 'requestsPerMonth', (700 * 365) / 12],
    [A_DAY, 'plus 100 a day, and int4', 'requestsPerMonth', (600 * 365) / 12],
  ])('%s: %s', async (line, mention, field, value) => {
    const { draft, reply } = await below(line, [mention]);
    expect(reply.kind).toBe('change');
    expect(draft.fields).toHaveProperty([`workload.${field}`], expect.closeTo(value, 3));
  });
});
