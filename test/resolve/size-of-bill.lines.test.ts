import { describe, expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { converse } from '../../src/answer/thread.ts';
import { EMPTY_DRAFT } from '../../src/domain/draft.ts';
import { DAYS_PER_MONTH } from '../../src/domain/units.ts';
import { tokensPerMonth } from '../../src/domain/volume.ts';
import { parseLine, printDraft } from '../../src/parse/index.ts';
import { resolvedInWords } from '../helpers/resolved.ts';

/** A bill with the requests that it is for: the tokens follow from the money, and their size from the requests. */

const asOf = new Date('2026-11-26T12:00:00Z');
const LINE = 'we pay $10k a month for sonnet, 2M requests a month, 50% input';

const resolved = async (line: string) => resolvedInWords((await parseLine(line)).draft, { asOf });

describe('a bill beside its requests', () => {
  it('says how many tokens there are, and how many of them a request has', async () => {
    const { scenario, assumptions } = await resolved(`${LINE}, sonnet at $4/$6`);
    // Half at $4 and half at $6 is $5 a million: $10,000 buys 2B tokens, 1,000 for each of 2M requests.
    expect(tokensPerMonth(scenario.workload)).toBeCloseTo(2e9, 3);
    expect(scenario.workload.requestInputTokens).toBeCloseTo(500, 6);
    expect(scenario.workload.requestOutputTokens).toBeCloseTo(500, 6);
    const size = assumptions.find(({ field }) => field === 'workload.requestTokens');
    expect(size?.value).toBeCloseTo(1000, 6);
    expect(size?.why).toContain('$10,000 a month for 2M requests');
  });

  it.each([
    [
      'we pay $18k/mo for gpt-5-mini, 40k requests a day, L40S with qwen3 32b',
      18_000,
      40_000 * DAYS_PER_MONTH,
    ],
    ['40k calls a day cost us $18k a month on gpt-5-mini', 18_000, 40_000 * DAYS_PER_MONTH],
    ['$18k/mo on gpt-5-mini for 900k requests a month', 18_000, 900_000],
  ])('%s', async (line, usdPerMonth, requests) => {
    const { fields } = (await parseLine(line)).draft;
    expect(fields['workload.bill']).toEqual({ usdPerMonth, api: 'openai/gpt-5-mini' });
    expect(fields['workload.requestsPerMonth']).toBeCloseTo(requests, 3);
  });

  it('is a price where the size of a request was said too, and no second volume beside a part of it', async () => {
    const { fields } = (
      await parseLine('2M requests a month, 1k tokens each, we pay $10k a month for sonnet')
    ).draft;
    // $10,000 for 2M × 1,000 tokens is $5 a million.
    expect(fields.apis?.[0]).toMatchObject({ usdPerMillionInput: 5, usdPerMillionOutput: 5 });
    await expect(
      parseLine('2M requests a month, 300 tokens out, we pay $10k a month for sonnet'),
    ).rejects.toThrow('are two volumes');
  });

  it('is refused where it buys less than a token for each', async () => {
    await expect(resolved('we pay $1 a month for gpt-5-mini, 40M requests a day')).rejects.toThrow(
      'buys less than one token for each',
    );
  });

  it('says on the card how large the requests are that it takes', async () => {
    const result = await answerLine('we pay $18k/mo for gpt-5-mini, 40k requests a day', { asOf, by: 'U1' });
    const warnings = result.kind === 'answer' ? (result.answer.evidence.warnings ?? []) : [];
    expect(warnings.find(({ code }) => code === 'volume-from-bill')?.message).toMatch(
      /^\$18,000 is 34\.6B tokens \(28\.4k a request\) as chat/,
    );
  });

  it('is printed as a line that reads back the same', async () => {
    const { draft } = await parseLine(LINE);
    const again = await parseLine(printDraft(draft));
    expect(again.draft.fields).toEqual(draft.fields);
  });
});

describe('below a card of a bill and its requests', () => {
  const changed = async (mention: string) => {
    const talked = (await converse(LINE, [mention], { asOf })).at(-1);
    const draft = talked?.draft ?? EMPTY_DRAFT;
    return { fields: draft.fields, workload: resolvedInWords(draft, { asOf }).scenario.workload };
  };

  it('twice the traffic is twice the money for twice the requests', async () => {
    const before = (await resolved(LINE)).scenario.workload;
    const { fields, workload } = await changed('what if traffic doubles?');
    expect(fields['workload.bill']?.usdPerMonth).toBe(20_000);
    expect(fields['workload.requestsPerMonth']).toBe(4e6);
    expect(workload.requestInputTokens).toBeCloseTo(before.requestInputTokens, 6);
  });

  it.each(['4M requests a month', '1B tokens a month'])('%s leaves their size', async (mention) => {
    const before = (await resolved(LINE)).scenario.workload;
    const { fields, workload } = await changed(mention);
    expect(fields).not.toHaveProperty('workload.bill');
    expect(workload.requestInputTokens).toBeCloseTo(before.requestInputTokens, 6);
  });

  it('another bill is for the same requests, and a size of a request makes them the volume', async () => {
    expect((await changed('the bill is $20k')).fields).toMatchObject({
      'workload.bill': { usdPerMonth: 20_000 },
      'workload.requestsPerMonth': 2e6,
    });
    const sized = await changed('3k in 1k out per request');
    expect(sized.fields).not.toHaveProperty('workload.bill');
    expect(tokensPerMonth(sized.workload)).toBeCloseTo(2e6 * 4000, 0);
  });

  it('of a size that is of no tier of prices by itself is asked for', async () => {
    // Haiku 5.5 costs $0.10/$0.50 up to 100k tokens of input, and five times that above: no request costs 3 cents.
    const line = '3 cents per chat on claude-haiku-5-5, 40k chats a week';
    await expect(resolved(line)).rejects.toThrow('no size comes to that bill');
    const { scenario } = await resolved(`${line}, 2000 in 300 out`);
    expect(scenario.workload.requestInputTokens).toBe(2000);
  });
});
