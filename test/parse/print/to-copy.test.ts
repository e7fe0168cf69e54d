import { describe, expect, it } from 'vitest';
import { fieldsIn } from '../../../src/domain/draft.ts';
import { explainDraft, lineToCopy, parseLine } from '../../../src/parse/index.ts';

const draftOf = async (line: string) => (await parseLine(line)).draft;

describe('the line to copy', () => {
  it.each([
    // 10M on 260 days of a year
    ['10M tokens/day M-F', '216.667M tokens'],
    ['100M in 8M out a day', '100M input tokens a day, 8M output tokens a day'],
    // one side is round by the month as well as by the day: both are said by the day
    ['12M in 2M out a day', '12M input tokens a day, 2M output tokens a day'],
    ['4M prompt tokens and 700k completion tokens daily', '4M input tokens a day, 700k output tokens a day'],
    ['120M in 7M out per week', '120M input tokens a week, 7M output tokens a week'],
    // no period is round for both
    ['300M input tokens a month, 2M output tokens a day', '300M input tokens, 60.8333M output tokens'],
    ['1/3 of 9B tokens/mo is cached', '9B tokens, 33.3333% cached'],
    ['500M tokens, 40k requests/day', '500M tokens, 410.96 tokens per request'],
    ['500M, H100 rented 8h/day', '500M tokens, h100-sxm, rent, billed 243.333 hours a month'],
    ['usage drops 10% mom, 1B tokens', '1B tokens, shrinking 10% a month'],
    ['500M tokens, Germany only', '500M tokens, Germany only'],
    ['500M tokens, data in the Netherlands', '500M tokens, Netherlands only'],
    [
      '2B tokens 4x H100 already paid until March 2027',
      '2B tokens, 4x h100-sxm, already paid until March 2027',
    ],
    ['500M tokens acme/acme-8b on H100', '500M tokens, h100-sxm, acme-8b'],
    [
      '1B tokens 90% haiku, the rest opus',
      '1B tokens, vs 90% anthropic/claude-haiku-5-5 + 10% anthropic/claude-opus-5-5',
    ],
    // ids keep their letters and slashes, and a price beside an open model its seller
    [
      '500M tokens vs together/meta-llama/Llama-3.3-70B-Instruct-Turbo',
      '500M tokens, vs together/meta-llama/Llama-3.3-70B-Instruct-Turbo',
    ],
    ['500M tokens vs cursor/composer-2.5', '500M tokens, vs cursor/composer-2.5'],
    ['fireworks llama 70b at 0.9/0.9, 500M tokens', '500M tokens, vs fireworks llama-3.3-70b at $0.9/$0.9'],
    // the day of a release is no count of what is bought
    [
      '500M tokens vs claude-haiku-4-5-20251001 provisioned at $18k a month for up to 3B tokens',
      '500M tokens, vs anthropic/claude-haiku-4-5-20251001 provisioned at $18k a month for up to 3B tokens',
    ],
    // what is paid for a volume is a bill beside it, and stands where it was said
    [
      '800M tokens vs haiku, $5k/mo on sonnet',
      '800M tokens, vs anthropic/claude-haiku-5-5, $5k a month on anthropic/claude-sonnet-5-5',
    ],
    [
      'Azure OpenAI last month: gpt-4.1, total cost $12,430.22, prompt tokens 1,024,333,212, completion tokens 220,111,987',
      '1024333212 input tokens, 220111987 output tokens, $12430.22 a month on azure/gpt-4.1',
    ],
    [
      'gpt-5 $9k/mo, sonnet $4k/mo',
      '$9k a month on openai/gpt-5 and $4k a month on anthropic/claude-sonnet-5-5',
    ],
    [
      '$10-20k a month, 60% of spend on opus, 40% on haiku',
      '$10k-20k a month on 60% of spend on anthropic/claude-opus-5-5 + 40% of spend on anthropic/claude-haiku-5-5',
    ],
    [
      '$20k a month, 60% opus 40% haiku',
      '$20k a month on 60% anthropic/claude-opus-5-5 + 40% anthropic/claude-haiku-5-5',
    ],
    [
      '$100/day on sonnet and $33.33/day on gpt-5',
      '$4055.45 a month on 75.0019% of spend on anthropic/claude-sonnet-5-5 + 24.9981% of spend on openai/gpt-5',
    ],
  ])('%s: has numbers and words that a person types', async (line, copied) => {
    const draft = await draftOf(line);
    const text = lineToCopy(draft);
    expect(text.split(', ').toSorted()).toEqual(copied.split(', ').toSorted());
    const again = (await draftOf(text)).fields;
    for (const field of fieldsIn(draft.fields)) {
      const [value, back] = [draft.fields[field], again[field]];
      if (typeof value === 'number') expect(Number(back) / value).toBeCloseTo(1, 4);
      else if (field !== 'apis' && field !== 'workload.bill') expect(back).toEqual(value);
    }
    const [bill, billBack] = [draft.fields['workload.bill'], again['workload.bill']];
    expect(billBack?.api).toBe(bill?.api);
    if (bill !== undefined) {
      expect(Number(billBack?.usdPerMonth) / bill.usdPerMonth).toBeCloseTo(1, 5);
      const said = draft.fields.apis?.[0]?.mix ?? [];
      for (const [at, { id, share }] of said.entries()) {
        expect(again.apis?.[0]?.mix?.[at]?.id).toBe(id);
        expect(again.apis?.[0]?.mix?.[at]?.share).toBeCloseTo(share, 6);
      }
    }
  });
});

describe('what was said, shown again', () => {
  it.each([
    ['500M tokens, own 8 H100s at $22k each', 'Price of a GPU: $22k each  ← "$22k each"'],
    [
      '500M tokens, hourlyVolumes=[3,2,2,4,9,20,31,8]',
      'Traffic by the hour: 3, 2, 2, 4, 9, 20, 31, 8  ← "hourlyVolumes=[3,2,2,4,9,20,31,8]"',
    ],
  ])('%s', async (line, shown) => {
    const parts = await explainDraft(await draftOf(line), line);
    expect(parts.find(({ title }) => title === 'Said')?.lines).toContain(shown);
  });

  it.each([
    '800M tokens, $5k/mo on sonnet vs haiku 10% off, gpt-5-mini',
    '800M tokens vs haiku, gpt-5 at $1/$8, $5k/mo on sonnet',
    '800M tokens vs haiku, $5k/mo on sonnet, vs gpt-5',
    '$14,200/mo (Claude Sonnet 4.5), 60k req/day, avg prompt 3.1k, avg completion 420',
  ])('%s: keeps what a token costs now, and the order of the APIs', async (line) => {
    const { fields } = await draftOf(line);
    expect(fields.apis?.some(({ inUse }) => inUse === true)).toBe(true);
    expect((await draftOf(lineToCopy(await draftOf(line)))).fields).toEqual(fields);
  });
});
